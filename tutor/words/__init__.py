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

ENGLISH = "en"

PSEUDO = "xx"
"""A language nobody speaks; it shows which text of a screen did not come from here."""

_Single = Callable[[str], str]
_Counted = Callable[[str, str, int], str]


def _english(text: str) -> str:
    return text


def _english_plural(one: str, many: str, count: int) -> str:
    return one if count == 1 else many


class _Voice:
    """The two lookups now in use."""

    single: _Single = staticmethod(_english)
    counted: _Counted = staticmethod(_english_plural)
    language = ""
    """Its name; empty until somebody chose one."""


def _(text: str) -> str:
    """The text in the language in use; the English text when there is no translation."""
    return _Voice.single(text)


def later(text: str) -> str:
    """Marks a text for translators; it is looked up with `_` where it is shown."""
    return text


def plural(one: str, many: str, count: int) -> str:
    """The form that goes with a count; the caller puts the count in."""
    return _Voice.counted(one, many, count)


def language() -> str:
    """The language in use."""
    return _Voice.language or ENGLISH


def is_chosen() -> bool:
    """Whether a language was asked for."""
    return bool(_Voice.language)


def installed() -> tuple[str, ...]:
    """English, and every language there is a catalogue for."""
    return (ENGLISH, *sorted(file.stem for file in CATALOGUES.glob("*.mo")))


def use(language: str, catalogues: Path | None = None) -> bool:
    """Speak a language from now on; False, and English, when there is no catalogue for it."""
    _Voice.single, _Voice.counted, _Voice.language = _english, _english_plural, ENGLISH
    if _is_english(language):
        return True
    if language == PSEUDO:
        from tutor.words import pseudo

        _Voice.language = PSEUDO
        _Voice.single, _Voice.counted = pseudo.single, pseudo.counted
        return True
    found = _catalogue(language, catalogues or CATALOGUES)
    if found is None:
        return False
    _Voice.single, _Voice.counted, _Voice.language = found
    return True


def speaks(language: str, catalogues: Path | None = None) -> bool:
    """Whether the program can speak a language. The language in use stays as it is."""
    if _is_english(language) or language == PSEUDO:
        return True
    return _catalogue(language, catalogues or CATALOGUES) is not None


def _is_english(language: str) -> bool:
    return _with_dashes(language).partition("-")[0] == ENGLISH


def _with_dashes(language: str) -> str:
    """The way most write it: pt-BR, where catalogues are often called pt_BR."""
    return language.replace("_", "-")


def _catalogue(language: str, folder: Path) -> tuple[_Single, _Counted, str] | None:
    """Both lookups of a language, and the name of its catalogue; None where there is none."""
    dashed = _with_dashes(language)
    if not dashed.replace("-", "").isalnum():
        return None
    import gettext
    from struct import error as BrokenCatalogue

    base = dashed.partition("-")[0]
    for name in dict.fromkeys((language, dashed, dashed.replace("-", "_"), base)):
        try:
            with (folder / f"{name}.mo").open("rb") as file:
                found = gettext.GNUTranslations(file)
        except (OSError, ValueError, BrokenCatalogue):
            continue
        return found.gettext, found.ngettext, name
    return None
