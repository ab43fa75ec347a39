"""One run of one program: from its start to its end, with a figure for everything.

Owns the meaning of each figure. Never compares two programs.

    start_ms, start_work, start_bytes   until the first screen was complete and still
    <step>_ms, _work, _bytes            a key of that step, until the screen was still
    idle_bytes, idle_ms, idle_wakes     a second in which nobody does anything
    memory_mb                           in use after the keys
    leave_ms, left_on                   from the last key to the end; switches left on
    end_ms, end_work                    of a program that ends by itself
"""

from __future__ import annotations

import random
import statistics
import time

from msgspec import Struct, field

from benchmarks.counters import megabytes, wake_ups
from benchmarks.programs import Program, Step, is_ready
from benchmarks.session import Session


class Method(Struct, frozen=True):
    """How a run is done."""

    size: tuple[int, int] = (100, 30)
    quiet: float = 0.15
    """Seconds without output after which a first screen counts as still."""
    key_quiet: float = 0.1
    """The same after a key."""
    patience: float = 20.0
    """Seconds to wait for a first screen."""
    idle: float = 3.0
    """Seconds to watch a program that nobody touches."""
    extra: dict[str, str] = field(default_factory=dict)
    """More environment for the program."""


class Run(Struct):
    """What one run gave."""

    figures: dict[str, float] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    unit: str = ""
    screen: str = ""
    """The last screen, to see what was measured."""


def run_once(program: Program, method: Method, chance: random.Random) -> Run:
    """Start a program, take it through its steps, and let it leave."""
    if program.before:
        program.before()
    run = Run()
    session = Session(program.argv, method.size, method.extra)
    run.unit = session.counter.unit
    try:
        if not program.ready:
            _to_the_end(session, method, run)
        elif _start(session, program, method, run):
            _idle(session, method, run)
            for step in program.steps:
                _press(session, step, method, chance, run)
            if session.exit_code is None:
                run.figures["memory_mb"] = megabytes(session.pid)
                run.screen = session.terminal.text()
                _leave(session, program, method, run)
            else:
                run.remarks.append(f"ended by itself with {session.exit_code}")
    finally:
        session.close()
    return run


def _to_the_end(session: Session, method: Method, run: Run) -> None:
    session.settle(method.patience, method.patience)
    run.screen = session.terminal.text()
    if session.exit_code != 0:
        run.remarks.append(f"ended with {session.exit_code}")
    run.figures["end_ms"] = (session.ended_at - session.started_at) * 1000
    run.figures["end_work"] = session.counter.work()


def _start(session: Session, program: Program, method: Method, run: Run) -> bool:
    end = session.started_at + method.patience
    while session.exit_code is None and time.monotonic() < end:
        session.settle(method.quiet, method.patience)
        work = session.counter.work()
        run.screen = session.terminal.text()
        if is_ready(program, run.screen):
            run.figures["start_ms"] = (session.last_change - session.started_at) * 1000
            run.figures["start_work"] = work
            run.figures["start_bytes"] = session.bytes_written
            return True
    run.remarks.append(f"never showed {program.ready!r}")
    return False


def _idle(session: Session, method: Method, run: Run) -> None:
    if not method.idle:
        return
    written, work = session.bytes_written, session.counter.processor_ms()
    woken, began = wake_ups(session.pid), time.monotonic()
    session.settle(method.idle, method.idle)
    seconds = time.monotonic() - began
    if session.exit_code is None:
        run.figures["idle_bytes"] = (session.bytes_written - written) / seconds
        run.figures["idle_ms"] = (session.counter.processor_ms() - work) / seconds
        woken_since = wake_ups(session.pid)
        if woken is not None and woken_since is not None:
            run.figures["idle_wakes"] = (woken_since - woken) / seconds


def _press(session: Session, step: Step, method: Method, chance: random.Random, run: Run) -> None:
    times: list[float] = []
    sizes: list[int] = []
    before = session.counter.work()
    for key in step.keys:
        if session.exit_code is not None:
            return
        # A pause of random length keeps the keys out of step with the program's clocks.
        session.settle(1, chance.uniform(0, 0.017))
        written, pressed = session.bytes_written, time.monotonic()
        session.write(key)
        session.await_output(method.key_quiet * 3)
        session.settle(method.key_quiet, 3)
        sizes.append(session.bytes_written - written)
        if session.last_change > pressed:
            times.append((session.last_change - pressed) * 1000)
    if not step.name:
        return
    run.figures[f"{step.name}_work"] = (session.counter.work() - before) / len(step.keys)
    run.figures[f"{step.name}_bytes"] = statistics.median(sizes)
    if times:
        run.figures[f"{step.name}_ms"] = statistics.median(times)
    elif step.name != "dead":
        run.remarks.append(f"no key of {step.name!r} changed the screen")


def _leave(session: Session, program: Program, method: Method, run: Run) -> None:
    *first, last = program.leave
    for key in first:
        session.write(key)
        session.await_output(method.key_quiet * 3)
        session.settle(method.key_quiet, 3)
    pressed = time.monotonic()
    session.write(last)
    session.settle(5, 5)
    if session.exit_code is None:
        run.remarks.append("did not leave")
        return
    run.figures["leave_ms"] = (session.ended_at - pressed) * 1000
    left = session.terminal.left_on()
    run.figures["left_on"] = len(left)
    if left or session.exit_code:
        run.remarks.append(
            f"left with {session.exit_code}, still on: {', '.join(left) or 'nothing'}"
        )
