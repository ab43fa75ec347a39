"""A source in plain words: what it is, who published it, how much of it was read.

Owns the wording only. Addresses are text to copy; nothing here opens them.
"""

from __future__ import annotations

from tutor.core.course import Source
from tutor.core.document import day
from tutor.words import _


def citation(source: Source) -> tuple[str, ...]:
    """The title first, then the details, a line each."""
    published = (
        _("{publisher}, no date given").format(publisher=source.publisher)
        if source.date == "undated"
        else _("{publisher}, {date}").format(publisher=source.publisher, date=day(source.date))
    )
    lines = [source.title, published, f"{kind_name(source.kind)} {_seen(source)}"]
    if source.url:
        lines.append(source.url)
    return tuple(lines)


def kind_name(kind: str) -> str:
    """What sort of source it is, as a sentence."""
    return {
        "label": _("The official information of a medicine, or a summary of it."),
        "trial": _("A study in which people were treated."),
        "guideline": _("Advice from a group of experts."),
        "regulation": _("A law, a rule or an official notice."),
        "review": _("A paper that sums up other studies."),
        "patient-page": _("A page for patients."),
        "agency-page": _("A page of a public agency."),
        "news": _("A news report."),
        "price-page": _("A page about prices."),
        "textbook": _("A textbook."),
        "study": _("A study."),
    }.get(kind, "")


def _seen(source: Source) -> str:
    checked = day(source.checked)
    match source.seen:
        case "whole":
            return _("We read it, or its whole summary, on {day}.").format(day=checked)
        case "part":
            return _("We read part of it on {day}.").format(day=checked)
    return _("We read somebody else's copy or report of it on {day}.").format(day=checked)
