"""A lesson as authors write it and every face reads it.

Owns the shape of a lesson file. Never knows the kinds of block by name.
"""

from typing import Annotated, Literal

from msgspec import Struct

from tutor.core.block import Block, Check
from tutor.core.fields import Day, Few, Filled, Identifier, PageRef, Plain, Prose, Short

Status = Literal["draft", "in-review", "approved", "retired"]


class Part(Struct, frozen=True, kw_only=True, rename="kebab"):
    """A group of named fields in a file."""


class Reviewer(Part, frozen=True, kw_only=True):
    """Somebody who really read and approved a lesson."""

    name: Plain
    role: Plain


class Review(Part, frozen=True, kw_only=True):
    """How far the text has been looked at, and when it must be looked at again."""

    status: Status
    next_review: Annotated[Day, "The day the lesson must be looked at again."]
    reviewed: Annotated[Day, "The day it was last approved."] = ""
    reviewers: Annotated[tuple[Reviewer, ...], Few(0, 20)] = ()
    approved_text: Annotated[
        Plain, "The sum of the approved text. `approve` writes it; never type it."
    ] = ""
    is_changed: Annotated[bool, Filled()] = False
    """Whether the text was changed after it was approved."""


class Allowance(Part, frozen=True, kw_only=True):
    """A rule the lesson may break in one place, with the reason, for all to see."""

    rule: Annotated[Plain, "The code of the rule, such as C301."]
    at: Annotated[Plain, "The id of a page, a check or a question; left out: the whole lesson."] = (
        ""
    )
    reason: Annotated[Plain, "Why the rule does not fit here."]
    by: Annotated[Plain, "Who decided."]
    until: Annotated[Day, "After this day it no longer counts."]


class Page(Part, frozen=True, kw_only=True):
    """One idea, on one screen."""

    id: Identifier
    title: Annotated[Short, "A statement or a question."]
    facts: Annotated[
        tuple[Plain, ...], Few(0, 60), "Ids of the fact sheet this page rests on."
    ] = ()
    as_of: Annotated[Day, "For things that change: the day they were last known to be so."] = ""
    recheck: Annotated[Day, "After this day the screen says the page may be out of date."] = ""
    heavy: Annotated[Prose, "A note before a heavy topic, with leave to skip it."] = ""
    blocks: Annotated[tuple[Block, ...], Few(1, 20)]


class ChecklistQuestion(Part, frozen=True, kw_only=True):
    """A question for the provider that is offered on a page."""

    id: Identifier
    page: PageRef
    ask: Annotated[Prose, "In the reader's voice."]
    why: Prose


class LocalChange(Struct, frozen=True, kw_only=True):
    """What a clinic's overlay did to a lesson."""

    steps: tuple[str, ...]
    """Ids of the pages and checks it changed or added."""
    review: Review
    """Of the changes, not of the lesson."""


class Lesson(Part, frozen=True, kw_only=True):
    """One lesson."""

    format: Literal["1"]
    id: Identifier
    title: Short
    language: Identifier
    summary: Annotated[Prose, "Sums the lesson up at its end."]
    main_message: Annotated[Prose, "One to three sentences for the first page."]
    can_do: Annotated[Prose, "What the reader can do afterwards; starts with 'You can'."]
    minutes: int
    actions: Annotated[tuple[Prose, ...], Few(1, 7)]
    unknowns: Annotated[tuple[Prose, ...], Few(1, 7)]
    review: Review
    retired_ids: Annotated[tuple[Identifier, ...], Few(0, 200)] = ()
    pages: Annotated[tuple[Page, ...], Few(1, 12)]
    checks: Annotated[tuple[Check, ...], Few(0, 12)] = ()
    checklist: Annotated[tuple[ChecklistQuestion, ...], Few(0, 20)] = ()
    allow: Annotated[
        tuple[Allowance, ...], Few(0, 20), "Rules this lesson may break, each with its reason."
    ] = ()
    changed_by: Annotated[Plain, Filled()] = ""
    """The clinic whose overlay changed the lesson; empty when nobody did."""
    local: Annotated[LocalChange | None, Filled()] = None
    """What that clinic changed, and how far it has been looked at."""


Step = Page | Check
"""What the reader meets one after the other on the way through a lesson."""


def steps_of(lesson: Lesson) -> tuple[Step, ...]:
    """Pages and checks in reading order: a check follows the page named in `after`."""
    steps: list[Step] = []
    for page in lesson.pages:
        steps.append(page)
        steps += (check for check in lesson.checks if check.after == page.id)
    page_ids = {page.id for page in lesson.pages}
    steps += (check for check in lesson.checks if check.after not in page_ids)
    return tuple(steps)
