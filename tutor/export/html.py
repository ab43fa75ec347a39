"""One HTML file that needs nothing else: no script, nothing fetched, ready to print.

Owns the order of its parts and what a browser may do with it. Never reads a clock or a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tutor.core.citations import citation
from tutor.core.course import Source
from tutor.core.document import day
from tutor.core.inline import plain
from tutor.core.nodes import Ask
from tutor.export.directions import direction
from tutor.export.handout import Chapter, Handout, Stop
from tutor.export.html_asks import ask_html, offers_html
from tutor.export.html_head import head, policy_for
from tutor.export.html_nodes import heading, node_html, nodes_html
from tutor.export.html_style import STYLE
from tutor.export.html_text import (
    NOTHING,
    Html,
    element,
    escaped,
    source_link,
    spans,
    stacked,
    text_only,
)
from tutor.words import _

Numbers = Mapping[str, int]


def html_of(handout: Handout, today: date) -> str:
    """The whole file."""
    numbers = handout.numbers()
    is_course = len(handout.chapters) > 1
    parts = [
        element("header", heading(1, spans(handout.title, numbers))),
        _crisis(handout, "help-first"),
        _contents(handout, is_course=is_course),
        element(
            "main",
            stacked(_chapter(one, numbers, is_course=is_course) for one in handout.chapters),
        ),
        _words(handout, numbers),
        _sources(handout),
        _crisis(handout, "help-last"),
        _footer(handout, numbers, today),
    ]
    page = element(
        "html", head(text_only(handout.title), policy(), STYLE), element("body", stacked(parts)),
        lang=handout.language, dir=direction(handout.language),
    )  # fmt: skip
    return f"<!DOCTYPE html>\n{page}\n"


def policy() -> str:
    """What the file may load: nothing but its own style, known by its sum."""
    return policy_for(STYLE)


def _crisis(handout: Handout, name: str) -> Html:
    """Who to call, with a heading so that it is found from the list of headings, too."""
    title = heading(2, escaped(_("If you need help now")), id=name)
    card = nodes_html(handout.crisis, {}, 3)
    return element("section", stacked((title, card)), class_="crisis", aria_labelledby=name)


def _contents(handout: Handout, *, is_course: bool) -> Html:
    """The lessons, or the pages of the only one."""
    if is_course:
        links = [(chapter.id, chapter.title) for chapter in handout.chapters]
    else:
        links = [
            (_name(chapter, stop), stop.document.title)
            for chapter in handout.chapters
            for stop in chapter.stops
            if stop.kind == "page"
        ]
    rows = [element("li", element("a", text_only(title), href=f"#{to}")) for to, title in links]
    title = heading(2, escaped(_("In these pages")), id="contents")
    return element("nav", title, element("ol", stacked(rows)), aria_labelledby="contents")


def _chapter(chapter: Chapter, numbers: Numbers, *, is_course: bool) -> Html:
    """A lesson; alone in its file, it has its title at the top of the file already."""
    level = 3 if is_course else 2
    title = heading(2, spans(chapter.title, numbers)) if is_course else NOTHING
    stops = [_stop(chapter, stop, numbers, level) for stop in chapter.stops]
    return element(
        "article", stacked((title, *stops)), id=chapter.id if is_course else "", class_="lesson",
        lang=chapter.language, dir=direction(chapter.language),
    )  # fmt: skip


def _stop(chapter: Chapter, stop: Stop, numbers: Numbers, level: int) -> Html:
    document = stop.document
    if stop.kind == "check":
        title = heading(level, escaped(_("Check yourself")), class_="kicker")
    else:
        title = heading(level, spans(document.title, numbers))
    body = [
        ask_html(node, stop, numbers)
        if isinstance(node, Ask)
        else node_html(node, numbers, level + 1)
        for node in document.nodes
    ]
    if stop.kind == "page" and stop.offers:
        body.append(offers_html(stop.offers, numbers))
    body += [_explained(chapter, stop), _cited(stop, numbers)]
    return element(
        "section", stacked((title, *body)), class_=stop.kind,
        id=_name(chapter, stop) if stop.id else "",
    )  # fmt: skip


def _explained(chapter: Chapter, stop: Stop) -> Html:
    """The way from a check to the page that explains it."""
    page = next((one for one in chapter.stops if one.id == stop.explained), None)
    if not stop.explained or page is None:
        return NOTHING
    link = element("a", text_only(page.document.title), href=f"#{_name(chapter, page)}")
    return element("p", escaped(_("The page that explains it:")), Html(" "), link, class_="cites")


def _cited(stop: Stop, numbers: Numbers) -> Html:
    """The numbers of the sources a page rests on."""
    cited = sorted(numbers[name] for name in stop.document.sources() if name in numbers)
    if not cited or stop.kind != "page":
        return NOTHING
    links = Html(", ".join(source_link(number) for number in cited))
    return element("p", escaped(_("Sources of this page:")), Html(" "), links, class_="cites")


def _words(handout: Handout, numbers: Numbers) -> Html:
    if not handout.terms:
        return NOTHING
    pairs = [
        element(
            "div",
            element("dt", escaped(term.term), id=f"word-{term.id}"),
            element("dd", spans(means, numbers)),
        )
        for term, means in handout.terms
    ]
    title = heading(2, escaped(_("Words explained")))
    return element("section", title, element("dl", stacked(pairs)), class_="words")


def _sources(handout: Handout) -> Html:
    if not handout.sources:
        return NOTHING
    rows = [_source(number, source) for number, source in enumerate(handout.sources, 1)]
    title = heading(2, escaped(_("Sources")))
    return element("section", title, element("ol", stacked(rows)), class_="sources")


def _source(number: int, source: Source) -> Html:
    title, *details = citation(source)
    lines = [element("span", escaped(title), class_="name")]
    for detail in details:
        if detail == source.url and source.url.startswith("https://"):
            inside = element("a", escaped(detail), href=detail, rel="noreferrer noopener")
        else:
            inside = escaped(detail)
        lines.append(element("span", inside, class_="detail"))
    return element("li", Html(" ".join(lines)), id=f"source-{number}")


def _footer(handout: Handout, numbers: Numbers, today: date) -> Html:
    remarks = (
        plain(_("These pages are for learning and talking. They are not medical advice.")),
        handout.funding,
        plain(_("The lessons were last changed on {day}.").format(day=day(handout.updated))),
        plain(_("This file was made on {day}.").format(day=day(today.isoformat()))),
    )
    return element("footer", stacked(element("p", spans(one, numbers)) for one in remarks))


def _name(chapter: Chapter, stop: Stop) -> str:
    """What a stop goes by in links."""
    return f"{chapter.id}.{stop.id}"
