"""`translate`: makes the files that translators work in, and keeps them up to date.

Owns where they are written and what is told. Never throws away finished work, and never
changes a lesson.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tutor.cli.talk import FINE, PROBLEMS, Talk
from tutor.core.language_name import LANGUAGE
from tutor.core.phrase_text import new_head, phrase_text
from tutor.core.phrases import Phrases, read_phrases
from tutor.library.approving import replace_file
from tutor.library.load import default_folder
from tutor.library.renewal import Renewed, renewed
from tutor.library.translation_survey import read_units, translatable
from tutor.library.translations import path_of, text_of
from tutor.words import _

ACTIONS = ("extract",)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `translate`."""
    parser.add_argument("action", metavar="extract", help=_("write what is to be translated"))
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", type=Path,
        help=_("a lesson file or a folder of them; otherwise the program's own lessons"),
    )  # fmt: skip
    parser.add_argument(
        "-l", "--language", metavar="CODE", default="",
        help=_("the language to translate into, such as es or pt-BR"),
    )  # fmt: skip


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Write or update the translation files."""
    if args.action not in ACTIONS:
        return talk.wrong_use(
            _('"{word}" is not something to do. Type: translate extract').format(word=args.action)
        )
    if not LANGUAGE.fullmatch(args.language):
        return talk.wrong_use(_("Name the language with -l, such as: -l es, or -l pt-BR"))
    paths: list[Path] = args.paths or [default_folder()]
    files: list[Path] = []
    for path in paths:
        if not path.exists():
            return talk.wrong_use(
                _('There is no file or folder "{path}". Check its name.').format(path=path)
            )
        files += [path / name for name in translatable(path)] if path.is_dir() else [path]
    told = [_extract(file, args.language, talk) for file in files]
    return FINE if all(told) else PROBLEMS


def _extract(file: Path, language: str, talk: Talk) -> bool:
    """Write one file; whether that could be done."""
    units = read_units(file)
    if not units:
        talk.say(
            _("{file} cannot be read as a lesson. Try: ketamine-tutor check {file}").format(
                file=file
            )
        )
        return False
    path = path_of(file.parent, language, file.stem)
    before = _before(path, talk)
    if before is None:
        return False
    found = renewed(before, units, file.name)
    head = before.head if before.head.wording else new_head(language, file.stem)
    try:
        replace_file(path, phrase_text(head, found.phrases).encode("utf-8"))
    except OSError:
        talk.say(_("{path} cannot be written. Check who may change it.").format(path=path))
        return False
    talk.result(_summary(path, found))
    return True


def _before(path: Path, talk: Talk) -> Phrases | None:
    """What is translated already; None when that file must be mended first."""
    if not path.exists():
        return read_phrases("")
    text, reason = text_of(path)
    found = read_phrases(text)
    # A phrase that is there twice may be worded in the second place only.
    if reason is None and not found.faults:
        return found
    talk.say(
        _("{path} cannot be read whole, so it was left as it is. Try: check {path}").format(
            path=path
        )
    )
    return None


def _summary(path: Path, found: Renewed) -> str:
    """What became of the phrases, on one line."""
    return _(
        "{path}: {new} to translate, {changed} to look at again, {kept} kept, {old} out of use."
    ).format(path=path, new=found.new, changed=found.changed, kept=found.kept, old=found.old)
