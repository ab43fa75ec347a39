"""What all sessions of a kiosk share, loaded once, and one session run over it.

Owns what is ready before the first person comes: lessons, search, screens and styles. Holds
nothing open, and keeps nothing of a session.
"""

from __future__ import annotations

import asyncio
import socket
from datetime import datetime
from pathlib import Path

from tutor.core.actions import action
from tutor.core.manner import Manner, use_manner
from tutor.kiosk.app import KioskApp
from tutor.kiosk.comfort import available
from tutor.kiosk.desk import KioskDesk
from tutor.kiosk.post import Post
from tutor.kiosk.rehearsal import rehearse
from tutor.kiosk.told import Told, unpack
from tutor.kiosk.zone import take_time_zone
from tutor.library.load import Library, NoLessons, default_folder, open_library
from tutor.library.search import search
from tutor.library.terms import marker_for
from tutor.sessions.line import Line
from tutor.sessions.messages import Role
from tutor.sessions.stage import CannotPrepare
from tutor.ui.start import switch_off_what_is_left
from tutor.words import _, later


def prepare(told: str) -> KioskStage:
    """Load everything. Raises CannotPrepare with a sentence for the staff."""
    said = unpack(told)
    stage = KioskStage(said, _library(said))
    use_manner(manner_of(said))
    near, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with near, far:
        app = stage.app("patient", Line(near))
        asyncio.run(rehearse(app))
    if app.fault is not None:
        raise CannotPrepare(
            _("The pages cannot be drawn. Run “ketamine-tutor doctor” to see why.")
        ) from app.fault
    return stage


class KioskStage:
    """Everything sessions share."""

    def __init__(self, told: Told, library: Library) -> None:
        self.told = told
        self.library = library
        self.languages = available(told.clinic.languages)

    def run(self, role: Role, line: Line) -> None:
        """Be one session until it is done."""
        take_time_zone()
        app = self.app(role, line)
        app.run()
        switch_off_what_is_left()

    def app(self, role: Role, line: Line) -> KioskApp:
        """The application of one session."""
        post = Post(line)
        desk = KioskDesk(self.library, self.told.clinic, post.count, datetime.now)
        desk.languages, desk.language = self.languages, self.languages[0]
        return KioskApp(desk, role, post)


def manner_of(told: Told) -> Manner:
    """What actions are called at a kiosk, and those it does without."""
    clinic = told.clinic
    without = [] if clinic.codes.on else ["qr"]
    if not (clinic.sound.read_aloud and clinic.sound.volume):
        without.append("aloud")
    names = {
        "leave": (later("I'm finished"), later("Be finished. Then all you did is forgotten.")),
        "take": (action("take").name, later("Take the sheet with you, on paper or as codes.")),
        "settings": (later("reading"), later("Change colors and the space between lines.")),
        "home": (action("home").name, later("Leave the lesson for the list of all lessons.")),
    }
    return Manner(names, frozenset(without))


def _library(told: Told) -> Library:
    """The lessons, all in memory."""
    folder = told.folder or default_folder()
    overlays = Path(told.clinic.overlays) if told.clinic.overlays else None
    try:
        library = open_library(folder, Path(told.cache) if told.cache else None, overlays)
    except NoLessons as error:
        raise CannotPrepare(str(error)) from error
    library.keep_to(datetime.now().date())
    for entry in library.entries:
        try:
            library.lesson(entry.id)
        except KeyError:
            # Its file has gone this very moment; opening it says so.
            continue
    if not library.entries:
        raise CannotPrepare(_("There is no lesson to show. Run “ketamine-tutor check” to see why."))
    # Asked for once, so that they are in memory from now on.
    marker_for(library.terms)
    search(library, "ketamine")
    len(library.sources)
    return library
