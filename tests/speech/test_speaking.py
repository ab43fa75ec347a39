"""Speaking: all of it in order, the next program when one cannot, silence at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.source_code import CHECKOUT
from tests.speech.fake_voices import FakeVoices
from tutor.speech.speaking import LONGEST_PIECE, Speaking, pieces_of
from tutor.speech.voices import voices_here

ENDS_WHILE_SPEAKING = """\
import sys
from tutor.speech.speaking import Speaking
from tutor.speech.voices import Voice
speaking = Speaking(["A text."], (Voice((sys.argv[1],)),), print)
speaking.start()
sys.stdin.readline()
raise LookupError("a fault nobody foresaw")
"""


@pytest.fixture
def voices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeVoices:
    return FakeVoices(tmp_path, monkeypatch)


def _speak(*paragraphs: str, patience: float = 60) -> list[bool]:
    """Speak to the end; what was told then."""
    told: list[bool] = []
    speaking = Speaking(paragraphs, voices_here(), told.append, patience)
    speaking.start()
    speaking.wait()
    return told


def test_everything_is_said_in_order_and_as_it_stands(voices: FakeVoices) -> None:
    voices.has("espeak-ng")
    text = [f"Paragraph {number}: “é” $(id) `id` -v; " + "word " * 20 for number in range(8)]
    assert _speak(*text) == [True]
    assert voices.said("espeak-ng").splitlines() == text
    assert len(voices.given("espeak-ng")) > 1


def test_no_word_of_the_text_stands_on_a_command_line(voices: FakeVoices) -> None:
    voices.has("espeak-ng")
    _speak("Something private.")
    assert "private" not in " ".join(voices.given("espeak-ng"))


def test_a_program_that_cannot_speak_leaves_it_to_the_next(voices: FakeVoices) -> None:
    voices.has("spd-say", code=1)
    voices.has("espeak-ng")
    assert _speak("One.", "Two.") == [True]
    assert voices.said("espeak-ng") == "One.\nTwo.\n"


def test_when_none_can_speak_that_is_told(voices: FakeVoices) -> None:
    voices.has("spd-say", code=1)
    voices.has("espeak-ng", code=1)
    assert _speak("One.") == [False]


def test_a_program_that_hangs_is_ended(voices: FakeVoices) -> None:
    voices.has("espeak-ng", is_slow=True)
    assert _speak("One.", patience=0.5) == [False]
    assert not voices.is_running("espeak-ng")


def test_stopping_ends_the_program_and_all_it_started(voices: FakeVoices) -> None:
    voices.has("espeak-ng", is_slow=True)
    told: list[bool] = []
    speaking = Speaking(["One.", "x" * LONGEST_PIECE], voices_here(), told.append)
    speaking.start()
    voices.wait_for("espeak-ng", is_running=True)
    speaking.stop()
    speaking.wait()
    voices.wait_for("espeak-ng", is_running=False)
    assert len(voices.given("espeak-ng")) == 1
    assert told == []
    speaking.stop()


def test_a_service_that_speaks_is_told_to_stop(voices: FakeVoices) -> None:
    voices.has("spd-say", is_slow=True)
    speaking = Speaking(["One."], voices_here(), lambda _was_heard: None)
    speaking.start()
    voices.wait_for("spd-say", is_running=True)
    voices.has("spd-say")
    speaking.stop()
    speaking.wait()
    voices.wait_for("spd-say", is_running=False)
    assert speaking._hushing is not None
    speaking._hushing.wait()
    assert voices.given("spd-say")[-1] == "--stop"


def test_what_was_stopped_before_it_began_is_never_heard(voices: FakeVoices) -> None:
    voices.has("espeak-ng")
    speaking = Speaking(["One."], voices_here(), lambda _was_heard: None)
    speaking.stop()
    speaking.start()
    speaking.wait()
    assert voices.given("espeak-ng") == []


def test_nothing_speaks_on_when_the_tutorial_breaks_off(voices: FakeVoices) -> None:
    voices.has("espeak-ng", is_slow=True)
    program = subprocess.Popen(
        [sys.executable, "-c", ENDS_WHILE_SPEAKING, voices_here()[0].command[0]],
        cwd=CHECKOUT, env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        stdin=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    voices.wait_for("espeak-ng", is_running=True)
    program.communicate(b"\n")
    voices.wait_for("espeak-ng", is_running=False)


def test_short_paragraphs_are_spoken_together_and_long_ones_stay_whole() -> None:
    short = ["One.", "Two.", "Three."]
    assert pieces_of(short) == ("One.\nTwo.\nThree.",)
    long = "word " * LONGEST_PIECE
    assert pieces_of(["One.", long, "Two."]) == ("One.", long, "Two.")
    assert pieces_of([]) == ()
