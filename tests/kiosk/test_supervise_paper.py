"""A sheet that is on its way to paper when the visit ends."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Coroutine
from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.kiosk.kiosk_on_terminal import CRASH, DONE, TerminalKiosk, eventually
from tests.store.fake_cups import FakeCups
from tutor.kiosk.supervise_paper import Papers

PRINT = b"\x0f"
"""A sheet goes on its way."""


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    """A printing system that takes jobs back."""
    made = FakeCups(tmp_path, monkeypatch)
    made.cancels()
    return made


def _play(*heard: str, ends_all: bool) -> None:
    async def play() -> None:
        begun: list[Coroutine[object, object, object]] = []
        papers = Papers(begun.append, nullcontext)
        for job in heard:
            papers.heard(job)
        if ends_all:
            await papers.end()
        else:
            papers.visit_over()
            papers.visit_over()
        await asyncio.gather(*begun)

    asyncio.run(play())


@pytest.mark.parametrize("how", [DONE, CRASH, b""])
def test_it_is_taken_back_however_the_visit_ends(
    cups: FakeCups, tmp_path: Path, how: bytes
) -> None:
    kiosk = TerminalKiosk(tmp_path)
    try:
        kiosk.session()
        kiosk.type(PRINT)
        kiosk.until(b"typed")
        if how:
            kiosk.type(how)
        else:
            kiosk.send(signal.SIGTERM)
        eventually(lambda: cups.cancelled() == ["East-42"])
    finally:
        kiosk.close()


@pytest.mark.parametrize("ends_all", [True, False])
def test_it_is_taken_back_once(cups: FakeCups, ends_all: bool) -> None:
    _play("East-42", ends_all=ends_all)
    assert cups.cancelled() == ["East-42"]


@pytest.mark.parametrize("ends_all", [True, False])
def test_one_that_is_settled_is_left_alone(cups: FakeCups, ends_all: bool) -> None:
    _play("East-42", "", ends_all=ends_all)
    assert cups.cancelled() == []


@pytest.mark.parametrize("job", ["-a", "--all-1", "East", "East-42 West-1", "-u-1"])
def test_only_what_is_the_name_of_a_job_is_handed_on(cups: FakeCups, job: str) -> None:
    _play(job, ends_all=True)
    assert cups.cancelled() == []
