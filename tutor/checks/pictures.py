"""Drawings, links and the order of pages and checks.

Owns the rules about them. Never opens a drawing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.rule import Hit, rule
from tutor.checks.samples import page, text
from tutor.checks.sentences import bare
from tutor.checks.subject import Subject
from tutor.checks.told import told_with
from tutor.words import _

_IMAGE_OF = re.compile(
    r"(?:this is )?(?:an? |the )?(?:image|picture|drawing|photo|illustration|graphic|figure)"
    r" (?:of|showing|that shows)\b",
    re.IGNORECASE,
)


def _drawn(spoken: str, title: str = "How the drug travels") -> str:
    return page(f"drawing: map.txt\ntitle: {title}\nspoken: {spoken}")


@rule(
    code="X105",
    level="warning",
    message=_("The words for the ear only repeat the title or the notice."),
    hint=_("Say what the drawing shows, for somebody who cannot see it."),
    wrong=_drawn("How the drug travels."),
    right=_drawn("The drug goes from the nose into the blood, and on to the brain."),
)
def spoken_repeats(subject: Subject) -> Iterator[Hit]:
    """Those who listen would hear the same twice and still not know what is drawn."""
    for path, block in subject.blocks():
        spoken = _folded(getattr(block, "spoken", "") if _is_drawing(block) else "")
        others = (getattr(block, "title", ""), getattr(block, "notice", ""))
        if spoken and spoken in {_folded(one) for one in others}:
            yield Hit(subject.place((*path, "spoken")))


@rule(
    code="X105",
    level="warning",
    message=_('"{words}" says nothing; the program says that it is a drawing.'),
    hint=_("Start with what there is to see."),
    wrong=_drawn("An image of the way from nose to brain."),
    right=_drawn("The drug goes from the nose into the blood, and on to the brain."),
)
def image_of(subject: Subject) -> Iterator[Hit]:
    """Those who listen want to get to the point as fast as those who look."""
    for path, block in subject.blocks():
        found = _IMAGE_OF.match(getattr(block, "spoken", "")) if _is_drawing(block) else None
        if found:
            yield Hit(subject.place((*path, "spoken")), {"words": found.group()})


def _is_drawing(block: object) -> bool:
    return isinstance(getattr(block, "spoken", None), str)


def _folded(words: str) -> str:
    return bare(words).casefold().rstrip(".?: ")


_LINK = re.compile(
    r"\b(?:click|tap|press)(?: on)? (?:here|this|below|the link)\b|\b(?:this|the following) link\b"
    r"|\b(?:read|see|find out|learn) (?:more )?here\b|\bmore info(?:rmation)? here\b",
    re.IGNORECASE,
)


@rule(
    code="X107",
    level="warning",
    message=_('"{words}" leads nowhere on paper, for the ear, and here.'),
    hint=_("Say what is meant by name, such as: see the page about driving."),
    wrong=text("To read more, click here."),
    right=text("The lesson about risks says more."),
)
def link_words(subject: Subject) -> Iterator[Hit]:
    """A lesson has no links; the same text is printed and read aloud."""
    for piece in told_with(subject, (" here", " link", "click", "tap ", "press ")):
        found = _LINK.search(piece.text)
        if found:
            yield Hit(subject.find(piece.path, found.group()), {"words": found.group()})


_ORDER = """pages:
  - id: first-page
    title: One
    blocks:
      - text: Yes.
  - id: second-page
    title: Two
    blocks:
      - text: Yes.
checks:
  - id: a-check
    kind: true-false
    page: second-page
    after: {after}
    ask: It is so.
    answer: "true"
    when-true: Yes, because it is.
    when-false: It is so, because it is.
    when-not-known: It is known, because it is so.
    question: Is it so?"""


@rule(
    code="X110",
    level="error",
    message=_('This is asked before the page "{page}" that explains it.'),
    hint=_('Ask it after that page, or take "after" out to ask it at the end.'),
    wrong=_ORDER.format(after="first-page"),
    right=_ORDER.format(after="second-page"),
)
def asked_too_early(subject: Subject) -> Iterator[Hit]:
    """A check shows what was understood; nobody can have understood what comes later."""
    order = {page.id: number for number, page in enumerate(subject.lesson.pages)}
    for path, check in subject.checks():
        if not check.after or check.after not in order or check.page not in order:
            continue
        if order[check.after] < order[check.page]:
            yield Hit(subject.place((*path, "after")), {"page": check.page[:40]})
