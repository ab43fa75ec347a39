"""`make reference`: writes docs/reference.md from the definitions that lessons are read with.

Owns how a definition is shown to authors: an example, and a table of its names. Never says
itself which names there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from msgspec import NODEFAULT, Struct
from msgspec.structs import FieldInfo, fields

from docs.reference_words import WORDS
from tutor import blocks
from tutor.blocks.kinds import block_kinds, check_kinds
from tutor.core.block import Block, Check
from tutor.core.course import Course, Glossary, SourceList
from tutor.core.fields import Few, Filled, Role, Rule
from tutor.core.lesson import Allowance, ChecklistQuestion, Lesson, Page, Review
from tutor.core.overlay import Overlay
from tutor.library import schema_fields, template
from tutor.library.schema_text import text_shape
from tutor.library.values import LONGEST

REFERENCE = Path(__file__).parent / "reference.md"

SORTS: dict[Role, str] = {
    "prose": "text",
    "plain": "label",
    "id": "id",
    "date": "day",
    "address": "address",
    "file": "file name",
    "source": "source",
    "page": "page",
    "value": "value",
}
"""What each sort of text is called in the tables."""

PARTS: dict[str, type[Struct]] = {
    "The head of a lesson": Lesson,
    "Review": Review,
    "Page": Page,
    "Question for the sheet": ChecklistQuestion,
    "Exception": Allowance,
    "Course": Course,
    "Sources": SourceList,
    "Glossary": Glossary,
    "Overlay": Overlay,
}
"""Everything that is neither a block nor a check, by its heading."""

FILES = {
    "The head of a lesson": "A lesson file, from its first line on.",
    "Review": "Stands under `review`.",
    "Page": "Stands under `pages`.",
    "Question for the sheet": "Stands under `checklist`.",
    "Exception": "Stands under `allow`.",
    "Course": "The file `course.yaml`.",
    "Overlay": "A file in the folder `overlays`.",
}
"""Where each stands, unless its definition says so."""

_LINKS: dict[type[Struct], str] = {
    Block: "[a block](#blocks)",
    Check: "[a check](#checks)",
    Page: "[a page](#page)",
    Review: "[a review](#review)",
    ChecklistQuestion: "[a question](#question-for-the-sheet)",
    Allowance: "[an exception](#exception)",
}
_HEAD = (
    "| name | what stands there | needed | at most | what it is for |",
    "|---|---|---|---|---|",
)


class Held(Struct, frozen=True):
    """What may stand after a name."""

    words: str
    most: int = LONGEST
    """Letters that fit."""
    group: type[Struct] | None = None
    """The group whose names have a table of their own."""
    is_list: bool = False


def typed_fields(kind: type[Struct]) -> tuple[FieldInfo, ...]:
    """The names authors may type in a group, without those the program fills in."""
    return tuple(
        field
        for field in fields(kind)
        if not any(isinstance(note, Filled) for note in _unwrapped(field.type)[1])
    )


def example(name: str) -> str:
    """The example beside a kind."""
    path = Path(blocks.__path__[0]) / name.replace("-", "_") / "example.yaml"
    return path.read_text(encoding="utf-8").rstrip()


def purpose(owner: type[Struct], field: FieldInfo) -> str:
    """What a name is for: its definition's own words, if it has any."""
    return template.about(owner, field) or WORDS.get(f"{owner.__name__}.{field.encode_name}", "")


def held(field: FieldInfo) -> Held:
    """What may stand after a name."""
    return _held(*_unwrapped(field.type))


def table(kind: type[Struct], only: Mapping[str, Any] | None = None) -> Iterator[str]:
    """The names of a group, then those of the groups in it."""
    shown = [field for field in typed_fields(kind) if only is None or field.name in only]
    yield from _HEAD
    yield from (_row(kind, field) for field in shown)
    yield ""
    for field in shown:
        inner = held(field)
        if inner.group is not None:
            yield f"{'Each of ' if inner.is_list else ''}`{field.encode_name}` has:"
            yield ""
            yield from table(inner.group)


def _row(kind: type[Struct], field: FieldInfo) -> str:
    inner = held(field)
    cells = [
        f"`{field.encode_name}`",
        inner.words,
        _need(field),
        _longest(inner),
        _plain(purpose(kind, field)),
    ]
    return f"| {' | '.join(cells)} |".replace("|  |", "| |")


def _longest(inner: Held) -> str:
    if inner.most == LONGEST:
        return ""
    return f"{inner.most} letters each" if inner.is_list else f"{inner.most} letters"


