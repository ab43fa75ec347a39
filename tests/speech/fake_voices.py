"""Speech programs that write down what they were to say, and are silent.

Owns programs in a folder that is the only one searched for a voice.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from shutil import which

import psutil
import pytest

SPEAKING = """\
#!/bin/sh
echo "$$ $*" >> "{folder}/{name} given"
/bin/cat >> "{folder}/{name} said"
exit {code}
"""
SLOW = """\
#!/bin/sh
/bin/cat >> "{folder}/{name} said"
/bin/sleep 300 &
echo "$$ $*" >> "{folder}/{name} given"
wait
"""
LONG = 20.0
"""Seconds after which something that must happen has not."""


class FakeVoices:
    """The speech programs of a computer."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._programs = folder / "programs"
        self._programs.mkdir()
        monkeypatch.setattr(
            "tutor.speech.voices.which", lambda name: which(name, path=str(self._programs))
        )

    def has(self, name: str, *, code: int = 0, is_slow: bool = False) -> None:
        """There is a program of this name; a slow one speaks until it is stopped."""
        text = SLOW if is_slow else SPEAKING
        program = self._programs / name
        program.write_text(text.format(folder=self.folder, name=name, code=code))
        program.chmod(0o755)

    def said(self, name: str) -> str:
        """Everything a program was given to say."""
        file = self.folder / f"{name} said"
        return file.read_text(encoding="utf-8") if file.exists() else ""

    def given(self, name: str) -> list[str]:
        """The options of each start of a program."""
        return [line.partition(" ")[2] for line in self._starts(name)]

    def is_running(self, name: str) -> bool:
        """Whether a start of the program, or what it started, still runs."""
        groups = {int(line.split()[0]) for line in self._starts(name)}
        return any(_is_alive_in(process, groups) for process in psutil.process_iter())

    def _starts(self, name: str) -> list[str]:
        file = self.folder / f"{name} given"
        return file.read_text().splitlines() if file.exists() else []

    def wait_for(self, name: str, *, is_running: bool) -> None:
        """Wait until a program runs, or does so no more."""
        end = time.monotonic() + LONG
        while self.is_running(name) != is_running:
            assert time.monotonic() < end, f"{name} runs: {not is_running}"


def _is_alive_in(process: psutil.Process, groups: set[int]) -> bool:
    """Whether a process belongs to one of these groups and has not ended."""
    try:
        return os.getpgid(process.pid) in groups and process.status() != psutil.STATUS_ZOMBIE
    except (ProcessLookupError, psutil.NoSuchProcess):
        return False
