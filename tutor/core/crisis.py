"""The crisis card as document nodes: who to call in one place.

Owns the wording around the numbers; the numbers themselves are in `course.yaml`.
"""

from __future__ import annotations

from tutor.core.course import Course, Region
from tutor.core.inline import Span, Words, parse, plain
from tutor.core.nodes import Callout, Heading, Listing, Node, Paragraph
from tutor.words import _


def region_of(course: Course, region_id: str) -> Region:
    """The region with this id; the first one when there is none."""
    return next((item for item in course.regions if item.id == region_id), course.regions[0])


def regional_value(course: Course, region_id: str, name: str) -> str | None:
    """A value that depends on the reader's place; None when it does not."""
    region = region_of(course, region_id)
    filled_by = next((item.filled_by for item in course.values if item.id == name), "clinic")
    if filled_by == "emergency":
        return region.emergency
    return (region.short or None) if filled_by == "crisis" else None


def crisis_card(course: Course, region_id: str, clinic_phone: str = "") -> tuple[Node, ...]:
    """Everything the card says. The number to call stands on its first line."""
    region = region_of(course, region_id)
    danger = _("Is somebody in danger right now? Call {number}.").format(number=region.emergency)
    signs = _(
        "Call {number} for chest pain, trouble breathing, a sudden very bad headache, changed "
        "eyesight, fainting, a seizure, or shaking that will not stop."
    ).format(number=region.emergency)
    nodes: list[Node] = [
        Callout(kind="emergency", words=plain(danger)),
        Heading(words=plain(_("If you think about ending your life, or cannot cope"))),
        Listing(items=_lines(region, "mind")),
        Paragraph(words=plain(_("You do not have to be sure that it is an emergency."))),
        Heading(words=plain(_("If your body is in trouble after a treatment"))),
        Listing(items=(plain(signs), *_lines(region, "body"))),
    ]
    if clinic_phone:
        clinic = _("Your clinic, for what can wait: {number}").format(number=clinic_phone)
        nodes.append(Paragraph(words=plain(clinic)))
    where = _("These numbers are for: {region}.").format(region=region.name)
    nodes.append(Paragraph(words=plain(where), quiet=True))
    return tuple(nodes)


def _lines(region: Region, about: str) -> tuple[Words, ...]:
    return tuple(
        (Span(line.name, "strong"), Span(": "), *parse(line.reach))
        for line in region.lines
        if line.about == about
    )
