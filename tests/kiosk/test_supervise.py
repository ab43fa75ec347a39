"""The kiosk on a terminal, with sessions that do wrong on purpose."""

from __future__ import annotations

import os
import random
import select
import signal
import termios
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from tests.kiosk.kiosk_on_terminal import (
    AWAY,
    COUNT,
    COUNTS,
    CRASH,
    DONE,
    HANG,
    LEAVE,
    PIN_RIGHT,
    PIN_WRONG,
    PRINTER,
    RESTART,
    STRAY,
    UPDATE,
    TerminalKiosk,
    eventually,
)
from tutor.kiosk.supervise_plan import LEFT, TERMINAL_GONE
from tutor.kiosk.supervise_plan import RESTART as RESTART_CODE

SORRY = b"begin <Something went wrong with the last visit, so we started again."
FINE = b"begin <>"

Start = Callable[..., TerminalKiosk]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start a kiosk; it is ended after the test."""
    started: list[TerminalKiosk] = []

    def begin(*wishes: str) -> TerminalKiosk:
        started.append(TerminalKiosk(tmp_path, *wishes))
        return started[-1]

    yield begin
    for kiosk in started:
        kiosk.close()


def is_gone(pid: int) -> bool:
    return not psutil.pid_exists(pid)


def is_over(pid: int) -> bool:
    """Gone, or dead and waiting for a parent that is none of the kiosk's."""
    try:
        return bool(psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return True


def test_when_one_is_done_the_next_stands_there_and_the_last_process_is_gone(start: Start) -> None:
    kiosk = start()
    first = kiosk.session()
    kiosk.until(FINE)
    kiosk.type(b"hello")
    kiosk.until(b"typed b'hello'")
    kiosk.type(DONE)
    second = kiosk.session()
    kiosk.until(FINE)
    assert first != second
    eventually(lambda: is_gone(first))


@pytest.mark.parametrize(("key", "how"), [(DONE, "finished"), (AWAY, "idle")])
def test_the_log_tells_who_was_finished_from_who_walked_away(
    start: Start, key: bytes, how: str
) -> None:
    kiosk = start()
    first = kiosk.session()
    kiosk.until(FINE)
    kiosk.type(key)
    assert kiosk.session() != first
    ended = [line for line in kiosk.told().splitlines() if f"pid={first} " in line][-1]
    assert ended.endswith(f"how={how}")


@pytest.mark.parametrize("key", [CRASH, b"\x05", HANG], ids=["raises", "returns", "hangs"])
def test_a_session_that_goes_wrong_is_replaced_with_a_kind_sentence(
    start: Start, key: bytes
) -> None:
    kiosk = start()
    first = kiosk.session()
    kiosk.until(FINE)
    kiosk.type(key)
    assert kiosk.session() != first
    kiosk.until(SORRY)
    eventually(lambda: is_gone(first))
    assert "secret" not in kiosk.told()


def test_a_killed_session_is_replaced(start: Start) -> None:
    kiosk = start()
    first = kiosk.session()
    os.kill(first, signal.SIGKILL)
    assert kiosk.session() != first
    kiosk.until(SORRY)


def test_what_a_session_left_running_is_ended_with_it(start: Start) -> None:
    kiosk = start()
    kiosk.session()
    kiosk.type(STRAY)
    kiosk.until(b"typed")
    strays = [one for one in kiosk.processes() if one.name() == "sleep"]
    assert strays
    kiosk.type(DONE)
    kiosk.session()
    eventually(lambda: not any(one.is_running() for one in strays))


def test_sessions_live_on_when_the_warm_process_dies_and_the_next_come_anew(start: Start) -> None:
    kiosk = start()
    kiosk.session()
    kiosk.until(FINE)
    warm = next(one for one in kiosk.processes() if "tutor.sessions.warm" in one.cmdline()
                and one.pid == min(two.pid for two in kiosk.processes()[1:]))  # fmt: skip
    warm.kill()
    kiosk.type(b"x")
    kiosk.until(b"typed b'x'")
    for _ in range(3):
        kiosk.type(DONE)
        kiosk.session()
        kiosk.until(FINE)


def test_new_content_comes_to_the_next_person_and_this_one_keeps_theirs(start: Start) -> None:
    kiosk = start("one")
    first = kiosk.session()
    kiosk.until(FINE)
    kiosk.type(PIN_RIGHT)
    kiosk.until(b"[staff one] ready")
    kiosk.content.write_text("two")
    kiosk.type(UPDATE)
    kiosk.until(b"answer True")
    eventually(lambda: "how=outdated" in kiosk.told())
    kiosk.type(b"y")
    kiosk.until(b"typed b'y'")
    kiosk.type(DONE)
    kiosk.until(b"[patient two] ready")
    assert is_gone(first)


def test_broken_content_leaves_the_old_and_tells_the_staff(start: Start) -> None:
    kiosk = start("one")
    kiosk.session()
    kiosk.content.write_text("broken")
    kiosk.type(PIN_RIGHT)
    kiosk.until(b"[staff one] ready")
    kiosk.type(UPDATE)
    kiosk.until(b"answer False The lessons are broken.")
    kiosk.type(DONE)
    kiosk.until(b"[patient one] ready")
    kiosk.until(b"The lessons are broken.")


@pytest.mark.parametrize("content", ["broken", "crash", "thread"])
def test_without_any_good_content_a_still_page_stands_until_it_is_mended(
    start: Start, content: str
) -> None:
    kiosk = start(content)
    kiosk.until(b"Please ask a member of staff.")
    if content == "broken":
        kiosk.until(b"Staff: The lessons are broken.")
    kiosk.content.write_text("mended")
    kiosk.until(b"[patient mended] ready")
    assert "secret" not in kiosk.told()


def test_sessions_that_always_crash_end_in_a_still_page_and_not_in_a_spin(start: Start) -> None:
    kiosk = start("one", "short-lived")
    kiosk.until(b"Please ask a member of staff.")
    assert kiosk.told().count("session-started") < 6
    kiosk.send(signal.SIGTERM)
    assert kiosk.ended() == LEFT


@pytest.mark.parametrize("name", ["SIGINT", "SIGQUIT", "SIGTSTP", "SIGTTIN", "SIGTTOU"])
def test_signals_of_the_keyboard_do_nothing(start: Start, name: str) -> None:
    kiosk = start()
    kiosk.session()
    kiosk.until(FINE)
    kiosk.send(signal.Signals[name])
    kiosk.type(b"z")
    kiosk.until(b"typed b'z'")


def test_the_keys_that_interrupt_are_keys_like_any_other(start: Start) -> None:
    kiosk = start()
    kiosk.session()
    kiosk.until(FINE)
    kiosk.type(b"\x03\x1a\x1c")
    kiosk.until(b"typed b'\\x03\\x1a\\x1c'")


def test_sigterm_ends_every_process_and_cleans_the_terminal(start: Start) -> None:
    kiosk = start()
    kiosk.session()
    everyone = [one.pid for one in kiosk.processes()]
    kiosk.send(signal.SIGTERM)
    assert kiosk.ended() == LEFT
    assert b"\x1b[3J" in kiosk.seen
    eventually(lambda: all(map(is_gone, everyone)))


@pytest.mark.parametrize("how", ["hang up", "signal"])
def test_without_a_terminal_everything_ends_and_asks_to_be_started_again(
    start: Start, how: str
) -> None:
    kiosk = start()
    kiosk.session()
    everyone = [one.pid for one in kiosk.processes()]
    if how == "signal":
        kiosk.send(signal.SIGHUP)
    else:
        kiosk.hang_up()
    assert kiosk.ended() == TERMINAL_GONE
    eventually(lambda: all(map(is_gone, everyone)))


def test_a_killed_supervisor_leaves_no_process_behind(start: Start) -> None:
    kiosk = start()
    kiosk.session()
    kiosk.type(b"\x02")  # even a session that hangs
    eventually(lambda: len(kiosk.processes()) >= 4)
    everyone = [one.pid for one in kiosk.processes()]
    kiosk.send(signal.SIGKILL)
    kiosk.ended()
    eventually(lambda: all(map(is_over, everyone)))


def test_a_wrong_pin_waits_and_the_right_one_opens_the_staff_panel(start: Start) -> None:
    kiosk = start()
    kiosk.session()
    kiosk.until(FINE)
    kiosk.type(PIN_WRONG)
    kiosk.until(b"PinAnswer(is_right=False, wait=1.0)")
    kiosk.type(PIN_RIGHT)  # too early to be looked at
    kiosk.until(b"PinAnswer(is_right=False")

    def is_let_in() -> bool:
        kiosk.type(PIN_RIGHT)
        return "right=True" in kiosk.told()

    eventually(is_let_in)
    kiosk.until(b"[staff one] ready")


def test_the_staff_get_their_panel_though_the_warm_process_stands_still(start: Start) -> None:
    kiosk = start()
    kiosk.session()
    kiosk.until(FINE)
    eventually(lambda: kiosk.told().count("session-started") == 2)
    warm = next(line for line in kiosk.told().splitlines() if " warm pid=" in line)
    os.kill(int(warm.partition("pid=")[2]), signal.SIGSTOP)
    kiosk.type(PIN_RIGHT)
    kiosk.until(b"[staff one] ready")


def test_only_the_staff_are_obeyed(start: Start) -> None:
    kiosk = start()
    kiosk.session()
    kiosk.until(FINE)
    kiosk.type(LEAVE + COUNTS + RESTART + COUNT)
    kiosk.until(b"typed")
    kiosk.type(PIN_RIGHT)
    kiosk.until(b"[staff one] ready")
    kiosk.type(COUNTS)
    kiosk.until(b"answer True counted 1\r\n")
    kiosk.type(PRINTER)
    kiosk.until(b"answer True printed\r\n")
    kiosk.type(LEAVE)
    assert kiosk.ended() == LEFT


def test_a_restart_ends_with_a_number_of_its_own(start: Start) -> None:
    kiosk = start()
    kiosk.session()
    kiosk.type(PIN_RIGHT)
    kiosk.until(b"[staff one] ready")
    kiosk.type(RESTART)
    assert kiosk.ended() == RESTART_CODE


def test_a_new_size_reaches_the_session_in_front_and_replaces_the_one_behind(start: Start) -> None:
    kiosk = start()
    kiosk.session()
    kiosk.until(FINE)
    eventually(lambda: kiosk.told().count("session-started") == 2)
    termios.tcsetwinsize(kiosk.near, (50, 132))
    kiosk.send(signal.SIGWINCH)
    eventually(lambda: "how=outdated" in kiosk.told())
    kiosk.type(b"s")
    kiosk.until(b"typed b's'")


def test_after_a_stop_from_outside_everything_goes_on(start: Start) -> None:
    kiosk = start()
    kiosk.session()
    kiosk.until(FINE)
    kiosk.send(signal.SIGSTOP)
    eventually(lambda: psutil.Process(kiosk.process.pid).status() == psutil.STATUS_STOPPED)
    kiosk.send(signal.SIGCONT)
    kiosk.type(b"c")
    kiosk.until(b"typed b'c'")


def test_random_input_ends_no_more_than_the_visit(start: Start) -> None:
    kiosk = start()
    kiosk.session()
    kiosk.until(FINE)
    luck = random.Random(7)
    # Without the keys with which the small stage goes wrong on purpose.
    harmless = bytes(set(range(256)) - set(range(0x01, 0x08)) - set(range(0x0B, 0x15)))
    for _ in range(50):
        kiosk.type(bytes(luck.choices(harmless, k=2000)))
        while select.select([kiosk.near], [], [], 0.01)[0]:
            os.read(kiosk.near, 65536)
    eventually(lambda: len(kiosk.processes()) == 4)
    kiosk.seen = b""
    # Only silence ends a flood.
    select.select([], [], [], 0.5)
    kiosk.type(DONE)
    kiosk.session()
    kiosk.until(FINE)
