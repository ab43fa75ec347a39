"""Events in the order they happened.

Owns its fields. Never draws.
"""

from typing import Annotated

from tutor.core.block import Block
from tutor.core.fields import Few, Plain, Prose, Short
from tutor.core.inline import parse, sentence
from tutor.core.lesson import Part
from tutor.core.nodes import Figure, Node, Timeline
from tutor.words import _


class Event(Part, frozen=True, kw_only=True):
    """One event."""

    when: Annotated[Plain, "A year, a month and year, or a span of years."]
    what: Annotated[Prose, "What happened, in one sentence."]


class TimelineBlock(Block, frozen=True, kw_only=True, tag="timeline"):
    """A line of events, earliest first."""

    timeline: Annotated[Short, "What the events add up to."]
    events: Annotated[tuple[Event, ...], Few(2, 12), "The events, earliest first."]
    notice: Annotated[Prose, "What to notice."] = ""

    def nodes(self) -> tuple[Node, ...]:
        """One figure; its spoken form tells every event."""
        events = tuple((event.when, parse(event.what)) for event in self.events)
        return (
            Figure(
                title=parse(self.timeline),
                picture=Timeline(events),
                spoken=tuple(
                    sentence(_("{when}: {what}"), when=when, what=what) for when, what in events
                ),
                notice=parse(self.notice),
            ),
        )


KIND = TimelineBlock
