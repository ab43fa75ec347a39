"""The texts of a file that a translator puts into another language.

Owns which texts these are, what is said about each, and what belongs together. Never
translates or judges anything.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from msgspec import Struct
from msgspec.structs import fields

from tutor.core.fields import Filled, Rule
from tutor.core.read import Path, Read

_UNSEEN = {
    "facts", "misconception", "retired-ids", "review", "allow", "sample", "sources",
}  # fmt: skip
"""Fields that no reader sees."""


class Unit(Struct, kw_only=True):
    """One text to translate."""

    context: str
    """The page, check or question it belongs to, or the name in front of it."""
    text: str
    about: list[str]
    """What it is; several where the same text stands in several places."""
    lines: list[int]
    most: int
    """Characters there is room for."""
    is_emergency: bool = False

    @property
    def name(self) -> tuple[str, str]:
        """What tells texts apart."""
        return self.context, self.text


class _Trail(Struct, frozen=True):
    """Where a text stands, in words."""

    context: str = ""
    part: str = ""
    owner: Any = None
    number: int = 0


def units_of(read: Read[Struct]) -> tuple[Unit, ...]:
    """Every text to translate, in the order of the file; the same text of a page once."""
    found: dict[tuple[str, str], Unit] = {}
    if read.draft is not None:
        for path, text, most, trail, field in _texts(read.draft, (), _Trail()):
            unit = found.setdefault(
                (trail.context or field, text),
                Unit(context=trail.context or field, text=text, about=[], lines=[], most=most),
            )
            unit.most = min(unit.most, most)
            unit.is_emergency |= getattr(trail.owner, "callout", "") == "emergency"
            unit.lines.append(read.places[path].line if path in read.places else 1)
            about = _about(trail, field)
            if about not in unit.about:
                unit.about.append(about)
    return tuple(found.values())


def _texts(
    value: Struct, path: Path, trail: _Trail
) -> Iterator[tuple[Path, str, int, _Trail, str]]:
    """Every text with the way to it."""
    name = getattr(value, "id", "")
    tag = value.__struct_config__.tag
    trail = _Trail(
        context=trail.context or (name if path else ""),
        part=str(tag) if tag else trail.part,
        owner=value,
        number=trail.number,
    )
    for attribute, field, most in _translated(type(value)):
        held = getattr(value, attribute)
        several = held if isinstance(held, tuple) else (held,)
        for number, item in enumerate(several):
            where = (*path, field, number) if isinstance(held, tuple) else (*path, field)
            if isinstance(item, str):
                text = " ".join(item.split())
                if most and any(character.isalpha() for character in text):
                    yield where, text, most, trail, field
            elif isinstance(item, tuple):
                for place, cell in enumerate(item):
                    text = " ".join(cell.split()) if isinstance(cell, str) else ""
                    if most and any(character.isalpha() for character in text):
                        yield (*where, place), text, most, trail, field
            elif isinstance(item, Struct):
                below = _Trail(trail.context, trail.part, value, number + 1)
                yield from _texts(item, where, below)


@cache
def _translated(kind: Hashable) -> tuple[tuple[str, str, int], ...]:
    """Attribute, authors' name and room of each field; no room where it is no text to read."""
    found = []
    for field in fields(kind):  # type: ignore[arg-type]  # only ever called with a Struct
        notes = get_args(field.type)[1:] if get_origin(field.type) is Annotated else ()
        if field.encode_name not in _UNSEEN and not any(isinstance(one, Filled) for one in notes):
            found.append((field.name, field.encode_name, _room(field.type)))
    return tuple(found)


def _room(annotation: Any) -> int:
    """Characters a text field holds; 0 for ids, days and other fixed words."""
    if get_origin(annotation) is Annotated:
        for note in get_args(annotation)[1:]:
            if isinstance(note, Rule):
                return note.most if note.role in {"prose", "plain"} else 0
        return _room(get_args(annotation)[0])
    if get_origin(annotation) is tuple:
        return _room(get_args(annotation)[0])
    return 0


def _about(trail: _Trail, field: str) -> str:
    """What a text is, in the words of the file."""
    owner = trail.owner
    if hasattr(owner, "correct"):
        kind = "right" if owner.correct else "wrong"
        option = f"option {trail.number}, {kind}"
        return option if field == "text" else f"{field} to {option}"
    callout = getattr(owner, "callout", "")
    parts = [field]
    if trail.part and trail.part != field:
        parts.append(f"of {trail.part}" if not callout else f"of {callout} callout")
    if trail.number and not owner.__struct_config__.tag and not getattr(owner, "id", ""):
        parts.append(f"({trail.number})")
    return " ".join(parts)
