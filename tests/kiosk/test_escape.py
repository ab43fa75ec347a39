"""Whatever is typed, touched or signalled: the kiosk lives, and nobody gets behind it."""

from __future__ import annotations

import random
import signal
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS

from benchmarks.waiting_room.canary import own_files
from benchmarks.waiting_room.kiosk import BEGIN, Kiosk
from benchmarks.waiting_room.visits import F12, PANEL, come_in, end

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("kiosk-on-terminal")]

KNOWN = [sequence.encode() for sequence in ANSI_SEQUENCES_KEYS]
CONTROLS = [bytes((number,)) for number in (*range(0x20), *range(0x7F, 0xA0))]
AFTER_ESCAPE = [b"\x1b" + bytes((number,)) for number in range(256)]
FORMS = [
    form % number
    for number in (97, 99, 113, 122, 92, 112)
    for form in (b"\x1b[%d;5u", b"\x1b[27;5;%d~", b"\x1b[%d;5:1u", b"\x1b[%d;9u", b"\x1b[%d;6u")
]
"""Ctrl with c, q, z, the backslash and p, in the newer ways of telling keys."""

ANSWERS = [
    b"\x1b[?62;22c", b"\x1b[>41;354;0c", b"\x1b[?2026;2$y", b"\x1b[?2048;1$y", b"\x1b[24;80R",
    b"\x1b[999999999;999999999R", b"\x1bP>|xterm(390)\x1b\\", b"\x1b]10;rgb:ff/ff/ff\x1b\\",
    b"\x1b]11;rgb:0/0/0\x07", b"\x1bP1+r544e=787465726d\x1b\\", b"\x1b]52;c;c2VjcmV0\x07",
    b"\x1b[48;99999;99999;1;1t", b"\x1b[48;0;0;0;0t", b"\x1b[8;1;1t", b"\x1b[I", b"\x1b[O",
    b"\x1b[?997;1n", b"\x1b[0n", b"\x1b[99999999999999999999u", b"\x1b[57344;1;55296u",
    b"\x1b[" + b"1;" * 500 + b"m", b"\x1b]" + b"x" * 3000, b"\x1bP" + b"y" * 3000, b"\x1b_z",
]  # fmt: skip
TOUCHES = [
    *(b"\x1b[<%d;%d;%dM" % (button, x, y)
      for button in (0, 1, 2, 3, 35, 64, 65, 66, 128, 255, 9999)
      for x, y in ((1, 1), (80, 24), (0, 0), (81, 25), (99999, 99999))),
    b"\x1b[<0;-5;-5M", b"\x1b[M !!", b"\x1b[M\xff\xff\xff", b"\x1b[32;10;10M", b"\x1b[<0;1M",
]  # fmt: skip


@pytest.fixture(scope="module")
def kiosk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kiosk]:
    """One kiosk for all of it: what one test does must not reach the next."""
    folder = tmp_path_factory.mktemp("kiosk")
    with Kiosk(folder, hang=5.0, keeps_output=False) as running:
        running.wait_for(BEGIN)
        running.until(running.has_next)
        running.listen(1.0)
        yield running


@pytest.fixture(scope="module")
def clean(kiosk: Kiosk) -> str:
    """The first screen as it is for the first person."""
    return kiosk.words()


def must_hold(kiosk: Kiosk, clean: str) -> None:
    """Nothing runs that is not ours, nothing was written, and the next person sees nothing."""
    assert kiosk.exit_code is None, kiosk.story()
    assert "role=staff" not in kiosk.told()
    assert "right=True" not in kiosk.told()
    names = {" ".join(one.cmdline()[1:4]) for one in kiosk.processes()}
    assert all("tutor.sessions.warm" in name or "tutor.counts.sender" in name
               or "benchmarks.waiting_room.program" in name for name in names), names  # fmt: skip
    files = {name for name in own_files(kiosk) if not name.startswith("home/cache/")}
    assert files <= {
        "log", "home/wrong-pins.json", "home/counts-outbox.db", "home/counts-outbox.db-journal",
        "home/counts-outbox.db-wal", "home/counts-outbox.db-shm",
    }  # fmt: skip
    kiosk.listen(0.6)
    end(kiosk, "kill")
    kiosk.until(lambda: as_clean(kiosk.words()) == clean)
    kiosk.until(kiosk.has_next)


def as_clean(words: str) -> str:
    """The first screen, without what is said when a visit went wrong."""
    sorry = "Something went wrong with the last visit, so we started again. Nothing was kept. "
    welcome = "Welcome. You can read here until you are called. "
    return words.replace(sorry, "") if sorry not in words else words.replace(
        sorry, "").replace("Short lessons on", welcome + "Short lessons on", 1)  # fmt: skip


