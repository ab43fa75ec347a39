"""What an editor offers to type for an author: the example beside each kind.

Owns the way from an example to a snippet. Never shortens or rewords one.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tutor import blocks
from tutor.library.parse import parse
from tutor.library.report import Report
from tutor.library.schema_text import Shape
from tutor.library.tree import GroupNode, ListNode, Node

_SIGNS = tuple("[]{},&*!|>%@`\"'#-?^")
"""A text that starts with one of these is put in quotes. Editors would drop the last one."""


def snippet(kind: str, about: str) -> Shape:
    """The example of a kind, ready to be put in by an editor."""
    folder = Path(blocks.__path__[0]) / kind.replace("-", "_")
    text = (folder / "example.yaml").read_text(encoding="utf-8")
    root = parse(text, Report(kind))
    assert isinstance(root, ListNode), kind
    return {"label": f"{kind} example", "description": about, "body": _body(root.items[0])}


def _body(node: Node) -> Any:
    """The value of an example as an editor is told it."""
    if isinstance(node, GroupNode):
        return {name: _body(child) for name, (_place, child) in node.entries.items()}
    if isinstance(node, ListNode):
        return [_row(item) if isinstance(item, ListNode) else _body(item) for item in node.items]
    return _text(node.value, is_plain=not node.style)


def _row(row: ListNode) -> str:
    """A list inside a list, on one line: editors cannot put in more than one level."""
    return json.dumps([_body(item) for item in row.items], ensure_ascii=False)


def _text(value: str, is_plain: bool) -> str | int | bool:
    """A text, on one line; a plain number or answer stays one."""
    if is_plain and value in {"true", "false"}:
        return value == "true"
    if is_plain and value.isdecimal():
        return int(value)
    line = " ".join(value.split())
    if ": " in line or " #" in line or line[:1] in _SIGNS:
        line = json.dumps(line, ensure_ascii=False)
    return line.replace("\\", "\\\\").replace("$", "\\$")
