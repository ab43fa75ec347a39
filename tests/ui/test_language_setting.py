"""The language of the program's words: offered where there is one, spoken at once, and kept."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import tutor.words
from docs.catalogue import compiled, translations
from tests.faces.both import fresh_visit, plain_says
from tests.screens import rows_of
from tests.source_code import CHECKOUT
from tests.ui.pilot import Opened, open_app
from tutor.store.setting_list import setting_rows
from tutor.store.settings import Settings, load_settings, save_settings
from tutor.ui.screens.settings import SettingsScreen
from tutor.words import installed, language, use

GERMAN = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "English"
msgstr "Deutsch"

msgid "Settings"
msgstr "Einstellungen"

msgid "help now"
msgstr "Hilfe jetzt"

msgid "Heading: Settings"
msgstr "Überschrift: Einstellungen"

msgid "Heading: All lessons"
msgstr "Überschrift: Alle Kapitel"

msgid "Language"
msgstr "Sprache"

msgid "This is your sheet, as it stands now."
msgstr "Das ist Ihr Bogen, wie er jetzt ist."
"""


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    use("en")


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of catalogues with German in it."""
    (tmp_path / "de.mo").write_bytes(compiled(translations(GERMAN)))
    monkeypatch.setattr(tutor.words, "CATALOGUES", tmp_path)
    return tmp_path


def test_where_english_is_all_there_is_no_language_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tutor.words, "CATALOGUES", tmp_path)
    visit = fresh_visit()
    assert installed() == ("en",)
    rows = setting_rows(visit.settings, visit.library.course)
    assert "language" not in {row.id for row in rows}


@pytest.mark.usefixtures("german")
def test_the_screen_speaks_the_language_at_once() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("comma")
        assert isinstance(opened.screen, SettingsScreen)
        await opened.click("Language")
        rows = rows_of(opened.app)
        assert rows[0].strip() == "Einstellungen"
        assert "Sprache Deutsch" in opened.text()
        assert rows[-1].endswith("F1 Hilfe jetzt")
        await opened.press("escape")
        assert rows_of(opened.app)[-1].endswith("F1 Hilfe jetzt")
        await opened.press("comma", "1", "enter")
        assert rows_of(opened.app)[0].strip() == "Settings"

    assert open_app(script).settings.language == "en"


@pytest.mark.usefixtures("german")
def test_the_plain_face_speaks_the_language_at_once() -> None:
    visit = fresh_visit()
    said = plain_says(visit, [",", "1", ""])
    assert "1. Language: English" in said
    assert "Sprache" in said
    assert "Deutsch" in said
    assert "Das ist Ihr Bogen, wie er jetzt ist." in said
    assert visit.settings.language == language() == "de"


@pytest.mark.usefixtures("german")
def test_a_language_without_a_name_of_its_own_is_shown_by_its_code(german: Path) -> None:
    (german / "pl.mo").write_bytes(compiled(translations('msgid ""\nmsgstr ""\n')))
    assert installed() == ("en", "de", "pl")
    use("pl")
    visit = fresh_visit()
    row = setting_rows(visit.settings, visit.library.course)[0]
    assert (row.id, row.value) == ("language", "pl")


OPENING = """\
import sys
from pathlib import Path
import tutor.words
tutor.words.CATALOGUES = Path(sys.argv.pop(1))
from tutor.cli.main import main
raise SystemExit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    ("variable", "options", "heading"),
    [
        ("", [], "Überschrift: Alle Kapitel"),
        ("en", [], "Heading: All lessons"),
        ("", ["--lang", "en"], "Heading: All lessons"),
    ],
)
def test_what_was_chosen_is_kept_but_the_variable_and_the_option_come_first(
    german: Path, variable: str, options: list[str], heading: str
) -> None:
    home = german / "home"
    home.mkdir()
    surroundings = {**os.environ, "KETAMINE_TUTOR_HOME": str(home), "PYTHONIOENCODING": "utf-8"}
    surroundings["KETAMINE_TUTOR_LANGUAGE"] = variable
    save_settings(Settings(language="de"), _settings_file(home, surroundings))
    done = subprocess.run(
        [sys.executable, "-c", OPENING, str(german), "run", "--plain", "--no-save", *options],
        cwd=CHECKOUT,
        env=surroundings,
        input="",
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert heading in done.stdout


def _settings_file(home: Path, surroundings: dict[str, str]) -> Path:
    told = subprocess.run(
        [sys.executable, "-c", "from tutor.store.places import *; print(settings_path())"],
        cwd=CHECKOUT,
        env=surroundings,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    path = Path(told.stdout.strip())
    assert home in path.parents
    return path


def test_a_language_that_is_gone_means_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tutor.words, "CATALOGUES", tmp_path)
    path = tmp_path / "settings.json"
    save_settings(Settings(language="../de"), path)
    assert not use(load_settings(path)[0].language)
    assert language() == "en"
