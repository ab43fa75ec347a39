"""What a fresh Python loads for each command, and for each module below the screen.

The import contracts in pyproject.toml read the source; these tests run it. Each sees what
the other cannot: an import inside a function, or one that only happens through a library.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.source_code import CHECKOUT, FILES, module_name

RUN_COMMAND = """\
import json, runpy, sys
report, sys.argv[1:] = sys.argv[1], sys.argv[2:]
try:
    runpy.run_module("tutor", run_name="__main__", alter_sys=True)
    code = 0
except SystemExit as leaving:
    code = leaving.code or 0
with open(report, "w") as file:
    json.dump({"code": code, "modules": sorted(sys.modules)}, file)
"""
"""Runs the program as `python -m tutor` does, then tells what was loaded."""

IMPORT_MODULE = """\
import importlib, json, sys
report, name = sys.argv[1:]
importlib.import_module(name)
with open(report, "w") as file:
    json.dump({"code": 0, "modules": sorted(sys.modules)}, file)
"""

SCREEN = {"textual", "rich"}
HEAVY = {
    "aiohttp", "alembic", "babel", "linkify_it", "markdown_it", "psycopg", "pydantic", "pygments",
    "segno", "sqlalchemy", "typst",
}  # fmt: skip

COMMANDS = {
    "approve": ["approve", "lessons/risks.yaml", "--diff"],
    "check": ["check", "lessons"],
    "doctor": ["doctor"],
    "explain": ["explain", "F002"],
    "overlay": ["overlay", "check", "--lessons", "lessons"],
    "export": ["export", "--format", "gift", "--lessons", "lessons"],
    "fix": ["fix", "--check", "lessons"],
    "import": ["import", "tests/packs/quiz/every-kind.gift"],
    "progress": ["progress"],
    "report --help": ["report", "--help"],
    "sheet": ["sheet"],
    "sheet --printers": ["sheet", "--printers"],
    "translate": ["translate", "--help"],
    "--help": ["--help"],
    "--version": ["--version"],
    "run --plain": ["run", "--plain", "--no-save", "--lessons", "lessons"],
}

DATABASE = ("tutor.counts.database", "tutor.counts.migrations.")
"""What counts are kept with; tested by itself below."""

BELOW_THE_SCREEN = [
    name
    for name in map(module_name, FILES)
    if not name.startswith(("tutor.ui", "tutor.kiosk"))
    if name != "tutor.__main__" and not name.endswith(".view")
    if not name.startswith(DATABASE)
]
PURE = [name for name in BELOW_THE_SCREEN if name.startswith(("tutor.core", "tutor.words"))]
PURE += [name for name in BELOW_THE_SCREEN if name.startswith("tutor.blocks")]


class Loaded:
    """What one fresh Python ended with."""

    def __init__(self, report: Path, driver: str, arguments: Sequence[str]) -> None:
        surroundings = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
        done = subprocess.run(
            [sys.executable, "-c", driver, str(report), *arguments],
            cwd=CHECKOUT,
            env=surroundings,
            input="",
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
        )
        assert report.exists(), f"It broke off:\n{done.stderr}"
        told = json.loads(report.read_text())
        self.code: object = told["code"]
        self.modules: set[str] = set(told["modules"])
        self.roots = {name.partition(".")[0] for name in self.modules}
        self.said = done.stderr


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS.keys())
def test_a_command_without_a_screen_loads_no_screen_library(
    arguments: list[str], tmp_path: Path
) -> None:
    loaded = Loaded(tmp_path / "report", RUN_COMMAND, arguments)
    assert loaded.code in (0, 1), loaded.said
    assert "Traceback" not in loaded.said
    assert not loaded.roots & (SCREEN | HEAVY)
    assert not any(name.startswith("tutor.ui") for name in loaded.modules)


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_nothing_of_the_lessons(option: str, tmp_path: Path) -> None:
    loaded = Loaded(tmp_path / "report", RUN_COMMAND, [option])
    assert loaded.code == 0
    assert not loaded.roots & {"yaml", "msgspec", "sqlite3", "asyncio", "platformdirs"}
    assert not any(
        name.startswith(("tutor.library", "tutor.checks", "tutor.blocks"))
        for name in loaded.modules
    )


@pytest.mark.parametrize("name", BELOW_THE_SCREEN)
def test_a_module_below_the_screen_loads_no_screen_library(name: str, tmp_path: Path) -> None:
    loaded = Loaded(tmp_path / "report", IMPORT_MODULE, [name])
    assert not loaded.roots & (SCREEN | HEAVY)


def test_the_counts_database_loads_no_screen_library(tmp_path: Path) -> None:
    loaded = Loaded(tmp_path / "report", IMPORT_MODULE, ["tutor.counts.database"])
    assert "sqlalchemy" in loaded.roots
    assert not loaded.roots & SCREEN


@pytest.fixture(scope="module")
def msgspec_alone(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What msgspec itself brings along, and what this Python starts with."""
    return Loaded(tmp_path_factory.mktemp("alone") / "report", IMPORT_MODULE, ["msgspec"]).roots


@pytest.mark.parametrize("name", PURE)
def test_the_core_loads_the_standard_library_and_msgspec_only(
    name: str, tmp_path: Path, msgspec_alone: set[str]
) -> None:
    loaded = Loaded(tmp_path / "report", IMPORT_MODULE, [name])
    assert not loaded.roots - msgspec_alone - set(sys.stdlib_module_names) - {"tutor"}
    assert not loaded.roots & {"sqlite3", "socket", "ssl", "subprocess"}


def test_importing_the_package_loads_nothing_else_of_it(tmp_path: Path) -> None:
    loaded = Loaded(tmp_path / "report", IMPORT_MODULE, ["tutor"])
    assert {name for name in loaded.modules if name.startswith("tutor")} == {"tutor"}
