"""Telling of a fault that nobody foresaw, without a value of anything.

Owns what is told: the class of the exception, and where. Swallows nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from tutor.sessions.messages import Fault

_MOST = 30
"""Steps told, the innermost ones."""


@contextmanager
def telling(tell: Callable[[Fault], object]) -> Iterator[None]:
    """Tell of whatever ends the block before its time, and let it go on its way."""
    is_well = False
    try:
        yield
        is_well = True
    finally:
        kind, _, trace = sys.exc_info()
        if not is_well and kind is not None:
            tell(Fault(kind.__name__, steps(trace)))


def steps(trace: TracebackType | None) -> tuple[str, ...]:
    """File and line of each step."""
    found = []
    while trace is not None:
        found.append(f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}")
        trace = trace.tb_next
    return tuple(found[-_MOST:])
