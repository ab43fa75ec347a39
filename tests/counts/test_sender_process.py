"""The process that sends counts."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

from tests.counts.samples import OPENED, file_address, rows_of, sums
from tutor.counts import sender
from tutor.counts.database import opened
from tutor.counts.outbox import Outbox
from tutor.counts.sending import start_sender
from tutor.counts.tally import Row

PARENT = """\
import sys
from pathlib import Path
from tutor.counts.sending import start_sender
print(start_sender(Path(sys.argv[1]), sys.argv[2]).pid, flush=True)
sys.stdin.read()
"""


def read(folder: Path) -> list[Row]:
    """What is in the database."""
    with opened(file_address(folder)) as database:
        return database.rows()


def is_there(pid: str) -> bool:
    """Whether a process still does something."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def test_it_sends_and_ends_with_whoever_started_it(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "outbox.db")
    outbox.put("a", rows_of(OPENED))
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(outbox.path), file_address(tmp_path).url],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert parent.stdout is not None
    assert parent.stdin is not None
    pid = parent.stdout.readline().strip()
    line = Path(f"/proc/{pid}/cmdline").read_bytes()
    assert b"sqlite" not in line
    patience = subprocess.Popen(["sleep", "60"])
    a_moment = threading.Event()
    while outbox.waiting() and patience.poll() is None:
        a_moment.wait(0.05)
    assert sums(read(tmp_path)) == sums(rows_of(OPENED))
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdin.close()
    parent.stdout.close()
    while is_there(pid) and patience.poll() is None:
        a_moment.wait(0.05)
    assert not is_there(pid)
    patience.kill()
    patience.wait()


def test_a_wrong_address_ends_it_with_a_sentence(tmp_path: Path) -> None:
    outbox = tmp_path / "outbox.db"
    process = start_sender(outbox, "mysql://user:secret@host/name")
    assert process.wait(60) == 2
    assert Outbox(outbox).noted() == "address"


def test_trying_again_is_one_call(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "outbox.db")
    outbox.put("a", rows_of(OPENED))
    for _number in range(2):
        assert sender.once(outbox, file_address(tmp_path), date(2026, 11, 21)) == ""
    assert sums(read(tmp_path)) == sums(rows_of(OPENED))
