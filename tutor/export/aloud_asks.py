"""Questions as they are read aloud: the prompt, then the choices with the numbers that press them.

Owns how each kind of question sounds before it is answered and after. Never asks, and never gives
away what the reader has not opened yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from tutor.core.block import Grade, Response
from tutor.core.feedback import answer_name, choice_state, chosen_words, how_to, verdict
from tutor.core.inline import Words, as_text
from tutor.core.nodes import Ask, Choice
from tutor.core.record import Record
from tutor.export.by_ear import heard
from tutor.words import _


class Done(Struct, frozen=True):
    """What the reader did on a page so far."""

    lesson: str
    page: str
    record: Record
    guesses: dict[str, str]
    """The choice made, by question."""
    revealed: frozenset[str]
    """Claims whose answer is shown."""


def ask_aloud(ask: Ask, first: int, done: Done) -> list[str]:
    """A question inside a page; `first` is the number that its first choice has."""
    match ask.mode:
        case "one":
            said = _guess(ask, first, done)
        case "reveal":
            said = _reveal(ask, first, done)
        case "marks":
            said = _marks(ask, first, done)
        case "each":
            said = _each(ask, first, done)
        case "words":
            said = _own_words(ask, first, done)
        case _:
            said = iter(())
    return [heard(text) for text in said if text]


def numbers_of(ask: Ask, done: Done) -> int:
    """How many number keys a question inside a page takes."""
    if ask.mode == "reveal":
        return int(ask.item not in done.revealed)
    return 1 if ask.mode == "words" else len(ask.choices)


def _guess(ask: Ask, first: int, done: Done) -> Iterator[str]:
    yield _("Guess first. It is not scored.")
    yield as_text(ask.prompt)
    for number, choice in enumerate(ask.choices, first):
        is_chosen = choice.key == done.guesses.get(ask.item)
        yield _numbered(number, choice.words, _("your guess") if is_chosen else "")
        if is_chosen:
            yield as_text(choice.reply)


def _reveal(ask: Ask, first: int, done: Done) -> Iterator[str]:
    yield _("People say: “{claim}”").format(claim=as_text(ask.prompt))
    if ask.item not in done.revealed:
        yield f"{first}. " + _("Show what is known")
        return
    yield as_text(ask.verdict)
    yield from map(as_text, ask.known)


def _marks(ask: Ask, first: int, done: Done) -> Iterator[str]:
    yield as_text(ask.prompt)
    yield _("Mark what matters to you. Nothing here is right or wrong.")
    for number, choice in enumerate(ask.choices, first):
        is_on = (done.lesson, choice.key) in done.record.values
        yield _numbered(number, choice.words, _("matters to me") if is_on else "")


def _each(ask: Ask, first: int, done: Done) -> Iterator[str]:
    yield as_text(ask.prompt)
    yield _("Only you see this. A yes or not sure puts a question on your sheet.")
    for number, choice in enumerate(ask.choices, first):
        answer = done.record.self_checks.get((done.lesson, choice.key), "")
        said = _("your answer so far: {answer}").format(answer=answer_name(answer))
        yield _numbered(number, choice.words, said if answer else "")


def _own_words(ask: Ask, first: int, done: Done) -> Iterator[str]:
    told = done.record.told_back.get((done.lesson, done.page), "")
    yield as_text(ask.prompt)
    if not told:
        yield f"{first}. " + _("Write it in my own words")
        return
    yield _("You wrote: {words}").format(words=told)
    yield _("Does it say this? Change it if you like.")
    yield from map(as_text, ask.known)
    yield f"{first}. " + _("Change my words")


def check_aloud(ask: Ask, chosen: tuple[str, ...] = ()) -> list[str]:
    """A check before it is answered, with what is chosen so far."""
    said = [as_text(ask.prompt), how_to(ask)]
    if ask.mode == "match":
        said += [as_text(choice.words) for choice in ask.choices]
        said += [_("The partners are:")]
    if ask.mode != "number":
        said += [
            _numbered(number, choice.words, _("chosen") if choice.key in chosen else "")
            for number, choice in enumerate(ask.partners or ask.choices, 1)
        ]
    key = "U" if ask.mode == "number" else "0"
    if ask.unit:
        said += [_("What is counted: {unit}").format(unit=as_text(ask.unit))]
    said += [f"{key}. " + _("I'm not sure yet")]
    return [heard(text) for text in said if text]


def answer_aloud(ask: Ask, response: Response, grade: Grade, shown: str = "") -> list[str]:
    """A check after it is answered: how the answer stands, and why."""
    said = [as_text(ask.prompt), verdict(grade, ask.mode)]
    if ask.mode in ("one", "many"):
        said += _choices_after(ask.choices, response, grade, shown)
    else:
        names = {choice.key: as_text(choice.words) for choice in ask.choices}
        if grade.outcome != "right":
            said += [_("The answer: {answer}").format(answer=as_text(grade.answer))]
            said += [chosen_words(ask, response)]
        for reply in grade.replies:
            name = names.get(reply.key, "")
            said.append(f"{name}: {as_text(reply.words)}" if name else as_text(reply.words))
    return [heard(text) for text in said if text]


def _choices_after(
    choices: tuple[Choice, ...], response: Response, grade: Grade, shown: str
) -> Iterator[str]:
    """Every choice, and the reason of those that are open on the screen."""
    replies = {reply.key: reply for reply in grade.replies}
    for number, choice in enumerate(choices, 1):
        reply = replies[choice.key]
        is_chosen = choice.key in response
        yield _numbered(number, choice.words, choice_state(is_chosen, reply.is_right))
        if is_chosen or reply.is_right or choice.key == shown:
            yield as_text(reply.words)


def _numbered(number: int, words: Words, state: str) -> str:
    """A choice after its number; how it stands is a sentence of its own."""
    text = heard(f"{number}. {as_text(words)}")
    return f"{text} {state[:1].upper()}{state[1:]}" if state else text
