"""A clinic's changes laid over a lesson.

Owns the four operations: fill in, replace, hide, add after. Nothing is merged: what a change
gives takes the place of what was there. Emergency text is out of reach. Never reads a file and
never words a message; faults are named, with the way to the place they stand at.
"""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from tutor.core.approval import as_approved
from tutor.core.block import Check
from tutor.core.guarded import GUARDED, fits_emergencies, is_guarded
from tutor.core.lesson import ChecklistQuestion, Lesson, LocalChange, Page
from tutor.core.overlay import Change, Overlay
from tutor.core.read import Path
from tutor.core.walking import filled_in, ids_in

Target = Page | Check | ChecklistQuestion
"""What a change can be about."""

Reason = Literal[
    "unclear", "nothing", "unknown", "misfit", "misplaced", "prefix", "taken", "orphan", "sign",
    "empty", "options", "many", "guarded", "safety", "crisis", "phone",
]  # fmt: skip

MOST = {"pages": 12, "checks": 12, "checklist": 20}
"""As many as a lesson may have, changed or not."""

_WORDS = ("title", "blocks", "ask", "why", "options")
_NEW = ("page", "check", "question")


class Fault(Struct, frozen=True):
    """Why an overlay cannot be used."""

    reason: Reason
    path: Path
    """The place in the overlay."""
    id: str = ""
    near: tuple[str, ...] = ()
    """Ids that could have been meant."""


class Applied(Struct, frozen=True):
    """What came of laying an overlay over a lesson."""

    lesson: Lesson
    """The changed lesson. Only to be shown when there are no faults."""
    origins: dict[str, str]
    """For each page, check and question whether it is the clinic's: the clinic, or nothing."""
    hidden: tuple[str, ...]
    roots: dict[tuple[str, ...], Path]
    """Where what is new stands in the overlay: by id, or by id and field."""
    faults: tuple[Fault, ...]


def applied(lesson: Lesson, overlay: Overlay, crisis: frozenset[str] = GUARDED) -> Applied:
    """Lay an overlay over a lesson; `crisis` names the blanks that crisis help fills in."""
    work = _Work(lesson, overlay, crisis)
    for number, change in enumerate(overlay.changes):
        work.change(number, change)
    work.look_back()
    own = {name[0] for name in work.roots}
    origins = {part.id: overlay.clinic if part.id in own else "" for part in work.parts()}
    # A question for the provider stands on its page, so it is the page that was changed.
    steps = [
        part.page if isinstance(part, ChecklistQuestion) else part.id
        for part in work.parts()
        if origins[part.id]
    ]
    changed = replace(
        lesson, pages=tuple(work.pages), checks=tuple(work.checks),
        checklist=tuple(work.questions),
    )  # fmt: skip
    filled: Lesson = filled_in(changed, work.values())
    return Applied(
        lesson=replace(
            filled,
            changed_by=overlay.clinic,
            local=LocalChange(steps=tuple(dict.fromkeys(steps)), review=as_approved(overlay)),
        ),
        origins=origins,
        hidden=tuple(work.hidden),
        roots=work.roots,
        faults=tuple(work.faults),
    )


