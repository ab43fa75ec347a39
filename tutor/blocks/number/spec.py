"""A check answered with a number.

Owns its fields and its grading. Never reads what was typed itself: `core/numbers.py` does.
"""

from math import isfinite
from typing import Annotated, Literal

from tutor.core.block import Check, Grade, Reply, Response
from tutor.core.fields import Prose, Short
from tutor.core.inline import parse, sentence
from tutor.core.nodes import Ask, Choice
from tutor.core.numbers import read_number, shown
from tutor.words import _

Side = Literal["right", "low", "high"]

ROUNDING = 1e-9
"""What decimal numbers may be off by once a machine has read them."""


class Number(Check, frozen=True, kw_only=True, tag="number"):
    """Type a number."""

    answer: Annotated[float, "The right number."]
    unit: Annotated[Short, "What is counted, such as: hours."]
    tolerance: Annotated[float, "How far off still counts as right; 0 if exact."]
    when_right: Annotated[Prose, "What is said to a right answer."]
    when_low: Annotated[Prose, "What is said when the number is too low."]
    when_high: Annotated[Prose, "What is said when the number is too high."]

    def feedback(self) -> dict[Side, str]:
        """What is said for each way the number can lie."""
        return {"right": self.when_right, "low": self.when_low, "high": self.when_high}

    def ask_node(self) -> Ask:
        """The question with its unit."""
        return Ask(
            item=self.id,
            mode="number",
            prompt=parse(self.ask),
            choices=tuple(Choice(side, (), parse(said)) for side, said in self.feedback().items()),
            unit=parse(self.unit),
            has_decimals=bool(self.answer % 1 or self.tolerance % 1),
        )

    def grade(self, response: Response) -> Grade:
        """Right within the tolerance; what is no number is missed, with the answer explained."""
        number = read_number(response[0]) if response else None
        side = "right" if number is None else self._side(number)
        reply = Reply(side, parse(self.feedback()[side]), side == "right")
        answer = sentence(_("{number} {unit}"), number=shown(self.answer), unit=parse(self.unit))
        if not response:
            return Grade("unsure", 0, 1, (reply,), answer)
        is_right = number is not None and side == "right"
        return Grade("right" if is_right else "missed", int(is_right), 1, (reply,), answer)

    def problems(self) -> tuple[tuple[str, str], ...]:
        """Both numbers are ordinary ones, and the tolerance is not below nought."""
        if not isfinite(self.answer):
            return (("F017", "answer"),)
        if not (isfinite(self.tolerance) and self.tolerance >= 0):
            return (("F017", "tolerance"),)
        return ()

    def _side(self, number: float) -> Side:
        """Where a number lies."""
        if abs(number - self.answer) <= self.tolerance + ROUNDING:
            return "right"
        return "low" if number < self.answer else "high"


KIND = Number
