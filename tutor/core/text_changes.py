"""What differs between an approved text and the one there is now, sentence by sentence.

Owns finding it, page by page and check by check. Never draws it, and never says if it matters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from msgspec import Struct

from tutor.core.approval import Line
from tutor.words import _

_END = re.compile(r"(?<=[.?!])\s+")


class Change(Struct, frozen=True):
    """A sentence before and after; one of them is empty where there was none."""

    where: str
    """The id of the page, check or question; empty for the lesson as a whole."""
    before: str
    after: str


def changes_between(before: Sequence[Line], after: Sequence[Line]) -> tuple[Change, ...]:
    """Every sentence that differs, in the order of the new text."""
    old, new = _by_part(before), _by_part(after)
    found = list(_order_changed(list(old), list(new)))
    for part in dict.fromkeys((*new, *old)):
        one, other = old.get(part, []), new.get(part, [])
        if one == other:
            continue
        for tag, i1, i2, j1, j2 in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
            if tag != "equal":
                found += [
                    Change(part, was, now)
                    for was, now in zip_longest(one[i1:i2], other[j1:j2], fillvalue="")
                ]
    if not found and list(before) != list(after):
        found.append(Change("", "", _("(The same sentences are divided in another way.)")))
    return tuple(found)


def _by_part(lines: Sequence[Line]) -> dict[str, list[str]]:
    """The sentences of each page, check and question, by its id."""
    ids = {
        line.path.removesuffix("/id"): line.text
        for line in lines
        if line.path.count("/") == 2 and line.path.endswith("/id")
    }
    parts: dict[str, list[str]] = {}
    for line in lines:
        start = "/".join(line.path.split("/")[:2])
        inside = parts.setdefault(ids.get(start, ""), [])
        if line.is_words:
            inside += _END.split(line.text)
        else:
            inside.append(f"({line.path.rpartition('/')[2]}: {line.text})")
    return parts


def _order_changed(old: list[str], new: list[str]) -> list[Change]:
    """One change when the same parts come in another order."""
    was = [part for part in old if part in new and part]
    now = [part for part in new if part in old and part]
    return [] if was == now else [Change("", ", ".join(was), ", ".join(now))]
