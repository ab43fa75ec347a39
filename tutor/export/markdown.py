"""Lessons as Markdown, for reviewers: every answer in the open, sources as footnotes.

Owns the order of its parts and how each node looks. Never reads a clock or a file.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date

from tutor.core.citations import citation
from tutor.core.document import day
from tutor.core.inline import Words, joined, plain
from tutor.core.nodes import (
    Art,
    Ask,
    Callout,
    Figure,
    Grid,
    Heading,
    Listing,
    Node,
    Paragraph,
)
from tutor.export.answers import answer_of, how_to_on_paper, lead_of, quoted
from tutor.export.handout import Chapter, Handout, Offer, Stop
from tutor.export.markdown_text import at_start, escaped, fenced, inline, paragraph
from tutor.export.rows import callout_label
from tutor.words import _

Cited = Container[str]


def markdown_of(handout: Handout, today: date) -> str:
    """The whole file."""
    return "\n\n".join(part for part in _parts(handout, today) if part) + "\n"


def _parts(handout: Handout, today: date) -> Iterator[str]:
    cited = handout.numbers()
    is_course = len(handout.chapters) > 1
    yield f"# {inline(handout.title, cited)}"
    yield f"## {escaped(_('If you need help now'))}"
    yield from _nodes(handout.crisis, cited, 3)
    for chapter in handout.chapters:
        yield from _chapter(chapter, cited, is_course=is_course)
    if handout.terms:
        yield f"## {escaped(_('Words explained'))}"
        for term, means in handout.terms:
            yield paragraph(means, cited, f"{term.term}:")
    yield inline(handout.funding, cited)
    yield escaped(_("The lessons were last changed on {day}.").format(day=day(handout.updated)))
    yield escaped(_("This file was made on {day}.").format(day=day(today.isoformat())))
    for source in handout.sources:
        yield f"[^{source.id}]: {escaped(' · '.join(citation(source)))}"


def _chapter(chapter: Chapter, cited: Cited, *, is_course: bool) -> Iterator[str]:
    level = 3 if is_course else 2
    if is_course:
        yield f"## {inline(chapter.title, cited)}"
    for stop in chapter.stops:
        name = inline(stop.document.title, cited)
        if stop.kind == "check":
            name = escaped(_("Check: {name}").format(name=stop.id))
        yield f"{'#' * level} {name}"
        for node in stop.document.nodes:
            if isinstance(node, Ask):
                yield from _ask(node, stop, cited)
            else:
                yield from _nodes((node,), cited, level + 1)
        if stop.offers:
            yield from _offers(stop.offers, cited)


def _nodes(nodes: tuple[Node, ...], cited: Cited, level: int) -> Iterator[str]:
    for node in nodes:
        match node:
            case Heading(words=words):
                yield f"{'#' * level} {inline(words, cited)}"
            case Paragraph(words=words):
                yield paragraph(words, cited)
            case Callout(kind=kind, words=words):
                yield f"> {paragraph(words, cited, callout_label(kind))}"
            case Listing():
                yield _listing(node.items, cited, is_ordered=node.is_ordered)
            case Grid():
                yield from _grid(node, cited)
            case Figure():
                yield from _figure(node, cited)


def _listing(items: tuple[Words, ...], cited: Cited, *, is_ordered: bool = False) -> str:
    return "\n".join(
        f"{f'{number}.' if is_ordered else '-'} {paragraph(item, cited)}"
        for number, item in enumerate(items, 1)
    )


def _grid(grid: Grid, cited: Cited) -> Iterator[str]:
    rows = [_row([inline(cell, cited) for cell in row]) for row in (grid.columns, *grid.rows)]
    yield paragraph(grid.title, cited, _("Table:"))
    yield "\n".join([rows[0], _row(["---"] * len(grid.columns)), *rows[1:]])
    if grid.notice:
        yield paragraph(grid.notice, cited, _("Notice:"))


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _figure(figure: Figure, cited: Cited) -> Iterator[str]:
    """The title and the sentences; a drawing is shown as it is as well."""
    yield paragraph(figure.title, cited, _("Figure:"))
    if isinstance(figure.picture, Art):
        yield fenced(figure.picture.lines)
    yield _listing(figure.spoken, cited)
    if figure.about:
        yield paragraph(figure.about, cited)
    if figure.notice:
        yield paragraph(figure.notice, cited, _("Notice:"))


def _ask(ask: Ask, stop: Stop, cited: Cited) -> Iterator[str]:
    """The question, what can be chosen, then the answer with its reasons."""
    yield paragraph(ask.prompt, cited, lead_of(ask))
    how = how_to_on_paper(ask, is_graded=stop.grade is not None)
    if how:
        yield at_start(escaped(how))
    if ask.mode == "number":
        yield paragraph(ask.unit, cited, _("Counted in:"))
    answer = answer_of(ask, stop.grade)
    if ask.mode in ("marks", "each", "order", "match"):
        yield _listing(tuple(choice.words for choice in ask.choices), cited)
        yield _listing(tuple(partner.words for partner in ask.partners), cited)
        prompts = tuple(stop.prompts[one.key] for one in ask.choices if one.key in stop.prompts)
        yield _listing(tuple(quoted(prompt) for prompt in prompts), cited)
    if answer is None:
        return
    yield paragraph(answer.answer, cited, f"{answer.title}:")
    lines: list[Words] = []
    for reason in answer.reasons:
        state = plain(f" ({reason.state})" if reason.state else "")
        named = joined(((*reason.name, *state), reason.words), ": ")
        lines.append(named if reason.name else reason.words)
    yield _listing(tuple(lines), cited, is_ordered=answer.is_ordered)


def _offers(offers: tuple[Offer, ...], cited: Cited) -> Iterator[str]:
    yield f"**{escaped(_('To ask the provider:'))}**"
    lines = [joined((quoted(one.ask), one.why), " ") if one.why else quoted(one.ask)
             for one in offers]  # fmt: skip
    yield _listing(tuple(lines), cited)
