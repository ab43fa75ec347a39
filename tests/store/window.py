"""A second window, for tests: a process that keeps events and says so after each one.

Run as `python -m tests.store.window RECORD NAME COUNT`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tutor.core.events import Wrote
from tutor.store.sqlite import SqliteStore

ROOT = Path(__file__).parents[2]


def start_window(record: Path, name: str, count: int) -> subprocess.Popen[str]:
    """Start a window that writes `count` questions of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.store.window", str(record), name, str(count)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )


def main(record: str, name: str, count: str) -> None:
    """Keep questions; print the name of each when it is safe."""
    store = SqliteStore(Path(record))
    for number in range(int(count)):
        entry = f"own/{name}-{number}"
        store.append(Wrote(entry=entry, words=f"Question {number} of {name}?"))
        print(entry, flush=True)
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
