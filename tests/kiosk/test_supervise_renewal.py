"""Clinic file and lessons while the kiosk runs: what is noticed, and what is tried again."""

from __future__ import annotations

import asyncio
import io
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.kiosk.test_trouble import PACK, StillFront
from tutor.kiosk.supervise import Kiosk
from tutor.kiosk.supervise_beside import LOOK_EACH
from tutor.kiosk.supervise_config import plan_of
from tutor.kiosk.supervise_renewal import WARM_EACH
from tutor.sessions.log import Log
from tutor.sessions.warmth import NotWarm

TICK = 0.5


class Screen:
    """A kiosk over a clinic file, with a clock of its own, that opens lessons by saying so."""

    def __init__(self, folder: Path) -> None:
        self.now = 1000.0
        self.opened: list[str] = []
        self.fault = ""
        self.file = folder / "clinic.toml"
        self.lessons = folder / "lessons"
        shutil.copytree(PACK, self.lessons)
        self.write()
        self.lines = io.StringIO()
        self.kiosk = Kiosk(
            plan_of(self.file), StillFront(), Log(self.lines), None, lambda: self.now
        )
        self.told = 0

    def write(self, *lines: str, lessons: str = "lessons") -> None:
        """The clinic file."""
        text = ['name = "A clinic"', f'lessons = "{lessons}"', *lines]
        self.file.write_text("\n".join([*text, ""]))

    async def warm_up(self, told: str) -> None:
        """In place of a process of its own."""
        if self.fault:
            raise NotWarm(self.fault)
        self.opened.append(told)

    async def later(self, seconds: float) -> None:
        """Let time go by, with all its looks around."""
        end = self.now + seconds
        while self.now < end:
            self.now += TICK
            self.kiosk.look_around()
            await asyncio.sleep(0)

    def not_prepared(self) -> int:
        """How often the log says that something could not be taken up."""
        return self.lines.getvalue().count("not-prepared")

    def banner(self) -> str:
        """What the staff are told, without what is said of the PIN."""
        return " ".join(line for line in self.kiosk.banners() if "PIN" not in line)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Run a script at a screen."""
    monkeypatch.setenv("KETAMINE_TUTOR_HOME", str(tmp_path / "home"))

    def play(script: Callable[[Screen], Awaitable[None]]) -> None:
        async def main() -> None:
            screen = Screen(tmp_path)

            def tell() -> None:
                screen.told += 1

            monkeypatch.setattr(screen.kiosk.keeper, "tick", lambda: None)
            monkeypatch.setattr(screen.kiosk, "prepare_next", lambda: None)
            monkeypatch.setattr(screen.kiosk._renewal, "_warm_up", screen.warm_up)
            monkeypatch.setattr(screen.kiosk._renewal, "_tell", tell)
            await script(screen)

        asyncio.run(main())

    return play


Run = Callable[[Callable[[Screen], Awaitable[None]]], None]


@pytest.mark.parametrize("inner", ["overlays/river.yaml", "drawings/pump.txt", "translations/es"])
def test_what_lies_in_the_folders_beside_the_lessons_is_taken_up(run: Run, inner: str) -> None:
    async def script(screen: Screen) -> None:
        path = screen.lessons / inner
        path.parent.mkdir(exist_ok=True)
        path.write_text("old")
        await screen.later(4 * LOOK_EACH)
        before = len(screen.opened)
        path.write_text("written anew in place")
        await screen.later(2 * LOOK_EACH)
        assert len(screen.opened) == before + 1

    run(script)


def test_overlays_are_watched_in_the_folder_that_is_named_and_not_beside_it(
    run: Run, tmp_path: Path
) -> None:
    async def script(screen: Screen) -> None:
        apart = tmp_path / "apart"
        apart.mkdir()
        screen.write(f'overlays = "{apart}"')
        await screen.later(3 * LOOK_EACH)
        assert len(screen.opened) == 1
        (apart / "river.yaml").write_text("new")
        await screen.later(3 * LOOK_EACH)
        assert len(screen.opened) == 2

    run(script)


def test_lessons_that_came_with_the_program_are_watched_too(run: Run) -> None:
    async def script(screen: Screen) -> None:
        screen.file.write_text('name = "A clinic"\n')
        watched = screen.kiosk.plan.read().paths
        assert {path.name for path in watched} >= {"overlays", "drawings", "translations"}

    run(script)


@pytest.mark.parametrize("name", ["lessons", "overlays"])
def test_a_folder_that_is_made_a_moment_after_the_clinic_file_names_it_is_taken_up(
    run: Run, tmp_path: Path, name: str
) -> None:
    async def script(screen: Screen) -> None:
        if name == "lessons":
            screen.write(lessons="later")
        else:
            screen.write('overlays = "later"')
        await screen.later(3 * LOOK_EACH)
        assert "There is no such folder." in screen.banner()
        assert screen.opened == []
        shutil.copytree(PACK, tmp_path / "later")
        await screen.later(3 * LOOK_EACH)
        assert len(screen.opened) == 1
        assert screen.banner() == ""
        assert Path(getattr(screen.kiosk.plan.clinic, name)) == tmp_path / "later"

    run(script)


def test_a_folder_that_is_still_being_copied_is_not_taken_for_the_whole(
    run: Run, tmp_path: Path
) -> None:
    async def script(screen: Screen) -> None:
        screen.write(lessons="later")
        await screen.later(3 * LOOK_EACH)
        copied = Path(shutil.copytree(PACK, tmp_path / "later"))
        for number in range(6):
            (copied / f"more-{number}.yaml").write_text("id: more\n")
            await screen.later(LOOK_EACH)
            assert screen.opened == []
        await screen.later(2 * LOOK_EACH)
        assert len(screen.opened) == 1

    run(script)


def test_what_goes_on_failing_is_told_and_put_into_the_log_once(run: Run) -> None:
    async def script(screen: Screen) -> None:
        screen.write(lessons="never")
        await screen.later(30 * LOOK_EACH)
        assert (screen.told, screen.not_prepared()) == (1, 1)
        screen.write("idel = 3")
        await screen.later(3 * LOOK_EACH)
        assert (screen.told, screen.not_prepared()) == (2, 2)

    run(script)


def test_an_earlier_look_that_ends_later_hides_no_fault_of_the_clinic_file(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def script(screen: Screen) -> None:
        is_slow = asyncio.Event()

        async def slowly(told: str) -> None:
            await is_slow.wait()

        monkeypatch.setattr(screen.kiosk._renewal, "_warm_up", slowly)
        first = asyncio.create_task(screen.kiosk.update())
        await asyncio.sleep(0)
        screen.write("idel = 3")
        second = asyncio.create_task(screen.kiosk.update())
        await asyncio.sleep(0)
        is_slow.set()
        await asyncio.gather(first, second)
        assert "idel" in screen.banner() or "line 3" in screen.banner()

    run(script)


def test_lessons_that_could_not_be_opened_are_tried_again_but_not_all_the_time(run: Run) -> None:
    async def script(screen: Screen) -> None:
        tries: list[float] = []
        warm_up = screen.warm_up

        async def noted(told: str) -> None:
            tries.append(screen.now)
            await warm_up(told)

        screen.kiosk._renewal._warm_up = noted
        screen.fault = "The lessons are broken."
        screen.write("[printer]", "on = true")
        await screen.later(600)
        assert screen.banner() == "The lessons are broken."
        assert 1 < len(tries) <= 600 / WARM_EACH
        assert (screen.told, screen.not_prepared()) == (1, 1)
        screen.fault = ""
        await screen.later(WARM_EACH + 3 * LOOK_EACH)
        assert len(screen.opened) == 1
        assert screen.banner() == ""

    run(script)


def test_new_lessons_that_could_not_be_opened_are_mended_in_their_own_folder(
    run: Run, tmp_path: Path
) -> None:
    async def script(screen: Screen) -> None:
        new = Path(shutil.copytree(PACK, tmp_path / "new"))
        screen.fault = "The lessons are broken."
        screen.write(lessons="new")
        await screen.later(2 * LOOK_EACH)
        assert screen.banner() == "The lessons are broken."
        screen.fault = ""
        (new / "course.yaml").touch()
        await screen.later(2 * LOOK_EACH)
        assert len(screen.opened) == 1

    run(script)


def test_a_banner_that_nobody_could_be_served_goes_when_somebody_is(run: Run) -> None:
    async def script(screen: Screen) -> None:
        renewal = screen.kiosk._renewal
        for _again in range(3):
            renewal.not_served("The lessons are broken.")
        assert screen.not_prepared() == 1
        assert screen.banner() == "The lessons are broken."
        renewal.served()
        assert screen.banner() == ""

    run(script)
