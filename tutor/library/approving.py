"""Writing an approval into a lesson file, with everything else in the file left as it is.

Owns the lines of the review and nothing more: values are put in by their places, notes and
order stay. Never decides whether a lesson may be approved, and never invents a reviewer.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

from msgspec.structs import replace

from tutor.core.approval import text_sum
from tutor.core.lesson import Lesson, Review, Reviewer
from tutor.core.problems import Place
from tutor.core.read import Read
from tutor.library.convert import read
from tutor.library.drawings import drawings_in

_SIMPLE = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .'-])*(?<! )")
_BOM = b"\xef\xbb\xbf"


class CannotWrite(Exception):
    """The review is written in a way that cannot be changed line by line."""


class TextChanged(CannotWrite):
    """The text is not the one that somebody agreed to any more."""


def with_review(data: bytes, path: Path, review: Review) -> bytes:
    """The bytes of a lesson file with another review in it. Raises CannotWrite, TextChanged."""
    before = _read(data, path)
    if before.draft is None or ("review",) not in before.names:
        raise CannotWrite
    if review.approved_text not in ("", text_sum(before.draft)):
        raise TextChanged
    text = _edited(before, _lines_of(data), before.draft.review, review)
    body = text.replace("\n", "\r\n") if b"\r\n" in data else text
    changed = (_BOM if data.startswith(_BOM) else b"") + body.encode("utf-8")
    after = _read(changed, path).draft
    # Whatever the file looks like, what comes out says the same but for the review.
    if after is None or after.review != review or text_sum(after) != text_sum(before.draft):
        raise CannotWrite
    return changed


def replace_file(path: Path, data: bytes) -> None:
    """Put new bytes in place of a file, whole or not at all, with its rights kept."""
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, draft)
        os.replace(draft, path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def _read(data: bytes, path: Path) -> Read[Lesson]:
    return read(data, Lesson, path.as_posix(), drawings_in(path.parent))


def _lines_of(data: bytes) -> list[str]:
    """The lines as they lie in the file; what was read has a dot for each hidden character."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CannotWrite from error
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _edited(before: Read[Lesson], lines: list[str], old: Review, new: Review) -> str:
    """The text with the new review, changed from the bottom up so that places stay right."""
    names = ("status", "reviewed", "next-review", "approved-text")
    places = {name: before.places.get(("review", name)) for name in names}
    heads = {
        name: place
        for name in (*names, "reviewers")
        if (place := before.names.get(("review", name))) is not None
    }
    if not heads or any(place.line == before.names[("review",)].line for place in heads.values()):
        raise CannotWrite
    indent = " " * (min(place.column for place in heads.values()) - 1)
    wanted = {
        "status": new.status, "next-review": new.next_review, "reviewed": new.reviewed,
        "approved-text": new.approved_text,
    }  # fmt: skip
    last = _end_of_review(before, lines)
    edits: list[tuple[int, int, list[str]]] = []
    added: dict[str, list[str]] = {"next-review": [], "reviewed": [], "reviewers": []}
    for name, value in wanted.items():
        place = places[name]
        if place is not None and value:
            edits.append((place.line - 1, place.line, [_put(lines[place.line - 1], place, value)]))
        elif name in heads and not value:
            edits.append((heads[name].line - 1, heads[name].line, []))
        elif value and name not in heads:
            added[name] = [f"{indent}{name}: {value}"]
    if new.reviewers != old.reviewers:
        people = [f"{indent}reviewers:", *_people(new.reviewers, indent)]
        if "reviewers" in heads:
            start = heads["reviewers"].line - 1
            later = [place.line - 1 for place in heads.values() if place.line - 1 > start]
            end = min([*later, last])
            notes = [line for line in lines[start + 1 : end] if line.lstrip().startswith("#")]
            edits.append((start, end, [*people, *notes]))
        else:
            added["reviewers"] = people
    edits.append((last, last, [line for several in added.values() for line in several]))
    for start, end, instead in sorted(edits, key=lambda edit: edit[:2], reverse=True):
        lines[start:end] = instead
    return "\n".join(lines)


def _people(reviewers: tuple[Reviewer, ...], indent: str) -> list[str]:
    return [
        line
        for each in reviewers
        for line in (
            f"{indent}  - name: {_quoted(each.name)}", f"{indent}    role: {_quoted(each.role)}",
        )
    ]  # fmt: skip


def _put(line: str, place: Place, value: str) -> str:
    """A line with another value; what stands before and after it stays."""
    start = place.column - 1
    return line[:start] + value + line[start + place.width :]


def _quoted(text: str) -> str:
    """Text in quotes, so that no sign in a name can mean anything."""
    if _SIMPLE.fullmatch(text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _end_of_review(before: Read[Lesson], lines: list[str]) -> int:
    """The line, from nought, behind the last one of the review."""
    at = before.names[("review",)].line
    last = at
    while at < len(lines) and (not lines[at].strip() or lines[at][0] in " #"):
        if lines[at].strip() and lines[at][0] == " ":
            last = at + 1
        at += 1
    return last


def next_approval(
    lesson: Lesson, reviewer: Reviewer, today: str, next_review: str, *, is_same_text: bool
) -> Review:
    """The review once somebody approved the text; others who approved the same text stay."""
    others = lesson.review.reviewers if is_same_text else ()
    kept = tuple(each for each in others if each.name != reviewer.name)
    return replace(
        lesson.review,
        status="approved",
        reviewed=today,
        next_review=next_review,
        reviewers=(*kept, reviewer),
        approved_text=text_sum(lesson),
    )
