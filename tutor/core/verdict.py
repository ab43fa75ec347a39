"""What can be said of a claim: true, false, or not known yet.

Owns the three names and the words shown for them.
"""

from __future__ import annotations

from typing import Literal

from tutor.words import _

Verdict = Literal["true", "false", "not-known"]

VERDICTS: tuple[Verdict, ...] = ("true", "false", "not-known")
"""In the order they are offered."""


def verdict_word(verdict: Verdict) -> str:
    """What a reader sees for it."""
    if verdict == "true":
        return _("True")
    if verdict == "false":
        return _("False")
    return _("Not known yet")
