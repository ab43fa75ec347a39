"""Everything a learner can do, declared once.

Key bindings, the bottom line, the help pages, the plain face's letters and the README's key
table all read this table. Never does anything itself.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from tutor.words import _

Where = Literal["home", "page", "check", "answered", "aside", "end", "sheet", "list", "settings"]
"""Where the learner can be. `aside` is a page opened from a check, to come back from."""


class Action(Struct, frozen=True):
    """Something the learner can do."""

    id: str
    keys: tuple[str, ...]
    """Key names as the terminal library spells them; the first one is shown."""
    typed: str
    """What is typed for it in the plain face; empty where the face asks by itself."""
    title: str
    """One or two words for the bottom line."""
    help: str
    """One sentence for the help page."""
    where: tuple[Where, ...]
    """Where it can be done."""


READING: tuple[Where, ...] = ("page", "check", "answered", "end")
EVERYWHERE: tuple[Where, ...] = ("home", *READING, "aside", "sheet", "list", "settings")


def _table() -> tuple[Action, ...]:
    return (
        Action("previous", ("left",), "b", _("back"), _("Go back one page."), READING),
        Action(
            "next",
            ("right", "space"),
            "",
            _("next"),
            _("Go on to the next page."),
            ("page", "check", "answered"),
        ),
        Action(
            "sources",
            ("h",),
            "h",
            _("how do we know?"),
            _("Show where the facts on this page come from."),
            (*READING, "aside"),
        ),
        Action(
            "words",
            ("g",),
            "g",
            _("words"),
            _("Explain the special words."),
            ("home", *READING, "aside"),
        ),
        Action(
            "ask",
            ("a",),
            "a",
            _("ask about this"),
            _("Write a question of your own for your sheet."),
            (*READING, "aside"),
        ),
        Action(
            "star",
            ("m",),
            "m",
            _("mark"),
            _("Put a star on this page, to talk about it at your visit."),
            ("page", "aside"),
        ),
        Action(
            "sure",
            ("y",),
            "y",
            _("sure"),
            _("Say that you were sure of your answer."),
            ("answered",),
        ),
        Action(
            "not_sure",
            ("n",),
            "n",
            _("not sure"),
            _("Say that you were not sure. It goes on your sheet."),
            ("answered",),
        ),
        Action(
            "retry", ("r",), "r", _("try again"), _("Answer the question again."), ("answered",)
        ),
        Action(
            "explain",
            ("e",),
            "e",
            _("see the page"),
            _("Go to the page that explains the answer."),
            ("check", "answered"),
        ),
        Action(
            "reword", ("e",), "e", _("reword"), _("Put the question in your own words."), ("sheet",)
        ),
        Action("move_up", ("u",), "u", _("up"), _("Move the question up."), ("sheet",)),
        Action("move_down", ("d",), "d", _("down"), _("Move the question down."), ("sheet",)),
        Action("write", ("n",), "n", _("new"), _("Write a question of your own."), ("sheet",)),
        Action("note", ("o",), "o", _("note"), _("Write a note under the question."), ("sheet",)),
        Action(
            "remove", ("x",), "x", _("remove"), _("Take the question off the sheet."), ("sheet",)
        ),
        Action(
            "undo", ("z",), "z", _("undo"), _("Take back the last change to the sheet."), ("sheet",)
        ),
        Action(
            "take",
            ("t",),
            "t",
            _("save as text"),
            _("Save the sheet as a text file you can print."),
            ("sheet",),
        ),
        Action(
            "sheet", ("s",), "s", _("sheet"), _("Open your sheet of questions."), ("home", *READING)
        ),
        Action(
            "search",
            ("slash",),
            "/",
            _("search"),
            _("Look for a word in all lessons."),
            ("home", *READING),
        ),
        Action(
            "settings",
            ("comma",),
            ",",
            _("settings"),
            _("Change colors, spacing, place and motion."),
            ("home", *READING),
        ),
        Action(
            "home",
            ("escape", "o"),
            "o",
            _("all lessons"),
            _("Leave the lesson. You can go on here later."),
            READING,
        ),
        Action(
            "back",
            ("escape", "o"),
            "o",
            _("back"),
            _("Go back to where you came from."),
            ("aside", "sheet", "list", "settings"),
        ),
        Action(
            "crisis",
            ("f1", "exclamation_mark"),
            "!",
            _("help now"),
            _("Show who to call in a crisis."),
            EVERYWHERE,
        ),
        Action("help", ("question_mark",), "?", _("keys"), _("Show this help."), EVERYWHERE),
        Action(
            "leave",
            ("q", "ctrl+q", "ctrl+c"),
            "q",
            _("leave"),
            _("Leave the tutorial. Everything is kept."),
            EVERYWHERE,
        ),
    )


ACTIONS: tuple[Action, ...] = _table()


def actions_for(place: Where) -> tuple[Action, ...]:
    """The actions that can be done in a place, in the order of the table."""
    return tuple(action for action in ACTIONS if place in action.where)


def action(name: str) -> Action:
    """The action with this id."""
    return next(item for item in ACTIONS if item.id == name)


_SHOWN = {
    "right": "→",
    "left": "←",
    "space": "space",
    "slash": "/",
    "comma": ",",
    "escape": "Esc",
    "f1": "F1",
    "question_mark": "?",
    "exclamation_mark": "!",
}


def key_name(key: str) -> str:
    """A key as it is printed on screen and on paper."""
    if key.startswith("ctrl+"):
        return f"Ctrl+{key[5:].upper()}"
    return _SHOWN.get(key, key)
