"""Starts the process that sends counts.

Owns how it is started: with the address where only this user can read it, away from the
terminal, and ending with whoever started it. Loads no database library.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tutor.counts.sender import ADDRESS


def start_sender(outbox: Path, database: str) -> subprocess.Popen[bytes]:
    """Start sending; `database` as in the clinic file.

    The process is silent, for the terminal shows a patient's screen. How it fares stands in the
    outbox (`Outbox.noted`), and `Counter.today_lines` tells it.
    """
    return subprocess.Popen(
        [sys.executable, "-m", "tutor.counts.sender", "--outbox", str(outbox),
         "--parent", str(os.getpid())],
        env={**os.environ, ADDRESS: database},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
