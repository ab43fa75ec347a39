"""Two pages of the preview itself: the list of faults, and the list of keys.

Owns what stands on them. Drawn with the patient's page, so that they look and work alike.
"""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.message import Message

from tutor.core.actions import Action, Where, key_name
from tutor.core.actions import action as declared
from tutor.core.cells import padded
from tutor.core.inline import plain
from tutor.export.rows import Piece, Row, prose_rows
from tutor.ui.body import INDENT, Body
from tutor.ui.frame import Frame
from tutor.ui.preview.actions import ACTIONS
from tutor.ui.preview.desk import PreviewDesk
from tutor.ui.preview.remarks import headline, key_row, old_note
from tutor.ui.preview.slip import Slip
from tutor.ui.screen import PaperScreen
from tutor.ui.top import title_row
from tutor.words import _, plural

MOST = 50
"""Faults in the list; after these the author mends some first."""
KEY_WIDTH = 12


class ShowStep(Message):
    """The author wants to see a page or check."""

    def __init__(self, step: str) -> None:
        super().__init__()
        self.step = step


class PreviewPage(PaperScreen):
    """A page of the preview itself, with the keys below it where there is room."""

    PLACES: ClassVar[tuple[Where, ...]] = ("list",)

    def __init__(self, desk: PreviewDesk) -> None:
        super().__init__(desk)
        self.preview = desk
        self.keys = Slip("keys", margin=1)

    def compose(self) -> ComposeResult:
        """The page and the keys."""
        yield self.paper
        yield self.keys

    def show_page(self, *, from_top: bool = False) -> None:
        """Put the page and the keys on the screen."""
        super().show_page(from_top=from_top)
        row = key_row(self.preview.bench, self.size.width - 2)
        self.keys.show((row,), self.desk.settings.theme)

    def hints(self) -> list[Action]:
        """The way back."""
        return [declared("back")]

    def press(self, target: str) -> None:
        """Do an action of the preview whose key was clicked."""
        verb, _colon, name = target.partition(":")
        if verb == "view":
            self.app.call_later(self.app.run_action, f"app.preview('{name}')")


class FaultList(PreviewPage):
    """Everything to fix and to look at."""

    STARTS_ON_FIRST = True

    def heading(self, frame: Frame) -> Row:
        """Which file this is about."""
        name = self.preview.bench.path.name
        return title_row(_("To fix and to look at"), name, frame)

    def build(self, body: Body, frame: Frame) -> None:
        """One fault after the other; pressing one goes to its page."""
        bench = self.preview.bench
        width = body.look.width
        body.add(old_note(bench, width))
        if not bench.faults:
            body.text(_("Nothing to fix."), "good")
            return
        for number, fault in enumerate(bench.faults[:MOST], 1):
            body.gap()
            message = plain(fault.problem.message)
            body.pressable(f"fault:{number - 1}", message, number=str(number))
            space = Piece(" " * INDENT)
            body.rows.append(Row((space, *headline(fault, bench).pieces)))
            if fault.problem.hint:
                body.text(fault.problem.hint, "quiet", indent=INDENT)
        left = len(bench.faults) - MOST
        if left > 0:
            body.gap()
            words = plural("... and {count} more.", "... and {count} more.", left)
            body.text(words.format(count=left), "quiet")

    def press(self, target: str) -> None:
        """Go to the page of the fault."""
        if not target.startswith("fault:"):
            super().press(target)
            return
        faults = self.preview.bench.faults
        number = int(target.removeprefix("fault:"))
        if number < len(faults):
            self.post_message(ShowStep(faults[number].step))


class KeyList(PreviewPage):
    """The keys of the preview."""

    def heading(self, frame: Frame) -> Row:
        """What this is."""
        return title_row(_("Keys of the preview"), "", frame)

    def build(self, body: Body, frame: Frame) -> None:
        """Every key with a sentence."""
        for item in ACTIONS:
            keys = " ".join([item.key, *(key_name(key) for key in item.keys[1:2])])
            rows = prose_rows(plain(item.help), body.look.width - KEY_WIDTH)
            for number, row in enumerate(rows):
                lead = padded(keys if number == 0 else "", KEY_WIDTH)
                body.rows.append(Row((Piece(lead, "key-name"), *row.pieces)))
        body.gap()
        body.text(_("All other keys do what they do for patients. ? lists those."), "quiet")