class _Work:
    """A lesson while it is being changed."""

    def __init__(self, lesson: Lesson, overlay: Overlay, crisis: frozenset[str]) -> None:
        self.overlay = overlay
        self.crisis = crisis
        self.pages: list[Page] = list(lesson.pages)
        self.checks: list[Check] = list(lesson.checks)
        self.questions: list[ChecklistQuestion] = list(lesson.checklist)
        self.taken = {*ids_in(lesson.pages), *ids_in(lesson.checks), *ids_in(lesson.checklist)}
        self.hidden: dict[str, Path] = {}
        self.roots: dict[tuple[str, ...], Path] = {}
        self.faults: list[Fault] = []

    def change(self, number: int, change: Change) -> None:
        """Carry out one change, or note why not."""
        way: Path = ("changes", number)
        verbs = [verb for verb in ("at", "hide", "after") if getattr(change, verb)]
        if len(verbs) != 1:
            self.fault("unclear", way)
            return
        verb = verbs[0]
        name = getattr(change, verb)
        words = [field for field in _WORDS if getattr(change, field)]
        new = [field for field in _NEW if getattr(change, field) is not None]
        wanted = {"at": words, "hide": [], "after": new}[verb]
        for field in (*words, *new):
            if field not in wanted:
                self.fault("misfit", (*way, field), name)
        if verb != "hide" and (not wanted or (verb == "after" and len(new) > 1)):
            self.fault("nothing", (*way, verb), name)
            return
        found = self.find(name)
        if found is None:
            near = tuple(part.id for part in self.parts())
            self.faults.append(Fault("unknown", (*way, verb), name, near))
        elif verb == "at":
            self.reword(way, found, change, words)
        elif verb == "hide":
            self.hide((*way, verb), found)
        else:
            self.add(way, found, change, new[0])

    def find(self, name: str) -> Target | None:
        """What goes by an id."""
        return next((part for part in self.parts() if part.id == name), None)

    def parts(self) -> list[Target]:
        """Everything a change can be about."""
        return [*self.pages, *self.checks, *self.questions]

    def reword(self, way: Path, part: Target, change: Change, words: list[str]) -> None:
        """Put new words in place of the old ones."""
        if is_guarded(part, self.crisis):
            self.fault("guarded", (*way, "at"), part.id)
            return
        fits = {"title", "blocks"} if isinstance(part, Page) else {"ask"}
        if isinstance(part, ChecklistQuestion):
            fits.add("why")
        elif isinstance(part, Check) and _takes_options(part):
            fits.add("options")
        new: dict[str, Any] = {}
        for field in words:
            if field not in fits:
                self.fault("misfit", (*way, field), part.id)
            elif field == "options" and isinstance(part, Check):
                if part.safety:
                    self.fault("safety", (*way, field), part.id)
                else:
                    new[field] = _options_like(part, change)
            else:
                new[field] = getattr(change, field)
                if field == "blocks":
                    known = {*ids_in(part)}
                    self.check_ids((*way, field), new[field], known)
            self.roots[part.id, field] = (*way, field)
        changed = replace(part, **new) if new else part
        is_short = "options" in new and len(new["options"]) < 2
        if isinstance(changed, Check) and "options" in new and (is_short or changed.problems()):
            self.fault("options", (*way, "options"), part.id)
        self.put(part, changed)

    def hide(self, way: Path, part: Target) -> None:
        """Take something out."""
        if is_guarded(part, self.crisis):
            self.fault("guarded", way, part.id)
        elif isinstance(part, Check) and part.safety:
            self.fault("safety", way, part.id)
        else:
            self.hidden[part.id] = way
            self.put(part, None)

    def add(self, way: Path, part: Target, change: Change, field: str) -> None:
        """Put something new after what is there."""
        new: Target | None = getattr(change, field)
        if new is None:
            return
        self.check_ids((*way, field), new, set())
        self.roots[new.id,] = (*way, field)
        if isinstance(new, Page):
            if isinstance(part, Page):
                self.pages.insert(self.pages.index(part) + 1, new)
            else:
                self.fault("misplaced", (*way, "after"), part.id)
        elif isinstance(new, Check):
            if isinstance(part, Check):
                there = self.checks.index(part) + 1
                self.checks.insert(there, replace(new, after=part.after))
            elif isinstance(part, Page):
                self.checks.append(replace(new, after=part.id))
            else:
                self.fault("misplaced", (*way, "after"), part.id)
        else:
            there = len(self.questions)
            if isinstance(part, ChecklistQuestion):
                there = self.questions.index(part) + 1
            self.questions.insert(there, new)

    def put(self, old: Target, new: Target | None) -> None:
        """Put something in the place of what was there; nothing takes it out."""
        lists: tuple[list[Any], ...] = (self.pages, self.checks, self.questions)
        for each in lists:
            for number, part in enumerate(each):
                if part is old:
                    each[number : number + 1] = [] if new is None else [new]
                    return

    def check_ids(self, way: Path, value: Any, known: set[str]) -> None:
        """Every new id starts with the clinic's prefix and is not used yet."""
        for name in ids_in(value):
            if name in known:
                continue
            if not name.startswith(f"{self.overlay.prefix}-"):
                self.fault("prefix", way, name)
            elif name in self.taken:
                self.fault("taken", way, name)
            self.taken.add(name)

    def look_back(self) -> None:
        """What shows only when all changes are made."""
        pages = {page.id for page in self.pages}
        for part in self.parts():
            if isinstance(part, Page):
                continue
            if part.page not in pages and part.page in self.hidden:
                self.fault("orphan", self.hidden[part.page], part.id)
        self.checks = [
            replace(check, after="") if check.after in self.hidden else check
            for check in self.checks
        ]
        if not pages:
            self.fault("empty", ("changes",))
        counts = (len(self.pages), len(self.checks), len(self.questions))
        for (name, most), count in zip(MOST.items(), counts, strict=True):
            if count > most:
                self.fault("many", ("changes",), name)
        for number, value in enumerate(self.overlay.values):
            way: Path = ("values", number)
            is_crisis = value.value in self.crisis
            if is_crisis:
                self.fault("crisis", (*way, "value"), value.value)
            if any(sign in value.says for sign in ("^", "<", ">", "__")):
                self.fault("sign", (*way, "says"), value.value)
            elif not is_crisis and not fits_emergencies(value, self.parts(), self.crisis):
                self.fault("phone", (*way, "says"), value.value)

    def values(self) -> dict[str, str]:
        """What is filled in, by id."""
        return {
            each.value: each.says for each in self.overlay.values if each.value not in self.crisis
        }

    def fault(self, reason: Reason, path: Path, name: str = "") -> None:
        """Note why the overlay cannot be used."""
        self.faults.append(Fault(reason, path, name))


def _takes_options(check: Check) -> bool:
    """Whether a check offers options that are right or not."""
    options: tuple[object, ...] = getattr(check, "options", ())
    return bool(options) and hasattr(options[0], "correct")


def _options_like(check: Check, change: Change) -> tuple[Any, ...]:
    """The clinic's options in the shape this kind of check has."""
    own: tuple[Any, ...] = getattr(check, "options", ())
    kind: Any = type(own[0])
    return tuple(
        kind(
            text=one.text, feedback=one.feedback, correct=one.correct,
            misconception=one.misconception,
        )
        for one in change.options
    )  # fmt: skip
