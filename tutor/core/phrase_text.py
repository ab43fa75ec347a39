"""Phrases written as a translation file (.po) that every translation program opens.

Owns the form of that file. Never opens one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tutor.core.phrases import Phrase

WIDEST = 78

_SLASHED = str.maketrans(
    {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\a": "\\a", "\b": "\\b",
     "\f": "\\f", "\v": "\\v"}
)  # fmt: skip


def phrase_text(head: Phrase, phrases: Iterable[Phrase]) -> str:
    """The whole file; phrases out of use come last."""
    listed = sorted(phrases, key=lambda one: one.is_old)
    return "\n".join("\n".join((*_entry(one), "")) for one in (head, *listed))


def new_head(language: str, lesson: str) -> Phrase:
    """The first entry of a new file."""
    return Phrase(
        remarks=(f"{lesson}: {language}",),
        wording=(
            f"Project-Id-Version: {lesson}\n"
            f"Language: {language.replace('-', '_')}\n"
            "MIME-Version: 1.0\n"
            "Content-Type: text/plain; charset=UTF-8\n"
            "Content-Transfer-Encoding: 8bit\n"
        ),
    )


def _entry(phrase: Phrase) -> Iterator[str]:
    """The lines of one phrase."""
    yield from (f"# {one}".rstrip() for one in phrase.remarks)
    yield from (f"#. {one}".rstrip() for one in phrase.about)
    yield from (f"#: {one}" for one in phrase.spots)
    flags = (*(("fuzzy",) if phrase.is_unsure else ()), *phrase.flags)
    if flags:
        yield f"#, {', '.join(flags)}"
    mark = "#~ " if phrase.is_old else ""
    if phrase.old_source:
        yield from _worded("#~| " if phrase.is_old else "#| ", "msgid", phrase.old_source)
    if phrase.context:
        yield from _worded(mark, "msgctxt", phrase.context)
    yield from _worded(mark, "msgid", phrase.source)
    yield from _worded(mark, "msgstr", phrase.wording)


def _worded(mark: str, name: str, text: str) -> Iterator[str]:
    """A name with its text, on several lines where it is long."""
    quoted = text.translate(_SLASHED)
    if len(mark) + len(name) + len(quoted) + 3 <= WIDEST and "\n" not in text[:-1]:
        yield f'{mark}{name} "{quoted}"'
        return
    yield f'{mark}{name} ""'
    for part in text.splitlines(keepends=True) if "\n" in text else [text]:
        line = ""
        for word in _words(part):
            word = word.translate(_SLASHED)
            if line and len(mark) + len(line) + len(word) + 2 > WIDEST:
                yield f'{mark}"{line}"'
                line = ""
            line += word
        yield f'{mark}"{line}"'


def _words(text: str) -> Iterator[str]:
    """The words of a text, each with the space after it."""
    start = 0
    while (space := text.find(" ", start)) >= 0:
        yield text[start : space + 1]
        start = space + 1
    yield text[start:]
