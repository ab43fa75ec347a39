"""What a clinic may read of its counts."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from tests.counts.samples import rows_of
from tutor.counts.report import MONTH, CheckLines, LessonLine, months_of, report_of
from tutor.counts.tally import Row
from tutor.sessions.messages import Count

COUNTS = st.builds(
    Count,
    what=st.sampled_from(["began", "opened", "finished", "answered", "printed", "coded"]),
    lesson=st.sampled_from(["risks", "history"]),
    item=st.sampled_from(["driving", "food"]),
    option=st.sampled_from(["1", "2", "3", "unsure"]),
    language=st.sampled_from(["en", "es"]),
)
TIMES = st.datetimes(datetime(2026, 11, 1), datetime(2026, 11, 4))


def many(count: Count, number: int, hour: int = 9) -> list[Row]:
    """The same thing counted so many times."""
    return list(rows_of(*[count] * number, when=datetime(2026, 11, 21, hour)))


def test_a_busy_month_is_told_by_lesson_check_language_day_and_hour() -> None:
    rows = [
        *many(Count("began"), 30, 9),
        *many(Count("began", language="es"), 12, 14),
        *many(Count("opened", lesson="risks"), 25),
        *many(Count("finished", lesson="risks"), 20),
        *many(Count("answered", "risks", "driving", "1"), 15),
        *many(Count("answered", "risks", "driving", "unsure"), 5),
        *many(Count("printed"), 7),
    ]
    report = report_of(rows)
    assert (report.visits, report.printed, report.coded) == (42, 7, None)
    assert report.lessons == (LessonLine("risks", 25, 20),)
    check = CheckLines("risks", "driving", 20, {"1": 15, "unsure": 5})
    assert report.checks == (check,)
    assert (check.share("1"), check.share("unsure")) == (75, 25)
    assert report.languages == {"en": 30, "es": 12}
    assert report.hours == {"09": 30, "14": 12}
    assert report.days == {"2026-11-21": 42}


def test_a_small_language_is_held_back_with_another() -> None:
    rows = [
        *many(Count("began", language="de"), 11),
        *many(Count("began", language="en"), 30),
        *many(Count("began", language="es"), 2),
    ]
    assert report_of(rows).languages == {"de": None, "en": 30, "es": None}
    assert report_of(rows).visits == 43


def test_a_quiet_day_tells_nothing() -> None:
    rows = [*many(Count("began"), 3), *many(Count("answered", "risks", "driving", "1"), 4)]
    report = report_of(rows)
    assert (report.visits, report.checks, report.languages, report.days) == (None, (), {}, {})


@given(st.lists(st.tuples(COUNTS, TIMES, st.integers(1, 9)), max_size=30))
def test_no_figure_of_any_report_is_under_five(found: list[tuple[Count, datetime, int]]) -> None:
    rows = [row for count, when, n in found for _n in range(n) for row in rows_of(count, when=when)]
    report = report_of(rows)
    figures: list[int | None] = [report.visits, report.printed, report.coded]
    for line in report.lessons:
        figures += [line.opened, line.finished]
    for check in report.checks:
        figures += [check.answers, *check.options.values()]
    for table in (report.languages, report.faces, report.screens, report.days, report.hours):
        figures += table.values()
    assert all(figure is None or figure >= 5 for figure in figures)
    assert report == report_of(reversed(rows))


MONTHS = ("2026-08", "2026-09", "2026-10", "2026-11")
WHOLE_MONTHS = st.datetimes(datetime(2026, 8, 1), datetime(2026, 11, 30))
RANGES = st.tuples(st.sampled_from(MONTHS), st.sampled_from(MONTHS)).map(sorted)


@given(st.lists(st.tuples(COUNTS, WHOLE_MONTHS, st.integers(1, 9)), max_size=30), RANGES, RANGES)
def test_two_reports_tell_each_month_in_the_same_way_so_nothing_comes_of_subtracting(
    found: list[tuple[Count, datetime, int]], one: list[str], other: list[str]
) -> None:
    rows = [row for count, when, n in found for _n in range(n) for row in rows_of(count, when=when)]

    def of(span: list[str]) -> list[Row]:
        return [row for row in rows if span[0] <= row[0].day[:MONTH] <= span[1]]

    first, second = months_of(of(one)), months_of(of(other))
    for month in MONTHS:
        alone = months_of(of([month, month])).get(month)
        assert first.get(month) == (alone if one[0] <= month <= one[1] else None)
        assert second.get(month) == (alone if other[0] <= month <= other[1] else None)


def test_a_hidden_month_is_in_no_sum_with_another() -> None:
    began = Count("began")
    rows = [
        *rows_of(*[began] * 40, when=datetime(2026, 10, 1)),
        *rows_of(*[began] * 3, when=datetime(2026, 11, 1)),
    ]
    assert [one.visits for one in months_of(rows).values()] == [40, None]
