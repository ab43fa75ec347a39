"""`import`: questions of other programs as a new lesson file.

Owns which format a file is in, where the lesson goes, and telling what could not be brought
along. Never writes over a file.
"""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path

from tutor.cli.new_file import write_new
from tutor.cli.talk import FINE, PROBLEMS, Talk
from tutor.core.clean import visible
from tutor.library.exchange.as_checks import MOST_CHECKS, Written, id_from
from tutor.library.exchange.lesson_file import imported
from tutor.library.folder import SHARED
from tutor.library.source import LARGEST
from tutor.library.template import Asked
from tutor.words import _, plural

MOST_NAMED = 50
"""Lines named one by one; all of them stand in the file."""
_AIKEN = re.compile(rb"^[ \t]*ANSWER[ \t]{0,20}:", re.IGNORECASE | re.MULTILINE)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `import`."""
    parser.add_argument(
        "file", metavar="FILE", nargs="?", type=Path, default=None,
        help=_("questions in GIFT or Aiken, such as quiz.gift"),
    )  # fmt: skip
    parser.add_argument(
        "--aiken", action="store_true", help=_("read it as Aiken, whatever it looks like")
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=Path, default=None,
        help=_("the lesson file to write; otherwise it is printed"),
    )  # fmt: skip
    parser.add_argument(
        "--lesson", metavar="ID", default="", help=_("names the lesson, such as going-home")
    )


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Read the questions and write the lesson."""
    source: Path | None = args.file
    output: Path | None = args.output
    if source is None:
        return talk.wrong_use(_("Type the name of a file after it, such as quiz.gift."))
    if not source.is_file():
        return talk.wrong_use(_('There is no file "{file}" here.').format(file=source))
    name = args.lesson or id_from((output or source).stem)
    if id_from(name) != name or not name or f"{name}.yaml" in SHARED:
        return talk.wrong_use(
            _('"{name}" cannot be used as an id. Name another one with --lesson.').format(
                name=visible(name)[:60]
            )
        )
    with source.open("rb") as file:
        data = file.read(LARGEST + 1)
    is_aiken = args.aiken or (b"{" not in data and _AIKEN.search(data) is not None)
    lesson = imported(data, str(source), Asked(name, date.today(), frozenset()), is_aiken=is_aiken)
    for problem in lesson.problems[:MOST_NAMED]:
        talk.say(f"{source}:{problem.place.line}: {problem.message} {problem.hint}".rstrip())
    if lesson.made is None:
        return talk.wrong_use(_("Nothing was imported. Mend the file first."))
    if output is None:
        talk.result(lesson.text)
    else:
        try:
            write_new(output, lesson.text)
        except FileExistsError:
            return talk.wrong_use(
                _("{file} is already there. Nothing was changed.").format(file=output)
            )
        talk.say(_("Written: {path}").format(path=output))
    _tell(lesson.made, source, output or Path(f"{name}.yaml"), talk)
    is_whole = not lesson.made.lost and not lesson.problems
    return FINE if is_whole and lesson.made.imported else PROBLEMS


def _tell(made: Written, source: Path, path: Path, talk: Talk) -> None:
    """What was brought along, what was not, and what is left to do."""
    for line, reason in made.lost[:MOST_NAMED]:
        talk.say(f"{source}:{line}: {reason}")
    if len(made.lost) > MOST_NAMED:
        talk.say(
            _("There are {count} more. All of them stand in the lesson file.").format(
                count=len(made.lost) - MOST_NAMED
            )
        )
    talk.say(
        plural(
            "{count} question was imported.", "{count} questions were imported.", made.imported
        ).format(count=made.imported)
    )
    if made.refused:
        talk.say(
            plural(
                "{count} could not be. It stands in the lesson file as a comment.",
                "{count} could not be. They stand in the lesson file as comments.",
                made.refused,
            ).format(count=made.refused)
        )
    if made.imported > MOST_CHECKS:
        talk.say(
            _("A lesson holds {most} checks. Put the others into another lesson.").format(
                most=MOST_CHECKS
            )
        )
    if made.missing:
        talk.say(
            plural(
                "{count} thing is to be added. To see where: ketamine-tutor check {path}",
                "{count} things are to be added. To see where: ketamine-tutor check {path}",
                made.missing,
            ).format(count=made.missing, path=path)
        )
