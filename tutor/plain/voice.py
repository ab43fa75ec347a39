"""Saying and hearing, line by line.

Owns the two streams, how wide a line may be, in which letters it is said, and what was said
last. Everything said is made
visible first, so that no text can drive the terminal. Never decides what to say.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TextIO

from tutor.core.cells import wrap
from tutor.core.clean import visible
from tutor.core.inline import Words, as_text, plain
from tutor.export.letters import plain_letters
from tutor.store.settings import Width
from tutor.words import _

WIDTH = 76
"""Longest line said, in cells, where nothing else was chosen; fits a phone in landscape."""

WIDEST: Mapping[Width, int] = {"normal": WIDTH, "narrow": 50, "full": 999}
"""The longest line for each value of the setting; the window may be smaller."""

NARROWEST = 20
"""Fewest cells in a line, however narrow the window; as many as the shortest braille lines."""


class Ended(Exception):
    """There is nothing more to hear: the input is at its end."""


class Voice:
    """Says lines and hears answers."""

    def __init__(self, source: TextIO, sink: TextIO) -> None:
        self._source = source
        self._sink = sink
        self._passage: list[str] = []
        """What was said since the page or the list began, as it would be said again."""
        self._widest = WIDTH
        self._is_ascii = False

    def is_typed_by_hand(self) -> bool:
        """Whether somebody sits at a terminal; otherwise the lines come from a pipe."""
        return self._source.isatty()

    def fit(self, width: Width, *, is_ascii: bool = False) -> None:
        """Say lines as long as the learner likes them, and with plain letters only if wanted."""
        self._widest = WIDEST[width]
        self._is_ascii = is_ascii

    def say(self, text: str = "") -> None:
        """One paragraph; long ones run over several lines."""
        self.say_words(plain(visible(text)))

    def say_words(self, words: Words, lead: str = "") -> None:
        """One paragraph of words, after a lead such as a number."""
        text = visible(lead + as_text(words))
        self._passage.append(text)
        self._put_wrapped(text)

    def gap(self) -> None:
        """An empty line."""
        self._passage.append("")
        self._put("")

    def begin(self) -> None:
        """From here on is what can be said again."""
        self._passage = []

    def again(self) -> None:
        """Say once more what was said since it began."""
        for text in self._passage:
            self._put_wrapped(text)

    def mark(self) -> tuple[list[str], int]:
        """How far it was said, for `resume` and `forget_since`."""
        return self._passage, len(self._passage)

    def resume(self, mark: tuple[list[str], int]) -> None:
        """What can be said again is once more what it was then."""
        self._passage, length = mark
        del self._passage[length:]

    def forget_since(self, mark: tuple[list[str], int]) -> None:
        """The same after an aside, unless something new has begun meanwhile."""
        if self._passage is mark[0]:
            self.resume(mark)

    def hear(self, prompt: str) -> str:
        """Ask, and give back what was typed. Raises Ended at the end of the input."""
        self._put_wrapped(visible(prompt))
        # A word and no sign: many listeners have signs skipped, or hear "greater than".
        self._write(visible(_("Your turn:")) + " ")
        line = self._source.readline()
        if not line:
            self._put("")
            raise Ended
        typed = visible(line.rstrip("\r\n")).strip()
        if not self._source.isatty():
            # A terminal shows what is typed and starts a new line; a pipe does neither.
            self._put(typed)
        return typed

    def _width(self) -> int:
        """Cells in a line: those of the terminal as it is now, where there is one."""
        try:
            columns = os.get_terminal_size(self._sink.fileno()).columns
        except (OSError, ValueError):
            return min(self._widest, WIDTH)
        # In the last column some terminals start a line of their own.
        room = max(NARROWEST, columns - 1) if columns else WIDTH
        return min(self._widest, room)

    def _put_wrapped(self, text: str) -> None:
        # Plain letters may be longer than what they stand for, so they come before the line ends.
        shown = self._lettered(text)
        self._put("\n".join(as_text(line) for line in wrap(plain(shown), self._width())))

    def _put(self, line: str) -> None:
        self._write(line + "\n")

    def _write(self, text: str) -> None:
        self._sink.write(self._lettered(text))
        self._sink.flush()

    def _lettered(self, text: str) -> str:
        """The text in letters that are wanted, and that can be written where it is said."""
        if self._is_ascii:
            return plain_letters(text)
        encoding = getattr(self._sink, "encoding", None) or "utf-8"
        if _can_be_written(text, encoding):
            return text
        return "".join(
            sign if _can_be_written(sign, encoding) else plain_letters(sign) for sign in text
        )


def _can_be_written(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
