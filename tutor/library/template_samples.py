"""What stands after each name in the template of a lesson, until an author types over it.

Owns the sample texts, and a line on fields whose definition has none. Never says which fields
there are: the definitions do.
"""

from __future__ import annotations

FIRST, SECOND = "first-page", "second-page"
"""Ids of the two pages of the template."""

BLOCKS = {FIRST: ("text", "points"), SECOND: ("steps", "callout")}
"""Kinds of block on each page; their examples need nothing from other files."""

CHECKS = {"single": FIRST, "multiple": FIRST, "true-false": SECOND}
"""Kinds of check, with the page that each is about."""

SAMPLES: dict[str, str] = {
    "Lesson.format": "1",
    "Lesson.title": "The title of the lesson",
    "Lesson.language": "en",
    "Lesson.summary": "Say in one or two sentences what the lesson comes down to.",
    "Lesson.main-message": "Say here the one thing to remember.",
    "Lesson.can-do": "You can say what the lesson is about, and what to ask your clinic.",
    "Lesson.minutes": "5",
    "Lesson.actions": "\n  - Ask your clinic one question.",
    "Lesson.unknowns": "\n  - Nobody knows yet how long the effect lasts.",
    "Lesson.retired-ids": "[old-page]",
    "Review.status": "draft",
    "Review.reviewers": "\n  - name: R. Example\n    role: Psychiatric nurse",
    "Page.facts": "[def-01]",
    "Page.heavy": "This page is about a heavy topic. You can skip it and lose nothing.",
    "ChecklistQuestion.id": "first-question",
    "ChecklistQuestion.page": FIRST,
    "ChecklistQuestion.ask": "What would this treatment mean for me?",
    "ChecklistQuestion.why": "It can mean different things for different people.",
}
"""By class and name. A text that starts on a new line is a list."""

TITLES = {FIRST: "What is this page about?", SECOND: "What do you do next?"}

ABOUT: dict[str, str] = {
    "Lesson.format": "The form of this file. Leave it as it is.",
    "Lesson.id": "Names the lesson, as the file is named. Never changes.",
    "Lesson.title": "A few words for the list of lessons.",
    "Lesson.language": "The language of the text, such as en or es.",
    "Lesson.minutes": "How long it takes to read, in minutes.",
    "Lesson.actions": "Things the reader can do now; at least one.",
    "Lesson.unknowns": "Things nobody knows yet; at least one.",
    "Lesson.review": "Who looked at the text, and when it must be looked at again.",
    "Lesson.retired-ids": "Ids of pages and checks that are gone, so that nobody uses them again.",
    "Lesson.pages": "The pages, in reading order. One idea on each.",
    "Lesson.checks": "Questions that help the reader find out what is not clear yet.",
    "Lesson.checklist": "Questions for the provider that are offered on a page.",
    "Review.status": "draft, in-review, approved or retired.",
    "Review.reviewers": "People who really read it and agreed, by name and role.",
    "Page.id": "Names the page in small letters, digits and hyphens. Never changes.",
    "Page.blocks": "What stands on the page: about 120 words in all.",
    "ChecklistQuestion.id": "Names the question. Never changes.",
    "ChecklistQuestion.page": "The page that offers it.",
    "ChecklistQuestion.why": "Why it is worth asking, in one sentence.",
}
"""Stands in where the definition of a field says nothing of it."""
