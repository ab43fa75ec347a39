"""What sessions are told of a clinic's wishes."""

from __future__ import annotations

from pathlib import Path

from tutor.clinic.clinic import Clinic, Look
from tutor.clinic.session_settings import folders, own_name, settings_for
from tutor.library.load import default_folder
from tutor.store.settings import Settings


def test_sessions_begin_with_the_clinics_settings() -> None:
    clinic = Clinic(
        name="A",
        region="uk",
        values={"clinic-phone": " 1 "},
        look=Look(theme="dark", spacing="wide"),
    )
    assert settings_for(clinic) == Settings(
        theme="dark", spacing="wide", region="uk", values={"clinic-phone": "1"}
    )
    assert settings_for(Clinic(name="A")) == Settings()


def test_one_session_cannot_change_the_values_of_the_next() -> None:
    clinic = Clinic(name="A", values={"clinic-phone": "1"})
    settings_for(clinic).values["clinic-phone"] = "2"
    assert clinic.values == {"clinic-phone": "1"}


def test_languages_are_named_in_their_own_words() -> None:
    assert [own_name(code) for code in ("es", "en", "xx")] == ["Español", "English", "xx"]
    assert own_name("es-MX") == "Español (MX)"
    assert own_name("zh-Hant") == own_name("zh_hant") == "繁體中文"
    assert own_name("zh-Hant-TW") == "繁體中文 (TW)"
    assert own_name("zh-TW") == "中文 (TW)"


def test_folders_are_those_named_or_the_usual_ones() -> None:
    assert folders(Clinic(name="A")) == (default_folder(), None)
    assert folders(Clinic(name="A", lessons="/l", overlays="/o")) == (Path("/l"), Path("/o"))
