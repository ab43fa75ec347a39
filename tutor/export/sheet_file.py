"""What stands in a sheet file for other programs: its names, and what each of them means.

Owns the definitions that writing, reading and the published description of the form all use.
Never reads or writes anything itself.
"""

from __future__ import annotations

from inspect import cleandoc
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta, Struct

from tutor.core.lesson import Status

FORMAT: Final = "ketamine-tutor-sheet-1"
"""Changes when a name in the file changes its meaning."""

Text = Annotated[str, Meta(description="One line of plain text; never markup.")]
Day = Annotated[str, Meta(description="Year-month-day; empty when it is not known.")]
Count = Annotated[int, Meta(ge=0)]


class Part(Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """Something in a sheet file. Names are spelled as in lesson files."""


class FileQuestion(Part, frozen=True, rename="kebab"):
    """One question for the visit."""

    id: Annotated[str, Meta(description="Stays the same as long as the question does.")]
    words: Annotated[str, Meta(description="The question in the reader's voice.")]
    reason: Annotated[str, Meta(description="Why it is here. It is not a test result.")]
    topic: Annotated[str, Meta(description="The heading it stands below.")]
    note: Annotated[str, Meta(description="What the reader wrote under it.")] = ""
    is_stem: Annotated[bool, Meta(description="Whether it is here as it is always asked.")] = False
    why: Annotated[str, Meta(description="One of the first three: why, in a sentence.")] = ""


class FileLesson(Part, frozen=True, rename="kebab"):
    """A lesson the reader opened."""

    title: Text
    read: Annotated[int, Meta(ge=0, description="Pages that were opened.")]
    total: Annotated[int, Meta(ge=0, description="Pages there are.")]
    is_finished: Annotated[
        bool, Meta(description="Read, and every safety check answered right once.")
    ]
    status: Annotated[Status, Meta(description="How far the lesson was reviewed.")]
    reviewed: Annotated[str, Meta(description="The day a clinician approved it, or empty.")]
    is_changed: Annotated[bool, Meta(description="Whether it was changed after that.")] = False
    next_review: Annotated[str, Meta(description="When it is due to be looked at, or empty.")] = ""
    changed_by: Annotated[str, Meta(description="The clinic that changed parts of it.")] = ""


class FileTold(Part, frozen=True, rename="kebab"):
    """A page in the reader's own words."""

    about: Text
    words: Text


class FileUnsure(Part, frozen=True, rename="kebab"):
    """Pages of a lesson that the reader would like to go over."""

    lesson: Text
    pages: tuple[Text, ...]


class FileVisit(Part, frozen=True, rename="kebab"):
    """When and where the visit is; what is not known is empty."""

    day: Day = ""
    time: Annotated[str, Meta(description="Hours and minutes, such as 14:30.")] = ""
    place: Text = ""


class SheetFile(Part, frozen=True, rename="kebab"):
    """A reader's questions for a visit about ketamine or esketamine treatment.

    It holds no name, no address and no number of the reader.
    """

    format: Literal["ketamine-tutor-sheet-1"]
    made: Annotated[str, Meta(description="The day it was made, as year-month-day.")]
    language: Annotated[str, Meta(description="The language the questions are in, such as en.")]
    course: Annotated[str, Meta(description="The name of the course.")]
    lessons_changed: Annotated[str, Meta(description="The day the lessons were last changed.")]
    top: Annotated[
        tuple[FileQuestion, ...],
        Meta(max_length=3, description="The questions that matter most to the reader."),
    ]
    rest: Annotated[tuple[FileQuestion, ...], Meta(description="The other questions in order.")]
    removed: Annotated[tuple[FileQuestion, ...], Meta(description="Questions the reader took off.")]
    notes: Annotated[str, Meta(description="A note for the whole visit.")]
    medicines: Annotated[tuple[Text, ...], Meta(description="What the reader takes.")]
    appointment: FileVisit
    what_matters: Annotated[tuple[Text, ...], Meta(description="What the reader marked.")]
    own_words: tuple[FileTold, ...]
    read: tuple[FileLesson, ...]
    to_go_over: tuple[FileUnsure, ...]


def sheet_schema() -> dict[str, Any]:
    """The description of the form, made from the definitions above."""
    described = msgspec.json.schema(SheetFile)
    for part in described["$defs"].values():
        part["description"] = cleandoc(part["description"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The question sheet of ketamine-tutor, form 1",
        **described,
    }
