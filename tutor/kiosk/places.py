"""Which screen follows which request, where a kiosk has one of its own.

Owns that one list, and what the clinic has switched off. Screens the learner's program shares are
left to it.
"""

from __future__ import annotations

from textual.screen import Screen

from tutor.core.session import Way
from tutor.kiosk.comfort import ComfortScreen
from tutor.kiosk.desk import KioskDesk
from tutor.kiosk.done import DoneScreen
from tutor.kiosk.paper_out import PaperOutScreen
from tutor.kiosk.screens import (
    KioskCrisis,
    KioskFinish,
    KioskQr,
    KioskReader,
    KioskSheet,
    KioskTake,
)  # fmt: skip
from tutor.kiosk.search_screen import KioskSearch
from tutor.words import _


def screen_for(desk: KioskDesk, place: str, detail: tuple[str, ...]) -> Screen[str] | None:
    """The kiosk's own screen; None where there is none."""
    way = _way(desk, place, detail)
    if way is not None:
        return KioskReader(desk, way, _start(way, place, detail)) if way.stops else None
    match place:
        case "sheet":
            return KioskSheet(desk)
        case "take":
            return KioskTake(desk)
        case "finish":
            return KioskFinish(desk)
        case "crisis":
            return KioskCrisis(desk)
        case "settings":
            return ComfortScreen(desk, is_first=False)
        case "leave":
            return DoneScreen(desk)
        case "qr":
            return KioskQr(desk)
        case "print":
            return PaperOutScreen(desk)
        case "search" if desk.clinic.look.keyboard:
            return KioskSearch(desk)
    return None


def refusal(desk: KioskDesk, place: str) -> str | None:
    """Why there is none here; empty where nothing offers it, None where there is."""
    match place:
        case "aloud" if not desk.has_voice:
            return _("This screen does not read aloud.")
        case "aloud" if desk.is_quiet_time():
            return quiet_time()
        case "qr" if not desk.clinic.codes.on:
            return ""
        case "print" if not desk.clinic.printer.on:
            return ""
    return None


def quiet_time() -> str:
    """Why nothing is heard at this hour."""
    return _("It is quiet time here, so nothing is read aloud now.")


def _way(desk: KioskDesk, place: str, detail: tuple[str, ...]) -> Way | None:
    """The way through the lessons that is asked for, if one is."""
    match place:
        case "lesson":
            return desk.session.way(detail[0])
        case "aside":
            return desk.session.aside(*detail)
        case "route":
            return desk.session.route(detail[0])
        case "look-back":
            return desk.session.look_back(desk.library.entries)
    return None


def _start(way: Way, place: str, detail: tuple[str, ...]) -> int:
    """Where on its way somebody starts."""
    if place == "lesson" and len(detail) > 1:
        return way.at(detail[1])
    return int(detail[1]) if place == "route" and len(detail) > 1 else 0
