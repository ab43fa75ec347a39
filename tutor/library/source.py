"""The bytes of a file, made into text that is safe to read on.

Owns the guards that come before any parsing: size, encoding, and characters nobody can see.
Never opens a file and knows nothing of names, lists or lessons.
"""

from __future__ import annotations

import codecs

from tutor.core.clean import MARK, faults
from tutor.core.problems import Level, Place
from tutor.library.report import Report
from tutor.words import _

LARGEST = 1024 * 1024
"""Bytes in a file. The longest real lesson is a fiftieth of this."""

MOST_SHOWN = 100
"""Hidden characters pointed at one by one."""

_HAND_MADE = 100_000
"""Bytes up to which every wrong letter is worked out; a larger file only has them marked."""

_ORDINARY = bytes(range(0x20, 0x7F)) + b"\t\n\r"
_WINDOWS = "tutor-windows-letters"


def text_of(data: bytes, report: Report) -> str | None:
    """The text of a file, line ends made one kind; None when it cannot be read as text."""
    if len(data) > LARGEST:
        report.add(
            "Y001", Place(report.path, 1, 1), _("This file is larger than one megabyte."),
            _("Split it into several lessons."),
        )  # fmt: skip
        return None
    if _is_utf16(data):
        report.add(
            "Y003", Place(report.path, 1, 1), _("This file was saved as Unicode (UTF-16)."),
            _("Save it again as UTF-8, if your editor offers a choice."),
        )  # fmt: skip
        return None
    text = _decoded(data, report).removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if data.isascii() and not data.translate(None, _ORDINARY):
        return text
    return _without_faults(text, report)


def name_fault(text: str, code: str, offset: int) -> tuple[str, str]:
    """What is wrong with one character, and what to do about it."""
    shown = f"U+{ord(text[offset]):04X}"
    if code == "Y004":
        return (
            _("There is a hidden control character here ({sign}).").format(sign=shown),
            _("Delete it, or type the line again."),
        )
    if code == "Y005":
        return (
            _("A hidden mark here changes the direction of the text ({sign}).").format(sign=shown),
            _("Delete it. It could make a number read differently on screen."),
        )
    return (
        _("There is an invisible character here ({sign}).").format(sign=shown),
        _("Delete it, or type the word again. It hides words from search."),
    )


def level_of(text: str, code: str, offset: int) -> Level | None:
    """Tag characters can hide whole sentences, so they are refused; else the code decides."""
    return "error" if code == "Y006" and 0xE0000 <= ord(text[offset]) <= 0xE007F else None


def _is_utf16(data: bytes) -> bool:
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return True
    # Plain Western text as UTF-16 has a zero in every second byte.
    start = data[:200]
    return len(start) >= 4 and (not any(start[::2]) or not any(start[1::2]))


def _decoded(data: bytes, report: Report) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        before = before.replace("\r\n", "\n").replace("\r", "\n")
        letter = data[error.start : error.start + 1].decode("cp1252", errors="replace")
        place = Place(report.path, before.count("\n") + 1, len(before) - before.rfind("\n"), 1)
        report.add(
            "Y002", place,
            _("This letter is not saved as UTF-8. It may be meant as {letter}.").format(
                letter=letter
            ),
            _("Save the file again as UTF-8, if your editor offers a choice."),
        )  # fmt: skip
        return data.decode("utf-8", errors=_WINDOWS if len(data) < _HAND_MADE else "replace")


def _windows_letter(error: UnicodeError) -> tuple[str, int]:
    """One letter as Windows-1252 for one byte that is not UTF-8, so that columns stay right."""
    assert isinstance(error, UnicodeDecodeError)
    byte = error.object[error.start : error.start + 1]
    return byte.decode("cp1252", errors="replace"), error.start + 1


codecs.register_error(_WINDOWS, _windows_letter)


def _without_faults(text: str, report: Report) -> str:
    """The text with a dot for each hidden character, so that reading can go on."""
    found = faults(text)
    if not found:
        return text
    letters = list(text)
    for offset, _code in found:
        letters[offset] = MARK
    line, start, done = 1, 0, 0
    for offset, code in found[:MOST_SHOWN]:
        line += text.count("\n", done, offset)
        start = max(start, text.rfind("\n", done, offset) + 1)
        done = offset
        message, hint = name_fault(text, code, offset)
        place = Place(report.path, line, offset - start + 1)
        report.add(code, place, message, hint, level=level_of(text, code, offset))
    return "".join(letters)
