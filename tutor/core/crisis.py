"""The crisis card as document nodes: who to call in one place.

Owns the wording around the numbers; the numbers themselves are in `course.yaml`.
"""

from __future__ import annotations

from tutor.core.course import Course, Region
from tutor.core.inline import Span, fill, parse, plain
from tutor.core.nodes import Callout, Heading, Listing, Node, Paragraph
from tutor.words import _


def region_of(course: Course, region_id: str) -> Region:
    """The region with this id; the first one when there is none."""
    return next((item for item in course.regions if item.id == region_id), course.regions[0])


def crisis_card(course: Course, region_id: str) -> tuple[Node, ...]:
    """Everything the card says. The number to call stands on its first line."""
    region = region_of(course, region_id)
    danger = _("Is somebody in danger right now? Call {number}.").format(number=region.emergency)
    lines = tuple(
        (Span(line.name, "strong"), Span(": "), *fill(parse(line.reach), lambda _name: None))
        for line in region.lines
    )
    signs = _(
        "Call {number} for chest pain, trouble breathing, a sudden very bad headache, changed "
        "eyesight, fainting, a seizure, or shaking that will not stop."
    ).format(number=region.emergency)
    return (
        Callout(kind="emergency", words=plain(danger)),
        Heading(words=plain(_("If you think about ending your life, or cannot cope"))),
        Listing(items=lines),
        Paragraph(words=plain(_("You do not have to be sure that it is an emergency."))),
        Heading(words=plain(_("If your body is in trouble after a treatment"))),
        Paragraph(words=plain(signs)),
        Paragraph(
            words=plain(_("These numbers are for: {region}.").format(region=region.name)),
            quiet=True,
        ),
    )
