"""A record in memory that also tells what can be counted.

Owns what is counted of what a person does: which lesson was opened or finished, and how a check
was first answered. Ids only: never a word that was typed, and nothing that tells two people apart.
"""

from __future__ import annotations

from collections.abc import Callable

from tutor.blocks.single.spec import Single
from tutor.blocks.true_false.spec import TrueFalse
from tutor.core import events
from tutor.core.block import Check
from tutor.core.events import Event
from tutor.core.lesson import Lesson
from tutor.core.nodes import Ask
from tutor.core.record import Record
from tutor.sessions.messages import Happening
from tutor.store.memory import MemoryStore

Tell = Callable[[Happening, str, str, str], None]
"""Told what happened, the lesson, the check, and the option."""


class CountingKeeper:
    """Keeps events only as long as the program runs."""

    def __init__(self, lesson: Callable[[str], Lesson], tell: Tell) -> None:
        self._store = MemoryStore()
        self._lesson = lesson
        self._tell = tell
        self._told: set[tuple[str, ...]] = set()

    def append(self, event: Event) -> None:
        """Keep one event, and tell of it what can be counted."""
        self._store.append(event)
        match event:
            case events.Opened(lesson=lesson, way=way) if way != events.ASIDE:
                self._once("opened", lesson)
            case events.Finished(lesson=lesson):
                self._once("finished", lesson)
            case events.Answered(lesson=lesson, check=check):
                self._once("answered", lesson, check, self._option(event))

    def record(self) -> Record:
        """Everything done so far. Read it, do not change it."""
        return self._store.record()

    def close(self) -> bool:
        """Forget everything."""
        self._told.clear()
        return self._store.close()

    def _once(self, what: Happening, lesson: str, item: str = "", option: str = "") -> None:
        """Tell it the first time only, so that a second try counts nothing."""
        if (what, lesson, item) not in self._told:
            self._told.add((what, lesson, item))
            self._tell(what, lesson, item, option)

    def _option(self, event: events.Answered) -> str:
        """The option chosen, where one of a few is chosen; otherwise how it went."""
        if not event.response:
            return "unsure"
        check = self._check(event.lesson, event.check)
        if isinstance(check, Single | TrueFalse) and len(event.response) == 1:
            ask: Ask = check.ask_node()
            if event.response[0] in [choice.key for choice in ask.choices]:
                return event.response[0]
        return "right" if event.outcome == "right" else "wrong"

    def _check(self, lesson: str, name: str) -> Check | None:
        try:
            steps = self._lesson(lesson).checks
        except KeyError:
            return None
        return next((step for step in steps if step.id == name), None)
