"""What an editor is told of blocks and checks: one `if` and `then` for each kind.

Owns how an editor finds out which kind an entry is. An editor cannot see which name stands
first, so a name that is also a field of another kind counts only where that kind is absent.
Never names a kind: they are found as the reader finds them.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import fields

from tutor.blocks.kinds import block_kinds, check_kinds
from tutor.core.block import Block, Check
from tutor.library.schema_fields import about, group_shape
from tutor.library.schema_snippets import snippet
from tutor.library.schema_text import TYPED, Shape

_NO_KIND = 'Start this with the name of a kind, such as "text:".'


def kind_definitions() -> Shape:
    """The shapes of all kinds, and of an entry that may be any of them."""
    blocks, checks = block_kinds(), check_kinds()
    found: Shape = {"block": _any_block(blocks), "check": _any_check(checks)}
    found |= {f"block-{name}": group_shape(kind) for name, kind in blocks.items()}
    found |= {f"check-{name}": _check_shape(name, kind) for name, kind in checks.items()}
    return found


def _any_block(kinds: Mapping[str, type[Block]]) -> Shape:
    """A block: one of its names says which kind it is."""
    names = list(kinds)
    listed = ", ".join(names)
    cases = [
        {"if": _is_block(name, kinds), "then": {"$ref": f"#/definitions/block-{name}"}}
        for name in names
    ]
    unknown = {
        "if": {"type": "object", "not": _has_one_of(names)},
        "then": {"propertyNames": {"enum": names, "errorMessage": _NO_KIND}},
    }
    return {
        "title": "block",
        "description": f"{about(Block)}\n\nThe kinds are: {listed}.",
        "type": "object",
        "errorMessage": _NO_KIND,
        "minProperties": 1,
        "properties": {
            name: {"title": name, "description": about(kind), "type": _type_after(name, kind)}
            for name, kind in kinds.items()
        },
        "allOf": [*cases, unknown],
        "defaultSnippets": [snippet(name, about(kind)) for name, kind in kinds.items()],
    }


def _type_after(name: str, kind: type[Block]) -> str | list[str]:
    """What stands after the name of a kind, so that an editor knows what to put there."""
    found: str | list[str] = group_shape(kind)["properties"][name].get("type", TYPED)
    return found


def _is_block(name: str, kinds: Mapping[str, type[Block]]) -> Shape:
    """Whether an entry is a block of this kind."""
    condition: Shape = {"type": "object", "required": [name]}
    borrowers = [
        other
        for other, kind in kinds.items()
        if other != name and name in {field.encode_name for field in fields(kind)}
    ]
    return condition | {"not": _has_one_of(borrowers)} if borrowers else condition


def _has_one_of(names: list[str]) -> Shape:
    return {"anyOf": [{"required": [name]} for name in names]}


def _any_check(kinds: Mapping[str, type[Check]]) -> Shape:
    """A check: the word after `kind` says which it is."""
    names = list(kinds)
    listed = ", ".join(names)
    cases = [
        {
            "if": {
                "type": "object",
                "required": ["kind"],
                "properties": {"kind": {"const": name}},
            },
            "then": {"$ref": f"#/definitions/check-{name}"},
        }
        for name in names
    ]
    return {
        "title": "check",
        "description": f"{about(Check)}\n\nThe kinds are: {listed}.",
        "type": "object",
        "required": ["kind"],
        "properties": {
            "kind": {
                "title": "kind",
                "description": "\n".join(
                    f"- {name}: {about(kind)}" for name, kind in kinds.items()
                ),
                "enum": names,
                "errorMessage": f"There is no such kind. The kinds are: {listed}.",
            }
        },
        "allOf": [*cases, _of_no_kind(kinds)],
        "defaultSnippets": [snippet(name, about(kind)) for name, kind in kinds.items()],
    }


def _of_no_kind(kinds: Mapping[str, type[Check]]) -> Shape:
    """What holds for every check, for one whose kind is misspelt or missing."""
    shapes = [group_shape(kind) for kind in kinds.values()]
    names = {name: None for shape in shapes for name in shape["properties"]}
    shared: Shape = {}
    for name in names:
        found = [shape["properties"].get(name) for shape in shapes]
        alike = [_loosened(shape) for shape in found if shape is not None]
        if all(shape == alike[0] for shape in alike):
            shared[name] = alike[0]
    required = [name for name in names if all(name in shape["required"] for shape in shapes)]
    return {
        "if": {"type": "object", "properties": {"kind": {"not": {"enum": list(kinds)}}}},
        "then": {"properties": shared, "required": required},
    }


def _loosened(shape: Shape) -> Shape:
    """A shape without what may differ from kind to kind: its length and what is said of it."""
    return {
        name: value
        for name, value in shape.items()
        if name not in {"minItems", "maxItems", "description"}
    }


def _check_shape(name: str, kind: type[Check]) -> Shape:
    """A check of one kind, its kind among its names."""
    shape = group_shape(kind)
    shape["properties"] = {"kind": {"const": name}, **shape["properties"]}
    shape["required"] = ["kind", *shape["required"]]
    return shape
