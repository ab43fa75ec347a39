"""`approve`: put down that somebody read a lesson and agreed, bound to the text as it is.

Owns when that may be done, and asks before it is. Never makes up a name or a role.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from tutor.checks.approval import CODES
from tutor.cli.comparing import side_by_side
from tutor.cli.talk import FINE, PROBLEMS, Talk
from tutor.core.approval import folded, is_text_approved, lines_of, text_sum
from tutor.core.clean import faults
from tutor.core.days import day
from tutor.core.lesson import Lesson, Review, Reviewer
from tutor.core.small_change import why_not_small
from tutor.core.text_changes import changes_between
from tutor.library.approved_copy import Copy, copy_path, read_copy, written
from tutor.library.approving import (
    CannotWrite,
    TextChanged,
    next_approval,
    replace_file,
    with_review,
)
from tutor.library.examine import examine_folder_lesson
from tutor.library.files import read_bytes
from tutor.library.folder import SHARED
from tutor.library.source import LARGEST
from tutor.library.survey import survey_file
from tutor.words import _, plural


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `approve`."""
    parser.add_argument("lesson", metavar="LESSON.yaml", type=Path, help=_("the lesson file"))
    parser.add_argument("--name", metavar="NAME", default="", help=_("who read it and agrees"))
    parser.add_argument(
        "--role", metavar="ROLE", default="", help=_("what this person is, such as pharmacist")
    )
    parser.add_argument(
        "--next-review", metavar="DAY", default="",
        help=_("when to look again, such as 2027-05-21; otherwise in a year"),
    )  # fmt: skip
    parser.add_argument(
        "--diff", action="store_true", help=_("show what was changed since the approval")
    )
    parser.add_argument(
        "--minor", action="store_true", help=_("keep the approval after a change of spelling only")
    )
    parser.add_argument("--withdraw", action="store_true", help=_("take the approval back"))
    parser.add_argument("--yes", action="store_true", help=_("do not ask"))


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Approve a lesson, or compare it with what was approved."""
    path: Path = args.lesson
    if args.diff + args.minor + args.withdraw > 1:
        return talk.wrong_use(_("Use only one of --diff, --minor and --withdraw."))
    if path.is_dir() or path.name in SHARED:
        return talk.wrong_use(_("Only a lesson can be approved. Name its file."))
    if not path.exists():
        return talk.wrong_use(_('There is no file "{path}". Check its name.').format(path=path))
    lesson = examine_folder_lesson(path).value
    if lesson is None:
        talk.say(
            _("This lesson has problems. To see them: ketamine-tutor check {path}").format(
                path=path
            )
        )
        return PROBLEMS
    if args.withdraw:
        return _withdraw(path, lesson, talk, is_agreed=args.yes)
    copy = read_copy(path)
    if args.diff or args.minor:
        if not lesson.review.approved_text:
            talk.say(_("This lesson is not approved, so there is nothing to compare it with."))
            return PROBLEMS
        if copy is None or copy.sum != lesson.review.approved_text:
            talk.say(
                _("There is no sound copy of the approved text in {path}").format(
                    path=copy_path(path)
                )
            )
            return PROBLEMS
        return _compare(lesson, copy, talk) if args.diff else _minor(args, lesson, copy, talk)
    return _approve(args, lesson, talk)


def _compare(lesson: Lesson, copy: Copy, talk: Talk) -> int:
    """Show what differs from the approved text."""
    changes = changes_between(copy.lines, lines_of(lesson))
    if not changes:
        talk.say(_("Nothing was changed since the approval."))
        return FINE
    talk.result(side_by_side(changes, shutil.get_terminal_size().columns))
    talk.say(
        plural(
            "{count} sentence differs from the approved text.",
            "{count} sentences differ from the approved text.",
            len(changes),
        ).format(count=len(changes))
    )
    return PROBLEMS


def _approve(args: argparse.Namespace, lesson: Lesson, talk: Talk) -> int:
    """Put a name under the text."""
    today = date.today()
    name, role = folded(args.name), folded(args.role)
    due = args.next_review or _in_a_year(today).isoformat()
    refusal = _refusal(name, role, due, today)
    if refusal:
        return talk.wrong_use(refusal)
    if errors := _errors(args.lesson, today):
        return _problems_first(args.lesson, errors, talk)
    reviewer = Reviewer(name=name, role=role)
    review = next_approval(
        lesson, reviewer, today.isoformat(), due, is_same_text=is_text_approved(lesson)
    )
    talk.say(
        _('{name}, {role}, approves "{title}" as it is today. Next review: {day}.').format(
            name=name, role=role, title=lesson.title, day=day(due)
        )
    )
    if not _agreed(talk, is_agreed=args.yes):
        return _nothing_done(talk)
    return _write(args.lesson, lesson, review, written(lines_of(lesson)), talk)


def _minor(args: argparse.Namespace, lesson: Lesson, copy: Copy, talk: Talk) -> int:
    """Keep an approval whose text was only corrected in spelling."""
    if is_text_approved(lesson):
        talk.say(_("Nothing was changed since the approval."))
        return FINE
    today = date.today()
    lines = lines_of(lesson)
    reason = (
        _("This lesson is not approved.")
        if lesson.review.status != "approved"
        else why_not_small(copy.lines, lines)
    )
    if reason:
        talk.say(reason)
        talk.say(_("So this is more than a change of spelling. Run approve without --minor."))
        return PROBLEMS
    if errors := _errors(args.lesson, today):
        return _problems_first(args.lesson, errors, talk)
    talk.say(side_by_side(changes_between(copy.lines, lines), shutil.get_terminal_size().columns))
    talk.say(_("The names and the day of the approval stay as they are."))
    if not _agreed(talk, is_agreed=args.yes):
        return _nothing_done(talk)
    review = replace(lesson.review, approved_text=text_sum(lesson))
    days = (*copy.spelling_days, today.isoformat())
    return _write(args.lesson, lesson, review, written(lines, days), talk)


def _withdraw(path: Path, lesson: Lesson, talk: Talk, *, is_agreed: bool) -> int:
    """Take an approval back; who had given it stays in the file."""
    if lesson.review.status != "approved":
        return talk.wrong_use(_("This lesson is not approved. Nothing was changed."))
    talk.say(_("Readers will then be told that no clinician has reviewed this lesson."))
    if not _agreed(talk, is_agreed=is_agreed):
        return _nothing_done(talk)
    review = replace(lesson.review, status="in-review", approved_text="")
    code = _write(path, lesson, review, "", talk)
    if code == FINE:
        copy_path(path).unlink(missing_ok=True)
    return code


def _write(path: Path, lesson: Lesson, review: Review, copy: str, talk: Talk) -> int:
    """Write the review into the lesson file, and the copy beside it."""
    try:
        data = with_review(read_bytes(path, LARGEST), path, review)
    except TextChanged:
        talk.say(_("The lesson was changed in the meantime. Nothing was written; look again."))
        return PROBLEMS
    except CannotWrite:
        talk.say(_('Write each name under "review" on a line of its own, then try again.'))
        return PROBLEMS
    if copy:
        # The copy first: if only one of the two gets written, the approval is the one missing.
        replace_file(copy_path(path), copy.encode("utf-8"))
    replace_file(path, data)
    talk.say(_("Written: {path}").format(path=path))
    if copy:
        talk.say(_("Keep this file with the lessons, too: {path}").format(path=copy_path(path)))
    return FINE


def _errors(path: Path, today: date) -> int:
    """How many problems stand in the way of an approval."""
    found = survey_file(path, "publish", today.isoformat())
    return sum(
        each.level == "error" and each.code not in CODES for one in found for each in one.problems
    )


def _problems_first(path: Path, errors: int, talk: Talk) -> int:
    talk.say(
        plural(
            "{count} problem to fix first: ketamine-tutor check --profile publish {path}",
            "{count} problems to fix first: ketamine-tutor check --profile publish {path}",
            errors,
        ).format(count=errors, path=path)
    )
    return PROBLEMS


def _refusal(name: str, role: str, due: str, today: date) -> str:
    """Why an approval cannot be written down, or nothing."""
    if not name or not role:
        return _('Say who approves it: --name "First Last" --role "Psychiatric nurse"')
    if faults(name + role) or max(len(name), len(role)) > 200:
        return _("The name and the role must be plain text, at most 200 letters each.")
    try:
        is_later = date.fromisoformat(due) > today
    except ValueError:
        return _("Type the day of the next review like this: --next-review 2027-05-21")
    return "" if is_later else _("The next review must be after today.")


def _in_a_year(today: date) -> date:
    is_leap_day = (today.month, today.day) == (2, 29)
    return today.replace(year=today.year + 1, day=28 if is_leap_day else today.day)


def _agreed(talk: Talk, *, is_agreed: bool) -> bool:
    """Whether somebody at the keyboard says yes."""
    if is_agreed:
        return True
    if not sys.stdin or not sys.stdin.isatty():
        talk.say(_("To go on without being asked, add --yes."))
        return False
    talk.say(_("Type yes to go on. Anything else changes nothing."))
    return sys.stdin.readline().strip().casefold() in {"yes", _("yes")}


def _nothing_done(talk: Talk) -> int:
    talk.say(_("Nothing was changed."))
    return PROBLEMS
