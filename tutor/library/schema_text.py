"""What an editor is told of the simple fields: text, ids, days, numbers, choices.

Owns their shapes, in the words of JSON Schema. Plain values count as what YAML 1.2 makes of
them, so `12` and `true` may stand where text is wanted. Never knows a file or a kind.
"""

from __future__ import annotations

from typing import Any

from tutor.core.fields import Role, Rule
from tutor.library.values import LONGEST

Shape = dict[str, Any]
"""One piece of a schema."""

TYPED = ["string", "number", "boolean"]
"""What an author's plain text may look like to an editor."""

_ID = "^[a-z0-9]+(-[a-z0-9]+)*$"
_DAY = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
_NOT_TEXT = 'This should be text. Put it in "double quotes" if it holds ": " or starts with [ or {.'

_ABOUT: dict[Role, str] = {
    "plain": "Text.",
    "prose": "Text. It may hold ^source, <value> and __strong__.",
    "id": "An id: small letters, digits and hyphens, such as first-page.",
    "date": "A day, written as year-month-day, such as 2027-05-21.",
    "address": "A web address in full, starting with https://",
    "file": "The name of a file: small letters, digits and hyphens, and .txt at the end.",
    "source": "The id of a source in sources.yaml.",
    "page": "The id of a page of this lesson.",
    "value": "The id of a value in course.yaml.",
}

_PATTERNS: dict[Role, str] = {
    "id": _ID,
    "date": _DAY,
    "address": "^https?://[!-~]+$",
    "file": "^[a-z0-9-]+\\.txt$",
    "source": _ID,
    "page": _ID,
    "value": _ID,
}


def text_shape(rule: Rule) -> Shape:
    """What a text field accepts."""
    about = _ABOUT[rule.role]
    if rule.role in {"plain", "prose"} and rule.most < LONGEST:
        about = f"{about} At most {rule.most} letters."
    # A number is never a day or an address, but `1962` may well be an id.
    types = "string" if rule.role in {"date", "address", "file"} else TYPED
    shape: Shape = {"description": about, "type": types}
    pattern = _PATTERNS.get(rule.role)
    if pattern:
        shape |= {"pattern": pattern, "patternErrorMessage": about, "errorMessage": about}
    else:
        shape["errorMessage"] = _NOT_TEXT
        if not rule.may_be_empty:
            shape |= {"pattern": "\\S", "patternErrorMessage": "There is no text here."}
    if rule.may_be_empty:
        shape["type"] = [*TYPED, "null"]
    if rule.most < LONGEST:
        shape["maxLength"] = rule.most
    return shape


def choice_shape(words: tuple[str, ...]) -> Shape:
    """What a field accepts that takes one of a few words."""
    if len(words) == 1:
        return {"const": _as_typed(words[0]), "errorMessage": f"This should be {words[0]}."}
    listed = ", ".join(words)
    typed = [_as_typed(word) for word in words]
    return {
        "description": f"One of: {listed}.",
        "enum": [*words, *(word for word in typed if not isinstance(word, str))],
        "errorMessage": f"Use one of these: {listed}.",
    }


def whole_number_shape() -> Shape:
    """What a field for whole numbers accepts."""
    return _number("integer", "^-?[0-9]{1,9}$", "A whole number, in digits, such as 12.")


def any_number_shape() -> Shape:
    """What a field for numbers accepts that may have a decimal point."""
    pattern = "^-?[0-9]{1,9}(\\.[0-9]{1,9})?$"
    return _number("number", pattern, "A number, in digits, such as 12 or 0.5.")


def yes_or_no_shape() -> Shape:
    """What a field for true and false accepts."""
    about = "true or false, in small letters."
    return {
        "description": about,
        "type": ["boolean", "string"],
        "pattern": "^(true|false)$",
        "patternErrorMessage": about,
        "errorMessage": about,
    }


def _number(kind: str, pattern: str, about: str) -> Shape:
    """A number, typed with or without quotes."""
    return {
        "description": about,
        "type": [kind, "string"],
        "pattern": pattern,
        "minimum": -999_999_999,
        "maximum": 999_999_999,
        "patternErrorMessage": about,
        "errorMessage": about,
    }


def _as_typed(word: str) -> str | int | bool:
    """What YAML 1.2 makes of a word typed without quotes."""
    if word in {"true", "false"}:
        return word == "true"
    return int(word) if word.isdecimal() else word
