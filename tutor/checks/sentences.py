"""Text cut into sentences and words.

Owns the counting that the reading rules rest on. Never judges what it counts.
"""

from __future__ import annotations

import re

_SIGNS = re.compile(r"\s*\^[a-z0-9][a-z0-9-]*|__")
_VALUE = re.compile(r"<[a-z0-9][a-z0-9-]*>")
_SHORT = re.compile(r"\b(Dr|Mr|Mrs|Ms|St|vs|No|e\.g|i\.e|U\.S|U\.K|a\.m|p\.m)\.", re.IGNORECASE)
_END = re.compile(r"(?<=[.?!])[\"'”’)]*\s+|\n\s*\n")
_WORD = re.compile(r"[^\W_]+(?:['’.,:/-][^\W_]+)*")


def bare(text: str) -> str:
    """The text without its inline signs, on one line; a clinic's value counts as one word."""
    text = _SIGNS.sub("", text)
    return " ".join(_VALUE.sub("value", text).split())


def sentences_of(text: str) -> list[str]:
    """The sentences of a text."""
    text = _SHORT.sub(lambda found: found.group().replace(".", "\u2024"), bare(text))
    return [part.replace("\u2024", ".") for part in _END.split(text) if part.strip()]


def words_of(text: str) -> list[str]:
    """The words of a text."""
    return _WORD.findall(bare(text))
