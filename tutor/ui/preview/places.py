"""Which page of a lesson a line of its file belongs to.

Owns the way from lines to ids of pages and checks. Looks at how lines are set in, so that it
works in every half-written file, too. Never says what is wrong.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from msgspec import Struct

_NAME = re.compile(r"([a-z][a-z-]*):(?:\s|$)")
_ENTRY = re.compile(r"( *)-(?:\s|$)")
_ID = re.compile(r"[\s-]*(id|page):\s*[\"']?([\w-]+)")

_LISTS = {"pages": "id", "checks": "id", "checklist": "page"}
"""The lists whose entries belong to a page or a check, and the name that tells to which."""


class Places(Struct, frozen=True):
    """Where the parts of a file start."""

    starts: tuple[int, ...]
    """Lines, counted from 1."""
    steps: tuple[str, ...]
    """The page or check that begins at each; empty for what belongs to none."""

    def step_at(self, line: int) -> str:
        """The page or check a line belongs to; empty when there is none."""
        at = bisect_right(self.starts, line) - 1
        return self.steps[at] if at >= 0 else ""


def places_in(text: str) -> Places:
    """Where the pages and checks of a lesson file start."""
    starts: list[int] = []
    steps: list[str] = []
    wanted, indent, entry = "", -1, -1
    for number, line in enumerate(text.split("\n"), 1):
        name = _NAME.match(line)
        if name:
            wanted, indent, entry = _LISTS.get(name[1], ""), -1, -1
            starts.append(number)
            steps.append("")
            continue
        begins = _ENTRY.match(line) if wanted else None
        if begins and indent in (-1, len(begins[1])):
            indent, entry = len(begins[1]), -1
            starts.append(number)
            steps.append("")
        if wanted and indent >= 0:
            found = _ID.match(line)
            column = found.start(1) if found else -1
            # Names set in further belong to what the page holds, not to the page.
            if found and found[1] == wanted and entry in (-1, column) and column > indent:
                steps[-1] = steps[-1] or found[2]
            if entry == -1 and (inside := re.search(r"[\w\"']", line)) is not None:
                entry = inside.start()
    return Places(tuple(starts), tuple(steps))
