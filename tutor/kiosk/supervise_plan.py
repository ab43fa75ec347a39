"""What a kiosk is to run, and the numbers it ends with.

Owns the names only. Runs nothing.

A service that watches over the program needs one rule, `Restart=on-failure`: the program ends
with 0 only when it was meant to end (the staff left, or it was told to by SIGTERM). Every other
number means that it should be started again, except 2: the clinic file has faults, or there is
no terminal (`RestartPreventExitStatus=2`).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

from tutor.clinic.clinic import Clinic
from tutor.clinic.kept_tries import KeptTries
from tutor.clinic.tries import Tries
from tutor.sessions.messages import Count
from tutor.sessions.watch import Watch

LEFT = 0
"""The staff left, or the computer asked the program to end."""

BROKEN = 70
"""The kiosk itself met something nobody foresaw. The log says where."""

TERMINAL_GONE = 74
"""There is no screen any more to show anything on."""

RESTART = 75
"""The staff asked for a fresh start."""

STAGE = "tutor.kiosk.stage:prepare"
"""What a warm process loads."""


class Wanted(NamedTuple):
    """What the clinic file asks for now."""

    clinic: Clinic
    told: str
    """What goes to the stage."""
    paths: tuple[Path, ...] = ()
    """Files and folders whose change is a reason to read everything anew."""


class Counting(Protocol):
    """Where counts go."""

    trouble: str
    """A sentence for the staff when they cannot be put away; empty when they can."""

    def add(self, count: Count) -> bool:
        """Count one thing."""

    def tick(self, now: float) -> None:
        """Put the sums away when it is time."""

    def today_lines(self) -> tuple[str, ...]:
        """Today's counts, for the staff."""

    def close(self) -> bool:
        """Put everything away."""


class Helper(NamedTuple):
    """A process beside the sessions, such as the one that sends counts."""

    pid: int
    is_alive: Callable[[], bool]
    end: Callable[[], None]


class Plan:
    """One kiosk's wishes, and how to ask for them again."""

    def __init__(
        self,
        read: Callable[[], Wanted],
        print_test: Callable[[Clinic], tuple[bool, tuple[str, ...]]] | None = None,
        start_helper: Callable[[Clinic], Helper | None] | None = None,
        stage: str = STAGE,
        printer_trouble: Callable[[Clinic, Callable[[], bool]], str] | None = None,
        start_counting: Callable[[Clinic], Counting | None] | None = None,
    ) -> None:
        """Ask for the wishes. Raises CannotPrepare with a sentence, now and when asked again."""
        self.read = read
        self.watch = Watch(())
        self._watched: tuple[Path, ...] = ()
        self.take(*self.look())
        self.print_test = print_test
        self.printer_trouble = printer_trouble
        """Says what keeps sheets from being printed; asked now and then whether to break off."""
        self.start_helper = start_helper
        self.start_counting = start_counting
        """Both give nothing where the wishes ask for none."""
        self.tries_file: Path | None = None
        """Where wrong PINs are remembered beyond the end of the program, if anywhere."""
        self.stage = stage
        self.is_private = True
        self.tick_seconds = 0.5
        self.shortest_visit = 0.2
        """Seconds; a session that is done sooner never ran, and is not tried again at once."""

    @property
    def clinic(self) -> Clinic:
        """The wishes that hold now."""
        return self.wanted.clinic

    def tries(self, clock: Callable[[], float]) -> Tries:
        """The waits after wrong PINs, going on from the last end of the program."""
        kept = None if self.tries_file is None else KeptTries(self.tries_file)
        return Tries(clock, kept)

    def look(self) -> tuple[Wanted, Watch]:
        """What is asked for now, and a watch that began before it was read. Raises
        CannotPrepare."""
        wanted, watch, watched = self.read(), self.watch, self._watched
        while wanted.paths != watched:
            watch, watched = Watch(wanted.paths), wanted.paths
            wanted = self.read()
        return wanted, watch

    def take(self, wanted: Wanted, watch: Watch) -> None:
        """From now on these wishes hold, and this watch tells of a change."""
        self.wanted = wanted
        self.watch_over(wanted, watch)

    def watch_over(self, wanted: Wanted, watch: Watch) -> None:
        """From now on this watch tells of a change, whatever wishes hold."""
        self.watch, self._watched = watch, wanted.paths

    @property
    def away_seconds(self) -> float:
        """Without input for so long, nobody is there: every visit would have ended itself."""
        return self.clinic.idle.seconds + self.clinic.idle.warning_seconds + 60.0
