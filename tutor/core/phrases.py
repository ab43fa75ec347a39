"""A translation file (.po) as translation programs write it, read into phrases.

Owns the shape of a phrase and the reading of such a file. Its text comes from anywhere: reading
never fails, it says which lines could not be made sense of. Never opens a file.
"""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

MOST = 20_000
"""Phrases in a file; the longest lesson has a few hundred."""

MOST_FAULTS = 20

FaultKind = Literal["line", "quote", "plural", "twice", "many"]
Part = Literal["context", "source", "wording", "old-context", "old-source", "none"]

_WORDED = re.compile(r'(msgctxt|msgid|msgstr|msgid_plural|msgstr\[\d{1,3}\])\s*(".*)')
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"\s*')
_SLASHED = re.compile(r"\\(.)", re.DOTALL)
_MEANT = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_PARTS: dict[str, Part] = {"msgctxt": "context", "msgid": "source", "msgstr": "wording"}
_OLD: dict[str, Part] = {"msgctxt": "old-context", "msgid": "old-source"}


class Phrase(Struct, kw_only=True):
    """One text with its translation."""

    context: str = ""
    source: str = ""
    wording: str = ""
    """The translation; empty while there is none."""
    old_source: str = ""
    """What the source said when it was translated, for phrases to look at again."""
    is_unsure: bool = False
    """Whether somebody must look at it again ("fuzzy")."""
    is_old: bool = False
    """Whether no lesson has the source any more."""
    flags: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    """What translators noted."""
    about: tuple[str, ...] = ()
    """What it is, for translators."""
    spots: tuple[str, ...] = ()
    """Files and lines it stands in."""
    line: int = 1
    """Where its translation stands in the file."""

    @property
    def name(self) -> tuple[str, str]:
        """What tells phrases apart."""
        return self.context, self.source

    @property
    def is_done(self) -> bool:
        """Whether readers may get it."""
        return bool(self.wording.strip()) and not self.is_unsure


class Fault(Struct, frozen=True):
    """A line that could not be made sense of."""

    line: int
    kind: FaultKind


class Phrases(Struct, frozen=True):
    """A whole translation file."""

    head: Phrase
    """The entry with an empty source: who translated, and when."""
    listed: tuple[Phrase, ...]
    faults: tuple[Fault, ...]

    def by_name(self) -> dict[tuple[str, str], Phrase]:
        """The phrases that are in use."""
        return {each.name: each for each in self.listed if not each.is_old}


class _Reader:
    """Goes through the lines."""

    def __init__(self) -> None:
        self.phrase = Phrase()
        self.part: Part = "none"
        self.found: list[Phrase] = []
        self.faults: list[Fault] = []

    def close(self) -> None:
        """Keep the phrase at hand, if there is one."""
        if self.phrase.line > 1 or self.phrase.source or self.phrase.wording:
            self.found.append(self.phrase)
        self.phrase, self.part = Phrase(), "none"

    def fault(self, line: int, kind: FaultKind) -> None:
        """Note a line that makes no sense."""
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(Fault(line, kind))

    def take(self, line: int, text: str) -> None:
        """Read one line."""
        if text.startswith("#") and not text.startswith("#~"):
            if self.part == "wording":
                self.close()
            self.remark(line, text)
            return
        if text.startswith("#~"):
            text = text[2:].strip()
            if text.startswith("|"):
                if self.part == "wording":
                    self.close()
                self.phrase.is_old = True
                self.words(line, text[1:].strip(), _OLD)
                return
            if self.part == "wording" and text.startswith(("msgctxt", "msgid")):
                self.close()
            self.phrase.is_old = True
        elif self.part == "wording" and text.startswith(("msgctxt", "msgid ", 'msgid"')):
            self.close()
        self.words(line, text, _PARTS)

    def remark(self, line: int, text: str) -> None:
        """Read a line that starts with #."""
        phrase, rest = self.phrase, text[2:].strip()
        match text[1:2]:
            case ",":
                flags = [flag.strip() for flag in rest.split(",") if flag.strip()]
                phrase.is_unsure = phrase.is_unsure or "fuzzy" in flags
                phrase.flags += tuple(flag for flag in flags if flag != "fuzzy")
            case ".":
                phrase.about += (rest,)
            case ":":
                phrase.spots += tuple(rest.split())
            case "|":
                self.words(line, rest, _OLD)
            case _:
                phrase.remarks += (text[1:].strip(),)

    def words(self, line: int, text: str, parts: dict[str, Part]) -> None:
        """Read a name with its quoted text, or more of the text before."""
        found = _WORDED.fullmatch(text)
        if found:
            name, text = found.groups()
            if name not in parts:
                self.part = "none"
                if name == "msgid_plural":
                    self.fault(line, "plural")
                return
            self.part = parts[name]
            if self.part == "wording":
                self.phrase.line = line
        quoted = _QUOTED.fullmatch(text)
        if quoted is None:
            self.fault(line, "quote" if text.startswith('"') else "line")
        elif self.part != "none":
            self.add(_SLASHED.sub(lambda one: _MEANT.get(one[1], one[1]), quoted[1]))

    def add(self, text: str) -> None:
        """Put text at the end of the part at hand."""
        match self.part:
            case "context":
                self.phrase.context += text
            case "source":
                self.phrase.source += text
            case "wording":
                self.phrase.wording += text
            case "old-source":
                self.phrase.old_source += text


def read_phrases(text: str) -> Phrases:
    """Read a translation file; what makes no sense is left out and told."""
    reader = _Reader()
    for number, line in enumerate(text.split("\n"), 1):
        if line := line.strip():
            reader.take(number, line)
        elif reader.part != "none":
            reader.close()
        if len(reader.found) > MOST:
            reader.fault(number, "many")
            break
    reader.close()
    head = Phrase()
    seen: set[tuple[str, str]] = set()
    kept: list[Phrase] = []
    for phrase in reader.found:
        if not phrase.source and not phrase.context:
            head = phrase if not head.wording else head
        elif phrase.name in seen and not phrase.is_old:
            reader.fault(phrase.line, "twice")
        else:
            kept.append(phrase)
            if not phrase.is_old:
                seen.add(phrase.name)
    return Phrases(head, tuple(kept), tuple(reader.faults))
