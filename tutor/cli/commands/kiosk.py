"""`kiosk`: the unattended screen of a waiting room.

Owns when it is started, and what it is started with. The screen's parts are loaded in processes
of their own, never in this one.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from tutor.cli.findings import Found
from tutor.cli.talk import FINE, Talk
from tutor.cli.terminal import is_simple
from tutor.sessions.linux import is_possible
from tutor.words import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `kiosk`."""
    parser.add_argument(
        "--config", metavar="FILE", type=Path, default=None, help=_("the clinic file")
    )
    parser.add_argument(
        "--set-pin", action="store_true",
        help=_("ask for a new staff PIN and write its sum into the clinic file"),
    )  # fmt: skip
    parser.add_argument(
        "--example", action="store_true", help=_("print a clinic file to begin with")
    )
    parser.add_argument(
        "--log", metavar="FILE", type=Path, default=None,
        help=_("where events are written, never with words of patients"),
    )  # fmt: skip
    parser.add_argument(
        "--machine", metavar="FOLDER", type=Path, default=None,
        help=_("write the files that make a Debian computer into a locked screen"),
    )  # fmt: skip


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Start the kiosk, or do what else was asked."""
    if args.example:
        from tutor.clinic.example import example_text

        talk.result(example_text())
        return FINE
    if args.machine is not None:
        return _write_machine(args.machine, talk)
    path: Path | None = args.config
    if path is None:
        return talk.wrong_use(_("Name the clinic file: ketamine-tutor kiosk --config clinic.toml"))
    if not path.is_file():
        return talk.wrong_use(
            _('There is no clinic file "{path}". To make one, use --example.').format(path=path)
        )
    if args.set_pin:
        return _set_pin(path, talk)
    return _open(path, args.log, talk)


def _write_machine(folder: Path, talk: Talk) -> int:
    from tutor.kiosk.machine.files import write_machine

    try:
        written = write_machine(folder)
    except OSError as error:
        return talk.wrong_use(
            _('The files could not be written to "{folder}": {why}').format(
                folder=folder, why=error.strerror
            )
        )
    talk.result("\n".join(map(str, written)))
    talk.say(_("Next, as root: bash {script} --help").format(script=written[0]))
    return FINE


def _set_pin(path: Path, talk: Talk) -> int:
    from getpass import getpass

    from tutor.cli.kiosk_pin import set_pin

    if not sys.stdin.isatty():
        return talk.wrong_use(_("A PIN is typed at a terminal, and here is none."))
    return set_pin(path, lambda question: getpass(f"{question} "), talk)


def _open(path: Path, log: Path | None, talk: Talk) -> int:
    from tutor.clinic.read import read_clinic
    from tutor.sessions.stage import CannotPrepare

    read = read_clinic(path)
    if read.clinic is None:
        from tutor.cli.reports.as_full import report

        talk.result(report([Found(read.path, read.text, read.problems, is_lesson=False)]))
        return talk.wrong_use(_("The kiosk needs a clinic file without problems to fix."))
    if not is_possible():
        return talk.wrong_use(_("The kiosk runs on Linux only. Elsewhere, use the command run."))
    if not (os.isatty(0) and os.isatty(1)) or is_simple(os.environ, on_windows=False):
        return talk.wrong_use(_("The kiosk needs a terminal that can show pages."))
    if not read.clinic.staff.pin:
        talk.say(_("No PIN is set, so the staff cannot leave the screen. Set one with --set-pin."))
    try:
        return _serve(path.absolute(), log)
    except CannotPrepare as reason:  # such as a file changed since it was read
        return talk.wrong_use(str(reason))


def _serve(path: Path, log: Path | None) -> int:
    from tutor.kiosk.supervise_config import plan_of
    from tutor.kiosk.supervise_run import run_kiosk
    from tutor.sessions.log import Log

    plan = plan_of(path)
    with _apart_from_screen(log) as stream:
        return run_kiosk(plan, Log(stream))


@contextmanager
def _apart_from_screen(log: Path | None) -> Iterator[TextIO | None]:
    """Where events go. Nothing that goes to the error stream may end up among the pages."""
    if log is None and not os.isatty(2):
        yield sys.stderr
        return
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
    number = os.open(log or os.devnull, flags, 0o640)
    kept = os.dup(2)
    os.dup2(number, 2)
    stream = os.fdopen(number, "w", encoding="utf-8")
    try:
        yield stream if log is not None else None
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        with suppress(OSError):  # a full disk is no reason to end in another way
            stream.close()
