"""The scripts of a locked screen: what they say they would do, and how a start ends."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tutor.kiosk.machine.files import write_machine

bash = pytest.mark.skipif(shutil.which("bash") is None, reason="the scripts are for Debian")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files as they are handed out."""
    write_machine(tmp_path / "kiosk")
    return tmp_path / "kiosk"


def dry(folder: Path, *options: str) -> str:
    """What the script would do."""
    script = folder / "install-kiosk.sh"
    done = subprocess.run(
        ["bash", str(script), "--dry-run", *options], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def program(path: Path, text: str) -> None:
    """A program that does little."""
    path.write_text("#!/bin/sh\n" + text)
    path.chmod(0o755)


@bash
def test_a_dry_run_lists_every_step_and_changes_nothing(folder: Path) -> None:
    told = dry(folder, "--package", "./x.whl", "--printer")
    numbers = [int(number) for number in re.findall(r"(?m)^(\d+)\. ", told)]
    assert numbers == list(range(1, 10))
    for part in (
        "cage foot seatd", "useradd --system", "--shell /usr/sbin/nologin", "python3 -m venv",
        "logind.conf.d", "ctrl-alt-del.target", "hibernate.target", "PreserveJobFiles No",
        "disable getty@tty1.service", "enable ketamine-kiosk.service", "journald.conf.d",
    ):  # fmt: skip
        assert part in told
    assert told.endswith("Nothing was changed: this was a dry run.\n")


@bash
def test_a_text_console_needs_no_compositor(folder: Path) -> None:
    told = dry(folder, "--console")
    assert "enable ketamine-kiosk-console.service" in told
    assert "cage" not in told


@bash
def test_counts_and_a_folder_of_packages_reach_pip(folder: Path) -> None:
    told = dry(folder, "--counts", "--wheels", "/media/stick")
    assert "--no-index --find-links /media/stick" in told
    assert r"ketamine-tutor\[clinic\]" in told


@bash
def test_taking_it_back_keeps_the_clinic_file(folder: Path) -> None:
    told = dry(folder, "--uninstall")
    assert "Left: /etc/ketamine-tutor" in told
    assert "unmask ctrl-alt-del.target" in told
    removed = [line for line in told.splitlines() if line.strip().startswith("rm ")]
    assert not any("/etc/ketamine-tutor" in line for line in removed)


@bash
def test_an_unknown_option_is_refused_with_the_list(folder: Path) -> None:
    script = folder / "install-kiosk.sh"
    done = subprocess.run(["bash", str(script), "--fast"], capture_output=True, text=True)
    assert done.returncode == 2
    assert "--dry-run" in done.stderr
    assert 'I do not know "--fast".' in done.stderr


@bash
@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="no shellcheck here")
def test_shellcheck_finds_nothing(folder: Path) -> None:
    scripts = [str(folder / name) for name in ("install-kiosk.sh", "start-kiosk")]
    done = subprocess.run(["shellcheck", *scripts], capture_output=True, text=True)
    assert done.stdout == ""


@bash
@pytest.mark.parametrize("number", [0, 2, 70, 75])
def test_the_kiosks_number_passes_through_a_compositor_that_always_says_fine(
    folder: Path, tmp_path: Path, number: int
) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    program(tools / "cage", 'shift 2\n"$@"\nexit 0\n')
    program(tools / "foot", 'shift 3\n"$@" >/dev/null 2>&1\nexit 0\n')
    program(tools / "kiosk", f"echo to the journal >&2\nexit {number}\n")
    done = _start(folder, tmp_path, tools)
    assert done.returncode == number
    assert done.stderr == "to the journal\n"


@bash
def test_a_compositor_that_breaks_off_is_a_terminal_that_is_gone(
    folder: Path, tmp_path: Path
) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    program(tools / "cage", "exit 0\n")
    (tmp_path / "ended").write_text("0\n")
    assert _start(folder, tmp_path, tools).returncode == 74


def _start(folder: Path, run: Path, tools: Path) -> subprocess.CompletedProcess[str]:
    around = {
        "PATH": f"{tools}:/usr/bin:/bin",
        "XDG_RUNTIME_DIR": str(run),
        "KETAMINE_KIOSK_PROGRAM": str(tools / "kiosk"),
    }
    command = ["sh", str(folder / "start-kiosk"), "screen"]
    # The script calls itself once more, as foot would.
    return subprocess.run(command, capture_output=True, text=True, env=around)
