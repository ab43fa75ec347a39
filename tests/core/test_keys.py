"""Keys of one's own: nothing stands in the way of anything else, and help is never lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tutor.core.actions import ACTIONS, EVERYWHERE, action, actions_for, keys_of
from tutor.core.keys import can_be_chosen, in_the_way, is_given_up, meant, sensible, with_key

NAMES = st.sampled_from([item.id for item in ACTIONS])
KEYS = st.sampled_from(
    [*"abcdghxyzé+A1. ", "f1", "f5", "F6", "slash", "escape", "ctrl+q", "", "😀"]
)


def test_a_chosen_key_comes_first_and_keys_that_type_nothing_stay() -> None:
    assert keys_of(action("ask"), {"ask": "f5"}) == ("f5",)
    assert keys_of(action("leave"), {"leave": "w"}) == ("w", "ctrl+q", "ctrl+c")
    assert keys_of(action("crisis"), {"crisis": "w"}) == ("w", "f1")
    assert keys_of(action("back"), {"ask": "f5"}) == action("back").keys


def test_numbers_and_keys_for_moving_about_cannot_be_chosen() -> None:
    for key in (*"0123456789", ".", " ", "space", "up", "tab", "enter", "escape", "ctrl+x", ""):
        assert not can_be_chosen(key)
    for key in ("a", "é", "+", "slash", "f2", "f12"):
        assert can_be_chosen(key)


def test_a_key_is_taken_only_where_both_can_be_done() -> None:
    assert in_the_way(action("ask"), "h", {}) == action("sources")
    assert in_the_way(action("ask"), "w", {}) is None
    assert in_the_way(action("ask"), "h", {"sources": "w"}) is None
    assert in_the_way(action("ask"), "f7", {}) == action("hide")


def test_the_key_an_action_came_with_is_no_choice() -> None:
    assert with_key({"ask": "w"}, action("ask"), "a") == {}
    assert with_key({"star": "w"}, action("ask"), "W".lower()) == {"star": "w", "ask": "w"}


def test_choices_that_make_no_sense_are_left_out() -> None:
    saved = {"ask": "H", "sources": "a", "nonsense": "w", "next": "1", "search": "F5", "hide": "f1"}
    assert sensible(saved) == {"ask": "h", "sources": "a", "search": "f5"}
    assert sensible({"ask": "h"}) == {}


@given(st.dictionaries(NAMES, KEYS))
def test_whatever_was_saved_no_key_means_two_things_in_one_place(saved: dict[str, str]) -> None:
    chosen = sensible(saved)
    assert chosen.items() <= {name: key.lower() for name, key in saved.items()}.items()
    for where in EVERYWHERE:
        keys = [key for item in actions_for(where) for key in keys_of(item, chosen)]
        assert len(keys) == len(set(keys))
        assert {"f1", "f7", "f8", "ctrl+q"} <= set(keys)


def test_a_key_given_up_means_nothing_any_more() -> None:
    chosen = {"ask": "w"}
    assert meant("w", "page", chosen) == action("ask")
    assert meant("w", "home", chosen) is None
    assert is_given_up("a", "page", chosen)
    assert not is_given_up("a", "sheet", chosen)
