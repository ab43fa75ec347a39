"""One sheet on its way from a kiosk to paper.

Owns when it counts as taken along: only when the printing system is done with it. What is not on
paper by then is taken back, for others stand there when it comes out later. Draws nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tutor.export.forms import Wish, printable
from tutor.kiosk.desk import KioskDesk
from tutor.store.printing import CannotPrint, Job, choose, follow, printers, send, take_back
from tutor.words import _

FOLLOW = 30.0
"""Seconds a sheet may take to get onto paper."""
DONE = ("printed", "ended")
"""How a job ends that waits nowhere any more, as far as the printing system tells."""


class Settled(NamedTuple):
    """What became of a sheet."""

    said: str
    is_taken: bool
    """Whether it counts as taken along."""
    waits: bool = False
    """Whether it may come out later, so that it is taken back once more when the visit ends."""


def hand_over(kiosk: KioskDesk) -> Job:
    """Send the sheet to the clinic's printer. Raises CannotPrint."""
    sheet, today = kiosk.session.sheet(), kiosk.session.reading.today
    wish = Wish(kiosk.settings.ascii, kiosk.settings.region)
    queue = choose(printers(), kiosk.clinic.printer.name)
    body, kind = printable(sheet, today, wish)
    return send(body, kind, queue)


def settle(job: Job, is_left: Callable[[], bool], *, has_codes: bool) -> Settled:
    """Follow a job until it is on paper, or take it back."""
    done = _done(job, FOLLOW, is_left, has_codes)
    if done is not None:
        return done
    if take_back(job.id):
        return Settled(_not_printed(has_codes), False)
    # It may have got onto paper in this very moment: then it could not be taken back.
    done = _done(job, 0.0, is_left, has_codes)
    return done or Settled(
        _("The sheet was not printed yet, and may come out later. Please tell the staff."),
        is_taken=False,
        waits=True,
    )


def no_answer() -> str:
    """What is said when nothing was sent."""
    return _("The printer does not answer. Please tell the staff, or try again.")


def _done(job: Job, seconds: float, is_left: Callable[[], bool], has_codes: bool) -> Settled | None:
    """What became of it, if that is known and nothing waits any more."""
    try:
        outcome = follow(job, seconds, is_left=is_left)
    except CannotPrint:
        return None
    if outcome.kind == "failed":
        return Settled(_not_printed(has_codes), False)
    return Settled(outcome.words, True) if outcome.kind in DONE else None


def _not_printed(has_codes: bool) -> str:
    if has_codes:
        return _("The sheet was not printed: try again, or take your questions along as codes.")
    return _("The sheet was not printed: please try again, or tell the staff.")
