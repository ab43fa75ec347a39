"""Text as Markdown.

Owns the one function that makes a text harmless there, and the marks for sources and strong
words. Never decides what stands on a page.
"""

from __future__ import annotations

import re
from collections.abc import Container

from tutor.core.clean import visible
from tutor.core.inline import Span, Words

_SIGNS = re.compile(r"[\\`*_\[\]<>|~&$]")
"""Signs that mean something anywhere in a line."""

_START = re.compile(r"(?:[-+=#:]|\d+(?=[.)]))")
"""What means something at the start of a line: lists, headings, rules."""


def escaped(text: str) -> str:
    """A text that comes out literally inside a line, whatever it holds."""
    return _SIGNS.sub(lambda found: f"\\{found.group()}", visible(text))


def at_start(line: str) -> str:
    """A line of escaped text that does not become a list, a heading or a rule."""
    found = _START.match(line)
    if found is None:
        return line
    end = found.end()
    is_number = found.group().isdigit()
    return f"{line[:end]}\\{line[end:]}" if is_number else f"\\{line}"


def inline(words: Words, cited: Container[str]) -> str:
    """Words as one line; `cited` holds the sources that have a footnote."""
    return " ".join("".join(_span(span, cited) for span in words).split())


def paragraph(words: Words, cited: Container[str], lead: str = "") -> str:
    """Words as a paragraph, after a strong lead where one is given."""
    text = inline(words, cited)
    if lead:
        return f"**{escaped(lead)}** {text}".rstrip(" ")
    return at_start(text)


def fenced(lines: tuple[str, ...]) -> str:
    """Lines as they are, in a fence longer than any in them."""
    kept = [visible(line) for line in lines]
    runs = [len(run) for line in kept for run in re.findall(r"~+", line)]
    fence = "~" * max([3, *(run + 1 for run in runs)])
    return "\n".join([fence, *kept, fence])


def _span(span: Span, cited: Container[str]) -> str:
    if span.style == "source":
        return f"[^{span.ref}]" if span.ref in cited else ""
    if span.style == "strong":
        return f"**{escaped(span.text)}**"
    return escaped(span.text)
