"""What only the Linux kernel can do for sessions: none outlives its keeper, none is spied on.

Owns every call to the kernel that Python has no name for. Decides nothing about when.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import sys
from contextlib import suppress
from pathlib import Path

_DIE_WITH_PARENT = 1
_MAY_BE_READ = 4
_ADOPTS = 36

IGNORED = ("SIGINT", "SIGQUIT", "SIGTSTP", "SIGTTIN", "SIGTTOU")
"""What a keyboard can send, and nobody in a waiting room may."""


def is_possible() -> bool:
    """Whether this computer can keep sessions apart as is promised."""
    return sys.platform == "linux" and hasattr(os, "pidfd_open")


def _tell_kernel(option: int, value: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(option, ctypes.c_ulong(value), 0, 0, 0):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def die_with_parent(parent: int) -> None:
    """End this process at once when its parent is gone, even if it went a moment ago."""
    _tell_kernel(_DIE_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)


def adopt_grandchildren() -> None:
    """Become the parent of every process below whose own parent ends."""
    _tell_kernel(_ADOPTS, 1)


def keep_memory_private() -> None:
    """Write no memory to disk at a crash, and let no other process of this user look into it."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _tell_kernel(_MAY_BE_READ, 0)


def be_first_to_go(score: int) -> None:
    """When memory runs out, let the kernel take this process rather than the keeper."""
    Path("/proc/self/oom_score_adj").write_text(str(score))


def threads() -> int:
    """How many threads this process runs."""
    return len(os.listdir("/proc/self/task"))


def children(pid: int | None = None) -> set[int]:
    """Processes whose parent this one is, or another."""
    found: set[int] = set()
    try:
        for task in os.listdir(f"/proc/{pid or 'self'}/task"):
            found.update(_children_of_task(f"/proc/{pid or 'self'}/task/{task}/children"))
    except (FileNotFoundError, ProcessLookupError):
        return found  # it has ended
    return found


def _children_of_task(place: str) -> set[int]:
    try:
        return set(map(int, Path(place).read_text().split()))
    except (FileNotFoundError, ProcessLookupError):
        return set()


def end_with_descendants(pid: int) -> None:
    """End a process and all below it, whatever process groups they made."""
    family = {pid}
    fresh = {pid}
    while fresh:
        # Whoever stands still starts nobody else while the rest is looked for.
        for one in fresh:
            send(one, signal.SIGSTOP)
        fresh = {child for one in family for child in children(one)} - family
        family |= fresh
    for one in family:
        send(one, signal.SIGKILL)


def send(pid: int, number: signal.Signals) -> None:
    """Send a signal to a process that may be gone."""
    with suppress(ProcessLookupError, PermissionError):
        os.kill(pid, number)


def usual_signals() -> None:
    """Take every signal as a fresh process does, except those a keyboard can send."""
    signal.set_wakeup_fd(-1)
    for number in signal.valid_signals():
        if number in (signal.SIGKILL, signal.SIGSTOP, signal.SIGPIPE):
            continue
        if callable(signal.getsignal(number)) or signal.getsignal(number) == signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)
    for name in IGNORED:
        signal.signal(getattr(signal, name), signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
