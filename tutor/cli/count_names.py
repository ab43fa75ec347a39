"""What lessons, checks and options are called, for readers of the counts.

Owns looking them up in the lesson folder, with the clinic's own changes. What is no longer there
keeps its id.
"""

from __future__ import annotations

from pathlib import Path

from tutor.core.inline import as_text, parse
from tutor.core.lesson import Lesson
from tutor.core.nodes import Ask
from tutor.library.load import Library, NoLessons, open_library
from tutor.store.places import cache_folder
from tutor.words import _

_LONGEST = 60


class Names:
    """Titles and texts by id."""

    def __init__(self, folder: Path, overlays: Path | None = None) -> None:
        """Look into a lesson folder; one that is not there gives no names.

        `overlays` is the folder of the clinic's changes when it is not the one beside the lessons.
        """
        try:
            self._library: Library | None = open_library(folder, cache_folder(), overlays)
        except NoLessons:
            self._library = None
        entries = self._library.entries if self._library is not None else ()
        self._titles = {entry.id: as_text(parse(entry.title)) for entry in entries}

    def order(self, lesson: str) -> tuple[int, str]:
        """Where a lesson stands in the course; unknown ones come last."""
        known = list(self._titles)
        return (known.index(lesson) if lesson in known else len(known), lesson)

    def lesson(self, lesson: str) -> str:
        """The title of a lesson, or its id."""
        return self._titles.get(lesson, lesson)

    def check(self, lesson: str, item: str) -> str:
        """What a check asks, or nothing."""
        ask = self._ask(lesson, item)
        return as_text(ask.prompt) if ask is not None else ""

    def option(self, lesson: str, item: str, option: str) -> str:
        """The words of an option, or what stands for an outcome, or its id."""
        outcomes = {
            "right": _("right"), "partly": _("partly right"), "wrong": _("not right"),
            "missed": _("not right"), "unsure": _("not sure yet"),
        }  # fmt: skip
        if option in outcomes:
            return outcomes[option]
        ask = self._ask(lesson, item)
        for choice in ask.choices if ask is not None else ():
            if choice.key == option and choice.words:
                words = as_text(choice.words)
                return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
        return option

    def _ask(self, lesson: str, item: str) -> Ask | None:
        if self._library is None or lesson not in self._titles:
            return None
        found: Lesson = self._library.lesson(lesson)
        for check in found.checks:
            if check.id == item:
                return next((node for node in check.nodes() if isinstance(node, Ask)), None)
        return None
