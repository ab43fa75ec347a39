"""What became of a job, in a sentence.

Owns when a job counts as printed, held, stopped or failed, and what the person is told. Never
asks the printing system.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from tutor.store.print_reasons import FAILED, HELD, plain_reasons
from tutor.store.print_replies import Queue, Standing, queues, shown, standing
from tutor.words import _

Kind = Literal["printed", "printing", "ended", "held", "stopped", "failed"]

SUCCESS = "job-completed-successfully"


class Outcome(Struct, frozen=True):
    """How a job ended, or how it stands."""

    kind: Kind
    words: str

    @property
    def is_settled(self) -> bool:
        """Whether waiting longer changes nothing."""
        return self.kind != "printing"

    @property
    def is_trouble(self) -> bool:
        """Whether somebody must do something before there is paper."""
        return self.kind in ("ended", "held", "stopped", "failed")


def outcome_of(job: str, printer: str, waiting: str, done: str, state: str) -> Outcome:
    """How a job stands, from the list of those waiting, of those done, and the printer's state."""
    ended = standing(done, job)
    if ended is not None:
        return _ended(printer, ended)
    found = standing(waiting, job)
    if found is None:
        # Many printing systems forget a job once it is done.
        gone = _('The sheet is no longer in the queue of "{name}".')
        return Outcome("printed", gone.format(name=shown(printer)))
    queue = next((one for one in queues("", state, "", "") if one.name == printer), None)
    return _waiting(job, printer, found, queue)


def _ended(printer: str, ended: Standing) -> Outcome:
    name = shown(printer)
    if _has(ended, FAILED):
        failed = _('"{name}" did not print the sheet.').format(name=name)
        return Outcome("failed", _with(failed, *plain_reasons(ended.alerts), _quoted(ended.status)))
    if ended.status and SUCCESS not in ended.alerts.split():
        # The list of finished jobs holds those that were given up, too, and does not say which.
        over = _('"{name}" is done with the sheet. Look whether it was printed.').format(name=name)
        return Outcome("ended", _with(over, _quoted(ended.status)))
    return Outcome("printed", _('"{name}" has printed the sheet.').format(name=name))


def _waiting(job: str, printer: str, found: Standing, queue: Queue | None) -> Outcome:
    name = shown(printer)
    back = _("To take it back, type: cancel {job}").format(job=shown(job))
    if _has(found, HELD):
        held = _('"{name}" holds the sheet back.').format(name=name)
        return Outcome("held", _with(held, *plain_reasons(found.alerts), back))
    if queue is not None and queue.is_stopped:
        stopped = _('"{name}" has the sheet, but prints nothing at the moment.').format(name=name)
        return Outcome("stopped", _with(stopped, _quoted(queue.reason), back))
    said = found.status or (queue.reason if queue else "")
    working = _('"{name}" has the sheet and is not done yet.').format(name=name)
    return Outcome("printing", _with(working, _quoted(said), back))


def _has(found: Standing, beginnings: tuple[str, ...]) -> bool:
    return any(sign.startswith(beginnings) for sign in found.alerts.split())


def _quoted(words: str) -> str:
    return _("It says: {words}").format(words=shown(words).rstrip(".") + ".") if words else ""


def _with(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
