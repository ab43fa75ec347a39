"""What each place in a file is there for, from the annotations the reader uses.

Owns the way from a class to its names, in order. Never changes a file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from msgspec import Struct
from msgspec.structs import fields

from tutor.blocks.kinds import block_kinds, check_kinds
from tutor.blocks.options import Option
from tutor.core.block import Block, Check
from tutor.core.course import Course, Glossary, SourceList
from tutor.core.fields import Filled, Rule
from tutor.core.lesson import Lesson
from tutor.library.tree import GroupNode, ListNode, Node, TextNode

Shape = Literal["text", "choice", "number", "yes-no", "list", "group", "block", "check"]

_SIMPLE: dict[Any, Shape] = {int: "number", float: "number", bool: "yes-no"}


class Want(Struct, frozen=True):
    """What may stand in one place."""

    shape: Shape
    role: str = ""
    """For text: what it is for, such as `prose` or `date`."""
    choices: tuple[str, ...] = ()
    item: Want | None = None
    """For a list: what each entry is."""
    kind: type[Struct] | None = None
    """For a group: its class."""


class Spot(Struct, frozen=True):
    """A value in a file, with what should stand there."""

    node: Node
    want: Want


def spots(root: Node | None, kind: type[Struct]) -> Iterator[Spot]:
    """Every value whose purpose is known, outer ones first."""
    waiting = [Spot(root, Want("group", kind=kind))] if root is not None else []
    while waiting:
        spot = waiting.pop()
        yield spot
        node, want = spot.node, spot.want
        if isinstance(node, ListNode) and want.item is not None:
            waiting += [Spot(item, want.item) for item in reversed(node.items)]
        elif isinstance(node, GroupNode):
            known = names_in(want, node) or {}
            waiting += [
                Spot(child, known[name])
                for name, (_place, child) in reversed(node.entries.items())
                if name in known
            ]


def names_in(want: Want, node: GroupNode) -> Mapping[str, Want] | None:
    """The names a group may hold, in their order; None when nobody can tell."""
    if want.shape == "group" and want.kind is not None:
        return names_of(want.kind)
    if want.shape == "block":
        kinds = block_kinds()
        name = next((name for name in node.entries if name in kinds), "")
        return names_of(kinds[name]) if name else None
    if want.shape == "check":
        said = node.entries.get("kind")
        kind = said[1].value if said and isinstance(said[1], TextNode) else ""
        known = check_kinds().get(kind) or check_kinds().get(kind.lower())
        return names_of(known) if known else None
    return None


@cache
def names_of(kind: type[Struct]) -> Mapping[str, Want]:
    """The names of a class as authors type them, in the order they should stand in."""
    found: dict[str, Want] = {}
    for field in fields(kind):
        base, notes = _unwrapped(field.type)
        if not any(isinstance(note, Filled) for note in notes):
            found[field.encode_name] = _want(base, notes)
    if issubclass(kind, Check):
        # As the lessons have it: which question it is first, the question for the sheet last.
        own, last = found.pop("id"), found.pop("question")
        which = Want("choice", choices=tuple(check_kinds()))
        return {"id": own, "kind": which, **found, "question": last}
    if issubclass(kind, Option):
        # Whether it is right stands beside the option, before the longer feedback.
        return {"text": found["text"], "correct": found["correct"]} | found
    return found


@cache
def all_names() -> Mapping[str, frozenset[Shape]]:
    """Every name there is in any file, with the shapes of what may stand after it."""
    found: dict[str, set[Shape]] = {}
    waiting: list[type[Struct]] = [Lesson, Course, Glossary, SourceList]
    waiting += [*block_kinds().values(), *check_kinds().values()]
    seen: set[type[Struct]] = set()
    while waiting:
        kind = waiting.pop()
        if kind in seen:
            continue
        seen.add(kind)
        for name, want in names_of(kind).items():
            found.setdefault(name, set()).add(want.shape)
            inner: Want | None = want
            while inner is not None:
                waiting += [inner.kind] if inner.kind else []
                inner = inner.item
    return {name: frozenset(shapes) for name, shapes in found.items()}


def _want(base: Any, notes: tuple[Any, ...]) -> Want:
    """What a value of this type looks like in a file."""
    if base is str:
        rules = [note for note in notes if isinstance(note, Rule)]
        return Want("text", role=rules[-1].role if rules else "plain")
    if base in _SIMPLE:
        return Want(_SIMPLE[base])
    origin = get_origin(base)
    if origin is Literal:
        return Want("choice", choices=get_args(base))
    if origin is tuple:
        return Want("list", item=_want(*_unwrapped(get_args(base)[0])))
    if origin in (Union, UnionType):
        return _want(*_unwrapped(get_args(base)[0]))
    if base is Check:
        return Want("check")
    if base is Block:
        return Want("block")
    return Want("group", kind=base)


def _unwrapped(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """The type inside `Annotated`, and the notes on it."""
    if get_origin(annotation) is Annotated:
        base, *notes = get_args(annotation)
        inner, inner_notes = _unwrapped(base)
        return inner, (*inner_notes, *notes)
    return annotation, ()
