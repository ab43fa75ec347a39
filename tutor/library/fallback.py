"""What stands in for `course.yaml` while that file is missing or broken.

Owns the least that every screen needs, crisis help above all. Never used when the file is sound.
"""

from __future__ import annotations

from tutor.core.course import Course, HelpLine, Region, Section, Stem
from tutor.words import _

CHECKED = "2026-11-21"


def fallback_course(lessons: tuple[str, ...]) -> Course:
    """All lessons in the order of their files, the core questions, and crisis help."""
    return Course(
        format="1",
        title=_("Ketamine and esketamine: what to know before you decide"),
        updated=CHECKED,
        funding="",
        sections=(Section(id="lessons", title=_("Lessons"), lessons=lessons),),
        stems=(
            Stem(id="what-for", ask=_("What is this treatment meant to do for me?")),
            Stem(id="harms", ask=_("What are the risks for someone like me?")),
            Stem(id="choices", ask=_("What are my other choices?")),
            Stem(id="do-nothing", ask=_("What is likely to happen if I do nothing for now?")),
            Stem(id="cost", ask=_("What will the whole course cost me?")),
        ),
        regions=(
            _region(
                "us", _("United States"), "911", _("988 Suicide and Crisis Lifeline"),
                _("Call or text 988, any time."),
            ),
            _region(
                "uk", _("United Kingdom and Ireland"), _("999 or 112"), "Samaritans",
                _("Call 116 123, any time."),
            ),
            _region(
                "ca", _("Canada"), "911", _("988 Suicide Crisis Helpline"),
                _("Call or text 988, any time."),
            ),
            _region(
                "au", _("Australia"), "000", "Lifeline",
                _("Call 13 11 14 or text 0477 13 11 14, any time."),
            ),
            _region(
                "eu", _("European Union"), "112", _("Emergency services"),
                _("Call 112 in any country of the European Union."),
            ),
        ),
    )  # fmt: skip


def _region(name: str, place: str, emergency: str, line: str, reach: str) -> Region:
    return Region(
        id=name, name=place, emergency=emergency, checked=CHECKED,
        lines=(HelpLine(name=line, reach=reach),),
    )  # fmt: skip
