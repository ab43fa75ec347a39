"""`sheet`: the question sheet from the saved record.

Owns where it goes and in which form. Never changes what is on it. Loads no Textual.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from tutor.cli.talk import FINE, Talk
from tutor.cli.visit import open_visit
from tutor.core.sheet import Sheet
from tutor.library.load import NoLessons
from tutor.store.whole_file import write_whole
from tutor.words import _

FORMATS = ("text", "json")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `sheet`."""
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help=_("text to print, json for programs")
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", default="-", help=_("write it into this file")
    )
    parser.add_argument(
        "--lessons", metavar="DIR", type=Path, default=None, help=_("read the lessons from here")
    )


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Print the sheet, or write it into a file."""
    try:
        visit = open_visit(args.lessons, is_saving=True)
    except NoLessons as error:
        return talk.wrong_use(str(error))
    try:
        sheet = visit.session.sheet()
    finally:
        visit.keeper.close()
    if visit.notice:
        talk.say(visit.notice)
    is_printed = args.output == "-"
    is_ascii = visit.settings.ascii or (is_printed and not _speaks_unicode())
    text = _in_form(sheet, args.format, is_ascii)
    if is_printed:
        talk.result(text)
        return FINE
    return _write(Path(args.output), text, talk)


def _in_form(sheet: Sheet, form: str, is_ascii: bool) -> str:
    if form == "json":
        from tutor.export.sheet_json import sheet_json

        return sheet_json(sheet, date.today())
    from tutor.export.look import Look
    from tutor.export.sheet_text import WIDTH, sheet_text

    return sheet_text(sheet, Look(WIDTH, ascii=is_ascii), date.today())


def _speaks_unicode() -> bool:
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return encoding.lower().startswith("utf")


def _write(path: Path, text: str, talk: Talk) -> int:
    if not path.parent.is_dir():
        return talk.wrong_use(
            _('There is no folder "{folder}". Make it first, or choose another one.').format(
                folder=path.parent
            )
        )
    body = text.encode("utf-8", "replace")
    if path.exists() and not path.is_file():
        # A printer or a pipe: it is written to, and never replaced.
        path.write_bytes(body)
    else:
        write_whole(path.resolve(), body)
    talk.say(
        _("Your sheet is in {path}. Anyone who can open that file can read it.").format(path=path)
    )
    return FINE
