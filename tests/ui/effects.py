"""What every declared action must bring about, whatever it was asked with.

Owns the table and the rule for each action. Never presses or clicks anything.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from tests.ui.stations import Driven, Station
from tutor.core.actions import Action, actions_for
from tutor.core.record import Key
from tutor.ui.screen import PaperScreen
from tutor.ui.screens.qr import QrScreen
from tutor.ui.screens.reader import ReaderScreen
from tutor.ui.screens.write import WriteScreen
from tutor.ui.speaking_app import Spoken


class FakeVoice:
    """Counts how often reading aloud was asked for, and says nothing."""

    def __init__(self) -> None:
        self.times = 0

    def toggle(self, screen: PaperScreen) -> None:
        """Reading was asked for."""
        self.times += 1

    def stop(self) -> None:
        """It is always silent."""

    def ended(self, message: Spoken, screen: PaperScreen) -> None:
        """Nothing was said."""


class Seen(Struct):
    """What a learner would notice of the app, and what is kept."""

    is_running: bool
    screen: str
    """The name of the screen on top."""
    depth: int
    where: str
    title: str
    """Over the field, where something is to be typed."""
    number: int
    """The stop in the lesson, or the code."""
    stars: dict[Key, bool]
    answers: list[tuple[str, bool | None]]
    """The outcome of each answer, and whether the learner was sure of it."""
    questions: list[str]
    focus: str
    times_aloud: int


def seen(driven: Driven) -> Seen:
    """What stands there now."""
    app = driven.app
    top, record = app.screen, driven.visit.session.record()
    return Seen(
        app.is_running,
        type(top).__name__,
        len(app.screen_stack),
        top.where if isinstance(top, PaperScreen) else "",
        top._title if isinstance(top, WriteScreen) else "",
        top.number if isinstance(top, ReaderScreen) else top.at if isinstance(top, QrScreen) else 0,
        dict(record.stars),
        [(check.outcome, check.is_sure) for check in record.checks.values()],
        [entry.id for entry in driven.visit.session.sheet().entries()],
        top.focused_target if isinstance(top, PaperScreen) else "",
        app.reader.times if isinstance(app.reader, FakeVoice) else 0,
    )


Effect = Callable[[Seen, Seen], bool]


def _opens(screen: str) -> Effect:
    return lambda _before, after: after.is_running and after.screen == screen


def _asks_to_write(title: str) -> Effect:
    return lambda _before, after: after.title == title


def _turns(by: int) -> Effect:
    return lambda before, after: (
        after.screen == before.screen and after.number == before.number + by
    )


def _moves(by: int) -> Effect:
    return lambda before, after: (
        after.questions.index(before.focus) == before.questions.index(before.focus) + by
    )


def _says_sure(is_sure: bool) -> Effect:
    return lambda _before, after: is_sure in {said for _outcome, said in after.answers}


def _another_code(before: Seen, after: Seen) -> bool:
    return after.screen == "QrScreen" and after.number != before.number


def _goes_back(before: Seen, after: Seen) -> bool:
    return after.is_running and after.depth == before.depth - 1


EFFECTS: dict[str, Effect] = {
    "previous": _turns(-1),
    "next": _turns(1),
    "first": lambda before, after: after.screen == before.screen and after.number == 0,
    "sources": _opens("SourcesScreen"),
    "words": _opens("WordsScreen"),
    "ask": _asks_to_write("Your question"),
    "star": lambda before, after: before.stars != after.stars,
    "aloud": lambda before, after: after.times_aloud == before.times_aloud + 1,
    "unsure": lambda _before, after: (
        after.where == "answered" and "unsure" in {outcome for outcome, _said in after.answers}
    ),
    "sure": _says_sure(True),
    "not_sure": _says_sure(False),
    "retry": lambda _before, after: after.where == "check",
    "explain": lambda _before, after: after.where == "aside",
    "reword": _asks_to_write("Put it in your own words"),
    "move_up": _moves(-1),
    "move_down": _moves(1),
    "write": _asks_to_write("Your question"),
    "note": _asks_to_write("A note for this question"),
    "remove": lambda before, after: (
        before.focus in before.questions and before.focus not in after.questions
    ),
    "undo": lambda before, after: len(after.questions) == len(before.questions) + 1,
    "medicine": _asks_to_write("What do you take?"),
    "appointment": _opens("AppointmentScreen"),
    "visit_note": _asks_to_write("A note for the whole visit"),
    "take": _opens("TakeScreen"),
    "qr": _opens("QrScreen"),
    "code_before": _another_code,
    "code_next": _another_code,
    "sheet": _opens("SheetScreen"),
    "search": _opens("SearchScreen"),
    "settings": _opens("SettingsScreen"),
    "home": _opens("HomeScreen"),
    "back": _goes_back,
    "crisis": _opens("CrisisScreen"),
    "help": _opens("HelpScreen"),
    "leave": _opens("LeaveScreen"),
    "actions": _opens("ActionsScreen"),
    "hide": _opens("HiddenScreen"),
}
"""By action: what must have happened, given what was seen before and what is seen after."""

ELSEWHERE: dict[tuple[str, str], Effect] = {
    ("leave", "leave"): lambda _before, after: not after.is_running,
    ("actions", "actions"): _goes_back,
}
"""By station and action: where the same action does another thing."""

FIRST = {"undo": "remove"}
"""What has to be done before there is something to do."""


def effect_of(here: Station, item: Action) -> Effect:
    """What an action must bring about at a station."""
    return ELSEWHERE.get((here.name, item.id)) or EFFECTS[item.id]


def last_first(here: Station) -> list[Action]:
    """Everything that can be done at a station; what ends the program comes last."""
    items = list(actions_for(here.where))
    return sorted(items, key=lambda item: (here.name, item.id) == ("leave", "leave"))
