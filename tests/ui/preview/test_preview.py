"""The preview: what an author sees while writing, with few keys each."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screens import compare
from tests.ui.preview.opened import Preview, open_preview
from tutor.ui.preview.lists import FaultList, KeyList
from tutor.ui.preview.text_screen import TextScreen

UNKNOWN = "      - text: See this ^no-such-source.\n"


def with_fault(text: str, page: str) -> str:
    """The lesson with a source nobody knows at the start of a page."""
    before, name, after = text.partition(f"  - id: {page}\n")
    head, blocks, rest = after.partition("    blocks:\n")
    assert name
    assert blocks
    return before + name + head + blocks + UNKNOWN + rest


def test_a_change_is_shown_and_the_author_stays_on_the_page(tmp_path: Path) -> None:
    async def script(preview: Preview) -> None:
        step, title = "tables", preview.reader.spot.lesson.pages[1].title
        preview.reader.go_to_step(step)
        await preview.save(preview.text().replace(title, "A title just typed"))
        assert preview.step == step
        assert "A title just typed" in preview.screen()

    open_preview(tmp_path, script)


def test_a_page_put_in_front_moves_nobody(tmp_path: Path) -> None:
    page = "pages:\n  - id: in-front\n    title: Is this new?\n    blocks:\n      - text: New.\n"

    async def script(preview: Preview) -> None:
        await preview.press("right")
        step = preview.step
        await preview.save(preview.text().replace("pages:\n", page, 1))
        assert preview.step == step
        assert preview.reader.number == 2

    open_preview(tmp_path, script)


def test_a_page_that_is_gone_leaves_the_author_on_its_neighbor(tmp_path: Path) -> None:
    async def script(preview: Preview) -> None:
        first = preview.step
        await preview.press("right")
        await preview.save(preview.text().replace(f"id: {preview.step}\n", "id: other-name\n", 1))
        assert preview.step in (first, "other-name")

    open_preview(tmp_path, script)


def test_faults_stand_beside_their_page_errors_first(tmp_path: Path) -> None:
    async def script(preview: Preview) -> None:
        await preview.save(with_fault(preview.text(), "tables"))
        assert "Nothing to fix on this page." in preview.screen()
        assert "more on other pages: F3" in preview.screen()
        await preview.press("f3")
        assert preview.step == "tables"
        line = preview.text().split("\n").index(UNKNOWN.rstrip("\n")) + 1
        panel = " ".join(row[82:].strip() for row in preview.rows())
        assert f"Fix line {line} X102" in " ".join(panel.split())
        assert "sources.yaml" in panel

    open_preview(tmp_path, script, size=(120, 40))


def test_a_small_window_has_the_number_and_a_list(tmp_path: Path) -> None:
    async def script(preview: Preview) -> None:
        await preview.save(with_fault(preview.text(), "tables"))
        assert "1 to fix" in preview.rows()[-2]
        await preview.press("f2")
        assert isinstance(preview.app.screen, FaultList)
        assert 'No source is called "no-such-source".' in preview.screen()
        await preview.press("enter")
        assert preview.step == "tables"

    open_preview(tmp_path, script)


def test_the_line_takes_nothing_from_the_page(tmp_path: Path) -> None:
    async def script(preview: Preview) -> None:
        paper = preview.reader.paper
        assert (paper.size.width, paper.size.height) == (80, 24)
        assert paper.body_height() == paper.frame().body_height

    open_preview(tmp_path, script)


def test_a_broken_file_leaves_the_last_good_version(tmp_path: Path) -> None:
    async def script(preview: Preview) -> None:
        title, good = preview.reader.spot.lesson.pages[0].title, preview.text()
        await preview.save("pages: [\n")
        assert title in preview.screen()
        panel = " ".join(" ".join(row[82:] for row in preview.rows()).split())
        assert "This is the last version that could." in panel
        assert "Fix line 1" in preview.screen()
        await preview.save(good)
        assert "This is the last version" not in preview.screen()

    open_preview(tmp_path, script, size=(120, 40))


def test_a_file_that_was_never_good_opens_and_comes_when_it_is_mended(tmp_path: Path) -> None:
    async def script(preview: Preview) -> None:
        assert "Nothing to show yet" in preview.screen()
        good = (tmp_path / "second.yaml").read_text("utf-8")
        await preview.save(good.replace("id: second", "id: every-kind", 1))
        assert "Nothing to show yet" not in preview.screen()

    open_preview(tmp_path, script, text="title: Half a\n")


def test_a_file_that_goes_away_and_comes_back_is_shown_again(tmp_path: Path) -> None:
    async def script(preview: Preview) -> None:
        good = preview.text()
        preview.path.unlink()
        await preview.look()
        assert "Old version: 1 to fix" in preview.screen()
        await preview.save(good)
        assert "Old version" not in preview.screen()

    open_preview(tmp_path, script)


def test_a_change_of_the_glossary_is_shown(tmp_path: Path) -> None:
    async def script(preview: Preview) -> None:
        glossary = tmp_path / "glossary.yaml"
        text = glossary.read_text("utf-8")
        glossary.write_text(text.replace("means: ", "means: Newly put. ", 1), encoding="utf-8")
        await preview.look()
        assert any(term.means.startswith("Newly put.") for term in preview.app.desk.library.terms)

    open_preview(tmp_path, script)


@pytest.mark.parametrize("size", [(80, 24), (82, 27), (100, 40), (120, 40)])
def test_the_page_is_exactly_as_large_as_a_patients_window(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async def script(preview: Preview) -> None:
        paper = preview.reader.paper
        assert (paper.size.width, paper.size.height) == (80, 24)
        await preview.press("f6")
        assert (paper.size.width, paper.size.height) == (40, 15)
        assert preview.reader.body.look.width == paper.frame().column
        await preview.press("f9", "f6", "f9")
        assert (paper.size.width, paper.size.height) == (80, 24)
        await preview.press("f6", "question_mark", "escape", "f6")
        assert (paper.size.width, paper.size.height) == (80, 24)

    open_preview(tmp_path, script, size=size)


def test_the_other_faces_show_this_page_and_the_same_key_leads_back(tmp_path: Path) -> None:
    async def script(preview: Preview) -> None:
        step, title = "tables", preview.reader.spot.lesson.pages[1].title
        preview.reader.go_to_step(step)
        await preview.press("f4")
        assert f"Heading: {title}" in preview.screen()
        await preview.press("f5")
        assert title in preview.screen()
        assert "As it is printed" in preview.screen()
        await preview.press("f5")
        assert preview.step == step

    open_preview(tmp_path, script)


def test_pages_turn_in_the_other_faces_too(tmp_path: Path) -> None:
    async def script(preview: Preview) -> None:
        await preview.press("f4")
        for _turn in range(30):
            await preview.press("right")
        assert "What next?" in preview.screen() or "the end" in preview.screen().lower()
        await preview.press("left", "escape")
        assert preview.reader.number == len(preview.reader.way.stops) - 2

    open_preview(tmp_path, script)


def test_text_changes_while_it_is_looked_at(tmp_path: Path) -> None:
    async def script(preview: Preview) -> None:
        title = preview.reader.spot.lesson.pages[0].title
        await preview.press("f4")
        await preview.save(preview.text().replace(title, "A title just typed"))
        assert isinstance(preview.app.screen, TextScreen)
        assert "Heading: A title just typed" in preview.screen()

    open_preview(tmp_path, script)


def test_feedback_stays_open_while_it_is_reworded(tmp_path: Path) -> None:
    async def script(preview: Preview) -> None:
        preview.reader.go_to_step("who-decides")
        await preview.press("1")
        assert preview.reader.where == "answered"
        await preview.save(preview.text() + "\n")
        assert preview.reader.where == "answered"

    open_preview(tmp_path, script)


def test_every_key_is_in_the_list_and_leaving_asks_nothing(tmp_path: Path) -> None:
    async def script(preview: Preview) -> None:
        await preview.press("f9")
        assert isinstance(preview.app.screen, KeyList)
        for key in ("F2", "F3", "F4", "F5", "F6", "F9"):
            assert key in preview.screen()
        await preview.press("f9", "q")
        assert preview.app.return_code == 0

    open_preview(tmp_path, script)


def test_the_way_out_to_the_list_of_lessons_and_back_works(tmp_path: Path) -> None:
    async def script(preview: Preview) -> None:
        await preview.press("escape", "enter")
        assert preview.reader.spot.lesson.id == "every-kind"
        await preview.press("h", "escape", "g", "escape", "s", "escape", "f1", "escape", "f3")
        assert preview.step

    open_preview(tmp_path, script)


def test_the_preview_reads_as_it_was_last_looked_at(tmp_path: Path) -> None:
    async def script(preview: Preview) -> None:
        await preview.save(with_fault(preview.text(), "words"))
        rows, columns = preview.app.size.height, preview.app.size.width
        compare(preview.app, f"preview-{columns}x{rows}")

    for size in ((80, 24), (120, 40)):
        open_preview(tmp_path, script, size=size)
