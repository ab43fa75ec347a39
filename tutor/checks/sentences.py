"""Text cut into sentences and words.

Owns the counting that the reading rules rest on. Never judges what it counts.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SIGNS = re.compile(r"\s*\^[a-z0-9][a-z0-9-]*|__")
_VALUE = re.compile(r"<[a-z0-9][a-z0-9-]*>")
_SHORT = re.compile(
    r"(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|St|vs|No|e\.g|i\.e|U\.S|U\.K|a\.m|p\.m)\.$", re.IGNORECASE
)
_END = re.compile(r"(?<=[.?!])[\"'”’)]*\s+")
WORD = re.compile(r"[^\W_]+(?:['’.,:/-][^\W_]+)*")
PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
"""A word without digits; those joined by hyphens each by itself."""

WHOLE = re.compile(r"[.?!][\"'”’)]*$")
"""How a sentence ends; headings and cells of tables do not, and are no sentences."""


@lru_cache(4096)
def bare(text: str) -> str:
    """The text without its inline signs, on one line; a clinic's value counts as one word."""
    if "^" in text or "__" in text:
        text = _SIGNS.sub("", text)
    if "<" in text:
        text = _VALUE.sub("value", text)
    return " ".join(text.split())


@lru_cache(2048)
def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a text."""
    found: list[str] = []
    is_open = False
    for part in _END.split(bare(text)):
        if not part:
            continue
        if is_open:
            found[-1] += f" {part}"
        else:
            found.append(part)
        is_open = _SHORT.search(part[-8:]) is not None
    return tuple(found)


@lru_cache(4096)
def word_count(text: str) -> int:
    """How many words a text has."""
    return len(WORD.findall(bare(text)))
