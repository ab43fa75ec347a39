"""Figures as HTML: every picture beside the sentences that say the same.

Owns the drawing, in shapes without scripts or styles of their own. The sentences stand in the
text; the shapes are hidden from screen readers, which hear the sentences instead.
"""

from __future__ import annotations

from collections.abc import Mapping

from tutor.core.inline import Words, plain
from tutor.core.nodes import Art, Bars, Figure, IconArray, Timeline
from tutor.core.numbers import grouped
from tutor.export.html_text import NOTHING, Html, element, escaped, spans, stacked
from tutor.words import _

DOTS_AT_MOST = 100
"""More dots than this cannot be taken in; from there on each stands for several."""

DOTS_IN_A_ROW = 25
DOTS_IN_A_BLOCK = 5
"""A little space follows each block, so that dots can be counted."""

PITCH, RADIUS = 14, 5
BAR_LENGTH, BAR_HEIGHT = 600, 14


def figure_html(figure: Figure, numbers: Mapping[str, int]) -> Html:
    """The figure with its title, who was counted, and what to notice."""
    sentences = [spans(words, numbers) for words in figure.spoken]
    match figure.picture:
        case Timeline() as timeline:
            drawn = _timeline(timeline, numbers)
        case IconArray() as icons:
            drawn = _beside(sentences, [_dots(count, icons) for _label, count in icons.groups])
            drawn = stacked((_key(icons), drawn))
        case Bars() as bars:
            drawn = _beside(
                sentences, [_bar(low, high, bars.up_to) for _l, low, high in bars.lines]
            )
        case Art(lines=lines):
            art = element("pre", escaped_lines(lines), aria_hidden="true")
            drawn = stacked((art, *(element("p", one) for one in sentences)))
    return element(
        "figure",
        stacked(
            (
                NOTHING,
                element("figcaption", spans(figure.title, numbers)),
                drawn,
                _remark("about", figure.about, numbers),
                _remark("notice", figure.notice, numbers),
                Html("\n"),
            )
        ),
    )


def escaped_lines(lines: tuple[str, ...]) -> Html:
    """Lines that keep their ends."""
    return Html("\n".join(escaped(line) for line in lines))


def _remark(name: str, words: Words, numbers: Mapping[str, int]) -> Html:
    return element("p", spans(words, numbers), class_=name) if words else NOTHING


def _beside(sentences: list[Html], pictures: list[Html]) -> Html:
    """Each sentence with its picture under it; a sentence without one stands alone."""
    pictures += [NOTHING] * (len(sentences) - len(pictures))
    rows = [
        element("li", element("span", said), picture)
        for said, picture in zip(sentences, pictures, strict=False)
    ]
    return element("ul", stacked(rows), class_="drawn")


def _timeline(timeline: Timeline, numbers: Mapping[str, int]) -> Html:
    """A line with a mark for each event. The colon is for the ear; the eye has two columns."""
    colon = element("span", escaped(": "), class_="heard")
    rows = [
        element("li", element("b", escaped(when)), colon, element("span", spans(what, numbers)))
        for when, what in timeline.events
    ]
    return element("ol", stacked(rows), class_="timeline")


def _per(icons: IconArray) -> int:
    """How many a dot stands for."""
    return max(1, icons.out_of // DOTS_AT_MOST)


def _key(icons: IconArray) -> Html:
    """What a dot stands for."""
    per = _per(icons)
    if per == 1:
        text = _("Out of {out_of} {unit}:")
    elif any(count % per for _label, count in icons.groups):
        text = _("Out of {out_of} {unit}. Each full dot is {per}; a half dot is fewer:")
    else:
        text = _("Out of {out_of} {unit}. Each dot is {per}:")
    said = text.format(out_of=grouped(icons.out_of), unit=icons.unit, per=grouped(per))
    return element("p", spans(plain(said), {}), class_="about")


def _dots(count: int, icons: IconArray) -> Html:
    """The dots of one group: full, half where a dot would say too much, then empty."""
    per = _per(icons)
    total, (full, rest) = icons.out_of // per, divmod(count, per)
    in_a_row = min(total, DOTS_IN_A_ROW)
    width = _place(in_a_row - 1) + PITCH
    height = PITCH * -(-total // in_a_row)
    shapes: list[Html] = []
    for number in range(total):
        x, y = _place(number % in_a_row) + PITCH // 2, PITCH * (number // in_a_row) + PITCH // 2
        name = "full" if number < full else "empty"
        shapes.append(element("circle", cx=str(x), cy=str(y), r=str(RADIUS), class_=name))
        if number == full and rest:
            half = f"M{x} {y - RADIUS}A{RADIUS} {RADIUS} 0 0 0 {x} {y + RADIUS}Z"
            shapes.append(element("path", d=half, class_="full"))
    return _drawing(width, height, shapes, "dots")


def _place(number: int) -> int:
    """How far from the left a dot of a row begins."""
    return PITCH * number + PITCH // 2 * (number // DOTS_IN_A_BLOCK)


def _bar(low: int, high: int, end: int) -> Html:
    """Solid up to the low end, lighter up to the high end, on a line as long as the scale."""
    solid, shaded = _share(low, end), _share(high, end)
    shapes = [_box(BAR_LENGTH, "empty"), _box(shaded, "other"), _box(solid, "full")]
    return _drawing(BAR_LENGTH, BAR_HEIGHT, shapes, "bar")


def _share(figure: int, end: int) -> int:
    """How long a figure is drawn; whatever is more than nought can be seen."""
    return max(3 if figure else 0, figure * BAR_LENGTH // end) if end else 0


def _box(length: int, name: str) -> Html:
    return element("rect", width=str(length), height=str(BAR_HEIGHT), class_=name)


def _drawing(width: int, height: int, shapes: list[Html], name: str) -> Html:
    return element(
        "svg", *shapes, class_=name, viewBox=f"0 0 {width} {height}", aria_hidden="true",
        preserveAspectRatio="none" if name == "bar" else "", focusable="false",
    )  # fmt: skip
