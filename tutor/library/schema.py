"""The schemas that let an editor help while a file is typed, one for each sort of file.

Owns their names and what they hold; all of it comes from the classes the reader fills.
Never writes a file.
"""

from __future__ import annotations

import json

from msgspec import Struct

from tutor.core.course import Course, Glossary, SourceList
from tutor.core.lesson import Lesson
from tutor.core.overlay import Overlay
from tutor.library.schema_fields import group_shape
from tutor.library.schema_kinds import kind_definitions

FOLDER = "schema"
"""The folder beside the lessons that holds the schemas."""

_KINDS: dict[str, type[Struct]] = {
    "lesson": Lesson,
    "course": Course,
    "sources": SourceList,
    "glossary": Glossary,
    "overlay": Overlay,
}


def schemas() -> dict[str, str]:
    """The text of every schema, by the name of its file."""
    return {_file_name(sort): _text(sort, kind) for sort, kind in _KINDS.items()}


def schema_line(sort: str) -> str:
    """The first line of a lesson, course, sources or glossary file, for editors."""
    return f"# yaml-language-server: $schema={FOLDER}/{_file_name(sort)}"


def _file_name(sort: str) -> str:
    return f"{sort}-1.json"


def _text(sort: str, kind: type[Struct]) -> str:
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", **group_shape(kind)}
    schema["title"] = f"{sort} file"
    if kind in (Lesson, Overlay):
        schema["definitions"] = kind_definitions()
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
