"""Long lines of a text below its name, broken anew.

Owns the width. Only done when asked for: authors often keep a sentence on a line.
"""

from __future__ import annotations

import textwrap

from tutor.library.mending.edit import Edit, Source, last_line, texts_of

WIDTH = 96


def wrapped(source: Source) -> list[Edit]:
    """Texts after the sign >, in lines of at most so many letters."""
    found = []
    for node in texts_of(source.root):
        if node.style != ">":
            continue
        first, last = node.start.line + 1, last_line(node, source)
        lines = [source.line(number) for number in range(first, last + 1)]
        starts = {len(line) - len(line.lstrip()) for line in lines}
        # A blank line or a line further in means something in such a text.
        if len(starts) != 1 or not all(line.strip() for line in lines):
            continue
        indent = " " * starts.pop()
        words = " ".join(line.strip() for line in lines)
        new = textwrap.wrap(
            words, WIDTH, initial_indent=indent, subsequent_indent=indent,
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
        if new != lines:
            start = source.starts[first]
            found.append(Edit(start, start + len("\n".join(lines)), "\n".join(new)))
    return found
