"""A translation file brought up to date with the text of its lesson.

Owns what becomes of each phrase: kept, moved, to be looked at again, new, or out of use. No
finished work is ever thrown away. Never opens a file.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from msgspec import Struct
from msgspec.structs import replace

from tutor.checks.units import Unit
from tutor.core.phrases import Phrase, Phrases

ALIKE = 0.6
"""How much of a text must still be the same for its translation to be of use."""

MOST_COMPARED = 300
"""Texts one is compared with; a page has a tenth of this."""


class Renewed(Struct, frozen=True):
    """The phrases of today, and how many went which way."""

    phrases: tuple[Phrase, ...]
    kept: int
    new: int
    changed: int
    """Translated from an older text; somebody must look again."""
    old: int


def renewed(before: Phrases, units: Sequence[Unit], file: str) -> Renewed:
    """The phrases for the texts of today; `file` is named as the place each stands in."""
    known = before.by_name()
    wanted = {unit.name for unit in units}
    free = [
        each
        for each in before.listed
        if each.wording.strip() and (each.is_old or each.name not in wanted)
    ]
    phrases: list[Phrase] = []
    counts = {"kept": 0, "new": 0, "changed": 0}
    taken: set[int] = set()
    for unit in units:
        phrase = known.get(unit.name)
        if phrase is None:
            phrase = _moved(unit, free, taken) or _changed(unit, free, taken)
        if phrase is None or not phrase.wording.strip():
            kind = "new"
        else:
            kind = "changed" if phrase.is_unsure else "kept"
        counts[kind] += 1
        phrases.append(_placed(phrase or Phrase(), unit, file))
    out_of_use = [_retired(each) for each in free if id(each) not in taken]
    return Renewed(tuple(phrases + out_of_use), old=len(out_of_use), **counts)


def _moved(unit: Unit, free: Sequence[Phrase], taken: set[int]) -> Phrase | None:
    """The same text from another page: its translation holds."""
    for each in free:
        if each.source == unit.text and id(each) not in taken:
            taken.add(id(each))
            return each
    return None


def _changed(unit: Unit, free: Sequence[Phrase], taken: set[int]) -> Phrase | None:
    """The text this one was before somebody changed it, to be looked at again."""
    best: Phrase | None = None
    most = ALIKE
    matcher = SequenceMatcher(None, "", unit.text, autojunk=False)
    same_place = [each for each in free if each.context == unit.context]
    for each in same_place[:MOST_COMPARED]:
        if id(each) in taken:
            continue
        matcher.set_seq1(each.source)
        if matcher.real_quick_ratio() > most and matcher.quick_ratio() > most:
            ratio = matcher.ratio()
            if ratio > most:
                best, most = each, ratio
    if best is None:
        return None
    taken.add(id(best))
    return replace(best, is_unsure=True, old_source=best.old_source or best.source)


def _placed(phrase: Phrase, unit: Unit, file: str) -> Phrase:
    """A phrase with what is known of its text today."""
    room = f"at most {unit.most} characters"
    return replace(
        phrase,
        context=unit.context,
        source=unit.text,
        is_old=False,
        about=(*unit.about, room),
        spots=tuple(f"{file}:{line}" for line in dict.fromkeys(unit.lines)),
    )


def _retired(phrase: Phrase) -> Phrase:
    """A phrase no text needs any more; it may be needed again."""
    return replace(phrase, is_old=True, about=(), spots=())
