"""`report`: the clinic's counts, without any number under five.

Owns which database is read, and the months: whole ones that are over, each by itself. Loads
the database's library only when it is read.
"""

from __future__ import annotations

import argparse
import os
from datetime import date
from pathlib import Path

from tutor.cli.count_names import Names
from tutor.cli.count_report import as_csv, as_json, as_text
from tutor.cli.talk import FINE, PROBLEMS, Talk
from tutor.core.clean import visible
from tutor.counts.address import Address
from tutor.counts.outbox import Outbox
from tutor.counts.places import outbox_path
from tutor.counts.report import MONTH, months_of
from tutor.counts.sender import ADDRESS, send_all
from tutor.counts.tally import Row
from tutor.counts.trouble import CountsTrouble, WrongAddress, not_installed
from tutor.library.load import default_folder
from tutor.store.whole_file import write_whole
from tutor.words import _

_FORMS = {"text": as_text, "csv": as_csv, "json": as_json}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `report`."""
    parser.add_argument(
        "--config", metavar="FILE", type=Path, default=None,
        help=_("the clinic file that names the database"),
    )  # fmt: skip
    parser.add_argument(
        "--database", metavar="ADDRESS", default=None,
        help=_("the database: postgresql://USER@HOST/NAME or sqlite:///FILE"),
    )  # fmt: skip
    parser.add_argument(
        "--from", metavar="MONTH", dest="first", default="", help=_("the first month, as 2026-01")
    )
    parser.add_argument(
        "--to", metavar="MONTH", dest="last", default="",
        help=_("the last month, as 2026-01; at most the one before this"),
    )  # fmt: skip
    parser.add_argument(
        "--format", choices=tuple(_FORMS), default="text", help=_("text, csv or json")
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=Path, default=None, help=_("write a file")
    )
    parser.add_argument(
        "--lessons", metavar="DIR", type=Path, default=None, help=_("read the lessons from here")
    )


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Print the counts, or write them to a file."""
    if args.config is not None and args.database is not None:
        return talk.wrong_use(_("Give --config or --database, not both."))
    for typed in (args.first, args.last):
        if typed and not _is_month(typed):
            return talk.wrong_use(
                _('"{month}" is no month. Type it as 2026-01.').format(month=visible(typed)[:40])
            )
    if args.first and args.last and args.last < args.first:
        return talk.wrong_use(_("The last month comes before the first. Change them round."))
    lessons, overlays = default_folder(), None
    typed_address: str = args.database or ""
    if args.database is None and args.config is None:
        typed_address = os.environ.get(ADDRESS, "")
    if args.config is not None:
        from tutor.clinic.read import read_clinic
        from tutor.clinic.session_settings import folders

        clinic = read_clinic(args.config).clinic
        if clinic is None:
            return talk.wrong_use(
                _("This clinic file cannot be used. Type: ketamine-tutor check {file}").format(
                    file=args.config
                )
            )
        typed_address = clinic.counts.database
        lessons, overlays = folders(clinic)
    try:
        rows = _rows(Address(typed_address), args, talk)
    except WrongAddress as error:
        return talk.wrong_use(str(error))
    except CountsTrouble as error:
        talk.say(str(error))
        return PROBLEMS
    if not rows:
        talk.say(_("Nothing was counted in these months. A month is shown once it is over."))
        return FINE
    names = Names(args.lessons or lessons, overlays)
    text = _FORMS[args.format](months_of(rows), names)
    if args.output is None:
        talk.result(text)
    else:
        write_whole(args.output, f"{text.rstrip()}\n".encode())
        talk.say(_("Written: {path}").format(path=args.output))
    return FINE


def _rows(address: Address, args: argparse.Namespace, talk: Talk) -> list[Row]:
    """The counts of the days asked for. Raises CountsTrouble."""
    if args.database is None and outbox_path().exists():
        outbox = Outbox(outbox_path())
        try:
            # What this computer has not sent yet belongs to it, too.
            send_all(outbox, address, date.today())
        finally:
            outbox.close()
    if address.file is not None and not address.file.exists():
        talk.say(_("There are no counts in {path} yet.").format(path=address.file))
        return []
    try:
        from tutor.counts.database import opened
    except ImportError as error:
        raise not_installed() from error
    with opened(address) as database:
        return [row for row in database.rows(args.first) if _is_wanted(row[0].day, args.last)]


def this_month() -> str:
    """The month that is not over yet."""
    return date.today().isoformat()[:MONTH]


def _is_wanted(day: str, last: str) -> bool:
    """Whether a day belongs to a month that is over, and to none after the last one wanted."""
    month = day[:MONTH]
    return month < this_month() and (not last or month <= last)


def _is_month(typed: str) -> bool:
    try:
        return date.fromisoformat(f"{typed}-01").isoformat() == f"{typed}-01"
    except ValueError:
        return False
