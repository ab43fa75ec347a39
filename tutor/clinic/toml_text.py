"""A clinic file taken apart, so that every name and value keeps its place.

Owns the lines of the file: names, sections, values, and what to say where one cannot be
followed. Reading goes on behind a fault, so that all are told at once. What a single value
means is left to Python's own reader, and so is the last word on the whole. Knows no names.
"""

from __future__ import annotations

import re
import tomllib
from typing import Any, NoReturn

from msgspec import Struct, field

from tutor.clinic.slips import BARE, Lost, of_header, of_name, of_pair, of_rest, of_value, reread
from tutor.core.clean import visible
from tutor.words import _

UNREAD: Any = object()
"""Stands for a value that cannot be read; what is wrong with it was told."""

DEEPEST = 8
"""Brackets in one another, and names joined by dots."""


class Leaf(Struct):
    """A text, a number, or the like."""

    value: Any
    start: int
    end: int


class Listing(Struct):
    """Values in square brackets."""

    items: list[Node]
    start: int
    end: int


class Group(Struct):
    """Names with values."""

    entries: dict[str, Entry]
    start: int
    end: int
    is_closed: bool = False
    """Whether it stands in braces, so that nothing can be added."""


class Entry(Struct):
    """A name and what stands behind it."""

    start: int
    end: int
    node: Node


class Slip(Struct, frozen=True):
    """A place that cannot be followed, or a name that stands twice."""

    start: int
    end: int
    message: str
    hint: str
    first: tuple[int, int] | None = None
    """Where the same name stood before."""


class Taken(Struct):
    """A file taken apart."""

    top: Group
    slips: list[Slip] = field(default_factory=list)


Node = Leaf | Listing | Group

_BLANK = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_REST = re.compile(r"[ \t]*(?:#[^\n]*)?(?=\n|\Z)")
_NAME = re.compile(r"[A-Za-z0-9_-]+|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'")
_TEXTS = (
    re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}', re.S),
    re.compile(r"'''(?:[^']|'(?!''))*'{3,5}", re.S),
    re.compile(r'"(?:[^"\\\n]|\\.)*"'),
    re.compile(r"'[^'\n]*'"),
)
_LIKELY = re.compile(r"^[ \t]*(?:\[[^\[\]\n,]+\][ \t]*(?:#.*)?$|[\w.\"'-]+[ \t]*=)", re.M)
"""A line that most likely begins something new."""


def take_apart(text: str) -> Taken:
    """The names and values of a file, with every fault on the way."""
    taken = Taken(Group({}, 0, len(text)))
    _Reader(text, taken).read()
    if not taken.slips:
        try:
            tomllib.loads(text)
        except (ValueError, RecursionError) as error:
            taken.slips.append(_told(text, error))
    return taken


def _told(text: str, error: Exception) -> Slip:
    """What Python's reader refuses although it could be taken apart."""
    found = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
    start = 0
    if found:
        lines = text.split("\n")
        start = sum(len(line) + 1 for line in lines[: int(found[1]) - 1]) + int(found[2]) - 1
    return Slip(min(start, len(text)), min(start, len(text)) + 1, *of_rest(""))


