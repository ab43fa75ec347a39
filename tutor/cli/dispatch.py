"""From the words on the command line to a command.

Owns finding the command and reading its options. Loads only the module of the command chosen.
"""

from __future__ import annotations

from importlib import import_module

from tutor.cli.options import Options, WrongOption, nearest
from tutor.cli.table import DEFAULT, PROGRAM, commands
from tutor.cli.talk import Talk
from tutor.core.clean import visible
from tutor.words import _


def carry_out(arguments: list[str], talk: Talk) -> int:
    """Find the command, read its options, and run it."""
    first = arguments[0] if arguments else ""
    name = DEFAULT if not first or first.startswith("-") else first
    known = commands()
    if name not in known:
        return talk.wrong_use(_no_command(name))
    command = import_module(f"tutor.cli.commands.{name}")
    options = Options(f"{PROGRAM} {name}", known[name])
    command.add_arguments(options)
    try:
        chosen = options.read(arguments[1:] if first == name else arguments)
    except WrongOption as error:
        return talk.wrong_use(str(error))
    code: int = command.run(chosen, talk)
    return code


def _no_command(word: str) -> str:
    near = nearest(word, commands())
    word = visible(word)[:40]
    if near:
        return _('There is no command "{word}". Did you mean "{near}"?').format(
            word=word, near=near
        )
    return _('There is no command "{word}". See {program} --help').format(
        word=word, program=PROGRAM
    )
