"""The kinds of value a lesson field can hold.

One annotation per field says what an author may type there. The file reader, its messages
and the editor schema all read these same annotations. Never reads or checks anything itself.
"""

from typing import Annotated, Literal

from msgspec import Struct

Role = Literal["plain", "prose", "id", "date", "address", "file", "source", "page", "value"]
"""What a text is for: `prose` may hold ^source, <value> and __strong__; `source`, `page`
and `value` name something defined elsewhere; the others are what they say."""


class Rule(Struct, frozen=True):
    """What a text field accepts."""

    role: Role
    most: int = 20_000
    """Longest text, in characters, that still fits where it is shown."""
    may_be_empty: bool = False


class Few(Struct, frozen=True):
    """How many entries a list may have."""

    least: int = 1
    most: int = 200


class Filled(Struct, frozen=True):
    """Marks a field the program fills in itself; authors may not type it."""


LONGEST_LINE = 200
"""Characters in one line of plain text, such as a name, or what a clinic fills in."""

Plain = Annotated[str, Rule("plain", most=LONGEST_LINE)]
Prose = Annotated[str, Rule("prose", most=900)]
Short = Annotated[str, Rule("prose", most=160)]
Identifier = Annotated[str, Rule("id", most=60)]
Day = Annotated[str, Rule("date")]
Address = Annotated[str, Rule("address", most=400)]
FileName = Annotated[str, Rule("file", most=60)]
SourceRef = Annotated[str, Rule("source")]
PageRef = Annotated[str, Rule("page")]
