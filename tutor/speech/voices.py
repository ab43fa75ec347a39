"""The speech programs of this computer, and how each is asked to speak.

Owns their names and options. A program is given a list of words, never a line for a shell, and
what it says comes in as a stream. Never starts one.
"""

from __future__ import annotations

import sys
from shutil import which

from msgspec import Struct

LOUDEST = 100


class Voice(Struct, frozen=True):
    """A program that speaks what it reads."""

    command: tuple[str, ...]
    hush: tuple[str, ...] = ()
    """What silences it, where ending the program does not."""
    lead: str = ""
    """What has to stand before every text."""


def voices_here(
    most_volume: int = LOUDEST, platform: str = sys.platform, *, keeps_nothing: bool = False
) -> tuple[Voice, ...]:
    """The programs found, the one to try first in front; up to this loud, out of 100.

    At the full volume nothing is said about it, so that the person's own setting holds. Where
    nothing may be kept, only programs that end with what they say: speech-dispatcher is a service
    that goes on, with the last words in its memory and files of its own.
    """
    volume = max(0, min(LOUDEST, most_volume))
    found = (
        None if keeps_nothing else _speech_dispatcher(volume),
        _espeak("espeak-ng", volume),
        _espeak("espeak", volume),
        # Other systems have programs of these names that do something else.
        _say(volume) if platform == "darwin" else None,
        _sapi(volume) if platform == "win32" else None,
    )
    return tuple(voice for voice in found if voice)


def _speech_dispatcher(volume: int) -> Voice | None:
    program = which("spd-say")
    if program is None:
        return None
    # Its scale goes from -100 to 100.
    options = () if volume == LOUDEST else ("--volume", str(2 * volume - 100))
    # The words are spoken by a service that goes on when this program ends.
    return Voice((program, "--wait", "--pipe-mode", *options), hush=(program, "--stop"))


def _espeak(name: str, volume: int) -> Voice | None:
    program = which(name)
    if program is None:
        return None
    options = () if volume == LOUDEST else ("-a", str(volume))
    return Voice((program, "--stdin", "-b", "1", *options))


def _say(volume: int) -> Voice | None:
    program = which("say")
    lead = "" if volume == LOUDEST else f"[[volm {volume / LOUDEST:.2f}]] "
    return Voice((program, "-f", "-"), lead=lead) if program else None


def _sapi(volume: int) -> Voice | None:
    program = which("powershell.exe") or which("pwsh.exe")
    if program is None:
        return None
    script = (
        "[Console]::InputEncoding = [Text.Encoding]::UTF8; "
        "Add-Type -AssemblyName System.Speech; "
        "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
        f"$voice.Volume = {volume}; "
        "$voice.Speak([Console]::In.ReadToEnd())"
    )
    return Voice((program, "-NoProfile", "-NonInteractive", "-Command", script))
