"""Hands out the files that make a computer into a waiting-room screen.

Owns their names and what may be run. Never installs anything: that is `install-kiosk.sh`.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class MachineFile(NamedTuple):
    """One file that is handed out."""

    name: str
    is_run: bool = False

    @property
    def text(self) -> str:
        """What is in it."""
        return (Path(__file__).parent / self.name).read_text(encoding="utf-8")


FILES = (
    MachineFile("install-kiosk.sh", is_run=True),
    MachineFile("start-kiosk", is_run=True),
    MachineFile("ketamine-kiosk.service"),
    MachineFile("ketamine-kiosk-console.service"),
    MachineFile("foot.ini"),
    MachineFile("foot-touch.ini"),
    MachineFile("environment"),
)


def write_machine(folder: Path) -> tuple[Path, ...]:
    """Write them all into a folder, over what was there. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for file in FILES:
        path = folder / file.name
        path.write_text(file.text, encoding="utf-8", newline="\n")
        path.chmod(0o755 if file.is_run else 0o644)
        written.append(path)
    return tuple(written)
