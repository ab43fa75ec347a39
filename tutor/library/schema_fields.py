"""What an editor is told of a group of fields, from the annotations the reader uses.

Owns the way from a class to its shape. Never knows a kind of block by name.
"""

from __future__ import annotations

from inspect import cleandoc
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields

from tutor.core.block import Block, Check
from tutor.core.fields import Few, Filled, Rule
from tutor.library.schema_text import (
    Shape,
    any_number_shape,
    choice_shape,
    text_shape,
    whole_number_shape,
    yes_or_no_shape,
)

_SIMPLE = {int: whole_number_shape, float: any_number_shape, bool: yes_or_no_shape}


def group_shape(kind: type[Struct]) -> Shape:
    """Every name an author may type in a group, and what may stand after it."""
    properties: Shape = {}
    required: list[str] = []
    for field in fields(kind):
        base, notes = _unwrapped(field.type)
        if any(isinstance(note, Filled) for note in notes):
            continue
        shape = {"title": field.encode_name, **_described(_shape(base, notes), notes)}
        if field.default is NODEFAULT and field.default_factory is NODEFAULT:
            required.append(field.encode_name)
        elif isinstance(field.default, bool | str | int | float) and field.default != "":
            shape["default"] = field.default
        properties[field.encode_name] = shape
    return {
        "title": kind.__name__,
        "description": about(kind),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def about(kind: type[Struct]) -> str:
    """What a class is, in one sentence."""
    return " ".join(cleandoc(kind.__doc__ or "").partition("\n\n")[0].split())


def _unwrapped(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """The type inside `Annotated`, and the notes on it."""
    if get_origin(annotation) is Annotated:
        base, *notes = get_args(annotation)
        return base, tuple(notes)
    return annotation, ()


def _described(shape: Shape, notes: tuple[Any, ...]) -> Shape:
    """The shape, with what the annotation says of the field put first."""
    said = [note for note in notes if isinstance(note, str)]
    if not said or "$ref" in shape:
        return shape
    return shape | {
        "description": "\n\n".join([said[-1], *filter(None, [shape.get("description")])])
    }


def _shape(base: Any, notes: tuple[Any, ...]) -> Shape:
    """What a value of this type looks like."""
    if base is str:
        return text_shape(_last(notes, Rule, Rule("plain")))
    if base in _SIMPLE:
        return _SIMPLE[base]()
    origin = get_origin(base)
    if origin is Literal:
        return choice_shape(get_args(base))
    if origin is tuple:
        return _list_shape(get_args(base)[0], _last(notes, Few, Few()))
    if origin in (Union, UnionType):
        return _shape(*_unwrapped(get_args(base)[0]))
    if base is Check:
        return {"$ref": "#/definitions/check"}
    if base is Block:
        return {"$ref": "#/definitions/block"}
    if isinstance(base, type) and issubclass(base, Struct):
        return group_shape(base)
    raise TypeError(f"no way to tell an editor about {base!r}")


def _list_shape(entry: Any, few: Few) -> Shape:
    """A list with so many entries; where none are needed, nothing at all may stand there."""
    item, notes = _unwrapped(entry)
    return {
        "description": f"A list of {few.least} to {few.most} entries.",
        "type": "array" if few.least else ["array", "null"],
        "errorMessage": "This should be a list. Start each entry on its own line with a dash.",
        "items": _described(_shape(item, notes), notes),
        "minItems": few.least,
        "maxItems": few.most,
    }


def _last(notes: tuple[Any, ...], kind: type[Any], otherwise: Any) -> Any:
    found = [note for note in notes if isinstance(note, kind)]
    return found[-1] if found else otherwise
