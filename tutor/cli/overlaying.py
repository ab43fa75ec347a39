"""What `overlay check`, `show`, `new` and `accept` do.

Owns which files they look at, and what they say. Only `new` and `accept` write, and only
overlay files.
"""

from __future__ import annotations

import argparse
from datetime import date
from importlib import import_module
from pathlib import Path

from tutor.checks.overlays import Laid
from tutor.cli.findings import Found
from tutor.cli.new_file import write_new
from tutor.cli.talk import FINE, PROBLEMS, Talk
from tutor.core.approval import text_sum
from tutor.core.clean import visible
from tutor.core.lesson import Lesson
from tutor.core.read import Read
from tutor.export.origins import lines_with_origin
from tutor.library.approving import replace_file
from tutor.library.examine import examine_folder_lesson, read_overlay
from tutor.library.files import read_bytes
from tutor.library.folder import OVERLAYS, SHARED, lesson_paths
from tutor.library.load import default_folder
from tutor.library.overlay_template import overlay_template, slug_of
from tutor.library.overlays import look_at_overlays
from tutor.library.schema import FOLDER
from tutor.library.source import LARGEST
from tutor.words import _, plural

FORMS = ("full", "short", "json", "sarif", "github")


def check(args: argparse.Namespace, talk: Talk) -> int:
    """Every problem of the overlays."""
    if args.format not in FORMS:
        return talk.wrong_use(
            _('There is no form "{form}". There are: {forms}.').format(
                form=args.format, forms=", ".join(FORMS)
            )
        )
    path = Path(args.what) if args.what else None
    if path is not None and not path.exists():
        return talk.wrong_use(_no_file(path))
    place = path if path is not None and path.is_dir() else path.parent if path else None
    place = place or args.overlays
    folder = _lessons_for(args, place)
    found = look_at_overlays(folder, place, "review", date.today().isoformat())
    if path is not None and not path.is_dir():
        found = [one for one in found if Path(one.read.path) == path]
    files = [Found(one.read.path, one.read.text, one.read.problems, False) for one in found]
    printed = import_module(f"tutor.cli.reports.as_{args.format}").report(files)
    if printed:
        talk.result(printed)
    errors = sum(one.count("error") for one in files)
    if args.format in {"full", "short"}:
        talk.say(_closing(files, errors, place or folder / OVERLAYS))
    return PROBLEMS if errors else FINE


def show(args: argparse.Namespace, talk: Talk) -> int:
    """The changed lesson, each line with where it comes from."""
    folder = _lessons_for(args, args.overlays)
    base = _lesson(folder, args.what)
    if isinstance(base, str):
        return talk.wrong_use(base)
    found = [one for one in look_at_overlays(folder, args.overlays) if _is_for(one, base)]
    if not found:
        talk.say(_('No overlay changes the lesson "{id}".').format(id=base.id))
        return FINE
    laid = next((one for one in found if one.lesson is not None), None)
    if laid is None or laid.lesson is None:
        talk.say(
            _(
                "The changes in {file} are set aside. To see why: ketamine-tutor check {file}"
            ).format(file=found[0].read.path)
        )
        return PROBLEMS
    clinic = visible(laid.lesson.changed_by)
    names = {False: _("base"), True: clinic}
    width = max(map(len, names.values()))
    for line in lines_with_origin(base, laid.lesson):
        shown = f"{names[line.is_local]:<{width}}  {visible(line.text)}" if line.text else ""
        talk.result(shown.rstrip() or "\n")
    return FINE


def new(args: argparse.Namespace, talk: Talk) -> int:
    """Write an overlay to begin with."""
    clinic = visible(args.clinic).strip()
    if not clinic or len(clinic) > 200:
        return talk.wrong_use(_("Name the clinic: ketamine-tutor overlay new LESSON --clinic NAME"))
    folder = _lessons_for(args, args.overlays)
    base = _lesson(folder, args.what)
    if isinstance(base, str):
        return talk.wrong_use(base)
    place: Path = args.overlays or folder / OVERLAYS
    if any(_is_for(one, base) for one in look_at_overlays(folder, place)):
        return talk.wrong_use(
            _('There is an overlay for "{id}" already. Add your changes to it.').format(id=base.id)
        )
    path = place / f"{slug_of(clinic)}-{base.id}.yaml"
    has_schema = (place.parent / FOLDER / "overlay-1.json").exists()
    text = overlay_template(base, clinic, date.today(), has_schema=has_schema)
    place.mkdir(parents=True, exist_ok=True)
    try:
        write_new(path, text)
    except FileExistsError:
        return talk.wrong_use(_("{file} is already there. Nothing was changed.").format(file=path))
    talk.result(str(path))
    talk.say(
        _("Open it in your editor, then try: ketamine-tutor overlay check {file}").format(file=path)
    )
    return FINE


