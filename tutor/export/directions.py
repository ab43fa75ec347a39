"""Which way a language is written.

Owns the languages and scripts that run from right to left.
"""

from __future__ import annotations

from typing import Literal

_LANGUAGES = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "ug", "ur", "yi"})
_SCRIPTS = frozenset({"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"})
_LEFT_TO_RIGHT = frozenset({"latn", "cyrl", "deva"})
"""Scripts in which some of those languages are also written."""


def direction(language: str) -> Literal["ltr", "rtl"]:
    """The direction of a language as lessons name it, such as `ar` or `az-arab`."""
    base, *others = language.lower().replace("_", "-").split("-")
    if _SCRIPTS.intersection(others):
        return "rtl"
    return "rtl" if base in _LANGUAGES and not _LEFT_TO_RIGHT.intersection(others) else "ltr"
