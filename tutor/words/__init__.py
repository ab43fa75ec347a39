"""The program's own words, in the reader's language.

Owns the one lookup every sentence shown to a reader goes through. English is the text in the
code, so it needs no catalogue and costs nothing; gettext is loaded only for other languages.
Never holds lesson text: that has catalogues of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

CATALOGUES = Path(__file__).with_name("locale")
"""Where the compiled catalogues live, one `<language>.mo` each."""

PSEUDO = "xx"
"""A language nobody speaks; it shows which text of a screen did not come from here."""


def _english(text: str) -> str:
    return text


def _english_plural(one: str, many: str, count: int) -> str:
    return one if count == 1 else many


class _Voice:
    """The two lookups now in use."""

    single: Callable[[str], str] = staticmethod(_english)
    counted: Callable[[str, str, int], str] = staticmethod(_english_plural)


def _(text: str) -> str:
    """The text in the language in use; the English text when there is no translation."""
    return _Voice.single(text)


def later(text: str) -> str:
    """Marks a text for translators; it is looked up with `_` where it is shown."""
    return text


def plural(one: str, many: str, count: int) -> str:
    """The form that goes with a count; the caller puts the count in."""
    return _Voice.counted(one, many, count)


def use(language: str, catalogues: Path = CATALOGUES) -> bool:
    """Speak a language from now on; False, and English, when there is no catalogue for it."""
    _Voice.single, _Voice.counted = _english, _english_plural
    base = language.partition("-")[0]
    if base == "en" or not language.replace("-", "").isalnum():
        return base == "en"
    if language == PSEUDO:
        from tutor.words import pseudo

        _Voice.single, _Voice.counted = pseudo.single, pseudo.counted
        return True
    import gettext
    from struct import error as BrokenCatalogue

    for name in dict.fromkeys((language, base)):
        try:
            with (catalogues / f"{name}.mo").open("rb") as file:
                found = gettext.GNUTranslations(file)
        except (OSError, ValueError, BrokenCatalogue):
            continue
        _Voice.single, _Voice.counted = found.gettext, found.ngettext
        return True
    return False
