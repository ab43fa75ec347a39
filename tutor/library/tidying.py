"""When Python looks for memory to give back.

Owns doing it seldom while many lessons are read: what is read is kept, so looking through all
of it after every few lessons finds nothing and takes a fifth of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 200_000
"""New things between two looks; some twenty lessons' worth."""


@contextmanager
def seldom_tidied() -> Iterator[None]:
    """Look for memory to give back seldom until the end of the block."""
    before = gc.get_threshold()
    gc.set_threshold(SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
