"""`export`: lessons as a file to print, to put on a page, or to review.

Owns which lessons, in which form, and where they go. Never changes what they say. Loads no
Textual.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module
from pathlib import Path

from msgspec.structs import replace

from tutor.cli.options import nearest
from tutor.cli.talk import FINE, PROBLEMS, Talk
from tutor.core.clean import visible
from tutor.core.session import Session
from tutor.export.handout import Handout, handout_of
from tutor.export.letters import plain_letters
from tutor.library.folder import ENDINGS
from tutor.library.load import Library, NoLessons, default_folder, open_library
from tutor.store.memory import MemoryStore
from tutor.store.places import cache_folder, settings_path
from tutor.store.settings import Settings, load_settings
from tutor.store.visit import visit_over
from tutor.words import _, plural

FORMS = {
    "html": ("tutor.export.html", "html_of", ".html"),
    "markdown": ("tutor.export.markdown", "markdown_of", ".md"),
    "text": ("tutor.export.lesson_text", "text_of", ".txt"),
    "gift": ("tutor.export.gift", "gift_of", ".gift"),
}
"""For each form: who writes it, and how its files end."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `export`."""
    parser.add_argument(
        "lessons_named", metavar="LESSON", nargs="*",
        help=_("which lessons, such as risks; otherwise the whole course"),
    )  # fmt: skip
    parser.add_argument(
        "--format", choices=tuple(FORMS), default="html", help=_("html, markdown, text or gift")
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", default="-",
        help=_("write one file; into a folder that is there, a file for each lesson"),
    )  # fmt: skip
    parser.add_argument(
        "--replace", action="store_true", help=_("write over files that are there already")
    )
    parser.add_argument(
        "--region", metavar="REGION", default="", help=_("whose crisis lines are shown, such as us")
    )
    parser.add_argument(
        "--lessons", metavar="DIR", type=Path, default=None, help=_("read the lessons from here")
    )
    parser.add_argument(
        "--overlays", metavar="DIR", type=Path, default=None,
        help=_('take the clinic\'s changes from here; otherwise from "overlays" in the lessons'),
    )  # fmt: skip


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Write the lessons."""
    try:
        library = open_library(args.lessons or default_folder(), cache_folder(), args.overlays)
    except NoLessons as error:
        return talk.wrong_use(str(error))
    today = date.today()
    if not args.lessons_named:
        # Whoever names an overdue lesson, to look at it again, is given it.
        library.keep_to(today)
    known = [entry.id for entry in library.entries]
    names: list[str] = list(dict.fromkeys(args.lessons_named)) or known
    for name in names:
        if name not in known:
            return talk.wrong_use(_no_lesson(name, known, library))
    if not names:
        return talk.wrong_use(_("There is no lesson to export. Look with the command check."))
    settings = _settings(args.region)
    regions = [region.id for region in library.course.regions]
    if args.region and args.region not in regions:
        return talk.wrong_use(
            _('There is no region "{region}". There are: {regions}.').format(
                region=visible(args.region)[:40], regions=", ".join(regions)
            )
        )
    session = visit_over(library, MemoryStore(), settings, today).session
    ending = FORMS[args.format][2]
    draw = _drawing(args.format, session, today, talk)
    if args.output == "-":
        talk.result(_printable(draw(names), args.format))
        return _closing(args, library, talk)
    wanted = _files(Path(args.output), names, ending)
    trouble = _trouble(Path(args.output), wanted, is_replacing=args.replace)
    if trouble:
        return talk.wrong_use(trouble)
    for path, chosen in wanted.items():
        _write(path, draw(chosen).encode("utf-8"))
        talk.say(_("Written: {path}").format(path=path))
    return _closing(args, library, talk)


def _drawing(form: str, session: Session, today: date, talk: Talk) -> Callable[[list[str]], str]:
    """What makes the text of a file from the names of its lessons."""
    module, function, _ending = FORMS[form]
    if form == "gift":
        return lambda names: _gift(session, names, talk)
    draw: Callable[[Handout, date], str] = getattr(import_module(module), function)
    return lambda names: draw(handout_of(session.shelf, names, session.reading), today)


def _gift(session: Session, names: list[str], talk: Talk) -> str:
    """Only the checks; those of a kind that GIFT cannot hold are named."""
    from tutor.export.gift import gift_of

    gift = gift_of([session.shelf.lesson(name) for name in names], session.reading.values)
    for left_out in gift.left_out:
        talk.say(
            _("GIFT cannot hold the check {name}. It is in the file as a comment.").format(
                name=left_out
            )
        )
    return gift.text


def _printable(text: str, form: str) -> str:
    """The text for an output that may know fewer letters than a file."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    if encoding.lower().startswith("utf"):
        return text
    if form == "html":
        # A browser reads the file as UTF-8, whatever the output here is, so it gets numbers.
        return text.encode("ascii", "xmlcharrefreplace").decode()
    return plain_letters(text)


