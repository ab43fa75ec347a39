"""The program's own source, for the tests that hold it to the house rules.

Owns the list of modules. Never imports any of them.
"""

from __future__ import annotations

import ast
from pathlib import Path

CHECKOUT = Path(__file__).parent.parent
PACKAGE = CHECKOUT / "tutor"
FILES = sorted(PACKAGE.rglob("*.py"))


def module_name(file: Path) -> str:
    """The dotted name a file is imported by."""
    parts = file.relative_to(CHECKOUT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def label(file: Path) -> str:
    """A short name for a file in a test report."""
    return file.relative_to(CHECKOUT).as_posix()


def source_of(file: Path) -> str:
    """The text of a file."""
    return file.read_text(encoding="utf-8")


def tree_of(file: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(source_of(file), filename=str(file))
