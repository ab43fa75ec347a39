"""The question sheet as plain text, to print or to send.

Owns what stands where on it. What people typed comes out as it is: shortened when it is very
long, never styled. Never writes a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tutor.core.cells import padded, width_of
from tutor.core.clean import visible
from tutor.core.days import day
from tutor.core.inline import plain
from tutor.core.reviewed import is_past
from tutor.core.sheet import Entry, ReadLesson, Sheet
from tutor.export.letters import plain_letters
from tutor.export.look import Look, Piece, prose_rows, signs_for
from tutor.words import _, plural

WIDTH = 72
LONGEST = 600
"""Longest question or note, in characters; the rest is cut off with a mark."""


def sheet_text(
    sheet: Sheet, look: Look | None = None, today: date | None = None, *, has_room: bool = True
) -> str:
    """The sheet as text. `has_room` False leaves out the lines to write on."""
    page = _Page(look or Look(WIDTH), has_room)
    page.head(sheet.course, day(today.isoformat()) if today else "")
    _questions(page, sheet)
    _own_words(page, sheet)
    _for_the_clinician(page, sheet, today)
    lines = [plain_letters(line) if page.look.ascii else line for line in page.lines]
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


class _Page:
    """Lines of text, filled from top to bottom."""

    def __init__(self, look: Look, has_room: bool) -> None:
        self.look = look
        self.has_room = has_room
        self.lines: list[str] = []
        self.has_cut = False

    def head(self, title: str, day: str) -> None:
        """What this is, and the day it was made."""
        room = self.look.width - width_of(day)
        name = _("My questions for the visit")
        if width_of(name) + 2 <= room:
            self.lines.append(padded(name, room) + day)
        else:
            self.text(name)
            self.text(day)
        self.text(title)
        self.rule()

    def rule(self) -> None:
        """A line across the page."""
        self.lines.append(signs_for(self.look).rule * self.look.width)

    def gap(self, count: int = 1) -> None:
        """Empty lines, not more than asked for."""
        while self.lines and not self.lines[-1]:
            del self.lines[-1]
        self.lines += [""] * count

    def heading(self, title: str) -> None:
        """A part of the page, underlined."""
        self.gap(2)
        self.text(title)
        self.lines.append(signs_for(self.look).rule * min(width_of(title), self.look.width))

    def topic(self, title: str) -> None:
        """A smaller heading."""
        self.gap()
        self.text(title)

    def text(self, text: str, indent: int = 0, lead: str = "") -> None:
        """A paragraph; `lead` stands before its first line."""
        text = visible(text)
        if len(text) > LONGEST:
            text = text[:LONGEST].rstrip() + _("… [cut]")
            self.has_cut = True
        pieces = (Piece(lead),) if lead else ()
        rows = prose_rows(plain(text), self.look.width, indent=indent, lead=pieces)
        self.lines += [row.text for row in rows]

    def aside(self, text: str, indent: int, *, is_short: bool) -> None:
        """A remark: at the end of the last line when that is short, or below it."""
        last = self.lines[-1]
        if is_short and width_of(last) + 2 + width_of(text) <= self.look.width:
            self.lines[-1] = padded(last, self.look.width - width_of(text)) + text
        else:
            self.text(text, indent)

    def room(self, count: int, indent: int = 0) -> None:
        """Lines to write on."""
        if self.has_room:
            for _number in range(count):
                self.lines += ["", " " * indent + "_" * (self.look.width - indent)]


def _questions(page: _Page, sheet: Sheet) -> None:
    page.heading(_("Please go through these with me"))
    number = 0
    for entry in sheet.top:
        number += 1
        page.gap()
        _question(page, entry, number, 2)
    if sheet.rest:
        page.heading(_("Also"))
    for topic, entries in sheet.rest:
        page.topic(topic)
        for entry in entries:
            number += 1
            _question(page, entry, number, 1)


def _question(page: _Page, entry: Entry, number: int, lines: int) -> None:
    lead = f"{number:>3}  "
    start = len(page.lines)
    page.text(entry.words, lead=lead)
    page.aside(f"({entry.reason})", len(lead), is_short=len(page.lines) == start + 1)
    if entry.note:
        page.text(_("My note: {note}").format(note=entry.note), indent=len(lead))
    page.room(lines, len(lead))
    if page.has_room:
        page.gap()


def _own_words(page: _Page, sheet: Sheet) -> None:
    if sheet.told_back:
        page.heading(_("How I understand it, in my own words"))
        for title, words in sheet.told_back:
            page.topic(title)
            page.text(words, indent=2)
    if sheet.notes or page.has_room:
        page.heading(_("Notes"))
        if sheet.notes:
            page.text(sheet.notes)
        page.room(3)


def _for_the_clinician(page: _Page, sheet: Sheet, today: date | None) -> None:
    page.gap(2)
    page.rule()
    page.text(_("For the clinician"))
    page.rule()
    page.topic(_("How to use this sheet in 20 seconds"))
    for number, step in enumerate(_steps(), 1):
        page.text(step, lead=f"  {number}. ")
    bullet = f"  {signs_for(page.look).bullet} "
    if sheet.values:
        page.topic(_("What matters to me"))
        for words in sheet.values:
            page.text(words, lead=bullet)
    if sheet.unsure_topics:
        page.topic(_("What I would like to go over"))
        for lesson, titles in sheet.unsure_topics:
            page.text(lesson, indent=2)
            for title in titles:
                page.text(title, lead=f"  {bullet}")
    page.topic(_("What I read"))
    for line in _reading(sheet, today):
        page.text(line, lead=bullet)
    page.gap()
    page.text(_("This sheet is for learning and talking. It is not medical advice."))
    if page.has_cut:
        page.text(
            _(
                "Text longer than {count} characters is cut here. The program keeps all of it."
            ).format(count=LONGEST)
        )


def _steps() -> tuple[str, ...]:
    return (
        _("Begin with the first three questions. They matter most to me."),
        _("Say which of the others you can answer today, and when we can talk about the rest."),
        _("The words in brackets say why a question is here. They are not test results."),
    )


def _reading(sheet: Sheet, today: date | None) -> Iterator[str]:
    if not sheet.read:
        yield _("I have not opened a lesson yet.")
    for lesson in sheet.read:
        yield _how_far(lesson)
        if lesson.changed_by:
            yield _("{title}: parts of it are changed by {clinic}.").format(
                title=lesson.title, clinic=lesson.changed_by
            )
        if today and is_past(lesson.next_review, today):
            yield _("{title}: due to be looked at again since {day}.").format(
                title=lesson.title, day=day(lesson.next_review)
            )
    changed = sum(lesson.is_changed for lesson in sheet.read)
    unreviewed = sum(not lesson.reviewed for lesson in sheet.read) - changed
    if unreviewed:
        yield plural(
            "{count} of these lessons has not yet been reviewed by a clinician.",
            "{count} of these lessons have not yet been reviewed by a clinician.",
            unreviewed,
        ).format(count=unreviewed)
    if changed:
        yield plural(
            "{count} of these lessons was changed after its review. "
            "A clinician has not yet looked at the change.",
            "{count} of these lessons were changed after their review. "
            "A clinician has not yet looked at the change.",
            changed,
        ).format(count=changed)
    yield _("The lessons were last changed on {day}.").format(day=day(sheet.updated))


def _how_far(lesson: ReadLesson) -> str:
    if lesson.reviewed:
        return plural(
            "{title}: {read} of {total} page. Approved by a clinician on {day}.",
            "{title}: {read} of {total} pages. Approved by a clinician on {day}.",
            lesson.total,
        ).format(title=lesson.title, read=lesson.read, total=lesson.total, day=day(lesson.reviewed))
    return plural(
        "{title}: {read} of {total} page.", "{title}: {read} of {total} pages.", lesson.total
    ).format(title=lesson.title, read=lesson.read, total=lesson.total)
