"""Questions in Aiken: a question, lettered answers, and a line that says which is right.

Owns reading it. It holds no feedback, so `check` asks the author for all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.library.exchange.item import Answer, CannotImport, Item, Piece
from tutor.library.exchange.wording import told
from tutor.words import _

_OPTION = re.compile(r"([A-Z])[.)]\s+(\S.*)")
_RIGHT = re.compile(r"ANSWER\s*:\s*(.*)", re.IGNORECASE)


def aiken_pieces(text: str) -> Iterator[Piece]:
    """Every question of a file, in its order. The line with the answer ends each."""
    lines: list[str] = []
    first = 0
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.strip()
        if not bare:
            continue
        first = first or number
        lines.append(bare)
        if _RIGHT.fullmatch(bare):
            yield _piece(first, lines)
            lines, first = [], 0
    if lines:
        yield _piece(first, lines)


def _piece(line: int, lines: list[str]) -> Piece:
    try:
        item = _item(lines)
    except CannotImport as error:
        return Piece(line=line, source=tuple(lines), lost=(str(error),))
    return Piece(line=line, source=tuple(lines), item=item)


def _item(lines: list[str]) -> Item:
    right = _RIGHT.fullmatch(lines[-1])
    if right is None:
        raise CannotImport(_("There is no line ANSWER that says which answer is right."))
    ask: list[str] = []
    options: dict[str, str] = {}
    for line in lines[:-1]:
        option = _OPTION.fullmatch(line)
        if option is None and not options:
            ask.append(line)
        elif option is None or option[1] in options:
            raise CannotImport(_("Its answers do not each begin with a letter of their own."))
        else:
            options[option[1]] = option[2]
    letter = right[1].strip().upper()
    if not ask or len(options) < 2:
        raise CannotImport(_("It needs a question and at least two answers."))
    if letter not in options:
        raise CannotImport(_("The line ANSWER names none of its answers."))
    answers = tuple(Answer(told(text, ""), name == letter) for name, text in options.items())
    return Item(kind="single", ask=told(" ".join(ask), ""), answers=answers)
