"""A small checker for the schemas of this program, and YAML 1.2 values to check with it.

Owns the part of JSON Schema that the schemas use. Stops at any word it does not know, so that
nothing is taken for checked that is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tutor.library.parse import parse
from tutor.library.report import Report
from tutor.library.tree import GroupNode, ListNode, Node

Shape = dict[str, Any]
Fault = tuple[tuple[str | int, ...], str]
"""Where it is, and which word of the schema it goes against."""

REMARKS = {
    "$schema", "title", "description", "default", "defaultSnippets", "definitions",
    "errorMessage", "patternErrorMessage",
}  # fmt: skip

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,), "boolean": (bool,), "integer": (int,), "number": (int, float),
    "array": (list,), "object": (dict,), "null": (type(None),),
}  # fmt: skip


def yaml_12(text: str) -> Any:
    """The value of a text as an editor sees it. None when it cannot be followed."""
    root = parse(text, Report("lesson.yaml"))
    return _value(root) if root is not None else None


def _value(node: Node) -> Any:
    if isinstance(node, GroupNode):
        return {name: _value(child) for name, (_place, child) in node.entries.items()}
    if isinstance(node, ListNode):
        return [_value(item) for item in node.items]
    text = node.value
    if node.style:
        return text
    if re.fullmatch("~|null|Null|NULL|", text):
        return None
    if re.fullmatch("true|True|TRUE|false|False|FALSE", text):
        return text.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return int(text)
    is_decimal = re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", text)
    return float(text) if is_decimal else text


def faults(value: Any, root: Shape) -> list[Fault]:
    """Everything in a value that goes against a schema."""
    return list(_faults(value, root, root, ()))


def _faults(value: Any, shape: Shape, root: Shape, at: tuple[str | int, ...]) -> Iterator[Fault]:
    for word, wanted in shape.items():
        if word in REMARKS or word == "then":
            continue
        if word == "$ref":
            target = root["definitions"][wanted.removeprefix("#/definitions/")]
            yield from _faults(value, target, root, at)
        elif word == "allOf":
            for part in wanted:
                yield from _faults(value, part, root, at)
        elif word == "if":
            if not list(_faults(value, wanted, root, at)):
                yield from _faults(value, shape["then"], root, at)
        elif word == "properties":
            for name, part in wanted.items():
                if isinstance(value, dict) and name in value:
                    yield from _faults(value[name], part, root, (*at, name))
        elif word == "items":
            for number, item in enumerate(value if isinstance(value, list) else []):
                yield from _faults(item, wanted, root, (*at, number))
        elif word == "propertyNames":
            for name in value if isinstance(value, dict) else ():
                yield from _faults(name, wanted, root, (*at, name))
        elif word == "additionalProperties":
            for name in value if isinstance(value, dict) else ():
                if name not in shape["properties"]:
                    yield (*at, name), word
        elif not _holds(value, word, wanted, root, at):
            yield at, word


def _holds(value: Any, word: str, wanted: Any, root: Shape, at: tuple[str | int, ...]) -> bool:
    """Whether a value keeps to one word that says nothing of what is inside the value."""
    match word:
        case "type":
            names = [wanted] if isinstance(wanted, str) else wanted
            return any(_is_a(value, name) for name in names)
        case "const":
            return _same(value, wanted)
        case "enum":
            return any(_same(value, one) for one in wanted)
        case "required":
            return not isinstance(value, dict) or all(name in value for name in wanted)
        case "not":
            return bool(list(_faults(value, wanted, root, at)))
        case "anyOf":
            return any(not list(_faults(value, one, root, at)) for one in wanted)
        case "pattern":
            return not isinstance(value, str) or bool(re.search(wanted, value))
        case "maxLength":
            return not isinstance(value, str) or len(value) <= wanted
        case "minItems" | "maxItems":
            small = word == "minItems"
            return not isinstance(value, list) or _within(len(value), wanted, small)
        case "minProperties":
            return not isinstance(value, dict) or len(value) >= wanted
        case "minimum" | "maximum":
            is_number = isinstance(value, int | float) and not isinstance(value, bool)
            return not is_number or _within(value, wanted, word == "minimum")
    raise AssertionError(f"the checker does not know {word!r}")


def _is_a(value: Any, name: str) -> bool:
    is_bool = isinstance(value, bool)
    return isinstance(value, _TYPES[name]) and (is_bool == (name == "boolean"))


def _same(value: Any, wanted: Any) -> bool:
    return type(value) is type(wanted) and bool(value == wanted)


def _within(number: float, limit: float, is_least: bool) -> bool:
    return number >= limit if is_least else number <= limit
