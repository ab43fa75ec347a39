"""What an overlay may and may not do, in words.

Owns the messages and their examples. Finding the faults is for `overlaying` in the core.
"""

from __future__ import annotations

from collections.abc import Mapping

from tutor.checks.rule import Rule, found_on_reading
from tutor.core.overlaying import Reason
from tutor.words import _

_PAGE = """# overlay
changes:
  - after: first-page
    page:
      id: {id}
      title: Where can I park?
      blocks:
        - text: Park behind the east door."""
_CHANGE = "# overlay\nchanges:\n  - {change}"
_RIGHT = _CHANGE.format(change="at: first-page\n    title: What do we do here?")
_ASK = "Who takes you home?"
_OPTIONS = """at: who-drives
    options:
      - text: A friend
        feedback: Yes.
        correct: {first}
      - text: Nobody
        feedback: Not this one.
        correct: {second}"""
_VALUE = "# overlay\nvalues:\n  - value: {id}\n    says: {says}"

_APPROVED = """review:
  status: approved
  reviewed: 2026-11-01
  next-review: 2027-11-01
  reviewers:
    - name: R. Example
      role: Nurse
  approved-text: {said}"""


def _a410(message: str, hint: str, wrong: str, right: str = _RIGHT) -> Rule:
    return found_on_reading(
        code="A410", level="error", since="draft", message=message, hint=hint, wrong=wrong,
        right=right,
    )  # fmt: skip


def _a412(message: str, hint: str, wrong: str, right: str = _RIGHT) -> Rule:
    return found_on_reading(
        code="A412", level="error", since="draft", message=message, hint=hint, wrong=wrong,
        right=right,
    )  # fmt: skip


NO_LESSON = _a410(
    _('There is no lesson called "{id}" that patients can see.'),
    _("Use the name of a lesson file, without .yaml, or mend that lesson first."),
    "# overlay\noverlay: exampel",
    "# overlay\noverlay: example",
)
SECOND = found_on_reading(
    code="A410",
    level="error",
    since="draft",
    message=_("Another overlay for this lesson is used already: {file}."),
    hint=_("Keep one overlay for each lesson; move the changes into that file."),
    wrong="# second overlay\nformat: 1",
    right=_RIGHT,
)
BASE_CHANGED = found_on_reading(
    code="A411",
    level="error",
    since="draft",
    message=_('The text of "{id}" has changed since these changes were written.'),
    hint=_("Look at the changes again, then type: ketamine-tutor overlay accept FILE"),
    wrong="# overlay\nbased-on: 0000-0000-0000",
    right=_RIGHT,
)
NOT_THIS_TEXT = found_on_reading(
    code="A414",
    level="warning",
    since="review",
    message=_("These changes count as not reviewed: nobody approved this text of them."),
    hint=_("When a clinician has read them, put this under review: approved-text: {sum}"),
    wrong=f"{_RIGHT}\n{_APPROVED.format(said='0000-0000-0000')}",
    right=f"{_RIGHT}\n{_APPROVED.format(said='45f8-8fd7-b61a')}",
)

RULE_FOR: Mapping[Reason, Rule] = {
    "unclear": _a410(
        _("This change needs one of these names: at, hide or after."),
        _('Use "at" to reword, "hide" to leave out, "after" to add. Only one of them.'),
        _CHANGE.format(change="title: What do we do here?"),
    ),
    "nothing": _a410(
        _('This change does not say what to do with "{id}".'),
        _('After "at" give new words; after "after" give one page, check or question.'),
        _CHANGE.format(change="at: first-page"),
    ),
    "unknown": _a410(
        _('Nothing in this lesson is called "{id}".'),
        _("Use the id of a page, a check or a question for the provider."),
        _CHANGE.format(change="hide: frist-page"),
    ),
    "misfit": _a410(
        _('"{field}" cannot be used here.'),
        _("A page has a title and blocks; a check has ask and options; a question, ask and why."),
        _CHANGE.format(change="at: first-page\n    ask: What is it?"),
    ),
    "misplaced": _a410(
        _("That cannot stand there."),
        _("A page follows a page; a check follows a page or a check."),
        _PAGE.format(id="ns-parking").replace("first-page", "who-drives"),
        _PAGE.format(id="ns-parking"),
    ),
    "prefix": _a410(
        _('The new id "{id}" must start with the prefix of this file.'),
        _('Put "{prefix}-" in front of it.'),
        _PAGE.format(id="parking"),
        _PAGE.format(id="ns-parking"),
    ),
    "taken": _a410(
        _('The id "{id}" is used already.'),
        _("Take another one."),
        _PAGE.format(id="ns-parking") + "\n" + _PAGE.format(id="ns-parking").split("\n", 2)[2],
        _PAGE.format(id="ns-parking"),
    ),
    "orphan": _a410(
        _('"{id}" belongs to the page that is left out here.'),
        _('Leave out "{id}" as well, or keep the page.'),
        _CHANGE.format(change="hide: second-page"),
        _CHANGE.format(change="hide: who-drives\n  - hide: second-page"),
    ),
    "sign": _a410(
        _('What "{id}" says has a sign in it that has a meaning in lessons.'),
        _("Leave out ^, <, > and double underscores."),
        _VALUE.format(id="clinic-phone", says='"<555>"'),
        _VALUE.format(id="clinic-phone", says="555-0100"),
    ),
    "empty": _a410(
        _("These changes leave no page of the lesson."),
        _("Keep at least one page."),
        _CHANGE.format(
            change="hide: who-drives\n  - hide: first-page\n  - hide: second-page\n  - hide: signs"
        ).replace("# overlay", "# overlay calm"),
    ),
    "options": _a410(
        _('The new options of "{id}" do not work.'),
        _("Give at least two, no two alike, and mark the right one with correct: true."),
        _CHANGE.format(change=_OPTIONS.format(first="false", second="false")),
        _CHANGE.format(change=_OPTIONS.format(first="true", second="false")),
    ),
    "many": _a410(
        _("The changed lesson has too many pages, checks or questions."),
        _("Add fewer; a lesson has at most 12 pages, 12 checks and 20 questions."),
        "# overlay\nchanges:"
        + "".join(
            f"\n  - after: first-page\n    page:\n      id: ns-{number}\n      title: One more"
            f"\n      blocks:\n        - text: A short text."
            for number in range(12)
        ),
    ),
    "guarded": _a412(
        _('"{id}" holds emergency text, so no clinic can change it or leave it out.'),
        _("Take this change out. You may add a page after it."),
        _CHANGE.format(change="hide: signs"),
    ),
    "safety": _a412(
        _('"{id}" is a safety check: it can be reworded, but it stays, with its options.'),
        _("Take this change out, or change only what it asks."),
        _CHANGE.format(change="hide: safe-home"),
        _CHANGE.format(change=f"at: safe-home\n    ask: {_ASK}"),
    ),
    "crisis": _a412(
        _('"{id}" comes from the reader\'s region, so no clinic can change it.'),
        _("Take it out. Crisis lines are set in course.yaml."),
        _VALUE.format(id="crisis-line", says="Call us."),
        _VALUE.format(id="clinic-phone", says="555-0100"),
    ),
    "phone": _a412(
        _('"{id}" stands in emergency text, so it can only be a phone number.'),
        _("Type just the number, such as 555-0100, or 555-0100 ext. 12"),
        _VALUE.format(id="clinic-phone", says="nobody. Wait until Monday."),
        _VALUE.format(id="clinic-phone", says="555-0100"),
    ),
}
"""The rule behind every fault."""
