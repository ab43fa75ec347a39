"""A kiosk of the small stage, as a program: `python -m tests.kiosk.small_kiosk FILE LOG`.

Owns the wishes that tests need. Never a test itself.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tutor.clinic.clinic import Clinic, Printer, Staff
from tutor.clinic.pin import set_pin_text
from tutor.kiosk.supervise_plan import Plan, Wanted
from tutor.kiosk.supervise_run import run_kiosk
from tutor.sessions.log import Log
from tutor.sessions.messages import Count


class Counted:
    """Counts in memory."""

    trouble = ""

    def __init__(self) -> None:
        """None yet."""
        self.all = 0

    def add(self, count: Count) -> bool:
        """One more."""
        self.all += 1
        return True

    def tick(self, now: float) -> None:
        """Nothing to put away."""

    def today_lines(self) -> tuple[str, ...]:
        """How many there were."""
        return (f"counted {self.all}",)

    def close(self) -> bool:
        """Nothing to put away."""
        return True


def print_slowly(_clinic: Clinic) -> tuple[bool, tuple[str, ...]]:
    """As a printing system does: through a program of its own that takes its time."""
    subprocess.run(["sleep", "0.5"], start_new_session=True, check=True)
    return True, ("printed",)


def main() -> int:
    """Run it."""
    content, log, *options = sys.argv[1:]
    clinic = Clinic(
        name="A clinic",
        staff=Staff(pin=set_pin_text("271828")),
        printer=Printer(on=True),
        hang_seconds=1.0,
    )
    stage = "prepare_short_lived" if "short-lived" in options else "prepare"
    plan = Plan(
        lambda: Wanted(clinic, content, (Path(content),)),
        print_test=print_slowly,
        stage=f"tests.sessions.small_stage:{stage}",
    )
    plan.is_private = "readable" not in options
    plan.shortest_visit = 0.0
    plan.tick_seconds = 0.1
    with Path(log).open("w", encoding="utf-8") as stream:
        return run_kiosk(plan, Log(stream), Counted())


if __name__ == "__main__":
    sys.exit(main())
