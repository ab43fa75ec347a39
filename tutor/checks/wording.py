"""How things are said.

Owns the rules about tone and signs. Never judges facts.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutor.checks.rule import Hit, rule
from tutor.checks.subject import Subject
from tutor.words import _


@rule(
    code="W405",
    level="warning",
    message=_("An exclamation mark sounds like shouting or selling."),
    hint=_("End the sentence with a full stop."),
    wrong="summary: You can do it!",
    right="summary: You can do it.",
)
def exclamation_mark(subject: Subject) -> Iterator[Hit]:
    """The reader may be ill or frightened; a calm voice helps."""
    for piece in subject.prose:
        if "!" in piece.text:
            yield Hit(subject.find(piece.path, "!"))