def _settings(region: str) -> Settings:
    """What the clinic filled in, made harmless, and the region asked for."""
    settings, _notice = load_settings(settings_path())
    values = {name: visible(text).strip() for name, text in settings.values.items()}
    return replace(settings, values=values, region=region or settings.region)


def _files(output: Path, names: list[str], ending: str) -> dict[Path, list[str]]:
    """The files to write, with the lessons in each."""
    if output.is_dir():
        return {output / f"{name}{ending}": [name] for name in names}
    return {output: names}


def _trouble(output: Path, wanted: dict[Path, list[str]], *, is_replacing: bool) -> str:
    """Why the files cannot be written, or nothing."""
    folder = output if output.is_dir() else output.parent
    if not folder.is_dir():
        return _('There is no folder "{folder}". Make it first, or choose another one.').format(
            folder=folder
        )
    for path in wanted:
        if path.is_dir():
            return _('"{path}" is a folder. Choose another name.').format(path=path)
        if path.is_file() and not is_replacing:
            return _('"{path}" is there already. Add --replace to write over it.').format(path=path)
    return ""


def _write(path: Path, body: bytes) -> None:
    """Write a file for others to read, so that it is there whole or not at all."""
    if path.exists() and not path.is_file():
        # A printer or a pipe: it is written to, and never replaced.
        path.write_bytes(body)
        return
    path = path.resolve()
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_bytes(body)
        os.replace(draft, path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def _left_out(library: Library) -> Iterator[str]:
    """The files of lessons that must be mended first."""
    return (fault.file for fault in library.faults)


def _closing(args: argparse.Namespace, library: Library, talk: Talk) -> int:
    """Say what the whole course lacks; somebody who named lessons has got them all."""
    if library.hidden:
        talk.say(
            plural(
                "{count} lesson waits for a new review and is left out: {lessons}.",
                "{count} lessons wait for a new review and are left out: {lessons}.",
                len(library.hidden),
            ).format(
                count=len(library.hidden),
                lessons=", ".join(entry.id for entry in library.hidden[:5]),
            )
        )
    missing = [] if args.lessons_named else list(_left_out(library))
    if not missing:
        return FINE
    talk.say(
        plural(
            "{count} file has problems, and its lesson is left out: {files}.",
            "{count} files have problems, and what they hold is left out: {files}.",
            len(missing),
        ).format(count=len(missing), files=", ".join(missing[:5]))
    )
    return PROBLEMS


def _no_lesson(name: str, known: list[str], library: Library) -> str:
    """Why a lesson cannot be had, and what to do."""
    if {f"{name}{ending}" for ending in ENDINGS} & set(_left_out(library)):
        return _('The lesson "{name}" has problems. See them with the command check.').format(
            name=name
        )
    near = nearest(name, known)
    name = visible(name)[:40]
    if near:
        return _('There is no lesson "{name}". Did you mean "{near}"?').format(name=name, near=near)
    return _('There is no lesson "{name}". There are: {lessons}.').format(
        name=name, lessons=", ".join(known)
    )
