"""`progress`: what was read, where that is kept, and how to erase it.

Owns asking before anything is erased. Never changes a record otherwise. Loads no Textual.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tutor.cli.talk import FINE, PROBLEMS, Talk
from tutor.core.cells import padded, width_of
from tutor.core.inline import as_text, parse
from tutor.core.progress import in_words, progress_of
from tutor.library.load import NoLessons
from tutor.store.erase import erase
from tutor.store.places import record_path, settings_path
from tutor.store.visit import open_visit
from tutor.words import _, plural


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `progress`."""
    parser.add_argument(
        "--reset", action="store_true", help=_("erase what you read, answered and wrote")
    )
    parser.add_argument("--yes", action="store_true", help=_("erase without being asked"))
    parser.add_argument(
        "--lessons", metavar="DIR", type=Path, default=None, help=_("read the lessons from here")
    )


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Show the progress, or erase it."""
    if args.reset:
        return _erase(talk, is_agreed=args.yes)
    if args.yes:
        return talk.wrong_use(_("--yes goes with --reset. Nothing was erased."))
    return _show(args.lessons, talk)


def _show(folder: Path | None, talk: Talk) -> int:
    try:
        visit = open_visit(folder, is_saving=True)
    except NoLessons as error:
        return talk.wrong_use(str(error))
    try:
        record = visit.session.record()
        count = visit.session.sheet().count()
    finally:
        visit.keeper.close()
    if visit.notice:
        talk.say(visit.notice)
    entries = visit.library.entries
    titles = [as_text(parse(entry.title)) for entry in entries]
    width = max(map(width_of, titles), default=0)
    lines = [
        f"{padded(title, width)}   {in_words(progress_of(entry, record))}"
        for title, entry in zip(titles, entries, strict=True)
    ]
    on_sheet = plural(
        "Your sheet has {count} question. To see it: ketamine-tutor sheet",
        "Your sheet has {count} questions. To see it: ketamine-tutor sheet",
        count,
    ).format(count=count)
    kept = _("What you did is kept in {path}").format(path=record_path())
    lines += ["", on_sheet, kept, _("To erase it: ketamine-tutor progress --reset")]
    talk.result("\n".join(lines))
    return FINE


def _erase(talk: Talk, *, is_agreed: bool) -> int:
    if not is_agreed:
        if not sys.stdin or not sys.stdin.isatty():
            return talk.wrong_use(_("Nothing was erased. To erase without being asked, add --yes."))
        talk.say(_("This erases what you read, answered and wrote. It cannot be undone."))
        talk.say(_("Type yes to erase it. Anything else keeps it."))
        typed = sys.stdin.readline().strip().casefold()
        if typed not in {"yes", _("yes")}:
            talk.say(_("Nothing was erased."))
            return FINE
    try:
        gone = erase(record_path())
    except OSError:
        talk.say(
            _(
                "Your record in {path} could not be erased. Close other windows and try again."
            ).format(path=record_path())
        )
        return PROBLEMS
    if not gone:
        talk.say(_("There was nothing to erase."))
        return FINE
    talk.say(
        _("What you read, answered and wrote is erased. Backups of this computer may have it.")
    )
    if settings_path().exists():
        talk.say(_("Your settings are still in {path}").format(path=settings_path()))
    return FINE
