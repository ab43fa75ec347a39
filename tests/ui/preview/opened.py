"""Opens the preview of a copy of a lesson, at the moment under test.

Owns how a test gets a preview; the tests themselves say what must hold.
"""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path

from textual.pilot import Pilot

from tests.screens import rows_of
from tutor.plain.one_page import plain_text
from tutor.store.visit import visit_over
from tutor.ui.preview.app import PreviewApp
from tutor.ui.preview.reader import PreviewReader
from tutor.ui.preview.start import make_preview

PACK = Path(__file__).parents[2] / "packs" / "good"
TODAY = date(2026, 12, 2)


class Preview:
    """A running preview with its file."""

    def __init__(self, app: PreviewApp, pilot: Pilot[None], path: Path) -> None:
        self.app = app
        self.pilot = pilot
        self.path = path
        self._saved = 0

    @property
    def reader(self) -> PreviewReader:
        """The reader, which must be on top."""
        assert isinstance(self.app.screen, PreviewReader)
        return self.app.screen

    @property
    def step(self) -> str:
        """The page or check on the screen."""
        return self.reader.spot.step_id

    def screen(self) -> str:
        """Everything on the screen, with white space collapsed."""
        return " ".join(" ".join(rows_of(self.app)).split())

    def rows(self) -> list[str]:
        """The screen, row by row."""
        return rows_of(self.app)

    async def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def settle(self) -> None:
        """Let every screen come to rest."""
        for _turn in range(3):
            await self.pilot.pause()

    async def save(self, text: str | bytes) -> None:
        """Save the file as an editor does, and look at it often enough."""
        new = self.path.with_suffix(".new")
        new.write_bytes(text.encode() if isinstance(text, str) else text)
        os.replace(new, self.path)
        await self.look()

    async def look(self) -> None:
        """Look at the file as often as it takes."""
        for _turn in range(5):
            self.app.look_at_files()
        await self.settle()

    def text(self) -> str:
        """What is in the file."""
        return self.path.read_text("utf-8")


def open_preview(
    folder: Path,
    script: Callable[[Preview], Awaitable[None]],
    *,
    size: tuple[int, int] = (80, 24),
    text: str | None = None,
    step: str = "",
) -> None:
    """Run a script against the preview of `every-kind.yaml`, copied into a folder.

    Only errors are looked for, so that a new rule about wording changes no test.
    """
    shutil.copytree(PACK, folder, dirs_exist_ok=True)
    path = folder / "every-kind.yaml"
    if text is not None:
        path.write_text(text, encoding="utf-8")

    async def play() -> None:
        app = make_preview(path, visit_over, plain_text, TODAY, "draft", step=step)
        async with app.run_test(size=size) as pilot:
            preview = Preview(app, pilot, path)
            await preview.settle()
            await script(preview)
        assert app.fault is None

    asyncio.run(play())
