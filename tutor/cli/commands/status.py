"""`status`: how every lesson stands, as a table.

Owns the words of the table and the exit code. Never changes a file.
"""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from tutor.cli.columns import columns
from tutor.cli.talk import FINE, PROBLEMS, Talk
from tutor.core.document import day
from tutor.library.load import default_folder
from tutor.library.standing import Standing, standings
from tutor.words import _, plural


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `status`."""
    parser.add_argument(
        "--lessons", metavar="DIR", type=Path, default=None, help=_("look at the lessons here")
    )


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Print the table."""
    folder: Path = args.lessons or default_folder()
    if not folder.is_dir():
        return talk.wrong_use(
            _('There is no lesson folder "{folder}". Check its name.').format(folder=folder)
        )
    found = standings(folder, date.today())
    lessons = [one for one in found if one.is_lesson]
    if lessons:
        talk.result(_table(lessons))
    else:
        talk.say(_("There are no lessons in {folder}.").format(folder=folder))
    for remark in _remarks(found):
        talk.say(remark)
    errors = sum(one.errors for one in found)
    if errors:
        talk.say(
            plural(
                "{count} problem to fix. To see it: ketamine-tutor check {folder}",
                "{count} problems to fix. To see them: ketamine-tutor check {folder}",
                errors,
            ).format(count=errors, folder=folder)
        )
    return PROBLEMS if errors else FINE


def _table(lessons: list[Standing]) -> str:
    head = [
        _("lesson"), _("state"), _("review due"), _("pages"), _("checks"),
        _("to fix"), _("to look at"),
    ]  # fmt: skip
    rows = [_row(one) for one in lessons]
    if any(one.languages for one in lessons):
        head.append(_("languages"))
        rows = [[*row, _languages(one)] for row, one in zip(rows, lessons, strict=True)]
    return columns(head, rows, right=(3, 4, 5, 6))


def _languages(one: Standing) -> str:
    """How far each translation has got."""
    parts = (
        _("{language} {number}%").format(language=language, number=number)
        for language, number in one.languages
    )
    return ", ".join(parts) or "-"


def _row(one: Standing) -> list[str]:
    counts = [str(one.errors), str(one.warnings)]
    if not one.is_readable:
        return [one.name, _("cannot be read"), "-", "-", "-", *counts]
    due = day(one.due) if one.due else "-"
    if one.is_overdue and one.status != "retired":
        due = _("{day} (past)").format(day=due)
    return [one.name, _state(one), due, str(one.pages), str(one.checks), *counts]


def _state(one: Standing) -> str:
    """How far the text has been looked at, in words."""
    if one.state is None:
        return _("does not say")
    if one.state == "hidden":
        return _("hidden since {day}").format(day=day(one.hidden_since))
    return {
        "draft": _("draft, not reviewed"),
        "in-review": _("being reviewed"),
        "reviewed": _("reviewed"),
        "changed": _("changed since review"),
        "overdue": _("review overdue"),
        "retired": _("retired"),
    }[one.state]


def _remarks(found: list[Standing]) -> list[str]:
    """What does not fit in the table."""
    remarks = [
        _("{lesson} is not in course.yaml, so it comes last.").format(lesson=one.name)
        for one in found
        if not one.is_listed
    ]
    for one in found:
        if not one.is_lesson and one.errors:
            remarks.append(
                plural(
                    "{file}.yaml: {count} problem to fix.",
                    "{file}.yaml: {count} problems to fix.",
                    one.errors,
                ).format(file=one.name, count=one.errors)
            )
    return remarks
