"""Emergency text, which no clinic can change.

Owns what counts as emergency text, and what a clinic's blank may say inside it. Never changes
anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from tutor.core.overlay import LocalValue
from tutor.core.walking import values_in

GUARDED = frozenset({"emergency-number", "crisis-line"})
"""Blanks of crisis help, where the course does not say which they are."""

_NUMBER = r"\+?\(?\d[\d ()./+-]*"
_PHONE = re.compile(rf"{_NUMBER}(?:,? ?(?:or|ext\.?|extension|option|x) ?{_NUMBER}){{0,3}}")


def is_guarded(part: Any, crisis: frozenset[str] = GUARDED) -> bool:
    """Whether something holds emergency text, which stays as it is."""
    signs = [f"<{name}>" for name in crisis]
    for value in values_in(part):
        if isinstance(value, str):
            if any(sign in value for sign in signs):
                return True
        elif getattr(value, "callout", "") == "emergency":
            return True
    return False


def fits_emergencies(blank: LocalValue, parts: Iterable[Any], crisis: frozenset[str]) -> bool:
    """Whether a blank may say this: inside emergency text only a phone number is let in."""
    if _PHONE.fullmatch(blank.says.strip()):
        return True
    sign = f"<{blank.value}>"
    return not any(
        isinstance(value, str) and sign in value
        for part in parts
        if is_guarded(part, crisis)
        for value in values_in(part)
    )
