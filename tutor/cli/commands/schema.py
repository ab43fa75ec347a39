"""`schema`: the files that let an editor help while a lesson is typed.

Owns where they are written. Never changes a lesson.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tutor.cli.talk import FINE, Talk
from tutor.clinic.schema import CLINIC_SCHEMA, clinic_schema, clinic_schema_line
from tutor.library.schema import FOLDER, schema_line, schemas
from tutor.words import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `schema`."""
    parser.add_argument(
        "-o", "--output", metavar="DIR", type=Path, default=Path(FOLDER),
        help=_('the folder to write into; otherwise "schema", beside the lessons you are in'),
    )  # fmt: skip


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Write the files."""
    folder: Path = args.output
    if folder.exists() and not folder.is_dir():
        return talk.wrong_use(_('"{path}" is a file. Name a folder instead.').format(path=folder))
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {**schemas(), CLINIC_SCHEMA: clinic_schema()}.items():
        path = folder / name
        path.write_text(text, encoding="utf-8", newline="\n")
        talk.result(str(path))
    talk.say(_("Put this line first in a lesson, and your editor can help:"))
    talk.say(schema_line("lesson"))
    talk.say(_("And this one first in a clinic file:"))
    talk.say(clinic_schema_line(FOLDER))
    return FINE
