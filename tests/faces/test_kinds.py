"""Every kind of block and check, found by its folder: it mounts, and both faces say the same."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from tests.faces.both import collapsed, fresh_visit, plain_says
from tutor.blocks.kinds import block_kinds, check_kinds
from tutor.core.inline import as_text
from tutor.core.nodes import Ask, Figure, words_of
from tutor.ui.screen import PaperScreen
from tutor.ui.start import make_app

LESSONS = Path(__file__).parents[2] / "lessons"
EXAMPLES = Path(__file__).parents[2] / "tutor" / "blocks"
KINDS = [*block_kinds(), *check_kinds()]
WIDTHS = (40, 80, 120)

HEAD = """\
format: 1
id: one-kind
title: One kind
language: en
summary: It shows one kind.
main-message: It shows one kind.
can-do: You can see one kind.
minutes: 1
actions:
  - Look at it.
unknowns:
  - Nothing here.
review:
  status: draft
  next-review: 2027-05-21
pages:
  - id: only
    title: The only page
    blocks:
"""


def _indented(text: str, by: int) -> str:
    return "".join(f"{' ' * by}{line}" if line.strip() else line for line in text.splitlines(True))


@pytest.fixture
def folder(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A folder with one lesson, made of the example of one kind."""
    kind = str(request.param)
    example = (EXAMPLES / kind.replace("-", "_") / "example.yaml").read_text(encoding="utf-8")
    example = "".join(
        line for line in example.splitlines(True) if not line.lstrip().startswith("#")
    )
    example = re.sub(r"^(\s+(?:page|after)): .*$", r"\1: only", example, flags=re.MULTILINE)
    if kind in check_kinds():
        lesson = HEAD + "      - text: Words.\n" + "checks:\n" + _indented(example, 2)
    else:
        lesson = HEAD + _indented(example, 6)
    (tmp_path / "one-kind.yaml").write_text(lesson, encoding="utf-8")
    for name in ("course.yaml", "sources.yaml", "glossary.yaml"):
        (tmp_path / name).write_bytes((LESSONS / name).read_bytes())
    drawings = tmp_path / "drawings"
    drawings.mkdir()
    for drawing in (LESSONS / "drawings").iterdir():
        (drawings / drawing.name).write_bytes(drawing.read_bytes())
    return tmp_path


@pytest.mark.parametrize("folder", KINDS, indirect=True)
def test_an_example_mounts_at_every_width_and_both_faces_say_the_same(folder: Path) -> None:
    visit = fresh_visit(folder)
    assert [fault.file for fault in visit.library.faults if fault.file == "one-kind.yaml"] == []
    way = visit.session.way("one-kind")
    stop = way.stops[1] if len(way.stops) == 3 else way.stops[0]
    spot = visit.session.spot("one-kind", stop.step)
    typed = ["1"] * 6 if len(way.stops) == 3 else [""] * 12
    spoken = collapsed(plain_says(visit, typed, "one-kind", stop.step))
    wanted = [
        collapsed(as_text(words))
        for node in visit.session.document(spot).nodes
        for words in (
            (node.prompt, *(choice.words for choice in node.choices))
            if isinstance(node, Ask)
            else words_of(node)
        )
        if as_text(words).strip()
    ]
    assert [words for words in wanted if words not in spoken] == []
    titles = [node.title for node in visit.session.document(spot).nodes if isinstance(node, Figure)]

    async def look() -> None:
        for width in WIDTHS:
            app = make_app(visit, "one-kind", stop.step)
            async with app.run_test(size=(width, 40)) as pilot:
                await pilot.pause()
                assert isinstance(app.screen, PaperScreen)
                rows = app.screen.body.rows
                assert all(len(row.text) <= width for row in rows)
                seen = collapsed(" ".join(row.text for row in rows))
                assert all(collapsed(as_text(title)) in seen for title in titles)

    asyncio.run(look())
