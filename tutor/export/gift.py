"""Checks of a lesson as GIFT, for programs that give quizzes.

Owns how each kind is written. What GIFT has no place for (the page, the question for the
provider, a mistaken idea) stands above the question as a comment, and is read back from there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from tutor.blocks.match.spec import Match
from tutor.blocks.multiple.spec import Multiple
from tutor.blocks.number.spec import Number
from tutor.blocks.single.spec import Single
from tutor.blocks.true_false.spec import TrueFalse
from tutor.core.block import Check
from tutor.core.inline import as_text, fill, parse
from tutor.core.lesson import Lesson
from tutor.core.verdict import VERDICTS, verdict_word
from tutor.words import _

Values = Callable[[str], str | None]

_SIGN = re.compile(r"[~=#{}:\\]")
FAR = "999999999"
"""Further than any answer lies."""


class Gift(Struct, frozen=True):
    """A file, and the checks it could not hold."""

    text: str
    left_out: tuple[str, ...]


def gift_of(lessons: list[Lesson], values: Values) -> Gift:
    """The whole file."""
    lines: list[str] = []
    left_out: list[str] = []
    for lesson in lessons:
        lines += [f"$CATEGORY: {_text(lesson.title, values)}", ""]
        for check in lesson.checks:
            drawn = _drawn(check, values)
            if not drawn:
                left_out.append(check.id)
                drawn = _as_comment(check, values)
            lines += [*drawn, ""]
    return Gift("\n".join(lines).rstrip("\n") + "\n", tuple(left_out))


def _drawn(check: Check, values: Values) -> list[str]:
    """A check with its comments, or nothing when GIFT cannot hold it."""

    def said(text: str) -> str:
        return _safe(_text(text, values))

    match check:
        case Single():
            body = [
                f"{'=' if option.correct else '~'}{said(option.text)} #{said(option.feedback)}"
                for option in check.options
            ]
        case Multiple():
            share = f"{100 / max(1, len(check.right_keys())):.7g}"
            body = [
                f"~%{share if option.correct else '-100'}%{said(option.text)} "
                f"#{said(option.feedback)}"
                for option in check.options
            ]
        case TrueFalse(answer="not-known"):
            body = [
                f"{'=' if verdict == check.answer else '~'}{_safe(verdict_word(verdict))} "
                f"#{said(check.feedback()[verdict])}"
                for verdict in VERDICTS
            ]
        case TrueFalse():
            right, wrong = check.when_true, check.when_false
            if check.answer == "false":
                right, wrong = wrong, right
            body = [f"{check.answer.upper()}#{said(wrong)}#{said(right)}"]
        case Number() if _fits(check):
            at, off = _number(check.answer), _number(check.tolerance)
            # Answers are tried in this order, so the second only gets what is too low.
            body = [
                f"#=%100%{at}:{off} #{said(check.when_right)}",
                f"=%0%-{FAR}..{at} #{said(check.when_low)}",
                f"~#{said(check.when_high)}",
            ]
        case Match():
            body = [
                f"={said(_arrowless(pair.left))} -> {said(_arrowless(pair.right))}"
                for pair in check.pairs
            ]
        case _:
            return []
    title = f"::{_safe(check.id)}::[plain]{_SIGN.sub(_escaped, _text(check.ask, values))} {{"
    return [*_comments(check), title, *(f"\t{line}" for line in body), "}"]


def _comments(check: Check) -> Iterator[str]:
    """What GIFT has no place for."""
    told = {"page": check.page, "after": check.after, "asks": check.asks}
    told |= {"safety": "true" if check.safety else "", "question": check.question}
    if isinstance(check, TrueFalse) and check.answer != "not-known":
        told["when-not-known"] = check.when_not_known
    if isinstance(check, Number):
        told["unit"] = check.unit
    if isinstance(check, Match):
        told |= {f"feedback {place}": one.feedback for place, one in enumerate(check.pairs, 1)}
    if isinstance(check, Single | Multiple):
        told |= {
            f"misconception {place}": one.misconception
            for place, one in enumerate(check.options, 1)
        }
    for name, text in told.items():
        if text.strip():
            yield f"// {name}: {' '.join(text.split())}"


def _as_comment(check: Check, values: Values) -> list[str]:
    """A check that GIFT cannot hold, for whoever reads the file."""
    ask = check.ask_node()
    lines = [_("This check has no place in GIFT: {name}").format(name=check.id)]
    lines.append(as_text(fill(ask.prompt, values)))
    for choice in ask.choices:
        parts = (as_text(fill(words, values)) for words in (choice.words, choice.reply))
        lines.append("- " + " # ".join(part for part in parts if part))
    return [f"// {line}" for line in lines]


def _text(text: str, values: Values) -> str:
    """A text without the signs of a lesson."""
    return as_text(fill(parse(text), values))


def _safe(text: str) -> str:
    """The text with every sign of GIFT escaped, and a start that cannot be misread."""
    escaped = _SIGN.sub(_escaped, text)
    return f"[plain]{escaped}" if text.startswith(("[", "%")) else escaped


def _escaped(found: re.Match[str]) -> str:
    return "\\" + found[0]


def _arrowless(text: str) -> str:
    """A pair is split at an arrow, which nothing can escape."""
    return text.replace("->", "\N{RIGHTWARDS ARROW}")


def _fits(check: Number) -> bool:
    return abs(check.answer) < float(FAR) and check.tolerance < float(FAR)


def _number(number: float) -> str:
    return f"{number:.10f}".rstrip("0").rstrip(".")
