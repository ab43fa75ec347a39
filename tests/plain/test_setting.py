"""Settings that are typed: help stays one letter away, and nothing is lost by a slip."""

from __future__ import annotations

from msgspec.structs import replace

from tests.faces.both import fresh_visit, plain_says
from tutor.core.fields import LONGEST_LINE
from tutor.store.setting_list import setting_rows
from tutor.store.visit import Visit


def _with_phone() -> tuple[Visit, str]:
    visit = fresh_visit()
    visit.settings = replace(visit.settings, values={"clinic-phone": "555-0199"})
    rows = [
        row for row in setting_rows(visit.settings, visit.library.course) if not row.is_for_screen
    ]
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


def _line(said: str, title: str) -> str:
    """The number of a line that was said."""
    return next(line.partition(".")[0] for line in said.splitlines() if f". {title}" in line)


def test_what_is_only_for_the_screen_stands_behind_one_line() -> None:
    said = plain_says(fresh_visit(), [","])
    at = _line(said, "Settings of the screen")
    for words in ("Colors: light", "Motion: off", "Letter keys: on", "Keys: usual"):
        assert f". {words}" not in said
        assert f". {words}" in plain_says(fresh_visit(), [",", at])


def test_a_change_is_said_and_the_list_only_when_it_is_wanted() -> None:
    number = _line(plain_says(fresh_visit(), [","]), "Width of the text")
    visit = fresh_visit()
    said = plain_says(visit, [",", number, ""])
    assert "Width of the text is now: narrow." in " ".join(said.split())
    assert said.count("Heading: Settings") == 1
    assert plain_says(fresh_visit(), [",", number, "0", ""]).count("Heading: Settings") == 2
    assert visit.settings.width == "narrow"


def test_the_place_is_chosen_from_a_list_and_leaving_it_changes_nothing() -> None:
    number = _line(plain_says(fresh_visit(), [","]), "Where you are")
    visit = fresh_visit()
    said = plain_says(visit, [",", number, "", ""])
    assert "1. United States (chosen now)" in said
    assert "The place was not changed." in said
    assert visit.settings.region == "us"
    said = " ".join(plain_says(visit, [",", number, "2", ""]).split())
    assert (
        "Emergency numbers are now for: United Kingdom and Ireland. In danger there: call" in said
    )
    assert visit.settings.region == "uk"


def test_plain_letters_are_said_from_the_moment_they_are_set() -> None:
    visit = fresh_visit()
    visit.settings = replace(visit.settings, values={"clinic-phone": "“555”"})
    number = _line(plain_says(visit, [","]), "Signs and drawings")
    before, after = plain_says(visit, [",", number, "0"]).split("is now: plain letters only")
    assert ": “555”" in before
    assert after.isascii()
    assert ': "555"' in after


def test_a_value_that_is_too_long_is_said_and_asked_for_again() -> None:
    visit, number = _with_phone()
    fits = "5" * LONGEST_LINE
    said = plain_says(visit, [",", number, "6" * (LONGEST_LINE + 1), fits, ""])
    assert "This is too long. Please shorten it to 200 letters or fewer." in said
    assert visit.settings.values["clinic-phone"] == fits
    plain_says(visit, [",", number, "6" * (LONGEST_LINE + 1), "", ""])
    assert visit.settings.values["clinic-phone"] == fits
