"""The printing system's short signs for what is wrong, in plain words.

Owns what each sign means to the person at the keyboard. Never asks a printer anything.
"""

from __future__ import annotations

import re

from tutor.words import _

_GRADE = re.compile(r"-(error|warning|report)$")

HELD = ("job-hold", "job-held", "cups-held", "job-password-wait", "job-incoming")
"""How signs begin that say that a job waits for somebody."""

FAILED = (
    "aborted-by-system", "account-", "document-", "job-canceled", "job-stopped",
    "resources-are-not-", "unsupported-",
)  # fmt: skip
"""How signs begin that say that a job will not be printed."""


def plain_reasons(signs: str) -> tuple[str, ...]:
    """What the signs in a reply mean, each meaning once; signs nobody needs are left out."""
    meanings = _meanings()
    found = (meanings.get(_GRADE.sub("", sign), "") for sign in signs.split())
    return tuple(dict.fromkeys(words for words in found if words))


def _meanings() -> dict[str, str]:
    paper, ink = _("It is out of paper."), _("It is out of ink or toner.")
    cover, away = _("A door or cover is open."), _("It is switched off or not connected.")
    low, paused = _("It is low on ink or toner."), _("Somebody paused it.")
    canceled = _("Somebody canceled it.")
    unreadable = _("The printer could not use what it was sent.")
    return {
        "media-empty": paper, "media-needed": paper, "media-low": _("It is low on paper."),
        "media-jam": _("Paper is stuck in it."),
        "toner-empty": ink, "marker-supply-empty": ink,
        "toner-low": low, "marker-supply-low": low,
        "door-open": cover, "cover-open": cover, "interlock-open": cover,
        "offline": away, "shutdown": away, "timed-out": _("It does not answer."),
        "paused": paused, "moving-to-paused": paused,
        "output-area-full": _("Its tray is full of printed pages."),
        "input-tray-missing": _("Its paper tray is not in place."),
        "connecting-to-device": _("The computer is trying to reach it."),
        "cups-missing-filter": _("A part of its driver is missing on this computer."),
        "job-hold-until-specified": _("Somebody must release it."),
        "job-held-for-review": _("Somebody must release it."),
        "job-password-wait": _("It waits for a code typed at the printer."),
        "cups-held-for-authentication": _("It waits for a name and a password."),
        "account-authorization-failed": _("The printer does not let this account print."),
        "job-canceled-by-user": canceled, "job-canceled-by-operator": canceled,
        "job-canceled-at-device": canceled,
        "aborted-by-system": _("The printing system gave up."),
        "document-format-error": unreadable, "document-unprintable-error": unreadable,
        "unsupported-document-format": unreadable,
    }  # fmt: skip
