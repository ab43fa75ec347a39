"""The question sheet in the plain face: edited by letter and number.

Owns the editing letters. Gathering and ranking are the core's; so is taking back.
"""

from __future__ import annotations

from collections.abc import Callable

from tutor.core.editing import MEDICINE, Editing
from tutor.core.session import Session
from tutor.core.sheet import Entry
from tutor.plain.appointment import hear_appointment
from tutor.plain.hearing import Prompt, Turn, hear_words, number_up_to
from tutor.plain.sheet_said import say_sheet
from tutor.plain.spots import say_help
from tutor.plain.taking import Taking
from tutor.plain.voice import Voice
from tutor.words import _


class SheetTable:
    """Works on the sheet."""

    def __init__(
        self,
        session: Session,
        voice: Voice,
        taking: Taking,
        elsewhere: Callable[[str], bool],
    ) -> None:
        self.session = session
        self.voice = voice
        self.taking = taking
        self.elsewhere = elsewhere
        """Does what can be done in any list, such as saying who to call."""
        self.editing = Editing(session)
        self._chosen = ""
        """The line the next letter works on; empty when none was chosen."""

    def work(self, prompt: Prompt) -> None:
        """Say the sheet and ask, until Enter. A number chooses the line to work on."""
        self._say()
        # The letters are many: they are said once, and then only when they are asked for.
        self.voice.say(_("The letters here: {letters}.").format(letters=prompt.letters()))
        while True:
            lines = self._lines()
            if self._chosen in lines:
                self.voice.say(_("Chosen: {words}").format(words=lines[self._chosen]))
            typed = prompt.hear(self._question_now, self._is_number)
            if typed:
                self._choose(int(typed))
            elif self._chosen:
                self._chosen = ""
            else:
                return

    def _choose(self, number: int) -> None:
        """A line to work on; a question that was taken off is put back."""
        lines = list(self._lines())
        if number <= len(lines):
            self._chosen = lines[number - 1]
            return
        self._chosen = self.session.sheet().removed[number - len(lines) - 1].id
        self.editing.put_back(self._chosen)
        self._say()

    def _question_now(self) -> str:
        """What is asked: a letter may have taken off the line that was chosen."""
        if self._chosen in self._questions():
            return _(
                "e reword, u up, d down, o note, x remove, or Enter to go back to the list. "
                "Question mark (?) for more, exclamation mark (!) for help now."
            )
        if self._chosen in self._lines():
            return _(
                "e reword, x remove, or Enter to go back to the list. "
                "Question mark (?) for more, exclamation mark (!) for help now."
            )
        return _(
            "Enter goes back, a number chooses, question mark (?) for more, "
            "exclamation mark (!) for help now."
        )

    def _is_number(self, typed: str) -> bool:
        """Whether a line has this number now: a letter may have added one or taken one off."""
        count = len(self._lines()) + len(self.session.sheet().removed)
        return number_up_to(count, or_nothing=True)(typed)

    def does(self, name: str) -> bool:
        """Do an editing action; False when it is not one."""
        method = getattr(self, f"_do_{name}", None)
        if method is None:
            is_done = self.elsewhere(name)
            if name == "crisis":
                self.voice.gap()
                self.voice.say(_("You are still here: Your questions."))
            return is_done
        try:
            method()
        except Turn as turn:
            # In the middle of a question, the letter for going back leaves only the question.
            if turn.action.id != "back":
                raise
        if name in ("write", "undo", "remove", "medicine"):
            self._chosen = ""
        if name not in ("help", "take", "qr"):
            self._say()
        return True

    def _say(self) -> None:
        say_sheet(self.session.sheet(), self.voice, self.session.reading.today)

    def _questions(self) -> dict[str, str]:
        return {entry.id: entry.words for entry in self.session.sheet().entries()}

    def _lines(self) -> dict[str, str]:
        """Everything that can be worked on: questions, then medicines."""
        return self._questions() | self.editing.medicines()

    def _prompt(self) -> Prompt:
        return Prompt(self.voice, "list", self.elsewhere)

    def _which(self, lines: dict[str, str]) -> str:
        """The line that was chosen, or is chosen now; empty for none."""
        if self._chosen in lines:
            return self._chosen
        typed = self._prompt().hear(
            _("Which one? Type its number, or Enter for none."),
            number_up_to(len(lines), or_nothing=True),
        )
        return list(lines)[int(typed) - 1] if typed else ""

    def _question(self) -> Entry | None:
        name = self._which(self._questions())
        return next((entry for entry in self.session.sheet().entries() if entry.id == name), None)

    def _words(self, question: str) -> str:
        return hear_words(self._prompt(), question)

    def _changed(self, question: str, before: str, emptied: str = "") -> str:
        """New words for old ones: the old ones when the line is empty, none when that is said."""
        emptied = emptied or _("nothing")
        typed = self._words(question.format(word=emptied))
        if typed.casefold() == emptied:
            return ""
        self._say_kept(typed)
        return typed or before

    def _say_kept(self, typed: str) -> None:
        """A number is text here like everything else, so it is said that it was taken so."""
        if typed:
            self.voice.say(_("Kept as written."))

    def _do_help(self) -> None:
        say_help(self.voice, "sheet")

    def _do_undo(self) -> None:
        if self.editing.undo() is None:
            self.voice.say(_("There is nothing to take back."))

    def _do_move_up(self) -> None:
        self._move(-1)

    def _do_move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        chosen = self._question()
        if chosen:
            self.editing.move(chosen.id, by)

    def _do_write(self) -> None:
        typed = self._words(_("Write your question on one line, or Enter to leave it."))
        if typed:
            self.editing.write(typed)
            self._say_kept(typed)

    def _do_reword(self) -> None:
        name = self._which(self._lines())
        if name.startswith(MEDICINE):
            typed = self._words(_("What do you take? Write it on one line, or Enter to leave it."))
            self.editing.reword_medicine(name, typed or self.editing.medicines()[name])
            self._say_kept(typed)
            return
        entry = next((one for one in self.session.sheet().entries() if one.id == name), None)
        if entry:
            question = _(
                "Write it in your own words, or Enter to leave it. "
                "To have the first words again, type: {word}"
            )
            self.editing.reword(entry, self._changed(question, entry.words, _("first")))

    def _do_note(self) -> None:
        chosen = self._question()
        if chosen:
            question = _(
                "Write your note on one line, or Enter to leave it. To empty it, type: {word}"
            )
            self.editing.note(chosen, self._changed(question, chosen.note))

    def _do_visit_note(self) -> None:
        question = _(
            "Write a note for the whole visit on one line, or Enter to leave it. "
            "To empty it, type: {word}"
        )
        self.editing.note(None, self._changed(question, self.session.sheet().notes))

    def _do_remove(self) -> None:
        name = self._which(self._lines())
        if name.startswith(MEDICINE):
            self.editing.reword_medicine(name, "")
        elif name:
            self.editing.remove(name)

    def _do_medicine(self) -> None:
        typed = self._words(_("What do you take? Write it on one line, or Enter to leave it."))
        if typed:
            self.editing.add_medicine(typed)
            self._say_kept(typed)

    def _do_appointment(self) -> None:
        known = self.session.sheet().appointment
        today = self.session.reading.today
        self.editing.plan(hear_appointment(self._prompt(), known, today))

    def _do_qr(self) -> None:
        self.voice.say(_("The codes are pictures for a phone's camera. They cannot be read out."))
        self.voice.say(_("Type t to save the sheet as text, or in another form."))

    def _do_take(self) -> None:
        self.taking.ask(self._prompt())
