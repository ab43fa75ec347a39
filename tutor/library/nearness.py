"""Words that nearly match.

Owns the idea of "did you mean". Never decides that something is wrong.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

LONGEST = 40
"""Longer words are sentences in the wrong place, not slips of the finger."""


def nearest(word: str, choices: Iterable[str], closeness: float = 0.6) -> str:
    """The choice that a misspelt word most likely stands for, or nothing."""
    if not word or len(word) >= LONGEST:
        return ""
    folded = {_fold(choice): choice for choice in choices}
    exact = folded.get(_fold(word))
    if exact:
        return exact
    # difflib is worth loading only once something is wrong.
    from difflib import get_close_matches

    found = get_close_matches(_fold(word), folded, 1, closeness)
    return folded[found[0]] if found else ""


def best_fit(names: Collection[str], choices: Iterable[tuple[str, Collection[str]]]) -> str:
    """The choice that shares most names with a group; the first of several equal ones."""
    best, most = "", -1
    for choice, known in choices:
        shared = len(set(names) & set(known))
        if shared > most:
            best, most = choice, shared
    return best


def _fold(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
