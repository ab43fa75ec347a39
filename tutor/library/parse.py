"""Text into a small tree of names, lists and text.

Owns the limits that keep any file from stalling or crashing the program. Works on single
events without ever calling itself, so no depth of nesting can exhaust the stack. Every value
stays text; nothing in a file can name a type, repeat a part of itself or run.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from tutor.core.clean import MARK, faults
from tutor.core.problems import Place
from tutor.library.report import Report
from tutor.library.source import level_of, name_fault
from tutor.library.syntax import explain
from tutor.library.tree import GroupNode, ListNode, Mark, Node, TextNode
from tutor.words import _

DEEPEST = 16
"""Levels of nesting; a lesson needs eight."""

MOST_VALUES = 20_000

HAS_FAST_READER = hasattr(yaml, "CSafeLoader")
"""Whether the compiled part of the YAML library is there; without it reading is slower."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


Entries = dict[str, tuple[TextNode, Node]]


class _Stop(Exception):
    """Nothing after this point can be trusted."""


def parse(text: str, report: Report) -> Node | None:
    """The tree of a text, or None when it cannot be followed to its end."""
    guard = _Guard(text, report)
    try:
        node = _tree(_Loader(text).get_event, guard)
    except _Stop:
        return None
    except yaml.MarkedYAMLError as error:
        explain(error, text, _last_text(text), report)
        return None
    except yaml.YAMLError:
        # Only characters that cannot stand in a file get here, and each was reported already.
        return None
    if node is None or (isinstance(node, TextNode) and node.is_blank):
        report.add(
            "Y028", Place(report.path, 1, 1), _("There is nothing in this file."),
            _("Start from a copy of another lesson."),
        )  # fmt: skip
        return None
    return node


def _tree(get_event: Callable[[], Any], guard: _Guard) -> Node | None:
    """Build the tree from events, one after the other.

    This is the one loop every file goes through value by value, so what is rare is left to
    the guard and what is common stands here in full.
    """
    top: list[Node] = []
    items: list[Node] | None = top
    group: Entries = {}
    name: TextNode | None = None
    outer: list[tuple[list[Node] | None, Entries, TextNode | None, Mark]] = []
    is_wary, text_kind, room = guard.is_wary, ScalarEvent, MOST_VALUES
    node: Node
    while (event := get_event()) is not None:
        kind = event.__class__
        if kind is text_kind:
            value, style = event.value, event.style
            if style or is_wary:
                value = guard.text(event, value)
            node = TextNode(value, event.start_mark, event.end_mark, style or "")
            if name is None and items is None:
                name = node
                if value == "<<":
                    guard.merge(node)
                continue
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            guard.start(event, len(outer), is_name=name is None and items is None)
            outer.append((items, group, name, event.start_mark))
            items = None if kind is MappingStartEvent else []
            group, name = {}, None
            continue
        elif kind is MappingEndEvent:
            ended = group
            items, group, name, start = outer.pop()
            node = GroupNode(ended, start, event.end_mark)
        elif kind is SequenceEndEvent:
            entries = items or []
            items, group, name, start = outer.pop()
            node = ListNode(entries, start, event.end_mark)
        elif kind is AliasEvent:
            node = guard.alias(event, is_name=name is None and items is None)
        else:
            guard.document(event)
            continue
        room -= 1
        if room < 0:
            guard.too_many(node)
        if items is not None:
            items.append(node)
        elif name is not None:
            first = group.setdefault(name.value, (name, node))
            if first[0] is not name:
                guard.twice(name, first[0])
            name = None
    return top[0] if top else None


def _last_text(text: str) -> TextNode | None:
    """The text read last before reading broke off, to find where the trouble began."""
    last: TextNode | None = None
    get_event: Callable[[], Any] = _Loader(text).get_event
    with suppress(yaml.YAMLError):
        while (event := get_event()) is not None:
            kind: type[object] = event.__class__
            if kind is ScalarEvent:
                last = TextNode(event.value, event.start_mark, event.end_mark, event.style or "")
    return last


