"""What the kiosk itself says where no session can.

Owns these sentences. Shows nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from tutor.words import _


def started_again() -> str:
    """To whoever stood before a visit that went wrong."""
    return _("Something went wrong with the last visit, so we started again. Nothing was kept.")


def no_pin_is_set() -> str:
    """To the staff, on the first screen, behind the words that say whom it is for."""
    return _("no PIN is set.")


def resting(reasons: Iterable[str]) -> tuple[str, ...]:
    """To everybody while nobody can be served, and why, to the staff."""
    return (
        _("This screen is having a rest. Please ask a member of staff."),
        *(_("Staff: {reason}").format(reason=reason) for reason in reasons),
    )
