"""A lesson to begin with: every field, each with a line on what it is for.

Owns putting it together from the definitions and from the example of each kind, so that it
cannot differ from what the program reads. Never writes a file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

from msgspec import NODEFAULT, Struct
from msgspec.structs import FieldInfo, fields

from tutor import blocks
from tutor.blocks.kinds import block_kinds, check_kinds, kind
from tutor.core.block import Block, Check
from tutor.core.fields import Filled
from tutor.core.lesson import ChecklistQuestion, Lesson, Page, Review
from tutor.library.template_samples import (
    ABOUT,
    BLOCKS,
    CHECKS,
    FIRST,
    SAMPLES,
    SECOND,
    TITLES,
)

HALF_A_YEAR = timedelta(days=182)
_CITED = re.compile(r" *\^([a-z0-9][a-z0-9-]*)")


class Asked(Struct, frozen=True):
    """What the template depends on."""

    id: str
    today: date
    sources: frozenset[str] | None = None
    """Ids of the sources there are; None when nobody can tell."""
    first_line: str = ""
    """A line for editors."""


def template(asked: Asked) -> str:
    """The text of a new lesson."""
    known = {
        **SAMPLES,
        "Lesson.id": asked.id,
        "Review.next-review": (asked.today + HALF_A_YEAR).isoformat(),
        "Review.reviewed": asked.today.isoformat(),
        "Page.as-of": asked.today.isoformat(),
        "Page.recheck": (asked.today + HALF_A_YEAR).isoformat(),
    }
    inside: dict[str, Callable[[], Iterator[str]]] = {
        "Lesson.review": lambda: _indented(_group(Review, known)),
        "Lesson.pages": lambda: _pages(known, asked),
        "Lesson.checks": lambda: _checks(asked),
        "Lesson.checklist": lambda: _entry(_group(ChecklistQuestion, known)),
    }
    lines = [
        *filter(None, [asked.first_line]),
        "# Type over what stands here. Lines that start with # are for you; patients never see",
        "# them. To use a name behind a #, take the # and one space away.",
        *_group(Lesson, known, inside),
    ]
    return "\n".join(lines) + "\n"


def about(owner: type[Struct], field: FieldInfo) -> str:
    """What a field is for, in one line."""
    said = [note for note in _notes(field.type) if isinstance(note, str)]
    return said[-1] if said else ABOUT.get(f"{owner.__name__}.{field.encode_name}", "")


def _notes(annotation: Any) -> tuple[Any, ...]:
    return get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()


def _group(
    owner: type[Struct],
    samples: Mapping[str, str],
    inside: Mapping[str, Callable[[], Iterator[str]]] | None = None,
) -> Iterator[str]:
    """Every field of a group; those that may be left out stand behind a #."""
    for field in fields(owner):
        if any(isinstance(note, Filled) for note in get_args(field.type)[1:]):
            continue
        name = f"{owner.__name__}.{field.encode_name}"
        make = (inside or {}).get(name)
        is_optional = make is None and field.default is not NODEFAULT
        note = about(owner, field)
        if note:
            yield f"# {note} (May be left out.)" if is_optional else f"# {note}"
        if make is not None:
            yield f"{field.encode_name}:"
            yield from make()
            continue
        sample = samples.get(name, "")
        gap = " " if sample and not sample.startswith("\n") else ""
        for line in f"{field.encode_name}:{gap}{sample}".split("\n"):
            yield f"# {line}" if is_optional else line


def _pages(known: Mapping[str, str], asked: Asked) -> Iterator[str]:
    """Two pages: the first with every field explained, the second as it looks without."""
    samples = {**known, "Page.id": FIRST, "Page.title": TITLES[FIRST]}
    inside = {"Page.blocks": lambda: _indented(_blocks(FIRST, asked))}
    yield from _entry(_group(Page, samples, inside))
    yield f"  - id: {SECOND}"
    yield f"    title: {TITLES[SECOND]}"
    yield "    blocks:"
    yield from _indented(_blocks(SECOND, asked), 6)
    used = {name for names in BLOCKS.values() for name in names}
    yield from _others(block_kinds(), used, "      # Other blocks that may stand on a page:")


def _blocks(page: str, asked: Asked) -> Iterator[str]:
    for name in BLOCKS[page]:
        yield f"# {name}: {_line(kind(name))}"
        yield from example_lines(name, asked.sources)


def _checks(asked: Asked) -> Iterator[str]:
    """Three checks, after a line on each field that all of them have."""
    yield "  # Every check has these:"
    for field in fields(Check):
        yield f"  #   {field.encode_name}: {about(Check, field)}"
    common = {field.name for field in fields(Check)}
    for name, page in CHECKS.items():
        yield f"  # {name}: {_line(kind(name))}"
        for field in fields(kind(name)):
            note = about(kind(name), field)
            if note and field.name not in common:
                yield f"  #   {field.encode_name}: {note}"
        for line in example_lines(name, asked.sources):
            yield "  " + re.sub(r"^  page: .*$", f"  page: {page}", line)
    yield from _others(check_kinds(), set(CHECKS), "  # Other checks:")


def _others(kinds: Mapping[str, type[Block]], used: set[str], head: str) -> Iterator[str]:
    yield head
    start = head.partition("#")[0]
    for name, what in kinds.items():
        if name not in used:
            yield f"{start}#   {name}: {_line(what)}"


def example_lines(name: str, sources: frozenset[str] | None) -> list[str]:
    """The example of a kind, without sources that are not there."""
    path = Path(blocks.__path__[0]) / name.replace("-", "_") / "example.yaml"
    text = path.read_text(encoding="utf-8")
    if sources is not None:
        text = _CITED.sub(lambda found: found.group() if found[1] in sources else "", text)
    return [line for line in text.split("\n") if line.strip()]


def _line(what: type[Struct]) -> str:
    """What a kind is, in one line."""
    return (what.__doc__ or "").strip().partition("\n")[0]


def _entry(lines: Iterator[str]) -> Iterator[str]:
    """A group as the one entry of a list: a hyphen before its first name."""
    is_first = True
    for line in lines:
        is_name = is_first and not line.startswith("#")
        start = "  - " if is_name else "  " if is_first else "    "
        yield start + line
        is_first = is_first and not is_name


def _indented(lines: Iterator[str], by: int = 2) -> Iterator[str]:
    return (" " * by + line for line in lines)
