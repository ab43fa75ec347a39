"""A stage without any screen library: it shows one page, and does what single keys say.

Owns what a session can do wrong on purpose. Never a test itself.
"""

from __future__ import annotations

import gc
import os
import select
import subprocess
import sys
import threading
import time
import tty
from pathlib import Path

from tutor.sessions.line import Line
from tutor.sessions.messages import Answer, Ask, Beat, Begin, Count, Done, Order, Paper, Pin, Role
from tutor.sessions.stage import CannotPrepare

KEPT: list[str] = []
"""What a person typed; it must not be found anywhere afterwards."""


class SmallStage:
    """Shows `[role content] ready`, and then what is typed."""

    def __init__(self, content: str) -> None:
        """With some content all sessions share."""
        self.content = content

    def run(self, role: Role, line: Line) -> None:
        """Obey keys until done."""
        tty.setraw(0)
        say(f"\x1b[?1049h[{role} {self.content}] ready {os.getpid()}\r\n")
        line.send(Beat())
        last = time.monotonic()
        while True:
            seen = select.select([0, line.fileno()], [], [], 0.1)[0]
            if line.fileno() in seen:
                show(line)
            if 0 in seen and not obeyed(os.read(0, 4096), line):
                return
            if time.monotonic() - last > 0.1:
                last = time.monotonic()
                line.send(Beat())


def say(text: str) -> None:
    """Paint something."""
    os.write(1, text.encode())


def show(line: Line) -> None:
    """Paint what the supervisor said."""
    message = line.receive()
    if isinstance(message, Begin):
        say(f"begin <{message.note}> {' '.join(message.banners)}\r\n")
    elif isinstance(message, Answer):
        say(f"answer {message.is_good} {' '.join(message.lines)}\r\n")
    elif message is not None:
        say(f"{message}\r\n")


def obeyed(keys: bytes, line: Line) -> bool:
    """Do what keys say; False when the session is over."""
    for key in keys.decode(errors="replace"):
        if key == "\x04":
            line.send(Done("finished"))
            time.sleep(60)  # the supervisor ends this process, not its own good will
        elif key == "\x17":
            line.send(Done("idle"))
            time.sleep(60)
        elif key == "\x01":
            raise RuntimeError("secret words of a patient")
        elif key == "\x02":
            time.sleep(3600)
        elif key == "\x05":
            return False
        elif key == "\x06":
            subprocess.Popen(["sleep", "3600"], start_new_session=True)
        elif key in ORDERS:
            line.send(Ask(ORDERS[key]))
        elif key == "\x07":
            line.send(Count("began"))
        elif key == "\x0f":
            line.send(Paper("East-42"))
        elif key == "\x0b":
            line.send(Pin("271828"))
        elif key == "\x0c":
            line.send(Pin("314159"))
        else:
            KEPT.append(key)
    say(f"typed {keys!r}\r\n")
    return True


ORDERS: dict[str, Order] = {
    "\x10": "restart", "\x11": "leave", "\x12": "update", "\x13": "counts", "\x14": "printer",
}  # fmt: skip


def prepare(told: str) -> SmallStage:
    """Read the content from the file that was told."""
    content = Path(told).read_text() if told else "no"
    if content == "broken":
        raise CannotPrepare("The lessons are broken.")
    if content == "crash":
        raise RuntimeError("secret")
    if content == "thread":
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
    gc.collect()
    return SmallStage(content)


def prepare_short_lived(told: str) -> SmallStage:
    """Sessions that crash before they show anything."""

    class Crashing(SmallStage):
        def run(self, role: Role, line: Line) -> None:
            line.send(Beat())
            sys.exit(3)

    return Crashing(told)