class _Guard:
    """What is rare in a file, or must not be in it."""

    def __init__(self, text: str, report: Report) -> None:
        self.report = report
        self.is_wary = any(sign in text for sign in "&*!")
        self._has_escapes = "\\" in text
        self._documents = 0

    def text(self, event: Any, value: str) -> str:
        """Text that is quoted, stands below its name, or has a sign before it."""
        if event.anchor is not None or event.tag is not None:
            self._sign(event)
        style = event.style
        if style == '"':
            if self._has_escapes:
                value = self._unescaped(value, event)
        elif style == ">" or style == "|":
            value = value.rstrip()
        return value

    def merge(self, node: TextNode) -> None:
        """A name that would copy another group in."""
        if not node.style:
            self.report.add(
                "Y025", self.report.at(node), _("<< cannot be used in a lesson."),
                _("Type the shared part out in full."),
            )  # fmt: skip

    def start(self, event: Any, depth: int, is_name: bool) -> None:
        """A list or group begins."""
        if event.anchor is not None or event.tag is not None:
            self._sign(event)
        if is_name:
            self._no_name(event)
        if depth >= DEEPEST:
            self.report.add(
                "Y027", self.report.spot(event.start_mark),
                _("Too many levels inside one another."),
                _("A lesson needs at most eight. Check the spaces and dashes before this."),
            )  # fmt: skip
            raise _Stop

    def alias(self, event: Any, is_name: bool) -> TextNode:
        """A word with a star: read on as if it were text."""
        self._sign(event)
        if is_name:
            raise _Stop
        return TextNode(f"*{event.anchor}", event.start_mark, event.end_mark, "")

    def document(self, event: Any) -> None:
        """The file, or a document in it, begins or ends."""
        kind: type[object] = event.__class__
        if kind is DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self.report.add(
                    "Y020", self.report.spot(event.start_mark, 3),
                    _("A second document starts here."),
                    _("Keep one lesson in a file. Remove this line, or move the rest."),
                )  # fmt: skip
                raise _Stop

    def too_many(self, node: Node) -> None:
        """More values than any lesson has."""
        self.report.add(
            "Y021", self.report.at(node),
            _("This file has more than {most} values.").format(most=MOST_VALUES),
            _("Split it into several lessons."),
        )  # fmt: skip
        raise _Stop

    def twice(self, name: TextNode, first: TextNode) -> None:
        """A name that its group has already."""
        if name.value == "<<" and not name.style:
            return
        self.report.add(
            "Y030", self.report.at(name), _('"{name}" is here twice.').format(name=name.value[:40]),
            _("Keep one of the two. The first is on line {line}.").format(
                line=first.start.line + 1
            ),
            self.report.at(first),
        )  # fmt: skip

    def _no_name(self, event: Any) -> None:
        self.report.add(
            "Y026", self.report.spot(event.start_mark),
            _("A list or group stands here where a name should be."),
            _('If it is text, put it in "double quotes".'),
        )  # fmt: skip
        raise _Stop

    def _unescaped(self, value: str, event: Any) -> str:
        """Text from quotes, where escapes can hide what the file itself does not show."""
        found = faults(value)
        if not found:
            return value
        offset, code = found[0]
        message, hint = name_fault(value, code, offset)
        place = self.report.spot(event.start_mark)
        self.report.add(code, place, message, hint, level=level_of(value, code, offset))
        letters = list(value)
        for offset, _code in found:
            letters[offset] = MARK
        return "".join(letters)

    def _sign(self, event: Any) -> None:
        """A sign that YAML would read as a command."""
        place = self.report.spot(event.start_mark)
        hint = _('If you meant the sign, put the text in "double quotes".')
        if event.anchor is None:
            message = _("A word that starts with ! is read as a command here.")
            self.report.add("Y023", place, message, hint)
            return
        sign = "*" if event.__class__ is AliasEvent else "&"
        message = _("A word that starts with {sign} is read as a label.").format(sign=sign)
        self.report.add("Y022", place, message, hint)
