"""The real lessons, broken at random and read by both YAML readers."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from msgspec import Struct

from benchmarks.mutants import run
from tests.library.samples import PACKS
from tutor.core.course import Course, Glossary, SourceList
from tutor.core.lesson import Lesson
from tutor.core.read import Read
from tutor.library import parse as parsing
from tutor.library.convert import read
from tutor.library.drawings import drawings_in
from tutor.library.load import default_folder

KINDS: dict[str, type[Struct]] = {
    "course.yaml": Course,
    "sources.yaml": SourceList,
    "glossary.yaml": Glossary,
}
FILES = [
    file
    for folder in (default_folder(), PACKS / "good", PACKS / "bad")
    for file in sorted(folder.glob("*.yaml"))
]


def test_no_mutant_of_a_lesson_ends_in_anything_but_messages() -> None:
    times, faults = run(150, seed=7)
    assert faults == []
    assert len(times) == 150


def _read_by(loader: str, file: Path, monkeypatch: pytest.MonkeyPatch) -> Read[object]:
    monkeypatch.setattr(parsing, "_Loader", getattr(yaml, loader))
    kind: type[Struct] = KINDS.get(file.name, Lesson)
    return read(file.read_bytes(), kind, file.name, drawings_in(file.parent))


@pytest.mark.parametrize("file", FILES, ids=[f"{file.parent.name}-{file.stem}" for file in FILES])
def test_both_readers_give_the_same(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = _read_by("CSafeLoader", file, monkeypatch)
    slow = _read_by("SafeLoader", file, monkeypatch)
    assert fast.draft == slow.draft
    assert fast.problems == slow.problems
    assert fast.uses == slow.uses
