"""Options with feedback, shared by the kinds that offer a choice.

Owns the shape of an option and its feedback. Never decides what an answer is worth.
"""

from collections.abc import Iterable, Sequence
from typing import Annotated

from tutor.core.block import Reply, Response
from tutor.core.fields import Prose, Short
from tutor.core.inline import as_text, parse
from tutor.core.lesson import Part
from tutor.core.nodes import Choice


class Candidate(Part, frozen=True, kw_only=True):
    """One thing to choose, with what is said after it was chosen."""

    text: Annotated[Short, "At most twelve words."]
    feedback: Annotated[Prose, "What to know about this answer."]


class Option(Candidate, frozen=True, kw_only=True):
    """One thing to choose, with the reason it is or is not right."""

    correct: bool = False
    misconception: Annotated[Short, "The mistaken idea behind a wrong option, for reviewers."] = ""


def choices_of(options: Sequence[Candidate]) -> tuple[Choice, ...]:
    """The options as choices; keys count from 1 in the author's order."""
    return tuple(
        Choice(str(number), parse(option.text), parse(option.feedback))
        for number, option in enumerate(options, 1)
    )


def replies_of(options: tuple[Option, ...], response: Response) -> tuple[Reply, ...]:
    """Feedback on every option: the chosen ones first, then the right ones, then the rest."""
    replies = [
        Reply(str(number), parse(option.feedback), option.correct)
        for number, option in enumerate(options, 1)
    ]
    return tuple(sorted(replies, key=lambda reply: (reply.key not in response, not reply.is_right)))


def has_twins(texts: Iterable[str]) -> bool:
    """Whether two of the texts read the same, whatever their case and spaces."""
    folded = [as_text(parse(text)).casefold() for text in texts]
    return len(set(folded)) < len(folded)
