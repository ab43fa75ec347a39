"""A program that fails while somebody reads, for `test_signals.py`.

Run as `python tests/e2e/crash_program.py`; the key g then meets a fault nobody foresaw.
Never part of what is installed.
"""

from __future__ import annotations

import sys

from tutor.cli.main import main
from tutor.ui.screens.reader import ReaderScreen

SECRET = "My secret note"


def fail(self: ReaderScreen) -> None:
    """What a fault in a screen looks like, with words of the learner at hand."""
    note = SECRET
    raise LookupError(f"no such thing as {note} in {self}")


if __name__ == "__main__":
    ReaderScreen.do_words = fail  # type: ignore[method-assign] # the fault that is planted
    sys.exit(main(["run", "--lesson", "history"]))
