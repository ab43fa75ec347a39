"""Settings that are typed: help stays one letter away, and nothing is lost by a slip."""

from __future__ import annotations

from msgspec.structs import replace

from tests.faces.both import fresh_visit, plain_says
from tutor.store.setting_list import setting_rows
from tutor.store.visit import Visit


def _with_phone() -> tuple[Visit, str]:
    visit = fresh_visit()
    visit.settings = replace(visit.settings, values={"clinic-phone": "555-0199"})
    rows = setting_rows(visit.settings, visit.library.course)
    number = next(at for at, row in enumerate(rows, 1) if row.id == "value:clinic-phone")
    return visit, str(number)


def test_enter_leaves_what_was_filled_in() -> None:
    visit, number = _with_phone()
    plain_says(visit, [",", number, "", ""])
    assert visit.settings.values["clinic-phone"] == "555-0199"


def test_the_sign_for_help_now_is_never_taken_for_a_value() -> None:
    visit, number = _with_phone()
    heard = plain_says(visit, [",", number, "!", "555-0200", ""])
    assert "988" in heard
    assert visit.settings.values["clinic-phone"] == "555-0200"


def test_a_value_can_be_emptied_in_words() -> None:
    visit, number = _with_phone()
    plain_says(visit, [",", number, "Nothing", ""])
    assert visit.settings.values["clinic-phone"] == ""


def test_what_is_only_for_the_screen_is_said_to_be() -> None:
    heard = " ".join(plain_says(fresh_visit(), [","]).split())
    for words in ("Colors: light", "Motion: off", "Letter keys: on", "Keys: as they come"):
        assert f"{words} (only for the screen)" in heard
    assert "Signs: all signs (only" not in heard
    assert "Width of the text: normal (only" not in heard
