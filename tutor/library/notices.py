"""What the first screen tells staff about lessons that patients do not see.

Owns those sentences, so that every face says the same. Never decides what is left out.
"""

from __future__ import annotations

from tutor.library.folder import OVERLAYS
from tutor.library.load import Library
from tutor.words import _, plural


def addressed(notice: str) -> str:
    """A notice, with whom it is for; where patients read it, too."""
    return _("For staff: {note}").format(note=notice)


def for_staff(library: Library) -> tuple[str, ...]:
    """A sentence for each reason why lessons are missing."""
    notices: list[str] = []
    overlays = sum(fault.file.startswith(f"{OVERLAYS}/") for fault in library.faults)
    if overlays:
        notices.append(
            plural(
                "{count} change of the clinic has a problem and is not shown. “check” says more.",
                "{count} changes of the clinic have problems and are not shown. “check” says more.",
                overlays,
            ).format(count=overlays)
        )
    lessons = len(library.faults) - overlays
    if lessons:
        notices.append(
            plural(
                "{count} lesson file has a problem and is not shown. “check” says more.",
                "{count} lesson files have problems and are not shown. “check” says more.",
                lessons,
            ).format(count=lessons)
        )
    if library.hidden:
        notices.append(
            plural(
                "{count} lesson waits for a new review and is not shown. “status” says more.",
                "{count} lessons wait for a new review and are not shown. “status” says more.",
                len(library.hidden),
            ).format(count=len(library.hidden))
        )
    return tuple(notices)
