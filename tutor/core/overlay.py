"""A clinic's local changes to one lesson, as the clinic writes them.

Owns the shape of an overlay file. Never changes a lesson itself.
"""

from typing import Annotated, Literal

from tutor.core.block import Block, Check
from tutor.core.fields import Few, Identifier, Plain, Prose, Rule, Short
from tutor.core.lesson import ChecklistQuestion, Page, Part, Review


class LocalValue(Part, frozen=True, kw_only=True):
    """A blank of the lesson, filled in for everybody who reads it here."""

    value: Annotated[str, Rule("value", most=60), "The id of the blank, such as clinic-phone."]
    says: Annotated[Plain, "What readers see in its place."]


class LocalOption(Part, frozen=True, kw_only=True):
    """An option that takes the place of one of the lesson's own."""

    text: Annotated[Short, "At most twelve words."]
    feedback: Annotated[Prose, "What to know about this answer."]
    correct: bool = False
    misconception: Annotated[Short, "The mistaken idea behind a wrong option, for reviewers."] = ""


class Change(Part, frozen=True, kw_only=True):
    """One change: `at` replaces, `hide` takes out, `after` adds."""

    at: Annotated[Identifier, "The page, check or question to reword; then give its new words."] = (
        ""
    )
    hide: Annotated[Identifier, "The page, check or question to leave out."] = ""
    after: Annotated[
        Identifier, "Where something is added; then give a page, a check or a question."
    ] = ""
    title: Annotated[Short, "The new title of a page."] = ""
    blocks: Annotated[tuple[Block, ...], Few(0, 20), "The new text of a page, all of it."] = ()
    ask: Annotated[Prose, "The new words of a check or a question."] = ""
    why: Annotated[Prose, "The new reason of a question."] = ""
    options: Annotated[
        tuple[LocalOption, ...], Few(0, 7), "The new options of a check, all of them."
    ] = ()
    page: Annotated[Page | None, "A page to add."] = None
    check: Annotated[Check | None, "A check to add."] = None
    question: Annotated[ChecklistQuestion | None, "A question for the provider to add."] = None


class Overlay(Part, frozen=True, kw_only=True):
    """A clinic's changes to one lesson."""

    format: Literal["1"]
    overlay: Annotated[Identifier, "The lesson that is changed."]
    clinic: Annotated[Plain, "The name readers see: Changed by ..."]
    prefix: Annotated[Identifier, "Every new id starts with it and a hyphen, such as ns-parking."]
    based_on: Annotated[
        Plain, "The sum of the lesson's text. `overlay accept` renews it; never type it."
    ]
    values: Annotated[tuple[LocalValue, ...], Few(0, 40), "Blanks that are filled in."] = ()
    changes: Annotated[tuple[Change, ...], Few(0, 100), "The changes, one after the other."] = ()
    review: Annotated[Review, "How far the changes themselves have been looked at."]
