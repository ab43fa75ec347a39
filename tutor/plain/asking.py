"""Questions of the plain face: those inside a page, and the graded checks.

Owns how each kind of question is put in numbered lines and how its answer is typed. Grading
and keeping are the session's.
"""

from __future__ import annotations

from tutor.core.block import Grade, Reply, Response
from tutor.core.events import SelfAnswer
from tutor.core.feedback import answer_name, choice_state, chosen_words, how_to, verdict
from tutor.core.inline import as_text, plain, sentence
from tutor.core.nodes import Ask, Choice
from tutor.core.numbers import read_number
from tutor.plain.hearing import Prompt, number_up_to
from tutor.words import _


def say_choices(prompt: Prompt, choices: tuple[Choice, ...]) -> None:
    """The choices, a number before each."""
    for number, choice in enumerate(choices, 1):
        prompt.voice.say_words(choice.words, f"{number}. ")


def ask_guess(prompt: Prompt, ask: Ask) -> Choice | None:
    """A guess that is never scored; what is so follows at once, with a guess or without."""
    prompt.voice.say(_("Guess first. It is not scored."))
    prompt.voice.say_words(ask.prompt, _("Question: "))
    say_choices(prompt, ask.choices)
    typed = prompt.hear(
        _("Type a number, or Enter to go on without."),
        number_up_to(len(ask.choices), or_nothing=True),
    )
    if typed:
        chosen = ask.choices[int(typed) - 1]
        prompt.voice.say_words(sentence(_("Your guess: {choice}"), choice=chosen.words))
        prompt.voice.say_words(chosen.reply)
        return chosen
    prompt.voice.say(_("No guess, and that is fine. This is known about each answer:"))
    for choice in ask.choices:
        prompt.voice.say_words((*choice.words, *plain(": "), *choice.reply))
    return None


def say_guess(prompt: Prompt, ask: Ask, chosen: Choice) -> None:
    """A guess made before, with its reply; it is not asked for again."""
    prompt.voice.say_words(ask.prompt, _("Question: "))
    prompt.voice.say_words(sentence(_("You guessed: {choice}"), choice=chosen.words))
    prompt.voice.say_words(chosen.reply)


def ask_reveal(prompt: Prompt, ask: Ask) -> bool:
    """A claim, then what is known; whether it was looked at."""
    prompt.voice.say_words(ask.prompt, _("People say: "))
    typed = prompt.hear(
        _("Type 1 to show what is known, or Enter to go on without."), lambda t: t in ("", "1")
    )
    if typed:
        prompt.voice.say_words(ask.verdict)
        for words in ask.known:
            prompt.voice.say_words(words)
    else:
        prompt.voice.say(_("Left closed."))
    return bool(typed)


def ask_marks(prompt: Prompt, ask: Ask, marked: set[str]) -> list[str]:
    """What matters; gives back the keys to switch."""
    prompt.voice.say_words(ask.prompt, _("Question: "))
    prompt.voice.say(_("Mark what matters to you. Nothing here is right or wrong."))
    for number, choice in enumerate(ask.choices, 1):
        words = choice.words
        if choice.key in marked:
            words = sentence(_("{choice} (matters to me)"), choice=words)
        prompt.voice.say_words(words, f"{number}. ")
    fits = number_up_to(len(ask.choices))
    typed = prompt.hear(
        _("Type numbers with spaces between to mark or unmark, or Enter to go on."),
        lambda t: all(fits(part) for part in t.split()),
    )
    return [ask.choices[int(part) - 1].key for part in dict.fromkeys(typed.split())]


def say_marks(prompt: Prompt, ask: Ask, marked: set[str]) -> None:
    """What is marked now, after something was switched."""
    chosen = [as_text(choice.words) for choice in ask.choices if choice.key in marked]
    if chosen:
        prompt.voice.say(_("Marked now: {choices}.").format(choices="; ".join(chosen)))
    else:
        prompt.voice.say(_("Nothing is marked now."))


def ask_self_check(
    prompt: Prompt, choice: Choice, now: SelfAnswer, *, is_following: bool = False
) -> SelfAnswer | None:
    """One item of a private list; the answer, or None to leave it as it is."""
    answers: dict[str, SelfAnswer | None] = {
        "": None, "1": "yes", "2": "no", "3": "not-sure",
        _("yes"): "yes", _("no"): "no", _("not sure"): "not-sure",
    }  # fmt: skip
    item = as_text(choice.words)
    question = _("{item}: 1 yes, 2 no, 3 not sure, or Enter to leave it.").format(item=item)
    if now:
        question = _(
            "{item} (your answer so far: {answer}): 1 yes, 2 no, 3 not sure, or Enter to leave it."
        ).format(item=item, answer=answer_name(now))
    typed = prompt.hear(question, lambda t: t.casefold() in answers, is_following=is_following)
    return answers[typed.casefold()]


