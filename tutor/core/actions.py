"""Everything a learner can do, declared once.

Key bindings, the bottom line, the help pages, the plain face's letters and the README's key
table all read this table. Never does anything itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

from tutor.core.manner import called, is_offered
from tutor.words import _, later

Where = Literal[
    "home", "page", "check", "answered", "aside", "end", "sheet", "codes", "list", "settings",
]  # fmt: skip
"""Where the learner can be. `aside` is a page opened from a check, to come back from."""


class Action(Struct, frozen=True):
    """Something the learner can do."""

    id: str
    keys: tuple[str, ...]
    """Key names as the terminal library spells them; the first one is shown."""
    typed: str
    """What is typed for it in the plain face; empty where the face asks by itself."""
    name: str
    says: str
    where: tuple[Where, ...]
    """Where it can be done."""

    @property
    def title(self) -> str:
        """One or two words for the bottom line, in the language in use."""
        return _(called(self.id, self.name, self.says)[0])

    @property
    def help(self) -> str:
        """One sentence for the help page, in the language in use."""
        return _(called(self.id, self.name, self.says)[1])


NOTHING_CHOSEN: Mapping[str, str] = MappingProxyType({})
"""No key of one's own for any action."""

READING: tuple[Where, ...] = ("page", "check", "answered", "end")
EVERYWHERE: tuple[Where, ...] = (
    "home", *READING, "aside", "sheet", "codes", "list", "settings",
)  # fmt: skip


# fmt: off
ACTIONS: tuple[Action, ...] = (
    Action("previous", ("left",), "b", later("back"),
           later("Go back one page."),
           READING),
    Action("next", ("right",), "", later("next"),
           later("Go on to the next page."),
           ("page", "check", "answered")),
    Action("first", ("f",), "f", later("first page"),
           later("Go back to the first page."),
           READING),
    Action("sources", ("h",), "h", later("how do we know?"),
           later("Show where the facts on this page come from."),
           (*READING, "aside")),
    Action("words", ("g",), "g", later("words"),
           later("Explain the special words."),
           ("home", *READING, "aside")),
    Action("ask", ("a",), "a", later("my question"),
           later("Write a question of your own for your sheet."),
           (*READING, "aside")),
    Action("star", ("m",), "m", later("mark"),
           later("Put a star on this page, to talk about it at your visit."),
           ("page", "aside")),
    Action("aloud", ("v",), "", later("read aloud"),
           later("Read this page aloud, or stop reading it."),
           (*READING, "aside", "sheet")),
    Action("unsure", ("u",), "", later("not sure yet"),
           later("Say that you are not sure yet. It never counts against you."),
           ("check",)),
    Action("sure", ("y",), "y", later("sure"),
           later("Say that you were sure of your answer."),
           ("answered",)),
    Action("not_sure", ("n",), "n", later("not sure"),
           later("Say that you were not sure. It goes on your sheet."),
           ("answered",)),
    Action("retry", ("r",), "r", later("try again"),
           later("Answer the question again."),
           ("answered",)),
    Action("explain", ("e",), "e", later("see the page"),
           later("Go to the page that explains the answer."),
           ("check", "answered")),
    Action("reword", ("e",), "e", later("reword"),
           later("Put the question, or the line, in your own words."),
           ("sheet",)),
    Action("move_up", ("u",), "u", later("up"),
           later("Move the question up."),
           ("sheet",)),
    Action("move_down", ("d",), "d", later("down"),
           later("Move the question down."),
           ("sheet",)),
    Action("write", ("n",), "n", later("new"),
           later("Write a question of your own."),
           ("sheet",)),
    Action("note", ("o",), "o", later("note"),
           later("Write a note under the question."),
           ("sheet",)),
    Action("remove", ("x",), "x", later("remove"),
           later("Take the question, or the line, off the sheet."),
           ("sheet",)),
    Action("undo", ("z",), "z", later("undo"),
           later("Take back the last change to the sheet."),
           ("sheet",)),
    Action("medicine", ("m",), "m", later("medicine"),
           later("Add a line to the list of what you take."),
           ("sheet",)),
    Action("appointment", ("a",), "a", later("visit"),
           later("Say when and where your visit is."),
           ("sheet",)),
    Action("visit_note", ("w",), "w", later("visit note"),
           later("Write a note for the whole visit."),
           ("sheet",)),
    Action("take", ("t",), "t", later("take along"),
           later("Take the sheet with you: save it, print it or show it."),
           ("sheet",)),
    Action("qr", ("c",), "c", later("codes"),
           later("Show the sheet as codes that a phone's camera reads."),
           ("sheet",)),
    Action("code_before", ("left",), "", later("code before"),
           later("Show the code before this one."),
           ("codes",)),
    Action("code_next", ("right",), "", later("next code"),
           later("Show the next code."),
           ("codes",)),
    Action("sheet", ("s",), "s", later("my questions"),
           later("Open your sheet of questions, or write your own there."),
           ("home", *READING)),
    Action("search", ("slash",), "/", later("search"),
           later("Look for a word in all lessons."),
           ("home", *READING)),
    Action("settings", ("comma",), ",", later("settings"),
           later("Change colors, spacing, place and motion."),
           ("home", *READING)),
    Action("home", ("escape", "o"), "o", later("lessons"),
           later("Go to all lessons. You can go on here later."),
           READING),
    Action("back", ("escape", "b"), "b", later("back"),
           later("Go back to where you came from."),
           ("aside", "sheet", "codes", "list", "settings")),
    Action("crisis", ("f1", "exclamation_mark"), "!", later("help now"),
           later("Show who to call in a crisis."),
           EVERYWHERE),
    Action("help", ("question_mark",), "?", later("keys"),
           later("Show this help."),
           EVERYWHERE),
    Action("leave", ("q", "ctrl+q", "ctrl+c"), "q", later("leave"),
           later("Leave the tutorial. Everything is kept."),
           EVERYWHERE),
    Action("actions", ("f8",), "", later("actions"),
           later("List everything you can do here, to choose from."),
           EVERYWHERE),
    Action("hide", ("f7", "p"), "p", later("hide"),
           later("Hide the screen at once, so that nobody reads along."),
           EVERYWHERE),
)
# fmt: on


