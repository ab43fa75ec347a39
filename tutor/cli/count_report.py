"""The clinic's counts as text, as a table for other programs, and as JSON.

Owns the words and the forms. Which figures may be shown was decided before.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping

from tutor.cli.columns import columns
from tutor.cli.count_names import Names
from tutor.core.days import month_of_year
from tutor.core.document import day
from tutor.counts.report import CheckLines, Figures, Report
from tutor.counts.small_numbers import LEAST
from tutor.words import _

Months = Mapping[str, Report]
"""Reports by month, such as 2026-10."""


def as_text(months: Months, names: Names) -> str:
    """Tables to read."""
    parts = [part for month in months for part in _month(month, months[month], names)]
    return "\n\n".join(
        [
            *parts,
            _(
                "A number that is not shown is fewer than 5, or it is held back so that nobody can"
                " work out such a number. Tables that could show nothing are left out."
            ),
        ]
    )


def _month(name: str, report: Report, names: Names) -> list[str]:
    return [
        month_of_year(name),
        columns([_("all in all"), ""], _all_in_all(report), right=(1,)),
        *_lessons(report, names),
        *(part for check in report.checks for part in _check(check, names)),
        *_table(_("language"), report.languages, str),
        *_table(_("shown as"), report.faces, str),
        *(_table(_("screen"), report.screens, _screen) if len(report.screens) > 1 else ()),
        *_table(_("day"), report.days, day),
        *_table(_("hour"), report.hours, _hour),
    ]


def _number(number: int | None) -> str:
    return _("not shown") if number is None else str(number)


def _all_in_all(report: Report) -> list[list[str]]:
    return [
        [_("visits"), _number(report.visits)],
        [_("sheets printed"), _number(report.printed)],
        [_("sheets shown as codes"), _number(report.coded)],
    ]


def _lessons(report: Report, names: Names) -> Iterator[str]:
    lines = sorted(report.lessons, key=lambda line: names.order(line.lesson))
    rows = [
        [names.lesson(line.lesson), _number(line.opened), _number(line.finished)] for line in lines
    ]
    if rows:
        yield columns([_("lesson"), _("opened"), _("finished")], rows, right=(1, 2))


def _check(check: CheckLines, names: Names) -> Iterator[str]:
    yield _("{lesson}, check {check}: {question}").format(
        lesson=names.lesson(check.lesson),
        check=check.item,
        question=names.check(check.lesson, check.item) or "-",
    )
    rows = []
    for option, number in check.options.items():
        share = check.share(option)
        percent = "" if share is None else _("{number}%").format(number=share)
        name = names.option(check.lesson, check.item, option)
        rows.append([name, _number(number), percent])
    rows.append([_("all answers"), str(check.answers), ""])
    yield columns([_("answer"), _("chosen"), _("share")], rows, right=(1, 2))


def _table(head: str, figures: Figures, name: Callable[[str], str]) -> Iterator[str]:
    if figures:
        rows = [[name(row), _number(number)] for row, number in figures.items()]
        yield columns([head, _("visits")], rows, right=(1,))


def _hour(hour: str) -> str:
    return _("{hour}:00 to {hour}:59").format(hour=hour)


def _screen(screen: str) -> str:
    return screen or _("without a name")


def _plain_rows(report: Report) -> Iterator[tuple[str, str, str, str, int | None]]:
    """Everything as rows: table, lesson, check, row, number."""
    yield "visits", "", "", "", report.visits
    yield "printed", "", "", "", report.printed
    yield "coded", "", "", "", report.coded
    for line in report.lessons:
        yield "opened", line.lesson, "", "", line.opened
        yield "finished", line.lesson, "", "", line.finished
    for check in report.checks:
        for option, number in check.options.items():
            yield "answered", check.lesson, check.item, option, number
    for name in ("languages", "faces", "screens", "days", "hours"):
        figures: Figures = getattr(report, name)
        for row, number in figures.items():
            yield name, "", "", row, number


def as_csv(months: Months, _names: Names) -> str:
    """One table for a spreadsheet; a number that is not shown is left empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["month", "table", "lesson", "check", "row", "number"])
    for month, report in months.items():
        for *row, number in _plain_rows(report):
            writer.writerow([month, *row, "" if number is None else number])
    return out.getvalue()


def as_json(months: Months, names: Names) -> str:
    """Everything for other programs; a number that is not shown is null."""
    body = {
        "format": "2",
        "never_shown_below": LEAST,
        "months": [_json_month(month, report, names) for month, report in months.items()],
    }
    return json.dumps(body, ensure_ascii=False, indent=2)


def _json_month(month: str, report: Report, names: Names) -> dict[str, object]:
    return {
        "month": month,
        "visits": report.visits,
        "printed": report.printed,
        "coded": report.coded,
        "lessons": [
            {**line._asdict(), "title": names.lesson(line.lesson)} for line in report.lessons
        ],
        "checks": [check._asdict() for check in report.checks],
        **{
            name: getattr(report, name)
            for name in ("languages", "faces", "screens", "days", "hours")
        },
    }
