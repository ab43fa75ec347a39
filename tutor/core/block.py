"""What every kind of block and check promises.

Owns the base classes the folders in `tutor/blocks` build on. Never knows a kind by name.
"""

from typing import Annotated, Literal

from msgspec import Struct

from tutor.core.fields import Identifier, PageRef, Prose
from tutor.core.inline import Words, parse
from tutor.core.nodes import Ask, Node

Outcome = Literal["right", "partly", "missed", "unsure"]

Response = tuple[str, ...]
"""What the reader answered, as choice keys: one key, several, an order of all keys,
`left=right` pairs, or one typed number."""


class Reply(Struct, frozen=True):
    """Feedback on one choice after an answer."""

    key: str
    words: Words
    is_right: bool


class Grade(Struct, frozen=True):
    """What an answer was worth, and what to say about it."""

    outcome: Outcome
    found: int
    """How many parts of the answer were right ..."""
    wanted: int
    """... out of how many."""
    replies: tuple[Reply, ...]
    """Feedback, choice by choice; those the reader chose come first."""
    answer: Words
    """The right answer in words."""


class Block(Struct, frozen=True, kw_only=True, rename="kebab", tag_field="kind"):
    """A piece of a page. The kind's name is its tag and the first name an author types."""

    def nodes(self) -> tuple[Node, ...]:
        """The document nodes every face draws this block from."""
        raise NotImplementedError(type(self).__name__)

    def problems(self) -> tuple[tuple[str, str], ...]:
        """What no single field can show to be wrong: pairs of (code, field name)."""
        return ()

    def questions(self) -> tuple[tuple[str, str], ...]:
        """Questions this block may put on the sheet: pairs of (item id, text as authored)."""
        return ()

    def marks(self) -> tuple[tuple[str, str], ...]:
        """What a reader can mark here as mattering: pairs of (item id, text as authored)."""
        return ()


class Check(Block, frozen=True, kw_only=True):
    """A question that is graded, kindly, and that can end up on the sheet."""

    id: Annotated[Identifier, "Names the check; never changes."]
    page: Annotated[PageRef, "The page that explains the answer."]
    after: Annotated[PageRef, "Ask it right after this page; otherwise at the end."] = ""
    asks: Annotated[Literal["do", "recall"], "do: what would you do or ask. recall: a fact."] = "do"
    safety: Annotated[bool, "Asked again at the end until it was answered right once."] = False
    ask: Annotated[Prose, "The question, as a full sentence."]
    question: Annotated[Prose, "The question for the provider, in the reader's voice."]

    def ask_node(self) -> Ask:
        """The question as every face shows it."""
        raise NotImplementedError(type(self).__name__)

    def grade(self, response: Response) -> Grade:
        """Grade an answer. An empty response means "I'm not sure yet"."""
        raise NotImplementedError(type(self).__name__)

    def nodes(self) -> tuple[Node, ...]:
        """A check is one question."""
        return (self.ask_node(),)


def unsure(replies: tuple[Reply, ...], wanted: int, answer: str) -> Grade:
    """The grade of "I'm not sure yet": nothing lost, and the answer explained."""
    return Grade("unsure", 0, wanted, replies, parse(answer))