class _Reader:
    """Walks through a text once."""

    def __init__(self, text: str, taken: Taken) -> None:
        self.text = text
        self.taken = taken
        self.section = taken.top
        self.opened: set[int] = set()
        """Groups that have had a line of their own."""

    def read(self) -> None:
        at = _end(_BLANK, self.text, 0)
        while at < len(self.text):
            try:
                behind = self.header(at) if self.text[at] == "[" else self.pair(self.section, at)
                rest = _REST.match(self.text, behind)
                if rest is None:
                    self.lose(_end(_SPACE, self.text, behind), *of_rest(self.text[at:behind]))
                at = rest.end()
            except Lost as lost:
                self.taken.slips.append(Slip(lost.start, lost.end, lost.message, lost.hint))
                at = self.resume(at, lost.start)
            at = _end(_BLANK, self.text, at)

    def resume(self, began: int, lost: int) -> int:
        """Where to go on: the next line that looks as if it began something."""
        line = self.text.rfind("\n", 0, lost) + 1
        if line <= began:
            line = self.text.find("\n", began) + 1 or len(self.text)
        found = _LIKELY.search(self.text, line)
        return found.start() if found else len(self.text)

    def lose(self, start: int, message: str, hint: str, end: int = 0) -> NoReturn:
        raise Lost(start, end or self.line_end(start), message, hint)

    def line(self, at: int) -> str:
        """What is left of a line."""
        return self.text[at : self.line_end(at)]

    def line_end(self, at: int) -> int:
        """Where a line ends."""
        found = self.text.find("\n", at)
        return len(self.text) if found < 0 else found

    def header(self, at: int) -> int:
        """A line such as `[idle]`."""
        inner = _end(_SPACE, self.text, at + 1)
        line = self.line(at)
        if line.startswith("[["):
            self.lose(at, *of_header(line))
        group, (start, end, word), behind = self.path(self.taken.top, inner)
        self.section = Group({}, at, at)
        if self.text[behind : behind + 1] != "]":
            self.lose(at, *of_header(line))
        there = group.entries.get(word)
        if there is None:
            new = Group({}, start, end)
            group.entries[word] = Entry(start, end, new)
        elif isinstance(there.node, Group) and not there.node.is_closed:
            new = there.node
            if id(new) in self.opened:
                self.twice(start, end, word, there)
        else:
            self.twice(start, end, word, there)
            return behind + 1
        self.opened.add(id(new))
        self.section = new
        return behind + 1

    def pair(self, group: Group, at: int, depth: int = 0) -> int:
        """A name, the sign =, and a value."""
        group, (start, end, word), behind = self.path(group, at)
        if self.text[behind : behind + 1] != "=":
            line = self.line(at)
            self.lose(min(behind, len(self.text)), *of_pair(line, self.text[behind : behind + 1]))
        there = group.entries.get(word)
        try:
            node = self.value(_end(_SPACE, self.text, behind + 1), depth)
        except Lost as lost:
            if there is None:
                group.entries[word] = Entry(start, end, Leaf(UNREAD, lost.start, lost.end))
            raise
        if there is not None:
            self.twice(start, end, word, there)
        else:
            group.entries[word] = Entry(start, end, node)
            if isinstance(node, Group):
                node.is_closed = True
        return node.end

    def path(self, group: Group, at: int) -> tuple[Group, tuple[int, int, str], int]:
        """Names joined by dots: the group of the last one, that name, and what comes then."""
        for _step in range(DEEPEST):
            found = _NAME.match(self.text, at)
            if found is None:
                self.lose(at, *of_name(self.line(at)))
            word = found[0]
            if word[0] in "\"'":
                word = reread(word, at)
            behind = _end(_SPACE, self.text, found.end())
            if self.text[behind : behind + 1] != ".":
                return group, (at, found.end(), word), behind
            entry = group.entries.get(word)
            if entry is None:
                entry = Entry(at, found.end(), Group({}, at, found.end()))
                group.entries[word] = entry
            if not isinstance(entry.node, Group) or entry.node.is_closed:
                self.twice(at, found.end(), word, entry)
                entry = Entry(at, found.end(), Group({}, at, found.end()))
            assert isinstance(entry.node, Group)
            group, at = entry.node, _end(_SPACE, self.text, behind + 1)
        self.lose(at, *of_rest("."))

    def twice(self, start: int, end: int, word: str, there: Entry) -> None:
        message = _('"{name}" stands here twice.').format(name=visible(word)[:40])
        hint = _("Keep one of them.")
        self.taken.slips.append(Slip(start, end, message, hint, (there.start, there.end)))

    def value(self, at: int, depth: int) -> Node:
        """What stands behind the sign =, or in a list."""
        first = self.text[at : at + 1]
        if depth >= DEEPEST and first in ("[", "{"):
            self.lose(at, _("There are too many brackets in one another."), _("Write it simpler."))
        if first == "[":
            return self.listing(at, depth)
        if first == "{":
            return self.braces(at, depth)
        if first in ('"', "'"):
            for shape in _TEXTS:
                found = shape.match(self.text, at)
                if found and not (found[0] in ('""', "''") and self.text[at + 2 : at + 3] == first):
                    return Leaf(reread(found[0], at), at, found.end())
            self.lose(at, *of_value(first))
        word = BARE.match(self.text, at)
        if word is None:
            self.lose(at, *of_value(first))
        return Leaf(reread(word[0], at), at, word.end())

    def listing(self, at: int, depth: int) -> Listing:
        """Values between square brackets, over as many lines as it takes."""
        found = Listing([], at, at)
        here = _end(_BLANK, self.text, at + 1)
        while self.text[here : here + 1] != "]":
            if here >= len(self.text) or _LIKELY.match(self.text, here):
                self.lose(at, _("This list is not closed."), _("Put ] behind the last of it."))
            found.items.append(self.value(here, depth + 1))
            here = _end(_BLANK, self.text, found.items[-1].end)
            if self.text[here : here + 1] == ",":
                here = _end(_BLANK, self.text, here + 1)
            elif self.text[here : here + 1] != "]":
                self.lose(
                    found.items[-1].end,
                    _("A , or ] is missing here."),
                    _("Put , between the parts of a list, and ] at its end."),
                    found.items[-1].end + 1,
                )
        found.end = here + 1
        return found

    def braces(self, at: int, depth: int) -> Group:
        """Names and values between braces, in one line."""
        found = Group({}, at, at)
        here = _end(_SPACE, self.text, at + 1)
        while self.text[here : here + 1] != "}" or found.entries:
            here = _end(_SPACE, self.text, self.pair(found, here, depth + 1))
            if self.text[here : here + 1] != ",":
                break
            here = _end(_SPACE, self.text, here + 1)
        if self.text[here : here + 1] != "}":
            self.lose(
                at,
                _("These braces are not closed in the same line."),
                _("Write the names in lines of their own, under a line such as [idle]."),
            )
        found.end = here + 1
        return found


def _end(shape: re.Pattern[str], text: str, at: int) -> int:
    """Where what can be skipped ends."""
    found = shape.match(text, at)
    return found.end() if found else at
