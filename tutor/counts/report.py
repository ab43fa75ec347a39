"""What a clinic may read of its counts.

Owns which tables there are, and that each goes through the rule for small numbers. Visits are
told by language, face, screen, day and hour; lessons and checks each once. So no two tables
tell parts of one figure, except that the tables of visits have the same sum. Months are told one
by one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from tutor.counts.small_numbers import LEAST, table
from tutor.counts.tally import NO_HOUR, Key, Row

Figures = dict[str, int | None]
"""Rows of a table; None where nothing is shown. An empty table is not shown at all."""


MONTH = len("2026-10")
"""Letters of a day that name its month."""


class LessonLine(NamedTuple):
    """How often one lesson was opened and finished."""

    lesson: str
    opened: int | None
    finished: int | None


class CheckLines(NamedTuple):
    """What was answered to one check."""

    lesson: str
    item: str
    answers: int
    options: Figures

    def share(self, option: str) -> int | None:
        """Percent of all answers to the check."""
        number = self.options[option]
        return None if number is None else round(100 * number / self.answers)


class Report(NamedTuple):
    """Everything that may be shown."""

    visits: int | None
    printed: int | None
    coded: int | None
    lessons: tuple[LessonLine, ...]
    checks: tuple[CheckLines, ...]
    languages: Figures
    faces: Figures
    screens: Figures
    days: Figures
    hours: Figures


def report_of(rows: Iterable[Row]) -> Report:
    """Fold the counts of one month into what may be shown of them."""
    done: dict[str, list[Row]] = defaultdict(list)
    hours: list[Row] = []
    for key, number in rows:
        if key.hour == NO_HOUR:
            done[key.what].append((key, number))
        elif key.what == "began":
            hours.append((key, number))
    visits = done["began"]
    return Report(
        _total(visits),
        _total(done["printed"]),
        _total(done["coded"]),
        _lessons(done["opened"], done["finished"]),
        _checks(done["answered"]),
        table(_sums(visits, lambda key: key.language)),
        table(_sums(visits, lambda key: key.face)),
        table(_sums(visits, lambda key: key.screen)),
        table(_sums(visits, lambda key: key.day)),
        table(_sums(hours, lambda key: f"{key.hour:02}")),
    )


def months_of(rows: Iterable[Row]) -> dict[str, Report]:
    """A report for each month, such as 2026-10, by itself: no sum goes over two of them.

    Sums over two ranges could be subtracted from each other; a month is told in one way only.
    """
    by_month: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_month[row[0].day[:MONTH]].append(row)
    return {month: report_of(found) for month, found in sorted(by_month.items())}


def _total(rows: list[Row]) -> int | None:
    total = sum(number for _key, number in rows)
    return total if total >= LEAST else None


def _sums(rows: list[Row], name: Callable[[Key], str]) -> dict[str, int]:
    """Sums under a name, always in the order of the names: what hides a row depends on it."""
    sums: dict[str, int] = defaultdict(int)
    for key, number in rows:
        sums[name(key)] += number
    return dict(sorted(sums.items(), key=lambda pair: (len(pair[0]), pair[0])))


def _lessons(opened: list[Row], finished: list[Row]) -> tuple[LessonLine, ...]:
    one, two = _sums(opened, lambda key: key.lesson), _sums(finished, lambda key: key.lesson)
    names = sorted({*one, *two})
    first, second = _padded(one, names), _padded(two, names)
    if not first and not second:
        return ()
    return tuple(LessonLine(name, first.get(name), second.get(name)) for name in names)


def _padded(sums: Mapping[str, int], names: list[str]) -> Figures:
    return table({name: sums.get(name, 0) for name in names})


def _checks(rows: list[Row]) -> tuple[CheckLines, ...]:
    by_check: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        by_check[row[0].lesson, row[0].item].append(row)
    lines = []
    for (lesson, item), answers in sorted(by_check.items()):
        options = table(_sums(answers, lambda key: key.option))
        if options:
            total = sum(number for _key, number in answers)
            lines.append(CheckLines(lesson, item, total, options))
    return tuple(lines)
