"""What a clinic file says, once it was read and found good.

Owns the names and the usual values. Reading the file, with line and column of each fault, is
`read.py`. Never holds a PIN in clear.
"""

from typing import Literal

from msgspec import Struct, field


class Idle(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When nobody is there any more."""

    seconds: int = 120
    """Without a key or a touch, until the warning. 30 to 3600."""
    warning_seconds: int = 30
    """How long the warning stands, 20 to 300."""


class Staff(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The way out."""

    pin: str = ""
    """The PIN's salted sum, as `kiosk --set-pin` writes it; empty: there is no way out."""


class Printer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where sheets are printed."""

    on: bool = False
    name: str = ""
    """The queue's name; empty: the computer's usual one."""


class Codes(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The sheet as codes for a phone."""

    on: bool = True


class Sound(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Reading aloud."""

    read_aloud: bool = True
    volume: int = 60
    """At most, in percent of the loudest. 0 to 100."""
    quiet_hours: tuple[str, ...] = ()
    """Times without sound, such as `18:00-08:00`."""


class Look(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the screen looks to begin with."""

    theme: Literal["light", "dark", "contrast", "terminal"] = "light"
    spacing: Literal["normal", "wide"] = "normal"


class Counting(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The clinic's counts."""

    on: bool = False
    database: str = ""
    """A database address; empty: a file of this computer."""
    screen: str = ""
    """What this screen is called in the counts, where a clinic has several."""


class Clinic(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One clinic's wishes."""

    name: str
    welcome: str = ""
    """One or two sentences for the first screen."""
    region: str = "us"
    languages: tuple[str, ...] = ("en",)
    lessons: str = ""
    """A folder; empty: the lessons that came with the program."""
    overlays: str = ""
    """A folder with the clinic's own changes to lessons; empty: the one beside the lessons."""
    values: dict[str, str] = field(default_factory=dict)
    """What the lessons leave for the clinic to fill in, such as `clinic-phone`."""
    idle: Idle = Idle()
    staff: Staff = Staff()
    printer: Printer = Printer()
    codes: Codes = Codes()
    sound: Sound = Sound()
    look: Look = Look()
    counts: Counting = Counting()
    hang_seconds: float = 3.0
    """How long a session may be silent before it counts as hung. 1 to 30."""
