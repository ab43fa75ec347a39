"""A whole folder of lessons as the rules that compare them see it.

Owns bringing together the gist of each lesson and the shared files. Never judges anything.
"""

from __future__ import annotations

from msgspec import Struct

from tutor.checks.gist import Gist
from tutor.core.course import Course, Glossary, SourceList
from tutor.core.read import Read


class Pack(Struct, frozen=True, kw_only=True):
    """All lessons of a folder; a shared file is None where it is not there."""

    lessons: tuple[Gist, ...]
    course: Read[Course] | None = None
    sources: Read[SourceList] | None = None
    glossary: Read[Glossary] | None = None
    today: str = ""
    """The day it is looked at, year-month-day; empty where that is not known."""
