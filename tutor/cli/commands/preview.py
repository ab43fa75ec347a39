"""`preview`: a lesson on the screen while its author writes it.

Owns finding the file. The screen's parts are loaded only when there is one to draw on.
"""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from tutor.checks.rule import PROFILES
from tutor.cli.commands.run import has_screen
from tutor.cli.talk import Talk
from tutor.core.clean import visible
from tutor.library.folder import ENDINGS, SHARED
from tutor.library.load import default_folder
from tutor.store.setting_list import THEMES
from tutor.store.visit import visit_over
from tutor.words import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `preview`."""
    parser.add_argument("lesson", metavar="LESSON", help=_("a lesson file, or the id of a lesson"))
    parser.add_argument(
        "--lessons", metavar="DIR", type=Path, default=None,
        help=_("where a lesson named by its id lies; otherwise the program's own lessons"),
    )  # fmt: skip
    parser.add_argument(
        "--page", metavar="ID", default="", help=_("open this page or question first")
    )
    parser.add_argument(
        "--profile", metavar="NAME", default="review",
        help=_("how strictly: draft (what must be mended), review, or publish (all rules)"),
    )  # fmt: skip
    parser.add_argument(
        "--theme", metavar="NAME", default="light", help=_("light, dark, contrast or terminal")
    )


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Open the preview."""
    if args.profile not in PROFILES:
        return talk.wrong_use(
            _('There is no profile "{profile}". There are: {profiles}.').format(
                profile=visible(args.profile), profiles=", ".join(PROFILES)
            )
        )
    if args.theme not in THEMES:
        return talk.wrong_use(
            _("There is no theme “{name}”. There are: {names}.").format(
                name=visible(args.theme), names=", ".join(THEMES)
            )
        )
    path = lesson_file(args.lesson, args.lessons or default_folder())
    if path is None:
        return talk.wrong_use(
            _('There is no lesson "{name}". Name its file, or its folder with --lessons.').format(
                name=visible(args.lesson)
            )
        )
    if path.name in SHARED:
        return talk.wrong_use(
            _('"{file}" is not a lesson. Look at it with the command check.').format(file=path.name)
        )
    if not has_screen():
        return talk.wrong_use(_("The preview needs a terminal. Use the command check here."))
    return _show(path, args, talk)


def lesson_file(name: str, folder: Path) -> Path | None:
    """The file of a lesson, named by its path or its id."""
    path = Path(name)
    if path.is_file():
        return path
    if path.name != name:
        return None
    return next((file for end in ENDINGS if (file := folder / f"{name}{end}").is_file()), None)


def _show(path: Path, args: argparse.Namespace, talk: Talk) -> int:
    from tutor.plain.one_page import plain_text
    from tutor.ui.preview.start import make_preview
    from tutor.ui.start import switch_off_what_is_left

    app = make_preview(
        path, visit_over, plain_text, date.today(), args.profile, args.theme, args.page
    )
    app.run()
    switch_off_what_is_left()
    if app.fault:
        talk.crashed(type(app.fault), app.fault, app.fault.__traceback__)
    return app.return_code or 0
