"""What a process has used up so far: instructions or time on the processor, and memory.

Owns the talk with the kernel. Where the kernel does not count instructions, time on the
processor stands in for them, and `Counter.unit` says so.
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys
import time
from pathlib import Path

import psutil

_CALL_NUMBERS = {"x86_64": 298, "aarch64": 241}
_DISABLED, _INHERIT, _NO_KERNEL, _NO_HYPERVISOR, _FROM_EXEC = (
    1 << 0,
    1 << 1,
    1 << 5,
    1 << 6,
    1 << 12,
)
_CLOSE_ON_EXEC = 8

INSTRUCTIONS = "M instructions"
PROCESSOR_TIME = "ms of processor time"


def _open_instruction_counter(pid: int) -> int | None:
    """A counter of user-space instructions that starts when the process does."""
    number = _CALL_NUMBERS.get(os.uname().machine)
    if number is None or sys.platform != "linux":
        return None
    flags = _DISABLED | _INHERIT | _NO_KERNEL | _NO_HYPERVISOR | _FROM_EXEC
    attributes = struct.pack("IIQQQQQ", 0, 64, 1, 0, 0, 0, flags) + b"\0" * 16
    wanted = ctypes.create_string_buffer(attributes, 64)
    library = ctypes.CDLL(None, use_errno=True)
    handle: int = library.syscall(number, wanted, pid, -1, -1, _CLOSE_ON_EXEC)
    return handle if handle >= 0 else None


class Counter:
    """Counts for one process, from the moment it starts."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._handle = _open_instruction_counter(pid)
        self._last = 0.0
        self.unit = PROCESSOR_TIME if self._handle is None else INSTRUCTIONS

    def work(self) -> float:
        """Work so far, in `unit`; the last known figure when the process is gone."""
        if self._handle is not None:
            self._last = struct.unpack("q", os.read(self._handle, 8))[0] / 1e6
        else:
            self._last = self.processor_ms()
        return self._last

    def processor_ms(self) -> float:
        """Time on the processor so far."""
        try:
            if sys.platform == "linux":
                return time.clock_gettime_ns((~self._pid << 3) | 2) / 1e6
            spent = psutil.Process(self._pid).cpu_times()
            return float(spent.user + spent.system) * 1000
        except (OSError, psutil.Error):
            return self._last

    def finish(self, processor_ms: float) -> None:
        """Take the kernel's last word on a process that has ended."""
        if self._handle is None:
            self._last = processor_ms

    def close(self) -> None:
        """Give the counter back."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def megabytes(pid: int) -> float:
    """Memory the process has in use now."""
    return float(psutil.Process(pid).memory_info().rss) / 2**20


def wake_ups(pid: int) -> int | None:
    """How often the process was put to sleep and woken so far; None where nobody counts."""
    total = 0
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            for line in (task / "status").read_text().splitlines():
                if line.startswith("voluntary_ctxt_switches"):
                    total += int(line.split()[1])
    except OSError:
        return None
    return total
