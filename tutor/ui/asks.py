"""Draws the questions inside a page that are never graded.

Guess-first, what is known, what matters to me, private yes/no lists, own words. Each becomes
lines that can be pressed. Never keeps an answer itself.
"""

from __future__ import annotations

from msgspec import Struct, field

from tutor.core.events import SelfAnswer
from tutor.core.feedback import SELF_ANSWERS, answer_name
from tutor.core.inline import Words, plain
from tutor.core.nodes import Ask
from tutor.core.record import Record
from tutor.export.rows import Piece, Role, Row, prose_rows
from tutor.ui.body import INDENT, Body
from tutor.words import _


class PageState(Struct):
    """What the learner did on this page that is not in the record."""

    guesses: dict[str, str] = field(default_factory=dict)
    """The choice made, by question."""
    revealed: set[str] = field(default_factory=set)
    """Claims whose answer is shown."""


class PageAsks:
    """Draws the questions of one page and hands out number keys."""

    def __init__(
        self, body: Body, lesson: str, page: str, record: Record, state: PageState
    ) -> None:
        self.body = body
        self.lesson = lesson
        self.page = page
        self.record = record
        self.state = state

    def draw(self, ask: Ask) -> None:
        """One question."""
        self.body.gap()
        match ask.mode:
            case "one":
                self._guess(ask)
            case "reveal":
                self._reveal(ask)
            case "marks":
                self._marks(ask)
            case "each":
                self._each(ask)
            case "words":
                self._own_words(ask)

    def number(self) -> str:
        """The next free number key."""
        return str(len(self.body.numbers) + 1)

    def _guess(self, ask: Ask) -> None:
        body = self.body
        body.text(_("Guess first. It is not scored."), "quiet")
        body.words(ask.prompt, "strong")
        chosen = self.state.guesses.get(ask.item)
        for choice in ask.choices:
            is_chosen = choice.key == chosen
            body.pressable(
                f"guess:{ask.item}:{choice.key}",
                choice.words,
                number=self.number(),
                sign=body.sign("●", "*") if is_chosen else "",
                tail=_("your guess") if is_chosen else "",
            )
            if is_chosen:
                body.words(choice.reply, "accent", indent=INDENT)

    def _reveal(self, ask: Ask) -> None:
        body = self.body
        body.text(_("People say:"), "quiet")
        body.words(_quoted(ask.prompt), "strong")
        if ask.item not in self.state.revealed:
            body.pressable(
                f"reveal:{ask.item}", plain(_("Show what is known")), number=self.number()
            )
            return
        body.words(ask.verdict, "label")
        for words in ask.known:
            body.words(words)

    def _marks(self, ask: Ask) -> None:
        body = self.body
        body.words(ask.prompt, "strong")
        body.text(_("Mark what matters to you. Nothing here is right or wrong."), "quiet")
        for choice in ask.choices:
            is_on = (self.lesson, choice.key) in self.record.values
            body.pressable(
                f"value:{choice.key}",
                choice.words,
                number=self.number(),
                sign=body.sign("●", "*") if is_on else body.sign("○", "."),
                tail=_("matters to me") if is_on else "",
            )

    def _each(self, ask: Ask) -> None:
        body = self.body
        body.words(ask.prompt, "strong")
        body.text(_("Only you see this. A yes or not sure puts a question on your sheet."), "quiet")
        for choice in ask.choices:
            self._self_check(choice.key, choice.words)

    def _self_check(self, key: str, words: Words) -> None:
        body = self.body
        answer = self.record.self_checks.get((self.lesson, key), "")
        target = f"self:{key}"
        body.targets.append(target)
        number = self.number()
        body.numbers[number] = target
        has_focus = body.focus == target
        lead = body.sign("▸ ", "> ") if has_focus else "  "
        role: Role = "focus" if has_focus else "plain"
        number_role: Role = "focus" if has_focus else "key-name"
        room = body.look.width - INDENT
        buttons = _buttons(body, key, answer)
        width = sum(len(piece.text) for piece in buttons)
        lines = prose_rows(words, room, role=role)
        fits = len(lines) == 1 and sum(len(p.text) for p in lines[0].pieces) + width + 2 <= room
        for index, line in enumerate(lines):
            pieces = [
                Piece(lead if index == 0 else "  ", role, target),
                Piece(f" {number:<2} " if index == 0 else "    ", number_role, target),
                *(Piece(piece.text, piece.role, target) for piece in line.pieces),
            ]
            if fits:
                used = sum(len(piece.text) for piece in pieces)
                pieces.append(Piece(" " * (body.look.width - used - width), "plain"))
                pieces += buttons
            body.rows.append(Row(tuple(pieces)))
        if not fits:
            space = Piece(" " * (body.look.width - width), "plain")
            body.rows.append(Row((space, *buttons)))

    def _own_words(self, ask: Ask) -> None:
        body = self.body
        told = self.record.told_back.get((self.lesson, self.page), "")
        body.words(ask.prompt, "strong")
        if not told:
            body.pressable(
                f"tell:{ask.item}", plain(_("Write it in my own words")), number=self.number()
            )
            return
        body.text(_("You wrote:"), "quiet")
        body.text(told, "accent", indent=2)
        body.text(_("Does it say this? Change it if you like."), "quiet")
        for words in ask.known:
            rows = prose_rows(words, body.look.width - 2)
            body.add(
                Row((Piece(body.sign("• ", "- ") if i == 0 else "  ", "mark"), *row.pieces))
                for i, row in enumerate(rows)
            )
        body.pressable(f"tell:{ask.item}", plain(_("Change my words")), number=self.number())


def _buttons(body: Body, key: str, answer: SelfAnswer) -> list[Piece]:
    pieces: list[Piece] = []
    for name in SELF_ANSWERS:
        is_on = name == answer
        sign = body.sign("●", "*") if is_on else body.sign("○", ".")
        role: Role = "accent" if is_on else "quiet"
        pieces.append(Piece(f" {sign} {answer_name(name)} ", role, f"self:{key}:{name}"))
    return pieces


def _quoted(words: Words) -> Words:
    return (*plain("“"), *words, *plain("”"))
