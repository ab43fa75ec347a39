"""The sheet as one HTML file that needs nothing else: read on a phone, printed on two sides.

Owns the order of its parts, the size of print, and what a browser may do with it. A row is made
of cells, each with its language, so that a translation can stand beside the words. Never decides
what is on the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from tutor.core.sheet import Sheet
from tutor.export.directions import direction
from tutor.export.fitting import sides_of
from tutor.export.html_head import head, policy_for
from tutor.export.html_text import NOTHING, Html, element, escaped, stacked
from tutor.export.sheet_html_room import Words, class_for
from tutor.export.sheet_html_style import SHEET_STYLE
from tutor.export.sides import Line, Part, Sides

MOST_LINES = 8
"""Lines to write on that a question may get; paper cuts off those that do not fit."""

WRITTEN = 58.0
"""Millimeters of the reader's side that are kept for writing."""


class Cell(Struct, frozen=True):
    """Words in one language."""

    words: str
    language: str
    is_typed: bool = False
    """Whether the reader typed it, maybe in a script that runs the other way."""


def sheet_html(sheet: Sheet, today: date | None = None) -> str:
    """The whole file."""
    sides = sides_of(sheet, today)
    language = sheet.language
    body = element(
        "body", element("main", stacked((_reader(sides, language), _clinician(sides, language))))
    )
    page = element(
        "html",
        head(escaped(sides.title), sheet_policy(), SHEET_STYLE),
        body,
        lang=language,
        dir=direction(language),
    )
    return f"<!DOCTYPE html>\n{page}\n"


def sheet_policy() -> str:
    """What the file may load: nothing but its own style, known by its sum."""
    return policy_for(SHEET_STYLE)


def row(*cells: Cell, inside: Html = NOTHING, class_: str = "") -> Html:
    """The same words in one language or several, side by side; `inside` follows the first."""
    made = [
        element(
            "div",
            escaped(cell.words),
            inside if place == 0 else NOTHING,
            lang=cell.language,
            dir="auto" if cell.is_typed else "",
        )
        for place, cell in enumerate(cells)
    ]
    return element("div", stacked(made), class_=f"cells {class_}".strip())


def _reader(sides: Sides, language: str) -> Html:
    date_made = _line("p", sides.made, class_="quiet")
    top = stacked(
        (
            element("div", element("h1", escaped(sides.title)), date_made, class_="head"),
            _line("p", sides.course, class_="quiet"),
            _line("p", sides.visit, class_="visit"),
        )
    )
    asked = stacked(_large(line, language) for line in sides.top)
    parts = (
        element("header", top, class_="bar"),
        element("h2", escaped(sides.asking), id="asking"),
        _line("p", sides.why, class_="quiet"),
        element("ol", asked, class_="asked", aria_labelledby="asking"),
        *(_own_words(part, language) for part in sides.own_words),
        _medicines(sides.medicines, language) if sides.medicines else NOTHING,
        _notes(sides, language),
    )
    return element(
        "section", stacked(parts), class_=f"side reader {class_for(_reader_words(sides), WRITTEN)}"
    )


def _medicines(part: Part, language: str) -> Html:
    """The list of medicines, in columns when it is one."""
    return _listed(part, language, 2, "part medicines" if len(part.lines) > 1 else "part")


def _large(line: Line, language: str) -> Html:
    """One of the three questions, with a box to tick and lines to write on."""
    return element(
        "li",
        element("span", escaped(str(line.number)), class_="number"),
        element(
            "div",
            stacked(
                (
                    _question(line, language, "words"),
                    _line("p", line.why, class_="quiet"),
                    _note(line, language),
                    _lines(MOST_LINES),
                )
            ),
            class_="main",
        ),
        element("span", class_="box"),
    )


def _question(line: Line, language: str, class_: str = "") -> Html:
    return row(Cell(line.words, language, is_typed=True), inside=_reason(line), class_=class_)


def _note(line: Line, language: str) -> Html:
    if not line.note:
        return NOTHING
    return row(Cell(line.note, language, is_typed=True), class_="note")


def _reason(line: Line) -> Html:
    if not line.reason:
        return NOTHING
    return Html(" " + element("span", escaped(f"({line.reason})"), class_="reason"))


