"""What a learner has done so far: the fold of their events.

Owns the meaning of each event. Knows nothing of lessons: ids that no lesson has any more
stay in the record and are ignored by whoever reads it. Never touches the disk.
"""

from collections.abc import Iterable
from functools import singledispatchmethod
from typing import TypeVar

from msgspec import Struct, field

from tutor.core import events
from tutor.core.block import Outcome, Response
from tutor.core.events import Event, SelfAnswer
from tutor.core.visits import Appointment

K = TypeVar("K")
V = TypeVar("V")

Key = tuple[str, str]
"""Lesson id and the id of something in it."""


class CheckState(Struct):
    """How a check stands."""

    outcome: Outcome
    response: Response
    attempts: int = 1
    is_sure: bool | None = None
    """What the learner said of the last answer; None when they said nothing."""
    was_right: bool = False
    """Whether any answer so far was right."""
    first_outcome: Outcome = "right"
    was_sure_and_wrong: bool = False
    """Whether a wrong answer was ever given with "sure"."""


class Record(Struct):
    """The state of one learner. Dictionaries keep the order things were done in."""

    last: Key | None = None
    """Where the learner was last."""
    way: str = ""
    """The short route they were on; empty in a lesson."""
    places: dict[str, str] = field(default_factory=dict)
    """Where they were last in each lesson, the latest at the end; short routes left aside.

    A lesson whose end was reached has no place until a page of it is opened again.
    """
    opened: dict[Key, int] = field(default_factory=dict)
    """Every step shown, with how often."""
    finished: dict[str, int] = field(default_factory=dict)
    checks: dict[Key, CheckState] = field(default_factory=dict)
    stars: dict[Key, bool] = field(default_factory=dict)
    self_checks: dict[Key, SelfAnswer] = field(default_factory=dict)
    values: dict[Key, bool] = field(default_factory=dict)
    told_back: dict[Key, str] = field(default_factory=dict)
    picked: dict[Key, bool] = field(default_factory=dict)
    own: dict[str, str] = field(default_factory=dict)
    reworded: dict[str, str] = field(default_factory=dict)
    removed: dict[str, bool] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    notes: dict[str, str] = field(default_factory=dict)
    medicines: dict[str, str] = field(default_factory=dict)
    appointment: Appointment = Appointment()

    def lessons(self) -> set[str]:
        """Ids of the lessons anything was done in."""
        marks = (self.checks, self.stars, self.self_checks, self.values, self.told_back)
        return {lesson for kept in (self.opened, self.picked, *marks) for lesson, _item in kept}

    def has_read(self, lesson: str, step: str) -> bool:
        """Whether a page or check was shown."""
        return (lesson, step) in self.opened

    @singledispatchmethod
    def apply(self, event: Event) -> None:
        """Fold one event in. Events of an unknown kind change nothing."""

    @apply.register
    def _(self, event: events.Opened) -> None:
        key = (event.lesson, event.step)
        self.opened[key] = self.opened.get(key, 0) + 1
        if event.way == events.ASIDE:
            return
        self.last, self.way = key, event.way
        if not event.way:
            self.places.pop(event.lesson, None)
            self.places[event.lesson] = event.step

    @apply.register
    def _(self, event: events.Finished) -> None:
        self.finished[event.lesson] = self.finished.get(event.lesson, 0) + 1
        self.places.pop(event.lesson, None)

    @apply.register
    def _(self, event: events.Answered) -> None:
        key = (event.lesson, event.check)
        before = self.checks.get(key)
        self.checks[key] = CheckState(
            outcome=event.outcome,
            response=event.response,
            attempts=before.attempts + 1 if before else 1,
            was_right=event.outcome == "right" or bool(before and before.was_right),
            first_outcome=before.first_outcome if before else event.outcome,
            was_sure_and_wrong=bool(before and before.was_sure_and_wrong),
        )

    @apply.register
    def _(self, event: events.WasSure) -> None:
        state = self.checks.get((event.lesson, event.check))
        if state is not None:
            state.is_sure = event.sure
            if event.sure and state.outcome in ("missed", "partly"):
                state.was_sure_and_wrong = True

    @apply.register
    def _(self, event: events.Starred) -> None:
        _switch(self.stars, (event.lesson, event.page), event.is_on)

    @apply.register
    def _(self, event: events.SelfChecked) -> None:
        _put(self.self_checks, (event.lesson, event.item), event.answer)

    @apply.register
    def _(self, event: events.Valued) -> None:
        _switch(self.values, (event.lesson, event.item), event.is_on)

    @apply.register
    def _(self, event: events.ToldBack) -> None:
        _put(self.told_back, (event.lesson, event.page), event.words)

    @apply.register
    def _(self, event: events.Picked) -> None:
        _switch(self.picked, (event.lesson, event.question), event.is_on)

    @apply.register
    def _(self, event: events.Wrote) -> None:
        self.own[event.entry] = event.words

    @apply.register
    def _(self, event: events.Reworded) -> None:
        _put(self.reworded, event.entry, event.words)

    @apply.register
    def _(self, event: events.Removed) -> None:
        _switch(self.removed, event.entry, event.is_off)

    @apply.register
    def _(self, event: events.Arranged) -> None:
        self.order = event.entries

    @apply.register
    def _(self, event: events.Noted) -> None:
        _put(self.notes, event.entry, event.words)

    @apply.register
    def _(self, event: events.Listed) -> None:
        _put(self.medicines, event.entry, event.words)

    @apply.register
    def _(self, event: events.Planned) -> None:
        self.appointment = Appointment(event.day, event.time, event.place)


def _switch(marks: dict[K, bool], key: K, is_on: bool) -> None:
    """Set or clear a mark, keeping the order of first marking."""
    if is_on:
        marks[key] = True
    else:
        marks.pop(key, None)


def _put(texts: dict[K, V], key: K, value: V) -> None:
    """Keep a value, or drop the key when the value is empty."""
    if value:
        texts[key] = value
    else:
        texts.pop(key, None)


def fold(history: Iterable[Event]) -> Record:
    """The record that a run of events adds up to."""
    record = Record()
    for event in history:
        record.apply(event)
    return record
