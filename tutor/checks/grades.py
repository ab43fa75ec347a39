"""How hard a whole lesson is to read, by formula.

Owns the rules about reading grades and mean length. Never says a lesson is understood: a formula
sees lengths only, and people decide.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from tutor.checks.rule import Hit, rule
from tutor.checks.sentences import bare
from tutor.checks.subject import Subject
from tutor.checks.voice import is_english, voice_of
from tutor.core.course import Term
from tutor.core.readability import MOST_EXPLAINED, Figures
from tutor.core.syllables import LONG, syllables
from tutor.library.terms import Matcher, matcher_for, terms_in
from tutor.words import _

HARD_GRADE, TOO_HARD_GRADE = 6.0, 8.0
HARD_SMOG, TOO_HARD_SMOG = 8.0, 10.0
LONG_MEAN, TOO_LONG_MEAN = 12, 15
LEAST_SENTENCES = 8
"""With fewer, one long word or sentence decides, and the figure says nothing."""

_PAGE = "pages:\n  - id: first-page\n    title: What is it?\n    blocks:\n"
_EASY = _PAGE + "".join(
    f"      - text: You can ask the nurse for {thing}. They will help you.\n"
    for thing in ("tea", "food", "a map", "a chair", "the bill", "a coat", "more time", "a pen")
)
_HARD = _PAGE + "".join(
    f"      - text: Ask your provider about {thing} before every treatment at the hospital.\n"
    for thing in ("appetite", "sleepiness", "injuries", "medicines", "history", "family", "energy")
)
_HARDEST = _PAGE + "".join(
    f"      - text: Professional evaluation of {thing} necessitates consultation.\n"
    for thing in (
        "hypertension", "dissociation", "medication", "dependency", "administration",
        "sedation", "interaction", "complications",
    )
)  # fmt: skip


@rule(
    code="R201",
    level="warning",
    message=_("The reading grade is {grade}; 6 is easy for most. All words counted: {raw}."),
    hint=_("Shorten sentences and use shorter words, or explain long ones in the glossary."),
    wrong=_HARD,
    right=_EASY,
)
def hard_lesson(subject: Subject) -> Iterator[Hit]:
    """Half of all adults read below grade 8, and nobody reads as well on a bad day."""
    yield from _graded(subject, HARD_GRADE, TOO_HARD_GRADE)


@rule(
    code="R201",
    level="error",
    message=_("The reading grade is {grade}; over 8 is too hard. All words counted: {raw}."),
    hint=_("Shorten sentences and use shorter words, or explain long ones in the glossary."),
    wrong=_HARDEST,
    right=_EASY,
)
def too_hard_lesson(subject: Subject) -> Iterator[Hit]:
    """A lesson most readers cannot read teaches nothing, whatever it says."""
    yield from _graded(subject, TOO_HARD_GRADE, 1000)


def _graded(subject: Subject, over: float, up_to: float) -> Iterator[Hit]:
    raw = voice_of(subject).raw
    # Easing only ever lowers the grade, so it is worked out for hard lessons alone.
    if not _says_something(subject, raw) or (raw.grade or 0) <= over:
        return
    grade = _eased(subject).grade
    if grade is not None and over < grade <= up_to:
        blanks: dict[str, str | int] = {"grade": f"{grade:.1f}", "raw": f"{raw.grade:.1f}"}
        yield Hit(subject.name(("title",)), blanks)


_THINGS = "Medicine", "Exercise", "Energy", "History", "Hospital"
_MANY = "      - points:\n" + "".join(
    f"        - {thing} and family. Recovery and activity are important to your energy. "
    f"Remember {thing.lower()}, possible family history, and your other medicines.\n"
    for thing in _THINGS
)
_SMOG_HIGH = _PAGE + _MANY * 4
_SMOG_MIDDLE = _PAGE + "      - points:\n" + "".join(
    f"        - You can ask about {thing.lower()} at any hospital visit. Sit down and rest. Drink "
    "some tea. Your family can be with you. They can remember important history. Your medicines "
    "can wait a day. Remember to eat well.\n"
    for thing in _THINGS
)  # fmt: skip
_SMOG_LOW = _PAGE + ("      - points:\n" + "        - You can sit. You can rest.\n" * 5) * 4


@rule(
    code="R202",
    level="note",
    message=_("By its long words the lesson reads like grade {grade} (SMOG); aim for 8."),
    hint=_("`ketamine-tutor words` lists the long words. Use shorter ones where you can."),
    wrong=_SMOG_MIDDLE,
    right=_SMOG_LOW,
    since="review",
)
def high_smog(subject: Subject) -> Iterator[Hit]:
    """Long words tire a reader even where sentences are short."""
    yield from _smogged(subject, HARD_SMOG, TOO_HARD_SMOG)


@rule(
    code="R202",
    level="warning",
    message=_("By its long words the lesson reads like grade {grade} (SMOG); over 10 is hard."),
    hint=_("`ketamine-tutor words` lists the long words. Use shorter ones where you can."),
    wrong=_SMOG_HIGH,
    right=_SMOG_LOW,
)
def too_high_smog(subject: Subject) -> Iterator[Hit]:
    """So many long words lose readers who could follow the thought."""
    yield from _smogged(subject, TOO_HARD_SMOG, 1000)


def _smogged(subject: Subject, over: float, up_to: float) -> Iterator[Hit]:
    raw = voice_of(subject).raw.smog
    if raw is None or raw <= over or not is_english(subject):
        return
    smog = _eased(subject).smog
    if smog is not None and over < smog <= up_to:
        yield Hit(subject.name(("title",)), {"grade": f"{smog:.1f}"})


_LONG = "      - text: {} people may find that they need a bit more time than they first thought.\n"
_LONGER = (
    "      - text: {} people may find that they need quite a bit more time to rest up at home "
    "than they thought.\n"
)
_WHO = "Most", "Some", "Few", "Many", "Other", "Most old", "Some old", "A few"


@rule(
    code="R204",
    level="warning",
    message=_("Sentences have {count} words on average; up to 12 are easy to read."),
    hint=_("Cut the longest sentences in two."),
    wrong=_PAGE + "".join(map(_LONG.format, (*_WHO, *_WHO))),
    right=_EASY,
)
def long_on_average(subject: Subject) -> Iterator[Hit]:
    """One long sentence can be read twice; a lesson full of them is put away."""
    yield from _averaged(subject, LONG_MEAN, TOO_LONG_MEAN)


@rule(
    code="R204",
    level="error",
    message=_("Sentences have {count} words on average; more than 15 are too many."),
    hint=_("Cut the longest sentences in two."),
    wrong=_PAGE + "".join(map(_LONGER.format, (*_WHO, *_WHO))),
    right=_EASY,
)
def too_long_on_average(subject: Subject) -> Iterator[Hit]:
    """Where most sentences are long, readers give up."""
    yield from _averaged(subject, TOO_LONG_MEAN, 1000)


def _averaged(subject: Subject, over: float, up_to: float) -> Iterator[Hit]:
    raw = voice_of(subject).raw
    if raw.sentences >= LEAST_SENTENCES and over < raw.mean_sentence <= up_to:
        yield Hit(subject.name(("title",)), {"count": f"{raw.mean_sentence:.1f}"})


def _says_something(subject: Subject, raw: Figures) -> bool:
    return raw.sentences >= LEAST_SENTENCES and is_english(subject)


@lru_cache(2)
def _eased(subject: Subject) -> Figures:
    """The figures with explained words counted as one syllable."""
    raw, matcher = voice_of(subject).raw, glossary_matcher(subject.shared.terms)
    counts: Counter[str] = Counter()
    for piece in voice_of(subject).prose:
        if piece.path[0] == "pages":
            counts.update(term for _start, _end, term in terms_in(bare(piece.text), matcher))
    easy = {term for term, _count in counts.most_common(MOST_EXPLAINED)}
    text = "\n".join(voice_of(subject).whole)
    saved = long_words = 0
    for start, end, term in terms_in(text, matcher) if easy else ():
        for word in text[start:end].split() if term in easy else ():
            saved += syllables(word) - 1
            long_words += syllables(word) >= LONG
    return Figures(raw.sentences, raw.words, raw.syllables - saved, raw.long_words - long_words)


@lru_cache(4)
def glossary_matcher(terms: tuple[Term, ...]) -> Matcher:
    """What finds the words of a glossary; kept for the lessons that share it."""
    return matcher_for(terms)
