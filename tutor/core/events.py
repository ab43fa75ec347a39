"""What a learner can do that is worth keeping, one event each.

Events are only ever added. Everything the program knows about a learner is the fold of
them (`record.py`). Never holds a name, an address or anything that tells who the learner is.
"""

from typing import Literal

from msgspec import Struct

from tutor.core.block import Outcome

SelfAnswer = Literal["yes", "no", "not-sure", ""]
"""An answer in a self-check list; the empty one takes an answer back."""


ASIDE = "/aside"
"""The way of a page that was only looked at; no route can be called that."""


class Event(Struct, frozen=True, kw_only=True, tag_field="event", omit_defaults=True):
    """Something the learner did. Ids are those of the lesson files."""


class Opened(Event, frozen=True, kw_only=True, tag="opened"):
    """A page or check was shown. `step` is its id.

    `way` is the short route it was shown on; ASIDE when it was only looked at from elsewhere.
    """

    lesson: str
    step: str
    way: str = ""


class Finished(Event, frozen=True, kw_only=True, tag="finished"):
    """The end of a lesson was reached."""

    lesson: str


class Answered(Event, frozen=True, kw_only=True, tag="answered"):
    """A check was answered; an empty response is "I'm not sure yet"."""

    lesson: str
    check: str
    response: tuple[str, ...]
    outcome: Outcome


class WasSure(Event, frozen=True, kw_only=True, tag="was-sure"):
    """The learner said how sure the last answer to a check was."""

    lesson: str
    check: str
    sure: bool


class Starred(Event, frozen=True, kw_only=True, tag="starred"):
    """A page was starred, or its star taken back."""

    lesson: str
    page: str
    is_on: bool = True


class SelfChecked(Event, frozen=True, kw_only=True, tag="self-checked"):
    """An item of a self-check list was answered."""

    lesson: str
    item: str
    answer: SelfAnswer


class Valued(Event, frozen=True, kw_only=True, tag="valued"):
    """Something that matters to the learner was marked or unmarked."""

    lesson: str
    item: str
    is_on: bool = True


class ToldBack(Event, frozen=True, kw_only=True, tag="told-back"):
    """The learner put a page in their own words; empty words take it back."""

    lesson: str
    page: str
    words: str


class Picked(Event, frozen=True, kw_only=True, tag="picked"):
    """A lesson's own question for the provider was added to the sheet, or taken off."""

    lesson: str
    question: str
    is_on: bool = True


class Wrote(Event, frozen=True, kw_only=True, tag="wrote"):
    """The learner wrote a question of their own. `entry` is `own/` and something unique."""

    entry: str
    words: str


class Reworded(Event, frozen=True, kw_only=True, tag="reworded"):
    """A question on the sheet was put differently; empty words bring back the first wording."""

    entry: str
    words: str


class Removed(Event, frozen=True, kw_only=True, tag="removed"):
    """A question was taken off the sheet, or put back on."""

    entry: str
    is_off: bool = True


class Arranged(Event, frozen=True, kw_only=True, tag="arranged"):
    """The learner put the sheet in an order; the first three are the top three."""

    entries: tuple[str, ...]


class Noted(Event, frozen=True, kw_only=True, tag="noted"):
    """A note under a question, or for the whole visit when `entry` is empty."""

    entry: str
    words: str


class Listed(Event, frozen=True, kw_only=True, tag="listed"):
    """A line of the learner's list of medicines; empty words take it off.

    `entry` is `med/` and something unique.
    """

    entry: str
    words: str


class Planned(Event, frozen=True, kw_only=True, tag="planned"):
    """When and where the visit is; all empty takes it back."""

    day: str = ""
    time: str = ""
    place: str = ""


AnyEvent = (
    Opened
    | Finished
    | Answered
    | WasSure
    | Starred
    | SelfChecked
    | Valued
    | ToldBack
    | Picked
    | Wrote
    | Reworded
    | Removed
    | Arranged
    | Noted
    | Listed
    | Planned
)
"""For decoding: an event of a kind this version does not know is skipped by the store."""
