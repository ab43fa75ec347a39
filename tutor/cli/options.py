"""Options of a command, read in the program's own words.

Owns how wrong options are answered. Never knows which options there are.
"""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Iterable
from typing import NoReturn

from tutor.core.clean import visible
from tutor.words import _


class WrongOption(Exception):
    """The command line asks for something there is not. The message is a sentence."""


class Options(argparse.ArgumentParser):
    """A reader of options that answers with sentences."""

    def __init__(self, program: str, about: str) -> None:
        """Read the options of one command."""
        super().__init__(
            prog=program, description=about, add_help=False, allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )  # fmt: skip
        self.add_argument("-h", "--help", action="help", help=_("show this and stop"))

    def read(self, arguments: list[str]) -> argparse.Namespace:
        """The options; WrongOption when one of them is not there."""
        found, unknown = self.parse_known_args(arguments)
        for word in unknown:
            raise WrongOption(self._unknown(word))
        return found

    def error(self, message: str) -> NoReturn:
        """Say what is wrong without the words of the library underneath."""
        option = message.partition("argument ")[2].partition(":")[0]
        if option and "expected" in message:
            raise WrongOption(_('"{option}" needs something after it.').format(option=option))
        if option:
            raise WrongOption(
                _('What stands after "{option}" cannot be used. See {program} --help').format(
                    option=option, program=self.prog
                )
            )
        raise WrongOption(_("Something is missing. See {program} --help").format(program=self.prog))

    def _unknown(self, word: str) -> str:
        known = [option for action in self._actions for option in action.option_strings]
        near = nearest(word.partition("=")[0], known)
        word = visible(word)[:40]
        if near:
            return _('There is no option "{word}". Did you mean "{near}"?').format(
                word=word, near=near
            )
        return _('"{word}" cannot be used here. See {program} --help').format(
            word=word, program=self.prog
        )


def nearest(word: str, choices: Iterable[str]) -> str:
    """The choice a misspelt word most likely stands for, or nothing."""
    near = difflib.get_close_matches(word, list(choices), 1, 0.6) if len(word) < 40 else []
    return near[0] if near else ""
