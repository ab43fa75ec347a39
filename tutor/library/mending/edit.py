"""Changes of a text by position, and the text they are made to.

Owns carrying them out. Never decides what to change.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from tutor.core.clean import MARK, faults
from tutor.library.parse import parse
from tutor.library.report import Report
from tutor.library.tree import ListNode, Node, TextNode


class Edit(Struct, frozen=True, order=True):
    """Some characters replaced by others."""

    start: int
    end: int
    new: str


class Source(Struct, frozen=True, kw_only=True):
    """A text with its tree; the tree is None where the text cannot be followed."""

    text: str
    root: Node | None
    kind: type[Struct]
    """What the file holds."""
    starts: tuple[int, ...]
    """Where each line begins, and one more: the end of the text."""
    is_clean: bool
    """Whether nothing was wrong with its signs and spaces."""

    def line(self, number: int) -> str:
        """A line without its end; nothing past the last one."""
        if not 0 <= number < len(self.starts) - 1:
            return ""
        return self.text[self.starts[number] : self.starts[number + 1]].rstrip("\n")

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self.starts) - 1


def source_of(text: str, kind: type[Struct]) -> Source:
    """A text, read as far as names, lists and text."""
    report = Report("")
    root = parse(shadow(text), report)
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    starts[-1] = len(text)
    return Source(
        text=text, root=root, kind=kind, starts=tuple(starts), is_clean=not report.count()
    )


def shadow(text: str) -> str:
    """The text as it is read, of the same length: with a dot for each hidden character."""
    found = faults(text)
    if not found:
        return text
    letters = list(text)
    for place, _code in found:
        letters[place] = MARK
    return "".join(letters)


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; of two that overlap, the first counts."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits):
        if edit.start >= done:
            parts += (text[done : edit.start], edit.new)
            done = edit.end
    return "".join([*parts, text[done:]])


def is_block(node: Node, text: str) -> bool:
    """Whether a list or group stands on lines of its own, without brackets."""
    first = text[node.start.index : node.start.index + 1]
    return not isinstance(node, TextNode) and first not in {"[", "{"}


def texts_of(root: Node | None) -> list[TextNode]:
    """Every text in a tree, names among them."""
    found: list[TextNode] = []
    waiting = [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, TextNode):
            found.append(node)
        elif isinstance(node, ListNode):
            waiting += node.items
        else:
            for name, child in node.entries.values():
                waiting += (name, child)
    return found


def last_line(node: Node, source: Source) -> int:
    """The last line that has anything of a node on it."""
    if isinstance(node, TextNode) and node.style in {">", "|"}:
        line = node.end.line if node.end.column else node.end.line - 1
        while line > node.start.line and not source.line(line).strip():
            line -= 1
        return line
    if isinstance(node, TextNode) or not is_block(node, source.text):
        return node.end.line
    if isinstance(node, ListNode):
        return last_line(node.items[-1], source) if node.items else node.start.line
    if not node.entries:
        return node.start.line
    name, child = list(node.entries.values())[-1]
    return max(name.end.line, last_line(child, source))


def literal_lines(source: Source) -> frozenset[int]:
    """Lines of texts that are kept exactly as typed, spaces and all."""
    return frozenset(
        line
        for node in texts_of(source.root)
        if node.style == "|"
        for line in range(node.start.line + 1, node.end.line + 1)
    )
