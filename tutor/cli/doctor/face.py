"""The terminal and the voice: what a person would see and hear.

Owns what is said of them. Goes by what the terminal says of itself, and asks it nothing.
"""

from __future__ import annotations

import os
import sys

from tutor.cli.alphabets import CONSOLE
from tutor.cli.doctor.finding import Finding, broken, look, ok
from tutor.cli.doctor.world import World
from tutor.cli.terminal import alphabet, has_few_colors, is_simple
from tutor.words import _

FEWEST_COLUMNS, FEWEST_ROWS = 40, 15


def terminal(world: World) -> Finding:
    """Whether pages can be drawn, and how large."""
    if world.screen is None:
        return ok("terminal", _("Nobody looks at a terminal here, so none was looked at."))
    if is_simple(world.around, os.name == "nt"):
        return look(
            "terminal",
            _("This terminal shows lines only, and no pages."),
            _("Use another terminal, or the plain face: ketamine-tutor run --plain"),
        )
    size = _("The terminal has {columns} columns and {rows} lines.").format(
        columns=world.screen.columns, rows=world.screen.rows
    )
    if world.screen.columns < FEWEST_COLUMNS or world.screen.rows < FEWEST_ROWS:
        return broken(
            "terminal",
            size,
            _("Pages need {columns} columns and {rows} lines. Make letters smaller.").format(
                columns=FEWEST_COLUMNS, rows=FEWEST_ROWS
            ),
        )
    return ok("terminal", size)


def colors(world: World) -> Finding:
    """Whether the themes look as they were drawn."""
    if world.screen is None:
        return ok("colors", _("Without a terminal, no colors were looked at."))
    if has_few_colors(world.around, os.name == "nt"):
        return look(
            "colors",
            _("The terminal says it has few colors, so its own colors are used."),
            _("For all colors, use a terminal with TERM=xterm-256color and without NO_COLOR."),
        )
    if world.around.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return ok("colors", _("The terminal says it has all colors."))
    return ok("colors", _("The terminal says it has 256 colors."))


def signs(world: World) -> Finding:
    """Whether letters and lines are written as they are, or with plain signs in their place."""
    encoding = (world.screen.encoding if world.screen else sys.getfilesystemencoding()) or "ascii"
    shown = alphabet(world.around, os.name == "nt", encoding, is_mended=world.is_mended)
    if shown and shown != CONSOLE:
        # Where Python itself writes UTF-8, only pages are kept to what the surroundings say.
        found = broken if shown == encoding else look
        return found(
            "signs",
            _("This terminal is written to as {encoding}, which lacks many signs.").format(
                encoding=shown
            ),
            _("Set the language to one with UTF-8, such as: export LC_ALL=C.UTF-8"),
        )
    if shown:
        return look(
            "signs",
            _("The bare console lacks many signs and most colors."),
            _("Use foot in full screen, as docs/clinics.md shows."),
        )
    return ok("signs", _("Lines and signs are written as UTF-8."))


def images(world: World) -> Finding:
    """Whether the terminal says that it shows pictures; pages do without."""
    around = world.around
    words = (around.get("TERM", ""), around.get("TERM_PROGRAM", ""))
    names = [name for name in ("kitty", "ghostty", "wezterm", "foot", "iterm") if _in(name, words)]
    if names:
        said = _("Pictures could be shown: the terminal calls itself {name}. Pages need none.")
        return ok("images", said.format(name=names[0]))
    return ok("images", _("The terminal says nothing of pictures. Pages need none."))


def voice(world: World) -> Finding:
    """Whether pages can be read aloud."""
    wishes = world.clinic.clinic if world.clinic is not None else None
    if wishes is not None and not (wishes.sound.read_aloud and wishes.sound.volume):
        return ok("voice", _("Reading aloud is switched off in the clinic file."))
    found = world.voices()
    if not found:
        return look(
            "voice",
            _("There is no voice, so no page can be read aloud."),
            _("On Debian type: apt install espeak-ng"),
        )
    name = os.path.basename(found[0].command[0])
    return ok("voice", _("Pages can be read aloud by {name}. Listen once.").format(name=name))


def _in(name: str, words: tuple[str, ...]) -> bool:
    return any(name in word.lower() for word in words)
