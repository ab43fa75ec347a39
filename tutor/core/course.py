"""The course around the lessons: order, short routes, sources, words, crisis help.

Owns the shape of `course.yaml`, `sources.yaml` and `glossary.yaml`.
"""

from typing import Annotated, Literal

from tutor.core.fields import Address, Day, Few, Identifier, Plain, Prose, Rule, Short
from tutor.core.lesson import Part


class Source(Part, frozen=True, kw_only=True):
    """Where a claim comes from, and how much of it was read."""

    id: Identifier
    title: Annotated[str, Rule("plain", most=400)]
    publisher: Plain
    date: Annotated[Plain, "As the publisher gives it; `undated` where there is none."]
    url: Address = ""
    kind: Literal[
        "label",
        "trial",
        "guideline",
        "regulation",
        "review",
        "patient-page",
        "agency-page",
        "news",
        "price-page",
        "textbook",
        "study",
    ]
    seen: Annotated[Literal["whole", "part", "copy"], "How much of it was read."]
    checked: Annotated[Day, "The day it was last looked at."]


class Term(Part, frozen=True, kw_only=True):
    """A word explained once for all lessons."""

    id: Identifier
    term: Plain
    forms: Annotated[tuple[Plain, ...], Few(1, 20), "Every form it takes in a text."]
    means: Prose


class Section(Part, frozen=True, kw_only=True):
    """A run of lessons under one heading."""

    id: Identifier
    title: Plain
    lessons: tuple[Identifier, ...]


class Route(Part, frozen=True, kw_only=True):
    """A short way through the course."""

    id: Identifier
    minutes: int
    title: Short
    stops: Annotated[tuple[Plain, ...], "A lesson (`risks`) or one page (`risks/warning-signs`)."]


class ClinicValue(Part, frozen=True, kw_only=True):
    """Something that differs from clinic to clinic, or from place to place."""

    id: Identifier
    means: Prose
    sample: Plain
    otherwise: Annotated[Plain, "What readers see until it is filled in."]
    filled_by: Annotated[
        Literal["clinic", "emergency", "crisis"],
        "clinic: typed in the settings. The others come from the reader's region.",
    ] = "clinic"


class Stem(Part, frozen=True, kw_only=True):
    """A question that is always on the sheet."""

    id: Identifier
    ask: Prose


class HelpLine(Part, frozen=True, kw_only=True):
    """Somebody to call, and how."""

    name: Plain
    reach: Short
    about: Annotated[Literal["mind", "body"], "What it is for: a crisis, or a poisoning."] = "mind"


class Region(Part, frozen=True, kw_only=True):
    """Crisis help for one place."""

    id: Identifier
    name: Plain
    emergency: Plain
    short: Annotated[Plain, "How to reach the crisis line, as part of a sentence."] = ""
    checked: Day
    lines: Annotated[tuple[HelpLine, ...], Few(1, 10)]


class Approval(Part, frozen=True, kw_only=True):
    """What the board asks for before patients are told that a lesson was reviewed."""

    roles: Annotated[
        tuple[Plain, ...], Few(0, 10), "Each of these must be in the role of a reviewer."
    ] = ()
    grace_days: Annotated[
        int, "So long after its review was due, a lesson is kept from patients."
    ] = 90


class Course(Part, frozen=True, kw_only=True):
    """The whole course, lessons by id."""

    format: Literal["1"]
    title: Short
    updated: Day
    funding: Prose
    sections: tuple[Section, ...]
    routes: Annotated[tuple[Route, ...], Few(0, 9)] = ()
    values: Annotated[tuple[ClinicValue, ...], Few(0, 40)] = ()
    stems: Annotated[tuple[Stem, ...], Few(1, 7)]
    regions: Annotated[tuple[Region, ...], Few(1, 60)]
    approval: Approval = Approval()

    def lesson_ids(self) -> tuple[str, ...]:
        """Lesson ids in course order."""
        return tuple(name for section in self.sections for name in section.lessons)


class SourceList(Part, frozen=True, kw_only=True):
    """What `sources.yaml` holds."""

    format: Literal["1"]
    sources: Annotated[tuple[Source, ...], Few(0, 2000)]


class Glossary(Part, frozen=True, kw_only=True):
    """What `glossary.yaml` holds."""

    format: Literal["1"]
    terms: Annotated[tuple[Term, ...], Few(0, 1000)]
