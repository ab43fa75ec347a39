"""Everything the program says beside its results, and how it ends.

Owns standard error and the exit codes. Nothing a command does can show a traceback: what
nobody expected becomes one sentence and a log without anybody's words in it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from types import TracebackType
from typing import TextIO

from tutor.core.clean import visible
from tutor.words import _

FINE = 0
PROBLEMS = 1
WRONG_USE = 2
INTERRUPTED = 130


class Talk:
    """The program's voice."""

    def __init__(self, results: TextIO | None, remarks: TextIO | None) -> None:
        """Print results on one stream and everything else on another."""
        self._results = _forgiving(results)
        self._remarks = _forgiving(remarks)

    def result(self, text: str) -> None:
        """Print what was asked for."""
        if self._results is not None:
            self._results.write(text if text.endswith("\n") else f"{text}\n")
            # What is said of a result afterwards must not overtake it.
            self._results.flush()

    def say(self, text: str) -> None:
        """Tell the person at the keyboard something."""
        if self._remarks is not None:
            self._remarks.write(f"{visible(text, keep_lines=True)}\n")
            self._remarks.flush()

    def wrong_use(self, text: str) -> int:
        """Say why the command cannot be carried out."""
        self.say(text)
        return WRONG_USE

    def guarded(self, command: Callable[[], int]) -> int:
        """Carry out a command; whatever happens, end with a sentence and an exit code."""
        sys.excepthook = self.crashed
        try:
            code = command()
            if self._results is not None:
                self._results.flush()
        except KeyboardInterrupt:
            return INTERRUPTED
        except BrokenPipeError:
            # Whoever was reading has gone. Python would complain once more while it ends.
            drop_pipe(self._results)
            return PROBLEMS
        except OSError as error:
            return self.wrong_use(_sentence(error))
        return code

    def crashed(
        self, kind: type[BaseException], error: BaseException, where: TracebackType | None
    ) -> None:
        """Say that something went wrong that nobody foresaw, and where the log is."""
        from tutor.cli.crash import write_log

        path = write_log(kind, where)
        self.say(_("Something went wrong in the program. Nothing you saved is lost."))
        if path is not None:
            self.say(_("A note for those who mend it is in {path}").format(path=path))


def drop_pipe(stream: TextIO | None) -> None:
    """Send what is left for a reader who has gone to nowhere."""
    try:
        number = stream.fileno() if stream is not None else -1
    except (OSError, ValueError):
        return
    if number >= 0:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)


def _forgiving(stream: TextIO | None) -> TextIO | None:
    """The stream, made to print a stand-in for letters it has no sign for."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    return stream


def _sentence(error: OSError) -> str:
    """What happened to a file, in words."""
    if error.errno is None:
        return str(error)
    if error.filename:
        return _("{file} could not be used: {reason}.").format(
            file=error.filename, reason=os.strerror(error.errno)
        )
    return _("The computer refused: {reason}.").format(reason=os.strerror(error.errno))
