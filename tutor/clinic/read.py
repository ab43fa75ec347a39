"""Reading a clinic file: all that is wrong with it in one go, or the clinic's wishes.

Owns the order in which a file is looked at, and that no PIN or password of it is shown again.
Never changes the file.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from msgspec import Struct, convert

from tutor.clinic.clinic import Clinic
from tutor.clinic.shape import Spots, shaped
from tutor.clinic.toml_text import UNREAD, Entry, Group, Leaf, Taken, take_apart
from tutor.clinic.wishes import Around, Wishes, in_clear
from tutor.core.clean import MARK
from tutor.core.problems import Place, Problem
from tutor.library.files import read_bytes
from tutor.library.report import Report
from tutor.library.source import text_of
from tutor.words import _

LARGEST = 100_000
"""Bytes of a clinic file; the example is a thirtieth of this."""

_PIN = re.compile(r"(?m)(?<![\w-])pin[\"']?[ \t]*=[^\n]*")
_PASSWORDS = (
    # Whatever is between the first : and the last @ of the line, for a password may hold both.
    re.compile(r"(?<=://)[^\n:]*:([^\n]+)(?=@)"),
    re.compile(r"(?i)password=([^\s&\"']+)"),
)
_MAY_HIDE = re.compile(r"(?i)@|:(?!/)|password")
"""What a password stands beside."""


class ClinicRead(Struct, frozen=True, kw_only=True):
    """What came of reading a clinic file."""

    path: str
    """The file as messages name it."""
    text: str = ""
    """Its text for showing excerpts: no PIN and no password is in it any more."""
    problems: tuple[Problem, ...] = ()
    clinic: Clinic | None = None
    """The wishes, with whole folders; None when anything must be mended first."""


def read_clinic(path: Path) -> ClinicRead:
    """Read the clinic file at a path."""
    try:
        data = read_bytes(path, LARGEST)
        is_open = os.name == "posix" and bool(path.stat().st_mode & stat.S_IROTH)
    except (OSError, ValueError):
        report = Report(str(path))
        report.add(
            "Y007", Place(report.path, 1, 1), _("This file cannot be opened."),
            _("Check its name and who may read it."),
        )  # fmt: skip
        return ClinicRead(path=report.path, problems=report.problems())
    return read_data(data, path, is_open=is_open)


def read_data(data: bytes, path: Path, *, is_open: bool = False) -> ClinicRead:
    """Read what a clinic file holds; `is_open`: others on the computer may read it."""
    report = Report(str(path))
    if len(data) > LARGEST:
        report.add(
            "Y001", Place(report.path, 1, 1), _("This file is too large for a clinic file."),
            _("To see what one looks like, run: ketamine-tutor kiosk --example"),
        )  # fmt: skip
        return ClinicRead(path=report.path, problems=report.problems())
    text = text_of(data, report)
    if text is None:
        return ClinicRead(path=report.path, problems=report.problems())
    taken = take_apart(text)
    spots = Spots(text, report.path)
    _tell_slips(taken, spots, report)
    found = shaped(taken.top, spots, report)
    Wishes(found, spots, report, Around(path.parent, is_open)).look()
    _tell_no_way_out(taken.top, spots, report)
    problems = report.problems()
    is_good = not any(problem.level == "error" for problem in problems)
    return ClinicRead(
        path=report.path,
        text=_without_secrets(_without_faulty_address(text, taken.top, problems)),
        problems=problems,
        clinic=convert(found.values, Clinic) if is_good else None,
    )


def _tell_slips(taken: Taken, spots: Spots, report: Report) -> None:
    """What cannot be followed, and names that stand twice."""
    pin = _unread_pin(taken.top)
    for slip in taken.slips:
        first = spots.place(*slip.first) if slip.first else None
        place = spots.place(slip.start, slip.end)
        if pin is not None and slip.start == pin.start:
            report.add("K013", place, *in_clear())
        else:
            code = "K007" if first else "K008"
            report.add(code, place, slip.message, slip.hint, first)


def _tell_no_way_out(top: Group, spots: Spots, report: Report) -> None:
    """That no PIN is set, at the empty one, at its section, or at the beginning."""
    staff, pin = top.entries.get("staff"), _pin(top)
    if staff is not None and not isinstance(staff.node, Group):
        return
    if pin is not None and not (isinstance(pin.node, Leaf) and pin.node.value == ""):
        return
    at = pin or staff
    report.add(
        "K018", spots.place(at.start, at.end) if at else spots.place(0, 0),
        _("No PIN is set, so the staff cannot leave the screen."),
        _("To set one, run: ketamine-tutor kiosk --config clinic.toml --set-pin"), level="note",
    )  # fmt: skip


def _pin(top: Group) -> Entry | None:
    """Where the PIN stands."""
    staff = top.entries.get("staff")
    return staff.node.entries.get("pin") if staff and isinstance(staff.node, Group) else None


def _unread_pin(top: Group) -> Leaf | None:
    """The PIN, where something stands that cannot be read: most likely the PIN itself."""
    pin = _pin(top)
    is_unread = pin is not None and isinstance(pin.node, Leaf) and pin.node.value is UNREAD
    return pin.node if pin is not None and is_unread and isinstance(pin.node, Leaf) else None


def _without_faulty_address(text: str, top: Group, problems: tuple[Problem, ...]) -> str:
    """The text with dots in place of a database address nobody can read.

    Where its password begins and ends is not known then.
    """
    counts = top.entries.get("counts")
    entries = counts.node.entries if counts and isinstance(counts.node, Group) else {}
    named = entries.get("database")
    if named is None or not any(problem.code == "K015" for problem in problems):
        return text
    start, end = named.node.start, named.node.end
    if not _MAY_HIDE.search(text[start:end]):
        return text
    return text[:start] + re.sub(r"[^\s\"']", MARK, text[start:end]) + text[end:]


def _without_secrets(text: str) -> str:
    """The text with dots in place of PINs and passwords, every letter where it was."""

    def dotted(found: re.Match[str]) -> str:
        start = found.start(1) - found.start()
        return found[0][:start] + MARK * len(found[1])

    for shape in _PASSWORDS:
        text = shape.sub(dotted, text)
    return _PIN.sub(lambda found: re.sub(r"\d", MARK, found[0]), text)
