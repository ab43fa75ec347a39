"""A scripted learner: answers checks, stars a page, writes, takes notes and arranges the sheet.

Owns the script and what the screen must show before something counts as kept. Never starts
or ends the program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count, cycle
from random import Random
from typing import get_args

from msgspec import Struct

from tests.e2e.program import key, key_for, one_line
from tutor.core.block import Check, Grade, Outcome
from tutor.core.feedback import verdict
from tutor.core.inline import as_text, parse
from tutor.core.nodes import Mode
from tutor.core.record import Record
from tutor.store.visit import Visit

LESSON = "history"
"""A lesson with five kinds of check."""
PAGE = 2
"""The page that is starred and taken off again."""
OFFER, SAID = "How sure did you feel", "You said you were"
"""What stands on the screen before and after somebody says how sure they were."""
CLEAR = b"\x15"
"""Takes away everything before the cursor in a text field."""

Fact = tuple[str, str]
"""What kind of thing is kept, and which one."""
Value = bool | str | tuple[str, ...] | tuple[int, str] | None

VERDICTS: dict[str, Outcome] = {
    verdict(Grade(outcome, 1, 2, (), ()), mode).partition(" 1 of ")[0].rstrip("."): outcome
    for outcome in get_args(Outcome)
    for mode in get_args(Mode)
}
"""How each verdict begins on the screen."""


class Act(Struct, frozen=True):
    """Something the learner does, and how the screen shows that it was done."""

    keys: bytes
    is_done: Callable[[str], bool]
    fact: Fact | None = None
    kept: Callable[[str], Value] = lambda _words: None
    """What the screen then says is kept."""
    may_be: Callable[[Value], bool] = lambda _value: False
    """Whether a record may hold this when the act was cut short."""
    ends: Fact | None = None
    """What no longer counts once this is done."""


def facts_of(record: Record, fact: Fact) -> Value:
    """What a record says of one thing."""
    kind, name = fact
    match kind:
        case "answer":
            state = record.checks.get((LESSON, name))
            return (state.attempts, state.outcome) if state else None
        case "sure":
            state = record.checks.get((LESSON, name))
            return state.is_sure if state else None
        case "star":
            return (LESSON, name) in record.stars
        case "own":
            return name in record.own.values()
        case "note":
            return record.notes.get(name)
        case "order":
            return record.order
    raise LookupError(kind)


class Learner:
    """Goes through the script over and over, wherever the program was cut short."""

    def __init__(self, visit: Visit, moments: Random) -> None:
        self.visit = visit
        self.random = moments
        self.steps = visit.session.spot(LESSON).steps
        self.at = 0
        """The stop of the lesson that is on the screen."""
        self.seen = ""
        """What the screen said after the last act."""
        self._numbers = count(1)
        checks = [number for number, step in enumerate(self.steps) if isinstance(step, Check)]
        self._scenes = cycle(
            [*(self._check(number) for number in checks[:3]), self._star(), self._ask(),
             *(self._check(number) for number in checks[3:]), self._sheet()]
        )  # fmt: skip

    def record(self) -> Record:
        """What is on disk now."""
        return self.visit.session.record()

    def acts(self) -> Iterator[Act]:
        """From the first page on, scene after scene."""
        self.at = 0
        yield Act(b"", lambda words: self._title(0) in words)
        while True:
            yield from next(self._scenes)()

    def _title(self, number: int) -> str:
        step = self.steps[number]
        text = step.ask if isinstance(step, Check) else step.title
        return one_line(as_text(parse(text)))[:30]

    def _go(self, number: int) -> Iterator[Act]:
        if number != self.at:
            arrow = key("right" if number > self.at else "left")
            by, self.at = abs(number - self.at), number
            yield Act(arrow * by, lambda words: self._title(number) in words)

    def _check(self, number: int) -> Callable[[], Iterator[Act]]:
        def scene() -> Iterator[Act]:
            check = self.steps[number]
            assert isinstance(check, Check)
            if self.at == number:
                self.at = number - 1
                yield Act(key("left"), lambda words: self._title(number - 1) in words)
            yield from self._go(number)
            yield from self._answer(check)

        return scene

    def _answer(self, check: Check) -> Iterator[Act]:
        ask = check.ask_node()
        is_unsure = self.random.random() < 0.15
        before = self.record().checks.get((LESSON, check.id))
        attempts = (before.attempts if before else 0) + 1
        choices = [str(number) for number in range(1, len(ask.choices) + 1)]
        self.random.shuffle(choices)
        match ask.mode:
            case "one":
                keys = choices[0]
            case "many":
                keys = "".join(choices[: ask.pick]) + "\r"
            case "number":
                keys = self.random.choice(["7.5\r", "41\r", "999\r"])
            case _:
                keys = "".join(choices) + "\r"
        yield Act(
            b"0" if is_unsure and ask.mode != "number" else keys.encode(),
            lambda words: bool(_said(words)),
            ("answer", check.id),
            lambda words: (attempts, VERDICTS[_said(words)[0]]),
            lambda value: isinstance(value, tuple) and value[0] == attempts,
            ("sure", check.id),
        )
        # On a long page the way to say how sure one was is further down; then nobody sees it.
        if OFFER in self.seen:
            is_sure = self.random.random() < 0.5
            yield Act(
                key_for("sure" if is_sure else "not_sure"),
                lambda words: SAID in words,
                ("sure", check.id),
                lambda _words: is_sure,
                lambda value: value is is_sure,
            )

    def _star(self) -> Callable[[], Iterator[Act]]:
        def scene() -> Iterator[Act]:
            yield from self._go(PAGE)
            page = self.steps[PAGE].id
            is_on = (LESSON, page) not in self.record().stars
            yield Act(
                key_for("star"),
                lambda words: ("★" in words) is is_on,
                ("star", page),
                lambda words: "★" in words,
                lambda value: value is is_on,
            )

        return scene

    def _type(self, before: bytes, text: str, old: str = "") -> Iterator[Act]:
        yield Act(before, lambda words: "Enter keeps it." in words and old in words)
        if old:
            yield Act(CLEAR, lambda words: old not in words)
        yield Act(text.encode(), lambda words: text in words)

    def _ask(self) -> Callable[[], Iterator[Act]]:
        def scene() -> Iterator[Act]:
            yield from self._go(PAGE)
            text = f"My question number {next(self._numbers)}?"
            yield from self._type(key_for("ask"), text)
            yield Act(
                b"\r",
                lambda words: "It is on your sheet." in words,
                ("own", text),
                lambda _words: True,
                lambda value: value is True,
            )

        return scene

    def _sheet(self) -> Callable[[], Iterator[Act]]:
        def scene() -> Iterator[Act]:
            yield Act(key_for("sheet"), lambda words: "Your questions for the visit" in words)
            yield from self._note()
            yield from self._move("move_down", 0, 1)
            yield from self._move("move_up", 1, 0)
            yield Act(key("escape"), lambda words: "Your questions for the visit" not in words)

        return scene

    def _note(self) -> Iterator[Act]:
        entry = self.visit.session.sheet().entries()[0]
        text = f"Note number {next(self._numbers)}"
        yield from self._type(key_for("note"), text, entry.note)
        yield Act(
            b"\r",
            lambda words: f"Note: {text}" in words,
            ("note", entry.id),
            lambda _words: text,
            lambda value: value == text,
        )

    def _move(self, action: str, place: int, to: int) -> Iterator[Act]:
        entries = list(self.visit.session.sheet().entries())
        entries[place], entries[to] = entries[to], entries[place]
        order = tuple(entry.id for entry in entries)
        first = one_line(entries[0].words)[:30]
        yield Act(
            key_for(action),
            lambda words: f"1 {first}" in words,
            ("order", ""),
            lambda _words: order,
            lambda value: value == order,
        )


def _said(words: str) -> list[str]:
    """The verdicts that stand on a screen."""
    return [said for said in VERDICTS if said in words]
