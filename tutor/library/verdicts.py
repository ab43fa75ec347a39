"""What checking each lesson of a folder gave, kept from one run of `check` to the next.

Owns when a kept verdict still holds: the same lesson, the same shared files and drawings, the
same day, the same rules. Never needed: without it every lesson is simply looked at again.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from tutor.checks.gist import Gist, gist_of
from tutor.checks.rule import Profile
from tutor.checks.spelling import is_looked_at
from tutor.checks.subject import Shared
from tutor.core.problems import Problem
from tutor.library.cache import VERDICTS, Cache
from tutor.library.compiled import CannotPack, Damaged, pack, unpack
from tutor.library.examine import examine_data, examine_lesson
from tutor.library.files import read_bytes
from tutor.library.folder import stamps
from tutor.library.ledger import surroundings_of
from tutor.library.report import Report
from tutor.library.source import LARGEST, text_of


class Verdict(Struct, frozen=True, array_like=True):
    """What is known of one lesson."""

    problems: tuple[Problem, ...]
    gist: Gist | None
    pages: tuple[str, ...] | None
    """Ids of its pages; None when they cannot be told."""


class _Kept(Struct, frozen=True, array_like=True):
    """All verdicts of a folder, and the sum of all they rest on besides the lessons."""

    ground: str
    verdicts: dict[str, tuple[str, Verdict]]
    """By file: the sum of the file, and what checking it gave."""


class Verdicts:
    """The verdicts on the lessons of one folder."""

    def __init__(
        self, folder: Path, shared: Shared, profile: Profile, today: str, cache: Path | None
    ) -> None:
        """Begin with what was kept in the folder `cache`, if that still holds."""
        self._folder = folder
        self._shared = shared
        self._profile = profile
        self._today = today
        self._cache = Cache(cache, str(folder.absolute()))
        self._name = f"{VERDICTS}{profile}"
        self._ground = "" if cache is None else self._ground_now()
        self._old = self._load()
        self._new: dict[str, tuple[str, Verdict]] = {}

    def of(self, name: str) -> tuple[str, Verdict]:
        """The text of a lesson file and the verdict on it."""
        path = self._folder / name
        try:
            data = read_bytes(path, LARGEST)
        except OSError:
            read = examine_lesson(path, self._shared, self._profile, self._today)
            return read.text, Verdict(read.problems, None, None)
        digest = hashlib.blake2b(data, digest_size=16).hexdigest()
        before = self._old.get(name)
        if before is not None and before[0] == digest:
            self._new[name] = before
            return text_of(data, Report(path.as_posix())) or "", before[1]
        read = examine_data(data, path, self._shared, self._profile, self._today)
        pages = tuple(page.id for page in read.draft.pages) if read.draft else None
        verdict = Verdict(read.problems, gist_of(read), pages)
        self._new[name] = digest, verdict
        return read.text, verdict

    def keep(self) -> None:
        """Keep what is known now for the next run."""
        if self._ground and self._new != self._old:
            # A file whose name cannot be written down only costs the time to look again.
            with suppress(CannotPack):
                self._cache.save(self._name, pack(_Kept(self._ground, self._new)))

    def _load(self) -> dict[str, tuple[str, Verdict]]:
        data = self._cache.load(self._name) if self._ground else None
        try:
            kept = unpack(data, _Kept) if data is not None else None
        except Damaged:
            return {}
        return kept.verdicts if kept is not None and kept.ground == self._ground else {}

    def _ground_now(self) -> str:
        """A sum over the day, the rules, and every file a verdict rests on besides its own."""
        surroundings = surroundings_of(self._folder, stamps(str(self._folder)))
        spelling = f"spelling {is_looked_at()}"
        parts = (surroundings, self._today, self._folder.as_posix(), _program(), spelling)
        data = "\n".join(parts).encode("utf-8", "surrogatepass")
        return hashlib.blake2b(data, digest_size=16).hexdigest()


def _program() -> str:
    """What the program's own files look like from outside: a changed rule judges anew."""
    package = Path(__file__).parent.parent
    lines: list[str] = []
    for room in ("blocks", "checks", "core", "library"):
        for parent, _folders, files in os.walk(package / room):
            for file in sorted(files):
                if not file.endswith(".pyc"):
                    found = os.stat(os.path.join(parent, file))
                    lines.append(f"{file} {found.st_size} {found.st_mtime_ns}")
    return "\n".join(sorted(lines))
