"""Sending the sheet to a printer of this computer, through CUPS.

Owns the programs `lp`, `lpstat` and `cancel`: each is given a list of words and a time to answer,
never a line for a shell. What is printed goes in as a stream, so that no copy is left in a folder
of ours. Never knows what is printed, and reaches no printer by itself.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from tutor.store.print_outcome import Outcome, outcome_of
from tutor.store.print_replies import Queue, queues, request_id, shown
from tutor.words import _

ANSWER = 10.0
"""Seconds a program of the printing system has to answer."""
FOLLOW = 10.0
"""Seconds a job is followed after it was taken."""
PAUSE = 0.5
LOOK_UP = 0.2
"""Seconds between two looks at whether anybody still waits for an answer."""

TITLE = "Sheet"
"""The name in the queue, where others may read it: it says nothing about health."""

Kind = Literal["application/pdf", "text/plain"]

OPTIONS: dict[Kind, tuple[str, ...]] = {
    "application/pdf": ("document-format=application/pdf",),
    # Half an inch all around: 60 rows of 72 letters fit on Letter and on A4.
    "text/plain": (
        "document-format=text/plain",
        *(f"page-{edge}=36" for edge in ("left", "right", "top", "bottom")),
    ),
}


class CannotPrint(Exception):
    """Nothing was sent. The message says why and what to do."""


class Job(Struct, frozen=True):
    """What a queue has taken."""

    id: str
    printer: str
    reply: str
    """What the queue said, as one harmless line."""


IsLeft = Callable[[], bool]
"""Whether whoever asked is gone, so that no answer is needed any more."""


def _never() -> bool:
    return False


class _Answer(Struct, frozen=True):
    text: str
    complaint: str
    code: int


def printers(patience: float = ANSWER, is_left: IsLeft = _never) -> tuple[Queue, ...]:
    """The printers of this computer, the usual one first. Raises CannotPrint."""
    running = _run("lpstat", "-r", patience=patience, is_left=is_left)
    if "not running" in running.text + running.complaint or "Unable to" in running.complaint:
        raise CannotPrint(
            _(
                "The printing system of this computer is not running. "
                "Ask whoever looks after it, or save a file instead."
            )
        )
    replies = (
        _run("lpstat", *options, patience=patience, is_left=is_left).text
        for options in (("-e",), ("-l", "-p"), ("-a",), ("-d",))
    )
    found = queues(*replies)
    if not found:
        raise CannotPrint(
            _("No printer is set up on this computer. Set one up, or save a file instead.")
        )
    return found


def choose(found: tuple[Queue, ...], name: str = "") -> Queue:
    """The printer of that name, otherwise the usual or the only one. Raises CannotPrint."""
    names = ", ".join(shown(one.name) for one in found)
    if name:
        for one in found:
            # CUPS takes capitals and small letters for the same.
            if one.name.lower() == name.lower():
                return one
        raise CannotPrint(
            _('There is no printer "{name}". There are: {names}.').format(
                name=shown(name), names=names
            )
        )
    if found[0].is_default or len(found) == 1:
        return found[0]
    raise CannotPrint(
        _("No printer is the usual one here. Name one of these: {names}.").format(names=names)
    )


def send(body: bytes, kind: Kind, printer: Queue, patience: float = ANSWER) -> Job:
    """Give a queue something to print. Raises CannotPrint when it does not take it."""
    options = [word for option in OPTIONS[kind] for word in ("-o", option)]
    done = _run("lp", "-d", printer.name, "-t", TITLE, *options, body=body, patience=patience)
    job = request_id(done.text)
    if done.code == 0 and job:
        # How many files were sent means nothing to somebody who sent a sheet.
        return Job(job, printer.name, shown(done.text.partition(" (")[0]))
    why = shown(done.complaint or done.text) or _("nothing")
    raise CannotPrint(
        _('The printer "{name}" did not take the sheet. The reply was: {why}').format(
            name=shown(printer.name), why=why
        )
    )


def follow(
    job: Job, seconds: float = FOLLOW, patience: float = ANSWER, is_left: IsLeft = _never
) -> Outcome:
    """What becomes of a job: looks again and again until it is settled or the time is up.

    Raises CannotPrint when the printing system stops answering; the job is in the queue then.
    """
    end = time.monotonic() + seconds

    def reply(*options: str) -> str:
        return _run("lpstat", "-l", *options, job.printer, patience=patience, is_left=is_left).text

    while True:
        outcome = outcome_of(
            job.id,
            job.printer,
            reply("-o"),
            reply("-W", "completed", "-o"),
            reply("-p"),
        )
        if outcome.is_settled or time.monotonic() >= end or is_left():
            return outcome
        time.sleep(PAUSE)


def take_back(job: str, patience: float = ANSWER) -> bool:
    """Take a job out of its queue; False when it is there still, or is printed already."""
    if job.startswith("-") or request_id(f"request id is {job}") != job:
        return False
    try:
        return _run("cancel", job, patience=patience).code == 0
    except CannotPrint:
        return False


def _run(
    name: str, *options: str, body: bytes = b"", patience: float, is_left: IsLeft = _never
) -> _Answer:
    program = shutil.which(name)
    if program is None:
        raise CannotPrint(
            _("This computer has no printing system (CUPS). Save a file, and print it elsewhere.")
        )
    # Replies are read in one language, and a password is never asked for behind a screen.
    surroundings = {**os.environ, "LC_ALL": "C", "LANG": "C", "LANGUAGE": ""}
    try:
        with subprocess.Popen(
            [program, *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, env=surroundings, start_new_session=True,
        ) as child:  # fmt: skip
            return _answer(child, body, patience, is_left)
    except OSError as error:
        raise CannotPrint(
            _("The printing system cannot be used: {reason}.").format(
                reason=shown(error.strerror or str(error))
            )
        ) from error


def _answer(
    child: subprocess.Popen[bytes], body: bytes, patience: float, is_left: IsLeft
) -> _Answer:
    """What a program answers while somebody waits for it; it never outlives this."""
    end = time.monotonic() + patience
    given: bytes | None = body
    try:
        while True:
            left = max(0.0, end - time.monotonic())
            try:
                text, complaint = child.communicate(given, timeout=min(LOOK_UP, left))
            except subprocess.TimeoutExpired:
                given = None
            else:
                return _Answer(
                    text.decode("utf-8", "replace"),
                    complaint.decode("utf-8", "replace"),
                    child.returncode,
                )
            if not left or is_left():
                raise CannotPrint(
                    _(
                        "The printing system did not answer within {seconds} seconds. "
                        "Try again, or save a file instead."
                    ).format(seconds=round(patience))
                )
    finally:
        # Nothing is done to a program that has ended.
        child.kill()
