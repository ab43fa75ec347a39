"""The preview: opens the patient's screens over a lesson that changes.

Owns looking at the file from time to time, and what the author's keys do. Never draws a page.
"""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.screen import Screen

from tutor.library.folder import SHARED
from tutor.library.watching import EVERY_SECONDS, watch
from tutor.ui.app import TutorApp
from tutor.ui.desk import Go
from tutor.ui.palette import PALETTES
from tutor.ui.paper import Paper
from tutor.ui.preview.actions import EVERYWHERE, bindings_of
from tutor.ui.preview.desk import PreviewDesk
from tutor.ui.preview.lists import FaultList, KeyList, ShowStep
from tutor.ui.preview.plan import USUAL
from tutor.ui.preview.reader import PreviewReader
from tutor.ui.preview.text_screen import Face, TextScreen
from tutor.ui.screen import PaperScreen
from tutor.ui.themes import css_color
from tutor.words import _


class PreviewApp(TutorApp, inherit_bindings=False):
    """Shows a lesson to its author."""

    TITLE = "ketamine-tutor preview"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(*EVERYWHERE)
    CSS = """
    Screen { background: $background; color: $foreground; }
    .-usual Paper { max-width: 80; max-height: 24; }
    .-smallest Paper { max-width: 40; max-height: 15; }
    .-ruled.-usual Paper { width: 82; height: 26; max-width: 82; max-height: 26; }
    .-ruled.-smallest Paper { width: 42; height: 17; max-width: 42; max-height: 17; }
    .-ruled Paper { border: round $rule; }
    #beside, #keys { display: none; }
    .-ruled #keys { display: block; dock: bottom; width: 100%; height: 1; }
    .-right PreviewReader { layout: horizontal; }
    .-right #beside { display: block; width: 1fr; height: 100%; }
    .-below #beside { display: block; width: 100%; height: 1fr; }
    TextScreen { layout: vertical; }
    TextScreen #top { height: 1; margin: 0 0 1 0; }
    TextScreen #keys { display: block; dock: bottom; width: 100%; height: 1; }
    TextScreen #view { width: 80; max-width: 100%; height: 1fr; padding: 0 0 0 2;
                       background: $background; scrollbar-size-vertical: 1;
                       scrollbar-color: $rule; scrollbar-background: $background; }
    TextScreen Static { width: 76; max-width: 100%; height: auto; }
    .-smallest TextScreen #view { width: 41; }
    .-smallest TextScreen Static { width: 38; }
    """

    def __init__(self, desk: PreviewDesk, step: str = "") -> None:
        self.preview = desk
        super().__init__(desk, desk.bench.lesson.id, step)
        path = desk.bench.path
        beside = (path.parent / name for name in SHARED)
        self.watch_files = watch(path, *beside, path.parent / "drawings")

    def get_css_variables(self) -> dict[str, str]:
        """The colors, with one for thin lines."""
        palette = PALETTES.get(self.preview.settings.theme, PALETTES["light"])
        return {**super().get_css_variables(), "rule": css_color(palette.line)}

    def on_mount(self) -> None:
        """Look at the file now and then; what the patient's app does here, it does as well."""
        self._arrange()
        self.set_interval(EVERY_SECONDS, self.look_at_files)

    def on_resize(self) -> None:
        """There is more room now, or less."""
        self._arrange()

    def look_at_files(self) -> None:
        """Show the lesson anew when a file changed."""
        changed = self.watch_files.changed()
        if changed:
            self.preview.bench.read_again(changed)
            self.preview.read_again()
            self._show_all()

    def _show_all(self) -> None:
        """Put every screen on the latest state."""
        for screen in self.screen_stack:
            if isinstance(screen, PreviewReader):
                screen.read_again()
            elif isinstance(screen, TextScreen):
                screen.step = self._reader_below().spot.step_id
                screen.show_text(keeps_place=True)
            elif isinstance(screen, PaperScreen) and screen.was_shown():
                screen.show_page()

    def _arrange(self) -> None:
        """Give everything the room it has in this window."""
        plan = self.preview.plan(self.size.width, self.size.height)
        is_usual = self.preview.wanted == USUAL
        for name, is_on in (
            ("-usual", is_usual), ("-smallest", not is_usual), ("-ruled", plan.is_ruled),
            ("-right", plan.side == "right"), ("-below", plan.side == "below"),
        ):  # fmt: skip
            self.set_class(is_on, name)
        for screen in self.screen_stack:
            # Those below the one on top would keep the size they had.
            self.stylesheet.update(screen)

    # Where requests lead.

    def on_go(self, message: Go) -> None:
        """Leaving asks nothing, for nothing is kept; all else goes where it does for patients."""
        if message.place == "leave":
            message.prevent_default().stop()
            self.exit(return_code=0)

    def _reader(self, lesson: str, step: str = "") -> Screen[str]:
        way = self.desk.session.way(lesson)
        return PreviewReader(self.preview, way, way.at(step))

    def _aside(self, lesson: str, step: str) -> Screen[str]:
        return PreviewReader(self.preview, self.desk.session.aside(lesson, step))

    def _reader_below(self) -> PreviewReader:
        """The reader the author came from; it is opened when there is none."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, PreviewReader):
                return screen
        lesson = self.preview.bench.lesson.id
        reader = PreviewReader(self.preview, self.desk.session.way(lesson))
        self.push_screen(reader)
        return reader

    def _to_reader(self) -> PreviewReader:
        """Close what stands on top of the reader."""
        reader = self._reader_below()
        while self.screen is not reader and len(self.screen_stack) > 1:
            self.pop_screen()
        return reader

    def on_show_step(self, message: ShowStep) -> None:
        """Show the page of a fault."""
        self._to_reader().go_to_step(message.step)

    def on_paper_pressed(self, message: Paper.Pressed) -> None:
        """What was clicked on a screen of text."""
        verb, _colon, name = message.target.partition(":")
        if verb == "view":
            self.action_preview(name)

    # What the author's keys do.

    def action_preview(self, name: str) -> None:
        """Do an action of the table."""
        getattr(self, f"do_{name}")()

    def do_faults(self) -> None:
        """List the faults, or close the list."""
        if isinstance(self.screen, FaultList):
            self.pop_screen()
        else:
            self.push_screen(FaultList(self.preview))

    def do_keys(self) -> None:
        """List the keys, or close the list."""
        if isinstance(self.screen, KeyList):
            self.pop_screen()
        else:
            self.push_screen(KeyList(self.preview))

    def do_next_fault(self) -> None:
        """To the next page with faults."""
        reader = self._to_reader()
        step = self.preview.bench.next_step_with_faults(reader.spot.step_id)
        if step:
            reader.go_to_step(step)
        else:
            self._say(_("No other page has anything to fix or to look at."))

    def do_plain(self) -> None:
        """The page as lines of words."""
        self._show_text("plain")

    def do_paper(self) -> None:
        """The lesson as it is printed."""
        self._show_text("paper")

    def _show_text(self, face: Face) -> None:
        """Show a face as text; the same key leads back."""
        if not isinstance(self.screen, TextScreen):
            self.push_screen(TextScreen(self.preview, face, self._to_reader().spot.step_id))
        elif self.screen.face == face:
            self.do_page()
        else:
            self.screen.change(face, self.screen.step)

    def do_size(self) -> None:
        """A usual window, or the smallest one."""
        self.preview.switch_size()
        self._arrange()
        for screen in self.screen_stack:
            if isinstance(screen, PaperScreen) and screen.was_shown():
                screen.show_page()

    def do_page(self) -> None:
        """Back to the page as patients see it."""
        if isinstance(self.screen, TextScreen):
            self.pop_screen()

    def do_next(self) -> None:
        """The text of the next page."""
        self._turn(1)

    def do_previous(self) -> None:
        """The text of the page before."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        """Turn the page below a screen of text, and show its text."""
        if not isinstance(self.screen, TextScreen):
            return
        reader = self._reader_below()
        number = reader.number + by
        if 0 <= number < len(reader.way.stops):
            reader.go_to(number)
            self.screen.change(self.screen.face, reader.spot.step_id)

    def do_leave(self) -> None:
        """Leave the preview."""
        self.exit(return_code=0)
