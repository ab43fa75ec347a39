"""`doctor`: what works on this computer, and what to do about the rest.

Owns the exit code. Changes nothing, and shows nothing of a patient.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tutor.cli.doctor.everything import examine
from tutor.cli.doctor.shown import as_json, as_text
from tutor.cli.doctor.world import this_computer
from tutor.cli.talk import FINE, PROBLEMS, Talk
from tutor.words import _

_FORMS = {"text": as_text, "json": as_json}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `doctor`."""
    parser.add_argument(
        "--config", metavar="FILE", type=Path, default=None,
        help=_("the clinic file, to look at what a kiosk needs, too"),
    )  # fmt: skip
    parser.add_argument("--format", choices=tuple(_FORMS), default="text", help=_("text or json"))


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Look at everything, and tell it."""
    findings = examine(this_computer(args.config))
    talk.result(_FORMS[args.format](findings))
    return PROBLEMS if any(one.state == "broken" for one in findings) else FINE
