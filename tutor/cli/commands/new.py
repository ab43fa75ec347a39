"""`new`: begin a lesson from a template that passes `check`.

Owns which ids are taken and where the file goes: into the folder named, and nowhere else.
Never writes over a file.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from datetime import date
from pathlib import Path

from tutor.cli.new_file import write_new
from tutor.cli.talk import FINE, Talk
from tutor.core.clean import visible
from tutor.core.course import Course
from tutor.library.examine import examine_shared
from tutor.library.folder import ENDINGS, SHARED
from tutor.library.schema import FOLDER, schema_line
from tutor.library.template import Asked, template
from tutor.words import _

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST = 60
"""Letters in an id."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `new`."""
    parser.add_argument(
        "id", metavar="ID", nargs="?", default="", help=_("names the lesson, such as going-home")
    )
    parser.add_argument(
        "--lessons", metavar="DIR", type=Path, default=Path("lessons"),
        help=_('the folder to write into; otherwise "lessons", where you are'),
    )  # fmt: skip


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Write the new lesson."""
    name: str = args.id
    folder: Path = args.lessons
    refusal = _refusal(name)
    if refusal:
        return talk.wrong_use(refusal)
    if not folder.is_dir():
        return talk.wrong_use(
            _('There is no folder "{folder}" here. Name one with --lessons.').format(folder=folder)
        )
    for ending in ENDINGS:
        # A link that leads nowhere is in the way, too.
        if (taken := folder / f"{name}{ending}").exists() or taken.is_symlink():
            return talk.wrong_use(_taken(taken))
    shared = examine_shared(folder)
    has_schema = (folder / FOLDER / "lesson-1.json").exists()
    text = template(
        Asked(name, date.today(), shared.ids().sources, schema_line("lesson") if has_schema else "")
    )
    path = folder / f"{name}.yaml"
    try:
        write_new(path, text)
    except FileExistsError:
        return talk.wrong_use(_taken(path))
    talk.result(str(path))
    talk.say(_("Open it in your editor, then try: ketamine-tutor check {file}").format(file=path))
    if shared.course is not None and shared.course.draft is not None:
        _say_where_it_comes(name, folder / "course.yaml", shared.course.draft, talk)
    return FINE


def suggested(typed: str) -> str:
    """The id that somebody most likely means, or nothing."""
    last = re.split(r"[/\\]", typed.strip("/\\ "))[-1].removesuffix(".yaml").removesuffix(".yml")
    plain = unicodedata.normalize("NFKD", last).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")[:LONGEST].rstrip("-")


def _refusal(name: str) -> str:
    """Why a lesson cannot go by this name, or nothing."""
    if not name:
        return _("Type an id after it, such as: ketamine-tutor new going-home")
    if f"{name}.yaml" in SHARED:
        return _('"{name}" is the name of a file all lessons share. Take another id.').format(
            name=name
        )
    if _ID.fullmatch(name) and len(name) <= LONGEST:
        return ""
    shown, near = visible(name)[:LONGEST], suggested(name)
    if near and f"{near}.yaml" not in SHARED:
        return _('"{name}" cannot be used as an id. Did you mean "{near}"?').format(
            name=shown, near=near
        )
    return _('"{name}" cannot be used as an id. Use small letters, digits and hyphens.').format(
        name=shown
    )


def _taken(path: Path) -> str:
    return _("{file} is already there. Nothing was changed. Take another id.").format(file=path)


def _say_where_it_comes(name: str, path: Path, course: Course, talk: Talk) -> None:
    """How to give the lesson its place, unless it has one."""
    if name in course.lesson_ids():
        return
    talk.say(_("It is not in the course yet, so patients would see it last."))
    if course.sections:
        listed = ", ".join((*course.sections[-1].lessons, name))
        talk.say(
            _('To list it under "{section}", type this in {file}:').format(
                section=course.sections[-1].title, file=path
            )
        )
        talk.say(f"    lessons: [{listed}]")
