"""Doing something again whenever a file changed, until the person stops it.

Owns waiting and the line that says what changed. Never looks into a file.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from tutor.cli.talk import INTERRUPTED, Talk
from tutor.library.watching import EVERY_SECONDS, watch
from tutor.words import _, plural

MOST_NAMED = 3
"""Names of changed files in one line."""


def repeat(
    paths: Sequence[Path],
    again: Callable[[], object],
    talk: Talk,
    wait: Callable[[float], object] = time.sleep,
) -> int:
    """Do it now and after every change, until Ctrl+C."""
    seen = watch(*paths)
    try:
        again()
        talk.say(_("Waiting for changes. Ctrl+C ends this."))
        while True:
            wait(EVERY_SECONDS)
            changed = seen.changed()
            if changed:
                talk.say(_line(changed))
                again()
    except KeyboardInterrupt:
        talk.say(_("Stopped. No longer waiting for changes."))
        return INTERRUPTED


def _line(changed: Sequence[Path]) -> str:
    """What changed, and when."""
    names = ", ".join(path.name for path in changed[:MOST_NAMED])
    if len(changed) > MOST_NAMED:
        more = len(changed) - MOST_NAMED
        names = plural("{names} and {count} more", "{names} and {count} more", more).format(
            names=names, count=more
        )
    return _("--- {time} {names} changed ---").format(
        time=datetime.now().strftime("%H:%M:%S"), names=names
    )
