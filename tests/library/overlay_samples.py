"""A lesson with emergency text and a safety check, and overlays for it.

Owns those texts, and ways to put them into a folder.
"""

from __future__ import annotations

import re
from pathlib import Path

from tests.library.samples import SHARED
from tutor.checks.overlays import Laid
from tutor.checks.rule import Profile
from tutor.core.approval import text_sum
from tutor.core.lesson import Lesson
from tutor.core.problems import Problem
from tutor.library.examine import examine_data
from tutor.library.overlays import look_at_overlays

EMERGENCY = "Call <emergency-number> first. Then call <clinic-phone>."

_CHECK = """\
  - id: {id}
    kind: single
    page: {page}
    after: {page}
    safety: {safety}
    ask: {ask}
    options:
      - text: A friend
        correct: true
        feedback: Yes, that is a safe way.
      - text: I drive
        feedback: Not after a dose; you may be sleepy.
    question: {question}
"""

LESSON = (
    """\
format: 1
id: example
title: A small lesson
language: en
summary: A small lesson for trying things out.
main-message: Ask whatever you want to know.
can-do: You can say what a small lesson holds.
minutes: 3
actions:
  - Call <clinic-phone>.
unknowns:
  - Nobody knows how long the effect lasts.
review:
  status: draft
  next-review: 2027-05-21
pages:
  - id: first-page
    title: What is on this page?
    blocks:
      - text: One short paragraph.
  - id: second-page
    title: Who takes you home?
    blocks:
      - text: A friend can take you home. Call <clinic-phone> when you are there.
  - id: signs
    title: Which signs need help?
    blocks:
      - callout: emergency
        text: """
    + EMERGENCY
    + """
checks:
"""
    + _CHECK.format(
        id="who-drives",
        page="second-page",
        safety="false",
        ask="How do you get home?",
        question="Who can drive me?",
    )
    + _CHECK.format(
        id="safe-home",
        page="first-page",
        safety="true",
        ask="Who takes you home today?",
        question="Who may come?",
    )
    + """\
checklist:
  - id: ask-more
    page: first-page
    ask: What else should I know?
    why: So that nothing is left out.
"""
)

CALM = re.sub(r"  - id: signs\n.*?(?=^checks:)", "", LESSON, flags=re.M | re.S)
CALM = re.sub(r"^checks:\n.*?(?=^checklist:)", "", CALM, flags=re.M | re.S)
"""The same lesson without emergency text and without checks."""

COURSE = """\
format: 1
title: A course
updated: 2026-11-21
funding: Nobody paid for it.
sections:
  - id: all
    title: All lessons
    lessons: [example]
values:
  - id: clinic-phone
    means: The clinic's phone number.
    sample: 555-0199
    otherwise: your clinic
  - id: emergency-number
    means: The emergency number.
    sample: "911"
    otherwise: your emergency number
    filled-by: emergency
  - id: crisis-line
    means: The crisis line.
    sample: "988"
    otherwise: a crisis line
    filled-by: crisis
stems:
  - id: always
    ask: What should I know?
regions:
  - id: us
    name: United States
    emergency: "911"
    short: "call 988"
    checked: 2026-11-21
    lines:
      - name: Crisis line
        reach: "988"
"""

_PARTS = {
    "format": "format: 1",
    "overlay": "overlay: example",
    "clinic": "clinic: Northside",
    "prefix": "prefix: ns",
    "based-on": "based-on: {sum}",
    "review": "review:\n  status: draft\n  next-review: 2027-05-21",
}


def lesson(text: str = LESSON) -> Lesson:
    """The lesson, read."""
    found = examine_data(text.encode(), Path("example.yaml"), SHARED)
    draft = found.draft
    assert draft is not None
    return draft


def overlay_text(*parts: str, base: str = LESSON) -> str:
    """An overlay for the lesson, with these parts in place of its own."""
    given = "\n".join(parts)
    named = set(re.findall(r"^([a-z-]+):", given, re.MULTILINE))
    kept = [part for name, part in _PARTS.items() if name not in named]
    return ("\n".join([*kept, given]) + "\n").replace("{sum}", text_sum(lesson(base)))


def folder_with(place: Path, *overlays: str, base: str = LESSON) -> Path:
    """A lesson folder with the lesson, its course and overlays."""
    folder = place / "lessons"
    (folder / "overlays").mkdir(parents=True, exist_ok=True)
    (folder / "example.yaml").write_text(base, encoding="utf-8")
    (folder / "course.yaml").write_text(COURSE, encoding="utf-8")
    for number, text in enumerate(overlays):
        (folder / "overlays" / f"{number}.yaml").write_text(text, encoding="utf-8")
    return folder


def laid_over(place: Path, *parts: str, base: str = LESSON, profile: Profile = "draft") -> Laid:
    """The one overlay made of these parts, looked at."""
    return look_at_overlays(
        folder_with(place, overlay_text(*parts, base=base), base=base), None, profile
    )[0]


def problems_of_example(example: str, place: Path) -> list[Problem]:
    """What is found in the example of a rule about overlays."""
    first, _line, rest = example.partition("\n")
    base = CALM if first.endswith(" calm") else LESSON
    if base is CALM:
        rest = rest.replace("  - hide: who-drives\n", "").replace("\n  - hide: signs", "")
    overlays = [overlay_text(rest, base=base)]
    if first == "# second overlay":
        overlays.append(overlay_text(rest, base=base))
    found = look_at_overlays(folder_with(place, *overlays, base=base), None, "review")
    return [problem for one in found for problem in one.read.problems]
