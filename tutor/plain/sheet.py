"""The question sheet in the plain face: said in order, edited by letter and number.

Owns the editing letters and undo. Gathering and ranking are the core's.
"""

from __future__ import annotations

from collections.abc import Callable

from tutor.core import events
from tutor.core.events import Event
from tutor.core.inline import plain
from tutor.core.session import Session
from tutor.core.sheet import Entry, Sheet
from tutor.export.look import Look
from tutor.export.sheet_text import sheet_text
from tutor.plain.hearing import Prompt, Turn, hear_words, number_up_to
from tutor.plain.spots import say_help
from tutor.plain.voice import Voice
from tutor.words import _, plural


class SheetTable:
    """Works on the sheet."""

    def __init__(
        self,
        session: Session,
        voice: Voice,
        save_sheet: Callable[[str], str],
        elsewhere: Callable[[str], bool],
    ) -> None:
        self.session = session
        self.voice = voice
        self.save_sheet = save_sheet
        self.elsewhere = elsewhere
        """Does what can be done in any list, such as saying who to call."""
        self._undo: list[Event] = []
        self._chosen = ""
        """The question the next letter works on; empty when none was chosen."""

    def work(self, prompt: Prompt) -> None:
        """Say the sheet and ask, until Enter. A number chooses the question to work on."""
        say_sheet(self.session.sheet(), self.voice)
        letters = prompt.letters()
        while True:
            entries = self.session.sheet().entries()
            chosen = next((entry for entry in entries if entry.id == self._chosen), None)
            question = _("Enter goes back. A number chooses a question. Or type: {letters}.")
            if chosen:
                self.voice.say(_("Chosen: {words}").format(words=chosen.words))
                question = _("A letter changes it, Enter lets it go. {letters}.")
            typed = prompt.hear(
                question.format(letters=letters), number_up_to(len(entries), or_nothing=True)
            )
            if typed:
                self._chosen = entries[int(typed) - 1].id
            elif self._chosen:
                self._chosen = ""
            else:
                return

    def does(self, name: str) -> bool:
        """Do an editing action; False when it is not one."""
        method = getattr(self, f"_do_{name}", None)
        if method is None:
            return False
        method()
        if name in ("write", "undo", "remove"):
            self._chosen = ""
        if name not in ("help", "take"):
            say_sheet(self.session.sheet(), self.voice)
        return True

    def _which(self, entries: tuple[Entry, ...]) -> Entry | None:
        chosen = next((entry for entry in entries if entry.id == self._chosen), None)
        if chosen:
            return chosen
        try:
            typed = Prompt(self.voice, "list", self.elsewhere).hear(
                _("Which one? Type its number, or Enter for none."),
                number_up_to(len(entries), or_nothing=True),
            )
        except Turn as turn:
            if turn.action.id == "back":
                return None
            raise
        return entries[int(typed) - 1] if typed else None

    def _words(self, question: str) -> str:
        return hear_words(Prompt(self.voice, "list", self.elsewhere), question)

    def _change(self, event: Event, undo: Event) -> None:
        self.session.keep(event)
        self._undo.append(undo)

    def _do_help(self) -> None:
        say_help(self.voice, "sheet")

    def _do_undo(self) -> None:
        if self._undo:
            self.session.keep(self._undo.pop())
        else:
            self.voice.say(_("There is nothing to take back."))

    def _do_move_up(self) -> None:
        self._move(-1)

    def _do_move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        entries = self.session.sheet().entries()
        chosen = self._which(entries)
        if chosen is None:
            return
        ids = [entry.id for entry in entries]
        at = ids.index(chosen.id)
        if 0 <= at + by < len(ids):
            ids[at], ids[at + by] = ids[at + by], ids[at]
            before = self.session.record().order
            self._change(events.Arranged(entries=tuple(ids)), events.Arranged(entries=before))

    def _do_write(self) -> None:
        typed = self._words(_("Write your question on one line, or Enter to leave it."))
        if typed:
            self._undo.append(events.Removed(entry=self.session.write_question(typed)))

    def _do_reword(self) -> None:
        chosen = self._which(self.session.sheet().entries())
        if chosen is None:
            return
        typed = self._words(_("Write it in your own words, or Enter to leave it."))
        if typed:
            before = self.session.record().reworded.get(chosen.id, "")
            self._change(
                events.Reworded(entry=chosen.id, words=typed),
                events.Reworded(entry=chosen.id, words=before),
            )

    def _do_note(self) -> None:
        chosen = self._which(self.session.sheet().entries())
        if chosen is None:
            return
        typed = self._words(_("Write your note on one line, or Enter to leave it."))
        if typed:
            self._change(
                events.Noted(entry=chosen.id, words=typed),
                events.Noted(entry=chosen.id, words=chosen.note),
            )

    def _do_remove(self) -> None:
        chosen = self._which(self.session.sheet().entries())
        if chosen:
            self._change(
                events.Removed(entry=chosen.id), events.Removed(entry=chosen.id, is_off=False)
            )

    def _do_take(self) -> None:
        today = self.session.reading.today
        self.voice.say(self.save_sheet(sheet_text(self.session.sheet(), Look(72), today)))


def say_sheet(sheet: Sheet, voice: Voice) -> None:
    """The whole sheet, from the first question to what was taken off."""
    count = sheet.count()
    voice.gap()
    voice.say(
        plural("Your sheet: {count} question", "Your sheet: {count} questions", count).format(
            count=count
        )
    )
    voice.say(_("Heading: Please go through these with me"))
    number = 0
    for topic, entries in (("", sheet.top), *sheet.rest):
        if topic:
            voice.say_words(plain(topic), _("Heading: "))
        for entry in entries:
            number += 1
            voice.say(f"{number}. {entry.words} ({entry.reason})")
            if entry.note:
                voice.say(_("Note: {note}").format(note=entry.note))
    if sheet.values:
        voice.say(_("Heading: What matters to me"))
    for words in sheet.values:
        voice.say(f"- {words}")
    if sheet.told_back:
        voice.say(_("Heading: In my own words"))
    for title, words in sheet.told_back:
        voice.say(f"{title}: {words}")
    if sheet.removed:
        voice.say(_("Heading: Taken off the sheet"))
    for entry in sheet.removed:
        voice.say(f"- {entry.words}")