def _plain(text: str) -> str:
    """A sentence, so that what authors type does not mean anything to Markdown."""
    return text.replace("|", "\\|").replace("<", "\\<").replace("__", "\\_\\_")


def _need(field: FieldInfo) -> str:
    if field.default is NODEFAULT and field.default_factory is NODEFAULT:
        return "needed"
    default = field.default
    if isinstance(default, bool):
        return f"optional; otherwise `{'true' if default else 'false'}`"
    if isinstance(default, str | int) and default != "":
        return f"optional; otherwise `{default}`"
    return "optional"


def _unwrapped(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """The type inside `Annotated`, and the notes on it."""
    if get_origin(annotation) is Annotated:
        base, *notes = get_args(annotation)
        return base, tuple(notes)
    return annotation, ()


def _held(base: Any, notes: tuple[Any, ...]) -> Held:
    """What a value of this type is, in plain words."""
    if base is str:
        rule = _last(notes, Rule, Rule("plain"))
        return Held(f"[{SORTS[rule.role]}](#sorts-of-text)", rule.most)
    simple = {int: "a whole number", float: "a number", bool: "`true` or `false`"}
    if base in simple:
        return Held(simple[base])
    origin = get_origin(base)
    if origin is Literal:
        *others, last = (f"`{word}`" for word in get_args(base))
        return Held(f"{', '.join(others)} or {last}" if others else last)
    if origin is tuple:
        few = _last(notes, Few, Few())
        item = _held(*_unwrapped(get_args(base)[0]))
        between = ", each " if item.is_list else ", " if item.group else ": "
        words = f"a list of {few.least} to {few.most}{between}{item.words}"
        return Held(words, item.most, item.group, is_list=True)
    if origin in (Union, UnionType):
        return _held(*_unwrapped(get_args(base)[0]))
    if base in _LINKS:
        return Held(_LINKS[base])
    return Held("see below", group=base)


def _last(notes: tuple[Any, ...], kind: type[Any], otherwise: Any) -> Any:
    found = [note for note in notes if isinstance(note, kind)]
    return found[-1] if found else otherwise


def _kind(name: str, kind: type[Struct], only: Mapping[str, Any] | None = None) -> Iterator[str]:
    """One kind of block or check."""
    yield from (f"### `{name}`", "", schema_fields.about(kind), "")
    yield from ("```yaml", example(name), "```", "")
    yield from table(kind, only)


def _own(kind: type[Struct]) -> dict[str, FieldInfo]:
    """The names of a check that not every check has, or that differ from theirs."""
    common = {field.name: field.type for field in fields(Check)}
    return {each.name: each for each in fields(kind) if common.get(each.name) != each.type}


def document() -> str:
    """The whole file."""
    blocks_listed = ", ".join(f"[{name}](#{name})" for name in block_kinds())
    checks_listed = ", ".join(f"[{name}](#{name})" for name in check_kinds())
    lines = [
        "# Every name in a lesson file",
        "",
        "Made by `make reference` from the definitions the program reads lessons with; do not",
        "edit. How to write a lesson: [authors.md](authors.md). What each code of `check` means:",
        "[rules.md](rules.md).",
        "",
        f"- [Blocks](#blocks): {blocks_listed}",
        f"- [Checks](#checks): {checks_listed}",
        *(f"- [{part}](#{part.lower().replace(' ', '-')})" for part in PARTS),
        "- [Sorts of text](#sorts-of-text)",
        "",
        "## Blocks",
        "",
        "They stand under `blocks` on a page. The name of the kind comes first.",
        "",
    ]
    for name, block in block_kinds().items():
        lines += _kind(name, block)
    lines += ["## Checks", "", "They stand under `checks`. Every check has:", ""]
    # The kind is read before the names of a check are, so no definition holds it.
    every = [*table(Check)]
    every.insert(2, "| `kind` | one of the kinds below | needed | | What sort of question it is. |")
    lines += [*every, "Each kind has names of its own.", ""]
    for name, check in check_kinds().items():
        lines += _kind(name, check, _own(check))
    for heading, part in PARTS.items():
        about = " ".join(filter(None, [FILES.get(heading), schema_fields.about(part)]))
        lines += [f"## {heading}", "", about, ""]
        lines += table(part)
    lines += ["## Sorts of text", "", "| called | what it is |", "|---|---|"]
    for role, word in SORTS.items():
        about = text_shape(Rule(role))["description"]
        no_signs = " These signs do not work in it." if role == "plain" else ""
        lines.append(f"| {word} | {_plain(about)}{no_signs} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    REFERENCE.write_text(document(), encoding="utf-8")
