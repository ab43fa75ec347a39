"""The kiosk's process from its first moment to its last.

Owns the signals, and what belongs to the whole process. Decides nothing about sessions.
"""

from __future__ import annotations

import asyncio
import signal
import time

from tutor.kiosk.front import TerminalFront
from tutor.kiosk.supervise import Kiosk
from tutor.kiosk.supervise_plan import TERMINAL_GONE, Counting, Plan
from tutor.kiosk.terminal import Terminal
from tutor.sessions import linux
from tutor.sessions.log import Log


def run_kiosk(plan: Plan, log: Log, counting: Counting | None = None, number: int = 0) -> int:
    """Run on the terminal with this number until the end; the number says why it ended."""
    if plan.is_private:
        linux.keep_memory_private()
    for name in linux.IGNORED:
        signal.signal(getattr(signal, name), signal.SIG_IGN)
    with asyncio.Runner() as runner:
        return runner.run(_run(plan, log, counting, number))


async def _run(plan: Plan, log: Log, counting: Counting | None, number: int) -> int:
    loop = asyncio.get_running_loop()
    kiosks: list[Kiosk] = []

    def lost() -> None:
        log.put("terminal-gone")
        for kiosk in kiosks:
            kiosk.leave(TERMINAL_GONE)

    front = TerminalFront(Terminal(number, lost), time.monotonic)
    kiosk = Kiosk(plan, front, log, counting, time.monotonic)
    kiosks.append(kiosk)

    def resized() -> None:
        if front.resized():
            kiosk.outdate()

    loop.add_signal_handler(signal.SIGTERM, kiosk.leave)
    loop.add_signal_handler(signal.SIGHUP, lost)
    loop.add_signal_handler(signal.SIGWINCH, resized)
    loop.add_signal_handler(signal.SIGCONT, front.came_back)
    log.put("began")
    return await kiosk.run()
