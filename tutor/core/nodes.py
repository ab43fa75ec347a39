"""Document nodes: what a block says, before any face has drawn it.

Every face (screen, plain, paper) is drawn from these, so the faces cannot drift apart.
Never holds a colour, a width or a key: those belong to the face.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from tutor.core.inline import Words

Mode = Literal["one", "many", "order", "match", "number", "words", "reveal", "marks", "each"]
"""How an `Ask` is answered: one choice, several, an order, pairs, a number, own words,
showing what is known, marking what matters, or one of three answers for each item."""

CalloutKind = Literal["key", "caution", "emergency"]


class Node(Struct, frozen=True, kw_only=True):
    """Anything a document is made of."""


class Heading(Node, frozen=True, kw_only=True):
    """A heading inside a page."""

    words: Words


class Paragraph(Node, frozen=True, kw_only=True):
    """A paragraph; `quiet` ones are side remarks such as dates and captions."""

    words: Words
    quiet: bool = False


class Listing(Node, frozen=True, kw_only=True):
    """A list, numbered when the order matters."""

    items: tuple[Words, ...]
    is_ordered: bool = False


class Grid(Node, frozen=True, kw_only=True):
    """A table. The first cell of each row names the row."""

    title: Words
    columns: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]
    notice: Words = ()


class Callout(Node, frozen=True, kw_only=True):
    """Something to remember, to be careful with, or to act on at once."""

    kind: CalloutKind
    words: Words


class Timeline(Struct, frozen=True):
    """Events in order, for a `Figure`."""

    events: tuple[tuple[str, Words], ...]


class IconArray(Struct, frozen=True):
    """Counts out of one denominator, for a `Figure`. Groups are (label, count)."""

    out_of: int
    groups: tuple[tuple[Words, int], ...]
    unit: str = ""
    """What is counted: people, visits."""


class Bars(Struct, frozen=True):
    """Ranges on one scale from nought to `up_to`. Lines are (label, low, high)."""

    up_to: int
    lines: tuple[tuple[Words, int, int], ...]


class Art(Struct, frozen=True):
    """A plain-text drawing, line by line, for a `Figure`."""

    lines: tuple[str, ...]


Picture = Timeline | IconArray | Bars | Art
"""What a figure can show."""


class Figure(Node, frozen=True, kw_only=True):
    """A picture with its title, what to notice in it, and the same in spoken sentences."""

    title: Words
    picture: Picture
    spoken: tuple[Words, ...]
    """What a listener hears instead of the picture; says everything the picture says."""
    about: Words = ()
    """Who was counted and over what time, with the source."""
    notice: Words = ()


class Choice(Struct, frozen=True):
    """One answer the reader can give. `key` stays the same when choices are shuffled."""

    key: str
    words: Words
    reply: Words = ()
    """What the reader is told after choosing it."""


class Ask(Node, frozen=True, kw_only=True):
    """Something the reader answers."""

    item: str
    """Names it within its page or lesson."""
    mode: Mode
    prompt: Words
    choices: tuple[Choice, ...] = ()
    """For `number` they have no words, only what is said of a right, low or high answer."""
    partners: tuple[Choice, ...] = ()
    """For `match`: what the choices are paired with."""
    pick: int = 1
    """For `many`: how many choices are right."""
    unit: Words = ()
    """For `number`: what is counted."""
    has_decimals: bool = False
    """For `number`: whether a right answer may be other than a whole number."""
    known: tuple[Words, ...] = ()
    """For `reveal` and `words`: what is shown afterwards."""
    verdict: Words = ()
    """For `reveal`: whether the claim is true, false or not known."""


def words_of(node: Node) -> tuple[Words, ...]:
    """Every piece of text a node shows, in reading order; for search, sources and tests."""
    match node:
        case Heading(words=words) | Paragraph(words=words) | Callout(words=words):
            return (words,)
        case Listing(items=items):
            return items
        case Grid():
            cells = tuple(cell for row in node.rows for cell in row)
            return (node.title, *node.columns, *cells, node.notice)
        case Figure():
            return (node.title, *node.spoken, node.about, node.notice)
        case Ask():
            choices = tuple(
                part for choice in node.choices for part in (choice.words, choice.reply)
            )
            partners = tuple(choice.words for choice in node.partners)
            return (node.prompt, *choices, *partners, node.unit, *node.known, node.verdict)
    return ()


def map_words(node: Node, change: Callable[[Words], Words]) -> Node:
    """The node with every piece of its text changed by `change`, in reading order."""
    match node:
        case Heading(words=words) | Paragraph(words=words) | Callout(words=words):
            return replace(node, words=change(words))
        case Listing():
            return replace(node, items=tuple(change(item) for item in node.items))
        case Grid():
            return replace(
                node,
                title=change(node.title),
                columns=tuple(change(column) for column in node.columns),
                rows=tuple(tuple(change(cell) for cell in row) for row in node.rows),
                notice=change(node.notice),
            )
        case Figure():
            return replace(
                node,
                title=change(node.title),
                picture=_map_picture(node.picture, change),
                spoken=tuple(change(sentence) for sentence in node.spoken),
                about=change(node.about),
                notice=change(node.notice),
            )
        case Ask():
            return replace(
                node,
                prompt=change(node.prompt),
                choices=tuple(_map_choice(choice, change) for choice in node.choices),
                partners=tuple(_map_choice(choice, change) for choice in node.partners),
                unit=change(node.unit),
                known=tuple(change(words) for words in node.known),
                verdict=change(node.verdict),
            )
    return node


def _map_choice(choice: Choice, change: Callable[[Words], Words]) -> Choice:
    return replace(choice, words=change(choice.words), reply=change(choice.reply))


def _map_picture(picture: Picture, change: Callable[[Words], Words]) -> Picture:
    match picture:
        case Timeline(events=events):
            return Timeline(tuple((when, change(what)) for when, what in events))
        case IconArray(groups=groups):
            return replace(picture, groups=tuple((change(label), count) for label, count in groups))
        case Bars(up_to=up_to, lines=lines):
            return Bars(up_to, tuple((change(label), low, high) for label, low, high in lines))
        case Art():
            return picture
