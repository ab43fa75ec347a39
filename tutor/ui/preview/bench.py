"""The lesson file as it is now: the lesson, what is wrong with it, and where.

Owns reading it again, and keeping the last version that could be shown. Never draws.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from tutor.blocks.text.spec import Text
from tutor.checks.catalogue import judged
from tutor.checks.rule import Profile
from tutor.core.lesson import Lesson, Page, Review, steps_of
from tutor.core.problems import Problem
from tutor.core.read import Read
from tutor.library.convert import read
from tutor.library.drawings import drawings_in
from tutor.library.examine import SharedFiles, examine_lesson, examine_shared
from tutor.library.files import read_bytes
from tutor.library.source import LARGEST
from tutor.ui.preview.places import places_in
from tutor.words import _

_FIRST = {"error": 0, "warning": 1, "note": 2}


class Fault(Struct, frozen=True):
    """Something to fix or to look at, and the page or check it stands beside."""

    problem: Problem
    step: str

    @property
    def is_error(self) -> bool:
        """Whether it must be fixed before patients see the lesson."""
        return self.problem.level == "error"


class Bench:
    """What the author is working on."""

    def __init__(self, path: Path, profile: Profile, today: str) -> None:
        self.path = path
        self.profile: Profile = profile
        self.today = today
        self.shared: SharedFiles = examine_shared(path.parent)
        self.lesson = nothing_yet(path.stem)
        """The last version that could be shown."""
        self.faults: tuple[Fault, ...] = ()
        """What must be fixed comes first, in the order of the file."""
        self.is_old = True
        """Whether the file cannot be shown as it is now."""
        self.was_shown = False
        """Whether the file could ever be shown."""
        self.read_lesson()

    def read_again(self, changed: tuple[Path, ...]) -> None:
        """Read what changed."""
        if any(path != self.path for path in changed):
            self.shared = examine_shared(self.path.parent)
        self.read_lesson()

    def read_lesson(self) -> None:
        """Read the lesson; when it cannot be shown, the one before stays."""
        found, checked = self._read()
        self.is_old = found is None
        if found is not None:
            self.lesson, self.was_shown = found, True
        others = [
            problem
            for one in self.shared.reads()
            for problem in one.problems
            if problem.level == "error"
        ]
        self.faults = self._placed([*checked.problems, *others], checked.text)

    def _read(self) -> tuple[Lesson | None, Read[Lesson]]:
        """The lesson as far as it can be shown, and the same with what is wrong."""
        ids = self.shared.ids()
        try:
            data = read_bytes(self.path, LARGEST)
        except OSError:
            # The reader has words for a file that cannot be opened.
            return None, examine_lesson(self.path, ids, self.profile, self.today)
        found = read(data, Lesson, self.path.as_posix(), drawings_in(self.path.parent))
        checked = judged(found, ids, self.path.stem, self.profile, self.today)
        # What only the rules object to can be drawn all the same.
        return found.value, checked

    def _placed(self, problems: list[Problem], text: str) -> tuple[Fault, ...]:
        places = places_in(text)
        steps = [step.id for step in steps_of(self.lesson)]
        here = self.path.as_posix()
        faults: list[Fault] = []
        for problem in problems:
            if self.profile == "draft" and problem.level != "error":
                continue
            step = places.step_at(problem.place.line) if problem.place.path == here else ""
            faults.append(Fault(problem, step if step in steps else steps[0]))
        return tuple(
            sorted(
                faults,
                key=lambda one: (
                    _FIRST[one.problem.level], one.problem.place.path != here,
                    one.problem.place.line, one.problem.place.column,
                ),
            )
        )  # fmt: skip

    def faults_at(self, step: str) -> tuple[Fault, ...]:
        """What is to be said beside a page or check; the end of a lesson has nothing."""
        return tuple(fault for fault in self.faults if fault.step == step)

    def count(self) -> tuple[int, int]:
        """How much must be fixed, and how much is to be looked at."""
        errors = sum(fault.is_error for fault in self.faults)
        return errors, len(self.faults) - errors

    def next_step_with_faults(self, step: str) -> str:
        """The next page or check with something to fix, or else with something to look at.

        From the start again after the last one; empty when there is no other.
        """
        steps = [each.id for each in steps_of(self.lesson)]
        at = steps.index(step) if step in steps else -1
        others = [*steps[at + 1 :], *steps[: max(at, 0)]]
        to_fix = {fault.step for fault in self.faults if fault.is_error}
        to_see = {fault.step for fault in self.faults}
        return next((each for wanted in (to_fix, to_see) for each in others if each in wanted), "")


def nothing_yet(name: str) -> Lesson:
    """What stands on the screen until the file can be shown for the first time."""
    text = _("This lesson cannot be shown yet. Fix the first problem in the list and save.")
    page = Page(id="nothing-yet", title=_("Nothing to show yet"), blocks=(Text(text=text),))
    return Lesson(
        format="1", id=name, title=name, language="en", summary=text,
        main_message=_("The page comes as soon as the file can be read."), can_do=text, minutes=1,
        actions=(text,), unknowns=(text,), review=Review(status="draft", next_review=""),
        pages=(page,),
    )  # fmt: skip
