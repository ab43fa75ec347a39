"""The findings as lines to read, or for a program.

Owns both forms. Decides nothing.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence

from tutor.cli.doctor.finding import Finding, State
from tutor.core.clean import visible
from tutor.words import _, plural

WIDTH = 88
_INDENT = " " * 8


def as_text(findings: Sequence[Finding]) -> str:
    """A word, a sentence, and what to do next."""
    words: dict[State, str] = {"ok": _("ok"), "look": _("look"), "broken": _("broken")}
    lines: list[str] = []
    for one in findings:
        first = f"{words[one.state]:<8}"
        lines += _wrapped(visible(one.sentence), first)
        if one.next:
            lines += _wrapped(visible(one.next), f"{_INDENT}> ", f"{_INDENT}  ")
    return "\n".join([*lines, "", summary(findings)])


def summary(findings: Sequence[Finding]) -> str:
    """How it stands altogether."""
    bad = sum(one.state == "broken" for one in findings)
    if bad:
        return plural(
            "{count} thing does not work.", "{count} things do not work.", bad
        ).format(count=bad)  # fmt: skip
    doubtful = sum(one.state == "look" for one in findings)
    if doubtful:
        return plural(
            "Everything works. {count} thing should be looked at.",
            "Everything works. {count} things should be looked at.",
            doubtful,
        ).format(count=doubtful)
    return _("Everything works.")


def as_json(findings: Sequence[Finding]) -> str:
    """For a program that watches over many screens."""
    return json.dumps(
        {
            "works": not any(one.state == "broken" for one in findings),
            "findings": [
                {
                    "about": one.about, "state": one.state,
                    "sentence": visible(one.sentence), "next": visible(one.next),
                }
                for one in findings
            ],
        },
        ensure_ascii=False,
        indent=2,
    )  # fmt: skip


def _wrapped(text: str, first: str, others: str = _INDENT) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=others,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
