"""`make evidence`: writes docs/evidence.md from the lessons, the sources and docs/facts.tsv.

Owns the list of claims with what each rests on. Never judges a claim: it shows what was read,
when, and how well.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from tutor.checks.texts import pieces_of
from tutor.core.block import Block, Check
from tutor.core.course import Source
from tutor.core.inline import as_text, parse
from tutor.core.lesson import Lesson, Page
from tutor.library.load import Library, default_folder, open_library

HERE = Path(__file__).parent
FACTS, EVIDENCE, ASSESSMENT = HERE / "facts.tsv", HERE / "evidence.md", HERE / "assessment.md"

_CITED = re.compile(r"\^([a-z0-9][a-z0-9-]*)")
_SENTENCE = re.compile(r"(?<=[.?!])((?:\s*\^[a-z0-9][a-z0-9-]*)*)\s+(?=[^\s^])")

SEEN = {"whole": "read whole", "part": "read in part", "copy": "read in a copy"}


HOW = {
    "checked-2nd": "seen in somebody else's report of the source",
    "checked": "seen in a public copy",
    "recalled": "from general knowledge, worded without a number or looked up since",
    "inferred": "following from other facts",
    "": "seen in part, as the fact sheet says",
}
"""How well a fact was checked, by the first word of its status."""


class Fact(Struct, frozen=True):
    """One line of the fact sheet."""

    id: str
    fact: str
    sources: str
    status: str


class Claim(Struct, frozen=True):
    """Something a lesson says, with the sources it names for it."""

    place: str
    words: str
    sources: tuple[str, ...]


def facts() -> dict[str, Fact]:
    """The fact sheet, by id."""
    with open(FACTS, encoding="utf-8", newline="") as file:
        lines = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {line["id"]: Fact(**line) for line in lines}


def _how(fact: Fact) -> str:
    return next(how for how in HOW if fact.status.startswith(how))


def claims(lesson: Lesson, page: Page) -> Iterator[Claim]:
    """Every claim of a page and of the checks that ask about it, with its sources."""
    for block in page.blocks:
        yield from _of_block(page.id, block)
    for check in lesson.checks:
        if check.page == page.id:
            yield from _of_block(check.id, check)


def _of_block(place: str, block: Block | Check) -> Iterator[Claim]:
    pieces = tuple(pieces_of(block))
    named = tuple(dict.fromkeys(piece.text for piece in pieces if piece.role == "source"))
    figure: list[str] = []
    for piece in pieces:
        if piece.role != "prose":
            continue
        waiting: list[str] = []
        for sentence in _sentences(piece.text):
            waiting.append(as_text(parse(sentence)))
            cited = tuple(dict.fromkeys(_CITED.findall(sentence)))
            if cited:
                # A source after a sentence stands for what was said since the one before it.
                yield Claim(place, " ".join(waiting), cited)
                waiting.clear()
        if named:
            figure += waiting
    if named:
        yield Claim(place, " / ".join(figure), named)


def _sentences(text: str) -> list[str]:
    """A text cut after each sentence and the citations that follow it."""
    return [part for part in _SENTENCE.sub(r"\1\n", " ".join(text.split())).split("\n") if part]


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _source(source: Source | None, name: str) -> str:
    if source is None:
        return f"`{name}` (not listed)"
    return f"`{name}`, {SEEN[source.seen]}, {source.checked}"


def _page(lesson: Lesson, page: Page, sources: dict[str, Source]) -> list[str]:
    found = list(dict.fromkeys(claims(lesson, page)))
    lines = [f"### {lesson.id}/{page.id}: {as_text(parse(page.title))}", ""]
    if page.facts:
        lines += [f"Facts: {', '.join(page.facts)}.", ""]
    if page.as_of:
        recheck = f", to be looked at again by {page.recheck}" if page.recheck else ""
        lines += [f"As of {page.as_of}{recheck}.", ""]
    if not found:
        return [*lines, "No claim on this page needs a source.", ""]
    lines += ["| where | claim | sources, how read, when |", "|---|---|---|"]
    for claim in found:
        names = "; ".join(_source(sources.get(name), name) for name in claim.sources)
        lines.append(f"| {claim.place} | {_cell(claim.words)} | {names} |")
    return [*lines, ""]


def _counts(library: Library, known: dict[str, Fact]) -> list[str]:
    """What the lessons hold, in numbers."""
    lessons = [library.lesson(entry.id) for entry in library.entries]
    pages = [(lesson, page) for lesson in lessons for page in lesson.pages]
    taught = {fact for _lesson, page in pages for fact in page.facts}
    count = sum(len(list(claims(lesson, page))) for lesson, page in pages)
    return [
        f"{len(lessons)} lessons, {len(pages)} pages, "
        f"{sum(len(lesson.checks) for lesson in lessons)} checks; {count} claims with sources; "
        f"{len(taught & known.keys())} of the {len(known)} facts of the fact sheet are taught.",
        "",
        "How well the taught facts were checked: "
        + ", ".join(
            f"{sum(_how(known[name]) == how for name in taught & known.keys())} {meaning}"
            for how, meaning in HOW.items()
        )
        + ".",
        "",
    ]


def document() -> str:
    """The whole file."""
    library = open_library(default_folder(), None)
    known = facts()
    sources = dict(library.sources)
    lines = [
        "# Evidence",
        "",
        "Every claim of the lessons with its facts and sources. Made by `make evidence`; do not",
        "edit. What the facts say and how each was checked stands in [facts.tsv](facts.tsv); what",
        "the sources are stands in `lessons/sources.yaml`. Nobody outside the project has reviewed",
        "these lessons.",
        "",
        *_counts(library, known),
    ]
    if ASSESSMENT.exists():
        lines += [ASSESSMENT.read_text(encoding="utf-8").rstrip(), ""]
    for entry in library.entries:
        lesson = library.lesson(entry.id)
        lines += [f"## {as_text(parse(lesson.title))}", ""]
        for page in lesson.pages:
            lines += _page(lesson, page, sources)
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    EVIDENCE.write_text(document(), encoding="utf-8")
