"""All that the doctor looks at, side by side and within a time limit.

Owns the order, and that one look that hangs or breaks takes no other along.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping

from tutor.cli.doctor import content, face, machine, outlets, own_files
from tutor.cli.doctor.finding import Finding, broken
from tutor.cli.doctor.world import World
from tutor.words import _

LONGEST = 25.0
"""Seconds for all looks together; each program that is asked has less."""

Look = Callable[[World], Finding]

LOOKS: Mapping[str, Look] = {
    "program": machine.program,
    "yaml": machine.fast_reader,
    "terminal": face.terminal,
    "colors": face.colors,
    "signs": face.signs,
    "images": face.images,
    "voice": face.voice,
    "folders": own_files.folders,
    "record": own_files.record,
    "lessons": content.lessons,
    "reviews": content.reviews,
    "extras": content.extras,
    "clinic-file": content.clinic_file,
    "pin": content.pin,
    "printer": outlets.printer,
    "print-files": outlets.print_files,
    "counts": outlets.counts,
    "outbox": outlets.outbox,
    "core-dumps": machine.core_dumps,
    "swap": machine.swap,
    "memory": machine.memory,
    "disk": machine.disk,
    "clock": machine.clock,
    "service": machine.service,
}
"""In the order they are shown; the names are those of the findings."""


class _Looking(threading.Thread):
    """One look. A thread that hangs does not keep the program from ending."""

    def __init__(self, look: Look, world: World) -> None:
        super().__init__(daemon=True)
        self.found: Finding | None = None
        self._look = look
        self._world = world

    def run(self) -> None:
        """Look."""
        self.found = self._look(self._world)


def examine(
    world: World, looks: Mapping[str, Look] = LOOKS, seconds: float = LONGEST
) -> tuple[Finding, ...]:
    """Look at everything at once, and tell it in order."""
    fell_over: dict[int | None, str] = {}

    def unforeseen(about: threading.ExceptHookArgs) -> None:
        if about.thread is not None:
            fell_over[about.thread.ident] = about.exc_type.__name__

    before, threading.excepthook = threading.excepthook, unforeseen
    end = time.monotonic() + seconds
    try:
        running = {name: _Looking(look, world) for name, look in looks.items()}
        for one in running.values():
            one.start()
        for one in running.values():
            one.join(max(0.0, end - time.monotonic()))
        return tuple(
            one.found or _without_answer(name, one, fell_over) for name, one in running.items()
        )
    finally:
        threading.excepthook = before


def _without_answer(name: str, one: _Looking, fell_over: Mapping[int | None, str]) -> Finding:
    if kind := fell_over.get(one.ident):
        return broken(
            name,
            _("This look broke off ({kind}).").format(kind=kind),
            _("Tell whoever looks after the program."),
        )
    return broken(
        name,
        _("There was no answer in time."),
        _("Something here hangs: a disk, a printer or a network. Look again later."),
    )
