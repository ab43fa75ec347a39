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
from tutor.words import _

_GROUP = re.compile(r"(?m)^[ \t]*\[[ \t]*staff[ \t]*\][ \t]*(?:#.*)?\r?$")
_NEXT_GROUP = re.compile(r"(?m)^[ \t]*\[")
_PIN = re.compile(r"(?m)^[ \t]*(?:pin|\"pin\"|'pin')[ \t]*=.*$")


def set_pin(path: Path, ask: Callable[[str], str], talk: Talk) -> int:
    """Ask for a PIN and put its sum into the file."""
    before = path.read_bytes()
    digits = ask(_("New staff PIN, 6 to 12 digits:"))
    if weakness := weakness_of(digits):
        return talk.wrong_use(weakness)
    if ask(_("The same PIN once more:")) != digits:
        return talk.wrong_use(_("The two PINs are not the same. Nothing was changed."))
    stored = set_pin_text(digits)
    after = with_pin(before.decode("utf-8", "surrogateescape"), stored)
    data = after.encode("utf-8", "surrogateescape")
    read = read_data(data, path)
    if read.clinic is None:
        talk.result(report([Found(read.path, read.text, read.problems, is_lesson=False)]))
        talk.say(_("Nothing was changed. Mend the clinic file first, then set the PIN."))
        return PROBLEMS
    if read.clinic.staff.pin != stored:
        talk.say(_("The PIN's place in the file was not found. Put this under [staff]:"))
        talk.result(_line(stored))
        return WRONG_USE
    _replace(path, data)
    talk.say(_("The PIN is set. A kiosk that runs takes it up by itself."))
    return FINE


def with_pin(text: str, stored: str) -> str:
    """The text of a clinic file with this sum of a PIN; every other line stays as it was."""
    line = _line(stored)
    group = _GROUP.search(text)
    if group is None:
        end = "" if not text or text.endswith("\n") else "\n"
        return f"{text}{end}\n[staff]\n{line}\n"
    following = _NEXT_GROUP.search(text, group.end())
    stop = following.start() if following else len(text)
    pin = _PIN.search(text, group.end(), stop)
    if pin is not None:
        is_windows = text[pin.end() - 1 : pin.end()] == "\r"
        return text[: pin.start()] + line + ("\r" if is_windows else "") + text[pin.end() :]
    return f"{text[: group.end()]}\n{line}{text[group.end() :]}"


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
