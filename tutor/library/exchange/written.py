"""Names and texts as lines of a lesson file.

Owns quoting, so that no text can be taken for anything but itself. Never decides what is
written.
"""

from __future__ import annotations

import json
import re
import textwrap

WIDTH = 96
LONGEST = 2000
"""Signs in a text that is worth folding; no field holds more."""
_SIMPLE = re.compile(r"[^\W\d_](?:[\w ,.?'()/%;]|-(?=\w)|(?<=\d):(?=\d))*")
_LIKE_ANOTHER = frozenset(["true", "false", "yes", "no", "on", "off", "null", "y", "n"])


def field_lines(name: str, text: str, indent: int) -> list[str]:
    """A name with its text, folded when it is long."""
    start = " " * indent + f"{name}:"
    simple = _SIMPLE.fullmatch(text) is not None and text.casefold() not in _LIKE_ANOTHER
    if len(start) + len(text) < WIDTH or len(text) > LONGEST or " " not in text:
        return [f"{start} {text if simple else json.dumps(text, ensure_ascii=False)}"]
    room = max(40, WIDTH - indent - 2)
    folded = textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False)
    return [f"{start} >", *(" " * (indent + 2) + line for line in folded)]


def remark_lines(text: str, indent: int) -> list[str]:
    """A text as comments."""
    start = " " * indent + "# "
    if not WIDTH - indent < len(text) < LONGEST:
        return [start + text]
    folded = textwrap.wrap(text, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    return [start + line for line in folded]
