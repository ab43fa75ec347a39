"""Text as HTML.

Owns the one function that makes a text harmless, and the building of elements around it.
`Html` can only be made here, so that a text nobody made harmless does not pass the type check.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import NewType

from tutor.core.clean import visible
from tutor.core.inline import Span, Words, as_text
from tutor.words import _

Html = NewType("Html", str)
"""Text that is HTML already."""

NOTHING = Html("")
_ALONE = frozenset({"meta"})
"""Elements without an end."""


def escaped(text: str) -> Html:
    """A text that comes out literally, whatever it holds."""
    return Html(escape(visible(text), quote=True))


def element(name: str, /, *inside: Html, **attributes: str) -> Html:
    """An element. `class_` is class, `aria_label` is aria-label; empty ones are left out."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(value)}"'
        for key, value in attributes.items()
        if value
    )
    if name in _ALONE:
        return Html(f"<{name}{given}>")
    return Html(f"<{name}{given}>{''.join(inside)}</{name}>")


def stacked(parts: Iterable[Html]) -> Html:
    """Several elements, each on a line of its own."""
    return Html("\n".join(part for part in parts if part))


def spans(words: Words, numbers: Mapping[str, int]) -> Html:
    """Words with their source marks; `numbers` gives each source its number."""
    return Html("".join(_span(span, numbers) for span in words))


def text_only(words: Words) -> Html:
    """Words without marks and links, for places that are links themselves."""
    return escaped(as_text(words))


def source_link(number: int) -> Html:
    """A number that leads to its source."""
    return element(
        "a",
        escaped(str(number)),
        href=f"#source-{number}",
        aria_label=_("Source {number}").format(number=number),
    )


def _span(span: Span, numbers: Mapping[str, int]) -> Html:
    match span.style:
        case "source":
            number = numbers.get(span.ref)
            return element("sup", source_link(number)) if number else NOTHING
        case "strong":
            return element("strong", escaped(span.text))
        case "term":
            return element("a", escaped(span.text), class_="term", href=f"#word-{span.ref}")
    return escaped(span.text)
