"""What a kiosk does when something around it goes wrong: one test for each line of
docs/kiosk-answers.md that no other test holds."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.counts.samples import OPENED
from tests.kiosk.kiosk_on_terminal import PATIENCE, TerminalKiosk
from tests.kiosk.seat import CLINIC, NOW, Seat, sit
from tests.source_code import CHECKOUT
from tests.store.fake_cups import DETAILS, HANGING, PAUSED, FakeCups
from tutor.clinic.clinic import Clinic, Printer
from tutor.core.manner import use_manner
from tutor.counts.counter import EVERY, Counter
from tutor.counts.outbox import Outbox
from tutor.counts.tally import NO_HOUR
from tutor.kiosk.attract import AttractScreen
from tutor.kiosk.idle_screen import IdleScreen
from tutor.kiosk.stage import KioskStage, prepare
from tutor.kiosk.supervise import Kiosk
from tutor.kiosk.supervise_beside import LOOK_EACH, Surroundings
from tutor.kiosk.supervise_config import plan_of, printer_trouble
from tutor.kiosk.supervise_plan import Plan, Wanted
from tutor.kiosk.told import Told, pack
from tutor.kiosk.zone import take_time_zone
from tutor.library.entry import Fault
from tutor.library.search import search
from tutor.sessions.front import Channel
from tutor.sessions.log import Log
from tutor.sessions.messages import Begin, Count
from tutor.sessions.stage import CannotPrepare
from tutor.words import use

PACK = CHECKOUT / "tests" / "packs" / "good"
PRINTS = Clinic(name="A clinic", printer=Printer(on=True, name="East"))


class StillFront:
    """A front that shows nothing."""

    def channel(self) -> Channel:
        """No session comes to this."""
        raise AssertionError

    def show(self, channel: Channel) -> None:
        """Nothing."""

    def say(self, *sentences: str) -> None:
        """Nothing."""

    def quiet_for(self) -> float:
        """Long."""
        return 10_000.0

    def close(self) -> None:
        """Nothing."""


class FullDisk:
    """Counts that cannot be put away."""

    trouble = "The disk is full."

    def add(self, count: Count) -> bool:
        """Take it."""
        return True

    def tick(self, now: float) -> None:
        """Nothing."""

    def today_lines(self) -> tuple[str, ...]:
        """Nothing."""
        return ()

    def close(self) -> bool:
        """Not put away."""
        return False


@pytest.fixture
def _as_usual_afterwards() -> Iterator[None]:
    yield
    use_manner()
    use("en")


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    """A folder of lessons that may be harmed."""
    return Path(shutil.copytree(PACK, tmp_path / "lessons"))


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    """A printing system with the clinic's printer."""
    (tmp_path / "cups").mkdir()
    made = FakeCups(tmp_path / "cups", monkeypatch)
    made.printers("East")
    return made


def prepared(lessons: Path) -> KioskStage:
    stage = prepare(pack(Told(clinic=CLINIC, lessons=str(lessons))))
    assert isinstance(stage, KioskStage)
    return stage


# The clock jumps, or the place gets another time.


@pytest.mark.parametrize("years", [-30, 30])
def test_a_clock_that_jumps_asks_nobody_whether_they_are_still_here(years: int) -> None:
    async def script(seat: Seat) -> None:
        await seat.come_in()
        seat.now = NOW.replace(year=NOW.year + years)
        await seat.later(60)
        assert not isinstance(seat.screen, IdleScreen | AttractScreen)
        await seat.later(61)
        assert isinstance(seat.screen, IdleScreen)

    sit(script)


def test_counts_go_to_the_day_the_clock_says_and_none_is_lost_when_it_jumps(
    tmp_path: Path,
) -> None:
    day = datetime(2026, 11, 22, 10)
    clock = iter([day, day + timedelta(days=9000), day - timedelta(days=9000), day])
    counter = Counter(tmp_path / "outbox.db", clock=lambda: next(clock))
    for number in range(4):
        counter.tick(number * EVERY)
        counter.add(OPENED)
    assert counter.close()
    batch = Outbox(tmp_path / "outbox.db").next_batch()
    assert batch is not None
    per_day = {key.day: n for key, n in batch.rows if key.hour != NO_HOUR}
    assert sorted(per_day.values()) == [1, 1, 2]
    assert per_day[day.date().isoformat()] == 2


