"""What a lesson says in its own voice, and the counts its reading level rests on.

Owns which texts those are, and keeps them ready while a lesson is looked at. Never judges.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from operator import eq

from msgspec import Struct

from tutor.checks.sentences import PART, WHOLE, WORD, bare, sentences_of
from tutor.checks.subject import Subject
from tutor.checks.texts import Piece
from tutor.core.readability import Figures
from tutor.core.syllables import LONG, syllables

_QUOTED = {"reveal", "question", "unit", "label", "left", "right"}
_ENDS = (".", "?", "!", '"', "'", "”", "’", ")")


class Said(Struct, frozen=True):
    """A text that readers see."""

    piece: Piece
    text: str
    """The text without its inline signs."""
    is_own: bool
    """Whether the lesson itself speaks: no quoted claim, option or question to the clinic."""
    is_doubled: bool
    """Whether some word in it follows on itself."""


class Voice(Struct, frozen=True):
    """The texts of a lesson, ready to be looked at."""

    said: tuple[Said, ...]
    whole: tuple[str, ...]
    """The whole sentences; headings and cells of tables are none."""
    typed: frozenset[str]
    """Every word as typed, parts of hyphened words each by itself."""
    index: dict[str, list[int]]
    """In which texts a word stands, by the word in small letters."""
    raw: Figures

    @property
    def prose(self) -> tuple[Piece, ...]:
        """The texts as they stand in the file."""
        return tuple(one.piece for one in self.said)


@lru_cache(2)
def voice_of(subject: Subject) -> Voice:
    """The texts of a lesson; kept while its rules are run."""
    said: list[Said] = []
    whole: list[str] = []
    typed: set[str] = set()
    index: defaultdict[str, list[int]] = defaultdict(list)
    for piece in subject.prose:
        if piece.role != "prose":
            continue
        text = bare(piece.text)
        words = PART.findall(text)
        typed.update(words)
        small = "\n".join(words).lower().replace("’", "'").split("\n")
        for word in set(small):
            index[word].append(len(said))
        said.append(Said(piece, text, _is_own(piece), any(map(eq, small, small[1:]))))
        if len(text) > 3:
            whole += (
                sentence
                for sentence in sentences_of(piece.text)
                if sentence.endswith(_ENDS) and WHOLE.search(sentence)
            )
    counts = Counter(WORD.findall("\n".join(whole)))
    lengths = [(syllables(word), count) for word, count in counts.items()]
    raw = Figures(
        len(whole),
        counts.total(),
        sum(length * count for length, count in lengths),
        sum(count for length, count in lengths if length >= LONG),
    )
    return Voice(tuple(said), tuple(whole), frozenset(typed), index, raw)


def is_english(subject: Subject) -> bool:
    """Whether the rules about English words make sense for a lesson."""
    return subject.lesson.language.partition("-")[0] == "en"


def own_texts(subject: Subject, *triggers: frozenset[str]) -> Iterator[Said]:
    """The texts in the lesson's own voice that have one word of each list."""
    return (said for said in texts_with(subject, *triggers) if said.is_own)


def texts_with(subject: Subject, *triggers: frozenset[str]) -> Iterator[Said]:
    """The English texts that have one word of each list."""
    if not is_english(subject):
        return
    voice = voice_of(subject)
    wanted: set[int] | None = None
    for words in triggers:
        numbers = {number for word in words & voice.index.keys() for number in voice.index[word]}
        wanted = numbers if wanted is None else wanted & numbers
        if not wanted:
            return
    for number in sorted(wanted or ()):
        yield voice.said[number]


def _is_own(piece: Piece) -> bool:
    if piece.field in _QUOTED or (piece.field == "text" and "options" in piece.path):
        return False
    return not (piece.path[0] == "checklist" and piece.field == "ask")
