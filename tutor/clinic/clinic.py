"""What a clinic file says, once it was read and found good.

Owns the names, their limits, what each is for, and the usual values; the reader, the schema and
docs/clinic-file.md follow from them. Reading the file, with line and column of each fault, is
`read.py`. Never holds a PIN in clear.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from tutor.core.fields import LONGEST_LINE

Text = Annotated[str, Meta(max_length=LONGEST_LINE)]
"""A short text."""

Item = Annotated[str, Meta(min_length=1, max_length=40)]
"""One entry of a list."""


class Idle(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When nobody is there any more."""

    seconds: Annotated[
        int, Meta(ge=30, le=3600, description="Without a key or a touch, until the warning.")
    ] = 120
    warning_seconds: Annotated[
        int, Meta(ge=20, le=300, description="How long the warning stands.")
    ] = 30


class Staff(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The way out."""

    pin: Annotated[
        Text,
        Meta(
            description="The PIN's salted sum, as "
            "`ketamine-tutor kiosk --config clinic.toml --set-pin` writes it. "
            "Never the PIN itself. Empty: there is no way out."
        ),
    ] = ""


class Printer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where sheets are printed."""

    on: Annotated[bool, Meta(description="Whether sheets can be printed.")] = False
    name: Annotated[
        Text, Meta(description="The queue's name, as `lpstat -e` shows it. Empty: the usual one.")
    ] = ""


class Codes(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The sheet as codes for a phone."""

    on: Annotated[bool, Meta(description="Whether the sheet is offered as codes.")] = True


class Sound(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Reading aloud."""

    read_aloud: Annotated[bool, Meta(description="Whether pages can be read aloud.")] = True
    volume: Annotated[
        int, Meta(ge=0, le=100, description="At most, in percent of the loudest.")
    ] = 60
    quiet_hours: Annotated[
        tuple[Item, ...],
        Meta(max_length=20, description='Times without sound, such as `"18:00-08:00"`.'),
    ] = ()


class Look(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the screen looks to begin with."""

    theme: Annotated[
        Literal["light", "dark", "contrast", "terminal"], Meta(description="The colors.")
    ] = "light"
    spacing: Annotated[Literal["normal", "wide"], Meta(description="The space between lines.")] = (
        "normal"
    )
    keyboard: Annotated[
        bool, Meta(description="Whether a keyboard is shown where something can be typed.")
    ] = True


class Counting(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The clinic's counts."""

    on: Annotated[bool, Meta(description="Whether it is counted how often lessons are opened.")] = (
        False
    )
    database: Annotated[
        Annotated[str, Meta(max_length=500)],
        Meta(
            description="A database address, such as `postgresql://counts@db.clinic/counts`, or "
            "`sqlite:////folder/counts.db` for a file. "
            "Empty: a file of this computer."
        ),
    ] = ""
    screen: Annotated[
        Text,
        Meta(
            description="What this screen is called in the counts, where a clinic has several: "
            "small letters, digits and `-`, at most 40."
        ),
    ] = ""


class Clinic(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One clinic's wishes."""

    name: Annotated[
        str, Meta(min_length=1, max_length=80, description="The clinic, on the first screen.")
    ]
    welcome: Annotated[
        str, Meta(max_length=400, description="One or two sentences for the first screen.")
    ] = ""
    region: Annotated[
        Item, Meta(description="Whose crisis lines are shown: an id from the course file.")
    ] = "us"
    languages: Annotated[
        tuple[Item, ...],
        Meta(
            min_length=1,
            max_length=40,
            description='The languages offered, the usual one first, such as `["en", "es"]`.',
        ),
    ] = ("en",)
    lessons: Annotated[
        Annotated[str, Meta(max_length=1000)],
        Meta(
            description="A folder, beginning from this file's. "
            "Empty: the lessons that came with the program."
        ),
    ] = ""
    overlays: Annotated[
        Annotated[str, Meta(max_length=1000)],
        Meta(
            description="A folder with the clinic's own changes to lessons, beginning from this "
            "file's. Empty: the one beside the lessons."
        ),
    ] = ""
    values: Annotated[
        dict[str, Text],
        Meta(
            description="What the lessons leave for the clinic to fill in, such as "
            "`clinic-phone`. What a place gives, such as the emergency number, cannot be set."
        ),
    ] = field(default_factory=dict)
    idle: Idle = Idle()
    staff: Staff = Staff()
    printer: Printer = Printer()
    codes: Codes = Codes()
    sound: Sound = Sound()
    look: Look = Look()
    counts: Counting = Counting()
    hang_seconds: Annotated[
        float,
        Meta(
            ge=1.0,
            le=30.0,
            description="How long a session may be silent before it counts as hung.",
        ),
    ] = 3.0
