"""The files for a locked screen: handed out whole, and with every line that locks it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest

import tutor.kiosk.machine
from tutor.cli.main import main
from tutor.kiosk.machine.files import FILES, write_machine

UNITS = ("ketamine-kiosk.service", "ketamine-kiosk-console.service")

LOCKED = (
    "ProtectSystem=strict", "ProtectHome=yes", "PrivateTmp=yes", "NoNewPrivileges=yes",
    "MemorySwapMax=0", "LimitCORE=0", "CapabilityBoundingSet=", "IPAddressDeny=any",
    "IPAddressAllow=localhost", "RestrictNamespaces=yes", "SystemCallFilter=@system-service",
    "DevicePolicy=closed", "UMask=0077", "User=ketamine-kiosk", "StandardError=journal",
    "StateDirectory=ketamine-tutor", "TTYPath=/dev/tty1", "TTYVTDisallocate=yes",
    "Restart=on-failure", "RestartPreventExitStatus=2",
)  # fmt: skip

CHANGED_BY_FOOT = ("spawn-terminal", "clipboard-paste", "search-start", "show-urls-launch")


def sections(text: str) -> dict[str, list[str]]:
    """The lines below each name in brackets."""
    found: dict[str, list[str]] = defaultdict(list)
    name = ""
    for line in text.splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif line.strip() and not line.startswith("#"):
            assert "=" in line, line
            found[name].append(line)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files as they are handed out."""
    write_machine(tmp_path / "kiosk")
    return tmp_path / "kiosk"


def test_every_file_of_the_folder_is_handed_out() -> None:
    here = Path(tutor.kiosk.machine.__file__).parent
    there = {path.name for path in here.iterdir() if path.is_file() and path.suffix != ".py"}
    assert there == {file.name for file in FILES}


def test_the_command_writes_them_and_says_what_comes_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["kiosk", "--machine", str(tmp_path / "new" / "kiosk")]) == 0
    said = capsys.readouterr()
    assert [Path(line).name for line in said.out.split()] == [file.name for file in FILES]
    assert "install-kiosk.sh --help" in said.err
    assert os.access(tmp_path / "new" / "kiosk" / "start-kiosk", os.X_OK)


def test_a_folder_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert main(["kiosk", "--machine", str(tmp_path / "file" / "kiosk")]) == 2
    assert "could not be written" in capsys.readouterr().err


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_has_every_line_that_locks_it(folder: Path, name: str) -> None:
    unit = sections((folder / name).read_text())
    assert set(unit) == {"Unit", "Service", "Install"}
    assert set(LOCKED) <= set(unit["Service"])
    assert "StartLimitIntervalSec=0" in unit["Unit"]
    assert "Conflicts=getty@tty1.service" in " ".join(unit["Unit"])


def test_the_two_units_differ_in_nothing_that_protects(folder: Path) -> None:
    screen, console = (set(sections((folder / name).read_text())["Service"]) for name in UNITS)
    apart = {line.partition("=")[0] for line in screen ^ console}
    assert apart == {
        "DeviceAllow", "Environment", "ExecStart", "ExecStartPre", "ExecStopPost", "MemoryMax",
        "RestrictAddressFamilies", "RuntimeDirectory", "RuntimeDirectoryMode", "StandardOutput",
        "SupplementaryGroups",
    }  # fmt: skip


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
@pytest.mark.parametrize("name", UNITS)
def test_systemd_finds_nothing_wrong_but_the_missing_program(folder: Path, name: str) -> None:
    unit = folder / name
    text = unit.read_text().replace("/usr/local/lib/ketamine-kiosk/start-kiosk", "/bin/true")
    unit.write_text(text)
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(unit)], capture_output=True, text=True
    )
    assert name not in done.stderr


def test_the_terminal_has_no_keys_of_its_own(folder: Path) -> None:
    for name in ("foot.ini", "foot-touch.ini"):
        settings = sections((folder / name).read_text())
        for part in ("key-bindings", "mouse-bindings"):
            assert all(line.endswith("=none") for line in settings[part])
    settings = sections((folder / "foot.ini").read_text())
    assert settings["scrollback"][0] == "lines=0"
    assert {f"{key}=none" for key in CHANGED_BY_FOOT} <= set(settings["key-bindings"])
