"""Telephone numbers as clinics and the course write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.core.course import Course
from tutor.library.examine import read_course
from tutor.library.load import default_folder

PHONE_NUMBERS = (
    "555-0142", "555 0142", "555-1234", "(555) 010-0199", "555.010.0199", "1-800-222-1222",
    "+1 555 010 0199", "5550142", "020 7946 0018", "(020) 7946 0018", "+44 (0)20 7946 0018",
    "0800 689 5652", "0800 1111", "1800 551 800", "1300 22 4636", "13 11 14", "0477 13 11 14",
    "116 123", "01 23 45 67 89", "089/1234567", "030 12345-67", "6123 4567", "612 745 890",
    "555 - 0142",
)  # fmt: skip
"""Each can be told from an amount or a range without a word before it."""


def shipped_course() -> Course:
    """The course that comes with the program."""
    read = read_course(default_folder())
    assert read is not None
    assert read.draft is not None
    return read.draft


def course_numbers() -> Iterator[tuple[str, str]]:
    """Every number in the crisis help of every place, with the text it stands in."""
    for region in shipped_course().regions:
        for text in (region.emergency, region.short, *(line.reach for line in region.lines)):
            numbers = re.findall(r"\d(?:[ -]?\d)+", text)
            assert numbers, text
            yield from ((text, number) for number in numbers)
