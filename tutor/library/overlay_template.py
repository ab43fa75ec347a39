"""An overlay to begin with, explained line by line, that changes nothing yet.

Owns its text. Never writes a file.
"""

from __future__ import annotations

import json
import re
from datetime import date, timedelta

from tutor.core.approval import text_sum
from tutor.core.lesson import Lesson
from tutor.library.schema import schema_line

HALF_A_YEAR = timedelta(days=182)

_TEXT = """\
{first_line}# Your clinic's changes to the lesson "{lesson}". Lines that start with # are for you.
# To use a line behind a #, take the # and one space away.
format: 1
# The lesson that is changed.
overlay: {lesson}
# The name patients read: Changed by ...
clinic: {clinic}
# Every new id starts with this and a hyphen, such as {prefix}-parking.
prefix: {prefix}
# The sum of the lesson's text. "overlay accept" renews it; never type it.
based-on: {sum}
# Blanks of the lesson that you fill in.
# values:
#   - value: clinic-phone
#     says: 555-0100
# Each change starts with at (reword), hide (leave out) or after (add).
# Emergency text and safety checks stay: no change can take them out.
# changes:
#   - at: {page}
#     title: A new title
#   - hide: {question}
#   - after: {page}
#     page:
#       id: {prefix}-parking
#       title: Where can I park?
#       blocks:
#         - text: Park behind the east door.
# Who looked at your changes. Set the status to "approved" when somebody really did; then
# "overlay check" says what to put after approved-text.
review:
  status: draft
  next-review: {next_review}
#   reviewed: {today}
#   reviewers:
#     - name: A. Name
#       role: Nurse
# Pages of the lesson: {pages}
# Checks: {checks}
# Questions for the provider: {questions}
"""


def prefix_of(clinic: str) -> str:
    """A short prefix for a clinic's ids: its first letters."""
    words = re.findall(r"[a-z0-9]+", clinic.casefold())
    short = "".join(word[0] for word in words) if len(words) > 1 else "".join(words)[:2]
    return short[:8] or "our"


def slug_of(clinic: str) -> str:
    """A clinic's name as the first part of a file's name."""
    return "-".join(re.findall(r"[a-z0-9]+", clinic.casefold()))[:40].strip("-") or "clinic"


def overlay_template(lesson: Lesson, clinic: str, today: date, *, has_schema: bool) -> str:
    """The text of a new overlay for a lesson."""
    line = schema_line("overlay").replace("$schema=", "$schema=../")
    questions = [item.id for item in lesson.checklist]
    return _TEXT.format(
        first_line=f"{line}\n" if has_schema else "",
        lesson=lesson.id,
        clinic=json.dumps(clinic, ensure_ascii=False),
        prefix=prefix_of(clinic),
        sum=text_sum(lesson),
        page=lesson.pages[0].id,
        question=questions[0] if questions else "an-id",
        today=today.isoformat(),
        next_review=(today + HALF_A_YEAR).isoformat(),
        pages=", ".join(page.id for page in lesson.pages),
        checks=", ".join(check.id for check in lesson.checks) or "-",
        questions=", ".join(questions) or "-",
    )
