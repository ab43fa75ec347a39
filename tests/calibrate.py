"""Runs the rules over plain health prose that is not ours, and counts how often each speaks.

Owns the count and the page about it, docs/calibration.md. A rule that speaks too often is wrong
more often than the prose: it gets more precise, or goes down a level. `make calibrate` runs this.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from tutor.checks.catalogue import FAMILIES  # noqa: F401 - puts all rules on the list
from tutor.checks.rule import RULES, Rule
from tutor.checks.sentences import sentences_of
from tutor.checks.subject import Shared, Subject
from tutor.checks.voice import voice_of
from tutor.core.lesson import Lesson
from tutor.library.convert import read

CORPUS = Path(__file__).parent / "corpus"
PAGE = Path(__file__).parent.parent / "docs" / "calibration.md"
LIMITS = {"error": 0.2, "warning": 2.0}
"""The most sentences of a hundred a rule may speak about."""

FAMILIES_COUNTED = "RWCSX"
WHOLE = {"R201", "R202", "R204"}
"""Rules about a whole text; shown for each text, since they count no sentences."""

NOT_PROSE = {
    "R207": "paragraphs", "R209": "pages", "R213": "pages", "R214": "titles", "R216": "lessons",
    "R217": "fields", "R215": "fields", "W408": "fields",
}  # fmt: skip
"""Rules about parts that prose does not have: our own cutting would be judged, not the prose."""

HEAD = """\
format: 1
id: prose
title: Is it prose?
language: en
summary: This is prose.
main-message: This is prose.
can-do: You can read it.
minutes: 3
actions:
  - Read it.
unknowns:
  - Nobody knows.
review:
  status: draft
  next-review: 2027-05-21
pages:
"""
PER_PAGE, PER_LESSON = 3, 36


class Text(Struct, frozen=True):
    """One text of the corpus."""

    name: str
    paragraphs: tuple[str, ...]


class Count(Struct, frozen=True):
    """How often one rule spoke."""

    code: str
    level: str
    what: str
    hits: int
    percent: float
    limit: float | None
    example: str

    @property
    def is_over(self) -> bool:
        """Whether it spoke too often."""
        return self.limit is not None and self.percent > self.limit


def texts_in(folder: Path) -> tuple[Text, ...]:
    """The texts of a folder; lines that start with # say where each comes from."""
    found: list[Text] = []
    for file in sorted(folder.glob("*.txt")):
        lines = file.read_text(encoding="utf-8").splitlines()
        body = "\n".join(line for line in lines if not line.startswith("#"))
        paragraphs = (" ".join(part.split()) for part in re.split(r"\n\s*\n", body))
        found.append(Text(file.stem, tuple(part for part in paragraphs if part)))
    return tuple(found)


def lessons_of(text: Text) -> Iterator[str]:
    """Lessons that hold a text, a paragraph in each block."""
    parts = [part for paragraph in text.paragraphs for part in _short(paragraph)]
    for start in range(0, len(parts), PER_LESSON):
        several = parts[start : start + PER_LESSON]
        pages = []
        for at in range(0, len(several), PER_PAGE):
            blocks = "".join(
                f"      - text: {json.dumps(part, ensure_ascii=False)}\n"
                for part in several[at : at + PER_PAGE]
            )
            pages.append(f"  - id: page-{at}\n    title: What is it?\n    blocks:\n{blocks}")
        yield HEAD + "".join(pages)


def _short(paragraph: str) -> Iterator[str]:
    """The paragraph in parts that a block can hold, without what would be a sign there."""
    part = ""
    for sentence in sentences_of(re.sub(r"[\^<>_]", "", paragraph)):
        if part and len(part) + len(sentence) > 800:
            yield part
            part = ""
        part = f"{part} {sentence}".strip()[:890]
    if part:
        yield part


