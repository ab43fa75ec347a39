"""Titles of pages, and the sentence that says what a reader can do afterwards.

Owns the rules about how these start and what they hold. Never counts their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.lists import listed
from tutor.checks.rule import Hit, rule
from tutor.checks.sentences import bare
from tutor.checks.subject import Subject
from tutor.checks.voice import is_english
from tutor.words import _

_VERBS = listed(
    "is are was were be can do does did will may must should has have helps works feels"
    " ask stay call take keep plan know get go make bring tell learn talk watch start stop check"
    " find eat drink sleep rest breathe come drive think wait write use see try let look listen"
    " share choose help feel mind prepare remember read practice meet be breathe move set"
)
_PAGE = "pages:\n  - id: first-page\n    title: {}\n    blocks:\n      - text: One thing.\n"


@rule(
    code="R214",
    level="note",
    message=_('"{words}" names a subject, but says nothing about it.'),
    hint=_('Make it a statement or a question: "What can I feel?", not "Effects".'),
    wrong=_PAGE.format("Side effects"),
    right=_PAGE.format("Which side effects can I have?"),
    since="review",
)
def bare_title(subject: Subject) -> Iterator[Hit]:
    """Many readers read titles only; a title that says something teaches even then."""
    if not is_english(subject):
        return
    for path, page in subject.pages():
        title = bare(page.title)
        words = re.findall(r"[^\W_]+", title.lower())
        if 0 < len(words) <= 2 and not title.endswith(("?", ".")) and not _VERBS & {*words}:
            yield Hit(subject.place((*path, "title")), {"words": title[:40]})


@rule(
    code="R217",
    level="warning",
    message=_('This starts with "{words}", not with "You can".'),
    hint=_('Say what the reader can do afterwards: "You can name ...".'),
    wrong="can-do: Learn about small lessons.",
    right="can-do: You can say what a small lesson holds.",
)
def can_do(subject: Subject) -> Iterator[Hit]:
    """It is a promise to the reader, and the first thing that is checked at the end."""
    text = bare(subject.lesson.can_do)
    if is_english(subject) and text and not re.match(r"you (?:can|will be able to)\b", text, re.I):
        words = " ".join(text.split()[:2])
        yield Hit(subject.place(("can-do",)), {"words": words[:40]})