def actions_for(place: Where) -> tuple[Action, ...]:
    """The actions that can be done in a place, in the order of the table."""
    return tuple(item for item in ACTIONS if place in item.where and is_offered(item.id))


def action(name: str) -> Action:
    """The action with this id."""
    return next(item for item in ACTIONS if item.id == name)


def types_a_sign(key: str) -> bool:
    """Whether a key types a letter or a sign."""
    return len(key) == 1 or key in SIGNS


def keys_of(item: Action, chosen: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of an action; one chosen for it comes first, in the place of its letters.

    Keys that type nothing, such as F1 and Esc, always go on working beside it.
    """
    own = chosen.get(item.id)
    if not own:
        return item.keys
    return (own, *(key for key in item.keys if not types_a_sign(key)))


def working_keys(
    item: Action, *, has_letters: bool, chosen: Mapping[str, str] = NOTHING_CHOSEN
) -> tuple[str, ...]:
    """The keys of an action that work; single letters and signs can be switched off."""
    keys = keys_of(item, chosen)
    return tuple(key for key in keys if has_letters or not types_a_sign(key))


SIGNS = {"slash": "/", "comma": ",", "question_mark": "?", "exclamation_mark": "!"}
"""Keys that type a sign and are not named after it."""

_SHOWN = {
    "right": "→",
    "left": "←",
    "space": "space",
    "escape": "Esc",
    **SIGNS,
}


def key_name(key: str, *, is_ascii: bool = False) -> str:
    """A key as it is printed on screen and on paper."""
    if key.startswith("ctrl+"):
        return f"Ctrl+{key[5:].upper()}"
    if is_ascii and key in ("left", "right"):
        return _("Left") if key == "left" else _("Right")
    if key[1:].isdigit():
        return key.upper()
    return _SHOWN.get(key, key)
