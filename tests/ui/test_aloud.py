"""Reading aloud on the screen: the key starts it, and much stops it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faces.listening import is_sentence, noise_in
from tests.faces.test_parity import LESSONS
from tests.speech.fake_voices import FakeVoices
from tests.ui.pilot import Opened, open_app
from tutor.core.document import Document
from tutor.core.inline import Words
from tutor.core.nodes import Ask, Grid, words_of
from tutor.core.session import END
from tutor.export.by_ear import heard
from tutor.ui.aloud import paragraphs_of
from tutor.ui.screens.reader import ReaderScreen

SLOW = "espeak-ng"


@pytest.fixture
def voices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeVoices:
    return FakeVoices(tmp_path, monkeypatch)


async def _start(opened: Opened, voices: FakeVoices) -> None:
    """Let a voice speak that only ends when it is stopped."""
    voices.has(SLOW, is_slow=True)
    await opened.press("v")
    voices.wait_for(SLOW, is_running=True)
    assert "Reading aloud." in opened.foot()


def test_the_key_reads_the_page_that_is_shown(voices: FakeVoices) -> None:
    voices.has(SLOW)

    async def script(opened: Opened) -> None:
        said = paragraphs_of(opened.screen)
        await opened.press("v")
        voices.wait_for(SLOW, is_running=False)
        while "Reading aloud." in opened.foot():
            await opened.pilot.pause()
        assert voices.said(SLOW).splitlines() == said
        assert said[0] == "Some people feel cut off after a dose."

    open_app(script, "risks", "first-hours")


@pytest.mark.parametrize("key", ["v", "right", "left", "escape", "s", "f1", "question_mark", "q"])
def test_it_stops_at_once(voices: FakeVoices, key: str) -> None:
    async def script(opened: Opened) -> None:
        await _start(opened, voices)
        await opened.press(key)
        voices.wait_for(SLOW, is_running=False)
        assert "Reading aloud." not in opened.foot()

    open_app(script, "risks", "signs")


@pytest.mark.parametrize("key", ["t", "a", "n", "escape"])
def test_on_the_sheet_it_stops_when_another_screen_opens(voices: FakeVoices, key: str) -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s")
        await _start(opened, voices)
        assert "Please go through these with me." in voices.said(SLOW)
        await opened.press(key)
        voices.wait_for(SLOW, is_running=False)

    open_app(script)


def test_it_stops_when_the_question_is_answered(voices: FakeVoices) -> None:
    async def script(opened: Opened) -> None:
        await _start(opened, voices)
        await opened.press("0")
        assert opened.place() == "answered"
        voices.wait_for(SLOW, is_running=False)

    open_app(script, "risks", "chest-pain")


def test_it_goes_on_while_the_page_is_scrolled_and_starred(voices: FakeVoices) -> None:
    async def script(opened: Opened) -> None:
        await _start(opened, voices)
        await opened.press("pagedown", "m")
        assert voices.is_running(SLOW)

    open_app(script, "risks", "signs", size=(40, 15))
    voices.wait_for(SLOW, is_running=False)


def test_nothing_speaks_on_when_the_program_has_ended(voices: FakeVoices) -> None:
    async def script(opened: Opened) -> None:
        await _start(opened, voices)
        opened.app.exit()

    open_app(script, "risks", "signs")
    voices.wait_for(SLOW, is_running=False)


def test_it_says_when_there_is_no_voice(voices: FakeVoices) -> None:
    async def script(opened: Opened) -> None:
        await opened.press("v")
        assert "No voice was found on this computer." in opened.foot()

    open_app(script, "risks")


def test_it_says_when_the_voice_does_not_speak(voices: FakeVoices) -> None:
    voices.has(SLOW, code=1)

    async def script(opened: Opened) -> None:
        await opened.press("v")
        voices.wait_for(SLOW, is_running=False)
        while "Reading aloud." in opened.foot():
            await opened.pilot.pause()
        assert "did not speak" in opened.foot()

    open_app(script, "risks")


def test_what_is_read_is_kept_nowhere(
    voices: FakeVoices, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voices.has(SLOW)

    async def script(opened: Opened) -> None:
        before = sorted(home.rglob("*"))
        await opened.press("v")
        voices.wait_for(SLOW, is_running=False)
        assert sorted(home.rglob("*")) == before

    open_app(script, "risks")


# What is said.


def _closed(document: Document) -> list[Words]:
    """Every text that stands on a page before anything on it was answered."""
    texts: list[Words] = [document.title]
    for node in document.nodes:
        if isinstance(node, Ask):
            choices = () if node.mode == "number" else (*node.choices, *node.partners)
            texts += [node.prompt, node.unit, *(choice.words for choice in choices)]
        elif isinstance(node, Grid):
            texts += [node.title, *node.columns[1:], *(c for row in node.rows for c in row)]
        else:
            texts += words_of(node)
    return texts


def _plain(text: str) -> str:
    return heard(text).rstrip(".?!:;…”").strip("“")


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_word_of_a_lesson_is_read(lesson: str) -> None:
    async def script(opened: Opened) -> None:
        reader = opened.screen
        assert isinstance(reader, ReaderScreen)
        for number in range(len(reader.way.stops)):
            reader.go_to(number)
            paragraphs = paragraphs_of(reader)
            assert paragraphs
            assert all(text.strip() and is_sentence(text) for text in paragraphs)
            said = " ".join(paragraphs)
            assert noise_in(said) == []
            for words in _closed(reader.document):
                text = "".join(span.text for span in words)
                assert _plain(text) in said, reader.spot.step_id

    open_app(script, lesson)


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_numbers_that_are_read_are_those_that_press(lesson: str) -> None:
    async def script(opened: Opened) -> None:
        reader = opened.screen
        assert isinstance(reader, ReaderScreen)
        for number in range(len(reader.way.stops)):
            reader.go_to(number)
            said = paragraphs_of(reader)
            keys = [key for key in reader.body.numbers if key.isdigit()]
            if reader.where == "check" and reader.draft and reader.draft.ask.mode == "number":
                continue
            for key in keys:
                assert any(line.startswith(f"{key}. ") for line in said), reader.spot.step_id

    open_app(script, lesson)


def test_what_is_not_opened_yet_is_not_given_away() -> None:
    async def script(opened: Opened) -> None:
        closed = paragraphs_of(opened.screen)
        number = next(
            key for key, name in opened.screen.body.numbers.items() if name.startswith("reveal:")
        )
        assert f"{number}. Show what is known." in closed
        await opened.press(number)
        opened_now = paragraphs_of(opened.screen)
        assert len(opened_now) > len(closed)
        assert f"{number}. Show what is known." not in opened_now

    open_app(script, "risks", "dependence")


def test_an_answer_is_read_with_its_reason_and_how_it_stands() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("0")
        said = " ".join(paragraphs_of(opened.screen))
        assert "That is good to know. Here is the answer." in said
        assert "Call the emergency number. Right answer." in said
        assert "On your sheet:" in said

    open_app(script, "risks", "chest-pain")


def test_the_end_reads_what_comes_next() -> None:
    async def script(opened: Opened) -> None:
        said = paragraphs_of(opened.screen)
        assert said.index("What next?") < said.index("What nobody knows yet.")
        assert any(line.endswith("All lessons.") for line in said)

    open_app(script, "risks", END)
