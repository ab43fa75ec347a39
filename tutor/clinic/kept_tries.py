"""What is remembered of wrong PINs when the program or the computer was ended in between.

Owns one small file: how many there were, and when the last one was. Never holds a digit of one.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from tutor.store.whole_file import write_whole

_LONGEST_FILE = 1000


class Kept(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands in the file."""

    wrong: Annotated[int, Meta(ge=1, le=1_000_000)]
    at: Annotated[float, Meta(ge=0)]
    """Seconds of the computer's clock."""


class Unclear(ValueError):
    """There is a file, and what it says cannot be relied on."""


class KeptTries:
    """Remembers wrong tries in a file."""

    def __init__(self, path: Path, now: Callable[[], float] = time.time) -> None:
        """With the file, and the computer's clock."""
        self._path = path
        self._now = now

    def read(self) -> tuple[int, float]:
        """How many wrong tries there were, and seconds since the last. Raises Unclear."""
        try:
            with self._path.open("rb") as file:
                kept = msgspec.json.decode(file.read(_LONGEST_FILE), type=Kept)
        except FileNotFoundError:
            return 0, 0.0
        except (OSError, ValueError, RecursionError) as error:
            raise Unclear from error
        since = self._now() - kept.at
        if since < 0:
            raise Unclear  # the clock was set back
        return kept.wrong, since

    def put(self, wrong: int) -> None:
        """Remember a wrong try. A disk that takes nothing leaves it to the program's memory."""
        kept = Kept(min(wrong, 1_000_000), max(0.0, self._now()))
        with suppress(OSError):
            write_whole(self._path, msgspec.json.encode(kept))

    def forget(self) -> None:
        """A right one came."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
