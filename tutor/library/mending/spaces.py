"""Spaces at the end of lines, tabs, doubled spaces, and the end of the file.

Owns these, and the space after a colon. Never touches a text that is kept exactly as typed.
"""

from __future__ import annotations

import re

from tutor.library.mending.edit import Edit, Source, literal_lines, texts_of
from tutor.library.mending.wants import spots
from tutor.library.tree import GroupNode, TextNode

_DOUBLED = re.compile(r"(?<=[^\s])  +(?=[^\s])")
_COLON = re.compile(r"[ \t]*:[ \t]+")
_END = re.compile(r"[ \t]+$")


def trailing_spaces(source: Source) -> list[Edit]:
    """Spaces nobody sees at the end of a line."""
    kept = literal_lines(source)
    found = []
    for number in range(source.count):
        line = source.line(number)
        end = _END.search(line)
        if end and number not in kept:
            start = source.starts[number]
            found.append(Edit(start + end.start(), start + len(line), ""))
    return found


def tabs(source: Source) -> list[Edit]:
    """Tabs: two spaces before the text of a line, one space inside it."""
    if "\t" not in source.text:
        return []
    kept = literal_lines(source)
    found = []
    for number in range(source.count):
        line = source.line(number)
        if "\t" not in line or number in kept:
            continue
        first = len(line) - len(line.lstrip())
        start = source.starts[number]
        found += [
            Edit(start + one.start(), start + one.end(),
                 "  " * len(one.group()) if one.start() < first else " ")
            for one in re.finditer("\t+", line)
        ]  # fmt: skip
    return found


def doubled_spaces(source: Source) -> list[Edit]:
    """Two spaces between two words of a sentence."""
    found = []
    for spot in spots(source.root, source.kind):
        node = spot.node
        is_prose = isinstance(node, TextNode) and node.style != "|" and spot.want.role == "prose"
        if is_prose:
            found += [
                Edit(*one.span(), " ")
                for one in _DOUBLED.finditer(source.text, node.start.index, node.end.index)
            ]
    return found


def gaps(source: Source) -> list[Edit]:
    """More than one space after the colon of a name, or any before it."""
    found = []
    for spot in spots(source.root, source.kind):
        if not isinstance(spot.node, GroupNode):
            continue
        for name, child in spot.node.entries.values():
            gap = _COLON.match(source.text, name.end.index)
            is_beside = name.start.line == name.end.line == child.start.line
            if gap and is_beside and gap.end() == child.start.index and gap.group() != ": ":
                found.append(Edit(gap.start(), gap.end(), ": "))
    return found


def end_of_file(source: Source) -> list[Edit]:
    """One line end after the last line."""
    text = source.text
    last = len(text.rstrip("\n"))
    ends_exactly = any(
        node.style == "|" and node.end.index >= last for node in texts_of(source.root)
    )
    if text[last:] == "\n" or (ends_exactly and text.endswith("\n")):
        return []
    return [Edit(last, len(text), "\n")]
