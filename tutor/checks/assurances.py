"""Safe, approved, new: words that say more than they seem to.

Owns the rules about them. Never says whether a medicine is safe or approved: people do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.rule import Hit, rule
from tutor.checks.samples import text
from tutor.checks.subject import Subject
from tutor.checks.told import is_cited, statements
from tutor.words import _

_MEDICINE = (
    r"(?:ketamine|esketamine|spravato|medicines?|drugs?|treatments?|infusions?|drips?|sprays?"
    r"|shots?|lozenges?|tablets?|therapy|vaccines?)"
)
_LINK = r"(?:is|are|was|were|has been|have been)(?: (?:very|quite|also|considered|generally|now))*"
_SAFE = re.compile(
    rf"\b{_MEDICINE}\b[^.,;:?]{{0,40}}?\b{_LINK} (safe)\b(?: and (?:\w+ )?(?:effective|tolerated))?"
    r"(?! (?:for|in|when|if|to|with|enough|only|as|after|during|until|unless|at|by|under))",
    re.IGNORECASE,
)
_APPROVED = re.compile(
    rf"\b{_MEDICINE}\b[^.,;:?]{{0,40}}?\b{_LINK} ((?:FDA[- ])?approved)\b"
    r"(?![^.;?]*\b(?:for|to|in|as|only|by|when|under|with)\b)",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"\b(?:not|no|none|never|nobody|neither|nor|cannot|whether|if|how|unless|until|once|before"
    r"|says?|said|claims?|claimed)\b|n['’]t\b",
    re.IGNORECASE,
)


@rule(
    code="C302",
    level="error",
    message=_('"{words}" is said of a medicine, but not for whom or when.'),
    hint=_("Say for whom, for what and how it is given, or put ^ and the id of a source."),
    wrong=text("This drug is safe."),
    right=text("This drug is safe for most adults when staff watch."),
)
def safe_for_whom(subject: Subject) -> Iterator[Hit]:
    """No medicine is safe for everybody and in every dose; readers hear that it is."""
    yield from _bare(subject, "safe", _SAFE)


@rule(
    code="C302",
    level="warning",
    message=_('"{words}" is said of a medicine, but not for what.'),
    hint=_("Say who approved it and for what, or put ^ and the id of a source."),
    wrong=text("This drug is approved."),
    right=text("This drug is approved for adults with hard-to-treat depression."),
)
def approved_for_what(subject: Subject) -> Iterator[Hit]:
    """An approval is for one use in one place. Off-label use of the same drug is not covered."""
    yield from _bare(subject, "approved", _APPROVED)


def _bare(subject: Subject, word: str, pattern: re.Pattern[str]) -> Iterator[Hit]:
    for piece, sentence in statements(subject, (word,)):
        found = pattern.search(sentence)
        if not found or _TAKEN_BACK.search(sentence[: found.end(1)]):
            continue
        if not is_cited(subject, piece):
            yield Hit(subject.find(piece.path, found.group(1)), {"words": found.group(1)})


_THINGS = (
    r"(?:stud(?:y|ies)|trials?|research|reviews?|reports?|surveys?|evidence|findings|data"
    r"|rules?|laws?|guidelines?|approvals?|drugs?|treatments?)"
)
_NOW = re.compile(
    rf"\b(?:a|the|these|some|many|several|two|three) (?:\w+ )?(?:new|recent) {_THINGS}\b"
    rf"|(?:^|[;:] )(?:new|recent) {_THINGS}\b|\bin recent years\b"
    r"|(?<!\bmost )\brecently (?:been )?(?:found|shown|approved|published|reported|discovered)\b"
    r"|(?<!the )(?<!past )\b(?:this|last) year\b(?! of)|\b(?:now|newly|just) approved\b"
    r"|(?<!you )(?<!you are )(?<!you're )\bcurrently\b",
    re.IGNORECASE,
)
_NEW = ("new", "recent", "this year", "last year", "now approved", "just approved", "currently")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_YOURS = re.compile(r"\b(?:you|your|yours|my|if|when|before|any)\b", re.IGNORECASE)


@rule(
    code="C309",
    level="warning",
    message=_('"{words}" gets old, and nothing here says of when it is.'),
    hint=_('Write the year, or add "as-of" to the page.'),
    wrong=text("A recent study found this."),
    right=text("A study of 2024 found this."),
)
def new_when(subject: Subject) -> Iterator[Hit]:
    """A lesson is read for years; what was new when it was written is not when it is read."""
    for piece, sentence in statements(subject, _NEW):
        found = _NOW.search(sentence)
        if not found or _YEAR.search(sentence) or _YOURS.search(sentence[: found.start()]):
            continue
        if not _is_dated(subject, piece.path):
            words = found.group().strip(";: ")
            yield Hit(subject.find(piece.path, words), {"words": words})


def _is_dated(subject: Subject, path: tuple[str | int, ...]) -> bool:
    """Whether the page a text stands on, or leads back to, says of which day it is."""
    if path[0] == "pages" and isinstance(path[1], int):
        return bool(subject.lesson.pages[path[1]].as_of)
    if path[0] in ("checks", "checklist") and isinstance(path[1], int):
        asked = subject.lesson.checks if path[0] == "checks" else subject.lesson.checklist
        dated = {page.id for page in subject.lesson.pages if page.as_of}
        return asked[path[1]].page in dated
    return False


@rule(
    code="C314",
    level="warning",
    message=_("This page was to be looked at again by {day}."),
    hint=_('Check that it still holds, then set "as-of" and "recheck" anew.'),
    wrong=text("It is so.", names="as-of: 2025-11-21\nrecheck: 2026-05-21"),
    right=text("It is so.", names="as-of: 2026-11-21\nrecheck: 2027-05-21"),
)
def recheck_is_due(subject: Subject) -> Iterator[Hit]:
    """From that day on readers are told that the page may be out of date."""
    for path, page in subject.pages():
        if page.as_of and page.recheck and page.recheck < subject.today:
            yield Hit(subject.place((*path, "recheck")), {"day": page.recheck})
