"""A course of two small lessons, for tests of the record, the progress and the sheet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tutor.blocks.options import Option
from tutor.blocks.self_check.spec import Item, SelfCheck
from tutor.blocks.single.spec import Single
from tutor.blocks.text.spec import Text
from tutor.blocks.values.spec import Item as ValueItem
from tutor.blocks.values.spec import Values
from tutor.core.block import Block
from tutor.core.course import (
    ClinicValue,
    Course,
    HelpLine,
    Region,
    Section,
    Source,
    Stem,
    Term,
)
from tutor.core.document import Reading
from tutor.core.lesson import ChecklistQuestion, Lesson, Page, Review
from tutor.core.session import Session
from tutor.store.memory import MemoryStore


def check(name: str, page: str, question: str, *, safety: bool = False, after: str = "") -> Single:
    """A check with two choices, the second one right."""
    return Single(
        id=name,
        page=page,
        after=after,
        safety=safety,
        ask=f"What about {name}?",
        question=question,
        options=(
            Option(text="No", feedback="It is the other one."),
            Option(text="Yes", feedback="Yes.", correct=True),
        ),
    )


def page(name: str, title: str, *more: Block) -> Page:
    """A page with a paragraph and more."""
    return Page(id=name, title=title, blocks=(Text(text="Some words."), *more))


def lesson(
    name: str,
    title: str,
    pages: tuple[Page, ...],
    checks: tuple[Single, ...],
    checklist: tuple[ChecklistQuestion, ...] = (),
) -> Lesson:
    """A lesson around its pages and checks."""
    return Lesson(
        format="1",
        id=name,
        title=title,
        language="en",
        summary="A summary.",
        main_message="A message.",
        can_do="You can do it.",
        minutes=5,
        actions=("Do it.",),
        unknowns=("Unknown.",),
        review=Review(status="draft", next_review="2027-05-21"),
        pages=pages,
        checks=checks,
        checklist=checklist,
    )


RISKS = lesson(
    "risks",
    "Risks and side effects",
    (
        page("common", "What is common?"),
        page("signs", "Which signs need help?"),
        page(
            "mine",
            "Does it apply to me?",
            SelfCheck(
                self_check="Does any of this apply to you?",
                items=(
                    Item(
                        id="pressure",
                        text="I have high blood pressure.",
                        question="I have high blood pressure. Is that a risk?",
                    ),
                    Item(
                        id="pills",
                        text="I take sleeping pills.",
                        question="I take sleeping pills. Is that a risk?",
                    ),
                ),
            ),
        ),
    ),
    (
        check("leave", "signs", "Who says when I can go home?", safety=True, after="signs"),
        check("dizzy", "common", "How long will I be dizzy?"),
        check("bladder", "common", "Who checks my bladder? Call <clinic-phone>?"),
    ),
    (
        ChecklistQuestion(
            id="watch", page="signs", ask="Who will watch me?", why="Somebody has to."
        ),
    ),
)

LAW = lesson(
    "law",
    "What the law says",
    (
        page("schedule", "What is Schedule III?"),
        page(
            "place",
            "It differs by place",
            Values(
                values="What matters most to you?",
                items=(ValueItem(id="fast", text="Feeling better soon"),
                       ValueItem(id="cheap", text="What it costs")),
            ),
        ),
    ),
    (check("legal", "schedule", "Is it legal here?"),),
)  # fmt: skip

LESSONS = {"risks": RISKS, "law": LAW}

COURSE = Course(
    format="1",
    title="Ketamine and esketamine",
    updated="2026-11-21",
    funding="Nobody paid.",
    sections=(Section(id="all", title="All", lessons=("law", "risks", "unwritten")),),
    values=(ClinicValue(id="clinic-phone", means="x", sample="555-0100", otherwise="the clinic"),),
    stems=tuple(
        Stem(id=name, ask=ask)
        for name, ask in (
            ("what-for", "What is it meant to do for me?"),
            ("harms", "What are the risks?"),
            ("choices", "What are my other choices?"),
            ("do-nothing", "What if I wait?"),
            ("cost", "What will it cost?"),
        )
    ),
    regions=(
        Region(
            id="us",
            name="United States",
            emergency="911",
            checked="2026-11-21",
            lines=(HelpLine(name="988", reach="Call 988."),),
        ),
    ),
)


class SmallShelf:
    """The small course, or some lessons of it."""

    def __init__(self, lessons: Mapping[str, Lesson], course: Course) -> None:
        self.lessons = lessons
        self.course = course
        self.sources: Mapping[str, Source] = {}
        self.terms: tuple[Term, ...] = ()

    def lesson(self, name: str) -> Lesson:
        """One lesson."""
        return self.lessons[name]


def session_over(lessons: Mapping[str, Lesson] = LESSONS, course: Course = COURSE) -> Session:
    """A session over the small course, with a record that starts empty."""
    reading = Reading(
        values=lambda _name: None,
        terms=lambda words, _seen: words,
        crisis=lambda: (),
        today=date(2026, 11, 21),
    )
    return Session(SmallShelf(lessons, course), MemoryStore(), reading)
