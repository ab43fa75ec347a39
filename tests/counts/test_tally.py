"""What a count may hold, and what is left of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.counts.samples import MORNING, OPENED, UNSURE
from tutor.core.language_name import LANGUAGE
from tutor.counts import tally
from tutor.counts.tally import NO_HOUR, Key, Tally, keys_of, screen_name
from tutor.sessions.messages import Count


def test_what_was_done_and_in_which_hour_are_kept_apart() -> None:
    assert keys_of(UNSURE, MORNING, "hall") == (
        Key("2026-11-21", NO_HOUR, "answered", "risks", "driving", "unsure", "en", "kiosk", "hall"),
        Key("2026-11-21", 9, "answered", screen="hall"),
    )


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=80), st.text(max_size=12))
def test_no_words_of_anybody_can_get_in(lesson: str, item: str, option: str, tongue: str) -> None:
    for key in keys_of(Count("answered", lesson, item, option, tongue), MORNING):
        for part in (key.lesson, key.item, key.option, key.language):
            assert part.isascii()
            assert not set(part) & set(" @.,_/:;'\"\n\t")
            assert len(part) <= 60


@pytest.mark.parametrize(
    "count",
    [
        Count("opened"),
        Count("opened", lesson="Anna Smith"),
        Count("answered", lesson="risks", item="driving"),
        Count("answered", lesson="risks", item="driving", option="I am afraid"),
        Count("began", language="English, please"),
        Count("began", face="the one by the door"),
        Count("opened", lesson="a" * 61),
    ],
)
def test_a_count_that_is_not_sound_is_dropped(count: Count) -> None:
    assert keys_of(count, MORNING) == ()


@pytest.mark.parametrize("language", ["es", "es-MX", "zh-Hant-TW", "ca-ES-valencia", "de-DE-1996"])
def test_every_language_a_translation_can_have_is_counted(language: str) -> None:
    assert LANGUAGE.fullmatch(language)
    for spelled in (language, language.replace("-", "_")):
        first, _hour = keys_of(Count("began", language=spelled), MORNING)
        assert first.language == language


def test_what_does_not_belong_to_a_happening_is_left_out() -> None:
    first, _hour = keys_of(Count("began", lesson="risks", item="x", option="1"), MORNING)
    assert (first.lesson, first.item, first.option) == ("", "", "")


@given(st.permutations([OPENED, OPENED, UNSURE, Count("began")]))
def test_no_order_is_left(counts: list[Count]) -> None:
    found = Tally()
    for count in counts:
        assert found.raise_all(keys_of(count, MORNING))
    same = Tally()
    for count in sorted(counts, key=lambda count: count.what):
        same.raise_all(keys_of(count, MORNING))
    assert found.rows() == same.rows()


def test_a_flood_of_made_up_ids_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tally, "MOST_KEYS", 10)
    found = Tally()
    for number in range(50):
        found.raise_all(keys_of(Count("opened", lesson=f"made-up-{number}"), MORNING))
    assert len(found.rows()) <= 10
    assert found.raise_all(keys_of(Count("opened", lesson="made-up-0"), MORNING))


def test_a_screen_has_a_short_plain_name() -> None:
    assert screen_name(" Waiting room, 2nd floor ") == "waiting-room-2nd-floor"
