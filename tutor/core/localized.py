"""What readers are told of a clinic's changes to a lesson.

Owns the words, so that every face says the same. Never decides what was changed.
"""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from tutor.core.lesson import Lesson
from tutor.core.reviewed import review_line
from tutor.words import _


def change_line(lesson: Lesson, today: date) -> str:
    """Who changed the lesson, and how far the changes were looked at; empty when nobody did."""
    if lesson.local is None:
        return ""
    return _("Changed by {clinic}. About the changes: {review}").format(
        clinic=lesson.changed_by,
        review=review_line(replace(lesson, review=lesson.local.review), today),
    )


def step_line(lesson: Lesson, step: str) -> str:
    """Who changed a page or a check; empty when nobody did."""
    if lesson.local is None or step not in lesson.local.steps:
        return ""
    return _("Changed by {clinic}.").format(clinic=lesson.changed_by)
