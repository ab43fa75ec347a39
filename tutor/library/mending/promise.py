"""What must stay the same while a file is mended.

Owns the comparisons. Never changes anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import msgspec

from tutor.core.clean import MARK
from tutor.core.read import Read
from tutor.library.convert import read
from tutor.library.mending.edit import Source
from tutor.library.tree import ListNode, Node, TextNode

Promise = Callable[[Source, Source, int], bool]
"""Whether an edited source may replace the one before; also told how many edits were made."""

_SPACES = re.compile(r"[ \t\u00a0\u2007\u202f\u3000]+")
_AROUND_LINE_END = re.compile(r" ?\n ?")


def data_of(node: Node | None) -> Any:
    """A tree as plain data."""
    if node is None:
        return None
    if isinstance(node, TextNode):
        return node.value
    if isinstance(node, ListNode):
        return [data_of(item) for item in node.items]
    return {name: data_of(child) for name, (_name, child) in node.entries.items()}


def squeezed(data: Any) -> Any:
    """Data with runs of spaces made one, and without hidden characters."""
    if isinstance(data, str):
        spaced = _SPACES.sub(" ", data.replace(MARK, ""))
        return _AROUND_LINE_END.sub("\n", spaced).strip()
    if isinstance(data, list | tuple):
        return [squeezed(item) for item in data]
    if isinstance(data, dict):
        return {squeezed(name): squeezed(value) for name, value in data.items()}
    return data


def same(before: Source, after: Source, count: int) -> bool:
    """Every name and every text is what it was, letter for letter."""
    return after.root is not None and data_of(before.root) == data_of(after.root)


def same_words(before: Source, after: Source, count: int) -> bool:
    """Every text has the words it had; only spaces differ."""
    if after.root is None or before.root is None:
        return after.root is before.root
    return bool(squeezed(data_of(before.root)) == squeezed(data_of(after.root)))


def mended(before: Source, after: Source, count: int) -> bool:
    """Something that could not be used now can, and nothing else differs."""
    if before.root is None or after.root is None:
        return after.root is not None
    was, now = read_of(before), read_of(after)
    if was.value is not None and now.value != was.value:
        return False
    changed = differences(data_of(before.root), data_of(after.root))
    return errors(now) < errors(was) and changed <= count


def differences(one: Any, other: Any) -> int:
    """In how many places two pieces of data differ."""
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        return sum(differences(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return sum(map(differences, one, other))
    return int(one != other)


def read_of(source: Source) -> Read[Any]:
    """What a text says, as the program reads it."""
    return read(source.text.encode("utf-8", "surrogatepass"), source.kind, "")


def errors(found: Read[Any]) -> int:
    """How much must be mended by its author."""
    return sum(problem.level == "error" for problem in found.problems)


def says_the_same(before: Source, after: Source) -> bool:
    """Whether two whole files say the same; an unreadable one says nothing."""
    was, now = read_of(before), read_of(after)
    if before.root is not None and errors(now) > errors(was):
        return False
    if notes_in(before.text) != notes_in(after.text):
        return False
    if was.value is None:
        return True
    return now.value is not None and bool(
        squeezed(msgspec.to_builtins(was.value)) == squeezed(msgspec.to_builtins(now.value))
    )


def notes_in(text: str) -> list[str]:
    """The lines that start with a #, as they may stand in any order."""
    lines = (_SPACES.sub(" ", squeezed(line)) for line in text.splitlines())
    return sorted(line for line in lines if line.startswith("#"))
