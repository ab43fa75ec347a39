"""The sheet as a file: which form, under which name.

Owns how a file is named and that nothing is written over unasked. Never draws the sheet: each
form's part is loaded when it is chosen.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from msgspec import Struct

from tutor.core.sheet import Sheet
from tutor.export.paper import Paper, paper_of
from tutor.store.whole_file import write_whole
from tutor.words import _

ENDINGS = {
    "text": (".txt",),
    "html": (".html", ".htm"),
    "pdf": (".pdf",),
    "json": (".json",),
    "fhir": (".json",),
    "qr": (".svg",),
    "ics": (".ics",),
}
"""The forms there are, and how their files end; the usual ending comes first."""


class CannotWrite(Exception):
    """The file cannot be made. The message says why and what to do."""


class Wanted(Struct, frozen=True):
    """The sheet, and how it is wanted."""

    sheet: Sheet
    today: date
    is_ascii: bool
    region: str
    """Decides the size of the paper."""

    @property
    def paper(self) -> Paper:
        """The paper that printers in the reader's region hold."""
        return paper_of(self.region)


class Made(Struct, frozen=True):
    """A form, ready to be written."""

    body: bytes
    ending: str
    notice: str = ""


def form_for(asked: str | None, output: str) -> str:
    """The form that was asked for, otherwise the one the file's name speaks of."""
    if asked:
        return asked
    ending = Path(output).suffix.lower()
    return next((form for form, endings in ENDINGS.items() if ending in endings), "text")


def place_for(output: str, form: str, *, is_replacing: bool) -> Path:
    """The file to write. Raises CannotWrite."""
    path = Path(output)
    if path.is_dir():
        raise CannotWrite(
            _('"{path}" is a folder. Add a name, such as {name}.').format(
                path=path, name=path / f"my-questions{ENDINGS[form][0]}"
            )
        )
    if not path.parent.is_dir():
        raise CannotWrite(
            _('There is no folder "{folder}". Make it first, or choose another one.').format(
                folder=path.parent
            )
        )
    if path.exists() and not path.is_file():
        return path
    if not path.suffix:
        path = path.with_name(path.name + ENDINGS[form][0])
    others = {ending for endings in ENDINGS.values() for ending in endings}
    ending = path.suffix.lower()
    if ending not in ENDINGS[form] and (form != "text" or ending in others):
        raise CannotWrite(
            _('In this form the name must end in {ending}, such as "{path}".').format(
                ending=ENDINGS[form][0], path=path.with_suffix(ENDINGS[form][0])
            )
        )
    if path.is_file() and not is_replacing:
        raise CannotWrite(
            _('"{path}" is there already. Add --replace to write over it.').format(path=path)
        )
    return path


def write(path: Path, body: bytes) -> None:
    """Write a private file whole, or into a device or a pipe that is there. Raises OSError."""
    if path.exists() and not path.is_file():
        # A printer or a pipe: it is written to, and never replaced.
        path.write_bytes(body)
    else:
        write_whole(path.resolve(), body)


def made(form: str, wanted: Wanted) -> Made:
    """The sheet in a form. Raises CannotWrite when it cannot be made."""
    return _MAKERS[form](wanted)


def _text(wanted: Wanted) -> Made:
    from tutor.export.look import Look
    from tutor.export.sheet_text import WIDTH, sheet_text

    look = Look(WIDTH, ascii=wanted.is_ascii)
    return Made(sheet_text(wanted.sheet, look, wanted.today).encode("utf-8", "replace"), ".txt")


def _html(wanted: Wanted) -> Made:
    from tutor.export.sheet_html import sheet_html

    return Made(sheet_html(wanted.sheet, wanted.today).encode("utf-8", "replace"), ".html")


def _pdf(wanted: Wanted) -> Made:
    from tutor.export.sheet_pdf import sheet_pdf_or_html

    done = sheet_pdf_or_html(wanted.sheet, wanted.today, wanted.paper)
    return Made(done.body, f".{done.ending}", done.notice)


def _json(wanted: Wanted) -> Made:
    from tutor.export.sheet_json import sheet_json

    return Made(sheet_json(wanted.sheet, wanted.today).encode("utf-8", "replace"), ".json")


def _fhir(wanted: Wanted) -> Made:
    from tutor.export.sheet_fhir import sheet_fhir

    return Made(sheet_fhir(wanted.sheet, wanted.today).encode("utf-8", "replace"), ".json")


def _ics(wanted: Wanted) -> Made:
    from tutor.core.visits import review_days
    from tutor.export.calendar import calendar

    visit = wanted.sheet.appointment
    if not visit.day:
        raise CannotWrite(_("For the calendar, first say on the sheet which day your visit is."))
    days = review_days(visit, wanted.today)
    return Made(calendar(visit, days, wanted.today).encode(), ".ics")


def _qr(wanted: Wanted) -> Made:
    from tutor.export.qr_svg import codes_svg
    from tutor.export.sheet_qr import LARGEST, NoCodes, codes_of, take_home_text

    try:
        codes = codes_of(take_home_text(wanted.sheet, wanted.today), LARGEST)
    except NoCodes as error:
        raise CannotWrite(str(error)) from None
    return Made(codes_svg(codes).encode(), ".svg")


_MAKERS: dict[str, Callable[[Wanted], Made]] = {
    "text": _text,
    "html": _html,
    "pdf": _pdf,
    "json": _json,
    "fhir": _fhir,
    "qr": _qr,
    "ics": _ics,
}
