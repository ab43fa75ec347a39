"""The base of every screen: a page, the keys that are the same everywhere, the bottom line.

Owns focus, number keys and scrolling. A screen adds what stands on its page (`build`) and
what pressing something does (`press`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.screen import Screen

from tutor.core.actions import ACTIONS, Action, Where, actions_for
from tutor.core.actions import action as declared
from tutor.core.crisis import region_of
from tutor.core.inline import plain
from tutor.export.rows import Look, Row, prose_rows
from tutor.ui.body import Body, with_air
from tutor.ui.bottom import bottom_row, more_below
from tutor.ui.desk import Desk, Go
from tutor.ui.frame import LEAST_HEIGHT, LEAST_WIDTH, Frame
from tutor.ui.paper import Paper, Spread
from tutor.words import _


def bindings_for(places: Iterable[Where]) -> list[BindingType]:
    """The bindings of every action that can be done in these places."""
    wanted = set(places)
    return [
        Binding(",".join(item.keys), f"act('{item.id}')", item.title, id=item.id)
        for item in ACTIONS
        if wanted & set(item.where)
    ]


class PaperScreen(Screen[str]):
    """A screen made of one page."""

    AUTO_FOCUS = "Paper"
    ALLOW_SELECT = False
    PLACES: ClassVar[tuple[Where, ...]] = ("list",)
    """Every place this screen can be in."""
    STARTS_ON_FIRST: ClassVar[bool] = False
    """Whether the first thing that can be pressed has the focus, so that Enter presses it."""
    KEEPS_ANSWERS: ClassVar[bool] = False
    """Whether pressing something changes what is kept, so that it must be seen first."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("shift+tab", "step(-1)", show=False),
        Binding("tab", "step(1)", show=False),
        Binding("enter", "enter", show=False),
        Binding("backspace", "take_back", show=False),
        Binding("pagedown", "scroll_page(1)", show=False),
        Binding("pageup", "scroll_page(-1)", show=False),
        Binding("home", "scroll_to(0)", show=False),
        Binding("end", "scroll_to(9999)", show=False),
        Binding("space", "onward", show=False),
        Binding("full_stop", "digit('.')", show=False),
        *(Binding(digit, f"digit('{digit}')", show=False) for digit in "0123456789"),
    ]

    def __init_subclass__(cls) -> None:
        cls.BINDINGS = bindings_for(cls.PLACES)
        super().__init_subclass__()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.paper = Paper()
        self.focused_target = ""
        self.body = Body(Look(width=72))
        self._typed = ""
        self._shown_size: Size | None = None
        """The size the page was last laid out for; None before it was shown."""

    # What a screen adds.

    @property
    def where(self) -> Where:
        """The place the learner is in now."""
        return self.PLACES[0]

    def build(self, body: Body, frame: Frame) -> None:
        """Put the page together."""
        raise NotImplementedError(type(self).__name__)

    def press(self, target: str) -> None:
        """Do what pressing a target does."""

    def heading(self, frame: Frame) -> Row:
        """The top line."""
        raise NotImplementedError(type(self).__name__)

    # What every screen does.

    def compose(self) -> ComposeResult:
        """One page."""
        yield self.paper

    def on_resize(self) -> None:
        """Lay the page out for the new size."""
        if self.size != self._shown_size:
            self.show_page()

    def on_screen_resume(self) -> None:
        """Something may have changed while another screen was on top."""
        if self.was_shown():
            self.show_page()

    def was_shown(self) -> bool:
        """Whether the page was laid out before."""
        return self._shown_size is not None

    def show_page(self, *, from_top: bool = False) -> None:
        """Put the page on the screen."""
        frame = self.desk.frame(self.size.width, self.size.height)
        if frame.width < 1:
            return
        self._shown_size = self.size
        if frame.is_too_small:
            self._show_too_small(frame)
            return
        self.body = self._built(frame)
        if self.focused_target and self.focused_target not in self.body.targets:
            self.focused_target = ""
            self.body = self._built(frame)
        self.focused_target = self.body.focus
        rows = self.body.rows
        if self.desk.settings.spacing == "wide" and not self.body.is_tight:
            rows = with_air(rows)
        spread = Spread(
            self.heading(frame),
            tuple(rows),
            self._bottom(frame),
            self._bottom(frame, more_below(frame, is_ascii=self.body.look.ascii)),
            tuple(self.foot(self.body)),
            self.focused_target,
            frame.widest,
        )
        self.paper.show(spread, self.desk.theme, from_top=from_top)

    def _bottom(self, frame: Frame, more: str = "") -> Row:
        settings = self.desk.drawn
        return bottom_row(self.hints(), frame, more, settings, has_help=self.has_help())

    def has_help(self) -> bool:
        """Whether the key of the help page works; in a text field it is a letter."""
        return True

    def _built(self, frame: Frame) -> Body:
        look = Look(width=frame.column, ascii=self.desk.drawn.ascii)
        takes_first = self.STARTS_ON_FIRST and not self.focused_target
        body = Body(look, self.focused_target, takes_first=takes_first, begun=self._typed)
        self.build(body, frame)
        body.align_numbers()
        return body

    def foot(self, body: Body) -> list[Row]:
        """What stands in a fixed place above the bottom line: a notice, if there is one."""
        notice = self.desk.session.trouble or self.desk.notice
        return prose_rows(plain(notice), body.look.width, role="caution") if notice else []

    def _show_too_small(self, frame: Frame) -> None:
        sentence = _("This window is too small. It needs {width} by {height}.").format(
            width=LEAST_WIDTH, height=LEAST_HEIGHT
        )
        region = region_of(self.desk.library.course, self.desk.settings.region)
        body = Body(Look(width=max(8, frame.column)))
        body.text(sentence)
        help_now = (
            _("Help now: {emergency}, or {crisis}.")
            if region.short
            else _("Help now: {emergency}.")
        )
        body.text(help_now.format(emergency=region.emergency, crisis=region.short), "emergency")
        spread = Spread(Row(), tuple(body.rows), Row(), Row(), widest=frame.widest)
        self.paper.show(spread, self.desk.theme, from_top=True)

    def hints(self) -> list[Action]:
        """Actions for the bottom line, most useful first; what has no room is left out."""
        return list(actions_for(self.where))

    def on_paper_pressed(self, message: Paper.Pressed) -> None:
        """A click does what the key would."""
        message.stop()
        verb, _colon, name = message.target.partition(":")
        if verb == "term":
            self.post_message(Go("words", name))
        elif verb == "do" and message.target not in self.body.targets:
            if name == "scroll":
                self.action_scroll_page(1)
            else:
                self.action_act(name)
        else:
            self.activate(message.target)

    def activate(self, target: str) -> None:
        """Press a target. Only arrow keys give focus, so that Enter then goes on."""
        self.focused_target = ""
        self._press(target)

    def _press(self, target: str) -> None:
        """Do the action a target names; what else it stands for is the screen's own."""
        self._typed = self.desk.notice = ""
        verb, _colon, name = target.partition(":")
        if verb == "do":
            self.action_act(name)
        else:
            self.press(target)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a declared action can be done here; one key may mean another thing elsewhere."""
        if action == "act":
            return self.where in declared(str(parameters[0])).where
        return True

    def action_act(self, name: str) -> None:
        """Do a declared action, if it can be done here."""
        if self.where not in declared(name).where:
            return
        self._typed = ""
        self.desk.notice = ""
        method = getattr(self, f"do_{name}", None)
        if method is not None:
            method()
        else:
            self.post_message(Go(name))

    def do_back(self) -> None:
        """Back to where the learner came from."""
        self.post_message(Go("back"))

    def do_home(self) -> None:
        """Out of the lesson."""
        self.do_back()

    def action_step(self, by: int) -> None:
        """Move the focus, or the page when there is nothing to focus."""
        self._typed = ""
        targets = self.body.targets
        if not targets:
            self.paper.scroll_by(by)
            return
        at = targets.index(self.focused_target) if self.focused_target in targets else None
        step = (0 if by > 0 else len(targets) - 1) if at is None else at + by
        if 0 <= step < len(targets):
            self.focused_target = targets[step]
            self.show_page()
        else:
            self.paper.scroll_by(by * 2)

    def action_enter(self) -> None:
        """Press what has the focus; otherwise go on."""
        if self.focused_target:
            self._press(self.focused_target)
        else:
            self.action_onward()

    def action_onward(self) -> None:
        """Show what is below first; then go on."""
        if self.paper.is_cut():
            self.action_scroll_page(1)
        elif self.where in declared("next").where:
            self.action_act("next")

    def action_take_back(self) -> None:
        """Take a choice back; only questions do something with it."""

    def action_scroll_to(self, line: int) -> None:
        """To the start of the page, or as far as it goes."""
        self.paper.scroll_by(line - self.paper.offset_line)

    def action_scroll_page(self, by: int) -> None:
        """Move by one screen."""
        self.paper.scroll_by(by * max(1, self.paper.body_height() - 2))

    def action_digit(self, sign: str) -> None:
        """Press what has this number. Numbers of two digits wait for the second."""
        wanted = self._typed + sign
        if wanted not in self.body.numbers:
            wanted = sign
        self._typed = ""
        target = self.body.numbers.get(wanted)
        if target is None:
            return
        if any(number != wanted and number.startswith(wanted) for number in self.body.numbers):
            self._typed = wanted
            notice = _("Enter opens {number}, or type the second digit.")
            self.desk.notice = notice.format(number=wanted)
        elif not (self.KEEPS_ANSWERS and self.paper.hides(target)):
            self.activate(target)
            return
        # An answer that cannot be seen, or the start of a longer number, is only shown first.
        self.focused_target = target
        self.show_page()
