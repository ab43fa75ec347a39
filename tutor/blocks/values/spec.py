"""What matters to the reader.

Owns its fields. Never scores: nothing here is right or wrong.
"""

from typing import Annotated

from tutor.core.block import Block
from tutor.core.fields import Few, Identifier, Prose, Short
from tutor.core.inline import parse
from tutor.core.lesson import Part
from tutor.core.nodes import Ask, Choice, Node


class Item(Part, frozen=True, kw_only=True):
    """One thing that may matter."""

    id: Annotated[Identifier, "Names the item; never changes."]
    text: Annotated[Short, "In a few words."]


class Values(Block, frozen=True, kw_only=True, tag="values"):
    """Things a reader can mark as mattering to them."""

    values: Annotated[Prose, "The question, such as: What matters most to you?"]
    items: Annotated[tuple[Item, ...], Few(2, 9), "What to choose from."]

    def nodes(self) -> tuple[Node, ...]:
        """One question of the marking kind."""
        return (
            Ask(
                item="values",
                mode="marks",
                prompt=parse(self.values),
                choices=tuple(Choice(item.id, parse(item.text)) for item in self.items),
            ),
        )

    def marks(self) -> tuple[tuple[str, str], ...]:
        """Every item."""
        return tuple((item.id, item.text) for item in self.items)


KIND = Values
