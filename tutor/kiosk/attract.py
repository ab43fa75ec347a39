"""The first screen: whose it is, what this is, how long it takes, and what is kept.

Owns what stands there. Nothing moves on it, and it asks nothing; any key or touch begins.
"""

from __future__ import annotations

from typing import ClassVar

from tutor.core.actions import Action, Where
from tutor.core.clean import visible
from tutor.core.inline import as_text, plain
from tutor.core.lesson import Review
from tutor.core.reviewed import is_past, is_reviewed
from tutor.export.rows import Row, prose_rows
from tutor.kiosk.desk import KioskDesk
from tutor.kiosk.foot import only_help
from tutor.library.entry import Entry
from tutor.library.notices import addressed
from tutor.ui.body import Body
from tutor.ui.desk import Go
from tutor.ui.frame import Frame
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _, plural

SHORT = 20
"""Lines below which only the most important things stand there."""


MOST_BANNERS = 2
"""The rest is on the staff's page."""


class AttractScreen(PaperScreen):
    """Waits for somebody."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)
    STARTS_ON_FIRST = True

    def __init__(self, desk: KioskDesk) -> None:
        super().__init__(desk)
        self.kiosk = desk

    def heading(self, frame: Frame) -> Row:
        """Whose screen this is."""
        return title_row(visible(self.kiosk.clinic.name), "", frame)

    def hints(self) -> list[Action]:
        """Nothing: any key begins."""
        return []

    def _bottom(self, frame: Frame, more: str = "") -> Row:
        """Help now, as on every screen, and nothing else."""
        return only_help(frame, more)

    def build(self, body: Body, frame: Frame) -> None:
        """From whose it is to how to begin."""
        is_short = frame.height < SHORT
        if self.kiosk.note:
            body.text(self.kiosk.note, "accent")
            body.gap()
        if not is_short:
            body.text(as_text(self.desk.words(self.desk.library.course.title)), "title")
            body.gap()
        welcome = visible(self.kiosk.clinic.welcome).strip()
        if welcome and not is_short and not self.kiosk.note:
            body.text(welcome)
            body.gap()
        if not (is_short and self.kiosk.note):
            body.text(self._what(is_short))
            # A short screen has no line to spare once there is more to say of reviews.
            if not (is_short and self._due()):
                body.gap()
            body.text(self._how_long())
        if not is_short:
            body.gap()
        body.text(_("Nothing you do here is kept. When you are finished, it is forgotten."))
        body.text(self._looked_at(is_short), "quiet")
        body.gap()
        words = _("Touch the screen or press any key to begin")
        is_tall = not is_short
        body.pressable("begin", plain(words), is_tall=is_tall)
        body.pressable("do:crisis", plain(_("Help now: who to call")), is_tall=is_tall)
        # On a large screen it stands a little above the middle, where the eye looks first.
        body.rows[:0] = [Row(())] * max(0, (frame.body_height - len(body.rows)) // 3)

    def foot(self, body: Body) -> list[Row]:
        """What the staff should know, quietly, where it is never cut off."""
        rows: list[Row] = []
        for banner in self.kiosk.banners[:MOST_BANNERS]:
            rows += prose_rows(plain(addressed(visible(banner))), body.look.width, role="quiet")
        return rows

    def _what(self, is_short: bool) -> str:
        if is_short:
            return _("Short lessons on ketamine and esketamine treatment.")
        if not self.kiosk.can_take:
            return _(
                "Short lessons on ketamine and esketamine treatment. They help you decide what to "
                "ask."
            )
        return _(
            "Short lessons on ketamine and esketamine treatment. They help you decide what to "
            "ask, and you can take your questions along."
        )

    def _how_long(self) -> str:
        minutes = [route.minutes for route in self.desk.library.course.routes][:2]
        if not minutes:
            return _("Read as long as you like, and stop when you like.")
        if len(minutes) == 1:
            return _("It takes {short} minutes, or as long as you like.").format(short=minutes[0])
        return _("It takes {short} minutes, {middle} minutes, or as long as you like.").format(
            short=minutes[0], middle=minutes[1]
        )

    def _looked_at(self, is_short: bool) -> str:
        """How far the lessons were looked at by clinicians; never more than is true."""
        count, total = len(self._reviewed()), len(self.desk.library.entries)
        if not count:
            return _("The lessons have not yet been reviewed by a clinician.")
        said = self._how_many(count, total, is_short)
        due = self._due()
        if not due:
            return said
        again = plural(
            "Of these, {count} is due to be looked at again.",
            "Of these, {count} are due to be looked at again.",
            due,
        ).format(count=due)
        return f"{said} {again}"

    def _how_many(self, count: int, total: int, is_short: bool) -> str:
        if count == total:
            return _("All lessons were reviewed by a clinician.")
        if is_short:
            return plural(
                "{count} of {total} lessons was reviewed by a clinician.",
                "{count} of {total} lessons were reviewed by a clinician.",
                count,
            ).format(count=count, total=total)
        return plural(
            "{count} of {total} lessons was reviewed by a clinician; each says so at its end.",
            "{count} of {total} lessons were reviewed by a clinician; each says so at its end.",
            count,
        ).format(count=count, total=total)

    def _reviewed(self) -> list[Entry]:
        """The lessons that say at their end who reviewed them."""
        return [entry for entry in self.desk.library.entries if is_reviewed(_review_of(entry))]

    def _due(self) -> int:
        """How many of those are to be looked at again by now."""
        today = self.desk.session.reading.today
        return sum(is_past(entry.next_review, today) for entry in self._reviewed())

    def press(self, target: str) -> None:
        """Begin."""
        if target == "begin":
            self.post_message(Go("begin"))

    def on_click(self) -> None:
        """So does a touch anywhere else."""
        self.post_message(Go("begin"))


def _review_of(entry: Entry) -> Review:
    return Review(
        status=entry.status,
        reviewed=entry.reviewed,
        next_review=entry.next_review,
        reviewers=entry.reviewers,
    )
