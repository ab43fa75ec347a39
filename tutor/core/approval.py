"""The text that an approval is bound to.

Owns which words of a lesson count, and the short sum over them: every string a reader can see,
and the order it stands in. Never reads a file, and never decides who may approve.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from msgspec import Struct
from msgspec.structs import fields, replace

from tutor.core.fields import Filled, Rule
from tutor.core.lesson import Lesson, Review
from tutor.core.overlay import Overlay

UNSEEN = frozenset(
    {"review", "allow", "facts", "retired-ids", "misconception", "changed-by", "format"}
)
"""Names that readers never see anything of."""

SUM = re.compile(r"[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}")
"""What a sum looks like."""


class Line(Struct, frozen=True):
    """One thing a reader can see, or that decides what is seen."""

    path: str
    """The way to it, such as `pages/1/blocks/2/text`."""
    text: str
    is_words: bool
    """Whether it is text; otherwise it is a setting, such as which option is right."""


def lines_of(lesson: Lesson) -> tuple[Line, ...]:
    """Everything an approval is about, in reading order."""
    return tuple(_lines(lesson, "", is_words=False))


def sum_of(lines: Iterable[Line]) -> str:
    """The sum over some lines, whatever order they are handed in."""
    digest = hashlib.blake2b(digest_size=6)
    for line in sorted((line.path, line.text) for line in lines):
        digest.update("\0".join((*line, "")).encode("utf-8", "surrogatepass"))
    found = digest.hexdigest()
    return f"{found[:4]}-{found[4:8]}-{found[8:]}"


def text_sum(lesson: Lesson) -> str:
    """The sum over all that readers see of a lesson."""
    return sum_of(lines_of(lesson))


def is_text_approved(lesson: Lesson) -> bool:
    """Whether the text is still the one that was approved."""
    review = lesson.review
    return review.status == "approved" and review.approved_text == text_sum(lesson)


def as_patients_see(lesson: Lesson) -> Lesson:
    """The lesson without an approval that is not for this text."""
    review = lesson.review
    if review.status != "approved" or is_text_approved(lesson):
        return lesson
    was_approved = SUM.fullmatch(review.approved_text) is not None
    return replace(lesson, review=replace(review, status="in-review", is_changed=was_approved))


def changes_sum(overlay: Overlay) -> str:
    """The sum over all that readers see of a clinic's changes."""
    seen = {"clinic", "values", "changes"}
    lines = _lines(overlay, "", is_words=False)
    return sum_of(line for line in lines if line.path.split("/")[0] in seen)


def as_approved(overlay: Overlay) -> Review:
    """The review of a clinic's changes, without an approval that is not for this text."""
    review = overlay.review
    if review.status != "approved" or review.approved_text == changes_sum(overlay):
        return review
    was_approved = SUM.fullmatch(review.approved_text) is not None
    return replace(review, status="in-review", is_changed=was_approved)


def folded(text: str) -> str:
    """Text as it counts: one form for each letter, one space for each gap."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _lines(value: Any, path: str, *, is_words: bool) -> Iterator[Line]:
    if isinstance(value, Struct):
        start = f"{path}/" if path else ""
        kind = type(value).__struct_config__.tag
        if kind is not None:
            yield Line(f"{start}kind", str(kind), is_words=False)
        for attribute, name, default, is_text in _seen(type(value)):
            inner = getattr(value, attribute)
            # What is as it is without being named is left out: a new field changes no sum.
            if inner != default:
                yield from _lines(inner, f"{start}{name}", is_words=is_text)
    elif isinstance(value, tuple):
        for number, item in enumerate(value, 1):
            yield from _lines(item, f"{path}/{number}", is_words=is_words)
    elif isinstance(value, str):
        yield Line(path, _counted(value, path), is_words)
    else:
        yield Line(path, "yes" if value is True else "no" if value is False else str(value), False)


def _counted(text: str, path: str) -> str:
    """A string as it counts; in a drawing the gaps are part of the picture."""
    if "/lines/" in path:
        return unicodedata.normalize("NFC", text).rstrip()
    return folded(text)


@cache
def _seen(kind: type[Struct]) -> tuple[tuple[str, str, Any, bool], ...]:
    """Attribute, authors' name, what it is when left out, and whether it holds words."""
    found: list[tuple[str, str, Any, bool]] = []
    for field in fields(kind):
        notes = _notes(field.type)
        is_filled = any(isinstance(note, Filled) for note in notes)
        if field.encode_name not in UNSEEN and (not is_filled or field.name == "lines"):
            is_words = any(isinstance(note, Rule) and note.role in _WORDS for note in notes)
            found.append((field.name, field.encode_name, field.default, is_words or is_filled))
    return tuple(found)


_WORDS = frozenset({"plain", "prose"})


def _notes(annotation: Any) -> tuple[Any, ...]:
    """The notes on a field, and on what its list holds."""
    if get_origin(annotation) is Annotated:
        base, *notes = get_args(annotation)
        return (*notes, *_notes(base))
    if get_origin(annotation) is tuple:
        return _notes(get_args(annotation)[0])
    return ()
