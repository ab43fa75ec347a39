"""Danger signs and heavy topics: help beside them, and no delay.

Owns the rules about that. Never says what an emergency is beyond the plain signs listed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checks.rule import Hit, rule
from tutor.checks.samples import page, text
from tutor.checks.subject import Subject
from tutor.checks.texts import pieces_of
from tutor.checks.told import statements, told_with
from tutor.core.lesson import Page
from tutor.core.read import Path
from tutor.words import _

_SIGNS = re.compile(
    r"\b(?:suicidal thoughts?|thoughts of suicide|(?:end(?:ing)?|taking|take) your (?:own )?life"
    r"|kill(?:ing)? yourself|overdos(?:e|es|ed|ing)|chest pain|pain in (?:your|the) chest"
    r"|(?:trouble|difficulty) breathing|(?:cannot|can['’]t) breathe|seizures?|fainting"
    r"|pass(?:ed|ing)? out)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:if|when) (?:you|your)\b[^.;]{0,40}?\b(?:have|feel|get|notice|are having|start|think)\b",
    re.IGNORECASE,
)
_LONG_AGO = re.compile(
    r"\b(?:ever|past|history|before|had|have had|in the last|study|studies|trials?|not)\b",
    re.IGNORECASE,
)
_CALL = "callout: emergency\ntext: Call <emergency-number> first."


@rule(
    code="S601",
    level="error",
    message=_('"{words}" is an emergency, but this page does not say whom to call.'),
    hint=_('Add an "emergency" callout with <emergency-number> or <crisis-line>.'),
    wrong=text("If you have chest pain, sit down."),
    right=page("text: If you have chest pain, call for help.", _CALL),
)
def help_for_a_sign(subject: Subject) -> Iterator[Hit]:
    """Somebody may read this with the sign, and will look for the number on this page."""
    helped: dict[Path, bool] = {}
    for piece, sentence in statements(subject, ("if you", "when you")):
        found = _SIGNS.search(sentence)
        if not found or piece.path[0] != "pages" or not _NOW.search(sentence[: found.start()]):
            continue
        if _LONG_AGO.search(sentence) or _is_helped(subject, piece.path[:2], helped):
            continue
        yield Hit(subject.find(piece.path, found.group()), {"words": found.group()})


def _is_helped(subject: Subject, path: Path, known: dict[Path, bool]) -> bool:
    """Whether a page says whom to call."""
    if path not in known:
        assert isinstance(path[1], int)
        known[path] = _has_help(subject.lesson.pages[path[1]])
    return known[path]


def _has_help(page: Page) -> bool:
    return any(
        "<emergency-number>" in piece.text
        or "<crisis-line>" in piece.text
        or (piece.field == "callout" and piece.text == "emergency")
        for piece in pieces_of(page)
    )


_HEAVIEST = re.compile(
    r"\b(?:suicid(?:e|es|al)|(?:end(?:ing)?|taking) your (?:own )?life|kill(?:ing)? yourself"
    r"|self-harm|harm(?:ing)? yourself)\b",
    re.IGNORECASE,
)


@rule(
    code="S601",
    level="warning",
    message=_('This page speaks of "{words}", but not of where help is.'),
    hint=_('Add an "emergency" callout with <crisis-line>.'),
    wrong=text("Some had suicidal thoughts. ^a-source", names="heavy: You can skip this."),
    right=page(
        "text: Some had suicidal thoughts. ^a-source",
        "callout: emergency\ntext: In danger? Please <crisis-line>.",
        names="heavy: You can skip this.",
    ),
)
def help_on_a_heavy_page(subject: Subject) -> Iterator[Hit]:
    """Of those who read about it, some are thinking of it now."""
    for shown, at, words in _first_words(subject, _HEAVIEST, ("suicid", "life", "self")):
        if not _has_help(shown):
            yield Hit(subject.find(at, words), {"words": words})


_SLOW = re.compile(
    r"\be-?mail (?:us|your|the)\b|\bsend (?:us )?(?:an? )?(?:e-?mail|message)\b"
    r"|\bpatient portal\b|\bleave (?:us )?a message\b"
    r"|\bat your next (?:visit|appointment|session)\b"
    r"|\bnext (?:visit|appointment) (?:to|and)\b|\boffice hours\b|\bwait and see\b"
    r"|\bwait (?:until|for) (?:your|the|tomorrow|morning|monday|next)\b"
    r"|\bin the morning\b|\bsee if it passes\b|\bmake an appointment\b",
    re.IGNORECASE,
)
_SLOW_WORDS = ("mail", "portal", "message", "next visit", "next appointment", "next session",
    "office hours", "wait", "morning", "passes", "appointment")  # fmt: skip
_AT_ONCE = re.compile(
    r"\b(?:emergency|911|999|112|988|right away|at once|immediately|value|not|never)\b|n['’]t\b",
    re.IGNORECASE,
)


@rule(
    code="S602",
    level="error",
    message=_('"{sign}" is an emergency, and "{slow}" is too slow.'),
    hint=_("Say: call <emergency-number> first."),
    wrong=text("Tell us about chest pain at your next visit."),
    right=text("With chest pain, call the emergency number first."),
)
def slow_answer(subject: Subject) -> Iterator[Hit]:
    """People do what the sentence says, also when minutes count."""
    for piece, sentence in statements(subject, _SLOW_WORDS):
        slow = _SLOW.search(sentence)
        sign = _SIGNS.search(sentence) if slow else None
        if not slow or not sign or _AT_ONCE.search(sentence) or _LONG_AGO.search(sentence):
            continue
        place = subject.find(piece.path, sign.group())
        yield Hit(place, {"sign": sign.group(), "slow": slow.group()})


_HEAVY = re.compile(
    r"\b(?:suicid(?:e|es|al)|overdos(?:e|es|ed)|self-harm|kill(?:ing)? yourself"
    r"|(?:ketamine|drugs?|treatment|dose)\b[^.;]{0,30} deaths?|deaths? (?:with|by|from|after)"
    r" [^.;]{0,30}(?:ketamine|drugs?|treatment|dose)"
    r"|(?:sexual|child|physical|domestic) abuse|sexually abused|raped?)\b",
    re.IGNORECASE,
)


@rule(
    code="S606",
    level="warning",
    message=_('This page speaks of "{words}" without a word of warning first.'),
    hint=_('Add a line "heavy:" to the page that says so, with leave to skip it.'),
    wrong=text("People have died of an overdose. ^a-source"),
    right=text(
        "People have died of an overdose. ^a-source",
        names="heavy: This page is about overdose. You can skip it.",
    ),
)
def heavy_without_warning(subject: Subject) -> Iterator[Hit]:
    """Some readers have lost somebody, or nearly themselves; they may want to choose the hour."""
    stems = ("suicid", "overdos", "death", "self-harm", "yourself", "abuse", "rape")
    for shown, at, words in _first_words(subject, _HEAVY, stems):
        if not shown.heavy:
            yield Hit(subject.find(at, words), {"words": words})


def _first_words(
    subject: Subject, pattern: re.Pattern[str], stems: tuple[str, ...]
) -> Iterator[tuple[Page, Path, str]]:
    """The first such words on each page outside its emergency callouts."""
    seen: set[Path] = set()
    for piece in told_with(subject, stems):
        path = piece.path
        if path[0] != "pages" or path[:2] in seen:
            continue
        found = pattern.search(piece.text)
        number = path[1]
        if found and isinstance(number, int) and not _is_emergency(subject, path):
            seen.add(path[:2])
            yield subject.lesson.pages[number], path, found.group()


def _is_emergency(subject: Subject, path: Path) -> bool:
    """Whether a text stands in an emergency callout, which nobody should be kept from."""
    number = path[3] if len(path) > 4 and path[2] == "blocks" else None
    if not isinstance(number, int) or not isinstance(path[1], int):
        return False
    block = subject.lesson.pages[path[1]].blocks[number]
    return getattr(block, "callout", "") == "emergency"
