"""Numbers and units in a text and in its translation.

Owns the comparison, which knows that numbers are written in other ways elsewhere. Never
judges any other word.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SPACED = re.compile(r"(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)")
_AFTERNOON = re.compile(r"(\d{1,2})(?::\d\d)?\s*p\.?\s?m\b", re.IGNORECASE)
_NOON = 12
_UNIT = re.compile(
    r"(?<=\d)[ \u00a0\u202f-]?(mcg|µg|μg|ug|mg|kg|g|ml|cl|dl|l|mmhg|cm|mm)(?![^\W\d_])",
    re.IGNORECASE,
)
_SAME_UNIT = {"µg": "mcg", "μg": "mcg", "ug": "mcg"}
_SPELLED = {
    "mcg": r"mi[ck]rogram|mikrogram", "mg": r"mil+igram", "kg": r"[kq]ilo", "g": r"gram",
    "ml": r"mil+ilit", "cl": r"[cz]entilit", "dl": r"de[cz]ilit", "l": r"lit[rie]",
    "mmhg": r"mil+im", "cm": r"[cz]ent[ií]m", "mm": r"mil+[ií]m",
}  # fmt: skip
_LAST_LATIN = "\u024f"


def lost_number(source: str, wording: str) -> str:
    """A number of the source the translation has not, or one it has of its own; else empty."""
    if source.isascii() and not any(map(str.isdigit, source + wording)):
        return ""
    source, wording = _plain_digits(source), _plain_digits(wording)
    first = _unmatched(source, _NUMBER.findall(wording))
    if first and _SPACED.search(wording):
        joined = _SPACED.sub(lambda one: re.sub(r"\D", "", one.group()), wording)
        return _unmatched(source, _NUMBER.findall(joined))
    return first


def lost_unit(source: str, wording: str) -> str:
    """A unit that is in one of the two only; empty when they agree."""
    wanted, given = _units(source), _units(wording)
    extra = list(given - wanted)
    if extra:
        return extra[0]
    if any(letter > _LAST_LATIN and letter.isalpha() for letter in wording):
        return ""  # other scripts have signs of their own
    for unit in wanted - given:
        if not re.search(_SPELLED[unit], wording, re.IGNORECASE):
            return unit
    return ""


def _units(text: str) -> Counter[str]:
    found: Iterator[str] = (unit.casefold() for unit in _UNIT.findall(_plain_digits(text)))
    return Counter(_SAME_UNIT.get(unit, unit) for unit in found)


def _unmatched(source: str, given: list[str]) -> str:
    """The first number that has no partner."""
    wanted: list[str] = _NUMBER.findall(source)
    afternoon = {found[1] for found in _AFTERNOON.finditer(source)}
    left = list(given)
    for number in wanted:
        meant = _meanings(number, is_source=True)
        if number in afternoon and int(number) < _NOON:
            meant |= {str(int(number) + _NOON)}
        partner = next((one for one in left if meant & _meanings(one)), None)
        if partner is None:
            return number
        left.remove(partner)
    return left[0] if left else ""


def _meanings(number: str, *, is_source: bool = False) -> set[str]:
    """What a number can mean: with a comma or a point before the decimals.

    The source is English: there a point stands before decimals.
    """
    meant = {_value(number, ",", ".")}
    if not is_source:
        meant.add(_value(number, ".", ","))
    return meant


def _value(number: str, thousands: str, point: str) -> str:
    """A number in its shortest form; one that cannot be read so is left as it is."""
    groups = number.split(point)
    if len(groups) > 2 or (thousands in groups[-1] and len(groups) == 2):
        return number
    whole, *decimals = groups
    if any(len(group) != 3 for group in whole.split(thousands)[1:]):
        return number
    whole = whole.replace(thousands, "").lstrip("0") or "0"
    rest = decimals[0].rstrip("0") if decimals else ""
    return f"{whole}.{rest}" if rest else whole


def _plain_digits(text: str) -> str:
    """The text with the digits and points of all scripts made the same."""
    if text.isascii():
        return text
    text = text.replace("\u066b", ".").replace("\u066c", ",")
    return "".join(str(unicodedata.decimal(each)) if each.isdecimal() else each for each in text)
