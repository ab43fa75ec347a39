"""A check that asks whether a claim is so.

Owns its fields and its grading. Never draws.
"""

from typing import Annotated

from tutor.core.block import Check, Grade, Reply, Response
from tutor.core.fields import Prose
from tutor.core.inline import parse, plain
from tutor.core.nodes import Ask, Choice
from tutor.core.verdict import VERDICTS, Verdict, verdict_word


class TrueFalse(Check, frozen=True, kw_only=True, tag="true-false"):
    """A claim: true, false, or not known yet."""

    answer: Annotated[Verdict, "true, false or not-known."]
    when_true: Annotated[Prose, "What is said to somebody who chose true."]
    when_false: Annotated[Prose, "What is said to somebody who chose false."]
    when_not_known: Annotated[Prose, "What is said to somebody who chose not known yet."]

    def feedback(self) -> dict[Verdict, str]:
        """What is said for each choice, in the order they are offered."""
        said = (self.when_true, self.when_false, self.when_not_known)
        return dict(zip(VERDICTS, said, strict=True))

    def ask_node(self) -> Ask:
        """The claim with its three choices."""
        return Ask(
            item=self.id,
            mode="one",
            prompt=parse(self.ask),
            choices=tuple(
                Choice(key, plain(verdict_word(key)), parse(said))
                for key, said in self.feedback().items()
            ),
        )

    def grade(self, response: Response) -> Grade:
        """Right or missed; every choice keeps its feedback."""
        replies = sorted(
            (Reply(key, parse(said), key == self.answer) for key, said in self.feedback().items()),
            key=lambda reply: (reply.key not in response, not reply.is_right),
        )
        answer = plain(verdict_word(self.answer))
        if not response:
            return Grade("unsure", 0, 1, tuple(replies), answer)
        is_right = response == (self.answer,)
        return Grade("right" if is_right else "missed", int(is_right), 1, tuple(replies), answer)


KIND = TrueFalse
