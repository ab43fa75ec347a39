"""Telling a spelling correction from a change of meaning.

Owns that judgement, and is strict: whatever could change what a reader does counts as a change
of meaning. Never looks at who made the change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.core.approval import Line
from tutor.words import _, plural

MOST = 20
"""Words that may differ; more are worth reading again."""

_NUMBER = re.compile(r"[-+−]?\d+(?:[.,:/]\d+)*")
_SIGN = re.compile(r"\^[a-z0-9-]+|<[a-z0-9-]+>|__|[^\w\s.,;:!?'\"’‘“”()…–—-]|[0-9½¼¾⅓⅔]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SHORTEST = 4
"""Letters in the shortest word that can have a slip in it; "on" for "in" says something else."""


def why_not_small(before: Sequence[Line], after: Sequence[Line]) -> str:
    """Why a change is more than spelling, as a sentence; empty when it is not."""
    old = {line.path: line for line in before}
    new = {line.path: line for line in after}
    if old.keys() != new.keys():
        return _("Something was added, moved or taken out.")
    changed = [(old[path], new[path]) for path in old if old[path].text != new[path].text]
    if not changed:
        return _("Nothing was changed.")
    words = 0
    for one, other in changed:
        if not one.is_words or "/lines/" in one.path:
            return _('"{name}" was changed, and that is not spelling.').format(
                name=one.path.rpartition("/")[2]
            )
        for find, reason in ((_NUMBER, _("A number was changed.")), (_SIGN, _("A sign changed."))):
            if find.findall(one.text) != find.findall(other.text):
                return reason
        pairs = list(_changed_words(one.text, other.text))
        for pair in pairs:
            if not is_slip(*pair):
                return _('"{old}" became "{new}", which may mean something else.').format(
                    old=pair[0][:30] or "-", new=pair[1][:30] or "-"
                )
        words += len(pairs)
    if words > MOST:
        return plural(
            "More than {count} word was changed.", "More than {count} words were changed.", MOST
        ).format(count=MOST)
    return ""


def is_slip(old: str, new: str) -> bool:
    """Whether two words are the same but for one slip of the finger."""
    one, other = _letters(old), _letters(new)
    if one == other:
        return True
    if " " in old + new or min(len(one), len(other)) < _SHORTEST or one[0] != other[0]:
        return False
    return _is_one_step(one, other)


def _changed_words(old: str, new: str) -> Iterator[tuple[str, str]]:
    """The words that differ, each with what became of it."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    if _letters("".join(before)) == _letters("".join(after)):
        # Only capitals, hyphens or gaps moved: "can not" and "cannot".
        return
    if len(before) != len(after):
        yield " ".join(before), " ".join(after)
        return
    yield from ((one, other) for one, other in zip(before, after, strict=True) if one != other)


def _letters(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalpha())


def _is_one_step(one: str, other: str) -> bool:
    """Whether one letter was left out, put in, changed, or two changed places."""
    if len(one) > len(other):
        one, other = other, one
    start = next((at for at, letter in enumerate(one) if letter != other[at]), len(one))
    rest, longer = one[start:], other[start:]
    if len(one) < len(other):
        return rest == longer[1:]
    return rest[1:] == longer[1:] or (rest[:2] == longer[1::-1] and rest[2:] == longer[2:])
