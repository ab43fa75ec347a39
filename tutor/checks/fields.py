"""What can be wrong with a field.

Owns what is said of the F codes when they are asked about. Reading the file finds them; the
sentences it says then name what it found.
"""

from __future__ import annotations

from tutor.checks.rule import found_on_reading
from tutor.words import _

_BLOCKS = "pages:\n  - id: first-page\n    title: One\n    blocks:\n"
_CHECK = """checks:
  - id: a-check
    kind: true-false
    page: first-page
    safety: {safety}
    ask: You can drive home.
    answer: false
    when-true: You are still sleepy.
    when-false: That is so.
    when-not-known: It is known.
    question: Who can drive me home?"""
_REVIEW = "review:\n  status: {status}\n  next-review: {day}"


def _field(code: str, message: str, hint: str, wrong: str, right: str) -> None:
    found_on_reading(code=code, level="error", message=message, hint=hint, wrong=wrong, right=right)


_field(
    "F001",
    _("A name that must be there is missing."),
    _("Add a line that starts with that name and a colon."),
    "review:\n  status: draft",
    _REVIEW.format(status="draft", day="2027-05-21"),
)
_field(
    "F002",
    _("A name is here that cannot be used in this place."),
    _("Correct its spelling, or see the lesson guide for the names that can be used."),
    "titel: A lesson\ntitle: A lesson",
    "title: A lesson",
)
_field(
    "F003",
    _("An entry does not say what it is."),
    _('Start it with the name of a kind, such as "text:".'),
    f"{_BLOCKS}      - Ketamine is a medicine.",
    f"{_BLOCKS}      - text: Ketamine is a medicine.",
)
_field(
    "F004",
    _("There is no kind of that name."),
    _("Correct its spelling, or see the lesson guide for the kinds there are."),
    f"{_BLOCKS}      - calout: key\n        text: Remember this.",
    f"{_BLOCKS}      - callout: key\n        text: Remember this.",
)
_field(
    "F005",
    _("A word is here that its name cannot have."),
    _("Use one of the words that the message lists."),
    _REVIEW.format(status="finished", day="2027-05-21"),
    _REVIEW.format(status="draft", day="2027-05-21"),
)
_field(
    "F006",
    _("A name has nothing after it."),
    _("Type something after it, or remove the line."),
    "title:",
    "title: A lesson",
)
_field(
    "F007",
    _("A day is not written as year-month-day."),
    _("Write it like this: 2027-05-21."),
    _REVIEW.format(status="draft", day="21.05.2027"),
    _REVIEW.format(status="draft", day="2027-05-21"),
)
_field(
    "F008",
    _("Text should be here, but it is a list or a group of names."),
    _('If the text starts with [ or {{ or has ": " in it, put it in "double quotes".'),
    "actions:\n  - Note: press start",
    'actions:\n  - "Note: press start"',
)
_field(
    "F009",
    _("True or false should be here."),
    _("Type true or false, in small letters."),
    _CHECK.format(safety="yes"),
    _CHECK.format(safety="true"),
)
_field(
    "F010",
    _("This cannot be used as an id."),
    _("Use small letters, digits and hyphens."),
    "retired-ids: [Old Page]",
    "retired-ids: [old-page]",
)
_field(
    "F011",
    _("A text is too long for the screen."),
    _("Make it shorter, or split it in two."),
    "title: " + "A very long title " * 10,
    "title: A short title",
)
_field(
    "F012",
    _("A number should be here."),
    _("Use digits only, such as 12."),
    "minutes: six",
    "minutes: 6",
)
_field(
    "F013",
    _("A list should be here."),
    _('Put each entry on a line of its own, after "- ".'),
    "actions: Ask your clinic.",
    "actions:\n  - Ask your clinic.",
)
_field(
    "F014",
    _("A list has too few or too many entries."),
    _("Add what is missing, or remove what is too much."),
    "actions: []",
    "actions:\n  - Ask your clinic.",
)
_field(
    "F015",
    _("A group of names should be here."),
    _("Put each name on a line of its own, two spaces further in."),
    "review: draft",
    _REVIEW.format(status="draft", day="2027-05-21"),
)
_field(
    "F016",
    _("This file uses a newer format than this program can read."),
    _("Use a newer version of the program."),
    "format: 2",
    "format: 1",
)
_field(
    "F017",
    _("A number does not fit with the others, or lies outside what can be shown."),
    _("See the lesson guide for the numbers this kind can hold."),
    f"{_BLOCKS}      - icons: How many?\n        out-of: 100\n        unit: people\n"
    "        who: adults\n        when: over a week\n        source: a-source\n        groups:\n"
    "          - label: all\n            count: 120",
    f"{_BLOCKS}      - icons: How many?\n        out-of: 100\n        unit: people\n"
    "        who: adults\n        when: over a week\n        source: a-source\n        groups:\n"
    "          - label: all\n            count: 12",
)
