"""`run`: the tutorial, on the screen or in plain lines.

Owns the choice between the two faces. The screen's parts are loaded only when it is chosen.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import signal
import sys
from pathlib import Path

from msgspec.structs import replace

from tutor.cli import terminal
from tutor.cli.language import no_translation
from tutor.cli.talk import Talk, drop_pipe
from tutor.core.clean import visible
from tutor.library.load import NoLessons
from tutor.store.setting_list import THEMES
from tutor.store.visit import Visit, open_visit
from tutor.words import _, use

WRONG_USE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `run`."""
    parser.add_argument("--lesson", metavar="ID", default="", help=_("open this lesson"))
    parser.add_argument(
        "--plain", action="store_true", help=_("lines of words, for screen readers and pipes")
    )
    parser.add_argument("--lang", metavar="CODE", default="", help=_("the program's language"))
    parser.add_argument(
        "--region", metavar="CODE", default="", help=_("whose crisis lines to show, such as uk")
    )
    parser.add_argument(
        "--lessons", metavar="DIR", type=Path, default=None, help=_("read the lessons from here")
    )
    parser.add_argument(
        "--overlays", metavar="DIR", type=Path, default=None,
        help=_('take the clinic\'s changes from here; otherwise from "overlays" in the lessons'),
    )  # fmt: skip
    parser.add_argument(
        "--theme", metavar="NAME", default="", help=_("light, dark, contrast or terminal")
    )
    parser.add_argument("--no-save", action="store_true", help=_("keep nothing on disk"))


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Open the tutorial."""
    # Memory is tidied once the first page stands; collecting before that only costs time.
    gc.disable()
    if args.lang and not use(args.lang):
        talk.say(no_translation(args.lang))
    try:
        visit = open_visit(args.lessons, is_saving=not args.no_save, overlays=args.overlays)
    except NoLessons as error:
        return talk.wrong_use(str(error))
    try:
        mistake = _choose(visit, args)
        if mistake:
            return talk.wrong_use(mistake)
        if args.plain or not has_screen():
            return _run_plain(visit, args.lesson, talk, is_asked_for=args.plain)
        return _run_screen(visit, args.lesson, talk)
    finally:
        visit.keeper.close()


def _choose(visit: Visit, args: argparse.Namespace) -> str:
    """Use what was chosen on the command line; a sentence when it cannot be."""
    if args.theme:
        if args.theme not in THEMES:
            return _("There is no theme “{name}”. There are: {names}.").format(
                name=visible(args.theme), names=", ".join(THEMES)
            )
        visit.use_settings(replace(visit.settings, theme=args.theme))
    if args.region:
        regions = [region.id for region in visit.library.course.regions]
        if args.region not in regions:
            return _("There is no region “{name}”. There are: {names}.").format(
                name=visible(args.region), names=", ".join(regions)
            )
        visit.use_settings(replace(visit.settings, region=args.region))
    lessons = [entry.id for entry in visit.library.entries]
    if not lessons:
        return _("There is no lesson to show. Run “ketamine-tutor check” to see why.")
    broken = {Path(fault.file).stem for fault in visit.library.faults}
    if args.lesson not in lessons and args.lesson in broken:
        return _(
            "The lesson “{name}” has problems. Run “ketamine-tutor check” to see them."
        ).format(name=visible(args.lesson))
    if any(entry.id == args.lesson for entry in visit.library.hidden):
        return _(
            "The lesson “{name}” waits for a new review. To see since when, run: "
            "ketamine-tutor status"
        ).format(name=visible(args.lesson))
    if args.lesson and args.lesson not in lessons and broken:
        # The lesson may be in a file of another name, which nobody could read.
        return _(
            "There is no lesson “{name}”, but some files have problems. "
            "Run “ketamine-tutor check” to see them."
        ).format(name=visible(args.lesson))
    if args.lesson and args.lesson not in lessons:
        return _("There is no lesson “{name}”. There are: {names}.").format(
            name=visible(args.lesson), names=", ".join(lessons)
        )
    return ""


def has_screen() -> bool:
    """Whether there is a terminal that pages can be drawn on."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    is_terminal = all(stream is not None and stream.isatty() for stream in streams)
    return is_terminal and not _is_simple()


def _is_simple() -> bool:
    return terminal.is_simple(os.environ, os.name == "nt")


def _run_plain(visit: Visit, lesson: str, talk: Talk, *, is_asked_for: bool) -> int:
    from tutor.plain.face import PlainFace
    from tutor.plain.voice import Voice

    gc.enable()
    if isinstance(sys.stdin, io.TextIOWrapper):
        # What somebody pipes in may hold bytes that are no text.
        sys.stdin.reconfigure(errors="replace")
    if not is_asked_for and _is_simple() and sys.stdin is not None and sys.stdin.isatty():
        talk.say(_("This terminal cannot draw pages. You get the same words line by line."))
    face = PlainFace(
        visit.session,
        visit.library,
        visit.settings,
        visit.save_settings,
        visit.save_sheet,
        Voice(sys.stdin, sys.stdout),
        visit.save_file,
        lambda: _goodbye(visit),
    )
    face.run(lesson, notice=visit.notice)
    return 0


def _run_screen(visit: Visit, lesson: str, talk: Talk) -> int:
    from tutor.ui.start import make_app, switch_off_what_is_left

    few = terminal.has_few_colors(os.environ, os.name == "nt")
    alphabet = terminal.alphabet(
        os.environ, os.name == "nt", terminal.written_as(sys.stderr),
        is_mended=terminal.python_mends(),
    )  # fmt: skip
    app = make_app(visit, lesson, has_few_colors=few, has_few_signs=bool(alphabet))
    if alphabet:
        from tutor.cli.alphabets import keep_to

        # The screen is written there.
        keep_to(alphabet, sys.stderr)

    def leave(_number: int, _frame: object) -> None:
        app.call_later(app.exit, None, 0)

    # The app does this itself once its first page stands; until then a signal would end the
    # program without switching back what was switched on in the terminal.
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), leave)
    app.run()
    switch_off_what_is_left()
    if app.fault:
        talk.crashed(type(app.fault), app.fault, app.fault.__traceback__)
    if app.return_code == 0:
        try:
            talk.say(_what_is_kept(visit))
        except OSError:
            # The window is closed, so there is nobody to tell.
            drop_pipe(sys.stderr)
    return app.return_code or 0


def _goodbye(visit: Visit) -> str:
    """The last line of the plain face, which says what becomes of the record."""
    if not visit.keeper.close():
        return _("Your last answers could not be saved.")
    if visit.is_kept:
        return _("Goodbye. Everything you did is kept.")
    return _("Goodbye. Nothing was kept.")


def _what_is_kept(visit: Visit) -> str:
    """What becomes of the record now; it is closed to find out."""
    if not visit.keeper.close():
        return _("Your last answers could not be saved.")
    return _("Everything you did is kept.") if visit.is_kept else _("Nothing was kept.")
