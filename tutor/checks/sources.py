"""Where claims come from: how old, how checked, and who says it.

Owns the rules about sources. Never opens an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tutor.checks.claims import first_figures
from tutor.checks.pack import Pack
from tutor.checks.rule import Hit, rule, rule_across
from tutor.checks.samples import source, text
from tutor.checks.subject import Subject
from tutor.checks.told import around, told_by
from tutor.core.course import Source
from tutor.core.read import Path
from tutor.words import _

_AGES = {"guideline", "agency-page", "patient-page", "price-page"}
"""Kinds that say what holds now. A trial, a label or a report of its day does not go off."""

_ONLY_ONLINE = {"guideline", "regulation", "patient-page", "agency-page", "news", "price-page"}
"""Kinds nobody finds again without an address. A paper, a book or a label has a name to find."""

YEARS = 5
MONTHS = 18
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _cited(pack: Pack) -> Iterator[tuple[Path, Source]]:
    """The sources something cites, with the way to each."""
    if pack.sources is None or pack.sources.draft is None:
        return
    cited = cited_in(pack)
    for number, one in enumerate(pack.sources.draft.sources):
        if one.id in cited:
            yield ("sources", number), one


def cited_in(pack: Pack) -> set[str]:
    """Every source that a lesson, the course or the glossary cites."""
    found = {name for lesson in pack.lessons for name in lesson.sources}
    for shared in (pack.course, pack.glossary):
        if shared is not None:
            found |= {one.id for one in shared.mentions if one.role == "source"}
    return found


@rule_across(
    code="C306",
    level="note",
    message=_('"{id}" is of {year}, more than {years} years ago.'),
    hint=_("Look for a newer one. What it says now may differ."),
    wrong=source(kind="guideline", date="2016-02-01"),
    right=source(kind="guideline", date="2025-02-01"),
    since="review",
)
def old_source(pack: Pack) -> Iterator[Hit]:
    """Advice and prices change. Trials, labels and news stay what they were on their day."""
    if not pack.today or pack.sources is None:
        return
    for path, one in _cited(pack):
        found = _YEAR.search(one.date) if one.kind in _AGES else None
        if found and _is_older(one.date, found.group(), pack.today):
            place = pack.sources.places[(*path, "date")]
            yield Hit(place, {"id": one.id, "year": found.group(), "years": YEARS})


def _is_older(day: str, year: str, today: str) -> bool:
    """Whether a day is too long ago; of one without a month, the last day is taken."""
    full = day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else f"{year}-12-31"
    return full < f"{int(today[:4]) - YEARS:04d}{today[4:]}"


@rule_across(
    code="C306",
    level="warning",
    message=_('Nobody has looked at "{id}" since {day}.'),
    hint=_('Look whether it still says the same, then set "checked" to that day.'),
    wrong=source(checked="2024-01-01"),
    right=source(checked="2026-01-01"),
)
def not_checked(pack: Pack) -> Iterator[Hit]:
    """Pages move, labels are changed and papers withdrawn; somebody has to look."""
    if not pack.today or pack.sources is None:
        return
    try:
        today = date.fromisoformat(pack.today)
    except ValueError:
        return
    months = today.year * 12 + today.month - 1 - MONTHS
    limit = f"{months // 12:04d}-{months % 12 + 1:02d}-{today.day:02d}"
    for path, one in _cited(pack):
        if one.checked and one.checked < limit:
            place = pack.sources.places[(*path, "checked")]
            yield Hit(place, {"id": one.id, "day": one.checked})


@rule_across(
    code="C307",
    level="note",
    message=_('"{id}" has no address, so nobody can look it up.'),
    hint=_('Add "url" if there is one that works.'),
    wrong=source(url="", kind="agency-page"),
    right=source(kind="agency-page"),
)
def no_address(pack: Pack) -> Iterator[Hit]:
    """Readers who want to see for themselves need a way there."""
    if pack.sources is None:
        return
    for path, one in _cited(pack):
        is_blank = (*path, "url") not in pack.sources.places
        if not one.url and one.kind in _ONLY_ONLINE and is_blank:
            yield Hit(pack.sources.places[(*path, "id")], {"id": one.id})


@rule_across(
    code="X108",
    level="note",
    message=_("This address is not private on the way; it starts with http://"),
    hint=_("Write https:// if the page opens that way too."),
    wrong=source(url="http://www.example.org"),
    right=source(url="https://www.example.org"),
    since="review",
)
def plain_address(pack: Pack) -> Iterator[Hit]:
    """On a shared network others can see, and change, what such a page shows."""
    if pack.sources is None or pack.sources.draft is None:
        return
    for number, one in enumerate(pack.sources.draft.sources):
        if one.url.lower().startswith("http://"):
            yield Hit(pack.sources.places[("sources", number, "url")])


_SELLERS = {"price-page", "news"}
_CITED = re.compile(r"\^([a-z0-9][a-z0-9-]*)")


@rule(
    code="C307",
    level="warning",
    message=_('The figure "{words}" rests on a seller or the news alone.'),
    hint=_("Add the study, label or agency page it comes from."),
    wrong=text("It helped 30% of people. ^a-seller"),
    right=text("It helped 30% of people. ^a-source"),
)
def only_a_seller(subject: Subject) -> Iterator[Hit]:
    """Who sells a treatment chooses the figures, and news reports repeat them."""
    told = told_by(subject)
    kinds = {one.id: one.kind for one in subject.shared.listed}
    if not any(kind in _SELLERS and f"^{name}" in told.small for name, kind in kinds.items()):
        return
    for piece, words in first_figures(subject):
        cited = set(_CITED.findall(around(subject, piece)))
        if cited and {kinds.get(name, "") for name in cited} <= _SELLERS:
            yield Hit(subject.find(piece.path, words), {"words": words})
