"""Ranges on one scale.

Owns its fields and the sentences that say what it shows. Never draws.
"""

from typing import Annotated

from tutor.core.block import Block
from tutor.core.fields import Few, Plain, Prose, Short, SourceRef
from tutor.core.inline import Span, Words, parse, sentence
from tutor.core.lesson import Part
from tutor.core.nodes import Bars, Figure, Node
from tutor.core.numbers import grouped
from tutor.words import _


class Line(Part, frozen=True, kw_only=True):
    """One range; low and high are the same when there is only one figure."""

    label: Annotated[Short, "What the range is of."]
    low: int
    high: int
    source: SourceRef

    def words(self) -> Words:
        """The label with its source."""
        return (*parse(self.label), Span("", "source", self.source))

    def spoken(self, unit: str) -> Words:
        """The line as a sentence."""
        if self.low == self.high:
            return sentence(
                _("{label}: {figure} {unit}."),
                label=self.words(),
                figure=grouped(self.low),
                unit=unit,
            )
        return sentence(
            _("{label}: {low} to {high} {unit}."),
            label=self.words(),
            low=grouped(self.low),
            high=grouped(self.high),
            unit=unit,
        )


class BarsBlock(Block, frozen=True, kw_only=True, tag="bars"):
    """Ranges from nought to one end, drawn as bars and said as sentences."""

    bars: Annotated[Short, "What is compared, as a question or statement."]
    up_to: Annotated[int, "The end of the scale."]
    unit: Annotated[Plain, "What the figures count, such as: out of 100 parts."]
    lines: Annotated[tuple[Line, ...], Few(1, 8), "The ranges, in the order to read them."]
    notice: Annotated[Prose, "What to notice."] = ""

    def nodes(self) -> tuple[Node, ...]:
        """One figure with its scale."""
        return (
            Figure(
                title=parse(self.bars),
                picture=Bars(
                    self.up_to, tuple((line.words(), line.low, line.high) for line in self.lines)
                ),
                spoken=tuple(line.spoken(self.unit) for line in self.lines),
                about=sentence(
                    _("Scale: 0 to {end} {unit}."), end=grouped(self.up_to), unit=self.unit
                ),
                notice=parse(self.notice),
            ),
        )

    def problems(self) -> tuple[tuple[str, str], ...]:
        """Every range lies on the scale, its low end first."""
        if self.up_to < 1:
            return (("F017", "up-to"),)
        if any(not 0 <= line.low <= line.high <= self.up_to for line in self.lines):
            return (("F017", "lines"),)
        return ()


KIND = BarsBlock
