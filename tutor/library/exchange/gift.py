"""Questions in GIFT, the format quizzes are exchanged in as plain text.

Owns what each kind of question in it means here. Never decides how a check is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from tutor.library.exchange.gift_file import Entry, entries, shielded, unshielded
from tutor.library.exchange.gift_number import number_item
from tutor.library.exchange.item import Answer, CannotImport, Item, Kind, Piece
from tutor.library.exchange.wording import Form, form_of, told
from tutor.words import _

_WEIGHT = re.compile(r"\s*%\s*(-?\d{1,3}(?:\.\d{0,10})?)\s*%")
_GENERAL = "####"
_YES, _NO = ("T", "TRUE"), ("F", "FALSE")
GAP = " ... "
"""Stands where a word is missing."""
MOST_ANSWERS = 50
"""Answers of one question. No check holds nearly as many."""


def gift_pieces(text: str) -> Iterator[Piece]:
    """Every entry of a file, in its order."""
    for entry in entries(text):
        yield _piece(entry)


def _piece(entry: Entry) -> Piece:
    text = shielded("\n".join(entry.lines)).strip()
    title = ""
    if text.startswith("::") and (end := text.find("::", 2)) > 0:
        title, text = " ".join(unshielded(text[2:end]).split()), text[end + 2 :]
    piece = Piece(
        line=entry.line, source=tuple(entry.lines), title=title, told=entry.told,
        remarks=tuple(entry.remarks),
    )  # fmt: skip
    if not entry.lines:
        return piece
    try:
        item = _item(text)
    except CannotImport as error:
        return replace(piece, lost=(str(error),))
    return replace(piece, item=item, lost=item.lost)


def _item(text: str) -> Item:
    form, text = form_of(text)
    before, opened, rest = text.partition("{")
    if not opened:
        raise CannotImport(_("It has no answers. Put it on a page as text."))
    body, closed, after = rest.partition("}")
    if not closed:
        raise CannotImport(_("Its answers do not end with a closing bracket, }."))
    if "{" in after or "{" in body:
        raise CannotImport(_("It has several gaps to fill in."))
    ask = _told(before + (GAP + after if after.strip() else ""), form)
    body, _mark, general = body.partition(_GENERAL)
    item = _answered(ask, body.strip(), form)
    if general.strip():
        said = _told(general, form)
        item = replace(
            item, lost=(*item.lost, _("What is said to everybody has no place: {text}").format(
                text=said
            )),
        )  # fmt: skip
    return item


def _answered(ask: str, body: str, form: Form) -> Item:
    """The question with its answers; their signs say of which kind it is."""
    if not body:
        raise CannotImport(_("It asks for an answer in the reader's own words."))
    if body.count("=") + body.count("~") > MOST_ANSWERS:
        raise CannotImport(_("It has too many answers."))
    if body.startswith("#"):
        return number_item(ask, body[1:], form)
    verdict, *said = body.split("#")
    if verdict.strip().upper() in _YES + _NO:
        return _claim(ask, verdict.strip().upper() in _YES, said, form)
    start, *parts = re.split(r"([=~])", body)
    if start.strip():
        raise CannotImport(_("There is text before its first answer."))
    marked = list(zip(parts[::2], parts[1::2], strict=True))
    if "->" in body and all(sign == "=" for sign, _text in marked):
        return _pairs(ask, [part for _sign, part in marked], form)
    if all(sign == "=" for sign, _text in marked):
        raise CannotImport(_("It asks for a word to be typed."))
    return _choice(ask, marked, form)


def _claim(ask: str, is_true: bool, said: list[str], form: Form) -> Item:
    """The first remark is for those who are wrong, the second for those who are right."""
    wrong, right = (_told(part, form) for part in [*said, "", ""][:2])
    when_true, when_false = (right, wrong) if is_true else (wrong, right)
    fields = {
        "answer": "true" if is_true else "false",
        "when-true": when_true,
        "when-false": when_false,
    }
    return Item(kind="true-false", ask=ask, fields=fields)


def _pairs(ask: str, parts: list[str], form: Form) -> Item:
    answers: list[Answer] = []
    lost: list[str] = []
    for part in parts:
        pair, _mark, feedback = part.partition("#")
        left, arrow, right = pair.partition("->")
        partner = _told(right, form)
        if not arrow:
            raise CannotImport(_("One of its answers has no partner."))
        if not left.strip():
            lost.append(_("A partner that belongs to nothing is left out: {text}").format(
                text=partner
            ))  # fmt: skip
            continue
        answers.append(Answer(_told(left, form), True, _told(feedback, form), partner))
    return Item(kind="match", ask=ask, answers=tuple(answers), lost=tuple(lost))


def _choice(ask: str, marked: list[tuple[str, str]], form: Form) -> Item:
    """With a right answer marked =, one is chosen; with shares only, several.

    A wrong choice counts against the right ones among several, as in the check.
    """
    answers: list[Answer] = []
    shares: list[float] = []
    has_minus = False
    for sign, part in marked:
        weight = _WEIGHT.match(part)
        share = float(weight[1]) if weight else 100.0 if sign == "=" else 0.0
        text, _mark, feedback = part[weight.end() if weight else 0 :].partition("#")
        answers.append(Answer(_told(text, form), share > 0, _told(feedback, form)))
        shares.append(share)
        has_minus = has_minus or share < 0
    right = [share for share in shares if share > 0]
    is_single = any(sign == "=" for sign, _text in marked)
    if is_single and right != [100.0]:
        raise CannotImport(_("It gives part of the points, or takes one of several answers."))
    if not right:
        raise CannotImport(_("None of its answers is right."))
    if max(right) - min(right) > 0.01 or not 99 < sum(right) < 101:
        raise CannotImport(_("Its right answers do not have equal shares of the points."))
    lost = (
        (_("Points taken away for a wrong answer are left out."),)
        if has_minus and is_single
        else ()
    )
    kind: Kind = "single" if is_single else "multiple"
    return Item(kind=kind, ask=ask, answers=tuple(answers), lost=lost)


def _told(text: str, form: Form) -> str:
    """A part of a question as text of a lesson."""
    form, text = form_of(text, form)
    return told(unshielded(text), form)
