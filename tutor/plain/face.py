"""The plain face from start to end: the list of lessons, and everything reached from it.

Owns what comes after what. When the input ends, the sheet is said and the program ends.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tutor.core.actions import Where
from tutor.core.crisis import crisis_card
from tutor.core.inline import Words, as_text, fill, parse
from tutor.core.progress import continue_at, progress_of
from tutor.core.session import Session, Way
from tutor.library.load import Library
from tutor.library.search import search
from tutor.plain.hearing import Prompt, Turn, number_up_to
from tutor.plain.pages import Reading
from tutor.plain.setting import change_settings
from tutor.plain.sheet import SheetTable, say_sheet
from tutor.plain.spoken import lines_of
from tutor.plain.spots import say_help
from tutor.plain.voice import Ended, Voice
from tutor.store.settings import Settings
from tutor.words import _, plural

Choice = tuple[str, Callable[[], None]]
"""A line of a menu, and what choosing it does."""


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
    ) -> None:
        self.session = session
        self.library = library
        self.settings = settings
        self.save_settings = save_settings
        self.save_sheet = save_sheet
        self.voice = voice

    def run(self, lesson: str = "", step: str = "", notice: str = "") -> None:
        """From the first line to the last."""
        self.voice.say(as_text(self._words(self.library.course.title)))
        if notice:
            self.voice.say(notice)
        try:
            if lesson:
                way = self.session.way(lesson)
                self._read(way, way.at(step))
            while True:
                self._home()
        except (Ended, Left):
            self.say_sheet()

    def say_sheet(self) -> None:
        """The sheet, as the last thing said."""
        say_sheet(self.session.sheet(), self.voice)

    # Home.

    def _home(self) -> None:
        self.voice.gap()
        if self.library.faults:
            count = len(self.library.faults)
            self.voice.say(
                plural(
                    "{count} lesson file has a problem and is not shown. Staff: run “check”.",
                    "{count} lesson files have problems and are not shown. Staff: run “check”.",
                    count,
                ).format(count=count)
            )
        self.voice.say(_("Heading: All lessons"))
        choices = self._choices()
        for number, (words, _do) in enumerate(choices, 1):
            self.voice.say(f"{number}. {words}")
        prompt = Prompt(self.voice, "home", lambda name: self._on_the_spot(name, "home"))
        try:
            typed = prompt.hear(
                _("Type a number. Or type: {letters}.").format(letters=prompt.letters()),
                number_up_to(len(choices)),
            )
        except Turn as turn:
            self._turn(turn)
            return
        choices[int(typed) - 1][1]()

    def _choices(self) -> list[Choice]:
        record = self.session.record()
        entries = self.library.entries
        titles = {entry.id: as_text(self._words(entry.title)) for entry in entries}
        choices: list[Choice] = []
        spot = continue_at(record, entries)
        if spot:
            name, step = spot
            words = _("Continue: {title}").format(title=titles[name])
            choices.append((words, partial(self._read_lesson, name, step)))
        for route in self.library.course.routes:
            minutes = plural("{count} minute", "{count} minutes", route.minutes)
            words = f"{as_text(self._words(route.title))} ({minutes.format(count=route.minutes)})"
            choices.append((words, partial(self._read_route, route.id)))
        for entry in entries:
            state = progress_of(entry, record)
            told = {
                "read": _("read"),
                "half": _("{read} of {total} pages").format(read=state.read, total=state.total),
            }.get(state.state, _("{count} min").format(count=entry.minutes))
            words = f"{titles[entry.id]} ({told}). {as_text(self._words(entry.can_do))}"
            choices.append((words, partial(self._read_lesson, entry.id, state.next_step)))
        count = self.session.sheet().count()
        words = plural(
            "Your sheet: {count} question for your visit",
            "Your sheet: {count} questions for your visit",
            count,
        ).format(count=count)
        choices.append((words, self._sheet))
        return choices

    def _read_lesson(self, name: str, step: str = "") -> None:
        way = self.session.way(name)
        self._read(way, way.at(step))

    def _read_route(self, name: str) -> None:
        self._read(self.session.route(name))

    def _read(self, way: Way, number: int = 0) -> None:
        """Read on until the way ends or the learner wants to be on the list of lessons."""
        reading = Reading(self.session, self.voice, way, number)
        while True:
            try:
                reading.walk()
                if way.is_route:
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
                self._on_the_spot(name, "home")

    def _on_the_spot(self, name: str, where: Where) -> bool:
        match name:
            case "help":
                say_help(self.voice, where)
            case "crisis":
                self.say_crisis()
            case "words":
                for term in sorted(self.library.terms, key=lambda item: item.term.casefold()):
                    self.voice.say_words(self._words(term.means), f"{term.term}: ")
            case "settings":
                self.settings = change_settings(self.voice, self.library.course, self.settings)
                trouble = self.save_settings(self.settings)
                if trouble:
                    self.voice.say(trouble)
            case _:
                return False
        return True

    def say_crisis(self) -> None:
        """The crisis card."""
        self.voice.gap()
        for item in crisis_card(self.library.course, self.settings.region):
            for words in lines_of(item):
                self.voice.say_words(words)

    def _sheet(self) -> None:
        table = SheetTable(self.session, self.voice, self.save_sheet)
        while True:
            prompt = Prompt(self.voice, "sheet", table.does)
            try:
                table.work(prompt)
                return
            except Turn as turn:
                if turn.action.id == "back":
                    return
                self._turn(turn)

    def _search(self) -> None:
        typed = self.voice.hear(_("Look for a word in all lessons. Type it, then Enter."))
        hits = search(self.library, typed)[:20]
        if not hits:
            self.voice.say(_("No page says “{word}”.").format(word=typed))
            return
        for number, hit in enumerate(hits, 1):
            self.voice.say(f"{number}. {hit.title}: {hit.snippet}")
        prompt = Prompt(self.voice, "list", lambda name: self._on_the_spot(name, "list"))
        fits = number_up_to(len(hits))
        try:
            chosen = prompt.hear(
                _("Type a number to read that page, or Enter to go back."),
                lambda line: not line or fits(line),
            )
        except Turn as turn:
            if turn.action.id != "back":
                self._turn(turn)
            return
        if chosen:
            hit = hits[int(chosen) - 1]
            self._read_lesson(hit.lesson, hit.step)

    def _words(self, text: str) -> Words:
        return fill(parse(text), self.session.reading.values)
