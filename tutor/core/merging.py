"""Questions that say the same become one.

Owns what counts as the same, and which of the merged questions gives its name. Never decides
which question matters more.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from msgspec import Struct

from tutor.core.clean import visible
from tutor.core.inline import unique
from tutor.core.questions import Question, Rank, reason_of
from tutor.core.record import Record


class Merged(Struct, frozen=True):
    """One question for the sheet, from one or more sources. The weightiest comes first."""

    words: str
    parts: tuple[Question, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all it was merged from."""
        return tuple(part.id for part in self.parts)

    @property
    def rank(self) -> Rank:
        """The weightiest reason."""
        return self.parts[0].rank

    def name(self, record: Record) -> str:
        """The id it goes by: one that was removed, so that it can be put back; the reader's
        own; or the weightiest."""
        own = [part.id for part in self.parts if part.rank is Rank.OWN]
        if self.is_removed(record):
            return next(name for name in (*own, *self.ids) if name in record.removed)
        return next(iter(own), self.ids[0])

    def is_removed(self, record: Record) -> bool:
        """Whether it was taken off. A question somebody wrote goes only when they say so."""
        own = [part.id for part in self.parts if part.rank is Rank.OWN]
        if any(name not in record.removed for name in own):
            return False
        return any(name in record.removed for name in self.ids)

    def reason(self) -> str:
        """All reasons, each once."""
        return ", ".join(unique(reason_of(part.rank) for part in self.parts))

    def note(self, record: Record) -> str:
        """All notes, each once."""
        notes = (visible(record.notes.get(name, "")).strip() for name in self.ids)
        return " ".join(unique(note for note in notes if note))

    def place(self, record: Record) -> int | None:
        """Where the reader put it; None when they did not."""
        places = [record.order.index(name) for name in self.ids if name in record.order]
        return min(places, default=None)


def merged(questions: Iterable[Question], record: Record) -> list[Merged]:
    """One of each, the weightiest first, in the words the reader chose."""
    by_weight = sorted(questions, key=lambda question: question.rank)
    alike = _together([Merged(question.words, (question,)) for question in by_weight])
    return _together([_reworded(question, record) for question in alike])


def folded(text: str) -> str:
    """The text without case, spaces and punctuation, to compare with."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    kept = "".join(sign for sign in plain if unicodedata.category(sign)[0] not in "CPZ")
    return kept or plain


def _together(questions: Iterable[Merged]) -> list[Merged]:
    found: dict[str, Merged] = {}
    for question in questions:
        key = folded(question.words)
        if key in found:
            first = found[key]
            parts = sorted((*first.parts, *question.parts), key=lambda part: part.rank)
            question = Merged(first.words, tuple(parts))
        found[key] = question
    return list(found.values())


def _reworded(question: Merged, record: Record) -> Merged:
    for name in (question.name(record), *question.ids):
        if words := visible(record.reworded.get(name, "")).strip():
            return Merged(words, question.parts)
    return question