def test_on_a_new_day_everything_is_opened_anew_whichever_way_the_clock_went(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    day, ahead = date(2026, 11, 22), date(2050, 1, 1)
    days = iter([day, day, ahead, ahead, day, day])
    updates: list[str] = []

    async def script() -> None:
        plan = Plan(lambda: Wanted(PRINTS, ""))
        kiosk = Kiosk(plan, StillFront(), Log(None), None, time.monotonic, lambda: next(days))

        async def update() -> str:
            updates.append("")
            return ""

        monkeypatch.setattr(kiosk.keeper, "tick", lambda: None)
        monkeypatch.setattr(kiosk, "prepare_next", lambda: None)
        monkeypatch.setattr(kiosk, "update", update)
        for expected in (0, 1, 2):
            kiosk.look_around()
            await asyncio.sleep(0)
            assert len(updates) == expected

    asyncio.run(script())


@pytest.fixture
def _own_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "UTC0")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("_own_zone")
def test_another_time_zone_is_taken_without_a_restart(monkeypatch: pytest.MonkeyPatch) -> None:
    noon = datetime(2026, 11, 22, 12).timestamp()
    around = Surroundings(Plan(lambda: Wanted(PRINTS, "")), 0.0)
    monkeypatch.setenv("TZ", "AHEAD-9")
    assert datetime.fromtimestamp(noon).hour == 12
    assert not around.have_changed(LOOK_EACH)
    assert datetime.fromtimestamp(noon).hour == 21
    monkeypatch.setenv("TZ", "BEHIND+9")
    take_time_zone()
    assert datetime.fromtimestamp(noon).hour == 3


# The disk is full.


def test_counts_that_cannot_be_put_away_are_a_banner_for_the_staff() -> None:
    async def script() -> tuple[str, ...]:
        plan = Plan(lambda: Wanted(CLINIC, ""))
        return Kiosk(plan, StillFront(), Log(None), FullDisk(), time.monotonic).banners()

    assert asyncio.run(script()) == ("The disk is full.",)


def test_a_log_on_a_full_disk_goes_on_when_there_is_room_again(tmp_path: Path) -> None:
    path = tmp_path / "log"
    with Path("/dev/full").open("a", encoding="utf-8") as stream, path.open("a") as roomy:
        log = Log(stream)
        for _ in range(2000):
            log.put("session-ended", how="finished" * 10)
        os.dup2(roomy.fileno(), stream.fileno())
        for _ in range(3):
            log.put("began")
    assert path.read_text().endswith(" began\n")


# The fast reader is missing.

SLOWLY = """\
import json, sys
from pathlib import Path
import msgspec, yaml
if sys.argv[2] == "slow":
    del yaml.CSafeLoader
from tutor.library.load import open_library
from tutor.library.parse import HAS_FAST_READER
assert HAS_FAST_READER is (sys.argv[2] == "fast")
library = open_library(Path(sys.argv[1]), None)
told = [library.entries, library.faults, library.terms, dict(library.sources)]
told += [library.lesson(entry.id) for entry in library.entries]
print(msgspec.json.encode(told).decode())
"""


def test_without_the_fast_reader_lessons_are_the_same_to_the_letter(lessons: Path) -> None:
    (lessons / "broken.yaml").write_text("id: [\n")
    read = [
        subprocess.run(
            [sys.executable, "-c", SLOWLY, str(lessons), how],
            cwd=CHECKOUT, capture_output=True, text=True, check=True, timeout=120,
        ).stdout
        for how in ("fast", "slow")
    ]  # fmt: skip
    assert read[0] == read[1]
    assert len(json.loads(read[0])) > 4


