"""A file as names, lists and text, each with its place.

Owns the small tree between the file and the typed lesson. Never knows what a lesson is, and
never turns text into anything but text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from msgspec import Struct

from tutor.core.problems import Place
from tutor.core.read import Path


class Mark(Protocol):
    """A spot in the text; all three count from nought."""

    @property
    def index(self) -> int:
        """Characters before it in the whole text."""

    @property
    def line(self) -> int:
        """Lines before it."""

    @property
    def column(self) -> int:
        """Characters before it in its line."""


class TextNode(Struct, frozen=True, gc=False):
    """A piece of text, as typed."""

    value: str
    start: Mark
    end: Mark
    style: str
    """The sign that opened it (`"`, `'`, `>` or `|`), or nothing when it was typed plainly."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        value = self.value
        return not value or value.isspace() or (value == "~" and not self.style)


class ListNode(Struct, frozen=True, gc=False):
    """A list."""

    items: list[Node]
    start: Mark
    end: Mark


class GroupNode(Struct, frozen=True, gc=False):
    """Names with what stands after them, in the order of the file."""

    entries: dict[str, tuple[TextNode, Node]]
    start: Mark
    end: Mark


Node = TextNode | ListNode | GroupNode


def place_of(path: str, node: Node) -> Place:
    """Where a node stands: the whole of a short text, the first name of a group."""
    if isinstance(node, GroupNode) and node.entries:
        return place_of(path, next(iter(node.entries.values()))[0])
    start, end = node.start, node.end
    is_short = isinstance(node, TextNode) and node.style not in {">", "|"}
    width = end.column - start.column if is_short and end.line == start.line else 1
    return Place(path, start.line + 1, start.column + 1, max(width, 1))


class Places(Mapping[Path, Place]):
    """Where each value of a file stands, looked up in the tree when asked."""

    def __init__(self, path: str, root: Node | None, of_names: bool = False) -> None:
        """Look into `root`; `of_names` gives the name in front of a value instead of it."""
        self._path = path
        self._root = root
        self._of_names = of_names

    def __getitem__(self, path: Path) -> Place:
        """The place of the value that this path leads to."""
        shown = node = self._root
        for step in path:
            if isinstance(step, str) and isinstance(node, GroupNode):
                name, node = node.entries[step]
                shown = name if self._of_names else node
            elif isinstance(step, int) and isinstance(node, ListNode) and step < len(node.items):
                shown = node = node.items[step]
            else:
                raise KeyError(path)
        if shown is None:
            raise KeyError(path)
        return place_of(self._path, shown)

    def __iter__(self) -> Iterator[Path]:
        """Every path, in the order of the file."""
        waiting: list[tuple[Path, Node]] = [((), self._root)] if self._root is not None else []
        while waiting:
            path, node = waiting.pop()
            yield path
            inside: list[tuple[Path, Node]] = []
            if isinstance(node, GroupNode):
                inside = [((*path, name), entry[1]) for name, entry in node.entries.items()]
            elif isinstance(node, ListNode):
                inside = [((*path, number), item) for number, item in enumerate(node.items)]
            waiting += reversed(inside)

    def __len__(self) -> int:
        """How many values the file has."""
        return sum(1 for _ in self)
