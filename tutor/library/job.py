"""One file being turned into a typed value.

Owns what is gathered on the way: problems, ids, and ids of things explained elsewhere.
Never knows which fields there are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, cast

from tutor.core.fields import Role
from tutor.core.problems import Place
from tutor.core.read import Mention, Named, Uses
from tutor.library import wording
from tutor.library.report import Report
from tutor.library.tree import GroupNode, ListNode, Node, TextNode
from tutor.words import _

_SIGNS = re.compile(r"\^([a-z0-9][a-z0-9-]*)|<([a-z0-9][a-z0-9-]*)>")
_CUT_OFF = re.compile(r"[ \t]+#")

Drawing = Callable[[str], tuple[tuple[str, ...], str, str]]
"""Gives the lines of a drawing by file name; or a message and a hint why there are none."""


def no_drawings(name: str) -> tuple[tuple[str, ...], str, str]:
    """For files that are read without their drawings."""
    return (), "", ""


class Job:
    """What is gathered while one file is read."""

    def __init__(self, text: str, report: Report, drawing: Drawing = no_drawings) -> None:
        """Start with nothing gathered."""
        self.text = text
        self.report = report
        self.drawing = drawing
        self.root: Node | None = None
        """The whole file, once it was parsed."""
        self.ids: list[tuple[str, TextNode]] = []
        self.mentioned: list[tuple[Role, str, TextNode]] = []
        self.prose: list[TextNode] = []
        """Texts that have inline signs in them."""
        self.cut_lines = _lines_with_notes(text)
        """Lines, from nought, where a note may have cut off a text."""
        self.gaps = 0
        """How many values had to be left out or made up."""

    def add(self, code: str, node: Node, message: str, hint: str = "") -> None:
        """Report a problem at a node."""
        self.report.add(code, self.report.at(node), message, hint)

    def wrong_shape(self, node: Node, wanted: wording.Shape, name: str, entry: int) -> None:
        """Report that a node is not text, not a list or not a group."""
        self.gaps += 1
        found: wording.Shape = "text"
        if not isinstance(node, TextNode):
            found = "list" if isinstance(node, ListNode) else "group"
        elif node.is_blank:
            self.empty(node, name, entry)
            return
        code, message, hint = wording.wrong_shape(wanted, found, name, entry)
        if isinstance(node, TextNode) and wanted == "list" and re.match(r"-\S", node.value):
            hint = _("Put a space after each dash.")
        self.add(code, node, message, hint)

    def empty(self, node: TextNode, name: str, entry: int) -> None:
        """Report a value that is not there."""
        self.gaps += 1
        line = self.text.split("\n")[node.start.line] if self.report.is_patient else ""
        hint = _("Type something after it, or remove the line.")
        if re.search(r"[:-][ \t]+#", line):
            hint = _('Text after # is a note. If you meant the sign, use "double quotes".')
        self.add("F006", node, wording.empty(name, entry), hint)

    def check_cut_off(self, node: TextNode) -> None:
        """Report a text that stops at a # on its line."""
        found = _CUT_OFF.match(self.text, node.end.index)
        if found:
            self.report.add(
                "Y031",
                Place(
                    self.report.path, node.end.line + 1,
                    node.end.column + found.end() - found.start(),
                ),
                _("The text is cut off here, because # starts a note."),
                _('If you meant the sign, put the text in "double quotes".'),
            )  # fmt: skip

    def uses(self) -> Uses:
        """The ids in the file, with their places."""
        ids = tuple(Named(word, self.report.at(node)) for word, node in self.ids)
        return Uses(self._mentions(), ids)

    def _mentions(self) -> tuple[Mention, ...]:
        """Every id of something explained elsewhere, with its exact place."""
        found = [
            Mention(
                cast(Literal["source", "value", "page"], role), word, self.report.at(node)
            )
            for role, word, node in self.mentioned
        ]  # fmt: skip
        for node in self.prose:
            found += self._inline(node)
        return tuple(sorted(found, key=lambda mention: mention.place))

    def _inline(self, node: TextNode) -> list[Mention]:
        """The ids in one text, found in the file between the text's two ends."""
        found: list[Mention] = []
        line, line_start = node.start.line, node.start.index - node.start.column
        for match in _SIGNS.finditer(self.text, node.start.index, node.end.index):
            while (end := self.text.find("\n", line_start, match.start())) >= 0:
                line, line_start = line + 1, end + 1
            source, value = match.groups()
            place = Place(
                self.report.path, line + 1, match.start() - line_start + 1, len(match.group())
            )
            found.append(Mention("source" if source else "value", source or value, place))
        if len(found) != len(_SIGNS.findall(node.value)):
            # A text with escapes in it says something else than the file shows.
            return [
                Mention("source" if source else "value", source or value, self.report.at(node))
                for source, value in _SIGNS.findall(node.value)
            ]
        return found


def _lines_with_notes(text: str) -> frozenset[int]:
    """Lines, from nought, where something stands in front of a note."""
    if " #" not in text and "\t#" not in text:
        return frozenset()
    return frozenset(
        number
        for number, line in enumerate(text.split("\n"))
        if "#" in line and not line.lstrip().startswith("#")
    )


def first_name(node: Node) -> Node:
    """What a message about a whole group points at."""
    if isinstance(node, GroupNode) and node.entries:
        return next(iter(node.entries.values()))[0]
    return node


def name_above(root: Node | None, node: Node) -> TextNode | None:
    """The name a group stands under; None for an entry of a list and for the whole file."""
    waiting = [root] if root is not None else []
    while waiting:
        outer = waiting.pop()
        if isinstance(outer, ListNode):
            waiting += outer.items
        elif isinstance(outer, GroupNode):
            for name, child in outer.entries.values():
                if child is node:
                    return name
                waiting.append(child)
    return None