def test_the_slow_reader_is_told_the_staff(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tutor.kiosk.desk.HAS_FAST_READER", False)

    async def script(seat: Seat) -> None:
        assert "slow reader" in seat.foot()

    sit(script)


# Lessons that are broken, or gone.


def test_a_broken_lesson_file_is_left_out_and_told_the_staff_on_the_first_screen() -> None:
    async def script(seat: Seat) -> None:
        seat.desk.library.faults = (Fault("risks.yaml", 3),)
        await seat.tell(Begin())
        assert "For staff: 1 lesson file has a problem and is not shown." in seat.foot()

    sit(script, begins=False)


@pytest.mark.usefixtures("_as_usual_afterwards")
def test_at_the_start_one_broken_file_takes_no_other_along(lessons: Path) -> None:
    whole = {entry.id for entry in prepared(lessons).library.entries}
    (lessons / "every-kind.yaml").write_text("id: [\n")
    left = prepared(lessons).library
    assert {entry.id for entry in left.entries} == whole - {"every-kind"}
    assert [fault.file for fault in left.faults] == ["every-kind.yaml"]


@pytest.mark.usefixtures("_as_usual_afterwards")
def test_when_the_folder_goes_away_sessions_go_on_with_what_is_in_memory(lessons: Path) -> None:
    stage = prepared(lessons)
    shutil.rmtree(lessons)
    assert stage.library.entries
    for entry in stage.library.entries:
        assert stage.library.lesson(entry.id).pages
    assert isinstance(search(stage.library, "ketamine"), tuple | list)
    with pytest.raises(CannotPrepare, match="There is no lesson folder"):
        prepared(lessons)


def test_a_clinic_file_that_breaks_leaves_the_old_wishes_and_names_the_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KETAMINE_TUTOR_HOME", str(tmp_path / "home"))
    path = tmp_path / "clinic.toml"
    path.write_text('name = "A clinic"\n')
    plan = plan_of(path)
    clinic = plan.clinic
    path.write_text('name = "A clinic"\nidel = 3\n')
    plan.watch.has_changed()
    assert plan.watch.has_changed()
    with pytest.raises(CannotPrepare, match="problem in line 2"):
        plan.read()
    assert plan.clinic == clinic


# The printer.


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda cups: None, ""),
        (lambda cups: cups.printers("West"), 'There is no printer "East". There are: West.'),
        (lambda cups: cups.lpstat("-r", "scheduler is not running\n"), "is not running"),
        (
            lambda cups: cups.printers(
                "East", state=PAUSED.format(name="East", why="Paused") + DETAILS.format(signs="")
            ),
            'The printer "East" has stopped.',
        ),
        (
            lambda cups: cups.lpstat("-a", "East not accepting requests since now -\n"),
            'The printer "East" takes nothing.',
        ),
        (
            lambda cups: cups.printers(
                "East",
                state="printer East is idle.  enabled since now\n"
                + DETAILS.format(signs="media-empty-error"),
            ),
            "paper",
        ),
    ],
    ids=["well", "gone", "no CUPS", "stopped", "refusing", "no paper"],
)
def test_trouble_with_the_printer_is_a_sentence_for_the_staff(
    cups: FakeCups, harm: Callable[[FakeCups], None], said: str
) -> None:
    harm(cups)
    found = printer_trouble(PRINTS, lambda: False)
    assert said in found
    assert bool(said) == bool(found)
    assert printer_trouble(Clinic(name="A clinic"), lambda: False) == ""


def test_a_printing_system_that_hangs_is_left_when_the_kiosk_ends(cups: FakeCups) -> None:
    cups.script("lpstat", HANGING)
    assert "did not answer" in printer_trouble(PRINTS, lambda: True)


def test_what_the_printer_says_is_told_once_until_it_says_something_else() -> None:
    told: list[str] = []
    says = iter(["No paper.", "No paper.", ""])

    async def script() -> None:
        plan = Plan(lambda: Wanted(PRINTS, ""), printer_trouble=lambda _clinic, _left: next(says))
        around = Surroundings(plan, 0.0)
        for expected in (["No paper."], ["No paper."], ["No paper.", ""]):
            looking = asyncio.create_task(
                around.watch_printer(nullcontext, lambda: told.append(around.printer))
            )
            await asyncio.sleep(0.05)
            looking.cancel()
            assert told == expected

    asyncio.run(script())


def test_the_printer_is_looked_at_as_soon_as_the_clinic_file_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wanted = Wanted(PRINTS, "")

    async def script() -> None:
        told: list[str] = []
        heard = asyncio.Event()
        plan = Plan(
            lambda: wanted,
            printer_trouble=lambda clinic, _left: "No paper." if clinic.printer.on else "",
        )
        kiosk = Kiosk(plan, StillFront(), Log(None), None, lambda: 0.0)

        async def warm_up(_told: str) -> None:
            pass

        def changed() -> None:
            told.append(kiosk._around.printer)
            heard.set()

        monkeypatch.setattr(kiosk._renewal, "_warm_up", warm_up)
        monkeypatch.setattr(kiosk, "prepare_next", lambda: None)
        looking = asyncio.create_task(kiosk._around.watch_printer(nullcontext, changed))
        await asyncio.wait_for(heard.wait(), PATIENCE)
        heard.clear()
        nonlocal wanted
        wanted = Wanted(Clinic(name="A clinic"), "")
        assert await kiosk.update() == ""
        await asyncio.wait_for(heard.wait(), PATIENCE)
        looking.cancel()
        assert told == ["No paper.", ""]

    asyncio.run(script())


# Memory runs out.


def test_when_memory_runs_out_a_session_goes_first_and_the_supervisor_last(
    tmp_path: Path,
) -> None:
    def score(pid: int) -> int:
        return int(Path(f"/proc/{pid}/oom_score_adj").read_text())

    kiosk = TerminalKiosk(tmp_path)
    try:
        session = kiosk.session()
        warm = min(one.pid for one in kiosk.processes()[1:])
        assert score(session) > score(warm) > score(kiosk.process.pid)
    finally:
        kiosk.close()
