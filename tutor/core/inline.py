"""Text with the three inline signs authors may use, turned into spans.

`^id` cites a source, `<id>` is a value the clinic fills in, `__word__` is strong. Everything
else is literal: there is no markup language here for a text to escape into.
Never looks anything up: whether an id exists is for the file checks to say.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Literal

from msgspec import Struct

Style = Literal["plain", "strong", "source", "value", "term"]

_INLINE = re.compile(r"\^([a-z0-9][a-z0-9-]*)|<([a-z0-9][a-z0-9-]*)>|__(\S(?:.*?\S)?)__")
_SPACES = re.compile(r"[ \t\r\n]+")


class Span(Struct, frozen=True):
    """A run of text in one style. `ref` is the id a source, value or term span points at."""

    text: str
    style: Style = "plain"
    ref: str = ""


Words = tuple[Span, ...]
"""A paragraph's worth of text, ready for any face."""


@lru_cache(1024)
def parse(text: str) -> Words:
    """Turn authored text into spans; runs of white space become one space."""
    text = _SPACES.sub(" ", text).strip()
    spans: list[Span] = []
    end = 0
    for match in _INLINE.finditer(text):
        before = text[end : match.start()]
        source, value, strong = match.groups()
        if source:
            before = before.rstrip(" ")
        if before:
            spans.append(Span(before))
        if source:
            spans.append(Span("", "source", source))
        elif value:
            spans.append(Span(f"<{value}>", "value", value))
        else:
            spans += _strong(strong)
        end = match.end()
    if text[end:]:
        spans.append(Span(text[end:]))
    return tuple(spans)


def _strong(text: str) -> Words:
    """Strong words; a source or value among them keeps its own style."""
    if "<" not in text and "^" not in text:
        return (Span(text, "strong"),)
    return tuple(
        Span(span.text, "strong") if span.style == "plain" else span for span in parse(text)
    )


def plain(text: str) -> Words:
    """Words with no inline signs in them, for typed notes and names."""
    return (Span(text),) if text else ()


def sentence(template: str, **parts: Words | str) -> Words:
    """A whole sentence with words put in at its `{names}`; the words keep their spans."""
    spans: list[Span] = []
    for place, piece in enumerate(re.split(r"\{(\w+)\}", template)):
        part = parts[piece] if place % 2 else piece
        spans += plain(part) if isinstance(part, str) else part
    return tuple(spans)


def joined(several: Iterable[Words], mark: str = "; ") -> Words:
    """Several pieces of text as one line."""
    spans: list[Span] = []
    for words in several:
        spans += (*plain(mark), *words) if spans else words
    return tuple(spans)


def as_text(words: Words) -> str:
    """The words as one line of plain text, without the source marks."""
    return "".join(span.text for span in words)


def quotable(text: str) -> str:
    """Text that is put in quotation marks as a whole; those it has itself become single ones."""
    return re.sub(r'["“]([^"“”]*)["”]', r"‘\1’", text)


def fill(words: Words, values: Callable[[str], str | None]) -> Words:
    """Put the clinic's values in; a value nobody knows keeps its name in brackets."""
    if not any(span.style == "value" for span in words):
        return words
    return tuple(
        Span(values(span.ref) or span.text, "value", span.ref) if span.style == "value" else span
        for span in words
    )


def sources_in(words: Words) -> tuple[str, ...]:
    """The ids cited in the words, in order, each once."""
    return unique(span.ref for span in words if span.style == "source")


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """The names in order of first appearance, each once."""
    return tuple(dict.fromkeys(names))
