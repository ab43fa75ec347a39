"""A check that asks for the right order.

Owns its fields and its grading. Never draws.
"""

from typing import Annotated

from tutor.blocks.options import Candidate, choices_of, has_twins
from tutor.core.block import Check, Grade, Reply, Response
from tutor.core.fields import Few
from tutor.core.inline import joined, parse
from tutor.core.nodes import Ask


class Order(Check, frozen=True, kw_only=True, tag="order"):
    """Put the items in the right order."""

    items: Annotated[tuple[Candidate, ...], Few(2, 7), "In the right order, each with why."]

    def ask_node(self) -> Ask:
        """The question with its items in the right order; faces show them arranged."""
        return Ask(
            item=self.id,
            mode="order",
            prompt=parse(self.ask),
            choices=choices_of(self.items),
        )

    def grade(self, response: Response) -> Grade:
        """Each item in its right place counts; half of them is partly right."""
        keys = [str(number) for number in range(1, len(self.items) + 1)]
        placed = {key for key, given in zip(keys, response, strict=False) if key == given}
        replies = tuple(
            Reply(key, parse(item.feedback), not response or key in placed)
            for key, item in zip(keys, self.items, strict=True)
        )
        answer = joined(parse(item.text) for item in self.items)
        if not response:
            return Grade("unsure", 0, len(keys), replies, answer)
        found = len(placed)
        if found == len(keys):
            return Grade("right", found, len(keys), replies, answer)
        return Grade(
            "partly" if 2 * found >= len(keys) else "missed", found, len(keys), replies, answer
        )

    def problems(self) -> tuple[tuple[str, str], ...]:
        """No two items alike."""
        return (("Q702", "items"),) if has_twins(item.text for item in self.items) else ()


KIND = Order
