"""A small translated lesson for the examples of the rules about translations.

Owns the lesson and its finished translation. Never writes outside the folder it is given.
"""

from __future__ import annotations

import re
from pathlib import Path

from msgspec.structs import replace

from tests.library.samples import SOUND
from tutor.core.phrase_text import new_head, phrase_text
from tutor.core.phrases import Phrase, read_phrases
from tutor.core.problems import Problem
from tutor.library.renewal import renewed
from tutor.library.survey import survey_folder
from tutor.library.translation_survey import read_units

LESSON = (
    SOUND.partition("pages:")[0]
    + """\
pages:
  - id: first-page
    title: What is on this page, What is on this page, What is on this page, What is on this page, and why?
    blocks:
      - text: One short paragraph, with a word or two.
      - callout: emergency
        text: Call the emergency number now.
      - points:
          - Call <clinic-phone> at any hour. ^a-source
          - You take 50 mg in 2 hours.
          - An infusion takes an hour.
"""  # noqa: E501 -- a title has to stand on one line
)

GLOSSARY = """\
format: 1
terms:
  - id: infusion
    term: infusion
    forms: [infusion, infusions]
    means: A medicine that runs into a vein.
"""


def finished(phrase: Phrase) -> Phrase:
    """The phrase in a language that is English with accents."""
    parts = re.split(r"(\^[a-z-]+|<[a-z-]+>)", phrase.source)
    words = [
        part if part[:1] in {"^", "<"} else part.replace("e", "é").replace("o", "ó")
        for part in parts
    ]
    return replace(phrase, wording="".join(words))


def translated(folder: Path, name: str, example: str = "", language: str = "es") -> Path:
    """Write the finished translation of a file, with an example in place of some of it."""
    units = read_units(folder / f"{name}.yaml")
    assert units is not None
    changed = {phrase.name for phrase in read_phrases(example).listed}
    phrases = renewed(read_phrases(""), units, f"{name}.yaml").phrases
    kept = [finished(each) for each in phrases if each.name not in changed]
    path = folder / "translations" / language / f"{name}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = phrase_text(new_head(language, name), kept)
    path.write_text(f"{text}\n{example}\n", encoding="utf-8")
    return path


def small_course(folder: Path) -> Path:
    """Write the lesson and the glossary."""
    folder.mkdir(exist_ok=True)
    (folder / "example.yaml").write_text(LESSON, encoding="utf-8")
    (folder / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    return folder


def problems_in_translation(example: str, folder: Path) -> list[Problem]:
    """What is found in a translation that is finished but for an example."""
    small_course(folder)
    translated(folder, "glossary")
    path = translated(folder, "example", example)
    return [
        problem
        for one in survey_folder(folder, "publish")
        for problem in one.problems
        if one.path == path.as_posix()
    ]
