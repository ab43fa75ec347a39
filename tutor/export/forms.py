"""The forms the sheet can be taken along in as a file.

Owns the list of them: name, what it is called, and what makes it. Each part is loaded only when
it is chosen. Never writes a file.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib.util import find_spec
from typing import Literal

from msgspec import Struct

from tutor.core.sheet import Sheet
from tutor.core.visits import review_days
from tutor.export.look import Look
from tutor.export.paper import Paper, paper_of
from tutor.words import _, later


class Filled(Struct, frozen=True):
    """The sheet in one form, ready to be written."""

    body: bytes
    ending: str
    """How the file's name ends, dot included."""
    notice: str = ""
    """What is to be said about it; empty when it is what was asked for."""


class Wish(Struct, frozen=True):
    """How the reader wants what is made."""

    is_ascii: bool = False
    """Whether to keep to plain letters and punctuation."""
    region: str = ""
    """Where the reader is; it decides the size of the paper."""

    @property
    def paper(self) -> Paper:
        """The paper that printers there hold."""
        return paper_of(self.region)


class Form(Struct, frozen=True):
    """One form."""

    id: str
    name: str
    part: str
    """The module that makes it."""
    fill: Callable[[Sheet, date, Wish], Filled]
    """Makes it for a day, as it is wished."""
    needs: Callable[[Sheet], str] = lambda _sheet: ""
    """What must be done before it can be made, in one sentence; empty when nothing."""
    takes_long: bool = False
    """Whether a screen should not stand still meanwhile."""

    @property
    def label(self) -> str:
        """What it is called, in the language in use."""
        return _(self.name)

    def is_there(self) -> bool:
        """Whether the part that makes it came with the program."""
        return find_spec(self.part) is not None


def _text(sheet: Sheet, today: date, wish: Wish) -> Filled:
    from tutor.export.sheet_text import WIDTH, sheet_text

    return Filled(sheet_text(sheet, Look(WIDTH, ascii=wish.is_ascii), today).encode(), ".txt")


def _html(sheet: Sheet, today: date, _wish: Wish) -> Filled:
    from tutor.export.sheet_html import sheet_html

    return Filled(sheet_html(sheet, today).encode(), ".html")


def _pdf(sheet: Sheet, today: date, wish: Wish) -> Filled:
    from tutor.export.sheet_pdf import sheet_pdf_or_html

    made = sheet_pdf_or_html(sheet, today, wish.paper)
    return Filled(made.body, f".{made.ending}", made.notice)


def _calendar(sheet: Sheet, today: date, _wish: Wish) -> Filled:
    from tutor.export.calendar import calendar

    days = review_days(sheet.appointment, today)
    return Filled(calendar(sheet.appointment, days, today).encode(), ".ics")


def _needs_a_day(sheet: Sheet) -> str:
    if sheet.appointment.day:
        return ""
    return _("For the calendar, first say on the sheet which day your visit is.")


FORMS = (
    Form("text", later("Text file"), "tutor.export.sheet_text", _text),
    Form("html", later("Web page, to print on two sides"), "tutor.export.sheet_html", _html),
    Form(
        "pdf", later("PDF, to print or to send"), "tutor.export.sheet_pdf", _pdf, takes_long=True
    ),
    Form(
        "calendar", later("Calendar file with your visit and reminders"), "tutor.export.calendar",
        _calendar, _needs_a_day,
    ),
)  # fmt: skip


def forms() -> tuple[Form, ...]:
    """The forms that can be had."""
    return tuple(form for form in FORMS if form.is_there())


def form_of(name: str) -> Form:
    """The form with this name."""
    return next(form for form in FORMS if form.id == name)


def printable(
    sheet: Sheet, today: date, wish: Wish
) -> tuple[bytes, Literal["application/pdf", "text/plain"]]:
    """The sheet as a printer takes it: a PDF, or text where no PDF can be made."""
    filled = _pdf(sheet, today, wish)
    if filled.ending == ".pdf":
        return filled.body, "application/pdf"
    return _text(sheet, today, wish).body, "text/plain"
