"""A tree of names, lists and text, made into one typed value.

Owns the way from a parsed file to `Read`. Never opens a file.
"""

from __future__ import annotations

from typing import TypeVar

from msgspec import Struct

from tutor.core.read import Read, has_errors
from tutor.library.groups import group
from tutor.library.job import Drawing, Job, no_drawings
from tutor.library.parse import parse
from tutor.library.pieces import plan_for
from tutor.library.report import Report
from tutor.library.source import text_of
from tutor.library.tree import GroupNode, Places

T = TypeVar("T", bound=Struct)


def read(data: bytes, kind: type[T], path: str, drawing: Drawing = no_drawings) -> Read[T]:
    """Read the bytes of a file as one value of a class; `path` is its name in messages."""
    report = Report(path)
    text = text_of(data, report)
    root = parse(text, report) if text is not None else None
    job = Job(text or "", report, drawing)
    draft: T | None = None
    if root is not None:
        job.root = root
        draft = group(plan_for(kind), root, "", 0, job)
    problems = report.problems()
    is_group = isinstance(root, GroupNode)
    return Read(
        path=path,
        text=text or "",
        value=None if has_errors(problems) else draft,
        draft=draft if is_group else None,
        problems=problems,
        places=Places(path, root),
        names=Places(path, root, of_names=True),
        find_uses=job.uses,
    )
