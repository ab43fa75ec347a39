"""What is compared with what, and how good it has to be.

Owns the list of rows. Never measures; a row whose figures are missing is shown empty.
"""

from __future__ import annotations

from msgspec import Struct


class Target(Struct, frozen=True):
    """One row: a figure of ours, as it is or divided by one of a reference."""

    title: str
    ours: tuple[str, str]
    """Program and figure."""
    gate: float
    """Must hold."""
    stretch: float
    """Would be better still."""
    reference: tuple[str, str] | None = None


HELLO = "hello"
PAGE = "static_page"

TARGETS = (
    Target("start, home: work", ("home", "start_work"), 1.12, 1.00, (HELLO, "start_work")),
    Target("start, lesson: work", ("lesson", "start_work"), 1.12, 0.98, (HELLO, "start_work")),
    Target("start, home: time", ("home", "start_ms"), 1.15, 1.00, (HELLO, "start_ms")),
    Target("start, lesson: time", ("lesson", "start_ms"), 1.15, 1.00, (HELLO, "start_ms")),
    Target(
        "start, edited lesson: work", ("edited", "start_work"), 1.25, 1.10, (HELLO, "start_work")
    ),
    Target("page turn: work", ("lesson", "turn_work"), 0.60, 0.30, (PAGE, "turn_work")),
    Target("page turn: time", ("lesson", "turn_ms"), 0.75, 0.45, (PAGE, "turn_ms")),
    Target("page turn: bytes", ("lesson", "turn_bytes"), 0.40, 0.20, (PAGE, "turn_bytes")),
    Target("choice: work", ("lesson", "choice_work"), 0.60, 0.20, (PAGE, "turn_work")),
    Target("choice: bytes", ("lesson", "choice_bytes"), 1500, 400),
    Target("dead key: bytes", ("lesson", "dead_bytes"), 0, 0),
    Target("memory after the keys", ("lesson", "memory_mb"), 1.12, 1.00, (HELLO, "memory_mb")),
    Target("idle: bytes a second", ("home", "idle_bytes"), 0, 0),
    Target("idle: processor ms a second", ("home", "idle_ms"), 2, 1),
    Target("idle: wake-ups a second", ("home", "idle_wakes"), 10, 1),
    Target("leaving: time", ("lesson", "leave_ms"), 1.00, 0.20, (HELLO, "leave_ms")),
    Target("leaving: switches left on", ("lesson", "left_on"), 0, 0),
    Target("--help: work", ("help", "end_work"), 4.5, 2.5, ("python", "end_work")),
    Target("--version: work", ("version", "end_work"), 4.5, 2.5, ("python", "end_work")),
    Target(
        "(near the floor) start: work",
        ("line_page", "start_work"),
        1.12,
        1.0,
        (HELLO, "start_work"),
    ),
    Target(
        "(near the floor) page turn: work",
        ("line_page", "turn_work"),
        0.6,
        0.3,
        (PAGE, "turn_work"),
    ),
    Target(
        "(near the floor) page turn: bytes",
        ("line_page", "turn_bytes"),
        0.4,
        0.2,
        (PAGE, "turn_bytes"),
    ),
)
