"""What is known of each file of a lesson folder since it was last read.

Owns the shape of that knowledge, and the sum that tells when it no longer holds.
"""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

from msgspec import Struct

from tutor import __version__
from tutor.checks.subject import Shared
from tutor.library.cache import Cache
from tutor.library.compiled import Damaged, unpack
from tutor.library.entry import Entry, Fault
from tutor.library.files import read_bytes
from tutor.library.folder import OVERLAYS, SHARED, Stamp
from tutor.library.load import FORMAT
from tutor.library.source import LARGEST

LEDGER = "ledger"

SETTLED = 2_000_000_000
"""A file changed this many nanoseconds ago or less may change again within the same tick of
the disk's clock, so its size and date prove nothing yet."""


class State(Struct, frozen=True, array_like=True):
    """What is known of one lesson file."""

    size: int
    changed: int
    digest: str
    """Of the file and of everything its verdict depends on."""
    entry: Entry | None
    """None when the lesson cannot be shown."""
    errors: int
    pages: tuple[str, ...] | None
    """Ids of its pages; None when they cannot be told."""
    overlay: Fault | None = None
    """What is wrong with the clinic's overlay, which is set aside then."""

    @property
    def shown(self) -> Entry | None:
        """The lesson as patients may see it; a retired one is kept from them."""
        return None if self.entry is None or self.entry.status == "retired" else self.entry

    @property
    def key(self) -> str:
        """The name its compiled form is kept under."""
        return f"lesson-{self.digest}"


class Ledger(Struct, frozen=True, array_like=True):
    """What is known of all files."""

    surroundings: str
    """Sum over all that every verdict depends on."""
    shared: Shared
    """Ids that lessons may mention."""
    faults: tuple[Fault, ...]
    """Of the sources and the glossary."""
    states: dict[str, State]


def surroundings_of(folder: Path, found: list[Stamp], overlays: Path | None = None) -> str:
    """A sum over all that a lesson's verdict depends on besides its own file.

    `overlays` is their folder when it is not the one beside the lessons.
    """
    digest = hashlib.blake2b(f"{FORMAT} {__version__}".encode(), digest_size=16)
    for stamp in found:
        if "/" in stamp.name:
            line = f"{stamp.name} {stamp.size} {stamp.changed}\n"
            digest.update(line.encode("utf-8", "surrogatepass"))
    files = {name: folder / name for name in SHARED}
    for stamp in found:
        inside, _slash, name = stamp.name.partition("/")
        if inside == OVERLAYS and name:
            files[stamp.name] = overlays / name if overlays else folder / stamp.name
    for name, path in files.items():
        try:
            data = read_bytes(path, LARGEST)
            digest.update(name.encode("utf-8", "surrogatepass") + data)
        except OSError:
            digest.update(b"-")
    return digest.hexdigest()


def digest_of(surroundings: str, text: str) -> str:
    """A sum over a lesson and all that its verdict depends on."""
    data = (surroundings + text).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def old_ledger(cache: Cache, surroundings: str) -> Ledger | None:
    """What was known, if it still holds."""
    data = cache.load(LEDGER)
    try:
        ledger = unpack(data, Ledger) if data is not None else None
    except Damaged:
        return None
    return ledger if ledger is not None and ledger.surroundings == surroundings else None


def is_settled(stamp: Stamp) -> bool:
    """Whether a file's date is old enough to be relied on."""
    return time.time_ns() - stamp.changed > SETTLED
