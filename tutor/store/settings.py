"""How a person likes the program to look, and what the clinic filled in.

Owns the settings file. A value that makes no sense counts as not set; names this version
does not know are kept. Never holds anything a person read or answered.
"""

from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct, field

from tutor.core.keeper import CannotSave
from tutor.store.trouble import sentence
from tutor.store.whole_file import write_whole
from tutor.words import _

Theme = Literal["light", "dark", "contrast", "terminal"]
Spacing = Literal["normal", "wide"]
Width = Literal["normal", "narrow", "full"]


class Settings(Struct, frozen=True, kw_only=True):
    """What can be set."""

    theme: Theme = "light"
    motion: bool = False
    region: str = "us"
    """Whose crisis lines are shown."""
    spacing: Spacing = "normal"
    values: dict[str, str] = field(default_factory=dict)
    """What the clinic filled in, such as its phone number."""
    ascii: bool = False
    """Draw with plain letters and signs only."""
    letter_keys: bool = True
    """Whether single letters and signs are keys; speech can press them by chance."""
    width: Width = "normal"
    """How wide the reading column may be."""
    keys: dict[str, str] = field(default_factory=dict)
    """The key chosen for an action, by the action's id."""
    language: str = ""
    """The language of the program's words; empty where none was chosen."""


def load_settings(path: Path) -> tuple[Settings, str]:
    """The saved settings, with a notice when some could not be read."""
    saved = _saved(path)
    if saved is None:
        return Settings(), _unread()
    good: dict[str, Any] = {}
    is_whole = True
    for known in msgspec.structs.fields(Settings):
        if known.name in saved:
            try:
                good[known.name] = msgspec.convert(saved[known.name], known.type)
            except msgspec.ValidationError:
                is_whole = False
    if good.get("keys"):
        # The table of actions is not needed where nobody chose a key.
        from tutor.core.keys import sensible

        good["keys"] = sensible(good["keys"])
    return Settings(**good), "" if is_whole else _unread()


def save_settings(settings: Settings, path: Path, before: Settings | None = None) -> None:
    """Write the settings in one go; with `before`, only what differs from it, so that what
    another window set stays. Raises CannotSave."""
    everything = _saved(path) or {}
    new = msgspec.to_builtins(settings)
    old = msgspec.to_builtins(before) if before else {}
    values = everything.get("values")
    everything |= {name: value for name, value in new.items() if value != old.get(name)}
    if before and isinstance(values, dict):
        filled = {
            name: text for name, text in new["values"].items() if text != before.values.get(name)
        }
        everything["values"] = {**values, **filled}
    body = msgspec.json.format(msgspec.json.encode(everything), indent=2)
    try:
        write_whole(path, body)
    except OSError as error:
        raise CannotSave(sentence(error, path)) from error


def _saved(path: Path) -> dict[str, Any] | None:
    """What the file holds; nothing when there is none, None when it cannot be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
    except FileNotFoundError:
        return {}
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def _unread() -> str:
    return _("Some of your settings could not be read. Please choose them again in settings.")
