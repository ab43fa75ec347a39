"""What a group in a file may hold, worked out once from the fields of its class.

Owns turning annotations into ways to read a value. Never reads one itself.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields

from tutor.core.block import Block, Check
from tutor.core.fields import Few, Filled, Rule
from tutor.library import values
from tutor.library.values import Convert


class Makers(Struct, frozen=True):
    """Ways to read what holds further values; handed in by the module that owns them."""

    list_of: Callable[[Convert, Few, Any], Convert]
    group_of: Callable[[type[Struct]], Convert]
    block: Convert
    check: Convert


class Field(Struct, frozen=True):
    """One name an author may type in a group."""

    name: str
    """As authors type it."""
    attribute: str
    """As the program names it."""
    convert: Convert
    gap: Any
    """What stands in for the value while it is missing or wrong."""
    is_required: bool


class Plan(Struct, frozen=True):
    """Every name an author may type in one kind of group."""

    kind: type[Struct]
    fields: dict[str, Field]
    required: frozenset[str]
    drawing: str
    """The name that holds a file's name, if there is one ..."""
    filled: str
    """... and the attribute its lines go to."""


@cache
def plan_of(kind: type[Struct], makers: Makers) -> Plan:
    """The plan of a class."""
    found: dict[str, Field] = {}
    drawing = filled = ""
    for field in fields(kind):
        base, notes = _unwrapped(field.type)
        if any(isinstance(note, Filled) for note in notes):
            filled = field.name
            continue
        if any(isinstance(note, Rule) and note.role == "file" for note in notes):
            drawing = field.encode_name
        is_required = field.default is NODEFAULT and field.default_factory is NODEFAULT
        found[field.encode_name] = Field(
            name=field.encode_name,
            attribute=field.name,
            convert=_converter(base, notes, makers),
            gap=_gap(base, makers) if is_required else field.default,
            is_required=is_required,
        )
    required = frozenset(name for name, field in found.items() if field.is_required)
    return Plan(kind, found, required, drawing, filled)


def _unwrapped(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """The type inside `Annotated`, and the notes on it."""
    if get_origin(annotation) is Annotated:
        base, *notes = get_args(annotation)
        inner, inner_notes = _unwrapped(base)
        return inner, (*inner_notes, *notes)
    return annotation, ()


def _last(notes: tuple[Any, ...], kind: type[Any], otherwise: Any) -> Any:
    found = [note for note in notes if isinstance(note, kind)]
    return found[-1] if found else otherwise


def _converter(base: Any, notes: tuple[Any, ...], makers: Makers) -> Convert:
    """The way to read a value of this type."""
    if base is str:
        return values.simple_field(_last(notes, Rule, Rule("plain")))
    simple: dict[Any, Convert] = {
        int: values.whole_number,
        float: values.any_number,
        bool: values.yes_or_no,
    }
    if base in simple:
        return simple[base]
    origin = get_origin(base)
    if origin is Literal:
        return values.one_of(get_args(base))
    if origin is tuple:
        item, item_notes = _unwrapped(get_args(base)[0])
        entry = _converter(item, item_notes, makers)
        return makers.list_of(entry, _last(notes, Few, Few()), _gap(item, makers))
    if origin in (Union, UnionType):
        return _converter(*_unwrapped(get_args(base)[0]), makers)
    if isinstance(base, type) and issubclass(base, Check) and base is Check:
        return makers.check
    if base is Block:
        return makers.block
    if isinstance(base, type) and issubclass(base, Struct):
        return makers.group_of(base)
    raise TypeError(f"no way to read {base!r} from a file")


def _gap(base: Any, makers: Makers) -> Any:
    """The emptiest value of a type."""
    if base is str:
        return ""
    if base in (int, float, bool):
        return base()
    origin = get_origin(base)
    if origin is Literal:
        return get_args(base)[0]
    if origin is tuple:
        return ()
    if isinstance(base, type) and issubclass(base, Struct) and not issubclass(base, Block):
        plan = plan_of(base, makers)
        return base(**{field.attribute: field.gap for field in plan.fields.values()})
    return None
