"""A changed lesson as text, each line with where it comes from.

Owns which lines are the clinic's and which the lesson's. Never reads a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from tutor.core.block import Check
from tutor.core.inline import as_text, parse
from tutor.core.lesson import ChecklistQuestion, Lesson, Page, steps_of
from tutor.core.nodes import Node, words_of
from tutor.words import _


class Line(Struct, frozen=True):
    """One line of the text."""

    is_local: bool
    text: str


def lines_with_origin(base: Lesson, changed: Lesson) -> Iterator[Line]:
    """The changed lesson from top to bottom; then what was left out of it."""
    yield from _told(_head(base), _head(changed), 0)
    before: dict[str, Page | Check] = {step.id: step for step in steps_of(base)}
    asked = {item.id: item for item in base.checklist}
    for step in steps_of(changed):
        yield Line(False, "")
        old = before.get(step.id)
        yield from _told(_lines(old), _lines(step), 2)
        for item in changed.checklist:
            if item.page == step.id:
                yield from _told(_question(asked.get(item.id)), _question(item), 2)
    yield from _left_out(base, changed)


def _left_out(base: Lesson, changed: Lesson) -> Iterator[Line]:
    """What the clinic hides."""
    kept = {part.id for part in (*steps_of(changed), *changed.checklist)}
    parts: list[Page | Check | ChecklistQuestion] = [*steps_of(base), *base.checklist]
    for part in parts:
        if part.id not in kept:
            text = part.title if isinstance(part, Page) else part.ask
            yield Line(True, _("Left out: {text}").format(text=as_text(parse(text))))


def _told(before: Iterable[str], now: Iterable[str], indent: int) -> Iterator[Line]:
    """Lines, each the lesson's own when the lesson says the same there."""
    known = set(before)
    for number, text in enumerate(now):
        yield Line(text not in known, " " * (indent if number else 0) + text)


def _head(lesson: Lesson) -> list[str]:
    texts = (
        lesson.title, lesson.main_message, lesson.can_do, *lesson.actions, *lesson.unknowns,
        lesson.summary,
    )  # fmt: skip
    return [as_text(parse(text)) for text in texts]


def _lines(step: Page | Check | None) -> list[str]:
    if step is None:
        return []
    if isinstance(step, Page):
        heavy = [as_text(parse(step.heavy))] if step.heavy else []
        nodes = [node for block in step.blocks for node in block.nodes()]
        return [as_text(parse(step.title)), *heavy, *_texts(nodes)]
    return [_("Check: {text}").format(text=as_text(parse(step.ask))), *_texts(step.nodes())[1:]]


def _texts(nodes: Iterable[Node]) -> list[str]:
    found = [as_text(words) for node in nodes for words in words_of(node)]
    return [text for text in found if text.strip()]


def _question(item: ChecklistQuestion | None) -> list[str]:
    if item is None:
        return []
    ask, why = (as_text(parse(text)) for text in (item.ask, item.why))
    return [_("To ask your provider: {text}").format(text=ask), why]
