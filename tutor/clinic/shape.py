"""The values of a clinic file, field by field.

Owns what may stand behind each name, as the definition in `clinic.py` says: sorts of values,
limits, choices. Never knows what lessons there are; `wishes.py` does.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import UNSET, Struct, inspect

from tutor.clinic.clinic import Clinic
from tutor.clinic.names import bare, beginning, belonging, definition
from tutor.clinic.toml_text import UNREAD, Entry, Group, Leaf, Listing, Node
from tutor.core.clean import faults, visible
from tutor.core.problems import Level, Place
from tutor.library.nearness import nearest
from tutor.library.report import Report
from tutor.library.source import level_of, name_fault
from tutor.words import _

Path = tuple[str, ...]
"""The names that lead to a value."""


class Spots:
    """Where offsets of a text are, as lines and columns."""

    def __init__(self, text: str, path: str) -> None:
        """Look at a text once."""
        self.starts = [0]
        for line in text.split("\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.path = path

    def place(self, start: int, end: int) -> Place:
        """A stretch of the text, to the end of its line at most."""
        from bisect import bisect_right

        line = min(bisect_right(self.starts, start), len(self.starts) - 1)
        width = min(end, self.starts[line] - 1) - start
        return Place(self.path, line, start - self.starts[line - 1] + 1, max(1, width))


class Shaped(Struct):
    """What a file says, with gaps where something is wrong."""

    values: dict[str, Any]
    nodes: dict[Path, Node]
    """Where each sound value stands."""
    said: set[str]
    """Names of the top that the file has, be it with a fault, misspelled or in a wrong place."""


def shaped(top: Group, spots: Spots, report: Report) -> Shaped:
    """The values of a file, and what is wrong with each."""
    reader = _Shaper(spots, report, top)
    values = reader.group(definition(), top, ())
    return Shaped(values, reader.nodes, {*top.entries, *(path[0] for path in reader.meant)})


class _Shaper:
    """Compares a file with the definition."""

    def __init__(self, spots: Spots, report: Report, top: Group) -> None:
        self.spots = spots
        self.report = report
        self.top = top
        self.meant: set[Path] = set()
        """Names that others most likely stand for."""
        self.nodes: dict[Path, Node] = {}

    def tell(
        self, code: str, at: Node | Entry, message: str, hint: str, level: Level = "error"
    ) -> None:
        self.report.add(code, self.spots.place(at.start, at.end), message, hint, level=level)

    def group(self, kind: inspect.StructType, group: Group, path: Path) -> dict[str, Any]:
        """The names of a section."""
        values: dict[str, Any] = {}
        known = {each.encode_name: each for each in kind.fields}
        for name, entry in group.entries.items():
            if name not in known:
                self.unknown(name, entry, known, path)
                continue
            value = self.value(bare(known[name].type), entry.node, (*path, name))
            if value is not UNSET:
                values[name] = value
        for name, each in known.items():
            if each.required and name not in group.entries and (*path, name) not in self.meant:
                self.report.add(
                    "K001", self.spots.place(0, 0),
                    _('"{name}" is missing.').format(name=name),
                    _('Put it at the top, such as {name} = "Our clinic".').format(name=name),
                )  # fmt: skip
        return values

    def unknown(
        self, name: str, entry: Entry, known: Mapping[str, inspect.Field], path: Path
    ) -> None:
        """A name that this place does not have."""
        near = nearest(name, known) if self.report.is_patient else ""
        hint = belonging(name, is_at_top=name in self.top.entries)
        if hint:
            self.meant.update({(name,)} if name in Clinic.__struct_encode_fields__ else ())
        elif near:
            self.meant.add((*path, near))
            hint = _('Did you mean "{near}"?').format(near=near)
        else:
            hint = _("There are: {names}.").format(names=", ".join(known))
        shown = visible(name)[:40]
        where = _('There is no "{name}" in a clinic file.').format(name=shown)
        if path:
            where = _('There is no "{name}" under [{section}].').format(
                name=shown, section=".".join(path)
            )
        self.tell("K002", entry, where, hint)

    def value(self, kind: inspect.Type, node: Node, path: Path) -> Any:
        """One value; UNSET when something is wrong with it."""
        if isinstance(node, Leaf) and node.value is UNREAD:
            return UNSET
        found: Any = UNSET
        match kind:
            case inspect.StructType():
                if isinstance(node, Group):
                    return self.group(kind, node, path)
                self.wrong(node, path, _("A section is expected here."), beginning(path))
            case inspect.DictType():
                found = self.names(kind, node, path)
            case inspect.VarTupleType():
                found = self.listed(kind, node, path)
            case inspect.BoolType():
                found = self.yes(node, path)
            case inspect.IntType() | inspect.FloatType():
                found = self.number(kind, node, path)
            case inspect.LiteralType():
                found = self.choice(kind, node, path)
            case inspect.StrType():
                found = self.text(kind, node, path)
        if found is not UNSET:
            self.nodes[path] = node
        return found

    def wrong(self, node: Node, path: Path, message: str, hint: str) -> Any:
        """Another sort of value than the name asks for."""
        self.tell("K003", node, message, hint)
        return UNSET

    def names(self, kind: inspect.DictType, node: Node, path: Path) -> Any:
        """Names of the file's own choice, with texts."""
        if not isinstance(node, Group):
            return self.wrong(node, path, _("A section is expected here."), beginning(path))
        found: dict[str, Any] = {}
        for name, entry in node.entries.items():
            is_text = isinstance(entry.node, Leaf) and isinstance(entry.node.value, str)
            is_unread = isinstance(entry.node, Leaf) and entry.node.value is UNREAD
            if not (is_text or is_unread) and belonging(name, is_at_top=name in self.top.entries):
                # Nothing of this sort is ever filled in, so another place must be meant.
                self.unknown(name, entry, {}, path)
                continue
            found[name] = self.value(bare(kind.value_type), entry.node, (*path, name))
        return {name: text for name, text in found.items() if text is not UNSET}

    def listed(self, kind: inspect.VarTupleType, node: Node, path: Path) -> Any:
        """A list of texts."""
        if not isinstance(node, Listing):
            return self.wrong(
                node, path, _("A list is expected here."), _('Write ["one", "another"].')
            )
        least, most = kind.min_length or 0, kind.max_length or len(node.items)
        if not least <= len(node.items) <= most:
            self.tell(
                "K004", node,
                _("This list has {count} parts.").format(count=len(node.items)),
                _("It may have {least} to {most}.").format(least=least, most=most),
            )  # fmt: skip
            return UNSET
        found = [
            self.value(bare(kind.item_type), item, (*path, str(at)))
            for at, item in enumerate(node.items)
        ]
        return tuple(value for value in found if value is not UNSET)

    def yes(self, node: Node, path: Path) -> Any:
        """Yes or no."""
        if isinstance(node, Leaf) and isinstance(node.value, bool):
            return node.value
        return self.wrong(
            node, path, _("true or false is expected here."),
            _("Write true or false, in small letters and without quotes."),
        )  # fmt: skip

    def number(self, kind: inspect.IntType | inspect.FloatType, node: Node, path: Path) -> Any:
        """A number within its limits."""
        value = node.value if isinstance(node, Leaf) else None
        is_whole = isinstance(kind, inspect.IntType)
        sorts: tuple[type, ...] = (int,) if is_whole else (int, float)
        if not isinstance(value, sorts) or isinstance(value, bool):
            expected = _("A number is expected here.")
            if is_whole:
                expected = _("A whole number is expected here.")
            return self.wrong(node, path, expected, _("Write digits only, without quotes."))
        least, most = kind.ge, kind.le
        assert isinstance(value, (int, float))
        assert least is not None
        assert most is not None
        if least <= value <= most:
            return value if is_whole else float(value)
        self.tell(
            "K004", node, _("This number does not fit."),
            _("It may be {least} to {most}.").format(least=f"{least:g}", most=f"{most:g}"),
        )  # fmt: skip
        return UNSET

    def choice(self, kind: inspect.LiteralType, node: Node, path: Path) -> Any:
        """One of a few words."""
        value = node.value if isinstance(node, Leaf) else None
        if value in kind.values and isinstance(value, str):
            return value
        words = [str(each) for each in kind.values]
        near = nearest(value, words) if isinstance(value, str) else ""
        self.tell(
            "K005", node, _("This is not one of the choices."),
            _('Did you mean "{near}"?').format(near=near)
            if near
            else _("There are: {names}.").format(names=", ".join(f'"{word}"' for word in words)),
        )  # fmt: skip
        return UNSET

    def text(self, kind: inspect.StrType, node: Node, path: Path) -> Any:
        """A text of a length that fits, without signs that hide."""
        if not isinstance(node, Leaf) or not isinstance(node.value, str):
            if path == ("staff", "pin") and isinstance(node, Leaf):
                # Most likely the PIN itself; there is better advice than quotes.
                return str(node.value)
            hint = _('Put it in quotes: "like this".')
            return self.wrong(node, path, _("Text is expected here."), hint)
        hidden = faults(node.value)
        for offset, code in hidden[:1]:
            message, hint = name_fault(node.value, code, offset)
            self.tell(code, node, message, hint, level_of(node.value, code, offset) or "error")
        least, most = kind.min_length or 0, kind.max_length or len(node.value)
        if len(node.value.strip()) < least:
            self.tell("K006", node, _("There is no text here."), _("Fill it in."))
        elif len(node.value) > most:
            self.tell(
                "K006", node, _("This text is too long."),
                _("It may have {most} letters.").format(most=most),
            )  # fmt: skip
        elif not hidden:
            return node.value
        return UNSET
