"""`make reference`: writes docs/clinic-file.md and docs/schemas/clinic-1.json.

Owns how the definition of a clinic file is shown to those who fill one in. Never says itself
which names there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import NODEFAULT, inspect

from tutor.clinic.clinic import Clinic
from tutor.clinic.example import example_text
from tutor.clinic.names import bare
from tutor.clinic.schema import CLINIC_SCHEMA, clinic_schema

TARGET = Path(__file__).with_name("clinic-file.md")
SCHEMA = Path(__file__).with_name("schemas") / CLINIC_SCHEMA

_HEAD = """\
# The clinic file

Made by `make reference` from the definition the program reads the file with; do not edit.

One file in TOML says what a clinic wants of its waiting-room screen. To begin one, to look for
mistakes with line and column, and to start:

    ketamine-tutor kiosk --example > clinic.toml
    ketamine-tutor check clinic.toml
    ketamine-tutor kiosk --config clinic.toml

What a message means: `ketamine-tutor explain K002`, or [the list](rules.md). For an editor that
knows TOML, `ketamine-tutor schema` writes `clinic-1.json`; the first line of the example names it.

**The PIN** never stands in the file. `ketamine-tutor kiosk --config clinic.toml --set-pin` asks
for it and writes only its salted sum under `[staff]`. Let nobody read the file who need not: a
short PIN can be guessed from its sum by trying, and a database address may hold a password.

**Folders** begin from where the file is, unless they begin with `/`.

## An example

```toml
{example}```
"""
_TABLE = (
    "| name | what stands there | needed | what it is for |",
    "|---|---|---|---|",
)


def document() -> str:
    """The whole file."""
    kind = inspect.type_info(Clinic)
    assert isinstance(kind, inspect.StructType)
    sections = [each for each in kind.fields if isinstance(bare(each.type), inspect.StructType)]
    lines = [_HEAD.format(example=example_text())]
    lines += ["## At the top", "", "Above every line in brackets.", "", *_TABLE]
    lines += [_row(each) for each in kind.fields if each not in sections]
    for section in sections:
        inner = bare(section.type)
        assert isinstance(inner, inspect.StructType)
        lines += ["", f"## [{section.encode_name}]", "", str(inner.cls.__doc__), "", *_TABLE]
        lines += [_row(each) for each in inner.fields]
    return "\n".join(lines) + "\n"


def names() -> Iterator[str]:
    """Every name there is, sections included."""
    kind = inspect.type_info(Clinic)
    assert isinstance(kind, inspect.StructType)
    for each in kind.fields:
        yield each.encode_name
        inner = bare(each.type)
        if isinstance(inner, inspect.StructType):
            yield from (part.encode_name for part in inner.fields)


def _row(each: inspect.Field) -> str:
    """One name."""
    about = each.type.extra_json_schema if isinstance(each.type, inspect.Metadata) else None
    purpose = str((about or {}).get("description", ""))
    cells = [f"`{each.encode_name}`", _held(bare(each.type)), _need(each), purpose]
    return f"| {' | '.join(cells)} |".replace("|  |", "| |")


def _need(each: inspect.Field) -> str:
    if each.required:
        return "needed"
    if each.default in (NODEFAULT, "", ()):
        return "optional"
    return f"optional; otherwise `{_typed(each.default)}`"


def _typed(value: Any) -> str:
    """A value as it is typed in the file."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_typed, value))}]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def _held(kind: inspect.Type) -> str:
    """What a value of this sort is, in plain words."""
    match kind:
        case inspect.BoolType():
            return "`true` or `false`"
        case inspect.IntType():
            return f"a whole number, {kind.ge} to {kind.le}"
        case inspect.FloatType():
            return f"a number, {kind.ge:g} to {kind.le:g}"
        case inspect.LiteralType():
            *others, last = (f'`"{word}"`' for word in kind.values)
            return f"{', '.join(others)} or {last}"
        case inspect.VarTupleType():
            longest = _longest(kind.item_type)
            many = f"{kind.min_length or 0} to {kind.max_length}"
            return f"a list of {many} texts in quotes, each at most {longest} letters"
        case inspect.DictType():
            longest = _longest(kind.value_type)
            return f"a section of names with texts in quotes, each at most {longest} letters"
        case inspect.StrType():
            return f"text in quotes, at most {kind.max_length} letters"
    raise TypeError(kind)


def _longest(kind: inspect.Type) -> int:
    """How many letters each text of several may have."""
    inner = bare(kind)
    assert isinstance(inner, inspect.StrType)
    assert inner.max_length is not None
    return inner.max_length


if __name__ == "__main__":
    TARGET.write_text(document(), encoding="utf-8")
    SCHEMA.write_text(clinic_schema(), encoding="utf-8")
