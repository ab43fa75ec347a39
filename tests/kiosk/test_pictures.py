"""Every page of the kiosk's own, as it was last looked at."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from tests.kiosk.seat import Seat, sit
from tests.screens import compare, rows_of
from tutor.clinic.clinic import Look
from tutor.sessions.messages import Answer, Begin
from tutor.store.setting_list import THEMES
from tutor.store.settings import Theme
from tutor.ui.themes import style

SIZES = [(40, 15), (80, 24), (120, 40)]


async def attract(_seat: Seat) -> None:
    """Nobody is there yet."""


async def attract_again(seat: Seat) -> None:
    """Something had to be started again."""
    note = "Something went wrong, so this screen was started again. Nothing was kept."
    await seat.tell(Begin(note, ("2 lesson files have problems.",)))


async def comfort(seat: Seat) -> None:
    """How somebody would like to read."""
    await seat.press("x")


async def idle(seat: Seat) -> None:
    """Are you still here?"""
    await seat.come_in()
    await seat.later(121)


async def pin(seat: Seat) -> None:
    """The staff's number."""
    await seat.press("f12", "f12", "f12", "1", "2", "3")


async def done(seat: Seat) -> None:
    """Are you finished?"""
    await seat.come_in()
    seat.desk.session.write_question("Will it hurt?")
    await seat.press("q")


async def take(seat: Seat) -> None:
    """On paper, or as codes."""
    await seat.come_in()
    await seat.press("s", "t")


async def staff(seat: Seat) -> None:
    """The staff's page."""
    await seat.press("3")
    await seat.tell(Answer("printer", ("The printer says nothing.", "Is it on?"), is_good=False))


PAGES: dict[str, Callable[[Seat], Awaitable[None]]] = {
    "attract": attract,
    "attract-again": attract_again,
    "comfort": comfort,
    "idle": idle,
    "pin": pin,
    "done": done,
    "take": take,
    "staff": staff,
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", PAGES)
def test_a_page_reads_as_it_was_last_looked_at(name: str, size: tuple[int, int]) -> None:
    async def script(seat: Seat) -> None:
        await PAGES[name](seat)
        compare(seat.app, f"kiosk-{name}-{size[0]}x{size[1]}")
        assert rows_of(seat.app)[-1].endswith("F1 help now")

    sit(script, "staff" if name == "staff" else "patient", size=size)


@pytest.mark.parametrize("theme", THEMES)
def test_every_page_is_drawn_in_the_clinics_colors(theme: Theme) -> None:
    wanted = style(theme, "plain").bgcolor

    async def script(seat: Seat) -> None:
        await pin(seat)
        assert seat.app.theme == f"tutor-{theme}"
        strip = seat.screen.paper.render_line(3)
        assert {segment.style.bgcolor for segment in strip if segment.style} == {wanted}

    sit(script, look=Look(theme=theme))
