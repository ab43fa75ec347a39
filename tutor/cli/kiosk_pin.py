"""Setting the staff PIN: asked twice, and only its sum goes into the clinic file.

Owns where in the file the sum is written. A PIN is never shown, kept or passed on.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from tutor.cli.findings import Found
from tutor.cli.reports.as_full import report
from tutor.cli.talk import FINE, PROBLEMS, WRONG_USE, Talk
from tutor.clinic.pin import set_pin_text, weakness_of
from tutor.clinic.read import read_data
from tutor.clinic.toml_text import Group, take_apart
from tutor.words import _

_MENDED = ("K013", "K014")
"""What is wrong with an old PIN; a new one mends it."""

_END = re.compile(r"[\r\n]")


def set_pin(path: Path, ask: Callable[[str], str], talk: Talk) -> int:
    """Ask for a PIN and put its sum into the file."""
    before = path.read_bytes()
    read = read_data(before, path)
    others = tuple(problem for problem in read.problems if problem.code not in _MENDED)
    if any(problem.level == "error" for problem in others):
        talk.result(report([Found(read.path, read.text, others, is_lesson=False)]))
        talk.say(_("Nothing was changed. Mend the clinic file first, then set the PIN."))
        return PROBLEMS
    digits = ask(_("New staff PIN, 6 to 12 digits:"))
    if weakness := weakness_of(digits):
        return talk.wrong_use(weakness)
    if ask(_("The same PIN once more:")) != digits:
        return talk.wrong_use(_("The two PINs are not the same. Nothing was changed."))
    stored = set_pin_text(digits)
    after = with_pin(before.decode("utf-8", "surrogateescape"), stored)
    data = after.encode("utf-8", "surrogateescape")
    clinic = read_data(data, path).clinic
    if clinic is None or clinic.staff.pin != stored:
        talk.say(_("The PIN's place in the file was not found. Put this under [staff]:"))
        talk.result(_line(stored))
        return WRONG_USE
    _replace(path, data)
    talk.say(_("The PIN is set. A kiosk that runs takes it up by itself."))
    return FINE


def with_pin(text: str, stored: str) -> str:
    """The text of a clinic file with this sum of a PIN; every other line stays as it was."""
    # A stand-in of the same length for what only other editors write: every place stays.
    plain = text.replace("\ufeff", " ").replace("\r\n", " \n").replace("\r", "\n")
    line, end = _line(stored), "\r\n" if "\r\n" in text else "\n"
    staff = take_apart(plain).top.entries.get("staff")
    if staff is None:
        before = text if not text or text.endswith(("\n", "\r")) else f"{text}{end}"
        return f"{before}{end}[staff]{end}{line}{end}"
    if not isinstance(staff.node, Group):
        return text
    pin, is_closed = staff.node.entries.get("pin"), staff.node.is_closed
    if pin is not None:
        # What follows in the line goes too: it may be another PIN that somebody noted there.
        stop = pin.node.end if is_closed else _line_end(text, pin.node.end)
        return text[: pin.start] + line + text[stop:]
    if is_closed:
        inside = staff.node.start + 1
        return text[:inside] + line + text[inside:]
    behind = _line_end(text, staff.end)
    return text[:behind] + end + line + text[behind:]


def _line_end(text: str, at: int) -> int:
    """Where the line ends that this place is in."""
    if text[at - 1 : at + 1] == "\r\n":
        return at - 1
    found = _END.search(text, at)
    return found.start() if found else len(text)


def _line(stored: str) -> str:
    """The line of the file that holds a sum."""
    return f'pin = "{stored}"'


def _replace(path: Path, data: bytes) -> None:
    """Put the new file in the place of the old in one step, readable for the same people."""
    place = path.resolve()
    about = place.stat()
    number, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, about.st_mode & 0o777)
        os.chown(name, about.st_uid, about.st_gid)
        os.replace(name, place)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