def accept(args: argparse.Namespace, talk: Talk) -> int:
    """Bind an overlay to the lesson as it is now, after somebody looked."""
    path = Path(args.what or ".")
    if not path.is_file():
        return talk.wrong_use(_no_file(path) if args.what else _("Name an overlay file."))
    folder = _lessons_for(args, path.parent)
    read = read_overlay(path, folder)
    if read.draft is None or ("based-on",) not in read.places:
        return talk.wrong_use(
            _('{file} has no "based-on". Look at it with: ketamine-tutor overlay check').format(
                file=path
            )
        )
    base = _lesson(folder, read.draft.overlay)
    if isinstance(base, str):
        return talk.wrong_use(base)
    wanted = text_sum(base)
    if read.draft.based_on == wanted:
        talk.say(_("The lesson has not changed. Nothing was written."))
        return FINE
    data = _renewed(path, read.draft.based_on, read.places[("based-on",)].line, wanted)
    if data is None:
        return talk.wrong_use(
            _('Put {sum} after "based-on" in {file} yourself.').format(sum=wanted, file=path)
        )
    replace_file(path, data)
    talk.result(str(path))
    talk.say(_("These changes now count for the lesson as it is today."))
    talk.say(_("The program does not keep the old text, so it cannot show what was changed in it."))
    talk.say(
        _("To read the result: ketamine-tutor overlay show {id} --lessons {folder}").format(
            id=base.id, folder=folder
        )
    )
    return FINE


def _renewed(path: Path, old: str, line: int, wanted: str) -> bytes | None:
    """The bytes of a file with the new sum in its place; everything else stays as it is."""
    lines = read_bytes(path, LARGEST).split(b"\n")
    if line > len(lines) or lines[line - 1].count(old.encode()) != 1:
        return None
    lines[line - 1] = lines[line - 1].replace(old.encode(), wanted.encode())
    return b"\n".join(lines)


def _lessons_for(args: argparse.Namespace, place: Path | None) -> Path:
    """The lesson folder: the one named, or the one the overlays lie in, or the program's own."""
    if args.lessons is not None:
        folder: Path = args.lessons
        return folder
    if place is not None:
        around = place.absolute().parent
        if any((around / name).exists() for name in SHARED):
            return place.parent if place.name else around
    return default_folder()


def _lesson(folder: Path, name: str) -> Lesson | str:
    """A lesson without its overlay, or why there is none."""
    paths = lesson_paths(folder)
    path = paths.get(name)
    if path is None:
        return _('There is no lesson "{name}" in {folder}. There are: {names}.').format(
            name=visible(name)[:40], folder=folder, names=", ".join(sorted(paths))
        )
    found: Read[Lesson] = examine_folder_lesson(path)
    return found.value or _(
        "The lesson has problems to fix first. To see them: ketamine-tutor check {file}"
    ).format(file=path)


def _is_for(one: Laid, base: Lesson) -> bool:
    return one.read.draft is not None and one.read.draft.overlay == base.id


def _no_file(path: Path) -> str:
    return _('There is no file or folder "{path}". Check its name.').format(path=path)


def _closing(files: list[Found], errors: int, place: Path) -> str:
    """How it all went, in one sentence."""
    if not files:
        return _("There are no overlays in {folder}.").format(folder=place)
    if not errors:
        return _("Nothing to fix. Patients see these changes.")
    return plural(
        "{count} problem to fix. Until then patients see the lesson without these changes.",
        "{count} problems to fix. Until then patients see the lesson without these changes.",
        errors,
    ).format(count=errors)
