"""How things are said.

Owns the rules about tone and signs. Never judges facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.lists import listed
from tutor.checks.rule import Hit, rule
from tutor.checks.subject import Subject
from tutor.words import _

_STRAY = re.compile(r"\^(?![a-z0-9])\S*|\*\*(?=\w)|<[A-Za-z][A-Za-z0-9 -]*>|\]\(")
"""What looks like a sign but is none; a name in small letters and hyphens is a real one."""

_VALUE = re.compile(r"<[a-z0-9][a-z0-9-]*>").fullmatch
_SIGN = re.compile(r"\^[a-z0-9][a-z0-9-]*|<[a-z0-9][a-z0-9-]*>|__\S(?:.*?\S)?__")


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


@rule(
    code="W406",
    level="warning",
    message=_('Readers see "{words}" here just as it stands.'),
    hint=_("Type ^source-id for a source, <clinic-phone> for a value, __word__ for strong."),
    wrong="summary: You can **ask** anything.",
    right="summary: You can __ask__ anything.",
)
def stray_sign(subject: Subject) -> Iterator[Hit]:
    """A sign that is not quite right leaves its source or value out, and shows up itself."""
    for piece in subject.prose:
        signs = _STRAY if piece.role == "prose" else _SIGN
        for found in signs.finditer(piece.text):
            if piece.role == "prose" and _VALUE(found.group()):
                continue
            hint = _("Signs such as ^ and < do not work here. Take it out.")
            yield Hit(
                subject.find(piece.path, found.group()),
                {"words": found.group()},
                hint="" if piece.role == "prose" else hint,
            )


STRESSED = listed(
    "NOT NEVER ALWAYS ONLY MUST NO ALL ANY EVERY STOP DO DON'T AND OR IMPORTANT WARNING VERY NOW"
    " NEED SHOULD CAN CANNOT WILL BEFORE AFTER FIRST BOTH MORE LESS BUT IS ARE THE YOU YOUR"
    " PLEASE NOTE READ CALL ASK TAKE SAFE DANGER CAUTION REMEMBER"
)
"""Plain words that somebody writes in capitals to be loud; none of them is a short form."""

_LOUD = re.compile(r"(?<![\w-])[A-Z][A-Z'’]+(?![\w-])")
_LOUD_RUN = re.compile(r"(?<![\w-])[A-Z]{2,}(?: [A-Z]{2,}){3,}(?![\w-])")


@rule(
    code="W405",
    level="warning",
    message=_('"{words}" in capitals sounds like shouting.'),
    hint=_("Write it in small letters. Where it must stand out, type __word__."),
    wrong="summary: You must NOT drive home.",
    right="summary: You must __not__ drive home.",
)
def loud_capitals(subject: Subject) -> Iterator[Hit]:
    """Capitals are harder to read, and sound like blame."""
    for piece in subject.prose:
        text = piece.text
        if piece.role != "prose" or not _LOUD.search(text):
            continue
        loud = next((one for one in _LOUD.finditer(text) if one.group() in STRESSED), None)
        found = _LOUD_RUN.search(text) or loud
        if found is not None:
            yield Hit(subject.find(piece.path, found.group()), {"words": found.group()[:40]})
