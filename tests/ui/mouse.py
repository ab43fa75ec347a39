"""A hand with a mouse: finds what can be clicked on the screen, and clicks it.

Owns moving the page with the wheel until something is in view. Never presses a key.
"""

from __future__ import annotations

from textual.events import MouseScrollDown, MouseScrollUp

from tests.screens import rows_of
from tests.ui.stations import Driven
from tutor.core.cells import width_of
from tutor.ui.paper import Paper


class Mouse:
    """Clicks and turns the wheel."""

    def __init__(self, app: Driven) -> None:
        self.app = app

    @property
    def paper(self) -> Paper:
        """The page on top."""
        return self.app.screen.paper

    def find(self, target: str) -> tuple[int, int] | None:
        """The first cell of the screen that presses a target when it is clicked."""
        left, top = self.paper.region.offset
        for y, (row, x) in enumerate(self.paper._rows):
            for piece in row.pieces:
                if piece.target == target and self.paper.target_at(x, y) == target:
                    return left + x, top + y
                x += width_of(piece.text)
        return None

    def is_below_or_above(self, target: str) -> bool:
        """Whether a target is on the page, in view or not."""
        spread = self.paper.spread
        rows = spread.body if spread else ()
        return any(piece.target == target for row in rows for piece in row.pieces)

    async def wheel(self, *, is_up: bool = False) -> bool:
        """Turn the wheel over the page; False when the page did not move."""
        before = self.paper.offset_line
        kind = MouseScrollUp if is_up else MouseScrollDown
        x, y = self.paper.region.center
        at = (int(x), int(y))
        self.app.app.post_message(kind(None, *at, 0, 0, 0, False, False, False, *at))
        await self.app.pilot.pause()
        return self.paper.offset_line != before

    async def reach(self, target: str) -> tuple[int, int] | None:
        """Where a target is, after moving the page with the wheel if need be."""
        found = self.find(target)
        for is_up in (True, False):
            while not found and self.is_below_or_above(target) and await self.wheel(is_up=is_up):
                found = self.find(target)
        return found

    async def click(self, target: str) -> bool:
        """Click on a target; False when it is nowhere on the page."""
        found = await self.reach(target)
        if found is None:
            return False
        await self.app.pilot.click(offset=found)
        await self.app.settle()
        return True

    async def click_words(self, words: str) -> None:
        """Click on words, wherever on the screen they are."""
        for y, row in enumerate(rows_of(self.app.app)):
            if words in row:
                await self.app.pilot.click(offset=(row.index(words) + 1, y))
                await self.app.settle()
                return
        raise AssertionError(f"{words!r} is not on the screen")

    async def do(self, action: str) -> bool:
        """Do an action: on the bottom line, on the page, or in the list of keys or of actions."""
        if await self.click(f"do:{action}"):
            return True
        for list_of_all in ("do:help", "do:actions"):
            if self.find(list_of_all):
                await self.click(list_of_all)
                return await self.click(f"choose:{action}")
        return False
