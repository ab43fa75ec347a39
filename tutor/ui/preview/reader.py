"""The reader of the preview: the patient's reader, with the faults beside it.

Owns staying on the page when the file changes. Everything on the page is the reader's own.
"""

from __future__ import annotations

from textual.app import ComposeResult

from tutor.core.nodes import Ask
from tutor.core.session import Way
from tutor.export.rows import Row
from tutor.ui.body import Body
from tutor.ui.preview.desk import PreviewDesk
from tutor.ui.preview.nearness import nearest_stop
from tutor.ui.preview.remarks import beside_page, key_row
from tutor.ui.preview.slip import Slip
from tutor.ui.screens.reader import ReaderScreen


class PreviewReader(ReaderScreen):
    """Reads the lesson under preview."""

    def __init__(self, desk: PreviewDesk, way: Way, number: int = 0) -> None:
        self.preview = desk
        self.beside = Slip("beside")
        self.keys = Slip("keys", margin=1)
        super().__init__(desk, way, number)

    def compose(self) -> ComposeResult:
        """The page, what is to be said beside it, and the keys."""
        yield self.paper
        yield self.beside
        yield self.keys

    def show_page(self, *, from_top: bool = False) -> None:
        """Put the page and what belongs beside it on the screen."""
        super().show_page(from_top=from_top)
        plan = self.preview.plan(self.size.width, self.size.height)
        bench, theme = self.preview.bench, self.desk.settings.theme
        if plan.is_ruled:
            self.keys.show((key_row(bench, self.size.width - 2),), theme)
        if plan.side != "line":
            room = plan.side_width - 2 * self.beside.margin
            rows = beside_page(bench, self.spot.step_id, min(room, 72), plan.side_height - 1)
            self.beside.show((Row(), *rows) if plan.side == "right" else rows, theme)

    def foot(self, body: Body) -> list[Row]:
        """A notice; where there is no room around the page, also how the file stands."""
        rows = super().foot(body)
        plan = self.preview.plan(self.size.width, self.size.height)
        if rows or plan.is_ruled:
            return rows
        return [key_row(self.preview.bench, body.look.width)]

    def press_view(self, name: str) -> None:
        """Do an action of the preview that was clicked."""
        self.app.call_later(self.app.run_action, f"app.preview('{name}')")

    def go_to_step(self, step: str) -> None:
        """Show a page or check of the lesson."""
        self.way = self.desk.session.way(self.preview.bench.lesson.id)
        self.go_to(self.way.at(step))

    def read_again(self) -> None:
        """Show the lesson as it is now, on the same page where it is still there."""
        before, here = [stop.step for stop in self.way.stops], self.spot.step_id
        lesson = self.preview.bench.lesson.id
        session = self.desk.session
        if self.way.is_aside:
            # The page it came from is below; when this one is gone, any page will do.
            self.way = session.aside(lesson, here)
            number = 0
        else:
            self.way = session.way(lesson)
            number = nearest_stop(before, self.number, [stop.step for stop in self.way.stops])
        state, answer, draft = self.presses.state, self.answer, self.draft
        self._arrive(number)
        is_same = self.spot.step_id == here
        if is_same:
            self.presses.state = state
            if answer and self._still_fits(answer.response):
                self._grade(answer.response)
            elif draft and not answer and self.draft and draft.ask == self.draft.ask:
                self.draft = draft
        if self.was_shown():
            self.show_page(from_top=not is_same)

    def _still_fits(self, response: tuple[str, ...]) -> bool:
        """Whether what was chosen can still be chosen, so that its feedback may stay open."""
        ask = next((node for node in self.document.nodes if isinstance(node, Ask)), None)
        if ask is None or ask.mode not in ("one", "many"):
            return False
        return set(response) <= {choice.key for choice in ask.choices}
