"""Questions on paper: how to answer each kind, and its answer with the reasons.

Owns the wording, the same in every exported form. Never grades and never draws.
"""

from __future__ import annotations

from msgspec import Struct

from tutor.core.block import Grade
from tutor.core.feedback import choice_state
from tutor.core.inline import Words, joined, plain, sentence
from tutor.core.nodes import Ask
from tutor.words import _, plural


class Reason(Struct, frozen=True):
    """What is said about one choice."""

    name: Words
    words: Words
    is_right: bool = False

    @property
    def state(self) -> str:
        """Beside the choice: whether it is right; empty for the others."""
        return choice_state(False, self.is_right)


class Answer(Struct, frozen=True, kw_only=True):
    """What stands behind a question."""

    title: str
    answer: Words = ()
    """The answer in one line, where the reasons do not show it."""
    reasons: tuple[Reason, ...] = ()
    is_ordered: bool = False
    """Whether the reasons stand in the right order."""


def lead_of(ask: Ask) -> str:
    """The word a question starts with."""
    return _("People say:") if ask.mode == "reveal" else _("Question:")


def how_to_on_paper(ask: Ask, *, is_graded: bool) -> str:
    """How this kind of question is answered with a pencil."""
    match ask.mode:
        case "one":
            return _("Choose one.") if is_graded else _("Guess first. It is not scored.")
        case "many":
            return plural("Choose {count}.", "Choose {count}.", ask.pick).format(count=ask.pick)
        case "order":
            return _("Put these in the right order.")
        case "match":
            return _("Find the partner of each one.")
        case "words":
            return _("Write a line in your own words.")
        case "marks":
            return _("Mark what matters to you. Nothing here is right or wrong.")
        case "each":
            return _("Answer yes, no or not sure for each one.")
    return ""


def answer_of(ask: Ask, grade: Grade | None) -> Answer | None:
    """The answer of a question; None where there is nothing to know, such as what matters."""
    match ask.mode:
        case "one" | "many":
            right = {reply.key for reply in grade.replies if reply.is_right} if grade else set()
            reasons = tuple(
                Reason(choice.words, choice.reply, choice.key in right) for choice in ask.choices
            )
            title = _("Answer and reasons") if grade else _("What is known")
            return Answer(title=title, reasons=reasons)
        case "order":
            ranked = sorted(ask.choices, key=lambda choice: int(choice.key))
            reasons = tuple(Reason(choice.words, choice.reply) for choice in ranked)
            return Answer(title=_("Answer and reasons"), reasons=reasons, is_ordered=True)
        case "match":
            return Answer(title=_("Answer and reasons"), reasons=_pairs(ask))
        case "number":
            return Answer(
                title=_("Answer and reasons"),
                answer=grade.answer if grade else (),
                reasons=_sides(ask),
            )
        case "words":
            known = tuple(Reason((), words) for words in ask.known)
            return Answer(title=_("Does it say this?"), reasons=known)
        case "reveal":
            known = tuple(Reason((), words) for words in ask.known)
            return Answer(title=_("What is known"), answer=ask.verdict, reasons=known)
    return None


def _pairs(ask: Ask) -> tuple[Reason, ...]:
    partners = {partner.key: partner.words for partner in ask.partners}
    return tuple(
        Reason(joined((choice.words, partners.get(choice.key, ())), ": "), choice.reply)
        for choice in ask.choices
    )


def _sides(ask: Ask) -> tuple[Reason, ...]:
    """For a number: what is said of a right, a low and a high one."""
    names = {
        "right": _("If you had it right"),
        "low": _("If your number was lower"),
        "high": _("If your number was higher"),
    }
    return tuple(Reason(plain(names.get(one.key, "")), one.reply) for one in ask.choices)


def quoted(words: Words) -> Words:
    """A question for the provider, in quotation marks."""
    return sentence(_("“{question}”"), question=words)
