"""Taking the sheet along, in the plain face: the forms as a numbered list.

Owns that list. Never makes a form or writes a file itself.
"""

from __future__ import annotations

from collections.abc import Callable

from tutor.core.session import Session
from tutor.export.forms import Form, Wish, forms, printable
from tutor.export.look import Look
from tutor.export.sheet_text import sheet_text
from tutor.plain.hearing import Prompt, number_up_to
from tutor.plain.voice import WIDTH, Voice
from tutor.store.paper_out import print_out
from tutor.store.print_replies import shown
from tutor.store.printing import CannotPrint, printers
from tutor.words import _

PAPER = min(72, WIDTH)
"""Cells across the text that is saved."""


def save_nothing(_body: bytes, _ending: str) -> str:
    """Where nothing can be saved: a sentence that says so."""
    return _("No file was written.")


class Taking:
    """Says the forms, and saves the one that is chosen."""

    def __init__(
        self,
        session: Session,
        voice: Voice,
        save_sheet: Callable[[str], str],
        save_file: Callable[[bytes, str], str],
        wish: Callable[[], Wish] = Wish,
    ) -> None:
        self.session = session
        self.voice = voice
        self.save_sheet = save_sheet
        self.save_file = save_file
        self.wish = wish
        """How the reader wants it, as it is set when something is made."""

    def ask(self, prompt: Prompt) -> None:
        """Which form, and where it is then. Raises Turn."""
        self.voice.say(_("Heading: Take it with me"))
        offered = forms()
        for number, form in enumerate(offered, 1):
            self.voice.say(f"{number}. {form.label}")
        self.voice.say(f"{len(offered) + 1}. {_('Print it here')}")
        typed = prompt.hear(
            _("Type a number, or Enter to go back."),
            number_up_to(len(offered) + 1, or_nothing=True),
        )
        if not typed:
            return
        if int(typed) > len(offered):
            self._print(prompt)
        else:
            self.voice.say(self._taken(offered[int(typed) - 1]))

    def _print(self, prompt: Prompt) -> None:
        """Which printer, and what it said."""
        try:
            found = printers()
        except CannotPrint as error:
            self.voice.say(str(error))
            return
        for number, queue in enumerate(found, 1):
            usual = f" ({_('the usual one')})" if queue.is_default else ""
            self.voice.say(f"{number}. {shown(queue.name)}{usual}")
        self.voice.say(_("Others who stand at the printer can read the sheet."))
        typed = prompt.hear(
            _("Which printer? Type its number, or Enter to go back."),
            number_up_to(len(found), or_nothing=True),
        )
        if typed:
            self.voice.say(_("Sending it to the printer."))
            sheet, today = self.session.sheet(), self.session.reading.today
            body, kind = printable(sheet, today, self.wish())
            self.voice.say(print_out(body, kind, found[int(typed) - 1]))

    def _taken(self, form: Form) -> str:
        sheet, today = self.session.sheet(), self.session.reading.today
        trouble = form.needs(sheet)
        if trouble:
            return trouble
        wish = self.wish()
        if form.id == "text":
            return self.save_sheet(sheet_text(sheet, Look(PAPER, ascii=wish.is_ascii), today))
        filled = form.fill(sheet, today, wish)
        saved = self.save_file(filled.body, filled.ending)
        return " ".join(part for part in (filled.notice, saved) if part)
