"""The `ketamine-tutor` command.

Owns the quick answers to `--help` and `--version`, which load almost nothing. Everything else
is for `dispatch.py`.
"""

from __future__ import annotations

import os
import sys

from tutor import __version__
from tutor.cli.table import PROGRAM, help_text
from tutor.words import use

LANGUAGE = "KETAMINE_TUTOR_LANGUAGE"
"""The variable that names a language for every command."""


def main(argv: list[str] | None = None) -> int:
    """Do what the command line asks; the number says how it went."""
    arguments = sys.argv[1:] if argv is None else argv
    first = arguments[0] if arguments else ""
    code = os.environ.get(LANGUAGE, "")
    is_spoken = not code or use(code)
    if first in {"--version", "-V"}:
        return _answer(f"{PROGRAM} {__version__}\n")
    if first in {"--help", "-h", "help"}:
        return _answer(help_text())
    # Loaded here, because the two answers above must come at once.
    from tutor.cli.dispatch import carry_out
    from tutor.cli.talk import Talk

    talk = Talk(sys.stdout, sys.stderr)
    if not is_spoken:
        from tutor.cli.language import no_translation

        talk.say(no_translation(code))
    return talk.guarded(lambda: carry_out(arguments, talk))


def _answer(text: str) -> int:
    """Print a short answer; nothing is wrong when nobody is there to read it."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        from tutor.cli.talk import drop_pipe

        drop_pipe(sys.stdout)
    return 0