def faults(kiosk: Kiosk) -> int:
    """How many visits went wrong by themselves so far."""
    return kiosk.told().count(" fault ") + kiosk.told().count("how=hung")


def give(kiosk: Kiosk, some: list[bytes], pause: float = 0.002) -> None:
    """Type one after the other, and come in again whenever a visit ended by a key."""
    for one in some:
        kiosk.write(one)
        kiosk.listen(pause)
    kiosk.listen(0.5)


@pytest.mark.parametrize(
    "some", [KNOWN, CONTROLS, AFTER_ESCAPE, FORMS, ANSWERS, TOUCHES],
    ids=["keys", "controls", "escapes", "newer keys", "answers", "touches"],
)  # fmt: skip
def test_no_key_touch_or_answer_breaks_or_leaves_a_visit(
    kiosk: Kiosk, clean: str, some: list[bytes]
) -> None:
    before = faults(kiosk)
    come_in(kiosk)
    give(kiosk, some)
    assert faults(kiosk) == before, kiosk.story()
    must_hold(kiosk, clean)


def test_a_hundred_thousand_bytes_of_noise_break_no_visit(kiosk: Kiosk, clean: str) -> None:
    before = faults(kiosk)
    noise = random.Random(7).randbytes(100_000)
    give(kiosk, [noise[at : at + 100] for at in range(0, len(noise), 100)], pause=0.012)
    assert faults(kiosk) == before, kiosk.story()
    must_hold(kiosk, clean)


def test_ten_megabytes_pasted_without_an_end_break_no_visit(kiosk: Kiosk, clean: str) -> None:
    before = faults(kiosk)
    come_in(kiosk)
    kiosk.press(b"/")
    kiosk.write(b"\x1b[200~")
    for _ in range(160):
        kiosk.write(b"p" * 65536)
        kiosk.listen(0.001)
    kiosk.listen(1.0)
    assert faults(kiosk) == before, kiosk.story()
    must_hold(kiosk, clean)


def test_a_storm_of_sizes_breaks_no_visit(kiosk: Kiosk, clean: str) -> None:
    before = faults(kiosk)
    come_in(kiosk)
    for columns, rows in [(1, 1), (500, 200), (80, 24), (3, 2), (200, 5)] * 6:
        kiosk.resize(columns, rows)
        kiosk.listen(0.02)
    kiosk.resize(80, 24)
    kiosk.listen(2.0)
    assert faults(kiosk) == before, kiosk.story()
    must_hold(kiosk, clean)


@pytest.mark.parametrize("stage", ["first screen", "list", "search"])
def test_no_signal_from_the_terminal_ends_or_stops_anything(
    kiosk: Kiosk, clean: str, stage: str
) -> None:
    if stage != "first screen":
        come_in(kiosk)
    if stage == "search":
        kiosk.press(b"/")
    before, front = faults(kiosk), kiosk.in_front()
    for name in ("SIGINT", "SIGQUIT", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGCONT"):
        kiosk.to_foreground(getattr(signal, name))
        kiosk.listen(0.1)
    assert kiosk.in_front() == front
    assert faults(kiosk) == before
    states = {one.status() for one in kiosk.processes()}
    assert psutil.STATUS_STOPPED not in states
    must_hold(kiosk, clean)


def test_the_staff_page_is_not_reached_by_guessing(kiosk: Kiosk, clean: str) -> None:
    luck = random.Random(11)
    kiosk.press(F12 * 3)
    kiosk.wait_for("Type the staff number")
    for _ in range(12):
        digits = "".join(luck.choices("013456789", k=luck.randint(1, 12)))
        kiosk.press(digits.encode(), luck.choice((b"\r", b"\x1b", b"q", F12)), pause=0.05)
        if "Type the staff number" not in kiosk.words():
            kiosk.press(F12 * 3)
    kiosk.listen(0.5)
    assert PANEL not in kiosk.words()
    must_hold(kiosk, clean)


def test_when_the_terminal_goes_everything_ends(tmp_path: Path) -> None:
    with Kiosk(tmp_path, keeps_output=False) as kiosk:
        kiosk.wait_for(BEGIN)
        kiosk.until(kiosk.has_next)
        all_of_them = kiosk.processes()
        kiosk.hang_up()
        assert kiosk.exit_code == 74
        assert not psutil.wait_procs(all_of_them, timeout=20)[1]
