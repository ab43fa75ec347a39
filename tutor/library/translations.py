"""The translations beside the lessons: `translations/es/risks.po`.

Owns which files these are, how they are opened, and how far each has got. Never changes one
and never shows one to readers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path

from msgspec import Struct

from tutor.checks.translated import Term, terms_of, wording_problems
from tutor.checks.translations import LARGEST, Blocked, Translation, blocked, wholeness
from tutor.checks.units import Unit
from tutor.core.language_name import LANGUAGE
from tutor.core.phrases import Phrases, read_phrases
from tutor.core.problems import Problem
from tutor.library.files import read_bytes

FOLDER = "translations"
ENDING = ".po"
GLOSSARY = "glossary"

MOST_LANGUAGES = 200

MOST_TOLD = 500
"""Problems of one sort in a file; more would only make a translator wait."""

Units = Mapping[str, Sequence[Unit]]
"""What is to be translated in each file, by its name without the ending."""


class Looked(Struct, frozen=True):
    """A translation file with its problems."""

    path: str
    text: str
    problems: tuple[Problem, ...]


def languages(folder: Path) -> tuple[str, ...]:
    """The languages for which there is a folder."""
    try:
        found = sorted(each.name for each in (folder / FOLDER).iterdir() if each.is_dir())
    except OSError:
        return ()
    return tuple(name for name in found if LANGUAGE.fullmatch(name))[:MOST_LANGUAGES]


def path_of(folder: Path, language: str, stem: str) -> Path:
    """Where the translation of a file belongs."""
    return folder / FOLDER / language / f"{stem}{ENDING}"


def text_of(path: Path) -> tuple[str, Blocked | None]:
    """The text of a translation file, and why there is none if so."""
    try:
        data = read_bytes(path, LARGEST)
    except OSError:
        return "", "file"
    if len(data) > LARGEST:
        return "", "large"
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "", "letters"
    return text.replace("\r\n", "\n").replace("\r", "\n"), None


def look_at(
    folder: Path, units: Units, language: str, only: Sequence[str] | None = None
) -> list[Looked]:
    """The translation files of a language with their problems; `only` some of them, by name."""
    place = folder / FOLDER / language
    try:
        names = sorted(each.stem for each in place.iterdir() if each.suffix == ENDING)
    except OSError:
        return []
    terms = _terms(folder, units, language)
    return [
        _look(path_of(folder, language, name), units.get(name), language, terms)
        for name in names
        if only is None or name in only
    ]


def percent(folder: Path, language: str, stem: str, units: Sequence[Unit]) -> int | None:
    """How much of a file has a finished translation, in full hundredths; None without a file."""
    path = path_of(folder, language, stem)
    if not path.is_file():
        return None
    known = phrases_in(path).by_name()
    done = sum(unit.name in known and known[unit.name].is_done for unit in units)
    return done * 100 // len(units) if units else 100


def phrases_in(path: Path) -> Phrases:
    """The phrases of a file; none when it cannot be read as text."""
    return read_phrases(text_of(path)[0])


def _look(path: Path, units: Sequence[Unit] | None, language: str, terms: Sequence[Term]) -> Looked:
    """One file."""
    shown = path.as_posix()
    text, reason = text_of(path)
    if reason is not None:
        return Looked(shown, text, (blocked(shown, reason),))
    if units is None:
        return Looked(shown, text, (blocked(shown, "lost"),))
    translation = Translation(
        path=shown, language=language, units=units, phrases=read_phrases(text)
    )
    found = [
        *islice(wholeness(translation), MOST_TOLD),
        *islice(wording_problems(translation, terms), MOST_TOLD),
    ]
    found.sort(key=lambda one: (one.place.line, one.code))
    return Looked(shown, text, tuple(found))


def _terms(folder: Path, units: Units, language: str) -> tuple[Term, ...]:
    """The words the glossary of a language has settled."""
    path = path_of(folder, language, GLOSSARY)
    if GLOSSARY not in units or not path.is_file():
        return ()
    return terms_of(
        Translation(
            path=path.as_posix(),
            language=language,
            units=units[GLOSSARY],
            phrases=phrases_in(path),
        )
    )
