"""A question as it was found in another program's file.

Owns what is known of it before it becomes a check. Never reads or writes a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

Kind = Literal["single", "multiple", "true-false", "number", "match"]


class CannotImport(Exception):
    """A question that no kind of check can hold; says why in one sentence."""


class Answer(Struct, frozen=True):
    """One answer that is offered."""

    text: str
    is_right: bool = False
    feedback: str = ""
    partner: str = ""
    """For a question about pairs: what belongs to it."""


class Item(Struct, frozen=True, kw_only=True):
    """A question that a check can hold."""

    kind: Kind
    ask: str
    answers: tuple[Answer, ...] = ()
    fields: Mapping[str, str] = {}
    """For a claim or a number: what the file says of the fields of the check, by name."""
    lost: tuple[str, ...] = ()
    """What stood beside the question and has no place in a check, in whole sentences."""


class Piece(Struct, frozen=True, kw_only=True):
    """One entry of a file, whether or not it could be read."""

    line: int
    source: tuple[str, ...]
    """The lines as they stand in the file."""
    title: str = ""
    told: Mapping[str, str] = {}
    """What comments of our own say of it, by name."""
    remarks: tuple[str, ...] = ()
    """Other comments before it."""
    item: Item | None = None
    lost: tuple[str, ...] = ()
    """What could not be brought along, and why, in whole sentences."""
