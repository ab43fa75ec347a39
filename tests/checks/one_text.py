"""One paragraph, looked at by the rules of one family.

Owns that. Never judges the other families, which have tests of their own.
"""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from tests.library.samples import SHARED, SOUND
from tutor.core.problems import Problem
from tutor.library.examine import examine_data

TODAY = "2026-11-21"
VALUES = frozenset({"clinic-phone", "emergency-number", "crisis-line"})


def problems(lesson: str, today: str = TODAY) -> tuple[Problem, ...]:
    """What is found in a whole lesson."""
    shared = replace(SHARED, values=VALUES)
    return examine_data(lesson.encode(), Path("example.yaml"), shared, "review", today).problems


def found(text: str, families: str = "CSX", page: str = "") -> list[str]:
    """The codes of some families given to a paragraph; `page` is a further line of its page."""
    lesson = SOUND.replace("One short paragraph.", f'"{text}"')
    if page:
        lesson = lesson.replace("    blocks:\n", f"    {page}\n    blocks:\n", 1)
    return [each.code for each in problems(lesson) if each.code[0] in families]


def with_blocks(*blocks: str, families: str = "CSX") -> list[str]:
    """The codes of some families given to a page with further blocks."""
    more = "".join("      - " + block.replace("\n", "\n        ") + "\n" for block in blocks)
    return [each.code for each in problems(SOUND + more) if each.code[0] in families]
