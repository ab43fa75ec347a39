"""Which keys are single letters or signs, and so can be switched off in settings.

Numbers, the space bar and every key that types nothing always work. Never reads settings.
"""

from __future__ import annotations

from textual.events import Key


def is_letter_key(event: Key) -> bool:
    """Whether a key types a letter or a sign, such as one that speech may press by chance."""
    sign = event.character
    return sign is not None and event.is_printable and not sign.isdigit() and sign not in " ."
