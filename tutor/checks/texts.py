"""Every piece of text in a lesson, with the way to it.

Owns walking over typed values. Never judges what it finds.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from msgspec import Struct
from msgspec.structs import fields

from tutor.core.fields import Filled, Role, Rule
from tutor.core.read import Path


class Piece(Struct, frozen=True):
    """A text and where it stands."""

    path: Path
    text: str
    role: Role
    field: str
    """The name of the field, as authors type it."""


def pieces_of(
    value: Any, path: Path = (), role: Role = "plain", field: str = ""
) -> Iterator[Piece]:
    """Every text in a value, in the order of its fields."""
    if isinstance(value, str):
        if value:
            yield Piece(path, value, role, field)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from pieces_of(item, (*path, number), role, field)
    elif isinstance(value, Struct):
        for attribute, name, field_role in _readable(type(value)):
            part = getattr(value, attribute)
            if type(part) is not str:
                yield from pieces_of(part, (*path, name), field_role, name)
            elif part:
                yield Piece((*path, name), part, field_role, name)


def parts_of(value: Any, path: Path = ()) -> Iterator[tuple[Path, Struct]]:
    """Every group in a value, outermost first."""
    if isinstance(value, tuple):
        for number, item in enumerate(value):
            if not isinstance(item, str):
                yield from parts_of(item, (*path, number))
    elif isinstance(value, Struct):
        yield path, value
        for attribute, name, _role_of_field in _readable(type(value)):
            part = getattr(value, attribute)
            if not isinstance(part, str):
                yield from parts_of(part, (*path, name))


@cache
def _readable(kind: type[Struct]) -> tuple[tuple[str, str, Role], ...]:
    """Attribute, authors' name and role of every field that authors fill in."""
    found: list[tuple[str, str, Role]] = []
    for field in fields(kind):
        notes = _notes(field.type)
        if not any(isinstance(note, Filled) for note in notes):
            found.append((field.name, field.encode_name, _role(field.type)))
    return tuple(found)


def _notes(annotation: Any) -> tuple[Any, ...]:
    return get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()


def _role(annotation: Any) -> Role:
    """What the texts of a field are for; words with no rule are fixed choices."""
    for note in _notes(annotation):
        if isinstance(note, Rule):
            return note.role
    if get_origin(annotation) is Annotated:
        return _role(get_args(annotation)[0])
    if get_origin(annotation) is tuple:
        return _role(get_args(annotation)[0])
    return "id"
