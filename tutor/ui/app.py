"""The screen face's application: opens screens and nothing else.

Owns which screen follows which request. Screens are loaded when first asked for. Never
grades, saves or draws.
"""

from __future__ import annotations

import asyncio
import gc
import signal
from typing import ClassVar

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.screen import Screen

from tutor.core.actions import action
from tutor.core.clean import visible
from tutor.ui.cursor import showing_cursor
from tutor.ui.desk import Desk, Go
from tutor.ui.letters import is_dealt_with
from tutor.ui.palette import PALETTES, TERMINAL
from tutor.ui.screen import PaperScreen
from tutor.ui.speaking_app import SpeakingApp
from tutor.ui.themes import textual_theme
from tutor.words import _

SETTLE_SECONDS = 0.3
"""How long the first page stands before memory is tidied."""


class TutorApp(SpeakingApp, inherit_bindings=False):
    """Walks a learner through lessons."""

    ENABLE_COMMAND_PALETTE = False
    TITLE = "ketamine-tutor"
    BINDINGS: ClassVar[list[BindingType]] = [
        # First of all, so that the screen is hidden from within every field too.
        Binding(action("hide").keys[0], "hide", show=False, priority=True),
    ]
    CSS = "Screen { background: $background; color: $foreground; }"
    ASKED_BY: ClassVar[tuple[str, ...]] = ("SIGTERM", "SIGHUP")
    """Signals by which the program is asked from outside to leave."""

    def __init__(self, desk: Desk, lesson: str = "", step: str = "") -> None:
        # Said here, for Textual decides now what becomes of colors if NO_COLOR asks for none.
        super().__init__(ansi_color=desk.theme == TERMINAL.name)
        self.desk = desk
        self._start = (lesson, step)
        self.fault: Exception | None = None
        """What ended the program when nobody asked it to."""
        self._last_asked: tuple[str, ...] = ()
        self._last_opened: Screen[str] | None = None
        """The screen opened last, and what was asked for then."""
        self._use_theme()

    def get_default_screen(self) -> Screen[str]:
        """The first screen: the lesson asked for, or home."""
        lesson, step = self._start
        if lesson:
            return self._reader(lesson, step)
        return self._home()

    def _home(self) -> Screen[str]:
        from tutor.ui.screens.home import HomeScreen

        return HomeScreen(self.desk)

    async def on_event(self, event: events.Event) -> None:
        """Pasted text loses whatever could drive the terminal before any field sees it.

        Keys chosen in settings, and letters switched off there, are dealt with first of all.
        """
        if isinstance(event, events.Key) and is_dealt_with(event, self.screen, self.desk):
            return
        if isinstance(event, events.Paste):
            event.text = visible(event.text, keep_lines=True)
        await super().on_event(event)

    def get_driver_class(self) -> type[Driver]:
        """The usual one, with the cursor left visible."""
        return showing_cursor(super().get_driver_class())

    def action_hide(self) -> None:
        """Hide the screen, or show it again."""
        from tutor.ui.screens.hidden import hide_or_show

        hide_or_show(self.screen, is_by_touch=self.desk.is_by_touch)

    def _fatal_error(self) -> None:
        """End in good order on a fault nobody foresaw.

        Textual's own method prints a traceback with the learner's words in it. This is the one
        place where a method that is not public is replaced.
        """
        self.fault = self._exception
        self._close_messages_no_wait()

    def on_mount(self) -> None:
        """Leave in good order when asked to from outside."""
        if not self.desk.settings.motion:
            self.animation_level = "none"
        loop = asyncio.get_running_loop()
        for name in self.ASKED_BY:
            number = getattr(signal, name, None)
            if number is None:
                continue
            try:
                loop.add_signal_handler(number, self.exit, None, 0)
            except (NotImplementedError, RuntimeError):
                # Windows loops take no handlers; closing the window ends the program there.
                continue

    def on_ready(self) -> None:
        """The first page stands: tidy memory once it has been up for a moment."""
        self.set_timer(SETTLE_SECONDS, self._tidy)

    def _tidy(self) -> None:
        gc.collect()
        gc.freeze()
        gc.enable()

    def _use_theme(self) -> None:
        """Start in the learner's theme, before any style was worked out for another one."""
        for palette in PALETTES.values():
            self.register_theme(textual_theme(palette))
        self.set_reactive(App.theme, self._theme_wanted())
        self.stylesheet.set_variables(self.get_css_variables())

    def _theme_wanted(self) -> str:
        name = self.desk.theme
        return f"tutor-{name if name in PALETTES else 'light'}"

    def on_go(self, message: Go) -> None:
        """Open what a screen asked for."""
        message.stop()
        if message.place == "back":
            self._go_back()
            return
        if message.place == "actions":
            from tutor.ui.screens.actions import list_actions

            list_actions(self.screen)
            return
        if message.place == "hide":
            self.action_hide()
            return
        if message.place == "first":
            self._go_home()
            return
        if self._is_open_already(message):
            return
        if message.place == "lesson" and not self.desk.session.has_lesson(message.detail[0]):
            self._say(_("This lesson cannot be opened right now."))
            return
        screen = self._screen_for(message.place, message.detail)
        if screen is None:
            return
        if message.place == "lesson" and self._is_at_an_end():
            # One lesson follows another in its place, so that the way back stays short.
            if len(self.screen_stack) > 1:
                self.pop_screen()
            else:
                self.push_screen(self._home())
        self._last_asked, self._last_opened = (message.place, *message.detail), screen
        self.push_screen(screen)

    def _is_open_already(self, message: Go) -> bool:
        """Whether the screen on top is what is asked for; a key pressed twice asks twice."""
        asked = (message.place, *message.detail)
        return (
            self.screen is self._last_opened
            and asked == self._last_asked
            and not self._is_at_an_end()
        )

    def _is_at_an_end(self) -> bool:
        """Whether the end of a lesson is on the screen."""
        return isinstance(self.screen, PaperScreen) and self.screen.where == "end"

    def _say(self, sentence: str) -> None:
        """Say something on the screen that is open."""
        self.desk.notice = sentence
        if isinstance(self.screen, PaperScreen):
            self.screen.show_page()

    def _go_home(self) -> None:
        """Back to the list of lessons, past everything in between."""
        from tutor.ui.screens.home import HomeScreen

        while len(self.screen_stack) > 1 and not isinstance(self.screen, HomeScreen):
            self.pop_screen()
        if not isinstance(self.screen, HomeScreen):
            self.push_screen(self._home())

    def _go_back(self) -> None:
        """To the screen below; below the last one is home."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            # The screen the program was opened with stays below; home has no way back to it.
            self.push_screen(self._home())
        if self.theme != self._theme_wanted():
            self.theme = self._theme_wanted()
            self.ansi_color = self.desk.theme == TERMINAL.name

    def _reader(self, lesson: str, step: str = "") -> Screen[str]:
        from tutor.ui.screens.reader import ReaderScreen

        way = self.desk.session.way(lesson)
        return ReaderScreen(self.desk, way, way.at(step))

    def _aside(self, lesson: str, step: str) -> Screen[str]:
        from tutor.ui.screens.reader import ReaderScreen

        return ReaderScreen(self.desk, self.desk.session.aside(lesson, step))

    def _route(self, name: str, number: str = "0") -> Screen[str]:
        from tutor.ui.screens.reader import ReaderScreen

        return ReaderScreen(self.desk, self.desk.session.route(name), int(number))

    def _look_back(self) -> Screen[str] | None:
        from tutor.ui.screens.reader import ReaderScreen

        way = self.desk.session.look_back(self.desk.library.entries)
        return ReaderScreen(self.desk, way) if way.stops else None

    def _screen_for(self, place: str, detail: tuple[str, ...]) -> Screen[str] | None:
        match place:
            case "lesson":
                return self._reader(*detail)
            case "aside":
                return self._aside(*detail)
            case "route":
                return self._route(*detail)
            case "look-back":
                return self._look_back()
            case "sheet":
                from tutor.ui.screens.sheet import SheetScreen

                return SheetScreen(self.desk)
            case "qr":
                from tutor.ui.screens.qr import QrScreen

                return QrScreen(self.desk)
            case "search":
                from tutor.ui.screens.search import SearchScreen

                return SearchScreen(self.desk)
            case "words":
                from tutor.ui.screens.words import WordsScreen

                return WordsScreen(self.desk, *detail)
            case "sources":
                from tutor.ui.screens.sources import SourcesScreen

                return SourcesScreen(self.desk, *detail)
            case "settings":
                from tutor.ui.screens.settings import SettingsScreen

                return SettingsScreen(self.desk)
            case "crisis":
                from tutor.ui.screens.crisis import CrisisScreen

                return CrisisScreen(self.desk)
            case "help":
                from tutor.ui.screens.help import HelpScreen

                where = self.screen.where if isinstance(self.screen, PaperScreen) else "home"
                return HelpScreen(self.desk, where)
            case "finish":
                from tutor.ui.screens.finish import FinishScreen

                return FinishScreen(self.desk)
            case "leave":
                from tutor.ui.screens.leave import LeaveScreen

                return LeaveScreen(self.desk)
        return None
