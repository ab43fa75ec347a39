"""Looks for what visits leave behind: `python -m benchmarks.waiting_room.canary -n 200`.

Owns one round: a secret typed everywhere, the visit ended, and the secret looked for in memory,
files and on the terminal. The same search must find it while the visit lasts.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from msgspec import Struct

from benchmarks.waiting_room.kiosk import BEGIN, Kiosk
from benchmarks.waiting_room.traces import changed_files, holds, in_files, in_memory
from benchmarks.waiting_room.visits import (
    WAYS,
    Way,
    come_in,
    end,
    secret,
    take_along,
    tell_everything,
)

SIZE = (80, 30)
PATIENCE = 15.0
"""Seconds somebody may do nothing, so that the rounds that end so do not take long."""

SHARED = (Path("/dev/shm"), Path("/var/tmp"), Path(tempfile.gettempdir()))
"""Where any program may write."""


class Round(Struct, frozen=True):
    """What one visit left."""

    way: Way
    control: bool
    """Whether the search found the secret in the living session, and nowhere else."""
    story: tuple[str, ...]
    """Where it was found while the visit lasted, if that is not as it should be."""
    painted: bool
    memory: tuple[str, ...]
    files: tuple[str, ...]

    @property
    def is_clean(self) -> bool:
        """Whether the search works, and found nothing afterwards."""
        return self.control and not (self.painted or self.memory or self.files)


def one_round(kiosk: Kiosk, way: Way, since: float) -> Round:
    """One visit, and the search after it."""
    words = secret()
    come_in(kiosk)
    tell_everything(kiosk, words)
    front = kiosk.in_front()
    holders = in_memory(kiosk.processes(), [words])
    was_painted = holds(kiosk.raw, words)
    control = [one.split()[0] for one in holders] == [str(front)] and was_painted
    story = () if control else (f"front {front}", f"painted {was_painted}", *holders)
    take_along(kiosk)
    kiosk.raw.clear()
    if way == "idle":
        kiosk.wait_for("Are you still", wait=PATIENCE * 3)
        kiosk.raw.clear()
    end(kiosk, way)
    kiosk.until(kiosk.has_next)
    after = _after_reset(bytes(kiosk.raw))
    files = changed_files((kiosk.folder, *SHARED), since)
    found = in_files(files, [words])
    memory = in_memory(kiosk.processes(), [words])
    return Round(way, control, story, holds(after, words), tuple(memory), tuple(map(str, found)))


def _after_reset(painted: bytes) -> bytes:
    """What was painted from the moment on at which the terminal was wiped."""
    return painted[max(0, painted.find(b"\x1b[3J")) :]


def own_files(kiosk: Kiosk) -> set[str]:
    """Files the kiosk wrote in its own places, with numbers taken out of their names."""
    made = ("bin", "clinic.toml")
    return {
        str(path.relative_to(kiosk.folder))
        for path in changed_files((kiosk.folder,), 0)
        if path.relative_to(kiosk.folder).parts[0] not in made
    }


def main() -> int:
    """Try it, and say what was found."""
    parser = argparse.ArgumentParser(description="Looks for what visits leave behind.")
    parser.add_argument("-n", type=int, default=200, help="visits")
    number = parser.parse_args().n
    bad, since = [], time.time()
    ends = dict.fromkeys(WAYS, 0)
    with tempfile.TemporaryDirectory() as place, Kiosk(
        Path(place), size=SIZE, patience=PATIENCE
    ) as kiosk:  # fmt: skip
        kiosk.wait_for(BEGIN)
        kiosk.until(kiosk.has_next)
        for count in range(number):
            done = one_round(kiosk, WAYS[count % len(WAYS)], since)
            ends[done.way] += 1
            if not done.is_clean:
                bad.append(done)
                print(done, flush=True)
            if count % 10 == 9:
                print(f"{count + 1} visits, {len(bad)} with something found", flush=True)
        print("files written:", *sorted(own_files(kiosk)), sep="\n  ")
    print(f"{number} visits, ended: {ends}; something found after {len(bad)}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
