"""What to say about a line of a clinic file that cannot be followed.

Owns the sentences, and reading one value with Python's own reader. Never moves through the file.
"""

from __future__ import annotations

import re
import tomllib
from typing import Any

from tutor.words import _

BARE = re.compile(r"\d{4}-\d\d-\d\d \d\d:[^\s,\]}#]+|[^\s,\]\[{}#=\"']+")
"""A value without quotes."""

_CURLY = "“”„«»‘’"


class Lost(Exception):
    """A place from which reading cannot go on."""

    def __init__(self, start: int, end: int, message: str, hint: str) -> None:
        """A stretch of the text, what is wrong with it, and what to do."""
        super().__init__(message)
        self.start = start
        self.end = end
        self.message = message
        self.hint = hint


def reread(word: str, at: int) -> Any:
    """What one value means; Lost when it means nothing."""
    try:
        return tomllib.loads(f"v = {word}\n")["v"]
    except (ValueError, RecursionError) as error:
        raise Lost(at, at + len(word), *_about(word)) from error


def of_name(line: str) -> tuple[str, str]:
    """A name is expected, and something else is there."""
    if line[:1] in ("'", '"'):
        return _unclosed()
    return (
        _("A name is expected here."),
        _('Write a name, the sign =, and a value, such as name = "Our clinic".'),
    )


def of_header(line: str) -> tuple[str, str]:
    """A line that begins a section."""
    if line.startswith("[["):
        return _("There are two brackets where one is enough."), _("Write it as [idle].")
    return _("This line is not closed."), _("Write the name between [ and ], such as [idle].")


def of_pair(line: str, sign: str) -> tuple[str, str]:
    """A name that is not followed by =."""
    if sign == ":":
        return _("A : stands here in place of =."), _("Write = between name and value.")
    if not line.strip().isascii():
        return (
            _("This name holds letters that names cannot hold."),
            _('Put it in "straight quotes", or use plain letters.'),
        )
    return (
        _("There is no = behind this name."),
        _('Write a name, the sign =, and a value, such as name = "Our clinic".'),
    )


def of_value(sign: str) -> tuple[str, str]:
    """Something that cannot begin a value."""
    if sign in ("'", '"') and sign:
        return _unclosed()
    return (
        _("Nothing that can be read stands behind the =."),
        _('Write a value there, such as "text", 30 or true.'),
    )


def of_rest(before: str) -> tuple[str, str]:
    """Something too much behind a value."""
    if before.endswith('"'):
        return (
            _("There is more in this line, behind the closing quotes."),
            _('Begin a new line for it. Write quotes inside a text as \\".'),
        )
    return (
        _("This line cannot be followed from here on."),
        _('Write one name and one value in a line. Text stands in "double quotes".'),
    )


def _unclosed() -> tuple[str, str]:
    return (
        _("These quotes are not closed."),
        _('Close them in the same line. Longer text stands between """ and """.'),
    )


def _about(word: str) -> tuple[str, str]:
    """What is wrong with a value that Python's reader refuses."""
    if word[0] in _CURLY:
        return _("These quotes are curly."), _('Type straight quotes: "like this".')
    if word[0] in ("'", '"'):
        if "\\" in word:
            return (
                _("This text holds a \\ that means nothing here."),
                _("Put the text in 'single quotes', or write / in names of folders."),
            )
        return _("This text cannot be read."), _("Delete it and type it again.")
    if word.casefold() in ("true", "yes", "on"):
        return _("This is not how yes is written here."), _("Write true, in small letters.")
    if word.casefold() in ("false", "no", "off"):
        return _("This is not how no is written here."), _("Write false, in small letters.")
    if re.fullmatch(r"[+-]?[\d_.,]+", word):
        return (
            _("This number cannot be read."),
            _("Write digits only, without a 0 in front. A phone number stands in quotes."),
        )
    return _("This value cannot be read."), _('If it is text, put it in "double quotes".')
