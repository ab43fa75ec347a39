"""Questions as HTML: the choices in the open, the answer behind a line that opens.

Owns their layout; what is said around them is in `answers.py`. On paper everything is open.
"""

from __future__ import annotations

from collections.abc import Mapping

from tutor.core.block import Grade
from tutor.core.feedback import SELF_ANSWERS, answer_name
from tutor.core.inline import Words, plain, sentence
from tutor.core.nodes import Ask
from tutor.export.answers import Answer, Reason, answer_of, how_to_on_paper, lead_of, quoted
from tutor.export.handout import Offer, Stop
from tutor.export.html_nodes import labelled, list_html
from tutor.export.html_text import NOTHING, Html, element, escaped, spans, stacked
from tutor.words import _


def ask_html(ask: Ask, stop: Stop, numbers: Mapping[str, int]) -> Html:
    """A question with all its choices, and with its answer."""
    how = how_to_on_paper(ask, is_graded=stop.grade is not None)
    parts = [
        labelled(lead_of(ask), ask.prompt, numbers, "prompt"),
        element("p", escaped(how), class_="quiet") if how else NOTHING,
        _choices(ask, stop, numbers),
        _answer(answer_of(ask, stop.grade), stop.grade, stop, numbers),
    ]
    return element("div", stacked(parts), class_="ask")


def offers_html(offers: tuple[Offer, ...], numbers: Mapping[str, int]) -> Html:
    """Questions for the provider, each with why it is asked and a box to tick."""
    title = element("p", element("strong", escaped(_("Questions you can take with you"))))
    rows = [
        element(
            "li",
            spans(quoted(offer.ask), numbers),
            element("span", spans(offer.why, numbers), class_="why") if offer.why else NOTHING,
        )
        for offer in offers
    ]
    return element("div", title, element("ul", stacked(rows), class_="boxes"), class_="offers")


def _choices(ask: Ask, stop: Stop, numbers: Mapping[str, int]) -> Html:
    shown = [choice.words for choice in ask.choices if choice.words]
    match ask.mode:
        case "number":
            blank = sentence(_("__________ {unit}"), unit=ask.unit)
            return element("p", spans(blank, numbers), class_="blank")
        case "words":
            return element("div", class_="lines")
        case "marks" | "many" | "one":
            return list_html(shown, numbers, name="boxes" if ask.mode != "one" else "rounds")
        case "each":
            rows = [_each(choice.key, choice.words, stop, numbers) for choice in ask.choices]
            return element("ul", stacked(rows), class_="each")
        case "order":
            return list_html(shown, numbers, name="boxes")
        case "match":
            partners = [partner.words for partner in ask.partners]
            left = list_html(shown, numbers, is_ordered=True)
            return element(
                "div", left, list_html(partners, numbers, is_ordered=True, name="letters"),
                class_="pairs",
            )  # fmt: skip
    return NOTHING


def _each(key: str, words: Words, stop: Stop, numbers: Mapping[str, int]) -> Html:
    """One item of a private list, its three answers, and what to ask when it applies."""
    answers = [element("span", escaped(answer_name(answer))) for answer in SELF_ANSWERS]
    prompt = stop.prompts.get(key, ())
    ask = sentence(_("If yes or not sure, ask: {question}"), question=quoted(prompt))
    return element(
        "li",
        spans(words, numbers),
        element("span", Html(" ".join(answers)), class_="answers"),
        element("span", spans(ask, numbers), class_="why") if prompt else NOTHING,
    )


def _answer(
    answer: Answer | None, grade: Grade | None, stop: Stop, numbers: Mapping[str, int]
) -> Html:
    """The answer with every reason, closed until the reader opens it."""
    if answer is None:
        return NOTHING
    reasons = [_reason(reason, numbers) for reason in answer.reasons]
    inside = [
        element("summary", escaped(answer.title)),
        element("p", element("strong", spans(answer.answer, numbers)))
        if answer.answer
        else NOTHING,
        element("ol" if answer.is_ordered else "ul", stacked(reasons), class_="reasons"),
    ]
    if grade is not None:
        inside += [
            labelled(_("To ask your provider:"), quoted(offer.ask), numbers)
            for offer in stop.offers
        ]
    return element("details", stacked(inside))


def _reason(reason: Reason, numbers: Mapping[str, int]) -> Html:
    """A choice, whether it is right, and what is said about it."""
    if not reason.name:
        return element("li", spans(reason.words, numbers))
    state = spans(plain(f" ({reason.state})" if reason.state else ""), {})
    name = element("strong", spans(reason.name, numbers), state)
    return element(
        "li", name, escaped(": "), spans(reason.words, numbers),
        class_="right" if reason.is_right else "",
    )  # fmt: skip
