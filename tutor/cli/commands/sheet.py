"""`sheet`: the question sheet from the saved record.

Owns where it goes and in which form. Never changes what is on it. Loads no Textual.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from tutor.cli.sheet_files import ENDINGS, CannotWrite, Wanted, form_for, made, place_for, write
from tutor.cli.talk import FINE, Talk
from tutor.library.load import NoLessons
from tutor.store.visit import open_visit
from tutor.words import _

PRINTED = ("text", "pdf")
"""Forms a printer can take."""
PICTURES = ("pdf", "qr")
"""Forms that are nothing to read on a terminal."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `sheet`."""
    parser.add_argument(
        "--format", choices=tuple(ENDINGS), default=None,
        help=_("text, html (web page), pdf, qr (codes), ics (calendar), or json, fhir (programs)"),
    )  # fmt: skip
    parser.add_argument(
        "-o", "--output", metavar="FILE", default="-",
        help=_("write it into this file; its ending says the form, such as questions.pdf"),
    )  # fmt: skip
    parser.add_argument(
        "--replace", action="store_true", help=_("write over a file that is there already")
    )
    parser.add_argument(
        "--print", dest="printer", metavar="PRINTER", nargs="?", const="", default=None,
        help=_("print it on paper, on the usual printer or on this one"),
    )  # fmt: skip
    parser.add_argument("--printers", action="store_true", help=_("list the printers there are"))
    parser.add_argument(
        "--lessons", metavar="DIR", type=Path, default=None, help=_("read the lessons from here")
    )


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Show the sheet, write it into a file, or print it."""
    if args.printers:
        from tutor.cli.sheet_printing import list_printers

        return list_printers(talk)
    if args.printer is not None:
        mistake = _unprintable(args)
        if mistake:
            return talk.wrong_use(mistake)
    try:
        wanted = _wanted(args, talk)
    except NoLessons as error:
        return talk.wrong_use(str(error))
    if args.printer is not None:
        from tutor.cli.sheet_printing import print_sheet

        return print_sheet(wanted, args.printer, talk, is_text=args.format == "text")
    form = form_for(args.format, args.output)
    try:
        if args.output == "-":
            return _show(form, wanted, talk)
        return _write(args.output, form, wanted, talk, is_replacing=args.replace)
    except CannotWrite as error:
        return talk.wrong_use(str(error))


def _wanted(args: argparse.Namespace, talk: Talk) -> Wanted:
    """The sheet as it stands in the record. Raises NoLessons."""
    visit = open_visit(args.lessons, is_saving=True)
    try:
        sheet = visit.session.sheet()
    finally:
        visit.keeper.close()
    if visit.notice:
        talk.say(visit.notice)
    is_shown = args.output == "-" and args.printer is None
    is_ascii = visit.settings.ascii or (is_shown and not _speaks_unicode())
    return Wanted(sheet, date.today(), is_ascii, visit.settings.region)


def _unprintable(args: argparse.Namespace) -> str:
    """Why this cannot go to a printer, or nothing."""
    if args.output != "-":
        return _("Choose one of the two: -o writes a file, --print puts it on paper.")
    if args.format not in (None, *PRINTED):
        return _("A printer takes the forms text and pdf only. Leave out --format.")
    return ""


def _show(form: str, wanted: Wanted, talk: Talk) -> int:
    if form in PICTURES:
        raise CannotWrite(
            _("This form needs a file. Type: ketamine-tutor sheet -o my-questions{ending}").format(
                ending=ENDINGS[form][0]
            )
        )
    talk.result(made(form, wanted).body.decode("utf-8"))
    return FINE


def _write(output: str, form: str, wanted: Wanted, talk: Talk, *, is_replacing: bool) -> int:
    path = place_for(output, form, is_replacing=is_replacing)
    done = made(form, wanted)
    if done.notice:
        talk.say(done.notice)
    if form == "pdf" and done.ending != ".pdf" and (path.is_file() or not path.exists()):
        path = place_for(str(path.with_suffix(done.ending)), "html", is_replacing=is_replacing)
    write(path, done.body)
    talk.say(
        _("Your sheet is in {path}. Anyone who can open that file can read it.").format(path=path)
    )
    return FINE


def _speaks_unicode() -> bool:
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return encoding.lower().startswith("utf")
