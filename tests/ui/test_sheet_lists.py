"""Medicines, the visit, notes and ways to take the sheet along, on the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from tests.ui.pilot import Opened, open_app
from tutor.core.sheet import Sheet
from tutor.export import sheet_pdf
from tutor.store.print_replies import Queue
from tutor.ui.screens import printing


def _sheet(opened: Opened) -> Sheet:
    return opened.visit.session.sheet()


def test_a_medicine_is_added_reworded_taken_off_and_brought_back() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s", "m", *"Zopiclon", "enter")
        assert _sheet(opened).medicines == ("Zopiclon",)
        await opened.press("e", "e", "enter")
        assert _sheet(opened).medicines == ("Zopiclone",)
        await opened.press("x")
        assert _sheet(opened).medicines == ()
        await opened.press("z")
        assert _sheet(opened).medicines == ("Zopiclone",)
        assert "Zopiclone" in opened.text()

    open_app(script)


def test_a_day_is_said_back_in_words_before_it_is_kept() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s", "a", "1", *"12/3/26", "enter")
        assert "Is your visit on this day? Thursday, December 3, 2026" in opened.text()
        assert not _sheet(opened).appointment.day
        await opened.press("1")
        assert _sheet(opened).appointment.day == "2026-12-03"
        await opened.press("2", *"10.15", "enter", "3", *"Main Street", "enter", "escape")
        assert "Visit: Thursday, December 3, 2026, 10:15, Main Street" in opened.text()
        assert "It would be good to come back on" in opened.text()
        await opened.press("z", "z", "z")
        assert not _sheet(opened).appointment.is_known()

    open_app(script)


def test_a_day_that_is_none_is_explained_and_can_be_mended() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s", "a", "1", *"February 30", "enter")
        said = str(opened.app.screen.query_one("#about").render())
        assert said == "There is no such day. Look at the month and the day again."
        await opened.press("backspace", "backspace", *"28", "enter")
        assert "Sunday, February 28, 2027" in opened.text()
        await opened.press("escape")
        assert not _sheet(opened).appointment.is_known()

    open_app(script)


def test_a_visit_can_be_taken_away() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s", "a", "1", *"tomorrow", "enter", "1", "4")
        assert not _sheet(opened).appointment.is_known()

    open_app(script)


def test_a_note_for_the_visit_is_written_emptied_and_brought_back() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s", "w", *"Ann drives", "enter")
        assert _sheet(opened).notes == "Ann drives"
        await opened.press("w", *["backspace"] * 10, "enter")
        assert _sheet(opened).notes == ""
        await opened.press("z")
        assert _sheet(opened).notes == "Ann drives"

    open_app(script)


def test_the_first_three_are_a_block_and_each_says_why_it_is_first() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s", "n", *"My own", "enter")
        rows = [row.text for row in opened.screen.body.rows]
        first = next(at for at, row in enumerate(rows) if "These three first" in row)
        block = rows[first:]
        assert [row[1] for row in block[: block.index("")]] == ["▎"] * block.index("")
        assert opened.text().count("First because") == 3
        assert "First because I wrote it myself." in opened.text()

    open_app(script)


@pytest.mark.parametrize("key", ["1", "enter"])
def test_the_text_file_is_one_way_to_take_the_sheet(
    key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "my-questions.txt").write_text("a shopping list", encoding="utf-8")

    async def script(opened: Opened) -> None:
        opened.visit.is_saving = True
        await opened.press("s", "t", key)
        said = "".join(opened.foot().split())
        assert "my-questions-2.txt,formy-questions.txtwastherealready" in said

    open_app(script, size=(200, 40))
    assert "My questions" in (tmp_path / "my-questions-2.txt").read_text(encoding="utf-8")


def test_the_calendar_asks_for_the_day_first() -> None:
    async def script(opened: Opened) -> None:
        await opened.press("s", "t")
        await opened.click("Calendar file")
        assert "first say on the sheet which day your visit is" in opened.foot()
        await opened.press("escape", "a", "1", *"tomorrow", "enter", "1", "escape", "t")
        await opened.click("Calendar file")
        assert "first say" not in opened.foot()

    open_app(script)


def test_a_computer_without_printers_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    async def script(opened: Opened) -> None:
        await opened.press("s", "t")
        await opened.click("Print it here")
        await opened.app.workers.wait_for_complete()
        await opened.pilot.pause()
        assert "This computer has no printing system (CUPS)." in opened.text()
        await opened.press("0")
        assert "Print it here" in opened.text()

    open_app(script)


def test_leaving_the_printers_ends_the_wait_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Callable[[], bool]] = []

    def nothing(is_left: Callable[[], bool]) -> tuple[Queue, ...]:
        asked.append(is_left)
        return ()

    monkeypatch.setattr(printing, "printers", nothing)

    async def script(opened: Opened) -> None:
        await opened.press("s", "t")
        await opened.click("Print it here")
        await opened.app.workers.wait_for_complete()
        assert not asked[0]()
        await opened.press("0")
        assert asked[0]()

    open_app(script)


def test_what_is_being_sent_is_printed_though_the_page_is_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    is_left, printed = Event(), list[str]()

    def slowly(*_given: object) -> tuple[bytes, str]:
        is_left.wait(10)
        return b"", "text/plain"

    def print_out(_body: bytes, _kind: str, queue: Queue, _is_left: object) -> str:
        printed.append(queue.name)
        return ""

    monkeypatch.setattr(printing, "printers", lambda is_left: (Queue("East"),))
    monkeypatch.setattr(printing, "printable", slowly)
    monkeypatch.setattr(printing, "print_out", print_out)

    async def script(opened: Opened) -> None:
        await opened.press("s", "t")
        await opened.click("Print it here")
        await opened.app.workers.wait_for_complete()
        await opened.press("1", "escape")
        is_left.set()

    open_app(script)
    assert printed == ["East"]


def test_keys_work_while_a_pdf_is_made_and_then_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    may_end, ended = Event(), list[bool]()

    def slowly(*_given: object) -> sheet_pdf.Made:
        ended.append(may_end.wait(10))
        return sheet_pdf.Made(b"", "pdf")

    monkeypatch.setattr(sheet_pdf, "sheet_pdf_or_html", slowly)

    async def script(opened: Opened) -> None:
        await opened.press("s", "t")
        await opened.click("PDF")
        assert opened.foot() == "The file is being made."
        await opened.press("escape")
        assert opened.place() == "sheet"
        may_end.set()
        await opened.app.workers.wait_for_complete()
        assert "no file was written" in opened.foot()

    open_app(script)
    assert ended == [True]
