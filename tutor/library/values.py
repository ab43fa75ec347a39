"""Text from a file, made into the value its field asks for.

Owns what each kind of simple field accepts. Never looks inside lists or groups.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from tutor.core.fields import Role, Rule
from tutor.library import wording
from tutor.library.job import Job
from tutor.library.nearness import nearest
from tutor.library.tree import Node, TextNode
from tutor.words import _

LONGEST = 20_000
"""Letters in a text, whatever it is for."""

Convert = Callable[[Node, str, int, Job], Any]
"""Makes a value of a node. The name is that of its field; the number, from 1, is its
position when the field is a list, and 0 otherwise."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*").fullmatch
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}").fullmatch
_WHOLE = re.compile(r"-?[0-9]{1,9}").fullmatch
_DECIMAL = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,9})?").fullmatch
_ADDRESS = re.compile(r"https?://[!-~]+").fullmatch
_YES = {"yes", "on", "y", "1", "true"}


def simple_text(node: Node, name: str, entry: int, job: Job) -> str:
    """The text of a node, or nothing when it is not text or is empty; both are reported."""
    if not isinstance(node, TextNode):
        job.wrong_shape(node, "text", name, entry)
        return ""
    if node.is_blank:
        job.empty(node, name, entry)
        return ""
    return node.value


def text_field(rule: Rule) -> Convert:
    """Makes plain text and prose."""
    most, holds_signs, may_be_empty = rule.most, rule.role == "prose", rule.may_be_empty

    def convert(node: Node, name: str, entry: int, job: Job) -> str:
        if not isinstance(node, TextNode):
            return simple_text(node, name, entry, job)
        value = node.value
        if not value or value.isspace() or value == "~":
            return "" if may_be_empty else simple_text(node, name, entry, job)
        if len(value) > LONGEST:
            job.add(
                "Y024", node, _("This text is longer than {most} letters.").format(most=LONGEST),
                _("Split it into several pages."),
            )  # fmt: skip
            return ""
        if len(value) > most:
            job.add(
                "F011", node,
                _('"{name}" has {count} letters; at most {most} fit on the screen.').format(
                    name=wording.shown(name), count=len(value), most=most
                ),
                _("Make it shorter, or split it in two."),
            )  # fmt: skip
        if holds_signs and ("^" in value or "<" in value):
            job.prose.append(node)
        if job.cut_lines and not node.style and node.end.line in job.cut_lines:
            job.check_cut_off(node)
        return value

    return convert


def id_field(rule: Rule) -> Convert:
    """Makes ids, and ids of things explained elsewhere."""
    most, role = rule.most, rule.role

    def convert(node: Node, name: str, entry: int, job: Job) -> str:
        value = node.value if isinstance(node, TextNode) else ""
        if not _ID(value) or len(value) > most:
            value = simple_text(node, name, entry, job)
            if not value:
                return ""
            slug = re.sub(r"[^a-z0-9]+", "-", value.casefold()).strip("-")[:most].rstrip("-")
            job.add(
                "F010", node,
                _('"{value}" cannot be used as an id.').format(value=wording.shown(value)),
                _("Use small letters, digits and hyphens, such as {example}.").format(
                    example=wording.shown(slug) or "first-page"
                ),
            )  # fmt: skip
            return ""
        assert isinstance(node, TextNode)
        if role != "id":
            job.mentioned.append((role, value, node))
        elif name == "id":
            job.ids.append((value, node))
        return value

    return convert


def day_field(node: Node, name: str, entry: int, job: Job) -> str:
    """Makes days."""
    value = simple_text(node, name, entry, job)
    if not value:
        return ""
    try:
        if _DAY(value):
            date.fromisoformat(value)
            return value
    except ValueError:
        pass
    turned = re.fullmatch(r"(\d{1,2})[./](\d{1,2})[./](\d{4})", value)
    job.add(
        "F007", node,
        _('"{name}" should be a day, written as year-month-day.').format(name=name),
        _("Did you mean {day}?").format(day=f"{turned[3]}-{turned[2]:0>2}-{turned[1]:0>2}")
        if turned and int(turned[2]) <= 12
        else _("Write it like this: 2027-05-21."),
    )  # fmt: skip
    return ""


def whole_number(node: Node, name: str, entry: int, job: Job) -> int:
    """Makes whole numbers."""
    value = simple_text(node, name, entry, job)
    if value and _WHOLE(value):
        return int(value)
    if value:
        job.gaps += 1
        job.add(
            "F012", node, _('"{name}" should be a whole number.').format(name=name),
            _("Use digits only, such as 12."),
        )  # fmt: skip
    return 0


def any_number(node: Node, name: str, entry: int, job: Job) -> float:
    """Makes numbers that may have a decimal point."""
    value = simple_text(node, name, entry, job)
    if value and _DECIMAL(value):
        return float(value)
    if value:
        job.gaps += 1
        job.add(
            "F012", node, _('"{name}" should be a number.').format(name=name),
            _("Use digits, with a point if needed, such as 12 or 0.5."),
        )  # fmt: skip
    return 0.0


def yes_or_no(node: Node, name: str, entry: int, job: Job) -> bool:
    """Makes true and false."""
    value = simple_text(node, name, entry, job)
    if value in {"true", "false"}:
        return value == "true"
    if value:
        job.gaps += 1
        guess = "true" if value.casefold() in _YES else "false"
        job.add(
            "F009", node, _('"{name}" should be true or false.').format(name=name),
            _("Did you mean {word}? Type it in small letters.").format(word=guess),
        )  # fmt: skip
        return guess == "true"
    return False


def one_of(choices: tuple[str, ...]) -> Convert:
    """Makes one of a few words."""

    def convert(node: Node, name: str, entry: int, job: Job) -> str:
        value = simple_text(node, name, entry, job)
        if not value or value in choices:
            return value or choices[0]
        if name == "format" and value.isdecimal():
            job.add(
                "F016", node,
                _("This file uses format {found}; this program reads format {known}.").format(
                    found=wording.shown(value), known=choices[-1]
                ),
                _("Use a newer version of the program."),
            )  # fmt: skip
            return choices[0]
        near = nearest(value, choices) if job.report.is_patient else ""
        job.add(
            "F005", node,
            _('"{value}" is not one of the words that "{name}" can have.').format(
                value=wording.shown(value), name=name
            ),
            _('Did you mean "{word}"?').format(word=near)
            if near
            else _("Use one of these: {choices}.").format(choices=wording.listed(choices)),
        )  # fmt: skip
        return near or choices[0]

    return convert


def address(node: Node, name: str, entry: int, job: Job) -> str:
    """Makes web addresses."""
    value = simple_text(node, name, entry, job)
    if value and not _ADDRESS(value):
        job.add(
            "X108", node,
            _('"{value}" is not a web address.').format(value=wording.shown(value)),
            _("Write it in full, starting with https://"),
        )  # fmt: skip
        return ""
    return value


def simple_field(rule: Rule) -> Convert:
    """Makes the value of a text field, whatever it is for."""
    makers: dict[Role, Convert] = {"date": day_field, "address": address}
    if rule.role in makers:
        return makers[rule.role]
    if rule.role in {"id", "source", "page", "value"}:
        return id_field(rule)
    return text_field(rule)