def count(texts: Iterable[Text]) -> tuple[list[Count], list[str], int]:
    """What each rule said, the figures of each text, and how many sentences there are."""
    rules = [rule for rule in RULES if rule.find is not None and _is_counted(rule)]
    hits: Counter[int] = Counter()
    examples: dict[int, str] = {}
    figures: list[str] = []
    total = 0
    for text in texts:
        for number, lesson in enumerate(lessons_of(text)):
            subject = _subject(lesson)
            total += sum(
                len(sentences_of(block["text"])) for block in _blocks(subject)
            )  # fmt: skip
            if not number:
                figures.append(_figures(text.name, subject))
            for at, rule in enumerate(rules):
                assert rule.find is not None
                for hit in rule.find(subject):
                    hits[at] += 1
                    said = rule.message.format(**hit.blanks)
                    examples.setdefault(at, f"{text.name}: {said}")
    counts = [
        Count(
            rule.code,
            rule.level,
            (rule.find.__name__ if rule.find else "").replace("_", " "),
            hits[at],
            100 * hits[at] / max(1, total),
            LIMITS.get(rule.level),
            examples.get(at, ""),
        )
        for at, rule in enumerate(rules)
    ]
    return sorted(counts, key=lambda one: (one.code, one.level)), figures, total


def _is_counted(rule: Rule) -> bool:
    return rule.code[0] in FAMILIES_COUNTED and rule.code not in NOT_PROSE.keys() | WHOLE


def _subject(lesson: str) -> Subject:
    found = read(lesson.encode(), Lesson, "prose.yaml")
    assert found.draft is not None, found.problems
    return Subject(found, found.draft, Shared(), "prose")


def _blocks(subject: Subject) -> Iterator[dict[str, str]]:
    return ({"text": str(getattr(block, "text", ""))} for _path, block in subject.blocks())


def _figures(name: str, subject: Subject) -> str:
    raw = voice_of(subject).raw
    grade = "-" if raw.grade is None else f"{raw.grade:.1f}"
    smog = "-" if raw.smog is None else f"{raw.smog:.1f}"
    return f"| {name} | {raw.sentences} | {grade} | {smog} | {raw.mean_sentence:.1f} |"


def page(counts: Sequence[Count], figures: Sequence[str], total: int, texts: int) -> str:
    """The page for the docs."""
    rows = [
        f"| {one.code} | {one.level} | {one.what} | {one.hits} | {one.percent:.2f} | "
        f"{'-' if one.limit is None else f'{one.limit:.1f}'} | {'over' if one.is_over else 'ok'} |"
        for one in counts
    ]
    left_out = ", ".join(f"{code} ({what})" for code, what in sorted(NOT_PROSE.items()))
    return "\n".join(
        [
            "# How often the rules speak",
            "",
            "Made by `make calibrate`; do not edit by hand.",
            "",
            f"Counted on {date.today().isoformat()} over {texts} texts with {total:,} sentences of",
            "plain-language health prose that is in the public domain (`tests/corpus/`). A warning",
            "may speak about 2 sentences of 100, an error about 0.2. Notes have no limit: they",
            "only tell. The prose was checked by its publishers, so most hits would be false",
            "alarms; yet it was not written for one grade, so length rules hit it rightly.",
            "",
            "| rule | level | finds | hits | percent | limit | |",
            "|---|---|---|---:|---:|---:|---|",
            *rows,
            "",
            f"Not counted, since prose has no such parts: {left_out}.",
            "",
            "## Whole texts",
            "",
            "R201 (reading grade), R202 (SMOG, from 30 sentences on) and R204 (mean sentence) look",
            "at a whole text. These are the figures with all words counted and none explained.",
            "",
            "| text | sentences | grade | SMOG | words a sentence |",
            "|---|---:|---:|---:|---:|",
            *figures,
            "",
        ]
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Count, print, and write the page."""
    parser = argparse.ArgumentParser(description="How often the rules speak about plain prose.")
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--page", type=Path, default=PAGE, help="where the page is written")
    args = parser.parse_args(arguments)
    texts = texts_in(args.folder)
    if not texts:
        print(f"There are no texts in {args.folder}.", file=sys.stderr)
        return 2
    counts, figures, total = count(texts)
    for one in counts:
        limit = "-" if one.limit is None else f"{one.limit:.1f}"
        verdict = "over" if one.is_over else "ok"
        print(
            f"{one.code} {one.level:<8} {one.hits:>5} of {total}  {one.percent:>6.2f}%  "
            f"limit {limit:>4}  {verdict:<4}  {one.what}  {one.example}"
        )
    args.page.write_text(page(counts, figures, total, len(texts)), encoding="utf-8")
    over = [one for one in counts if one.is_over]
    print(f"{len(texts)} texts, {total} sentences, {len(over)} rules over their limit.")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
