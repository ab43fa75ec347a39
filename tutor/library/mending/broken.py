"""A text that cannot be followed, mended where only one thing can be meant.

Owns missing spaces and quotes, and tabs, at the place where reading stops. A change is kept
only if the text can be followed further with it; anything less certain is left to its author.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.core.problems import Level, Place
from tutor.library.mending.edit import shadow
from tutor.library.mending.promise import data_of
from tutor.library.mending.quotes import quoted
from tutor.library.mending.wants import all_names
from tutor.library.parse import parse
from tutor.library.report import Report

MOST = 40
"""Places mended in one file; one with more is broken in some other way."""

MOST_LETTERS = 2_000_000
"""Letters read on the way: in a huge file fewer places are mended."""

_DASH = re.compile(r"([ \t]*(?:- +)*-)[A-Za-z_\"'<(\[]").match
_COLON = re.compile(r"[ \t]*(?:- +)*([a-z]+(?:-[a-z]+)*):[^\s/:]").match
_VALUE = re.compile(r"([ \t]*(?:- +)*)(?:([a-z]+(?:-[a-z]+)*):[ \t]+)?(\S.*?)[ \t]*$").match
_BAD_FIRST = "@`%*[{"
_TAB_AFTER = re.compile(r"(?<=[:-])[ \t]*\t[ \t]*")
_SENTENCE = re.compile(r"[A-Z][^:]*: ").match
_AFTER_QUOTE = re.compile(r'"[^"\\]*"[^"#]*[^"#\s][^"#]*|"[^"\\]*"[^"#]+"[^"\\]*"[^"#]*').fullmatch


class _Reading(Report):
    """Remembers what was noted last: what reading stopped at."""

    last: Place | None = None

    def add(
        self, code: str, place: Place, message: str, hint: str = "",
        other: Place | None = None, level: Level | None = None,
    ) -> None:  # fmt: skip
        """Note one problem."""
        self.last = place
        super().add(code, place, message, hint, other, level)


def repaired(text: str) -> tuple[str, dict[str, int]]:
    """The text, followed as far as certain changes lead, with the number of each kind."""
    counts: dict[str, int] = {}
    stop = _stop(text)
    for _round in range(max(2, min(MOST, MOST_LETTERS // max(1, len(text))))):
        if stop is None:
            break
        for further, kinds in _candidates(text.split("\n"), stop.line - 1):
            reached = _stop(further)
            if reached is None or reached.line > stop.line:
                text, stop = further, reached
                for kind in kinds:
                    counts[kind] = counts.get(kind, 0) + 1
                break
        else:
            width = _tab_width(text, stop)
            if not width:
                break
            counts["tab"] = counts.get("tab", 0) + sum(map(len, _leading_tabs(text)))
            text = _without_tabs(text, width)
            stop = _stop(text)
    return text, counts


def _stop(text: str) -> Place | None:
    """Where reading stops; None when it does not."""
    report = _Reading("")
    if parse(shadow(text), report) is not None:
        return None
    return report.last or Place("", 1, 1)


def _candidates(lines: list[str], number: int) -> Iterator[tuple[str, list[str]]]:
    """The text with a change in a line, or in the one before it, that may be what was meant."""
    for line in (number, number - 1):
        if 0 <= line < len(lines):
            typed = lines[line]
            for meant, kinds in _meant(typed, lines[line + 1 :]):
                yield "\n".join([*lines[:line], meant, *lines[line + 1 :]]), kinds


def _meant(typed: str, below: list[str]) -> Iterator[tuple[str, list[str]]]:
    """What a line may be meant as, with the kinds of change; the smallest changes first."""
    spaced: list[tuple[str, list[str]]] = [(typed, [])]
    spaced += [
        (f"{typed[:place]} {typed[place:]}", ["space"])
        for place in (_after_dash(typed), _after_colon(typed))
        if place
    ]
    yield from spaced[1:]
    if _TAB_AFTER.search(typed):
        # Some readers take a tab after a colon or a dash, and some do not.
        yield _TAB_AFTER.sub(" ", typed, count=1), ["tab"]
    for line, kinds in spaced:
        found = _VALUE(line)
        if found and (found[2] or "-" in found[1]) and _stands_alone(below, found):
            new = _in_quotes(found[2] or "", found[3])
            if new:
                yield line[: found.start(3)] + new + line[found.end(3) :], [*kinds, "quote"]


def _after_dash(line: str) -> int:
    found = _DASH(line)
    return found.end(1) if found else 0


def _after_colon(line: str) -> int:
    found = _COLON(line)
    return found.end(1) + 1 if found and found[1] in all_names() else 0


def _stands_alone(below: list[str], found: re.Match[str]) -> bool:
    """Whether the text in a line surely ends there: nothing below is further in."""
    column = len(found[1]) if found[2] else found[1].rindex("-")
    for line in below:
        if line.strip() and not line.lstrip().startswith("#"):
            return len(line) - len(line.lstrip()) <= column
    return True


def _in_quotes(name: str, value: str) -> str:
    """The value in quotes, if it surely is a text that needs them."""
    if " #" in value or "\t" in value:
        return ""
    if name and set(all_names().get(name, ())) != {"text"}:
        return ""
    if value.startswith('"'):
        if value.count('"') == 1 and "\\" not in value and len(value) > 1:
            return value + '"'
        return quoted(value) if _AFTER_QUOTE(value) else ""
    if value.startswith("'") or value[0] in "|>-&!":
        return ""
    is_bad = value[0] in _BAD_FIRST or (": " in value and (name or _SENTENCE(value)))
    return quoted(value) if is_bad else ""


def _leading_tabs(text: str) -> list[str]:
    """The tabs before the text of each line."""
    return re.findall(r"^[ ]*(\t[ \t]*)", text, re.MULTILINE)


def _without_tabs(text: str, width: int) -> str:
    return re.sub(
        r"^[ \t]+", lambda found: found.group().replace("\t", " " * width), text, flags=re.MULTILINE
    )


def _tab_width(text: str, stop: Place) -> int:
    """How many spaces a tab stands for here; 0 when that is not certain."""
    if not _leading_tabs(text):
        return 0
    reached = {width: _stop(_without_tabs(text, width)) for width in (2, 4, 8)}
    whole = [width for width, place in reached.items() if place is None]
    if whole:
        meant = [data_of(parse(shadow(_without_tabs(text, each)), Report(""))) for each in whole]
        return whole[0] if all(one == meant[0] for one in meant) else 0
    place = reached[2]
    return 2 if place is not None and place.line > stop.line else 0
