"""`make catalogue`: writes the list of every text of the program, for translators.

Owns `tutor/words/locale/ketamine-tutor.pot`, and the compiled form of each `<language>.po`
beside it. Reads the source as text; never imports what it lists.
"""

from __future__ import annotations

import ast
import re
import struct
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

CHECKOUT = Path(__file__).parent.parent
PACKAGE = CHECKOUT / "tutor"
LOCALE = PACKAGE / "words" / "locale"
TEMPLATE = LOCALE / "ketamine-tutor.pot"

MARKS = {"_": 1, "later": 1, "plural": 2}
"""The functions that mark a text for translators, and how many texts each takes."""

NOTE = "# Translators: "
"""How a comment starts that translators are to see; it stands right above the text."""

HEAD = (
    "Project-Id-Version: ketamine-tutor\\n",
    "MIME-Version: 1.0\\n",
    "Content-Type: text/plain; charset=UTF-8\\n",
    "Content-Transfer-Encoding: 8bit\\n",
    "Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n",
)


class Text(Struct, frozen=True):
    """One text, or the two forms of a counted one, at one place of the source."""

    forms: tuple[str, ...]
    place: str
    note: str = ""


def marked(node: ast.AST) -> str:
    """The mark a call puts on a text, or nothing."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return node.func.id if node.func.id in MARKS else ""
    return ""


def texts_in(source: str, name: str) -> Iterator[Text]:
    """Every marked text of a module. Variables, whose text is marked elsewhere, are passed by."""
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source, filename=name)):
        mark = marked(node)
        if not mark or not isinstance(node, ast.Call):
            continue
        values = node.args[: MARKS[mark]]
        forms = tuple(
            value.value
            for value in values
            if isinstance(value, ast.Constant) and isinstance(value.value, str)
        )
        if len(forms) == MARKS[mark]:
            yield Text(forms, f"{name}:{node.lineno}", _note_above(lines, node.lineno))


def _note_above(lines: list[str], number: int) -> str:
    """The comment for translators that ends right above a line."""
    found: list[str] = []
    for line in reversed(lines[: number - 1]):
        comment = line.strip()
        if not comment.startswith("#"):
            return ""
        if comment.startswith(NOTE):
            return " ".join([comment.removeprefix(NOTE), *reversed(found)])
        found.append(comment.lstrip("# "))
    return ""


def every_text() -> list[Text]:
    """All texts of the program, in the order of files and lines."""
    found = [
        text
        for file in PACKAGE.rglob("*.py")
        for text in texts_in(
            file.read_text(encoding="utf-8"), file.relative_to(CHECKOUT).as_posix()
        )
    ]
    return sorted(found, key=lambda text: (text.forms, _file_and_line(text.place)))


def _file_and_line(place: str) -> tuple[str, int]:
    file, _colon, line = place.rpartition(":")
    return file, int(line)


def template() -> str:
    """The whole list as translation programs read it, sorted by text."""
    places: dict[str, list[Text]] = {}
    counted: dict[str, str] = {}
    for text in every_text():
        places.setdefault(text.forms[0], []).append(text)
        if len(text.forms) > 1:
            counted[text.forms[0]] = text.forms[1]
    entries = ['msgid ""\nmsgstr ""\n' + "".join(f'"{line}"\n' for line in HEAD)]
    for one in sorted(places):
        here = places[one]
        notes = [f"#. {note}\n" for note in dict.fromkeys(text.note for text in here) if note]
        # The line numbers are left out: they change with every edit and tell translators nothing.
        files = dict.fromkeys(text.place.rpartition(":")[0] for text in here)
        found = "".join(f"#: {file}\n" for file in sorted(files))
        shape = "#, python-brace-format\n" if re.search(r"\{\w*\}", one) else ""
        many = counted.get(one)
        tail = (
            'msgstr ""\n'
            if many is None
            else f'msgid_plural {_quoted(many)}\nmsgstr[0] ""\nmsgstr[1] ""\n'
        )
        entries.append("".join(notes) + found + shape + f"msgid {_quoted(one)}\n" + tail)
    return "\n".join(entries)


def _quoted(text: str) -> str:
    for sign, written in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(sign, written)
    return f'"{text}"'


def translations(text: str) -> dict[str, str]:
    """What a finished `.po` file says, with the forms of a counted text joined as gettext does."""
    said: dict[str, str] = {}
    for entry in re.split(r"\n\s*\n", text):
        if re.search(r"^#,.*\bfuzzy\b", entry, re.MULTILINE):
            continue
        parts: dict[str, str] = {}
        name = ""
        for line in entry.splitlines():
            line = line.strip()
            if line.startswith("#") or not line:
                continue
            start, quote, rest = line.partition('"')
            name = start.strip() or name
            parts[name] = parts.get(name, "") + str(ast.literal_eval(quote + rest))
        forms = [form for part, form in parts.items() if part.startswith("msgstr")]
        if "msgid" in parts and forms and all(forms):
            one, many = parts["msgid"], parts.get("msgid_plural")
            said[one if many is None else f"{one}\0{many}"] = "\0".join(forms)
    return said


def compiled(said: dict[str, str]) -> bytes:
    """Translations as Python's gettext reads them."""
    pairs = [(one.encode(), other.encode()) for one, other in said.items()]
    pairs.sort()
    start = 28
    offset = start + 16 * len(pairs)
    tables, data = [b"", b""], b""
    for side in (0, 1):
        for pair in pairs:
            tables[side] += struct.pack("<II", len(pair[side]), offset + len(data))
            data += pair[side] + b"\0"
    head = (0x950412DE, 0, len(pairs), start, start + 8 * len(pairs), 0, 0)
    return struct.pack("<7I", *head) + tables[0] + tables[1] + data


def write(folder: Path = LOCALE) -> None:
    """Write the list, and the compiled form of every translation beside it."""
    folder.mkdir(exist_ok=True)
    (folder / TEMPLATE.name).write_text(template(), encoding="utf-8", newline="\n")
    for file in sorted(folder.glob("*.po")):
        said = translations(file.read_text(encoding="utf-8"))
        file.with_suffix(".mo").write_bytes(compiled(said))


if __name__ == "__main__":
    write()
