"""Whether a translation is whole, and made from the text of today.

Owns the rules about missing, outdated and unreadable phrases. How each phrase is worded is for
`translated.py` to look at. Never opens a file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from tutor.checks.rule import Hit, Rule, found_on_reading, problems_of
from tutor.checks.units import Unit
from tutor.core.phrases import Fault, FaultKind, Phrase, Phrases
from tutor.core.problems import Place, Problem
from tutor.words import _

LARGEST = 1024 * 1024
"""Bytes in a translation file; a long lesson has a twentieth of this."""

Blocked = Literal["large", "letters", "lost", "file"]


class Translation(Struct, frozen=True, kw_only=True):
    """A translation file beside what it translates."""

    path: str
    """The file as messages name it."""
    language: str
    units: Sequence[Unit]
    phrases: Phrases

    def place(self, phrase: Phrase | None) -> Place:
        """Where a translation stands; the top of the file for one that is not there."""
        return Place(self.path, phrase.line, 1) if phrase is not None else Place(self.path, 1, 1)


def entry(
    wording: str,
    source: str = "One short paragraph, with a word or two.",
    context: str = "first-page",
    flags: str = "",
) -> str:
    """An entry of a translation file, for the examples of rules."""
    first = f"#, {flags}\n" if flags else ""
    return f'{first}msgctxt "{context}"\nmsgid "{source}"\nmsgstr "{wording}"'


_MISSING = found_on_reading(
    code="T501",
    level="warning",
    message=_('Not translated yet in "{context}": {count}.'),
    hint=_("Translate them; until then readers see all of it in the first language."),
    wrong=entry(""),
    right=entry("Un párrafo corto, con una palabra o dos."),
)
_EMERGENCY = found_on_reading(
    code="T502",
    level="error",
    message=_("The words for an emergency have no finished translation."),
    hint=_("Translate them first: no reader may be left without them."),
    wrong=entry("", "Call the emergency number now."),
    right=entry("Llame ahora al número de emergencias.", "Call the emergency number now."),
)
_UNSURE = found_on_reading(
    code="T503",
    level="warning",
    message=_('This translation is marked "fuzzy": somebody must look at it again.'),
    hint=_("Compare it with the text of today, mend it, and take the mark away."),
    wrong=entry("Un párrafo corto, con una palabra.", flags="fuzzy"),
    right=entry("Un párrafo corto, con una palabra o dos."),
)
_OUTDATED = found_on_reading(
    code="T503",
    level="warning",
    message=_("The lesson does not say this any more."),
    hint=_("Run: ketamine-tutor translate extract. It keeps what is finished."),
    wrong=entry("Un párrafo que ya no está.", "A paragraph that is gone."),
    right=entry("Un párrafo corto, con una palabra o dos."),
)
_ODD_LINE = found_on_reading(
    code="T508",
    level="error",
    message=_("This line does not belong in a translation file, or its quotes are not closed."),
    hint=_("Open the file in a translation program such as Poedit, or undo the last change."),
    wrong=entry("Un párrafo corto") + " y más",
    right=entry("Un párrafo corto, con una palabra o dos."),
)
_TWICE = found_on_reading(
    code="T508",
    level="warning",
    message=_("This text is in the file twice; only its first translation counts."),
    hint=_("Take one of the two out."),
    wrong="\n\n".join((entry("Un párrafo."), entry("Un párrafo corto."))),
    right=entry("Un párrafo corto, con una palabra o dos."),
)
_FAULTS: dict[FaultKind, Rule] = {
    "line": _ODD_LINE,
    "quote": _ODD_LINE,
    "plural": _ODD_LINE,
    "many": _ODD_LINE,
    "twice": _TWICE,
}

_BLOCKED: dict[Blocked, tuple[str, str]] = {
    "large": (
        _("This translation file is larger than one megabyte."),
        _("Make it anew with: ketamine-tutor translate extract"),
    ),
    "letters": (
        _("This translation file holds letters that cannot be read."),
        _("Save it as UTF-8."),
    ),
    "lost": (
        _("No lesson belongs to this translation."),
        _("Give the file the name of its lesson, or take it away."),
    ),
    "file": (
        _("This file cannot be opened."),
        _("Check its name and who may read it."),
    ),
}


def blocked(path: str, reason: Blocked) -> Problem:
    """Why a translation file is not looked at any further."""
    message, hint = _BLOCKED[reason]
    level = _TWICE.level if reason == "lost" else _ODD_LINE.level
    return Problem("T508", level, message, Place(path, 1, 1), hint)


def wholeness(translation: Translation) -> Iterator[Problem]:
    """What is missing, outdated, or cannot be read."""
    for fault in translation.phrases.faults:
        yield from problems_of(_FAULTS[fault.kind], [_at(translation, fault)])
    known = translation.phrases.by_name()
    missing: dict[str, list[Phrase | None]] = {}
    for unit in translation.units:
        phrase = known.get(unit.name)
        if phrase is not None and phrase.is_done:
            continue
        if unit.is_emergency:
            yield from problems_of(_EMERGENCY, [Hit(translation.place(phrase))])
        elif phrase is None or not phrase.wording.strip():
            missing.setdefault(unit.context, []).append(phrase)
    for context, phrases in missing.items():
        where = translation.place(next((one for one in phrases if one is not None), None))
        blanks: dict[str, str | int] = {"context": context[:40], "count": len(phrases)}
        yield from problems_of(_MISSING, [Hit(where, blanks)])
    wanted = {unit.name: unit for unit in translation.units}
    for name, phrase in known.items():
        if name not in wanted:
            yield from problems_of(_OUTDATED, [Hit(translation.place(phrase))])
        elif phrase.is_unsure and phrase.wording.strip() and not wanted[name].is_emergency:
            yield from problems_of(_UNSURE, [Hit(translation.place(phrase))])


def _at(translation: Translation, fault: Fault) -> Hit:
    return Hit(Place(translation.path, fault.line, 1))
