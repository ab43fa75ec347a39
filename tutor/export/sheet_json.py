"""The question sheet for other programs, as JSON, and back.

Owns what goes where in that file. Never leaves out or adds anything: it says what the sheet says.
The names are in `sheet_file.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any

import msgspec

from tutor.core.clean import visible
from tutor.core.sheet import Entry, ReadLesson, Sheet
from tutor.core.visits import Appointment
from tutor.export.sheet_file import (
    FORMAT,
    FileLesson,
    FileQuestion,
    FileTold,
    FileUnsure,
    FileVisit,
    SheetFile,
)
from tutor.words import _

LONGEST = 1_000_000
"""Characters of the largest file that is read back; a sheet has a few thousand."""


class NotASheet(ValueError):
    """A file that is no sheet of this program; its text is a sentence for people."""


def sheet_json(sheet: Sheet, today: date) -> str:
    """The sheet as indented JSON."""
    file = SheetFile(
        format=FORMAT,
        made=today.isoformat(),
        language=sheet.language,
        course=sheet.course,
        lessons_changed=sheet.updated,
        top=_questions(sheet.top),
        rest=_questions(sheet.entries()[len(sheet.top) :]),
        removed=_questions(sheet.removed),
        notes=sheet.notes,
        medicines=sheet.medicines,
        appointment=msgspec.convert(sheet.appointment, FileVisit, from_attributes=True),
        what_matters=sheet.values,
        own_words=tuple(FileTold(about, words) for about, words in sheet.told_back),
        read=tuple(msgspec.convert(one, FileLesson, from_attributes=True) for one in sheet.read),
        to_go_over=tuple(FileUnsure(lesson, pages) for lesson, pages in sheet.unsure_topics),
    )
    return msgspec.json.format(msgspec.json.encode(file), indent=2).decode() + "\n"


def sheet_from_json(text: str) -> Sheet:
    """The sheet that `sheet_json` wrote; `NotASheet` when it is anything else."""
    file = _read(text)
    return Sheet(
        course=file.course,
        updated=file.lessons_changed,
        top=_entries(file.top),
        rest=tuple(
            (topic, tuple(run))
            for topic, run in groupby(_entries(file.rest), lambda entry: entry.topic)
        ),
        removed=_entries(file.removed),
        values=file.what_matters,
        told_back=tuple((told.about, told.words) for told in file.own_words),
        notes=file.notes,
        read=tuple(msgspec.convert(one, ReadLesson, from_attributes=True) for one in file.read),
        unsure_topics=tuple((unsure.lesson, unsure.pages) for unsure in file.to_go_over),
        medicines=file.medicines,
        appointment=msgspec.convert(file.appointment, Appointment, from_attributes=True),
        language=file.language,
    )


def _questions(entries: Iterable[Entry]) -> tuple[FileQuestion, ...]:
    return tuple(msgspec.convert(entry, FileQuestion, from_attributes=True) for entry in entries)


def _entries(questions: Iterable[FileQuestion]) -> tuple[Entry, ...]:
    return tuple(msgspec.convert(one, Entry, from_attributes=True) for one in questions)


def _read(text: str) -> SheetFile:
    """The parts of a file, its words safe to show."""
    if len(text) > LONGEST:
        raise NotASheet(
            _("This file is too large for a sheet. A sheet has at most {count} characters.").format(
                count=LONGEST
            )
        )
    try:
        found = msgspec.json.decode(text)
        if not isinstance(found, dict) or found.get("format") != FORMAT:
            raise NotASheet(_("This file is not a question sheet. Save the sheet once more."))
        return msgspec.convert(_shown(found), SheetFile)
    except msgspec.ValidationError as error:
        raise NotASheet(
            _("This sheet has something unexpected at “{place}”. Save the sheet once more.").format(
                place=_place(str(error))
            )
        ) from None
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        raise NotASheet(
            _("This file is damaged, or not a question sheet. Save the sheet once more.")
        ) from None


def _shown(value: Any) -> Any:
    """The same with every text made safe to show."""
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, list):
        return [_shown(item) for item in value]
    if isinstance(value, dict):
        return {name: _shown(item) for name, item in value.items()}
    return value


def _place(complaint: str) -> str:
    """Where in the file something is not as expected, as names and numbers."""
    named = re.search(r"`([\w-]{1,40})`(?: - at `.*`)?$", complaint)
    path = re.search(r" - at `\$\.?([\w.\[\]-]{1,60})`$", complaint)
    if path:
        return path[1]
    return named[1] if named else "…"
