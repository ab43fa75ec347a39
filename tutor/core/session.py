"""One learner at work: where they are, what they do, what is kept.

Joins the lessons and the record for both faces. Every event is handed to the keeper before
the method returns. Never draws, and never touches a file itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from tutor.core import events
from tutor.core.block import Check, Grade, Response
from tutor.core.course import Course, Source, Term
from tutor.core.document import Document, Reading, check_document, end_document, page_document
from tutor.core.events import Event
from tutor.core.inline import as_text, fill, parse
from tutor.core.keeper import CannotSave, Keeper
from tutor.core.lesson import Lesson, Page, Step, steps_of
from tutor.core.looking_back import come_back, open_checks, to_look_back
from tutor.core.nodes import Ask
from tutor.core.progress import Outline
from tutor.core.record import Record
from tutor.core.sheet import Sheet, build_sheet, names_of
from tutor.words import _

END = "/end"
"""The id of the step after the last page or check; no author can type one like it."""

LOOK_BACK = "/look-back"
"""The way through checks that are asked again; no route can be called that."""


class Shelf(Protocol):
    """The lessons and what goes with them."""

    @property
    def course(self) -> Course:
        """Order, routes, regions, stems."""

    @property
    def sources(self) -> Mapping[str, Source]:
        """Sources by id."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """The glossary."""

    def lesson(self, name: str) -> Lesson:
        """One lesson; KeyError when there is none of that name."""


class Spot(Struct, frozen=True):
    """A place in a lesson."""

    lesson: Lesson
    steps: tuple[Step, ...]
    number: int
    """Counts steps from 0; one past the last step is the end of the lesson."""

    @property
    def step(self) -> Step | None:
        """The page or check here; None at the end."""
        return self.steps[self.number] if self.number < len(self.steps) else None

    @property
    def step_id(self) -> str:
        """The id of the page or check here."""
        return self.step.id if self.step else END


class Stop(Struct, frozen=True):
    """One stop on a way through the course."""

    lesson: str
    step: str


class Way(Struct, frozen=True):
    """A way through the course: one lesson, or a short route through several."""

    title: str
    stops: tuple[Stop, ...]
    route: str = ""
    """The id of a short route; empty for a lesson."""
    is_aside: bool = False
    """Whether it is one page looked at from somewhere else."""

    @property
    def is_route(self) -> bool:
        """Whether it is a short route."""
        return bool(self.route)

    def at(self, step: str) -> int:
        """The number of the stop with this step; the first one when there is none."""
        return next((at for at, stop in enumerate(self.stops) if stop.step == step), 0)


class Session:
    """What both faces call."""

    def __init__(self, shelf: Shelf, keeper: Keeper, reading: Reading) -> None:
        self.shelf = shelf
        self.keeper = keeper
        self.reading = reading
        self.trouble = ""
        """Why the last event is not on disk yet; empty when all is well."""
        self._seed = os.urandom(8).hex()
        self._open_before = open_checks(self.record())
        """What was not settled when the learner came; it is what looking back is about."""

    def record(self) -> Record:
        """What the learner did so far."""
        return self.keeper.record()

    def keep(self, event: Event) -> None:
        """Hand an event to the keeper; trouble is remembered for the face to show."""
        try:
            self.keeper.append(event)
        except CannotSave as error:
            self.trouble = str(error)
        else:
            self.trouble = ""

    def has_lesson(self, lesson_id: str) -> bool:
        """Whether a lesson can be opened; its file may have gone while the program runs."""
        try:
            self.shelf.lesson(lesson_id)
        except KeyError:
            return False
        return True

    def spot(self, lesson_id: str, step_id: str = "") -> Spot:
        """A place by ids; an unknown step is the start of the lesson."""
        lesson = self.shelf.lesson(lesson_id)
        steps = steps_of(lesson)
        ids = [step.id for step in steps]
        number = len(ids) if step_id == END else ids.index(step_id) if step_id in ids else 0
        return Spot(lesson, steps, number)

    def way(self, lesson_id: str) -> Way:
        """Through one lesson, its end included."""
        lesson = self.shelf.lesson(lesson_id)
        steps = (*(step.id for step in steps_of(lesson)), END)
        return Way(lesson.title, tuple(Stop(lesson_id, step) for step in steps))

    def aside(self, lesson_id: str, step: str) -> Way:
        """One page, to look at and come back from."""
        title = self.shelf.lesson(lesson_id).title
        return Way(title, (Stop(lesson_id, step),), is_aside=True)

    def route(self, route_id: str) -> Way:
        """A short route. Stops that no longer exist are left out."""
        route = next(item for item in self.shelf.course.routes if item.id == route_id)
        stops: list[Stop] = []
        for name in route.stops:
            lesson, _slash, page = name.partition("/")
            try:
                steps = [step.id for step in steps_of(self.shelf.lesson(lesson))]
            except KeyError:
                continue
            stops += (Stop(lesson, step) for step in steps if page in ("", step))
        return Way(route.title, tuple(stops), route=route_id)

    def look_back(self, outlines: Iterable[Outline]) -> Way:
        """Through the checks that were not settled when the learner came back."""
        due = to_look_back(outlines, self.record(), self._open_before)
        stops = tuple(Stop(lesson, step) for lesson, step in due)
        return Way(_("Look back"), stops, route=LOOK_BACK)

    def come_back(self) -> str:
        """When it would be good to come back before the visit; may be empty."""
        return come_back(self.record().appointment, self.reading.today)

    def route_to_go_on(self) -> tuple[Way, int] | None:
        """The short route the learner was on, and its stop; None when there is none to end."""
        record = self.record()
        if record.last is None or record.way not in [r.id for r in self.shelf.course.routes]:
            return None
        way = self.route(record.way)
        last = Stop(*record.last)
        at = way.stops.index(last) if last in way.stops else len(way.stops)
        return (way, at) if at < len(way.stops) - 1 else None

    def route_in_words(self, way: Way, at: int) -> str:
        """What going on with a short route is called."""
        title = as_text(fill(parse(way.title), self.reading.values))
        return _("Continue: {title}, {number} of {total}").format(
            title=title, number=at + 1, total=len(way.stops)
        )

    def arrive(self, spot: Spot, way: Way) -> None:
        """Note that a step is shown on a way."""
        if spot.step is None:
            self.keep(events.Finished(lesson=spot.lesson.id))
            return
        on = events.ASIDE if way.is_aside or way.route == LOOK_BACK else way.route
        self.keep(events.Opened(lesson=spot.lesson.id, step=spot.step_id, way=on))

    def document(self, spot: Spot) -> Document:
        """What the step says."""
        match spot.step:
            case Page() as page:
                return page_document(spot.lesson, page, self.reading)
            case Check() as check:
                return check_document(spot.lesson, check, self.reading)
        return end_document(spot.lesson, self.reading)

    def question(self, spot: Spot, document: Document) -> Ask:
        """The check's question, its choices arranged for this attempt."""
        # Only checks need chance, and the first screen has none.
        from tutor.core.arrange import arranged

        ask = next(node for node in document.nodes if isinstance(node, Ask))
        state = self.record().checks.get((spot.lesson.id, spot.step_id))
        seed = f"{self._seed}/{spot.lesson.id}/{spot.step_id}"
        return arranged(ask, seed, state.attempts if state else 0)

    def answer(self, lesson: Lesson, check: Check, response: Response) -> Grade:
        """Grade an answer and keep it; its feedback comes with the clinic's values in it."""
        grade = self._filled(check.grade(response))
        self.keep(
            events.Answered(
                lesson=lesson.id, check=check.id, response=response, outcome=grade.outcome
            )
        )
        return grade

    def _filled(self, grade: Grade) -> Grade:
        values = self.reading.values
        replies = tuple(replace(item, words=fill(item.words, values)) for item in grade.replies)
        return replace(grade, replies=replies, answer=fill(grade.answer, values))

    def write_question(self, words: str) -> str:
        """Keep a question of the learner's own; gives its entry id back."""
        entry = f"own/{os.urandom(6).hex()}"
        self.keep(events.Wrote(entry=entry, words=words))
        return entry

    def sheet(self) -> Sheet:
        """The question sheet as it stands."""
        record = self.record()
        return build_sheet(self.shelf.course, self._lessons(record), record, self.reading.values)

    def names_of(self, entry: str) -> tuple[str, ...]:
        """The names of all questions that stand on the sheet as this one, its own first."""
        record = self.record()
        known = self._lessons(record)
        return names_of(self.shelf.course, known, record, entry, self.reading.values)

    def _lessons(self, record: Record) -> dict[str, Lesson]:
        """The lessons the record speaks of, as far as they still exist, in course order."""
        touched = record.lessons()
        found: dict[str, Lesson] = {}
        names = dict.fromkeys((*self.shelf.course.lesson_ids(), *sorted(touched)))
        for name in names:
            if name in touched:
                try:
                    found[name] = self.shelf.lesson(name)
                except KeyError:
                    continue
        return found
