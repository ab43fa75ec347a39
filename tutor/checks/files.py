"""What can be wrong with a file before its fields are looked at.

Owns what is said of the Y codes when they are asked about. Reading the file finds them; the
sentences it says then name what it found.
"""

from __future__ import annotations

from tutor.checks.rule import found_on_reading
from tutor.core.problems import Level
from tutor.words import _

_TITLE = "title: A lesson"


def _file(
    code: str, message: str, hint: str, wrong: str, right: str = _TITLE, level: Level = "error"
) -> None:
    found_on_reading(code=code, level=level, message=message, hint=hint, wrong=wrong, right=right)


_file(
    "Y001",
    _("This file is larger than one megabyte."),
    _("Split it into several lessons."),
    "title: A lesson as long as ten books ...",
)
_file(
    "Y002",
    _("A letter in this file is not saved as UTF-8."),
    _("Save the file again as UTF-8, if your editor offers a choice."),
    "title: Café (saved as Windows-1252)",
    "title: Café",
)
_file(
    "Y003",
    _("This file was saved as Unicode (UTF-16)."),
    _("Save it again as UTF-8, if your editor offers a choice."),
    "title: A lesson (saved as UTF-16)",
)
_file(
    "Y004",
    _("There is a hidden control character here."),
    _("Delete it, or type the line again."),
    "title: A \x1blesson",
)
_file(
    "Y005",
    _("A hidden mark here changes the direction of the text."),
    _("Delete it. It could make a number read differently on screen."),
    "title: A \u202elesson",
)
_file(
    "Y006",
    _("There is an invisible character here."),
    _("Delete it, or type the word again. It hides words from search."),
    "title: A les\u200bson",
    level="warning",
)
_file(
    "Y007",
    _("This file cannot be opened."),
    _("Check its name and who may read it."),
    "title: A lesson (in a file nobody may read)",
)
_file(
    "Y010",
    _("This line cannot be followed from here on."),
    _('If this is text, put it in "double quotes".'),
    "title: @home",
    'title: "@home"',
)
_file(
    "Y011",
    _("This line is indented with a Tab."),
    _("Use two spaces for each step in."),
    "review:\n\tstatus: draft\n\tnext-review: 2027-05-21",
    "review:\n  status: draft\n  next-review: 2027-05-21",
)
_file(
    "Y012",
    _("There is a second colon in this line."),
    _('Put the text after the first colon in "double quotes".'),
    "title: Ketamine: the basics",
    'title: "Ketamine: the basics"',
)
_file(
    "Y013",
    _("This quote is not closed, or the text goes on after it."),
    _("Quote the whole text, and use the other kind of quote inside it."),
    'title: "Ketamine" and sleep',
    "title: '\"Ketamine\" and sleep'",
)
_file(
    "Y014",
    _("This line does not line up with the lines above it."),
    _("Give lines that belong together the same number of spaces."),
    "actions:\n  - Ask.\n - Wait.",
    "actions:\n  - Ask.\n  - Wait.",
)
_file(
    "Y020",
    _("A second document starts here."),
    _("Keep one lesson in a file. Remove this line, or move the rest."),
    "title: A lesson\n---\ntitle: Another",
)
_file(
    "Y021",
    _("This file has far too many values."),
    _("Split it into several lessons."),
    "retired-ids: [one, two, three, and 20,000 more]",
    "retired-ids: [one, two, three]",
)
_file(
    "Y022",
    _("A word that starts with & or * is read as a label."),
    _('If you meant the sign, put the text in "double quotes".'),
    "title: *lesson",
    'title: "*lesson"',
)
_file(
    "Y023",
    _("A word that starts with ! is read as a command."),
    _('If you meant the sign, put the text in "double quotes".'),
    "title: !lesson one",
    "title: Lesson one",
)
_file(
    "Y024",
    _("This text is far too long."),
    _("Split it into several pages."),
    "summary: A text of more than 20,000 letters ...",
    "summary: A short text.",
)
_file(
    "Y025",
    _("<< cannot be used in a lesson."),
    _("Type the shared part out in full."),
    "<<: {title: A lesson}\ntitle: A lesson",
)
_file(
    "Y026",
    _("A list or group stands here where a name should be."),
    _('If it is text, put it in "double quotes".'),
    "[title]: A lesson",
)
_file(
    "Y027",
    _("Too many levels inside one another."),
    _("A lesson needs at most eight. Check the spaces and dashes before this."),
    "title: " + "[" * 20 + "]" * 20,
)
_file(
    "Y028",
    _("There is nothing in this file."),
    _("Start from a copy of another lesson."),
    "# only a note",
)
_file(
    "Y030",
    _("A name is here twice."),
    _("Keep one of the two."),
    "title: A lesson\ntitle: Another lesson",
)
_file(
    "Y031",
    _("The text is cut off here, because # starts a note."),
    _('If you meant the sign, put the text in "double quotes".'),
    "title: Rule #1 of rest",
    'title: "Rule #1 of rest"',
    level="warning",
)
