"""Printing in one go: to a queue, and what became of it in words.

Owns the words for a face that cannot wait line by line. Never knows what is printed.
"""

from __future__ import annotations

from tutor.store.print_replies import Queue, shown
from tutor.store.printing import CannotPrint, IsLeft, Kind, follow, send
from tutor.words import _


def print_out(body: bytes, kind: Kind, queue: Queue, is_left: IsLeft = lambda: False) -> str:
    """Send it and follow it until nobody waits. Never raises: trouble is a sentence, too."""
    try:
        job = send(body, kind, queue)
    except CannotPrint as error:
        return str(error)
    try:
        return follow(job, is_left=is_left).words
    except CannotPrint:
        return _("Sent to the printer “{name}”. Look there to see what became of it.").format(
            name=shown(job.printer)
        )
