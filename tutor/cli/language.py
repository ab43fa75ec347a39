"""What is said when somebody asks for a language the program does not speak.

Owns the sentence when there is no translation. Never loads a catalogue: that is for
`tutor.words`.
"""

from __future__ import annotations

from tutor.core.clean import visible
from tutor.words import _


def no_translation(code: str) -> str:
    """That the program speaks English instead."""
    return _("There is no translation for “{code}” yet. The program speaks English.").format(
        code=visible(code)
    )
