"""Lessons as plain text, 72 columns wide, for printers and mail.

Owns the order of its parts; how a node looks is for `rows.py`. Answers stand at the end of each
lesson, so that nothing is given away. Never reads a clock or a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec.structs import replace

from tutor.core.citations import citation
from tutor.core.document import day
from tutor.core.inline import Span, Words, joined, plain
from tutor.core.nodes import Ask, Heading, Listing, Node, Paragraph, map_words
from tutor.export.answers import answer_of, how_to_on_paper, lead_of, quoted
from tutor.export.handout import Chapter, Handout, Offer, Stop
from tutor.export.look import Look, Row, prose_rows
from tutor.export.rows import rows_of_page
from tutor.words import _

WIDTH = 72


def text_of(handout: Handout, today: date) -> str:
    """The whole file."""
    numbers = handout.numbers()
    lines = _title(handout.title, "=")
    lines += [*_title(plain(_("If you need help now")), "-"), *_drawn(handout.crisis, numbers)]
    for chapter in handout.chapters:
        if len(handout.chapters) > 1:
            lines += _title(chapter.title, "=")
        for stop in chapter.stops:
            lines += _stop(stop, numbers)
        lines += _answers(chapter, numbers)
    if handout.terms:
        lines += _title(plain(_("Words explained")), "-")
        lines += _drawn(_terms(handout), numbers)
    if handout.sources:
        lines += _title(plain(_("Sources")), "-")
        lines += _sources(handout)
    remarks = (
        plain(_("These pages are for learning and talking. They are not medical advice.")),
        handout.funding,
        plain(_("The lessons were last changed on {day}.").format(day=day(handout.updated))),
        plain(_("This file was made on {day}.").format(day=day(today.isoformat()))),
    )
    lines += ["", "-" * WIDTH, *_drawn([Paragraph(words=words) for words in remarks], numbers)]
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


def _title(words: Words, under: str) -> list[str]:
    """A title with a line under it and space above."""
    rows = _lines(prose_rows(words, WIDTH))
    longest = max(map(len, rows), default=0)
    return ["", "", *rows, under * longest, ""]


def _stop(stop: Stop, numbers: Mapping[str, int]) -> list[str]:
    title = plain(_("Check yourself")) if stop.kind == "check" else stop.document.title
    nodes = [part for node in stop.document.nodes for part in _announced(node, stop)]
    lines = [*_title(title, "-"), *_drawn(nodes, numbers)]
    prompts = tuple(Offer(words) for words in stop.prompts.values())
    if prompts:
        lines += ["", *_offers(_("If yes or not sure, you can ask:"), prompts, numbers)]
    if stop.offers and stop.kind == "page":
        lines += ["", *_offers(_("Questions you can take with you:"), stop.offers, numbers)]
    return lines


def _announced(node: Node, stop: Stop) -> Iterator[Node]:
    """A question after its word, so that no claim people make is taken for a fact."""
    if not isinstance(node, Ask):
        yield node
        return
    yield replace(node, prompt=_prompt(node))
    how = how_to_on_paper(node, is_graded=stop.grade is not None)
    if how and node.mode != "many":
        yield Paragraph(words=plain(how), quiet=True)


def _prompt(ask: Ask) -> Words:
    return joined((plain(lead_of(ask)), ask.prompt), " ")


def _offers(title: str, offers: tuple[Offer, ...], numbers: Mapping[str, int]) -> list[str]:
    items = tuple(
        joined((quoted(one.ask), one.why), " ") if one.why else quoted(one.ask) for one in offers
    )
    return _drawn((Paragraph(words=plain(title)), Listing(items=items)), numbers)


def _answers(chapter: Chapter, numbers: Mapping[str, int]) -> list[str]:
    """Every question of the lesson that has an answer, once more, with its reasons."""
    nodes = [
        part
        for stop in chapter.stops
        for node in stop.document.nodes
        if isinstance(node, Ask)
        for part in _answer(node, stop)
    ]
    return [*_title(plain(_("Answers")), "-"), *_drawn(nodes, numbers)] if nodes else []


def _answer(ask: Ask, stop: Stop) -> Iterator[Node]:
    answer = answer_of(ask, stop.grade)
    if answer is None:
        return
    yield Heading(words=_prompt(ask))
    if answer.answer:
        yield Paragraph(words=answer.answer)
    lines: list[Words] = []
    for reason in answer.reasons:
        state = plain(f" ({reason.state})" if reason.state else "")
        named = joined(((*reason.name, *state), reason.words), ": ")
        lines.append(named if reason.name else reason.words)
    yield Listing(items=tuple(lines), is_ordered=answer.is_ordered)
    if stop.grade is not None:
        for offer in stop.offers:
            yield Paragraph(
                words=joined((plain(_("To ask your provider:")), quoted(offer.ask)), " ")
            )


def _terms(handout: Handout) -> list[Node]:
    return [
        Paragraph(words=joined((plain(term.term), means), ": ")) for term, means in handout.terms
    ]


def _sources(handout: Handout) -> list[str]:
    lines: list[str] = []
    for number, source in enumerate(handout.sources, 1):
        mark = f"[{number}] "
        for detail in citation(source):
            rows = _lines(prose_rows(plain(detail), WIDTH - len(mark)))
            lines += [f"{mark}{row}" if not at else " " * len(mark) + row
                      for at, row in enumerate(rows)]  # fmt: skip
            mark = " " * len(mark)
        lines.append("")
    return lines


def _drawn(nodes: Iterable[Node], numbers: Mapping[str, int]) -> list[str]:
    """Nodes as lines, with the number of each source in brackets."""

    def marked(words: Words) -> Words:
        return tuple(
            Span(f" [{numbers[span.ref]}]" if span.ref in numbers else "")
            if span.style == "source"
            else span
            for span in words
        )

    return _lines(rows_of_page((map_words(node, marked) for node in nodes), Look(WIDTH)))


def _lines(rows: Iterable[Row]) -> list[str]:
    return [row.text for row in rows]
