"""Sheets for tests of everything that is printed: usual ones, hostile ones, any at all.

Owns making them, and finding every string on the two sides. Never looks at a form.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from hypothesis import strategies as st
from msgspec import to_builtins

from tutor.core.sheet import Entry, ReadLesson, Sheet
from tutor.core.visits import Appointment
from tutor.export.sides import Sides

HOSTILE = {
    "markup": "<script>alert(1)</script> <b>x</b> &amp; \"q\" 'q' </style> <!-- {{x}} %s {0} [red]",
    "typst": '#import "x": * $a^2$ *b* _c_ `d` <e> @f [g] = h \\u{41} // i /* j */ #sys.inputs --',
    "control": "a\x00b\x1b[2J\x07c\u202eevil\u202c\u2066d\u2069 e\u200bf\ufeffg\r\nh\ti",
    "long": "why not " * 1250,
    "one-word": "W" * 10_000,
    "right-to-left": "هل يمكنني القيادة بعد العلاج؟ " * 60,
    "emoji": "😀 👩‍👩‍👧 🇺🇸 ok " * 60,
    "east-asian": "治療後に運転できますか" * 60,
    "rare": "".join(chr(code) for code in range(0x250, 0x700)),
    "marks": "a" + "\u0301\u0489" * 300,
}
"""What a reader, or somebody at their keyboard, might type."""


def usual_sheet(language: str = "en") -> Sheet:
    """A sheet as most readers make it."""
    return Sheet(
        course="Ketamine and esketamine: what to know before you decide",
        updated="2026-11-21",
        top=(
            Entry(
                "a",
                "I take a sleeping pill. Is that safe?",
                "about safety",
                "Risks",
                why="First because it is about safety.",
            ),
            Entry("b", "How will we know that it helps?", "starred", "Risks", "My sister drives."),
            Entry("c", "What will the whole course cost me?", "always asked", "Costs"),
        ),
        rest=(("Risks", (Entry("d", "Can I eat before it?", "not sure", "Risks", "I fainted."),)),),
        removed=(),
        values=("What it costs",),
        told_back=(("Which signs need help?", "Call when my chest hurts."),),
        notes="I am nervous about needles.",
        read=(ReadLesson("Risks and side effects", 7, 7, True, "draft", ""),),
        unsure_topics=(("Risks and side effects", ("Which signs need help?",)),),
        medicines=("Sertraline in the morning", "Zolpidem at night"),
        appointment=Appointment("2026-12-09", "10:15", "Lakeside Clinic"),
        language=language,
    )


def full_sheet(words: str, topics: int = 9) -> Sheet:
    """The same words in every place a reader or an author can fill, as often as can be."""

    def entry(number: int) -> Entry:
        why = words[:300] if number % 2 else ""
        return Entry(str(number), words[:2000], words[:100], words[:200], words[:2000], why=why)

    rest = tuple(
        (words[:90], tuple(entry(10 * topic + number) for number in range(5)))
        for topic in range(topics)
    )
    return Sheet(
        course=words[:300],
        updated="2026-11-21",
        top=(entry(1), entry(2), entry(3)),
        rest=rest,
        removed=(),
        values=(words[:300],) * 9,
        told_back=((words[:300], words[:2000]),) * 5,
        notes=words[:2000],
        read=(ReadLesson(words[:120], 1, 7, False, "draft", ""),) * 20,
        unsure_topics=((words[:120], (words[:120],) * 4),) * 9,
        medicines=(words[:2000],) * 15,
        appointment=Appointment("2026-12-09", "10:15", words[:2000]),
    )


def any_sheet() -> st.SearchStrategy[Sheet]:
    """Any words at all, in any amount."""
    words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
    several = st.builds(lambda text, times: (text * times)[:2000], words, st.integers(1, 200))
    return st.builds(full_sheet, several, st.integers(0, 12))


def strings_of(sides: Sides) -> Iterator[str]:
    """Every text on the two sides."""
    made = to_builtins(sides)
    for line in (*made["top"], *(line for _topic, lines in made["rest"] for line in lines)):
        del line["id"]
    yield from _strings(made)


def _strings(thing: object) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        for value in thing.values():
            yield from _strings(value)
    elif isinstance(thing, (list, tuple)):
        for value in thing:
            yield from _strings(value)


def bare(text: str) -> str:
    """The text without spaces and joined letters: what must be the same however rows break."""
    return "".join(unicodedata.normalize("NFKC", text).replace("\u200b", "").split())
