"""From "I'm finished" to the next person's screen: `python -m benchmarks.waiting_room.finished`.

Owns the visits and the figures: milliseconds from the last key until the first screen stands
there whole. Nothing is judged.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.waiting_room.kiosk import BEGIN, Kiosk
from benchmarks.waiting_room.monkey import FINISH
from benchmarks.waiting_room.visits import come_in

REST = 0.3
"""Seconds in which somebody reads the question."""

WAIT = 1.5
"""Seconds for which is looked what comes after the answer."""


def finish(kiosk: Kiosk) -> float:
    """One visit that is finished at once; milliseconds from the last key to the whole screen."""
    come_in(kiosk)
    kiosk.until(kiosk.has_next)
    kiosk.press(b"q")
    kiosk.wait_for("Are you finished?")
    kiosk.listen(REST)
    found = FINISH.search(kiosk.words())
    assert found is not None, kiosk.story()
    began = time.monotonic()
    kiosk.write(found[1].encode())
    whole = kiosk.first_seen(BEGIN, WAIT)
    assert whole, kiosk.story()
    return (whole - began) * 1000


def told(figures: list[float]) -> str:
    """Median, almost the worst, and the worst."""
    ordered = sorted(figures)
    almost = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return (
        f"finished to first screen, n {len(ordered)}: median {statistics.median(ordered):.1f} ms"
        f"  p95 {almost:.1f}  worst {ordered[-1]:.1f}"
    )


def main() -> int:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description="From the last key to the next first screen.")
    parser.add_argument("-n", type=int, default=50, help="visits")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, Kiosk(
        Path(place), keeps_output=False
    ) as kiosk:  # fmt: skip
        print(told([finish(kiosk) for _ in range(args.n)]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
