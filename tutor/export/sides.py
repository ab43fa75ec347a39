"""The two sides of paper the sheet is handed over on.

Owns what stands on which side. Every form of the sheet on paper is drawn from this. Never draws
anything itself, and never decides how much fits.
"""

from __future__ import annotations

from msgspec import Struct


class Line(Struct, frozen=True):
    """One question as it stands on paper; an empty one is room for a question by hand."""

    number: int
    words: str
    reason: str = ""
    """Why it is here, in a few words; empty where `why` says it."""
    note: str = ""
    id: str = ""
    why: str = ""
    """One of the first three: why it is, in one sentence."""


class Part(Struct, frozen=True):
    """A heading with a few lines below it."""

    heading: str
    lines: tuple[str, ...]


class Sides(Struct, frozen=True, kw_only=True):
    """Everything on the two sides, in plain text, in the order it stands there."""

    # The side for the reader.
    title: str
    course: str
    made: str
    """The day it was made, in words."""
    visit: str
    """When and where the appointment is; empty when nothing is known."""
    asking: str
    """The sentence above the three questions."""
    top: tuple[Line, ...]
    """Always three."""
    why: str
    """How the questions were put in order, in one line."""
    own_words: tuple[Part, ...]
    """Pages in the reader's own words."""
    medicines: Part | None
    notes: Part
    """What the reader wrote for the whole visit; its lines may be empty: room to write."""
    room: int
    """How many lines to write on by hand there are below it."""
    # The side for the clinician.
    clinician: str
    """The heading of that side."""
    parts: tuple[Part, ...]
    """How to use it, what matters, where the reader is unsure, what was read."""
    also: str
    """The heading above the other questions."""
    rest: tuple[tuple[str, tuple[Line, ...]], ...]
    """The other questions by topic, as many as fit."""
    more: str
    """What is said of questions that do not fit; empty when all do."""
    closing: tuple[str, ...]
    """That this is no advice, and whether anything was cut."""
