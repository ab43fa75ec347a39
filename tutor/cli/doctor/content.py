"""The lessons and the clinic file.

Owns what is counted of them. Never mends anything, and shows no line of a clinic file.
"""

from __future__ import annotations

from pathlib import Path

from tutor.cli.doctor.finding import Finding, broken, look, ok
from tutor.cli.doctor.world import World
from tutor.library.load import Library, NoLessons, open_library
from tutor.words import _, plural


def _library(world: World) -> Library:
    """The lessons of today, read anew. Raises NoLessons."""
    wishes = world.clinic.clinic if world.clinic is not None else None
    overlays = Path(wishes.overlays) if wishes is not None and wishes.overlays else None
    library = open_library(world.lessons, None, overlays)
    library.keep_to(world.now.date())
    return library


def lessons(world: World) -> Finding:
    """Whether there is something to read."""
    wishes = world.clinic.clinic if world.clinic is not None else None
    try:
        library = _library(world)
    except NoLessons as error:
        return broken("lessons", str(error), _("Name the folder with the lessons."))
    count = len(library.entries)
    if not count:
        return broken(
            "lessons",
            _("There is no lesson to show in {folder}.").format(folder=world.lessons),
            _("To see why, type: ketamine-tutor check {folder}").format(folder=world.lessons),
        )
    said = plural(
        "{count} lesson can be read.", "{count} lessons can be read.", count
    ).format(count=count)  # fmt: skip
    if library.faults:
        bad = plural(
            "{count} file has faults, and patients do not see it.",
            "{count} files have faults, and patients do not see them.",
            len(library.faults),
        ).format(count=len(library.faults))
        return look(
            "lessons",
            f"{said} {bad}",
            _("To see why, type: ketamine-tutor check {folder}").format(folder=world.lessons),
        )
    if wishes is not None and wishes.region not in {one.id for one in library.course.regions}:
        return broken(
            "lessons",
            _("The course has no crisis lines for the region of the clinic file."),
            _("Choose another region in the clinic file, or add it to the course."),
        )
    return ok("lessons", said)


def reviews(world: World) -> Finding:
    """Which lessons nobody has looked at again in time, and when the next one is due."""
    try:
        library = _library(world)
    except NoLessons as error:
        return broken("reviews", str(error), _("Name the folder with the lessons."))
    then = _("To see which, type: ketamine-tutor status --lessons {folder}").format(
        folder=world.lessons
    )
    hidden = len(library.hidden)
    if hidden:
        return look(
            "reviews",
            plural(
                "{count} lesson is hidden, for its review is long overdue.",
                "{count} lessons are hidden, for their review is long overdue.",
                hidden,
            ).format(count=hidden),
            then,
        )
    days = sorted(entry.next_review for entry in library.entries if entry.next_review)
    if not days:
        return look("reviews", _("No lesson says when it is reviewed next."), then)
    if days[0] < world.now.date().isoformat():
        return look("reviews", _("A review was due on {day}.").format(day=days[0]), then)
    return ok("reviews", _("The next review is due on {day}.").format(day=days[0]))


def clinic_file(world: World) -> Finding:
    """Whether the clinic file can be used."""
    read = world.clinic
    if read is None:
        return ok("clinic-file", _("No clinic file was named. To name one, use --config."))
    errors = sum(problem.level == "error" for problem in read.problems)
    then = _("To see each with its line, type: ketamine-tutor check {file}").format(file=read.path)
    if read.clinic is None:
        return broken(
            "clinic-file",
            plural(
                "The clinic file has {count} fault.", "The clinic file has {count} faults.", errors
            ).format(count=errors),
            then,
        )
    warnings = sum(problem.level == "warning" for problem in read.problems)
    if warnings:
        said = plural(
            "The clinic file can be used. {count} thing in it should be looked at.",
            "The clinic file can be used. {count} things in it should be looked at.",
            warnings,
        )
        return look("clinic-file", said.format(count=warnings), then)
    return ok("clinic-file", _("The clinic file can be used."))


def pin(world: World) -> Finding:
    """Whether the staff can leave the screen."""
    if world.clinic is None or world.clinic.clinic is None:
        return ok("pin", _("Without a clinic file that can be used, no PIN was looked for."))
    if world.clinic.clinic.staff.pin:
        return ok("pin", _("A staff PIN is set."))
    return look(
        "pin",
        _("No PIN is set, so the staff cannot leave the screen."),
        _("To set one, type: ketamine-tutor kiosk --config {file} --set-pin").format(
            file=world.clinic.path
        ),
    )


def extras(world: World) -> Finding:
    """Which parts were installed beside the program, and whether one that is needed is missing."""
    wishes = world.clinic.clinic if world.clinic is not None else None
    have = {
        "pdf": world.has("typst"),
        "clinic": all(map(world.has, ("sqlalchemy", "alembic", "psycopg"))),
        "authors": world.has("spellchecker"),
    }
    install = _('To add it, type: pip install "ketamine-tutor[{name}]"')
    if wishes is not None and wishes.counts.on and not have["clinic"]:
        return broken(
            "extras", _("Counts are on, and what they need is missing."),
            install.format(name="clinic"),
        )  # fmt: skip
    if wishes is not None and wishes.printer.on and not have["pdf"]:
        return look(
            "extras", _("Sheets are printed as plain text, for the PDF part is missing."),
            install.format(name="pdf"),
        )  # fmt: skip
    names = ", ".join(name for name, is_there in have.items() if is_there)
    if not names:
        return ok("extras", _("No extra parts are installed, and none is needed."))
    return ok("extras", _("Extra parts installed: {names}.").format(names=names))
