"""Letters that are not what they look like.

Owns the rules about mixed alphabets and piled-up marks. Characters nobody can see at all are
found when the file is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.rule import Hit, rule
from tutor.checks.subject import Subject
from tutor.words import _

_LATIN = "A-Za-z"
_TWINS = (
    "\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd"
)
"""Greek letters with a Latin twin. Others, as in β-blocker or μg, cannot be mistaken."""

_MIXED = re.compile(
    rf"\w*(?:[{_LATIN}][\u0400-\u052f{_TWINS}]|[\u0400-\u052f{_TWINS}][{_LATIN}])\w*"
)
_MARKS = re.compile(r"\w?[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{5,}")


@rule(
    code="Y032",
    level="warning",
    message=_('"{words}" mixes letters of two alphabets that look alike.'),
    hint=_("Type the word again."),
    wrong="summary: Ask about k\u0435tamine.",
    right="summary: Ask about ketamine.",
)
def mixed_alphabets(subject: Subject) -> Iterator[Hit]:
    """The word looks right, but no search, glossary or voice finds it."""
    yield from _odd(subject, _MIXED)


@rule(
    code="Y033",
    level="warning",
    message=_("One letter here has more than four marks on it."),
    hint=_("Type the word again. The marks run into the lines above and below."),
    wrong="summary: A ple\u0301\u0301\u0301\u0301\u0301\u0301ase.",
    right="summary: A pl\u00e9ase.",
)
def piled_marks(subject: Subject) -> Iterator[Hit]:
    """Piled-up marks spill over other lines and hide them."""
    yield from _odd(subject, _MARKS)


def _odd(subject: Subject, pattern: re.Pattern[str]) -> Iterator[Hit]:
    if subject.read.text.isascii() and "\\" not in subject.read.text:
        return
    for piece in subject.pieces:
        found = None if piece.text.isascii() else pattern.search(piece.text)
        if found:
            yield Hit(subject.find(piece.path, found.group()), {"words": found.group()[:40]})
