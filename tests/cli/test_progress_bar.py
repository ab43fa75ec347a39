"""The bar for long work."""

from __future__ import annotations

import io
import time

import pytest

from tutor.cli.progress_bar import ProgressBar


class Terminal(io.StringIO):
    """A stream somebody looks at."""

    def isatty(self) -> bool:
        """Somebody does."""
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that stands where the test sets it."""
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def test_short_work_shows_no_bar(clock: list[float]) -> None:
    stream = Terminal()
    bar = ProgressBar(stream)
    clock[0] = 0.5
    bar.tell(9, 10)
    bar.close()
    assert stream.getvalue() == ""


def test_long_work_shows_a_bar_in_words_and_wipes_it(clock: list[float]) -> None:
    stream = Terminal()
    bar = ProgressBar(stream)
    clock[0] = 1.0
    bar.tell(500, 1000)
    assert "[############............] 500 of 1000 files" in stream.getvalue()
    bar.close()
    assert stream.getvalue().endswith("\r\x1b[K")


def test_nothing_is_drawn_where_nobody_looks(clock: list[float]) -> None:
    stream = io.StringIO()
    bar = ProgressBar(stream)
    clock[0] = 5.0
    bar.tell(1, 2)
    assert stream.getvalue() == ""
