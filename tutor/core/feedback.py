"""What is said around a question: how to answer it, how the answer stands.

Owns the wording, which is kind and the same in every face. Never grades.
"""

from __future__ import annotations

from tutor.core.block import Grade, Response
from tutor.core.events import SelfAnswer
from tutor.core.inline import as_text
from tutor.core.nodes import Ask, Mode
from tutor.words import _, plural


def how_to(ask: Ask) -> str:
    """How this kind of question is answered."""
    match ask.mode:
        case "many":
            return plural(
                "Choose {count} answer.", "Choose {count}. An answer can be partly right.", ask.pick
            ).format(count=ask.pick)
        case "order":
            return _("Press them in the order you think is right. Backspace takes one back.")
        case "match":
            return _("Give each one its partner. Backspace takes one back.")
        case "number":
            return _("Type a number.")
    return ""


def verdict(grade: Grade, mode: Mode = "one") -> str:
    """How the answer to a kind of question stands, in kind words."""
    match grade.outcome:
        case "right":
            return _("Yes, that is it.")
        case "partly":
            return _partly(mode).format(found=grade.found, wanted=grade.wanted)
        case "missed":
            return _missed(mode)
    return _("That is good to know. Here is the answer.")


def _partly(mode: Mode) -> str:
    match mode:
        case "order":
            return _("Partly right: {found} of {wanted} in the right place.")
        case "match":
            return _("Partly right: {found} of {wanted} pairs.")
    return _("Partly right: {found} of {wanted}.")


def _missed(mode: Mode) -> str:
    match mode:
        case "number":
            return _("Not this number. Here is why.")
        case "order":
            return _("Not this order. Here is why.")
        case "match":
            return _("Not these pairs. Here is why.")
        case "many":
            return _("Not these. Here is why.")
    return _("Not this one. Here is why.")


def choice_state(is_chosen: bool, is_right: bool) -> str:
    """What is said beside a choice after the answer."""
    if is_chosen and is_right:
        return _("right, your answer")
    if is_right:
        return _("right answer")
    return _("your answer") if is_chosen else ""


def chosen_words(ask: Ask, response: Response) -> str:
    """What the learner answered, where the feedback does not name it by itself."""
    names = {choice.key: as_text(choice.words) for choice in ask.choices}
    partners = {choice.key: as_text(choice.words) for choice in ask.partners}
    match ask.mode:
        case "number":
            said = "".join(response)
        case "order":
            said = ", ".join(names.get(key, "") for key in response)
        case "match":
            pairs = (pair.partition("=") for pair in response)
            said = "; ".join(
                f"{names.get(left, '')}: {partners.get(right, '')}"
                for left, _equals, right in pairs
            )
        case _:
            return ""
    return _("You answered: {answer}").format(answer=said) if said else ""


SELF_ANSWERS: tuple[SelfAnswer, ...] = ("yes", "no", "not-sure")
"""The answers of a self-check list, in the order they are offered."""


def answer_name(answer: SelfAnswer) -> str:
    """The name of a self-check answer."""
    return {"yes": _("yes"), "no": _("no"), "not-sure": _("not sure")}.get(answer, "")


def next_answer(answer: SelfAnswer) -> SelfAnswer:
    """What one more press turns an answer into; after the last one comes none."""
    order: tuple[SelfAnswer, ...] = ("", *SELF_ANSWERS)
    return order[(order.index(answer) + 1) % len(order)]
