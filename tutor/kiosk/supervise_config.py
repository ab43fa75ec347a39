"""From a clinic file to what a kiosk is to run.

Owns which files are watched, how the printer is looked at, and the printer test. Never changes
a file.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tutor.clinic.clinic import Clinic
from tutor.clinic.read import read_clinic
from tutor.clinic.session_settings import folders
from tutor.counts.counter import Counter
from tutor.counts.places import counts_folder, outbox_path
from tutor.counts.sending import start_sender
from tutor.kiosk.supervise_plan import Helper, Plan, Wanted
from tutor.kiosk.told import Told, pack
from tutor.library.folder import OVERLAYS
from tutor.library.translations import FOLDER as TRANSLATIONS
from tutor.sessions.stage import CannotPrepare
from tutor.store.places import cache_folder
from tutor.store.print_replies import shown
from tutor.store.printing import CannotPrint, choose, follow, printers, send
from tutor.words import _

DRAWINGS = "drawings"
"""The folder beside the lessons with the pictures they are told to show."""

LOOK_PATIENCE = 3.0
"""Seconds that each question to the printing system may take."""


def plan_of(path: Path) -> Plan:
    """The plan of a clinic file. Raises CannotPrepare."""
    plan = Plan(
        lambda: read_wanted(path),
        print_test=print_test,
        printer_trouble=printer_trouble,
        start_helper=_sender,
        start_counting=_counter,
    )
    plan.tries_file = counts_folder() / "wrong-pins.json"
    return plan


def read_wanted(path: Path) -> Wanted:
    """What the clinic file asks for now. Raises CannotPrepare."""
    read = read_clinic(path)
    if read.clinic is None:
        first = next(problem for problem in read.problems if problem.level == "error")
        raise CannotPrepare(
            _("The clinic file has a problem in line {line}: {message}").format(
                line=first.place.line, message=first.message
            )
        )
    told = pack(Told(clinic=read.clinic, cache=str(cache_folder())))
    return Wanted(read.clinic, told, (path, *watched(read.clinic)))


def watched(clinic: Clinic) -> tuple[Path, ...]:
    """Every folder that lessons come from, also those that may be made later."""
    lessons, overlays = folders(clinic)
    beside = (lessons / name for name in (DRAWINGS, TRANSLATIONS))
    return (lessons, overlays or lessons / OVERLAYS, *beside)


def print_test(clinic: Clinic) -> tuple[bool, tuple[str, ...]]:
    """Print a page that says nothing of anybody; what became of it, as lines."""
    page = _("Printer test of the waiting-room screen.") + "\n"
    try:
        job = send(page.encode(), "text/plain", choose(printers(), clinic.printer.name))
        outcome = follow(job)
    except CannotPrint as error:
        return False, (str(error),)
    return not outcome.is_trouble, (outcome.words,)


def printer_trouble(clinic: Clinic, is_left: Callable[[], bool]) -> str:
    """What keeps sheets from being printed, as a sentence; empty when nothing does."""
    if not clinic.printer.on:
        return ""
    try:
        queue = choose(printers(LOOK_PATIENCE, is_left), clinic.printer.name)
    except CannotPrint as error:
        return str(error)
    name = shown(queue.name)
    if queue.is_refusing:
        return _('The printer "{name}" takes nothing.').format(name=name)
    if queue.is_stopped:
        return _('The printer "{name}" has stopped.').format(name=name)
    if queue.reason:
        said = _('The printer "{name}" says: {reason}')
        return said.format(name=name, reason=queue.reason)
    return ""


def _counter(clinic: Clinic) -> Counter | None:
    return Counter(outbox_path(), clinic.counts.screen) if clinic.counts.on else None


def _sender(clinic: Clinic) -> Helper | None:
    if not clinic.counts.on:
        return None
    sender = start_sender(outbox_path(), clinic.counts.database)
    return Helper(sender.pid, lambda: sender.poll() is None, sender.kill)
