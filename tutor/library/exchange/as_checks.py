"""What was found in another program's file, as the checks of a lesson file.

Owns which field gets what, and which is left out because the file does not say it. What
could not be brought along stands in the file as comments, so that nothing is lost.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from msgspec import Struct

from tutor.library.exchange.item import Item, Piece
from tutor.library.exchange.written import field_lines, remark_lines
from tutor.words import _

LONGEST_ID = 60
MOST_CHECKS = 12
"""Checks in a lesson."""
_BARE = frozenset(
    ["id", "kind", "page", "after", "asks", "safety", "correct", "answer", "tolerance"]
)


class Written(Struct, frozen=True):
    """Checks as text, and what is left for the author to do."""

    lines: tuple[str, ...]
    imported: int
    missing: int
    """Fields the author must add."""
    lost: tuple[tuple[int, str], ...]
    """Line in the file and what could not be brought along."""
    refused: int
    """Questions that could not be brought along at all."""


def written(pieces: Iterable[Piece]) -> Written:
    """All checks, in the order of the file."""
    lines: list[str] = []
    lost: list[tuple[int, str]] = []
    taken: set[str] = set()
    missing = refused = 0
    for number, piece in enumerate(pieces, 1):
        for remark in piece.remarks:
            lines += remark_lines(remark, 2)
        lost += ((piece.line, reason) for reason in piece.lost)
        for reason in piece.lost:
            lines += remark_lines(_("Line {number}: {reason}").format(
                number=piece.line, reason=reason
            ), 2)  # fmt: skip
        if piece.item is None:
            refused += bool(piece.source)
            lines += (f"  #   {line}" for line in piece.source)
            continue
        name = _name(piece.title, number, taken)
        taken.add(name)
        check, gaps = _check(name, piece, piece.item)
        lines += check
        missing += gaps
    head = ["checks:"] if taken else ["checks: []"]
    return Written((*head, *lines), len(taken), missing, tuple(lost), refused)


def id_from(text: str) -> str:
    """An id made of a text, or nothing."""
    plain = unicodedata.normalize("NFKD", text[:500]).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
    return name[:LONGEST_ID].rstrip("-")


def _name(title: str, number: int, taken: set[str]) -> str:
    """An id nobody has yet."""
    first = id_from(title) or f"question-{number}"
    name, count = first, 1
    while name in taken:
        count += 1
        name = f"{first[: LONGEST_ID - 5].rstrip('-')}-{count}"
    return name


def _check(name: str, piece: Piece, item: Item) -> tuple[list[str], int]:
    """A check, and how many of its fields are to be added."""
    told = piece.told
    fields: dict[str, str] = {"id": name, "kind": item.kind, "page": told.get("page", "")}
    fields |= {key: told[key] for key in ("after", "asks", "safety") if key in told}
    fields["ask"] = item.ask
    if item.kind == "true-false":
        fields |= {**item.fields, "when-not-known": told.get("when-not-known", "")}
    elif item.kind == "number":
        fields |= {**item.fields, "unit": told.get("unit", "")}
    lines, missing = _lines(fields.items(), 2)
    if item.answers:
        lines.append("    pairs:" if item.kind == "match" else "    options:")
    for number, answer in enumerate(item.answers, 1):
        feedback = answer.feedback or told.get(f"feedback {number}", "")
        if item.kind == "match":
            parts = [("left", answer.text), ("right", answer.partner), ("feedback", feedback)]
        else:
            parts = [("text", answer.text), ("feedback", feedback)]
            parts[1:1] = [("correct", "true")] if answer.is_right else []
        if mistaken := told.get(f"misconception {number}"):
            parts.append(("misconception", mistaken))
        more, gaps = _lines(parts, 6)
        lines += more
        missing += gaps
    more, gaps = _lines([("question", told.get("question", ""))], 2, is_first=False)
    return [*lines, *more], missing + gaps


def _lines(
    fields: Iterable[tuple[str, str]], indent: int, *, is_first: bool = True
) -> tuple[list[str], int]:
    """Fields as lines, the first after a hyphen; those without a text are left out."""
    lines: list[str] = []
    missing = 0
    for name, text in fields:
        if not text:
            missing += 1
            continue
        lines += _plain(name, text, indent) or field_lines(name, text, indent + 2)
    if is_first and lines:
        lines[0] = f"{' ' * indent}- {lines[0].lstrip()}"
    return lines, missing


def _plain(name: str, text: str, indent: int) -> list[str]:
    """Names of things and numbers need no quotes."""
    if name in _BARE and re.fullmatch(r"-?[a-z0-9][a-z0-9.-]*", text):
        return [f"{' ' * (indent + 2)}{name}: {text}"]
    return []
