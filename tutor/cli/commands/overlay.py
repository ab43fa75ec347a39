"""`overlay`: a clinic's own changes to a lesson.

Owns the four words that can follow it: check, show, new and accept. What they do stands in
`tutor/cli/overlaying.py`. Never changes a lesson file.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tutor.cli.overlaying import accept, check, new, show
from tutor.cli.talk import Talk
from tutor.words import _

WORDS = {"check": check, "show": show, "new": new, "accept": accept}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `overlay`."""
    parser.add_argument(
        "word", metavar="WORD",
        help=_("check, show, new or accept"),
    )  # fmt: skip
    parser.add_argument(
        "what", metavar="WHAT", nargs="?", default="",
        help=_("a file after check or accept, a lesson after show or new"),
    )  # fmt: skip
    parser.add_argument(
        "--clinic", metavar="NAME", default="",
        help=_("for new: the clinic's name, as patients read it"),
    )  # fmt: skip
    parser.add_argument(
        "--lessons", metavar="DIR", type=Path, default=None, help=_("the lessons that are changed")
    )
    parser.add_argument(
        "--overlays", metavar="DIR", type=Path, default=None,
        help=_('where overlays are; otherwise the folder "overlays" beside the lessons'),
    )  # fmt: skip
    parser.add_argument(
        "--format", metavar="FORM", default="full",
        help=_("for check: full, short, json, sarif or github"),
    )  # fmt: skip


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Do what the word says."""
    if args.word not in WORDS:
        return talk.wrong_use(
            _('"{word}" cannot follow "overlay". There are: {words}.').format(
                word=args.word[:40], words=", ".join(WORDS)
            )
        )
    return WORDS[args.word](args, talk)
