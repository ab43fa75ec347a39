"""`check`: every problem of the lesson files, in one run.

Owns which files are looked at and what the exit code says. Never changes a file.
"""

from __future__ import annotations

import argparse
from contextlib import suppress
from datetime import date
from importlib import import_module
from pathlib import Path

from tutor.checks.rule import PROFILES, Profile
from tutor.checks.spelling import is_looked_at
from tutor.cli.findings import Found
from tutor.cli.progress_bar import ProgressBar
from tutor.cli.talk import FINE, PROBLEMS, Talk
from tutor.library.folder import SHARED
from tutor.library.load import default_folder
from tutor.library.parse import HAS_FAST_READER
from tutor.library.survey import survey_file, survey_folder, survey_languages
from tutor.library.translations import languages
from tutor.store.places import cache_folder
from tutor.words import _, plural

CLINIC = ".toml"
"""How the name of a clinic file ends."""

FORMS = ("full", "short", "json", "sarif", "github")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `check`."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", type=Path,
        help=_(
            "a lesson file, a folder of them, or a clinic file; "
            "otherwise the program's own lessons"
        ),
    )  # fmt: skip
    parser.add_argument(
        "--format", metavar="FORM", default="full",
        help=_("how to print: full, short, json, sarif or github"),
    )  # fmt: skip
    parser.add_argument(
        "--profile", metavar="NAME", default="review",
        help=_("how strictly: draft (what must be mended), review, or publish (all rules)"),
    )  # fmt: skip
    parser.add_argument(
        "--strict", action="store_true", help=_("count things to look at as problems, too")
    )
    parser.add_argument(
        "--lang", metavar="CODE", default="",
        help=_("look at the translations into this language, and at nothing else"),
    )  # fmt: skip
    parser.add_argument(
        "--watch", action="store_true", help=_("wait for changes, and look again after each")
    )


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Check the files."""
    if args.format not in FORMS:
        return talk.wrong_use(
            _('There is no form "{form}". There are: {forms}.').format(
                form=args.format, forms=", ".join(FORMS)
            )
        )
    if args.profile not in PROFILES:
        return talk.wrong_use(
            _('There is no profile "{profile}". There are: {profiles}.').format(
                profile=args.profile, profiles=", ".join(PROFILES)
            )
        )
    paths: list[Path] = args.paths or [default_folder()]
    for path in paths:
        if not path.exists():
            return talk.wrong_use(
                _('There is no file or folder "{path}". Check its name.').format(path=path)
            )
        if args.lang and args.lang not in languages(path if path.is_dir() else path.parent):
            return talk.wrong_use(
                _('There is no translation into "{language}" for {path}.').format(
                    language=args.lang, path=path
                )
            )
    if args.watch:
        return _again_and_again(args, paths, talk)
    return _report(args, paths, talk)


def _again_and_again(args: argparse.Namespace, paths: list[Path], talk: Talk) -> int:
    """Report now and after every change; files that went away may come back."""
    from tutor.cli.watching import repeat

    def again() -> None:
        there = [path for path in paths if path.exists()]
        for path in paths:
            if path not in there:
                talk.say(_('"{path}" is not there any more.').format(path=path))
        with suppress(FileNotFoundError):
            _report(args, there, talk)

    beside = [path.parent / name for path in paths if not path.is_dir() for name in SHARED]
    return repeat([*paths, *beside], again, talk)


def _report(args: argparse.Namespace, paths: list[Path], talk: Talk) -> int:
    """Print what is wrong; the number says how it went."""
    files = [found for path in paths for found in _look_at(path, args.profile, args.lang)]
    has_lessons = not all(map(is_clinic_file, paths))
    if has_lessons and not HAS_FAST_READER:
        talk.say(_("Note: the fast reader is not installed here, so this takes longer."))
    if has_lessons and args.profile != "draft" and not is_looked_at():
        talk.say(_("Note: spelling was not looked at. To add it: pip install pyspellchecker"))
    printed = import_module(f"tutor.cli.reports.as_{args.format}").report(files)
    if printed:
        talk.result(printed)
    errors = sum(found.count("error") for found in files)
    warnings = sum(found.count("warning") for found in files)
    if args.format in {"full", "short"}:
        talk.say(_closing(len(files), errors, warnings))
    return PROBLEMS if errors or (args.strict and warnings) else FINE


def _look_at(path: Path, profile: Profile, language: str = "") -> list[Found]:
    """The files under a path, with their problems; a draft is spared what may wait."""
    if is_clinic_file(path):
        return [_spared(_clinic(path), profile)]
    today = date.today().isoformat()
    if language:
        folder, only = (path, None) if path.is_dir() else (path.parent, (path.stem,))
        surveyed = survey_languages(folder, language, only)
    elif path.is_dir():
        bar = ProgressBar()
        surveyed = survey_folder(path, profile, today, bar.tell, cache_folder())
        bar.close()
    else:
        surveyed = survey_file(path, profile, today)
    return [
        _spared(Found(one.path, one.text, one.problems, one.is_lesson), profile) for one in surveyed
    ]


def is_clinic_file(path: Path) -> bool:
    """Whether a path is that of a clinic file and not of a lesson."""
    return path.suffix == CLINIC and not path.is_dir()


def _clinic(path: Path) -> Found:
    """A clinic file with its problems."""
    from tutor.clinic.read import read_clinic

    read = read_clinic(path)
    return Found(read.path, read.text, read.problems, is_lesson=False)


def _spared(found: Found, profile: Profile) -> Found:
    """Without what may wait in a draft."""
    if profile != "draft":
        return found
    kept = tuple(each for each in found.problems if each.level == "error")
    return Found(found.path, found.text, kept, found.is_lesson)


def _closing(files: int, errors: int, warnings: int) -> str:
    """How it all went, in one sentence."""
    if errors:
        return plural(
            "Looked at {files}. {count} problem to fix.",
            "Looked at {files}. {count} problems to fix.",
            errors,
        ).format(files=_files(files), count=errors)
    if warnings:
        return plural(
            "Looked at {files}. Nothing to fix, {count} thing to look at.",
            "Looked at {files}. Nothing to fix, {count} things to look at.",
            warnings,
        ).format(files=_files(files), count=warnings)
    return _("Looked at {files}. Nothing to fix.").format(files=_files(files))


def _files(count: int) -> str:
    return plural("{count} file", "{count} files", count).format(count=count)
