"""How each phrase of a translation is worded, as far as a program can tell.

Owns the rules that compare a text with its translation: signs, numbers, length, terms. Never
judges the language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from tutor.checks.amounts import lost_number, lost_unit
from tutor.checks.rule import Hit, Rule, found_on_reading, problems_of
from tutor.checks.sentences import bare, word_count
from tutor.checks.translations import Translation, entry
from tutor.checks.units import Unit
from tutor.core.clean import faults
from tutor.core.phrases import Phrase
from tutor.core.problems import Place, Problem
from tutor.words import _

LONGEST = 2.0
"""Times its source; a translation longer than this has something added, or is of another text."""
SHORT = 30
"""Letters below which a text may well grow more."""

_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
_MARKS = "\u200e\u200f\u061c"
"""Marks of direction those languages need around numbers and foreign words."""

_SIGN = re.compile(r"\^[a-z0-9][a-z0-9-]*|<[a-z0-9][a-z0-9-]*>|__")
_TAG = re.compile(r"</[a-z]\w*>|<[a-z]\w*[\s/][^<>]*>|&(?:[a-z]{2,8}|#\d+);|\[/\w*\]|\[@\w", re.I)
_LETTER = re.compile(r"[^\W\d_]")

_GOOD = entry("Un párrafo corto, con una palabra o dos.")
_PHONE = "Call <clinic-phone> at any hour. ^a-source"
_DOSE = "You take 50 mg in 2 hours."


class Term(Struct, frozen=True):
    """A word of the glossary with the words that stand for it in a translation."""

    term: str
    forms: re.Pattern[str]
    wordings: tuple[str, ...]


_SIGNS = found_on_reading(
    code="T504",
    level="error",
    message=_('"{sign}" is not there as often as in the source.'),
    hint=_("Keep the signs ^source, <value> and __ as they are; do not translate them."),
    wrong=entry("Llame al <teléfono> a toda hora. ^a-source", _PHONE),
    right=entry("Llame al <clinic-phone> a toda hora. ^a-source", _PHONE),
)
_NUMBERS = found_on_reading(
    code="T504",
    level="error",
    message=_('The number "{number}" is in only one of the two, source or translation.'),
    hint=_("Use the numbers of the source, as figures."),
    wrong=entry("Usted toma 500 mg en 2 horas.", _DOSE),
    right=entry("Usted toma 50 mg en 2 horas.", _DOSE),
)
_UNITS = found_on_reading(
    code="T504",
    level="error",
    message=_('The unit "{unit}" is in only one of the two, source or translation.'),
    hint=_("Use the units of the source."),
    wrong=entry("Usted toma 50 g en 2 horas.", _DOSE),
    right=entry("Usted toma 50 mg en 2 horas.", _DOSE),
)
_SAME = found_on_reading(
    code="T505",
    level="warning",
    message=_("The translation is the same as the source."),
    hint=_("Translate it, or leave it empty."),
    wrong=entry("One short paragraph, with a word or two."),
    right=_GOOD,
)
_LONG = found_on_reading(
    code="T505",
    level="warning",
    message=_("The translation is over twice as long as the source."),
    hint=_("Look whether something was added, or belongs to another text."),
    wrong=entry("Un párrafo corto, " * 6 + "y más."),
    right=_GOOD,
)
_NO_ROOM = found_on_reading(
    code="T505",
    level="warning",
    message=_("The translation has {count} letters; there is room for {most}."),
    hint=_("Say it in fewer words."),
    wrong=entry("una página " * 15, "What is on this page, " * 4 + "and why?"),
    right=entry("una página " * 11, "What is on this page, " * 4 + "and why?"),
)
_TERM = found_on_reading(
    code="T506",
    level="warning",
    message=_('The glossary says "{wording}" for "{term}"; here it is called something else.'),
    hint=_("Use one word for one thing, or change the translation of the glossary."),
    wrong=entry("Un goteo tarda una hora.", "An infusion takes an hour."),
    right=entry("Una infusión tarda una hora.", "An infusion takes an hour."),
)
_HIDDEN = found_on_reading(
    code="T507",
    level="error",
    message=_("There is a sign in this translation that cannot be seen (U+{number})."),
    hint=_("Delete it and type the word anew."),
    wrong=entry("Un párrafo corto, con una \u202epalabra o dos."),
    right=_GOOD,
)
_MARKUP = found_on_reading(
    code="T507",
    level="error",
    message=_('"{sign}" would be shown to readers just like that.'),
    hint=_("Take it out. For strong words write __like this__."),
    wrong=entry("Un párrafo <b class=x>corto</b>, con una palabra o dos."),
    right=_GOOD,
)


def wording_problems(translation: Translation, terms: Sequence[Term] = ()) -> Iterator[Problem]:
    """What is wrong in the phrases that have a translation; each phrase is told once."""
    known = translation.phrases.by_name()
    told: set[str] = set()
    for unit in translation.units:
        phrase = known.get(unit.name)
        if phrase is None or not phrase.wording.strip():
            continue
        for rule, blanks in _faults(unit, phrase, translation.language):
            yield from problems_of(rule, [Hit(_place(translation, phrase), blanks)])
            break
        else:
            if not phrase.is_unsure:
                yield from _terms(translation, unit, phrase, terms, told)


def _faults(
    unit: Unit, phrase: Phrase, language: str
) -> Iterator[tuple[Rule, dict[str, str | int]]]:
    """What is wrong in one phrase, the worst first."""
    source, wording = unit.text, phrase.wording
    for character in _hidden(wording, language):
        yield _HIDDEN, {"number": f"{ord(character):04X}"}
    found = _TAG.search(wording)
    if found and found.group() not in source:
        yield _MARKUP, {"sign": found.group()[:20]}
    wanted, given = Counter(_SIGN.findall(source)), Counter(_SIGN.findall(wording))
    for sign in (*(wanted - given), *(given - wanted)):
        yield _SIGNS, {"sign": sign[:40]}
    plain, worded = _SIGN.sub(" ", source), _SIGN.sub(" ", wording)
    if number := lost_number(plain, worded):
        yield _NUMBERS, {"number": number[:20]}
    if unit_name := lost_unit(plain, worded):
        yield _UNITS, {"unit": unit_name}
    length, most = len(bare(wording)), len(bare(source))
    if length > unit.most:
        yield _NO_ROOM, {"count": length, "most": unit.most}
    if " ".join(wording.split()) == source and word_count(source) > 3:
        yield _SAME, {}
    if most >= SHORT and length > LONGEST * most:
        yield _LONG, {}


def _hidden(wording: str, language: str) -> Iterator[str]:
    """Signs nobody can see, except those the language needs."""
    needed = _MARKS if re.split("[-_]", language)[0] in _RIGHT_TO_LEFT else ""
    for place, _code in faults(wording):
        if wording[place] not in needed:
            yield wording[place]


def terms_of(glossary: Translation) -> tuple[Term, ...]:
    """The words of the glossary whose translation is finished."""
    known = glossary.phrases.by_name()
    found: list[Term] = []
    for context in dict.fromkeys(unit.context for unit in glossary.units):
        done = [
            (unit, phrase.wording)
            for unit in glossary.units
            if unit.context == context
            and any(about.startswith(("term", "forms")) for about in unit.about)
            and (phrase := known.get(unit.name)) is not None
            and phrase.is_done
        ]
        if done and any(about.startswith("term") for about in done[0][0].about):
            forms = "|".join(
                re.escape(unit.text) for unit, _ in sorted(done, key=lambda one: -len(one[0].text))
            )
            pattern = re.compile(rf"(?<![^\W_])(?:{forms})(?![^\W_])", re.IGNORECASE)
            found.append(Term(done[0][0].text, pattern, tuple(wording for _, wording in done)))
    return tuple(found)


def _terms(
    translation: Translation,
    unit: Unit,
    phrase: Phrase,
    terms: Sequence[Term],
    told: set[str],
) -> Iterator[Problem]:
    """Terms that are called something else here; each is told once a file."""
    text = bare(unit.text)
    words = [word.casefold() for word in re.findall(r"\w+", phrase.wording)]
    for term in terms:
        if term.term in told or not term.forms.search(text):
            continue
        if not any(_is_in(wording, words, phrase.wording) for wording in term.wordings):
            told.add(term.term)
            blanks: dict[str, str | int] = {
                "wording": term.wordings[0][:40], "term": term.term[:40]
            }  # fmt: skip
            yield from problems_of(_TERM, [Hit(_place(translation, phrase), blanks)])


def _is_in(wanted: str, words: Sequence[str], whole: str) -> bool:
    """Whether words stand in a text, be it with other endings."""
    if not wanted.isascii() and not any(letter <= "\u04ff" for letter in wanted if letter != " "):
        return wanted in whole  # scripts that put no space between words
    return all(
        any(word.startswith(stem) for word in words)
        for stem in (_stem(part) for part in re.findall(r"\w+", wanted.casefold()))
    )


def _stem(word: str) -> str:
    """The part of a word that stays when its ending changes."""
    return word[: max(3, len(word) - 3)] if _LETTER.search(word) else word


def _place(translation: Translation, phrase: Phrase) -> Place:
    return translation.place(phrase)
