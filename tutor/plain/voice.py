"""Saying and hearing, line by line.

Owns the two streams. Everything said is made visible first, so that no text can drive the
terminal. Never decides what to say.
"""

from __future__ import annotations

from typing import TextIO

from tutor.core.cells import wrap
from tutor.core.clean import visible
from tutor.core.inline import Words, as_text, plain

WIDTH = 76
"""Longest line said, in cells; short enough for a phone in landscape."""


class Ended(Exception):
    """There is nothing more to hear: the input is at its end."""


class Voice:
    """Says lines and hears answers."""

    def __init__(self, source: TextIO, sink: TextIO) -> None:
        self._source = source
        self._sink = sink

    def say(self, text: str = "") -> None:
        """One paragraph; long ones run over several lines."""
        self.say_words(plain(visible(text)))

    def say_words(self, words: Words, lead: str = "") -> None:
        """One paragraph of words, after a lead such as a number."""
        text = visible(lead + as_text(words))
        lines = wrap(plain(text), WIDTH)
        self._put("\n".join(as_text(line) for line in lines))

    def gap(self) -> None:
        """An empty line."""
        self._put("")

    def hear(self, prompt: str) -> str:
        """Ask, and give back what was typed. Raises Ended at the end of the input."""
        self.say(prompt)
        self._write("> ")
        line = self._source.readline()
        if not line:
            self._put("")
            raise Ended
        typed = visible(line.rstrip("\r\n")).strip()
        if not self._source.isatty():
            # A terminal shows what is typed and starts a new line; a pipe does neither.
            self._put(typed)
        return typed

    def _put(self, line: str) -> None:
        self._write(line + "\n")

    def _write(self, text: str) -> None:
        encoding = getattr(self._sink, "encoding", None) or "utf-8"
        self._sink.write(text.encode(encoding, "replace").decode(encoding))
        self._sink.flush()
