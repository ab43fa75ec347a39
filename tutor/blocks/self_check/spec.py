"""A list of things that may apply to the reader.

Owns its fields and the question each item puts on the sheet. Never gives a verdict.
"""

from typing import Annotated

from tutor.core.block import Block
from tutor.core.fields import Few, Identifier, Prose
from tutor.core.inline import parse
from tutor.core.lesson import Part
from tutor.core.nodes import Ask, Choice, Node


class Item(Part, frozen=True, kw_only=True):
    """One thing that may apply."""

    id: Annotated[Identifier, "Names the item; never changes."]
    text: Annotated[Prose, "A statement in the reader's voice."]
    question: Annotated[Prose, "What to ask the provider about it, in the reader's voice."]


class SelfCheck(Block, frozen=True, kw_only=True, tag="self-check"):
    """Yes, no or not sure for each item."""

    self_check: Annotated[Prose, "The question, such as: Does any of this apply to you?"]
    items: Annotated[tuple[Item, ...], Few(1, 9), "What may apply."]

    def nodes(self) -> tuple[Node, ...]:
        """One question with an answer for each item."""
        return (
            Ask(
                item="self-check",
                mode="each",
                prompt=parse(self.self_check),
                choices=tuple(Choice(item.id, parse(item.text)) for item in self.items),
            ),
        )

    def questions(self) -> tuple[tuple[str, str], ...]:
        """The question each item puts on the sheet."""
        return tuple((item.id, item.question) for item in self.items)


KIND = SelfCheck
