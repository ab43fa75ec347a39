"""Sessions of the small stage under their keeper, without any terminal."""

from __future__ import annotations

import asyncio
import io
import os
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path

import psutil
import pytest

from tests.source_code import CHECKOUT
from tutor.sessions import linux
from tutor.sessions.keeper import Keeper, Lost
from tutor.sessions.log import Log
from tutor.sessions.messages import Done, FromSession
from tutor.sessions.session import Session
from tutor.sessions.warmth import NotWarm

STAGE = "tests.sessions.small_stage:prepare"


class PipeChannel:
    """A pair of terminals that nobody looks at."""

    def __init__(self) -> None:
        self.near, self._far = os.openpty()
        self.is_open = True

    def far_end(self) -> int:
        return self._far

    def handed_over(self) -> None:
        if self._far >= 0:
            os.close(self._far)
            self._far = -1

    def close(self) -> None:
        if self.is_open:
            self.is_open = False
            self.handed_over()
            os.close(self.near)


class Notes:
    """What a listener was told."""

    def __init__(self) -> None:
        self.began: list[int] = []
        self.said: list[FromSession] = []
        self.wrong: list[Lost] = []

    def started(self, session: Session) -> None:
        self.began.append(session.pid)

    def heard(self, session: Session, message: FromSession) -> None:
        self.said.append(message)

    def lost(self, session: Session, how: Lost) -> None:
        self.wrong.append(how)


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


Work = Callable[[Keeper, Notes, Clock], Awaitable[None]]


@pytest.fixture(autouse=True)
def _finds_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(CHECKOUT))


def with_keeper(work: Work) -> None:
    """Do something with a keeper, and end it."""

    async def whole() -> None:
        notes, clock = Notes(), Clock()
        keeper = Keeper(STAGE, notes, Log(None), clock)
        try:
            await work(keeper, notes, clock)
        finally:
            await keeper.close()
            assert not keeper.sessions

    asyncio.run(whole())


async def until(is_so: Callable[[], object]) -> None:
    """Let the others go on until something is so."""
    async with asyncio.timeout(30):
        while not is_so():
            await asyncio.sleep(0.01)


async def one(keeper: Keeper, notes: Notes) -> tuple[Session, PipeChannel]:
    """A session that runs."""
    channel = PipeChannel()
    session = await keeper.fork("patient", channel, "")
    await until(lambda: session.pid in notes.began)
    return session, channel


def test_a_session_is_the_keepers_own_child_and_shares_no_open_file() -> None:
    async def work(keeper: Keeper, notes: Notes, clock: Clock) -> None:
        session, _ = await one(keeper, notes)
        process = psutil.Process(session.pid)
        assert process.ppid() == os.getpid()
        assert os.getsid(session.pid) == session.pid
        assert process.num_fds() == 4
        assert process.terminal() is not None
        assert process.rlimit(psutil.RLIMIT_CORE) == (0, 0)
        assert Path(f"/proc/{session.pid}/oom_score_adj").read_text().strip() == "500"

    with_keeper(work)


def test_what_a_session_said_last_is_heard_before_its_end() -> None:
    async def work(keeper: Keeper, notes: Notes, clock: Clock) -> None:
        session, channel = await one(keeper, notes)
        os.write(channel.near, b"\x04")
        await until(lambda: notes.said)
        assert notes.said == [Done("finished")]
        keeper.end(session, "finished")
        keeper.end(session, "finished")
        await until(lambda: session.pid not in keeper.sessions)
        assert not notes.wrong
        assert not channel.is_open

    with_keeper(work)


def test_silence_counts_as_hung_only_after_the_limit() -> None:
    async def work(keeper: Keeper, notes: Notes, clock: Clock) -> None:
        _, channel = await one(keeper, notes)
        os.write(channel.near, b"\x02")
        for _ in range(8):
            clock.now += 0.5
            keeper.tick()
        # Beats that were sent before it hung may still arrive; then the count begins anew.
        while not notes.wrong:
            await asyncio.sleep(0.01)
            clock.now += 0.5
            keeper.tick()
        assert notes.wrong == ["hung"]

    with_keeper(work)


def test_when_the_keeper_itself_was_held_up_nobody_is_blamed() -> None:
    async def work(keeper: Keeper, notes: Notes, clock: Clock) -> None:
        await one(keeper, notes)
        clock.now += 3600.0
        keeper.tick()
        assert not notes.wrong

    with_keeper(work)


