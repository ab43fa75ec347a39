"""Lists of words that the rules go by.

Owns the lists, one file for each, and how one is written down. Never judges: the rules do.
"""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """The words of a list that is written down with spaces between them."""
    return frozenset(text.split())
