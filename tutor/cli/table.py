"""The commands there are, with one line on each.

Owns their names and order. Never loads one.
"""

from __future__ import annotations

from tutor.words import _

PROGRAM = "ketamine-tutor"
DEFAULT = "run"
"""What is meant when no command is named."""


def commands() -> dict[str, str]:
    """Every command with what it does, in the order they are listed."""
    return {
        "run": _("open the tutorial (the same as no command at all)"),
        "sheet": _("print your question sheet"),
        "export": _("write lessons as a file to print, to share or to review"),
        "progress": _("show what you have read, and where it is kept"),
        "check": _("look for problems in lesson files"),
        "explain": _("say what a code such as F002 means"),
        "fix": _("put spaces, order, quotes and dates of lesson files right; never their words"),
        "new": _("begin a lesson from a template that explains itself"),
        "import": _("begin a lesson from questions of another program"),
        "preview": _("show a lesson as patients see it, while you write it"),
        "translate": _("make or update the files that translators work in"),
        "words": _("list long words that nobody explains, and how hard lessons are to read"),
        "status": _("show how every lesson stands"),
        "approve": _("put down that a clinician read a lesson, or show what changed since"),
        "overlay": _("make, check and show a clinic's own changes to a lesson"),
        "report": _("show what a clinic's screens counted, without small numbers"),
        "kiosk": _("run the screen of a waiting room, which forgets everyone who used it"),
        "doctor": _("say what works on this computer, and what to do about the rest"),
        "schema": _("write the files that let an editor help with lessons"),
    }


def help_text() -> str:
    """What the program can do, one line a command."""
    about = commands()
    width = max(map(len, about))
    return "\n".join(
        [
            _("Patient education about ketamine and esketamine treatment, in a terminal."),
            "",
            _("Type: {program} [command] [options]").format(program=PROGRAM),
            "",
            *(f"  {name:<{width}}  {line}" for name, line in about.items()),
            "",
            _("{program} COMMAND --help shows the options of a command.").format(program=PROGRAM),
            _("{program} --version shows which version this is.").format(program=PROGRAM),
            "",
        ]
    )
