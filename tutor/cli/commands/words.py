"""`words`: long words nobody explains, and how hard each lesson is to read.

Owns what is printed. Never changes a lesson and never passes or fails one: a formula sees
lengths only.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import msgspec

from tutor.cli.columns import columns
from tutor.cli.talk import FINE, PROBLEMS, Talk
from tutor.core.lesson import Lesson
from tutor.core.read import Read
from tutor.core.readability import Figures
from tutor.library.examine import examine_lesson, examine_shared
from tutor.library.folder import SHARED, lesson_files, stamps
from tutor.library.load import default_folder
from tutor.library.terms import matcher_for
from tutor.library.vocabulary import LongWord, Vocabulary, merged, vocabulary_of
from tutor.words import _, plural

SHOWN = 40
"""Long words printed when not all are asked for."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `words`."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", type=Path,
        help=_("a lesson file or a folder of them; otherwise the program's own lessons"),
    )  # fmt: skip
    parser.add_argument("--all", action="store_true", help=_("print every word, not the first 40"))
    parser.add_argument("--json", action="store_true", help=_("print it for other programs"))


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Print the long words and the reading figures."""
    paths: list[Path] = args.paths or [default_folder()]
    found: dict[str, Vocabulary] = {}
    unread: list[str] = []
    for path in paths:
        if not path.exists():
            return talk.wrong_use(
                _('There is no file or folder "{path}". Check its name.').format(path=path)
            )
        if path.name in SHARED:
            return talk.wrong_use(
                _("{file} is no lesson. Name a lesson file or a folder.").format(file=path.name)
            )
        for read, vocabulary in _read(path):
            if vocabulary is None:
                unread.append(read.path)
            else:
                found[read.path] = vocabulary
    long_words = merged(word for one in found.values() for word in one.long_words)
    if args.json:
        talk.result(_as_json(found, long_words, unread))
    elif found:
        talk.result(_as_text(found, long_words, len(long_words) if args.all else SHOWN))
    else:
        talk.say(_("There are no lessons here."))
    for name in unread:
        talk.say(
            _("{file} cannot be read as a lesson. Try: ketamine-tutor check {file}").format(
                file=name
            )
        )
    return PROBLEMS if unread else FINE


def _read(path: Path) -> list[tuple[Read[Lesson], Vocabulary | None]]:
    """The lessons under a path, each with its words; None for one too broken to read."""
    folder = path if path.is_dir() else path.parent
    files = [path]
    if path.is_dir():
        files = [path / name for name in lesson_files(stamps(str(path)))]
    shared = examine_shared(folder)
    glossary = shared.glossary.draft if shared.glossary else None
    matcher = matcher_for(glossary.terms if glossary else ())
    reads = [examine_lesson(file, shared.ids()) for file in files]
    return [
        (read, vocabulary_of(read, read.draft, matcher) if read.draft is not None else None)
        for read in reads
    ]


def _as_text(found: dict[str, Vocabulary], long_words: tuple[LongWord, ...], most: int) -> str:
    """Both tables, in words."""
    figures = [
        [
            Path(name).stem,
            str(one.raw.words),
            str(one.raw.sentences),
            f"{one.raw.mean_sentence:.1f}",
            *map(_number, (one.raw.grade, one.eased.grade, one.raw.smog, one.eased.smog)),
        ]
        for name, one in found.items()
    ]
    head = [
        _("lesson"), _("words"), _("sentences"), _("words each"),
        _("grade"), _("eased"), _("SMOG"), _("eased"),
    ]  # fmt: skip
    parts = [
        columns(head, figures, right=range(1, len(head))),
        _(
            "Aim for 12 words a sentence, a grade of 6 and a SMOG of 8 (eased).\n"
            "Eased: up to 8 words that the glossary explains count as one syllable.\n"
            "SMOG needs 30 sentences; with fewer there is a dash.\n"
            "Headings and cells of tables are no sentences, and are left out.\n"
            "A formula sees lengths only. Let a reader tell you what they understood."
        ),
    ]
    if not long_words:
        parts.append(_("Every long word is a common one, or in the glossary."))
        return "\n\n".join(parts)
    rows = [
        [one.word, str(one.count), f"{one.first.path}:{one.first.line}"]
        for one in long_words[:most]
    ]  # fmt: skip
    parts.append(_("Long words that the glossary does not explain:"))
    parts.append(columns([_("word"), _("times"), _("first in")], rows, right=(1,)))
    rest = len(long_words) - len(rows)
    if rest > 0:
        parts.append(
            plural(
                "... and {count} more. To see it: add --all",
                "... and {count} more. To see them: add --all",
                rest,
            ).format(count=rest)
        )
    return "\n\n".join(parts)


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.1f}"


def _as_json(
    found: dict[str, Vocabulary], long_words: tuple[LongWord, ...], unread: list[str]
) -> str:
    lessons = [
        {
            "path": name,
            "raw": _figures(one.raw),
            "eased": _figures(one.eased),
            "explained": one.explained,
        }
        for name, one in found.items()
    ]
    told = {"lessons": lessons, "long_words": long_words, "unread": unread}
    return msgspec.json.format(msgspec.json.encode(told), indent=2).decode()


def _figures(figures: Figures) -> dict[str, Any]:
    mean, grade, smog = figures.mean_sentence, figures.grade, figures.smog
    return {
        **msgspec.structs.asdict(figures),
        "mean_sentence": round(mean, 2),
        "grade": None if grade is None else round(grade, 2),
        "smog": None if smog is None else round(smog, 2),
    }
