"""`fix`: spaces, order, quotes and days of lesson files put right; never their wording.

Owns which files are mended and what is said of each. Writes over a file only as a whole.
"""

from __future__ import annotations

import argparse
import difflib
import stat
from pathlib import Path

from msgspec import Struct

from tutor.cli.talk import FINE, PROBLEMS, Talk
from tutor.core.course import Course, Glossary, SourceList
from tutor.core.lesson import Lesson
from tutor.library.files import read_bytes
from tutor.library.folder import stamps
from tutor.library.mending.edit import shadow
from tutor.library.mending.letters import text_in
from tutor.library.mending.mend import Mended, mend
from tutor.library.parse import parse
from tutor.library.report import Report
from tutor.library.source import LARGEST
from tutor.store.whole_file import write_whole
from tutor.words import _, plural

_KINDS: dict[str, type[Struct]] = {
    "course.yaml": Course,
    "sources.yaml": SourceList,
    "glossary.yaml": Glossary,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `fix`."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", type=Path,
        help=_('a lesson file or a folder of them; otherwise "lessons", where you are'),
    )  # fmt: skip
    parser.add_argument("--check", action="store_true", help=_("change nothing, only say what"))
    parser.add_argument("--diff", action="store_true", help=_("change nothing, print each change"))
    parser.add_argument("--wrap", action="store_true", help=_("also break long lines after >"))


def run(args: argparse.Namespace, talk: Talk) -> int:
    """Mend the files."""
    paths: list[Path] = args.paths or [Path("lessons")]
    for path in paths:
        if not path.exists():
            return talk.wrong_use(
                _('There is no file or folder "{path}". Check its name.').format(path=path)
            )
    files = [file for path in paths for file in _files(path)]
    is_trial: bool = args.check or args.diff
    changed = troubled = 0
    for file in files:
        data = _read(file)
        mended = None
        if data is not None:
            mended = mend(data, _KINDS.get(file.name, Lesson), wrap=args.wrap)
        if data is None or mended is None:
            talk.say(_not_text(file))
            troubled += 1
            continue
        if mended.text.encode("utf-8") != data:
            if not is_trial and not _write(file, mended.text):
                talk.say(_("{path} cannot be written. Check who may change it.").format(path=file))
                troubled += 1
                continue
            changed += 1
            if args.diff:
                talk.result(_difference(file, data, mended.text))
            else:
                talk.result(_done(file, mended))
        troubled += not mended.is_followed
        _say_rest(file, mended, talk, is_trial=is_trial)
        if not mended.is_followed:
            talk.say(_fault(file, data if is_trial else mended.text.encode("utf-8")))
    talk.say(_closing(len(files), changed, is_trial=is_trial))
    return PROBLEMS if troubled or (changed and is_trial) else FINE


def _files(path: Path) -> list[Path]:
    """The files a path stands for."""
    if not path.is_dir():
        return [path]
    return [path / stamp.name for stamp in stamps(str(path)) if "/" not in stamp.name]


def _read(file: Path) -> bytes | None:
    """The bytes of a file; None when it cannot be opened, or is too large."""
    try:
        data = read_bytes(file, LARGEST)
    except OSError:
        return None
    return data if len(data) <= LARGEST else None


def _write(file: Path, text: str) -> bool:
    """Write over a file, whole or not at all; who may read it stays as it was."""
    target = file.resolve()
    try:
        mode = stat.S_IMODE(target.stat().st_mode)
        write_whole(target, text.encode("utf-8"))
        target.chmod(mode)
    except OSError:
        return False
    return True


def _difference(file: Path, data: bytes, text: str) -> str:
    """The changed lines, with characters that nobody sees shown as dots."""
    found = text_in(data)
    before = shadow(found[0]) if found else ""
    lines = difflib.unified_diff(
        before.splitlines(), shadow(text).splitlines(), str(file), str(file), lineterm=""
    )
    return "\n".join(lines) or _("{file}: only line ends, or a mark nobody sees.").format(file=file)


def _done(file: Path, mended: Mended) -> str:
    """What was done to a file, in one line."""
    done = ", ".join(_count(name, count) for name, count in mended.counts.items())
    return _("{file}: {done}.").format(file=file, done=done)


def _count(name: str, count: int) -> str:
    """How much of one kind was mended."""
    words = {
        "mark": plural("{count} mark at the start", "{count} marks at the start", count),
        "line-end": plural("{count} line end", "{count} line ends", count),
        "hidden": plural("{count} invisible character", "{count} invisible characters", count),
        "hard-space": plural("{count} hard space", "{count} hard spaces", count),
        "tab": plural("{count} tab", "{count} tabs", count),
        "trailing": plural("{count} trailing space", "{count} trailing spaces", count),
        "space": plural("{count} missing space", "{count} missing spaces", count),
        "quote": plural("{count} text in quotes", "{count} texts in quotes", count),
        "bare": plural("{count} needless quote", "{count} needless quotes", count),
        "name": plural("{count} misspelt name", "{count} misspelt names", count),
        "choice": plural("{count} fixed word", "{count} fixed words", count),
        "day": plural("{count} date", "{count} dates", count),
        "gap": plural("{count} space at a colon", "{count} spaces at a colon", count),
        "doubled": plural("{count} doubled space", "{count} doubled spaces", count),
        "indent": plural("{count} line moved in or out", "{count} lines moved in or out", count),
        "order": plural("{count} group put in order", "{count} groups put in order", count),
        "end": plural("{count} end of a file", "{count} ends of a file", count),
        "wrapped": plural("{count} text wrapped", "{count} texts wrapped", count),
    }
    return words[name].format(count=count)


def _say_rest(file: Path, mended: Mended, talk: Talk, *, is_trial: bool) -> None:
    """Name what its author must look at."""
    for day in mended.unsure_before if is_trial else mended.unsure:
        talk.say(
            _("{file}:{line}: {typed} could be {first} or {second}. Type the one you mean.").format(
                file=file, line=day.line, typed=day.typed, first=day.meant[0], second=day.meant[-1]
            )
        )
    if mended.left:
        talk.say(
            plural(
                "{file}: {count} place was left as it is; a change could alter what it says.",
                "{file}: {count} places were left as they are; a change could alter what they say.",
                mended.left,
            ).format(file=file, count=mended.left)
        )


def _fault(file: Path, data: bytes) -> str:
    """What keeps a file from being followed, and where it lies."""
    report = Report(str(file))
    found = text_in(data)
    if found:
        parse(found[0], report)
    for problem in report.problems():
        if problem.level == "error":
            return _("{file}:{line}: only you can mend this. {message} {hint}").format(
                file=file, line=problem.place.line, message=problem.message, hint=problem.hint
            )
    return _("{file} has a fault only you can mend. Try: ketamine-tutor check {file}").format(
        file=file
    )


def _not_text(file: Path) -> str:
    return _("{file} cannot be read as text, and was left alone. Try: ketamine-tutor check").format(
        file=file
    )


def _closing(files: int, changed: int, *, is_trial: bool) -> str:
    """How it all went, in one sentence."""
    if not changed:
        return plural(
            "Looked at {count} file. Nothing to change.",
            "Looked at {count} files. Nothing to change.",
            files,
        ).format(count=files)
    if is_trial:
        return plural(
            "{count} file would change. Nothing was written.",
            "{count} files would change. Nothing was written.",
            changed,
        ).format(count=changed)
    return plural("Mended {count} file.", "Mended {count} files.", changed).format(count=changed)
