"""Keys for the screen, as the plain face lists and takes them."""

from __future__ import annotations

from msgspec.structs import replace

from tests.faces.both import collapsed, fresh_visit, plain_says
from tutor.core.actions import ACTIONS, action
from tutor.store.visit import Visit

OFF = "Letter keys are switched off in settings. Choose one of F2 to F12."
SEARCH = str([item.id for item in ACTIONS].index("search") + 1)


def _without_letters(**keys: str) -> Visit:
    visit = fresh_visit()
    visit.settings = replace(visit.settings, letter_keys=False, keys=keys)
    return visit


def _keys(visit: Visit, *typed: str) -> str:
    """What is said when these lines are typed at the list of keys."""
    lines = [","]
    for title in ("Settings of the screen", "Keys: "):
        said = plain_says(visit, lines).splitlines()
        lines.append(next(line.partition(".")[0] for line in said if f". {title}" in line))
    return collapsed(plain_says(visit, [*lines, *typed]))


def test_a_letter_is_refused_while_letter_keys_are_off_as_on_the_screen() -> None:
    visit = _without_letters()
    for key in ("ß", "w", "/", ";"):
        assert OFF in _keys(visit, SEARCH, key)
        assert visit.settings.keys == {}
    assert OFF not in _keys(visit, SEARCH, "F5")
    assert visit.settings.keys == {"search": "f5"}


def test_the_key_an_action_came_with_is_given_back_though_letters_are_off() -> None:
    visit = _without_letters(search="f5")
    assert OFF not in _keys(visit, SEARCH, "/")
    assert visit.settings.keys == {}


def test_only_keys_that_work_are_listed() -> None:
    line = f"{SEARCH}. {action('search').help}"
    assert f"{line} no key" in _keys(_without_letters())
    assert f"{line} F5" in _keys(_without_letters(search="f5"))
    assert f"{line} no key" in _keys(_without_letters(search="w"))
    assert f"{line} slash (/)" in _keys(fresh_visit())