def ask_check(prompt: Prompt, ask: Ask) -> Response | None:
    """A graded question; an empty answer is "I'm not sure yet", None goes on without one."""
    prompt.voice.say_words(ask.prompt, _("Question: "))
    if ask.mode == "many":
        prompt.voice.say(how_to(ask))
    match ask.mode:
        case "match":
            return _ask_match(prompt, ask)
        case "number":
            return _ask_number(prompt, ask)
    say_choices(prompt, ask.choices)
    prompt.voice.say(_("0. I'm not sure yet"))
    if ask.mode == "one":
        typed = prompt.hear(
            _("Type a number, or Enter to go on without."),
            number_up_to(len(ask.choices), least=0, or_nothing=True),
        )
        if not typed:
            return None
        return () if int(typed) == 0 else (ask.choices[int(typed) - 1].key,)
    return _ask_several(prompt, ask)


def _ask_several(prompt: Prompt, ask: Ask) -> Response | None:
    fits = number_up_to(len(ask.choices))
    needs_all = ask.mode == "order"

    def accepts(typed: str) -> bool:
        parts = typed.split()
        if typed in ("", "0"):
            return True
        is_whole = len(parts) == len(ask.choices) if needs_all else True
        return is_whole and len(set(parts)) == len(parts) and all(fits(part) for part in parts)

    question = (
        _("Type all {count} numbers in your order, each once, or Enter to go on without.").format(
            count=len(ask.choices)
        )
        if needs_all
        else _("Type your numbers with spaces between, or Enter to go on without.")
    )
    typed = prompt.hear(question, accepts)
    if not typed:
        return None
    if typed == "0":
        return ()
    keys = [ask.choices[int(part) - 1].key for part in typed.split()]
    return tuple(keys if needs_all else sorted(keys))


def _ask_match(prompt: Prompt, ask: Ask) -> Response | None:
    prompt.voice.say(_("The partners are:"))
    say_choices(prompt, ask.partners)
    prompt.voice.say(_("0. I'm not sure yet"))
    pairs: list[str] = []
    for choice in ask.choices:
        typed = prompt.hear(
            _("Which number goes with “{words}”? Enter goes on without.").format(
                words=as_text(choice.words)
            ),
            number_up_to(len(ask.partners), least=0, or_nothing=True),
        )
        if not typed:
            return None
        if int(typed) == 0:
            return ()
        pairs.append(f"{choice.key}={ask.partners[int(typed) - 1].key}")
    return tuple(pairs)


def _ask_number(prompt: Prompt, ask: Ask) -> Response | None:
    typed = prompt.hear(
        _("Type a number ({unit}), or u for “I'm not sure yet”, or Enter to go on without.").format(
            unit=as_text(ask.unit)
        ),
        lambda t: t.casefold() in ("", "u") or read_number(t) is not None,
    )
    if not typed:
        return None
    return () if typed.casefold() == "u" else (typed,)


def say_grade(prompt: Prompt, ask: Ask, response: Response, grade: Grade, question: str) -> None:
    """Feedback: the verdict, the learner's own answer with its reason, the right one."""
    voice = prompt.voice
    voice.gap()
    voice.say(verdict(grade, ask.mode))
    if ask.mode not in ("one", "many"):
        if grade.outcome != "right":
            voice.say(chosen_words(ask, response))
            voice.say_words(grade.answer, _("The answer: "))
        for reply in grade.replies:
            say_reply(prompt, ask, response, reply)
    else:
        for reply in grade.replies:
            if reply.key in response or reply.is_right:
                say_reply(prompt, ask, response, reply)
    if grade.outcome != "right":
        voice.say(_("On your sheet: “{question}”").format(question=question))


def say_reply(prompt: Prompt, ask: Ask, response: Response, reply: Reply) -> None:
    """One choice with its state and its reason."""
    name = next((choice.words for choice in ask.choices if choice.key == reply.key), ())
    state = choice_state(reply.key in response, reply.is_right)
    if ask.mode not in ("one", "many"):
        state = ""
    lead = (*name, *plain(f" ({state}): " if state else ": ")) if name else ()
    prompt.voice.say_words((*lead, *reply.words))
