"""Text into a small tree of names, lists and text.

Owns the limits that keep any file from stalling or crashing the program. Works on single
events without ever calling itself, so no depth of nesting can exhaust the stack. Every value
stays text; nothing in a file can name a type, repeat a part of itself or run.
"""

from __future__ import annotations

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

from tutor.core.clean import faults
from tutor.core.problems import Place
from tutor.library.report import Report
from tutor.library.source import code_of, name_fault
from tutor.library.syntax import explain
from tutor.library.tree import GroupNode, ListNode, Mark, Node, TextNode
from tutor.words import _

DEEPEST = 16
"""Levels of nesting; a lesson needs eight."""

MOST_VALUES = 20_000
LONGEST = 20_000

HAS_FAST_READER = hasattr(yaml, "CSafeLoader")
"""Whether the compiled part of the YAML library is there; without it reading is slower."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Stop(Exception):
    """Nothing after this point can be trusted."""


def parse(text: str, report: Report) -> Node | None:
    """The tree of a text, or None when it cannot be followed to its end."""
    builder = _Builder(text, report)
    try:
        loader = _Loader(text)
        get_event = loader.get_event
        while (event := get_event()) is not None:
            builder.take(event)
    except _Stop:
        return None
    except yaml.MarkedYAMLError as error:
        explain(error, text, builder.last, report)
        return None
    except yaml.YAMLError:
        # Only characters that cannot stand in a file get here, and each was reported already.
        return None
    return builder.finished()


class _Builder:
    """The tree so far."""

    def __init__(self, text: str, report: Report) -> None:
        self.report = report
        self.last: TextNode | None = None
        """The text read last, to find where trouble began."""
        self._has_escapes = "\\" in text
        self._holds_signs = any(sign in text for sign in "&*!")
        self._items: list[Node] | None = []
        self._top = self._items
        self._group: dict[str, tuple[TextNode, Node]] = {}
        self._name: TextNode | None = None
        self._open: list[
            tuple[list[Node] | None, dict[str, tuple[TextNode, Node]], TextNode | None, Mark]
        ] = []
        self._count = 0
        self._documents = 0

    def take(self, event: Any) -> None:
        """Add one event to the tree."""
        kind = type(event)
        if kind is ScalarEvent:
            self._take_text(event)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            self._take_start(event, is_group=kind is MappingStartEvent)
        elif kind is MappingEndEvent:
            group = self._group
            start = self._close()
            self._place(GroupNode(group, start, event.end_mark))
        elif kind is SequenceEndEvent:
            items = self._items or []
            start = self._close()
            self._place(ListNode(items, start, event.end_mark))
        elif kind is AliasEvent:
            self._refuse_sign(event)
            self._add_text(TextNode(f"*{event.anchor}", event.start_mark, event.end_mark, ""))
        elif kind is DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self.report.add(
                    "Y020", self.report.spot(event.start_mark, 3),
                    _("A second document starts here."),
                    _("Keep one lesson in a file. Remove this line, or move the rest."),
                )  # fmt: skip
                raise _Stop

    def finished(self) -> Node | None:
        """The whole tree; None when the file holds nothing."""
        node = self._top[0] if self._top else None
        if node is None or (isinstance(node, TextNode) and node.is_blank):
            self.report.add(
                "Y028", Place(self.report.path, 1, 1), _("There is nothing in this file."),
                _("Start from a copy of another lesson."),
            )  # fmt: skip
            return None
        return node

    def _take_text(self, event: Any) -> None:
        if self._holds_signs and (event.anchor is not None or event.tag is not None):
            self._refuse_sign(event)
        value = event.value
        style = event.style or ""
        if style:
            if style == '"':
                if self._has_escapes:
                    value = self._checked(value, event)
            elif style != "'":
                value = value.rstrip()
        if len(value) > LONGEST:
            self.report.add(
                "Y024", self.report.spot(event.start_mark),
                _("This text is longer than {most} letters.").format(most=LONGEST),
                _("Split it into several pages."),
            )  # fmt: skip
            value = value[:80]
        self._add_text(TextNode(value, event.start_mark, event.end_mark, style))

    def _add_text(self, node: TextNode) -> None:
        self.last = node
        if self._items is None and self._name is None:
            self._name = node
            if node.value == "<<" and not node.style:
                self.report.add(
                    "Y025", self.report.at(node), _("<< cannot be used in a lesson."),
                    _("Type the shared part out in full."),
                )  # fmt: skip
        else:
            self._place(node)

    def _place(self, node: Node) -> None:
        """Put a finished value where it belongs."""
        self._count += 1
        if self._count > MOST_VALUES:
            self.report.add(
                "Y021", self.report.at(node),
                _("This file has more than {most} values.").format(most=MOST_VALUES),
                _("Split it into several lessons."),
            )  # fmt: skip
            raise _Stop
        name = self._name
        if name is None:
            assert self._items is not None
            self._items.append(node)
            return
        self._name = None
        first = self._group.setdefault(name.value, (name, node))
        if first[0] is not name and name.value != "<<":
            self.report.add(
                "Y030", self.report.at(name),
                _('"{name}" is here twice.').format(name=name.value[:40]),
                _("Keep one of the two. The first is on line {line}.").format(
                    line=first[0].start.line + 1
                ),
                self.report.at(first[0]),
            )  # fmt: skip

    def _take_start(self, event: Any, is_group: bool) -> None:
        if self._holds_signs and (event.anchor is not None or event.tag is not None):
            self._refuse_sign(event)
        if self._items is None and self._name is None:
            self.report.add(
                "Y026", self.report.spot(event.start_mark),
                _("A list or group stands here where a name should be."),
                _("If it is text, put it in \"double quotes\"."),
            )  # fmt: skip
            raise _Stop
        if len(self._open) >= DEEPEST:
            self.report.add(
                "Y027", self.report.spot(event.start_mark),
                _("Too many levels inside one another."),
                _("A lesson needs at most eight. Check the spaces and dashes before this."),
            )  # fmt: skip
            raise _Stop
        self._open.append((self._items, self._group, self._name, event.start_mark))
        self._items = None if is_group else []
        self._group = {}
        self._name = None

    def _close(self) -> Mark:
        self._items, self._group, self._name, start = self._open.pop()
        return start

    def _checked(self, value: str, event: Any) -> str:
        """Text from quotes, where escapes can hide what the file itself does not show."""
        found = faults(value)
        letters = list(value)
        for offset, code in found:
            letters[offset] = "·"
        for offset, code in found[:1]:
            message, hint = name_fault(value, code, offset)
            self.report.add(
                code_of(value, code, offset), self.report.spot(event.start_mark), message, hint
            )
        return "".join(letters)

    def _refuse_sign(self, event: Any) -> None:
        """Point at a sign that YAML would read as a command."""
        place = self.report.spot(event.start_mark)
        if event.anchor is None:
            self.report.add(
                "Y023", place, _("A word that starts with ! is read as a command here."),
                _("If you meant the sign, put the text in \"double quotes\"."),
            )  # fmt: skip
            return
        sign = "*" if type(event) is AliasEvent else "&"
        self.report.add(
            "Y022", place, _("A word that starts with {sign} is read as a label.").format(sign=sign),
            _("If you meant the sign, put the text in \"double quotes\"."),
        )  # fmt: skip
