"""The example beside each kind, read the way lessons are read.

Owns finding and reading them for tests. Never changes one.
"""

from __future__ import annotations

from pathlib import Path

from tutor import blocks
from tutor.blocks.kinds import block_kinds, check_kinds, kind
from tutor.core.block import Block, Check
from tutor.core.lesson import Part
from tutor.core.read import Read
from tutor.library.convert import read

LINES = ("  a --> b", "", "  b --> c")
"""What stands in for the file of a drawing."""


class Shelf(Part, frozen=True, kw_only=True):
    """A file with blocks or checks and nothing else."""

    blocks: tuple[Block, ...] = ()
    checks: tuple[Check, ...] = ()


NAMES = (*block_kinds(), *check_kinds())
CHECK_NAMES = tuple(check_kinds())


def example_text(name: str) -> str:
    """The example as its author typed it."""
    folder = Path(blocks.__path__[0]) / name.replace("-", "_")
    return (folder / "example.yaml").read_text(encoding="utf-8")


def read_one(name: str, text: str) -> Read[Shelf]:
    """Read one entry of a kind, as it would stand in a lesson."""
    head = "checks" if issubclass(kind(name), Check) else "blocks"
    indented = "".join(f"  {line}" for line in text.splitlines(keepends=True))
    text = f"{head}:\n{indented}"
    return read(text.encode(), Shelf, "lesson.yaml", lambda _name: (LINES, "", ""))


def example(name: str) -> Block:
    """The example of a kind."""
    shelf = read_one(name, example_text(name)).value
    assert shelf is not None
    found: tuple[Block, ...] = (*shelf.blocks, *shelf.checks)
    assert len(found) == 1
    return found[0]


def example_check(name: str) -> Check:
    """The example of a kind that is graded."""
    found = example(name)
    assert isinstance(found, Check)
    return found