def _lines(count: int) -> Html:
    return element("div", Html("<i></i>" * count), class_="write", aria_hidden="true")


def _own_words(part: Part, language: str) -> Html:
    return element(
        "section",
        element("h2", escaped(part.heading)),
        *(row(Cell(words, language, is_typed=True)) for words in part.lines),
        class_="part",
    )


def _notes(sides: Sides, language: str) -> Html:
    part = sides.notes
    return element(
        "section",
        element("h2", escaped(part.heading)),
        *(row(Cell(words, language, is_typed=True)) for words in part.lines),
        _lines(sides.room),
        class_="part notes",
    )


def _listed(part: Part, language: str, level: int, class_: str = "part") -> Html:
    items = [element("li", row(Cell(words, language))) for words in part.lines]
    return element(
        "section",
        element(f"h{level}", escaped(part.heading)),
        element("ul", stacked(items)),
        class_=class_,
    )


def _clinician(sides: Sides, language: str) -> Html:
    first, *others = sides.parts
    steps = element(
        "ol", stacked(element("li", escaped(each)) for each in first.lines), class_="steps"
    )
    parts = (
        element("h2", escaped(sides.clinician), class_="bar"),
        element("section", element("h3", escaped(first.heading)), steps),
        *(_listed(part, language, 3) for part in others),
        _line("h3", sides.also, class_="part"),
        *(_topic(topic, lines, language) for topic, lines in sides.rest),
        _line("p", sides.more, class_="part"),
        element(
            "footer",
            *(element("p", escaped(words), class_="quiet") for words in sides.closing),
            class_="closing",
        ),
    )
    style = class_for(_clinician_words(sides))
    return element("section", stacked(parts), class_=f"side clinician {style}")


def _topic(topic: str, lines: tuple[Line, ...], language: str) -> Html:
    items = [
        element(
            "li",
            element("span", escaped(str(line.number)), class_="number"),
            element("span", class_="small box"),
            element(
                "div",
                _question(line, language),
                row(Cell(line.note, language, is_typed=True), class_="note")
                if line.note
                else NOTHING,
            ),
        )
        for line in lines
    ]
    return stacked(
        (
            element("h4", escaped(topic), class_="topic"),
            element("ol", stacked(items), class_="others"),
        )
    )


def _line(name: str, words: str, class_: str = "") -> Html:
    return element(name, escaped(words), class_=class_) if words else NOTHING


def _reader_words(sides: Sides) -> Iterator[Words]:
    """Everything on the reader's side, with its size."""
    yield Words(f"{sides.title} {sides.made}", 1.9)
    yield Words(sides.course, gap=0.3)
    yield Words(sides.visit, gap=0.6)
    yield Words(sides.asking, 1.2, gap=2.2)
    yield Words(sides.why)
    for line in sides.top:
        yield Words(f"{line.words} ({line.reason})", 1.3, indent=6, gap=2.2)
        yield Words(line.why, indent=6)
        yield Words(line.note, indent=6, gap=0.2)
    for part in (*sides.own_words, sides.notes):
        yield Words(part.heading, 1.2, gap=1.2)
        yield from (Words(words) for words in part.lines)
    if sides.medicines:
        yield Words(sides.medicines.heading, 1.2, gap=1.5)
        yield from (Words(words, indent=2, gap=0.2) for words in sides.medicines.lines)


def _clinician_words(sides: Sides) -> Iterator[Words]:
    """Everything on the clinician's side, with its size."""
    yield Words(sides.clinician, 1.5, gap=2)
    for part in sides.parts:
        yield Words(part.heading, gap=1.3)
        yield from (Words(words, indent=2, gap=0.25) for words in part.lines)
    yield Words(sides.also, gap=1.3)
    for topic, lines in sides.rest:
        yield Words(topic, gap=1.1)
        for line in lines:
            yield Words(f"{line.words} ({line.reason})", indent=4, gap=0.35)
            yield Words(line.note, indent=4)
    yield Words(sides.more, gap=1)
    yield Words("", gap=2)
    yield from (Words(words) for words in sides.closing)
