"""`explain`: what a code means, with a wrong and a right example.

Owns the page that is printed. What the codes mean is for the rules to say.
"""

from __future__ import annotations

import argparse
import re

from tutor.checks.catalogue import codes, rules
from tutor.cli.options import nearest
from tutor.cli.talk import FINE, Talk
from tutor.core.clean import MARK, faults, visible
from tutor.words import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `explain`."""
    parser.add_argument("code", metavar="CODE", nargs="?", default="", help=_("such as F002"))


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Explain a code."""
    code = args.code.upper()
    found = rules(code)
    if not code:
        return talk.wrong_use(
            _("Type a code after it. There are: {codes}.").format(codes=", ".join(codes()))
        )
    if not found:
        near = nearest(code, codes())
        return talk.wrong_use(
            _('There is no code "{code}". Did you mean {near}?').format(
                code=visible(code)[:20], near=near
            )
            if near
            else _('There is no code "{code}".').format(code=visible(code)[:20])
        )
    levels = {
        "error": _("Patients do not see a lesson while this is in it."),
        "warning": _("Patients see the lesson; a person should look at this."),
        "note": _("For your information."),
    }
    if code.startswith("T"):  # a translation: the lesson itself is not held back by it
        levels["error"] = _("This must be mended before readers can get the translation.")
        levels["warning"] = _("A translator should look at this.")
    if code.startswith("K"):  # a clinic file: there is no lesson to keep from patients
        levels["error"] = _("The waiting-room screen does not start while this is in the file.")
        levels["warning"] = _("The screen starts; a person should look at this.")
    parts: list[str] = []
    for rule in found:
        parts += [
            f"{rule.code}  {blanked(rule.message)}",
            levels[rule.level],
            blanked(rule.hint),
            _("Wrong:"),
            _indented(rule.wrong),
            _("Right:"),
            _indented(rule.right),
        ]
    talk.result("\n\n".join(part for part in parts if part))
    return FINE


def blanked(message: str) -> str:
    """A message with three dots where it names what was found."""
    return re.sub(r"\{[a-z_]+\}", "...", message).replace("{{", "{").replace("}}", "}")


def _indented(example: str) -> str:
    """An example, with a dot for each sign that cannot be seen."""
    letters = list(example)
    for offset, _code in faults(example):
        letters[offset] = MARK
    shown = "".join(letters).replace("\t", "<Tab>")
    return "\n".join(f"    {line}" for line in shown.split("\n"))
