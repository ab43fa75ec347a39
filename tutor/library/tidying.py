"""When Python looks for memory to give back.

Owns not doing it while many lessons are read: what is read is kept or goes at once by itself, so
looking through all of it again and again finds next to nothing and takes a fifth of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def seldom_tidied() -> Iterator[None]:
    """Look for memory to give back only after the end of the block."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
