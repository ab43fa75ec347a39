"""The plain face from start to end: the list of lessons, and everything reached from it.

Owns what comes after what. Leaving says one line. When lines from a pipe end, the sheet is
said, since nobody sits there whose words others might read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial

from tutor.core.actions import Where
from tutor.core.course import Route
from tutor.core.inline import Words, as_text, fill, parse
from tutor.core.looking_back import look_back_in_words
from tutor.core.progress import continue_at, going_on, in_words, progress_of
from tutor.core.record import Record
from tutor.core.session import Session, Way
from tutor.export.forms import Wish
from tutor.library.entry import Entry
from tutor.library.load import Library
from tutor.library.notices import addressed, for_staff
from tutor.plain.finding import find
from tutor.plain.hearing import Prompt, Turn
from tutor.plain.home_list import Choice, HomeList, Section
from tutor.plain.pages import Reading
from tutor.plain.setting import change_settings
from tutor.plain.sheet import SheetTable
from tutor.plain.sheet_said import say_sheet
from tutor.plain.spots import say_crisis, say_help
from tutor.plain.taking import Taking, save_nothing
from tutor.plain.voice import Ended, Voice
from tutor.store.settings import Settings
from tutor.words import _, plural


def nothing_kept() -> str:
    """The last line where nobody knows of a record."""
    return _("Goodbye.")


class Left(Exception):
    """The learner has left."""


class PlainFace:
    """Lines of words, numbered choices, the real cursor."""

    def __init__(
        self,
        session: Session,
        library: Library,
        settings: Settings,
        save_settings: Callable[[Settings], str],
        save_sheet: Callable[[str], str],
        voice: Voice,
        save_file: Callable[[bytes, str], str] = save_nothing,
        farewell: Callable[[], str] = nothing_kept,
    ) -> None:
        self.session = session
        self.library = library
        self.settings = settings
        self.save_settings = save_settings
        self.save_sheet = save_sheet
        self.save_file = save_file
        self.farewell = farewell
        self.voice = voice
        voice.fit(settings.width, is_ascii=settings.ascii)

    def run(self, lesson: str = "", step: str = "", notice: str = "") -> None:
        """From the first line to the last."""
        self.voice.say(as_text(self._words(self.library.course.title)))
        if notice:
            self.voice.say(addressed(notice))
        self.voice.say(_("If you need help now, type exclamation mark (!) at any time."))
        with suppress(Left):
            try:
                if lesson:
                    way = self.session.way(lesson)
                    self._read(way, way.at(step))
                while True:
                    self._home()
            except Ended:
                if not self.voice.is_typed_by_hand():
                    self.voice.gap()
                    self.voice.say(_("This is your sheet, as it stands now."))
                    self.say_sheet()
        self.voice.gap()
        if self.session.trouble:
            self.voice.say(self.session.trouble)
        self.voice.say(self.farewell())

    def say_sheet(self) -> None:
        """The sheet, as the last thing said."""
        say_sheet(self.session.sheet(), self.voice, self.session.reading.today)

    # Home.

    def _home(self) -> None:
        self.voice.begin()
        self.voice.gap()
        for notice in for_staff(self.library):
            self.voice.say(notice)
        self.voice.say(_("Heading: All lessons"))
        listed = self._listed()
        listed.say(self.voice)
        if come_back := self.session.come_back():
            self.voice.say(come_back)
        prompt = Prompt(self.voice, "home", lambda name: self._on_the_spot(name, "home"))
        try:
            _words, do = listed.choose(prompt)
        except Turn as turn:
            self._turn(turn)
            return
        do()

    def _listed(self) -> HomeList:
        """Everything that can be chosen."""
        count = self.session.sheet().count()
        words = plural(
            "My questions: {count} for your visit. Write your own there, too.",
            "My questions: {count} for your visit. Write your own there, too.",
            count,
        ).format(count=count)
        look_back = self._look_back()
        return HomeList(
            self._going_on(),
            [self._route(route) for route in self.library.course.routes],
            list(self._sections()),
            [(words, self._sheet), *([look_back] if look_back else [])],
        )

    def _sections(self) -> Iterator[Section]:
        """The lessons under their headings, which may be empty."""
        record = self.session.record()
        entries = {entry.id: entry for entry in self.library.entries}
        for section in self.library.course.sections:
            listed = [entries[name] for name in section.lessons if name in entries]
            heading = as_text(self._words(section.title))
            yield heading, [self._lesson(entry, record) for entry in listed]

    def _going_on(self) -> Choice | None:
        """Where the learner left off. Its number is 0, so that it never moves the others."""
        record = self.session.record()
        route = self.session.route_to_go_on()
        if route:
            go_on = partial(self._read, *route, is_resumed=True)
            return self.session.route_in_words(*route), go_on
        spot = continue_at(record, self.library.entries)
        if spot is None:
            return None
        name, step = spot
        entry = next(entry for entry in self.library.entries if entry.id == name)
        words = going_on(entry, as_text(self._words(entry.title)), step, record)
        return words, partial(self._read_lesson, name, step)

    def _look_back(self) -> Choice | None:
        """For somebody who comes back. It has the last number, so that it moves no other."""
        way = self.session.look_back(self.library.entries)
        if not way.stops:
            return None
        return look_back_in_words(len(way.stops)), partial(self._read, way)

    def _route(self, route: Route) -> Choice:
        minutes = plural("{count} minute", "{count} minutes", route.minutes)
        words = f"{as_text(self._words(route.title))} ({minutes.format(count=route.minutes)})"
        return words, partial(self._read_route, route.id)

    def _lesson(self, entry: Entry, record: Record) -> Choice:
        state = progress_of(entry, record)
        minutes = _("{count} min").format(count=entry.minutes)
        told = minutes if state.state == "new" else in_words(state)
        title, can_do = as_text(self._words(entry.title)), as_text(self._words(entry.can_do))
        return f"{title} ({told}). {can_do}", partial(self._read_lesson, entry.id, state.next_step)

    def _read_lesson(self, name: str, step: str, *, is_resumed: bool = True) -> None:
        if not self.session.has_lesson(name):
            self.voice.say(_("This lesson cannot be opened right now."))
            return
        way = self.session.way(name)
        self._read(way, way.at(step), is_resumed=is_resumed)

    def _read_route(self, name: str) -> None:
        self._read(self.session.route(name))

    def _read(self, way: Way, number: int = 0, *, is_resumed: bool = False) -> None:
        """Read on until the way ends or the learner wants to be on the list of lessons."""
        reading = Reading(self.session, self.voice, way, number)
        if is_resumed:
            reading.say_where_it_goes_on()
        while True:
            try:
                reading.walk()
                if way.is_route:
                    self.voice.say(_("You have come to the end of this short way."))
                    self._sheet()
                return
            except Turn as turn:
                if turn.action.id in ("home", "previous", "back"):
                    return
                self._turn(turn)

    # What leads elsewhere, from anywhere.

    def _turn(self, turn: Turn) -> None:
        match turn.action.id:
            case "sheet":
                self._sheet()
            case "search":
                self._search()
            case "leave":
                raise Left
            case name:
                # From a page: it says anew by itself where the reader is.
                self._on_the_spot(name, "page")

    def _on_the_spot(self, name: str, where: Where) -> bool:
        match name:
            case "help":
                say_help(self.voice, where)
            case "crisis":
                self.say_crisis()
                self._say_where(where)
            case "lessons":
                self._listed().say_all_lessons(self.voice)
            case "words":
                for term in sorted(self.library.terms, key=lambda item: item.term.casefold()):
                    self.voice.say_words(self._words(term.means), f"{term.term}: ")
            case "settings":
                self._change_settings()
                self._say_where(where)
            case _:
                return False
        return True

    def _say_where(self, where: Where) -> None:
        """Where the reader is once more, after something on the side."""
        if where == "home":
            self.voice.gap()
            self.voice.say(_("You are at the list of all lessons."))

    def _change_settings(self) -> None:
        def keep(settings: Settings) -> None:
            self.settings = settings
            self.voice.fit(settings.width, is_ascii=settings.ascii)
            trouble = self.save_settings(settings)
            if trouble:
                self.voice.say(trouble)

        prompt = Prompt(self.voice, "settings", lambda name: self._on_the_spot(name, "settings"))
        before = self.voice.mark()
        self.voice.begin()
        try:
            change_settings(prompt, self.library.course, self.settings, keep)
        except Turn as turn:
            if turn.action.id != "back":
                self._turn(turn)
        self.voice.resume(before)

    def say_crisis(self) -> None:
        """The crisis card."""
        say_crisis(self.session, self.voice)

    def _sheet(self) -> None:
        table = SheetTable(
            self.session,
            self.voice,
            Taking(self.session, self.voice, self.save_sheet, self.save_file, self._wish),
            lambda name: self._on_the_spot(name, "list"),
        )
        while True:
            prompt = Prompt(self.voice, "sheet", table.does)
            try:
                table.work(prompt)
                return
            except Turn as turn:
                if turn.action.id == "back":
                    return
                self._turn(turn)

    def _wish(self) -> Wish:
        """How what is taken along is wanted, as it is set now."""
        return Wish(self.settings.ascii, self.settings.region)

    def _search(self) -> None:
        prompt = Prompt(self.voice, "list", lambda name: self._on_the_spot(name, "list"))
        try:
            chosen = find(prompt, self.library)
        except Turn as turn:
            if turn.action.id != "back":
                self._turn(turn)
            return
        if chosen:
            self._read_lesson(chosen.lesson, chosen.step, is_resumed=False)

    def _words(self, text: str) -> Words:
        return fill(parse(text), self.session.reading.values)
