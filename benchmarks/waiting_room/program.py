"""The kiosk as a program: `python -m benchmarks.waiting_room.program CLINIC LOG`.

Owns the two wishes that no clinic has: sessions that fail on purpose, and memory that may be
looked into. All else is what `ketamine-tutor kiosk` runs.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tutor.kiosk.supervise_config import plan_of
from tutor.kiosk.supervise_run import run_kiosk
from tutor.sessions.log import Log


def main() -> int:
    """Run it."""
    path, log = Path(sys.argv[1]), Path(sys.argv[2])
    plan = plan_of(path)
    plan.stage = "benchmarks.waiting_room.stage:prepare"
    plan.is_private = False
    with log.open("a", encoding="utf-8") as stream:
        return run_kiosk(plan, Log(stream))


if __name__ == "__main__":
    sys.exit(main())
