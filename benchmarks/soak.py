"""Many visits in a row, some of them ended by a fault: `make soak ARGS="-n 2000 --seed 1"`.

Owns the visits, the faults, and the figures: how long until the next person is served, and
whether anything grows. The figures are printed, and judged only by whether each visit ended.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Literal, get_args

import psutil
from msgspec import Struct

from benchmarks.waiting_room.kiosk import BEGIN, Kiosk
from benchmarks.waiting_room.monkey import bother, finish
from benchmarks.waiting_room.stage import HANG, RAISE

Fault = Literal["kill", "raise", "hang", "stop", "kill warm"]
FAULTS: tuple[Fault, ...] = get_args(Fault)
HANG_SECONDS = 1.0
EACH = 100
"""Visits from one look at the supervisor to the next."""

YOUNG = 1.05
"""Seconds; what fails sooner in front of somebody counts towards a pause, as it should."""


class Look(Struct, frozen=True):
    """The supervisor at one moment."""

    visits: int
    uss: int
    pss: int
    files: int
    processes: int
    zombies: int
    log: int

    def line(self) -> str:
        """As a line of a table."""
        return (
            f"{self.visits:6} {self.uss / 1024:9.0f} {self.pss / 1024:9.0f} {self.files:6}"
            f" {self.processes:6} {self.zombies:7} {self.log / 1024:7.0f}"
        )


HEAD = "visits   USS kB    PSS kB  files  procs zombies  log kB"


class Soak:
    """One long run."""

    def __init__(self, kiosk: Kiosk, seed: int, one_in: int) -> None:
        self.kiosk = kiosk
        self.luck = random.Random(seed)
        self.one_in = one_in
        self.finished: list[float] = []
        """Milliseconds from the last key to the next person's screen."""
        self.recovered: dict[Fault, list[float]] = {fault: [] for fault in FAULTS}
        self.looks: list[Look] = []

    def visit(self, number: int) -> None:
        """One person comes, and goes or meets a fault."""
        before = self.kiosk.visits()
        bother(self.kiosk, self.luck)
        if number % self.one_in == self.one_in - 1 and self.kiosk.visits() == before:
            self.kiosk.listen(YOUNG)
            fault = FAULTS[number // self.one_in % len(FAULTS)]
            self.recovered[fault].append(self._break(fault))
        elif (taken := finish(self.kiosk, before)) is not None:
            self.finished.append(taken)

    def _break(self, fault: Fault) -> float:
        """Milliseconds until the next person's screen."""
        kiosk = self.kiosk
        # Somebody who has just left may still be the last one the log names.
        kiosk.until(lambda: psutil.pid_exists(kiosk.in_front()))
        before, front = kiosk.visits(), kiosk.in_front()
        begin = time.monotonic()
        if fault == "kill warm":
            os.kill(kiosk.warm(), signal.SIGKILL)
        number = {"raise": RAISE, "hang": HANG, "stop": signal.SIGSTOP}.get(fault, signal.SIGKILL)
        os.kill(front, number)
        kiosk.until(lambda: kiosk.visits() > before)
        kiosk.wait_for(BEGIN)
        return (time.monotonic() - begin) * 1000

    def look(self, visits: int) -> None:
        """Look at the supervisor while nothing happens."""
        self.kiosk.until(self.kiosk.has_next)
        top = psutil.Process(self.kiosk.pid)
        memory = top.memory_full_info()
        below = top.children(recursive=True)
        zombies = sum(one.status() == psutil.STATUS_ZOMBIE for one in below)
        size = self.kiosk.log.stat().st_size
        found = (visits, memory.uss, memory.pss, top.num_fds(), len(below) + 1, zombies, size)
        self.looks.append(Look(*found))
        print(self.looks[-1].line(), flush=True)

    def run(self, visits: int, each: int = EACH) -> None:
        """Let them come one after the other."""
        self.kiosk.wait_for(BEGIN)
        print(HEAD)
        for number in range(visits):
            if number % each == 0:
                self.look(number)
            self.visit(number)
        self.look(visits)

    def growth(self) -> float:
        """Bytes of the supervisor's own memory that came with each visit, as a line fits best.

        The first look is left out: some things are made when they are first needed.
        """
        looks = self.looks[1:]
        if len(looks) < 2:
            return 0.0
        slope, _start = statistics.linear_regression(
            [one.visits for one in looks], [one.uss for one in looks]
        )
        return slope


def told(name: str, figures: list[float]) -> str:
    """Median, almost the worst, and the worst."""
    if not figures:
        return f"{name:12} never"
    ordered = sorted(figures)
    parts = [ordered[min(len(ordered) - 1, int(len(ordered) * share))] for share in (0.95, 0.99)]
    return (
        f"{name:12} n {len(ordered):5}  median {statistics.median(ordered):7.1f} ms"
        f"  p95 {parts[0]:7.1f}  p99 {parts[1]:7.1f}  worst {ordered[-1]:7.1f}"
    )


def main() -> int:
    """Run it, and print the figures."""
    parser = argparse.ArgumentParser(description="Many visits in a row, with faults.")
    parser.add_argument("-n", type=int, default=2000, help="visits")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--one-in", type=int, default=20, help="visits to one with a fault")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, Kiosk(
        Path(place), hang=HANG_SECONDS, keeps_output=False
    ) as kiosk:  # fmt: skip
        soak = Soak(kiosk, args.seed, args.one_in)
        soak.run(args.n)
        print(told("finished", soak.finished))
        for fault in FAULTS:
            print(told(fault, soak.recovered[fault]))
        print(f"hang and stop include the {HANG_SECONDS:g} s until a silence counts as one")
        print(f"supervisor's memory: {soak.growth():+.1f} bytes a visit")
    return 0


if __name__ == "__main__":
    sys.exit(main())
