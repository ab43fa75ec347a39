"""Text as a voice should get it: what is meant for the eye, put as it is said.

Owns short forms, ranges, phone numbers and dashes. Never changes what a text says.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from tutor.core.days import day
from tutor.core.telephone import with_numbers_said
from tutor.words import _, plural

_ORDERS = re.compile(r"\[{2,}|\]{2,}|!-!|[<>]")
"""Signs that some speech programs take for orders to them."""
_NUMBER = r"\d+(?:[.,]\d+)*"
_DATE = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_BLANKS = re.compile(r"_{2,}|(?<!\w)\.{4,}")
"""Room to write in: a row of low lines or of dots."""
_ENDS = (".", "?", "!", ":", ";", "…")
_CLOSING = "”’\"')"

_ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5"}


def _digits(number: str, extension: str = "") -> str:
    """A phone number figure by figure, with a short stop between its groups."""
    groups = re.findall(r"\d+|[A-Z]+", number)
    said = ", ".join(" ".join(group) for group in groups)
    if "+" in number:
        said = _("plus {number}").format(number=said)
    if extension:
        more = " ".join(extension)
        return _("{number}, extension {more}").format(number=said, more=more)
    return said


def _day(found: re.Match[str]) -> str:
    return day(found.group())


def _range(found: re.Match[str]) -> str:
    return _("{low} to {high}").format(low=found.group(1), high=found.group(2))


def _pressure(found: re.Match[str]) -> str:
    return _("{high} over {low}").format(high=found.group(1), low=found.group(2))


def _money(found: re.Match[str]) -> str:
    country, number, many = found.groups()
    number = f"{number} {many}" if many else number
    if country:
        return _("{number} Australian dollars").format(number=number)
    return _("{number} dollars").format(number=number)


def _blank(_found: re.Match[str]) -> str:
    return _("blank")


def _dose_by_weight(found: re.Match[str]) -> str:
    return _("{number} milligrams per kilogram").format(number=found.group(1))


def _dose(found: re.Match[str]) -> str:
    number = found.group(1)
    words = plural("{number} milligram", "{number} milligrams", 1 if number == "1" else 2)
    return words.format(number=number)


def _percent(found: re.Match[str]) -> str:
    return _("{number} percent").format(number=found.group(1))


def _schedule(found: re.Match[str]) -> str:
    return f"{found.group(1)} {_ROMAN[found.group(2)]}"


def _spelled(found: re.Match[str]) -> str:
    """Letters one by one; the s of several stays with the last one."""
    letters, several = found.group(1), found.group(2)
    return "".join(f"{letter}." for letter in letters) + several


_SAID: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_BLANKS, _blank),
    (re.compile(r"\b(\d{2,3})/(\d{2,3})\b"), _pressure),
    (re.compile(rf"(\bA)?\$({_NUMBER})(?:\s(million|billion))?"), _money),
    (re.compile(rf"({_NUMBER})\s?[–-]\s?({_NUMBER})(?![\w-])"), _range),
    (re.compile(rf"({_NUMBER})\s?mg/kg\b"), _dose_by_weight),
    (re.compile(rf"({_NUMBER})\s?mg\b"), _dose),
    (re.compile(rf"({_NUMBER})\s?%"), _percent),
    (re.compile(r"\b(Schedule|Phase|Class)\s(IV|V|I{1,3})\b"), _schedule),
    # Voices take these for Roman numbers or for words.
    (re.compile(r"\b(IV|IM|MAOI|ECT|DEA|AVM|CI)(s?)\b"), _spelled),
    (re.compile(r"\s*→\s*"), lambda _found: ": "),
    (re.compile(r"\s+[–—-]\s+|—"), lambda _found: ", "),
)


def blanks_said(text: str) -> str:
    """The text with a word for each blank to write in."""
    return _BLANKS.sub(_blank, text)


def heard(text: str) -> str:
    """A paragraph to be spoken, with an end, so that the voice comes to rest."""
    text = " ".join(_ORDERS.sub(" ", text).split())
    # Days and phone numbers first: the rest would take them for ranges.
    text = with_numbers_said(_DATE.sub(_day, text), _digits)
    for sign, said in _SAID:
        text = sign.sub(said, text)
    if text and not text.rstrip(_CLOSING).endswith(_ENDS):
        text += "."
    return text