@pytest.mark.parametrize("content", ["broken", "crash", "thread"])
def test_a_stage_that_cannot_be_prepared_leaves_the_old_one(content: str, tmp_path: Path) -> None:
    told = tmp_path / "content"
    told.write_text(content)

    async def work(keeper: Keeper, notes: Notes, clock: Clock) -> None:
        await keeper.warm_up("")
        warm = keeper.warm_pid
        with pytest.raises(NotWarm) as caught:
            await keeper.warm_up(str(told))
        assert caught.value.sentence == ("The lessons are broken." if content == "broken" else "")
        assert keeper.warm_pid == warm
        await one(keeper, notes)

    with_keeper(work)


def test_a_fault_that_comes_again_is_put_into_the_log_once(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("crash")
    lines = io.StringIO()

    async def work() -> None:
        keeper = Keeper(STAGE, Notes(), Log(lines), Clock())
        for _again in range(2):
            with pytest.raises(NotWarm):
                await keeper.warm_up(str(tmp_path / "content"))
        assert lines.getvalue().count(" fault ") == 1
        await keeper.warm_up("")
        with pytest.raises(NotWarm):
            await keeper.warm_up(str(tmp_path / "content"))
        assert lines.getvalue().count(" fault ") == 2
        await keeper.close()

    asyncio.run(work())


def test_a_new_warm_process_takes_the_place_of_the_old_and_sessions_live_on() -> None:
    async def work(keeper: Keeper, notes: Notes, clock: Clock) -> None:
        session, _ = await one(keeper, notes)
        old = keeper.warm_pid
        await keeper.warm_up("")
        assert keeper.warm_pid != old
        assert not psutil.pid_exists(old)
        assert psutil.Process(session.pid).status() != psutil.STATUS_ZOMBIE
        assert not notes.wrong

    with_keeper(work)


def test_what_a_session_left_running_ends_with_it_while_others_are_started() -> None:
    async def work(keeper: Keeper, notes: Notes, clock: Clock) -> None:
        session, channel = await one(keeper, notes)
        os.write(channel.near, b"\x06")
        await until(lambda: psutil.Process(session.pid).children())
        [stray] = psutil.Process(session.pid).children()
        assert os.getsid(stray.pid) != session.pid
        with keeper.own_children():
            keeper.end(session, "finished")
            await until(lambda: not stray.is_running() or stray.status() == psutil.STATUS_ZOMBIE)
        keeper.tick()

    with_keeper(work)


def test_sessions_start_while_a_new_warm_process_takes_its_time() -> None:
    async def work(keeper: Keeper, notes: Notes, clock: Clock) -> None:
        await keeper.warm_up("")
        old = keeper.warm_pid
        before = linux.children()
        renewal = asyncio.create_task(keeper.warm_up(""))
        await until(lambda: linux.children() - before)
        [new] = linux.children() - before
        os.kill(new, signal.SIGSTOP)
        try:
            await one(keeper, notes)
            keeper.tick()
            assert not renewal.done()
            # Nor does anybody wait for it when the old one is gone.
            os.kill(old, signal.SIGKILL)
            await until(lambda: not keeper.warm_pid)
            await one(keeper, notes)
            assert keeper.warm_pid not in (0, old, new)
        finally:
            os.kill(new, signal.SIGCONT)
        await renewal
        assert keeper.warm_pid == new

    with_keeper(work)


def test_a_warm_process_that_stands_still_is_replaced_by_a_fresh_one() -> None:
    async def work(keeper: Keeper, notes: Notes, clock: Clock) -> None:
        await keeper.warm_up("")
        old = keeper.warm_pid
        os.kill(old, signal.SIGSTOP)
        await one(keeper, notes)
        assert keeper.warm_pid not in (0, old)
        assert not psutil.pid_exists(old)

    with_keeper(work)


def test_an_end_is_not_waited_for_without_limit() -> None:
    async def work(keeper: Keeper, notes: Notes, _clock: Clock) -> None:
        session, _channel = await one(keeper, notes)
        # As one that waits for a broken disk: killed, and its end is never noticed.
        loop = asyncio.get_running_loop()
        loop.remove_reader(session.pidfd)
        await keeper.close(0.05)
        assert session.pid in keeper.sessions
        loop.add_reader(session.pidfd, keeper._gone, session)

    with_keeper(work)
