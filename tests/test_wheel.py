"""The package as a patient gets it: built, installed in an empty environment, and used.

Needs what an installation needs: a place to get the locked versions from. Never touches
the environment the tests run in.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.source_code import CHECKOUT
from tutor.kiosk.machine.files import FILES

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]

PATIENCE = 600
"""Seconds before a step is given up; a slow line is not a fault of the package."""


def _run(*command: str | Path, cwd: Path, typed: str = "") -> str:
    """Run one step away from the checkout; what it said, or a failure that tells all."""
    surroundings = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL"))}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=surroundings,
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE,
    )
    if done.returncode != 0:
        step = " ".join(map(str, command))
        pytest.fail(f"{step}\nended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    assert "Traceback" not in done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built package."""
    folder = tmp_path_factory.mktemp("dist")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet")
    _run(*pip, "--no-deps", "--no-build-isolation", "--wheel-dir", folder, CHECKOUT, cwd=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs in an empty environment that holds the package."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = (programs / "python", "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    _run(*pip, "--constraint", CHECKOUT / "constraints.txt", wheel, cwd=folder)
    return programs


def test_the_wheel_holds_the_program_and_every_lesson_file_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = {name for name in archive.namelist() if ".dist-info/" not in name}
    lessons = {
        "tutor/course_files/" + file.relative_to(CHECKOUT / "lessons").as_posix()
        for file in (CHECKOUT / "lessons").rglob("*")
        if file.is_file()
    }
    assert lessons <= inside
    assert {f"tutor/kiosk/machine/{file.name}" for file in FILES} <= inside
    assert all(name.startswith("tutor/") for name in inside)
    assert not any("__pycache__" in name or "/tests/" in name for name in inside)


def test_the_installed_command_tells_its_version(programs: Path, tmp_path: Path) -> None:
    from tutor import __version__

    assert __version__ in _run(programs / "ketamine-tutor", "--version", cwd=tmp_path)


def test_the_installed_lessons_pass_the_check(programs: Path, tmp_path: Path) -> None:
    where = "import tutor, pathlib; print(pathlib.Path(tutor.__file__).parent / 'course_files')"
    folder = Path(_run(programs / "python", "-c", where, cwd=tmp_path).strip())
    assert CHECKOUT not in folder.parents
    _run(programs / "ketamine-tutor", "check", folder, cwd=tmp_path)


def test_the_installed_tutorial_can_be_driven_by_a_pipe(programs: Path, tmp_path: Path) -> None:
    told = _run(
        programs / "ketamine-tutor", "run", "--plain", "--no-save", cwd=tmp_path, typed="\n" * 5
    )
    assert "esketamine" in told
