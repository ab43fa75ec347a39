"""Wide spacing: an empty line after each line, and none inside a drawing."""

from __future__ import annotations

from tutor.core.inline import plain
from tutor.core.nodes import Art, Figure, IconArray, Picture
from tutor.export.rows import Look, Piece, Row, rows_of
from tutor.ui.body import with_air


def aired(picture: Picture) -> list[str]:
    """A figure in wide spacing, without its title."""
    figure = Figure(title=plain("Title"), picture=picture, spoken=(plain("Said."),))
    return [row.text for row in with_air(rows_of(figure, Look(40)))][2:]


def test_lines_of_words_are_parted_once() -> None:
    rows = [Row((Piece("One."),)), Row(), Row((Piece("Two."),)), Row((Piece("Three."),))]
    assert [row.text for row in with_air(rows)] == ["One.", "", "Two.", "", "Three.", ""]


def test_a_drawing_keeps_its_lines_together() -> None:
    assert aired(Art(("┌─┐", "", "└─┘"))) == ["┌─┐", "", "└─┘", ""]


def test_signs_stay_with_what_they_count() -> None:
    rows = aired(IconArray(100, ((plain("dizzy"), 29),), "people"))
    assert [bool(row) for row in rows] == [True, False, True, True, True, True, True, False]


def test_the_lines_of_one_thing_to_be_pressed_stay_together() -> None:
    rows = [
        Row((Piece(words, target=name),)) for words, name in (("A", "a"), ("b", "a"), ("C", "c"))
    ]
    assert [row.text for row in with_air(rows)] == ["A", "b", "", "C", ""]
