"""How nodes look as rows of text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.blocks.examples import example
from tutor.core.cells import width_of
from tutor.core.inline import Span, Words, parse, plain
from tutor.core.nodes import (
    Art,
    Ask,
    Bars,
    Callout,
    Choice,
    Figure,
    Grid,
    Heading,
    IconArray,
    Listing,
    Node,
    Paragraph,
    Picture,
    Timeline,
)
from tutor.export.rows import Look, Row, prose_rows, rows_of, rows_of_page

phrases = st.lists(
    st.text(st.sampled_from("abcdefghij漢é"), min_size=1, max_size=30), max_size=8
).map(lambda words: plain(" ".join(words)))
counts = st.integers(0, 1000)


def figures(picture: Picture) -> Figure:
    """A figure around a picture."""
    return Figure(title=plain("Title"), picture=picture, spoken=(plain("Said aloud."),))


some_nodes: st.SearchStrategy[Node] = st.one_of(
    st.builds(Heading, words=phrases),
    st.builds(Paragraph, words=phrases, quiet=st.booleans()),
    st.builds(Listing, items=st.lists(phrases, max_size=12).map(tuple), is_ordered=st.booleans()),
    st.builds(Callout, kind=st.sampled_from(["key", "caution", "emergency"]), words=phrases),
    st.integers(1, 5).flatmap(
        lambda count: st.builds(
            Grid,
            title=phrases,
            columns=st.tuples(*[phrases] * count),
            rows=st.lists(st.tuples(*[phrases] * count), max_size=4).map(tuple),
            notice=phrases,
        )
    ),
    st.lists(st.tuples(st.text("0123 a", max_size=20), phrases), max_size=5)
    .map(lambda events: figures(Timeline(tuple(events)))),
    st.lists(st.tuples(phrases, counts), min_size=1, max_size=3)
    .map(lambda groups: figures(IconArray(1000, tuple(groups), "people"))),
    st.lists(st.tuples(phrases, counts, counts), min_size=1, max_size=4).map(
        lambda lines: figures(
            Bars(1000, tuple((name, min(a, b), max(a, b)) for name, a, b in lines))
        )
    ),
    st.lists(st.text("-+| ab", max_size=64), max_size=12)
    .map(lambda lines: figures(Art(tuple(lines)))),
)  # fmt: skip


def text_of(node: Node, width: int, *, is_ascii: bool = False) -> list[str]:
    """The rows of a node as plain text."""
    return [row.text for row in rows_of(node, Look(width, is_ascii))]


def roles_of(rows: list[Row]) -> list[tuple[str, str]]:
    """Text and role of every piece that is not only spaces."""
    return [(p.text.strip(), p.role) for row in rows for p in row.pieces if p.text.strip()]


@given(some_nodes, st.integers(24, 100), st.booleans())
def test_no_row_is_wider_than_asked(node: Node, width: int, is_ascii: bool) -> None:
    assert all(width_of(text) <= width for text in text_of(node, width, is_ascii=is_ascii))


def test_blocks_stand_apart_by_one_empty_row() -> None:
    rows = rows_of_page([Paragraph(words=plain("One.")), Paragraph(words=plain("Two."))], Look(40))
    assert [row.text for row in rows] == ["One.", "", "Two."]


def test_a_callout_has_a_bar_on_every_row_and_its_word_first() -> None:
    node = Callout(kind="emergency", words=parse("Call __now__ if you cannot breathe."))
    assert text_of(node, 24) == ["▎ Get help now: Call now", "▎ if you cannot breathe."]
    assert text_of(node, 24, is_ascii=True)[0].startswith("| ")
    assert ("Get help now:", "emergency") in roles_of(rows_of(node, Look(60)))
    assert ("now", "strong") in roles_of(rows_of(node, Look(60)))


@pytest.mark.parametrize(("kind", "label"), [("key", "Remember:"), ("caution", "Take care:")])
def test_each_callout_says_what_it_is(kind: str, label: str) -> None:
    node = Callout(kind="key" if kind == "key" else "caution", words=plain("This."))
    assert text_of(node, 40) == [f"▎ {label} This."]


def test_lists_hang_under_their_own_beginning() -> None:
    node = Listing(items=(plain("one two three four five six seven"),))
    assert text_of(node, 24) == ["• one two three four", "  five six seven"]


def test_numbers_are_aligned_right() -> None:
    node = Listing(items=tuple(plain(f"Step {n}") for n in range(1, 11)), is_ordered=True)
    assert text_of(node, 24)[8:] == [" 9  Step 9", "10  Step 10"]


def test_words_of_the_glossary_can_be_pressed() -> None:
    (row,) = rows_of(Paragraph(words=(Span("A "), Span("term", "term", "rems"))), Look(40))
    assert row.pieces[1].role == "term"
    assert row.pieces[1].target == "term:rems"


def test_indented_prose_keeps_its_distance_on_every_row() -> None:
    rows = prose_rows(plain("one two three four"), 12, indent=2)
    assert [row.text for row in rows] == ["  one two", "  three four"]


def test_a_table_lines_up_its_columns_under_a_thin_rule() -> None:
    node = Grid(
        title=plain("Title"),
        columns=(plain("Form"), plain("Approved")),
        rows=((plain("Spray"), plain("Yes")), (plain("Drip"), plain("No"))),
    )
    assert text_of(node, 40) == [
        "Title",
        "Form    Approved",
        "────────────────",
        "Spray   Yes",
        "Drip    No",
    ]


def test_numbers_in_a_table_are_aligned_right() -> None:
    rows = (("Dizzy", "29", "8 people"), ("Numb", "8", "20 people"))
    node = Grid(
        title=(),
        columns=(plain("Effect"), plain("Spray"), plain("Dummy")),
        rows=tuple(tuple(plain(cell) for cell in row) for row in rows),
    )
    assert text_of(node, 40)[2:] == ["Dizzy    29      8 people", "Numb      8      20 people"]


def test_a_table_too_narrow_for_columns_is_told_as_records() -> None:
    words = plain("several rather longwinded words")
    node = Grid(
        title=plain("Title"),
        columns=((), *[plain(f"Column {letter}") for letter in "ABC"]),
        rows=((plain("Row"), words, words, words),),
    )
    told = text_of(node, 34)
    assert told[1:3] == ["Row", "  Column A: several rather"]
    assert not any("─" in text for text in told)


def test_a_table_with_high_narrow_cells_is_told_as_records() -> None:
    words = plain("weight gain and sleepy and restless, or a few of them")
    node = Grid(
        title=(),
        columns=((), plain("One choice"), plain("Another choice")),
        rows=((plain("Harms"), words, words),),
    )
    assert text_of(node, 66)[1].startswith("─")
    assert text_of(node, 36)[:2] == ["Harms", "  One choice: weight gain and sleepy"]


def test_a_column_that_wants_little_leaves_its_room_to_the_others() -> None:
    rows = (("Higher blood pressure", "10", "3"), ("Feeling drunk", "5", "under 1"))
    node = Grid(
        title=(),
        columns=(plain("Effect"), plain("Esketamine spray"), plain("Dummy spray")),
        rows=tuple(tuple(plain(cell) for cell in row) for row in rows),
    )
    assert [row.split()[:2] for row in text_of(node, 36)[3:]] == [
        ["Higher", "blood"],
        ["pressure"],
        ["Feeling", "drunk"],
    ]


def test_a_table_shares_its_room_so_that_few_rows_are_needed() -> None:
    grid = example("compare").nodes()[0]
    assert len(text_of(grid, 66)) == 9


def test_a_timeline_has_its_dates_in_a_column_of_their_own() -> None:
    node = figures(Timeline((("1962", plain("It is made.")), ("2019", plain("It is approved.")))))
    assert text_of(node, 40)[1:] == ["1962 ● It is made.", "2019 ● It is approved."]
    assert text_of(node, 24, is_ascii=True)[1] == "1962 * It is made."


def test_a_long_date_has_a_row_of_its_own_where_it_is_narrow() -> None:
    node = figures(
        Timeline((("January 2025", plain("A rule is proposed.")), ("Until 2026", plain("Waits."))))
    )
    assert text_of(node, 26)[1:] == [
        "● January 2025",
        "│ A rule is proposed.",
        "● Until 2026",
        "  Waits.",
    ]


def test_dates_take_no_more_than_a_third_of_the_width() -> None:
    node = figures(Timeline((("30 minutes before", plain("You stop drinking by now.")),)))
    assert text_of(node, 66)[1] == "30 minutes before ● You stop drinking by now."
    assert text_of(node, 36)[1:] == ["● 30 minutes before", "  You stop drinking by now."]


def test_a_hundred_signs_stand_in_two_rows_of_fifty() -> None:
    node = figures(IconArray(100, ((plain("with the spray"), 41),), "people"))
    rows = text_of(node, 66)
    assert rows[1:3] == ["Out of 100 people:", "41  with the spray"]
    assert [row.count("●") + row.count("○") for row in rows[3:]] == [50, 50]
    assert sum(row.count("●") for row in rows) == 41


def test_a_hundred_signs_stand_in_four_rows_where_it_is_narrow() -> None:
    node = figures(IconArray(100, ((plain("with the spray"), 41),), "people"))
    rows = text_of(node, 36, is_ascii=True)[3:]
    assert [row.count("#") + row.count(".") for row in rows] == [25] * 4


@pytest.mark.parametrize(("out_of", "count", "signs"), [(10, 3, "●●●"), (1000, 40, "●●●●")])
def test_signs_stand_for_the_same_number_each(out_of: int, count: int, signs: str) -> None:
    rows = text_of(figures(IconArray(out_of, ((plain("x"), count),), "people")), 66)
    assert "".join(rows).count("●") == len(signs)
    assert ("Each sign is 10:" in rows[1]) == (out_of == 1000)


def test_less_than_a_sign_is_a_half_sign_and_said() -> None:
    rows = text_of(figures(IconArray(1000, ((plain("x"), 4),), "people")), 66)
    assert "a half sign is fewer" in rows[1]
    assert "".join(rows).count("◐") == 1
    assert "●" not in "".join(rows)


def test_nobody_is_drawn_for_nought() -> None:
    rows = text_of(figures(IconArray(100, ((plain("x"), 0),), "people")), 66)
    assert "".join(rows).count("○") == 100


def test_bars_are_solid_to_the_low_end_and_shaded_to_the_high_end() -> None:
    node = figures(Bars(100, ((plain("Swallowed"), 20, 40), (plain("Drip"), 100, 100))))
    first, second, _scale = text_of(node, 66)[1:]
    assert "█" * 9 + "░" * 9 + "▏" in first
    assert first.endswith("20 to 40")
    assert "░" not in second
    assert "▏" not in second
    assert second.endswith(" 100")
    assert len(first) == len(second) == 66


def test_a_small_range_can_still_be_seen() -> None:
    bar = text_of(figures(Bars(10000, ((plain("Few"), 1, 2),))), 66)[1]
    assert "█" in bar
    assert "░" in bar


def test_a_bar_stands_under_its_label_where_it_is_narrow() -> None:
    rows = text_of(figures(Bars(100, ((plain("Drip into a vein"), 50, 50),))), 30)
    assert rows[1] == "Drip into a vein            50"
    assert rows[2] == "█" * 14 + "▌"


@pytest.mark.parametrize("width", [30, 66])
def test_a_bar_is_drawn_to_the_eighth_of_a_cell(width: int) -> None:
    lines = tuple((plain("Drip"), figure, figure) for figure in range(101))
    rows = text_of(figures(Bars(100, lines)), width)[1:-1]
    drawn = [row for row in rows if "█" in row or any(sign in row for sign in "▏▎▍▌▋▊▉")]
    length = drawn[-1].count("█")
    for figure, row in enumerate(drawn, 1):
        eighths = 8 * row.count("█") + sum(
            row.count(sign) * number for number, sign in enumerate("▏▎▍▌▋▊▉", 1)
        )
        assert abs(eighths - figure * length * 8 / 100) <= 0.5


@pytest.mark.parametrize(("width", "is_ascii"), [(66, False), (66, True), (28, False)])
def test_the_scale_stands_exactly_under_the_bars(width: int, is_ascii: bool) -> None:
    node = figures(Bars(100, ((plain("Drip"), 100, 100), (plain("Spray"), 25, 50))))
    rows = text_of(node, width, is_ascii=is_ascii)
    solid = "#" if is_ascii else "█"
    full, scale = next(row for row in rows if row.count(solid) > 9), rows[-1]
    assert scale.index("0") == full.index(solid)
    assert len(scale) == full.rindex(solid) + 1
    assert scale.split()[::2] == ["0", "50", "100"]
    middle = (full.index(solid) + full.rindex(solid)) / 2
    assert abs(scale.index("50") + 0.5 - middle) <= 1


def test_a_scale_without_room_for_its_figures_is_left_out() -> None:
    node = figures(Bars(1_000_000, ((plain("Very many of them"), 5, 1_000_000),)))
    assert not any("0 ─" in row for row in text_of(node, 24))


def test_a_range_ends_with_a_sign_where_only_plain_ones_can_be_shown() -> None:
    rows = text_of(figures(Bars(100, ((plain("Swallowed"), 20, 40),))), 66, is_ascii=True)
    assert "#########---------|" in rows[1]
    assert all(row.isascii() for row in rows)


def test_a_label_keeps_its_row_as_long_as_the_bar_can_be_read() -> None:
    lines = ((plain("Same spray, one study"), 11, 17), (plain("Vein"), 100, 100))
    assert len(text_of(figures(Bars(100, lines)), 48)) == 1 + 2 + 1


def test_rows_of_one_drawing_are_kept_together() -> None:
    icons = rows_of(figures(IconArray(100, ((plain("x"), 4),), "people")), Look(66))
    assert [row.is_tight for row in icons] == [False, False, False, True, True]
    art = rows_of(figures(Art(("a", "", "b"))), Look(66))
    assert [row.is_tight for row in art[1:]] == [False, True, True]


def test_a_drawing_without_room_is_told_instead() -> None:
    node = figures(Art(("a" * 40,)))
    assert text_of(node, 40)[1] == "a" * 40
    assert text_of(node, 39) == ["Title", "Said aloud."]


def test_a_drawing_becomes_plain_signs_where_only_those_can_be_shown() -> None:
    assert text_of(figures(Art(("┌─┐│→●",))), 40, is_ascii=True)[1] == "+-+|>*"


def test_what_to_notice_is_quiet_and_named() -> None:
    figure = Figure(title=(), picture=Art(("x",)), spoken=(), notice=plain("Look."))
    assert roles_of(rows_of(figure, Look(40)))[-1] == ("Notice: Look.", "quiet")


def question(texts: Words) -> Ask:
    """A question with one choice for each span."""
    choices = tuple(Choice(str(n), (span,), plain("Secret.")) for n, span in enumerate(texts, 1))
    return Ask(item="x", mode="many", prompt=plain("Which?"), choices=choices, pick=2)


def test_a_question_on_paper_shows_its_choices_and_gives_nothing_away() -> None:
    assert text_of(question((Span("One"), Span("Two"))), 40) == [
        "Which?",
        "Choose 2.",
        "1  One",
        "2  Two",
    ]


def test_a_number_is_asked_for_with_room_to_write_it() -> None:
    ask = Ask(item="x", mode="number", prompt=plain("How long?"), unit=plain("hours"))
    assert text_of(ask, 40) == ["How long?", "__________ hours"]
