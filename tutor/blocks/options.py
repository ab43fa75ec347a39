"""Options with feedback, shared by the kinds that offer a choice.

Owns the shape of an option and its feedback. Never decides what an answer is worth.
"""

from __future__ import annotations

from typing import Annotated

from tutor.core.block import Reply, Response
from tutor.core.fields import Prose, Short
from tutor.core.inline import parse
from tutor.core.lesson import Part
from tutor.core.nodes import Choice


class Option(Part, frozen=True, kw_only=True):
    """One thing to choose, with the reason it is or is not right."""

    text: Annotated[Short, "At most twelve words."]
    feedback: Annotated[Prose, "Why it is right, or what is right instead."]
    correct: bool = False
    misconception: Annotated[Short, "The mistaken idea behind a wrong option, for reviewers."] = ""


def choices_of(options: tuple[Option, ...]) -> tuple[Choice, ...]:
    """The options as choices; keys count from 1 in the author's order."""
    return tuple(
        Choice(str(number), parse(option.text), parse(option.feedback))
        for number, option in enumerate(options, 1)
    )


def replies_of(options: tuple[Option, ...], response: Response) -> tuple[Reply, ...]:
    """Feedback on every option, the chosen ones first."""
    replies = [
        Reply(str(number), parse(option.feedback), option.correct)
        for number, option in enumerate(options, 1)
    ]
    return tuple(sorted(replies, key=lambda reply: reply.key not in response))
