"""Going through everything in a lesson or a part of it.

Owns finding texts, groups and ids wherever they are, and filling in blanks there. Never knows
what any of it means.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import replace


def values_in(value: Any) -> Iterator[Any]:
    """Every group and every text in a value."""
    if isinstance(value, tuple):
        for item in value:
            yield from values_in(item)
    elif isinstance(value, Struct):
        yield value
        for field in value.__struct_fields__:
            yield from values_in(getattr(value, field))
    elif isinstance(value, str):
        yield value


def ids_in(value: Any) -> Iterator[str]:
    """Every id that something in a value goes by."""
    for part in values_in(value):
        name = getattr(part, "id", "")
        if name and isinstance(part, Struct):
            yield name


def filled_in(value: Any, says: dict[str, str]) -> Any:
    """A value with the clinic's blanks filled in; the value itself where there are none."""
    if isinstance(value, str):
        if "<" in value:
            for name, text in says.items():
                value = value.replace(f"<{name}>", text)
        return value
    if isinstance(value, tuple):
        items = tuple(filled_in(item, says) for item in value)
        return value if all(a is b for a, b in zip(items, value, strict=True)) else items
    if isinstance(value, Struct):
        new: dict[str, Any] = {}
        for field in value.__struct_fields__:
            old = getattr(value, field)
            found = filled_in(old, says)
            if found is not old:
                new[field] = found
        return replace(value, **new) if new else value
    return value
