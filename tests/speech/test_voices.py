"""The speech programs of a computer: which are found, and what they are asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.speech.fake_voices import FakeVoices
from tutor.speech.voices import voices_here


@pytest.fixture
def voices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeVoices:
    return FakeVoices(tmp_path, monkeypatch)


def _names(platform: str = "linux") -> list[str]:
    return [Path(voice.command[0]).name for voice in voices_here(platform=platform)]


def test_a_computer_without_any_has_no_voice(voices: FakeVoices) -> None:
    assert voices_here() == ()


def test_the_voice_a_person_has_set_up_comes_first(voices: FakeVoices) -> None:
    voices.has("espeak-ng")
    voices.has("spd-say")
    assert _names() == ["spd-say", "espeak-ng"]


@pytest.mark.parametrize(("name", "platform"), [("say", "darwin"), ("powershell.exe", "win32")])
def test_voices_of_other_systems_are_taken_there_only(
    voices: FakeVoices, name: str, platform: str
) -> None:
    voices.has(name)
    assert _names(platform) == [name]
    assert _names("linux") == []


def test_at_full_volume_a_persons_own_setting_holds(voices: FakeVoices) -> None:
    for name in ("spd-say", "espeak-ng", "say"):
        voices.has(name)
    for voice in voices_here(platform="darwin"):
        assert not {"--volume", "-a"} & set(voice.command)
        assert not voice.lead


def test_a_limit_of_the_volume_reaches_every_program(voices: FakeVoices) -> None:
    for name in ("spd-say", "espeak-ng", "say", "powershell.exe"):
        voices.has(name)
    dispatcher, espeak, say = voices_here(40, "darwin")
    assert dispatcher.command[-2:] == ("--volume", "-20")
    assert espeak.command[-2:] == ("-a", "40")
    assert say.lead == "[[volm 0.40]] "
    assert "Volume = 40;" in voices_here(40, "win32")[-1].command[-1]


@pytest.mark.parametrize(("asked", "used"), [(-5, "0"), (0, "0"), (99, "99")])
def test_a_volume_stays_on_the_scale(voices: FakeVoices, asked: int, used: str) -> None:
    voices.has("espeak-ng")
    assert voices_here(asked)[0].command[-1] == used


def test_where_nothing_may_be_kept_no_service_speaks(voices: FakeVoices) -> None:
    for name in ("spd-say", "espeak-ng"):
        voices.has(name)
    found = [Path(voice.command[0]).name for voice in voices_here(60, keeps_nothing=True)]
    assert found == ["espeak-ng"]
