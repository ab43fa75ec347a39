"""Motion: none, unless somebody asks for it, and then at once."""

from __future__ import annotations

from tests.ui.pilot import Opened, open_app
from tutor.store.settings import Settings
from tutor.ui.desk import Go


def test_nothing_moves_by_itself() -> None:
    async def script(opened: Opened) -> None:
        assert opened.app.animation_level == "none"

    assert not Settings().motion
    open_app(script, "risks")


def test_motion_goes_on_and_off_at_once() -> None:
    async def script(opened: Opened) -> None:
        opened.app.screen.post_message(Go("settings"))
        await opened.pilot.pause()
        levels: list[str] = []
        for _turn in range(2):
            opened.screen.activate("motion")
            levels.append(opened.app.animation_level)
        assert levels == ["full", "none"]

    open_app(script)
