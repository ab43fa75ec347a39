"""Rows of text as every text face draws them.

Owns what a row is made of and what a piece of it is for. Never holds a colour: the screen
gives each role its own, and plain text leaves the roles out.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from tutor.core.cells import width_of, wrap
from tutor.core.inline import Span, Words

Role = Literal[
    "plain", "strong", "quiet", "heading", "title", "key", "caution", "emergency",
    "mark", "mark-empty", "mark-other", "term", "source", "frame", "accent", "good", "label",
    "focus", "key-name", "code", "code-dark",
]  # fmt: skip
"""What a piece is for: `mark` signs are counted, `mark-empty` ones are the rest, `mark-other`
ones lie between; `frame` is rules and lines; `label` names what stands beside it; `focus` and
`key-name` are for faces in which something can be pressed; `code` and
`code-dark` are dots for a camera, dark on light and all dark."""


class Piece(Struct, frozen=True):
    """A run of text with one role."""

    text: str
    role: Role = "plain"
    target: str = ""
    """What pressing it does, such as `term:` and the id of a glossary word."""


class Row(Struct, frozen=True):
    """One row, its pieces from left to right."""

    pieces: tuple[Piece, ...] = ()
    is_tight: bool = False
    """Whether it is one drawing with the row before, so that wide spacing may not part them."""

    @property
    def text(self) -> str:
        """What the row says, without its roles."""
        return "".join(piece.text for piece in self.pieces)


class Look(Struct, frozen=True):
    """What rows are drawn for."""

    width: int
    ascii: bool = False
    """Whether signs must be plain letters and punctuation."""


class Signs(Struct, frozen=True):
    """The signs that are drawn around text."""

    bar: str = "▎"
    bullet: str = "•"
    rule: str = "─"
    dot: str = "●"
    line: str = "│"
    full: str = "●"
    part: str = "◐"
    empty: str = "○"
    solid: str = "█"
    shade: str = "░"
    eighths: str = "▏▎▍▌▋▊▉"
    """From one to seven eighths of a solid cell; nothing where only whole cells can be drawn."""
    high: str = "▏"
    """Stands where a range ends."""


FINE = Signs()
PLAIN = Signs("|", "-", "-", "*", "|", "#", "+", ".", "#", "-", "", "|")


def signs_for(look: Look) -> Signs:
    """The signs a look can show."""
    return PLAIN if look.ascii else FINE


def prose_rows(
    words: Words,
    width: int,
    role: Role = "plain",
    *,
    indent: int = 0,
    lead: tuple[Piece, ...] = (),
    hang: tuple[Piece, ...] | None = None,
) -> list[Row]:
    """Text broken into rows no wider than `width`.

    `indent` cells stand free on the left. `lead` stands before the first row and `hang`, which
    is as wide, before the others; without it the text hangs under its own beginning.
    """
    before = sum(width_of(piece.text) for piece in lead)
    if hang is None:
        hang = (Piece(" " * before),) if before else ()
    if indent:
        lead = (Piece(" " * indent), *lead)
        hang = (Piece(" " * indent), *hang)
    rows: list[Row] = []
    for line in wrap(words, width - indent - before):
        pieces = [piece_of(span, role) for span in line if span.text]
        rows.append(Row((*(hang if rows else lead), *pieces)))
    return rows or ([Row(lead)] if before else [])


def piece_of(span: Span, role: Role) -> Piece:
    """A span as a piece; strong text stands out only where the rest does not already."""
    if span.style == "term" and role in ("plain", "quiet"):
        return Piece(span.text, "term", f"term:{span.ref}")
    if span.style == "strong" and role in ("plain", "quiet"):
        return Piece(span.text, "strong")
    return Piece(span.text, role)
