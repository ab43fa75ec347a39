"""Speaking a text, piece by piece, until it is said or somebody stops it.

Owns the thread and the one program that speaks. Each piece is a program of its own: should this
one be killed, at most the rest of a piece is heard. Never writes anything to disk, and never
makes its caller wait.
"""

from __future__ import annotations

import atexit
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from threading import Lock, Thread

from tutor.speech.voices import Voice

LONGEST_PIECE = 300
"""Letters spoken by one program: about twenty seconds."""
PATIENCE = 120.0
"""Seconds a piece may take; a program that needs longer hangs."""

WhenDone = Callable[[bool], None]
"""Told at the end whether it could be spoken; called in the thread, and not after a stop."""


class Speaking:
    """One text being spoken."""

    def __init__(
        self,
        paragraphs: Iterable[str],
        voices: tuple[Voice, ...],
        when_done: WhenDone,
        patience: float = PATIENCE,
    ) -> None:
        self._pieces = pieces_of(paragraphs)
        self._voices = list(voices)
        self._when_done = when_done
        self._patience = patience
        self._lock = Lock()
        self._program: subprocess.Popen[bytes] | None = None
        self._hushing: subprocess.Popen[bytes] | None = None
        self._is_stopped = False
        self._thread = Thread(target=self._speak, name="read aloud", daemon=True)

    def start(self) -> None:
        """Begin to speak, and come back at once."""
        # However the tutorial ends, it does not go on speaking.
        atexit.register(self.stop)
        self._thread.start()

    def stop(self) -> None:
        """Be silent at once."""
        with self._lock:
            if self._is_stopped:
                return
            self._is_stopped = True
            if self._program is not None:
                _end(self._program)
                self._hush()
        atexit.unregister(self.stop)

    def wait(self) -> None:
        """Wait until all is said, or it was stopped."""
        self._thread.join()

    def _speak(self) -> None:
        for piece in self._pieces:
            while self._voices and not self._say(self._voices[0], piece):
                del self._voices[0]
        with self._lock:
            if self._is_stopped:
                return
            self._is_stopped = True
        atexit.unregister(self.stop)
        self._when_done(bool(self._voices))

    def _say(self, voice: Voice, piece: str) -> bool:
        """Say a piece; False when this program cannot."""
        with self._lock:
            if self._is_stopped:
                return True
            try:
                program = self._program = _started(voice.command, subprocess.PIPE)
            except OSError:
                return False
        try:
            program.communicate(f"{voice.lead}{piece}\n".encode(), self._patience)
        except subprocess.TimeoutExpired:
            _end(program)
            program.wait()
        with self._lock:
            self._program = None
            return self._is_stopped or program.returncode == 0

    def _hush(self) -> None:
        """Silence a service that speaks for the program."""
        if self._voices and self._voices[0].hush:
            with suppress(OSError):
                self._hushing = _started(self._voices[0].hush, subprocess.DEVNULL)


def pieces_of(paragraphs: Iterable[str]) -> tuple[str, ...]:
    """The paragraphs put together as far as a piece reaches; a long one stays whole."""
    pieces: list[str] = []
    for paragraph in paragraphs:
        if pieces and len(pieces[-1]) + len(paragraph) < LONGEST_PIECE:
            pieces[-1] += f"\n{paragraph}"
        else:
            pieces.append(paragraph)
    return tuple(pieces)


def _started(command: tuple[str, ...], source: int) -> subprocess.Popen[bytes]:
    """A program in a group of its own, so that whatever it starts ends with it."""
    return subprocess.Popen(
        command, stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip


def _end(program: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        if sys.platform == "win32":
            program.kill()
        elif program.poll() is None:
            os.killpg(program.pid, signal.SIGKILL)
