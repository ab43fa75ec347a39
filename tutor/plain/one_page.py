"""One page as the plain face says it, while somebody answers everything on it.

Owns what is typed to get through the page. The words are the plain face's own.
"""

from __future__ import annotations

import io
from contextlib import suppress

from tutor.core.block import Check
from tutor.core.lesson import Page
from tutor.core.nodes import Ask
from tutor.core.session import Session, Spot
from tutor.plain.pages import Reading
from tutor.plain.voice import Ended, Voice


def plain_text(session: Session, lesson: str, step: str) -> str:
    """What the plain face says of a page while somebody answers everything on it."""
    way = session.way(lesson)
    number = way.at(step)
    spot = session.spot(lesson, step)
    typed = "".join(f"{line}\n" for line in _typed(session, spot))
    said = io.StringIO()
    # Nothing more is typed, so it ends with the last thing the page asks.
    with suppress(Ended):
        Reading(session, Voice(io.StringIO(typed), said), way, number).walk()
    return said.getvalue().strip("\n")


def _typed(session: Session, spot: Spot) -> list[str]:
    """One answer to everything a page asks."""
    lines: list[str] = []
    match spot.step:
        case Page() as page:
            lines += [""] if page.heavy else []
            for node in session.document(spot).nodes:
                if isinstance(node, Ask):
                    lines += _answers(node)
        case Check() as check:
            lines += _answer(check)
    return lines


def _answers(ask: Ask) -> list[str]:
    match ask.mode:
        case "one" | "reveal" | "marks":
            return ["1"]
        case "each":
            return ["3" for _choice in ask.choices]
        case "words":
            return [""]
    return []


def _answer(check: Check) -> list[str]:
    """Something that counts as an answer, whether right or not."""
    ask = check.ask_node()
    numbers = [str(number) for number in range(1, len(ask.choices) + 1)]
    match ask.mode:
        case "one":
            return ["1"]
        case "many":
            return [" ".join(numbers[: ask.pick])]
        case "number":
            return ["1"]
        case "match":
            return numbers
    return [" ".join(numbers)]
