"""How many people out of how many: an icon array.

Owns its fields and the sentences that say what it shows. Never draws.
"""

from typing import Annotated

from tutor.core.block import Block
from tutor.core.fields import Few, Plain, Prose, Short, SourceRef
from tutor.core.inline import Span, parse, sentence
from tutor.core.lesson import Part
from tutor.core.nodes import Figure, IconArray, Node
from tutor.core.numbers import grouped
from tutor.words import _

DENOMINATORS = (10, 100, 1000, 10000)
"""Round numbers, so that nobody has to work anything out."""


class Group(Part, frozen=True, kw_only=True):
    """One group that was counted."""

    label: Annotated[Short, "Who the group is, such as: with the spray."]
    count: Annotated[int, "How many of them."]


class Icons(Block, frozen=True, kw_only=True, tag="icons"):
    """Counts out of one denominator, drawn as signs and said as sentences."""

    icons: Annotated[Short, "What was counted, as a question or statement."]
    out_of: Annotated[int, "10, 100, 1000 or 10000."]
    unit: Annotated[Plain, "What is counted, such as: people."]
    who: Annotated[Short, "Who was counted."]
    when: Annotated[Short, "Over what time."]
    source: SourceRef
    groups: Annotated[tuple[Group, ...], Few(1, 4), "The groups, in the order to read them."]
    notice: Annotated[Prose, "What to notice."] = ""

    def nodes(self) -> tuple[Node, ...]:
        """One figure with its denominator, time, group and source."""
        about = sentence(_("Counted: {who}, {when}."), who=parse(self.who), when=parse(self.when))
        groups = tuple((parse(group.label), group.count) for group in self.groups)
        return (
            Figure(
                title=parse(self.icons),
                picture=IconArray(self.out_of, groups, self.unit),
                spoken=tuple(
                    sentence(
                        _("{group}: {count} out of {out_of} {unit}."),
                        group=label,
                        count=grouped(count),
                        out_of=grouped(self.out_of),
                        unit=self.unit,
                    )
                    for label, count in groups
                ),
                about=(*about, Span("", "source", self.source)),
                notice=parse(self.notice),
            ),
        )

    def problems(self) -> tuple[tuple[str, str], ...]:
        """The denominator is a round number, and no count is larger."""
        if self.out_of not in DENOMINATORS:
            return (("F017", "out-of"),)
        if any(not 0 <= group.count <= self.out_of for group in self.groups):
            return (("F017", "groups"),)
        return ()


KIND = Icons
