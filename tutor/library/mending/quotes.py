"""Quotes, and the space after a dash or a colon.

Owns what is beyond doubt in a file that can be followed: text where only text can stand, and
quotes that nothing needs. Quotes around sentences stay; they guard what is typed there next.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from tutor.blocks.kinds import block_kinds
from tutor.core.block import Check
from tutor.library.mending.edit import Edit, Source, is_block
from tutor.library.mending.wants import Want, names_of, spots
from tutor.library.tree import GroupNode, TextNode

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]*|https?://[A-Za-z0-9_./?=&%~+-]+").fullmatch
_LOOKS_LIKE_ELSE = re.compile(
    r"true|false|yes|no|on|off|y|n|null|[0-9][0-9_.,:]*(?:e[0-9+-]*)?|0[xo][0-9a-f]+",
    re.IGNORECASE,
).fullmatch
_BARE = frozenset({"id", "date", "address", "file", "source", "page", "value"})
"""Texts that are no sentences."""
_DASHED = re.compile(r"-[A-Za-z_\"'<(\[]")
_JOINED = re.compile(r"([a-z]+(?:-[a-z]+)*):[^\s/:]")


def needless_quotes(source: Source) -> list[Edit]:
    """Quotes around an id, a day, a number or a fixed word that reads the same without."""
    found = []
    for spot in spots(source.root, source.kind):
        node, want = spot.node, spot.want
        if not isinstance(node, TextNode) or node.style not in {'"', "'"}:
            continue
        is_number = want.shape in {"number", "yes-no"}
        if not (is_number or want.shape == "choice" or want.role in _BARE):
            continue
        start, end = node.start.index, node.end.index
        is_plain = source.text[start + 1 : end - 1] == node.value and _PLAIN(node.value)
        if is_plain and (is_number or not _LOOKS_LIKE_ELSE(node.value)):
            found.append(Edit(start, end, node.value))
    return found


def missing_quotes(source: Source) -> list[Edit]:
    """A text with a colon in it, such as `- Note: press start`, where only text can stand."""
    found = []
    for spot in spots(source.root, source.kind):
        group = spot.node
        if spot.want.shape != "text" or not isinstance(group, GroupNode):
            continue
        if len(group.entries) != 1 or not is_block(group, source.text):
            continue
        ((name, child),) = group.entries.values()
        is_one_line = (
            isinstance(child, TextNode)
            and not child.style
            and not child.is_blank
            and not name.style
            and name.start.line == child.end.line
        )
        rest = source.line(name.start.line)[child.end.column :]
        if is_one_line and not rest.strip():
            start, end = name.start.index, child.end.index
            found.append(Edit(start, end, quoted(source.text[start:end])))
    return found


def missing_spaces(source: Source) -> list[Edit]:
    """A list whose dashes touch their text, or names whose colons do."""
    found: list[Edit] = []
    for spot in spots(source.root, source.kind):
        node = spot.node
        if not isinstance(node, TextNode) or node.style or node.is_blank:
            continue
        known = _names_at(spot.want)
        edits = []
        for line in range(node.start.line, node.end.line + 1):
            typed = source.line(line)
            column = node.start.column if line == node.start.line else _indent(typed)
            place = source.starts[line] + column
            dashed = spot.want.shape == "list" and _DASHED.match(typed, column)
            joined = _JOINED.match(typed, column)
            if dashed and not typed[:column].strip():
                edits.append(Edit(place + 1, place + 1, " "))
            elif joined and joined[1] in known:
                edits.append(Edit(place + len(joined[1]) + 1, place + len(joined[1]) + 1, " "))
        if len(edits) == node.end.line - node.start.line + 1:
            found += edits
    return found


def quoted(text: str) -> str:
    """A text in quotes, of the kind that needs no further signs if there is one."""
    if '"' in text and "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _names_at(want: Want) -> Collection[str]:
    """Names that may begin a group in this place."""
    if want.shape == "group" and want.kind is not None:
        return names_of(want.kind)
    if want.shape == "block":
        return block_kinds()
    return names_of(Check) if want.shape == "check" else ()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
