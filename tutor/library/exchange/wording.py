"""Text of other programs, made into text of a lesson.

Owns taking out their marks, and keeping what is left from being read as signs of our own.
Never drops a picture or a table silently: such a text is refused.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Literal

from tutor.core.clean import visible
from tutor.library.exchange.item import CannotImport
from tutor.words import _

Form = Literal["", "html", "markdown", "moodle", "plain"]

_FORM = re.compile(r"\s*\[(html|markdown|moodle|plain)\]", re.IGNORECASE)
_FORMS: dict[str, Form] = {
    "html": "html", "markdown": "markdown", "moodle": "moodle", "plain": "plain",
}  # fmt: skip
_NO_TEXT = re.compile(
    r"<(?:img|table|object|embed|iframe|video|audio|svg|math|script|style|form|input)\b"
    r"|@@pluginfile@@|!\[[^\]\n]{0,200}\]\(",
    re.IGNORECASE,
)
_MARK = re.compile(r"<(?:/?[a-z][a-z0-9]{0,15}(?=[\s/>])[^<>]{0,2000}|!--[^<>]{0,2000}--)>", re.I)
_EMPHASIS = re.compile(r"\*\*|__|`")
_OWN_SIGN = re.compile(r"([\^<])(?=[a-z0-9])")


def form_of(text: str, usual: Form = "") -> tuple[Form, str]:
    """The form a text says it has, and the text without that."""
    found = _FORM.match(text)
    if found is None:
        return usual, text
    return _FORMS[found[1].lower()], text[found.end() :]


def told(text: str, form: Form) -> str:
    """The text as one line of a lesson."""
    if form != "plain":
        if _NO_TEXT.search(text):
            raise CannotImport(_("It holds a picture, a table or a program, which is no text."))
        text = unescape(_MARK.sub(_gap, text)) if "<" in text or "&" in text else text
    if form == "markdown":
        text = _EMPHASIS.sub("", text)
    text = " ".join(visible(text).split())
    return _OWN_SIGN.sub(r"\1 ", text)


def _gap(found: re.Match[str]) -> str:
    """A mark that ends a line leaves a space; one inside a word leaves nothing."""
    name = found[0].strip("</>! ").partition(" ")[0].rstrip("/").lower()
    return "" if name in ("b", "i", "em", "strong", "u", "span", "sub", "sup", "a") else " "
