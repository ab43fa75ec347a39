"""The order of the names in a group: that of the definitions.

Owns moving whole entries. A note right above an entry, and one on its lines, goes with it.
"""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from tutor.library.mending.edit import Edit, Source, is_block, last_line
from tutor.library.mending.wants import names_in, spots
from tutor.library.tree import GroupNode


class _Entry(Struct):
    """One name with all its lines."""

    name: str
    notes: list[str]
    lines: list[str]
    """The first begins with the name itself."""
    first: int
    last: int


def order(source: Source) -> list[Edit]:
    """Groups put in order, the outermost first; those inside come in the next round."""
    found: list[Edit] = []
    if not source.is_clean:
        return found
    for spot in spots(source.root, source.kind):
        group = spot.node
        if not isinstance(group, GroupNode) or any(
            edit.start <= group.start.index < edit.end for edit in found
        ):
            continue
        known = names_in(spot.want, group)
        if known is None or not is_block(group, source.text):
            continue
        edit = _ordered(group, list(known), source)
        if edit is not None:
            found.append(edit)
    return found


def _ordered(group: GroupNode, known: list[str], source: Source) -> Edit | None:
    """One group put in order; None when it is already, or cannot be moved safely."""
    names = list(group.entries)
    if not set(names) <= set(known):
        return None
    wanted = sorted(names, key=known.index)
    if wanted == names:
        return None
    entries = _entries(group, source)
    if entries is None:
        return None
    by_name = {entry.name: entry for entry in entries}
    column = group.start.column
    prefix = source.line(group.start.line)[:column]
    above: list[str] = []
    lines: list[str] = []
    for number, name in enumerate(wanted):
        entry = by_name[name]
        if number:
            lines += [""] * _blanks(entries, number)
            lines += [f"{' ' * column}{note}" for note in entry.notes]
            lines.append(" " * column + entry.lines[0])
        else:
            outer = " " * (len(prefix) - len(prefix.lstrip()) if prefix.strip() else column)
            above = [f"{outer}{note}" for note in entry.notes]
            lines.append(prefix + entry.lines[0])
        lines += entry.lines[1:]
    start = source.starts[entries[0].first - len(entries[0].notes)]
    last = entries[-1].last
    end = source.starts[last] + len(source.line(last))
    return Edit(start, end, "\n".join([*above, *lines]))


def _blanks(entries: list[_Entry], number: int) -> int:
    """How many empty lines stand before an entry; they stay where they are."""
    entry, before = entries[number], entries[number - 1]
    return entry.first - len(entry.notes) - before.last - 1


def _entries(group: GroupNode, source: Source) -> list[_Entry] | None:
    """The entries with their lines; None when their lines cannot be told apart."""
    found: list[_Entry] = []
    column = group.start.column
    for name, (place, child) in group.entries.items():
        first, last = place.start.line, max(place.end.line, last_line(child, source))
        line = source.line(first)
        if place.start.column != column or (found and line[:column].strip()):
            return None
        notes: list[str] = []
        if not found and group is not source.root and not line[:column].strip():
            notes = _right_above(first, column, source)
        elif found:
            split = _between(range(found[-1].last + 1, first), column, source)
            if split is None:
                return None
            rest, notes = split
            found[-1].lines += rest
            found[-1].last += len(rest)
        lines = [line[column:], *(source.line(each) for each in range(first + 1, last + 1))]
        found.append(_Entry(name, notes, lines, first, last))
    return found


def _right_above(first: int, column: int, source: Source) -> list[str]:
    """The notes between the name of a group and its first entry.

    At the top of a file they are about the whole file, and after a dash about the whole entry.
    """
    notes: list[str] = []
    number = first - 1
    while source.line(number).lstrip().startswith("#") and _indent(source.line(number)) == column:
        notes.insert(0, source.line(number).strip())
        number -= 1
    return notes


def _between(
    numbers: Collection[int], column: int, source: Source
) -> tuple[list[str], list[str]] | None:
    """Notes of the entry above, and of the one below, with nothing but empty lines between."""
    lines = [source.line(number) for number in numbers]
    above: list[str] = []
    while lines and lines[0].strip() and _indent(lines[0]) > column:
        above.append(lines.pop(0))
    below: list[str] = []
    while lines and lines[-1].strip() and _indent(lines[-1]) == column:
        below.insert(0, lines.pop().strip())
    return None if any(line.strip() for line in lines) else (above, below)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
