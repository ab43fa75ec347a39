"""A session nobody sees, played once, so that the first person waits for nothing.

Owns which pages are opened for it. What it leaves behind is what Textual worked out: screens that
are loaded, and styles that are parsed.
"""

from __future__ import annotations

from tutor.kiosk.app import KioskApp
from tutor.ui.desk import Go
from tutor.ui.screen import PaperScreen

SIZE = (80, 24)
PLACES = (
    "begin", "first", "crisis", "back", "settings", "back", "search", "back", "words", "back",
    "help", "back", "sheet", "take", "back", "finish", "back", "qr", "back", "first", "leave",
    "back",
)  # fmt: skip


async def rehearse(app: KioskApp) -> None:
    """Open every page once, on no screen."""
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        for place in PLACES:
            app.post_message(Go(place))
            await pilot.pause()
        if isinstance(page := app.screen, PaperScreen):
            app.kiosk.write(page, "", "", lambda _words: None)
            await pilot.pause()
            await pilot.press("escape")
        entry = app.kiosk.library.entries[0]
        for _page in range(2):
            app.post_message(Go("lesson", entry.id, entry.steps[0]))
            await pilot.pause()
            await pilot.press("right")
        app.exit()
