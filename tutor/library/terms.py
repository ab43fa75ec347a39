"""Glossary words in a text.

Owns finding them: whole words, in any of their forms, the longest form first. Never decides
how they look, and never marks one inside text that already has a style of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from tutor.core.course import Term
from tutor.core.inline import Span, Words

_WORD = re.compile(r"[^\W_]+")
_JOINING = "-'’"
"""Signs that make one word of what stands on both sides of them."""


class Form(Struct, frozen=True):
    """One form of a glossary word."""

    folded: str
    typed: str
    term: str
    is_exact: bool
    """Short forms in capitals, such as TRD, are other words in small letters."""


Matcher = dict[str, list[Form]]
"""Forms by the first word of each, the longest first."""


def matcher_for(terms: Sequence[Term]) -> Matcher:
    """What is needed to find the forms of these terms."""
    found: Matcher = {}
    for term in terms:
        for typed in dict.fromkeys((*term.forms, term.term)):
            folded = _fold(typed)
            first = _WORD.search(folded)
            if first is not None and first.start() == 0:
                form = Form(folded, typed, term.id, typed.isupper())
                found.setdefault(first.group(), []).append(form)
    for forms in found.values():
        forms.sort(key=lambda form: -len(form.typed))
    return found


def marker_for(terms: Sequence[Term]) -> Callable[[Words, set[str]], Words]:
    """Marks these terms in words; it has to be told which are marked already."""
    matcher = matcher_for(terms)
    return lambda words, seen: mark_terms(words, matcher, seen)


def terms_in(text: str, matcher: Matcher) -> Iterator[tuple[int, int, str]]:
    """Start, end and term of each glossary word in a text; none overlap."""
    folded = _fold(text)
    if matcher.keys().isdisjoint(_WORD.findall(folded)):
        return
    done = 0
    for word in _WORD.finditer(folded):
        start = word.start()
        forms = matcher.get(word.group()) if start >= done else None
        for form in forms or ():
            end = start + len(form.folded)
            if (
                folded.startswith(form.folded, start)
                and (not form.is_exact or text.startswith(form.typed, start))
                and _is_whole(text, start, end)
            ):
                yield start, end, form.term
                done = end
                break


def mark_terms(words: Words, matcher: Matcher, seen: set[str]) -> Words:
    """The words with the first use of each term marked; `seen` holds those marked already."""
    if not matcher:
        return words
    spans: list[Span] = []
    is_changed = False
    for span in words:
        if span.style != "plain":
            spans.append(span)
            continue
        done = 0
        for start, end, term in terms_in(span.text, matcher):
            if term in seen:
                continue
            seen.add(term)
            if start > done:
                spans.append(Span(span.text[done:start]))
            spans.append(Span(span.text[start:end], "term", term))
            done, is_changed = end, True
        if not done:
            spans.append(span)
        elif done < len(span.text):
            spans.append(Span(span.text[done:]))
    return tuple(spans) if is_changed else words


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch of text is not a part of a longer word."""
    return not (_goes_on(text[max(0, start - 2) : start][::-1]) or _goes_on(text[end : end + 2]))


def _goes_on(beside: str) -> bool:
    """Whether the two signs beside a word, nearest first, belong to it."""
    if not beside:
        return False
    if beside[0] in "'’":
        return beside[1:2].isalnum() and beside[1:2].casefold() != "s"
    return beside[0].isalnum() or (beside[0] in _JOINING and beside[1:2].isalnum())


def _fold(text: str) -> str:
    """The text in small letters, each in its old place."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
