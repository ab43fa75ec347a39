"""The question sheet for other programs, as JSON.

Owns the names in that file. Never leaves out or adds anything: it says what the text says.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from tutor.core.sheet import Entry, Sheet

FORMAT = "ketamine-tutor-sheet-1"
"""Changes when a name in the file changes its meaning."""


def sheet_json(sheet: Sheet, today: date) -> str:
    """The sheet as indented JSON."""
    everything = {
        "format": FORMAT,
        "made": today.isoformat(),
        "course": sheet.course,
        "lessons-changed": sheet.updated,
        "top": [_entry(entry) for entry in sheet.top],
        "rest": [_entry(entry) for entry in sheet.entries()[len(sheet.top) :]],
        "notes": sheet.notes,
        "what-matters": list(sheet.values),
        "own-words": [{"about": about, "words": words} for about, words in sheet.told_back],
        "read": [_with_hyphens(msgspec.to_builtins(lesson)) for lesson in sheet.read],
        "to-go-over": [
            {"lesson": lesson, "pages": list(pages)} for lesson, pages in sheet.unsure_topics
        ],
    }
    return msgspec.json.format(msgspec.json.encode(everything), indent=2).decode() + "\n"


def _entry(entry: Entry) -> dict[str, Any]:
    return _with_hyphens(msgspec.to_builtins(entry))


def _with_hyphens(fields: dict[str, Any]) -> dict[str, Any]:
    """Names as they are spelled in lesson files."""
    return {name.replace("_", "-"): value for name, value in fields.items()}
