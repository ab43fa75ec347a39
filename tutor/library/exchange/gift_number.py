"""A question in GIFT that is answered with a number.

Owns reading the number, how far off still counts, and what is said on either side of it.
"""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

from tutor.library.exchange.gift_file import unshielded
from tutor.library.exchange.item import CannotImport, Item
from tutor.library.exchange.wording import Form, form_of, told
from tutor.words import _

_AMOUNT = r"([+-]?\d{1,15}(?:\.\d{1,15})?)"
_RANGE = re.compile(rf"{_AMOUNT}\.\.{_AMOUNT}")
_ABOUT = re.compile(rf"{_AMOUNT}(?::{_AMOUNT})?")
_WEIGHT = re.compile(r"%\s*(-?\d{1,3}(?:\.\d{0,10})?)\s*%")


class _Span(Struct):
    """From one number to another, with what is said there."""

    least: Decimal
    most: Decimal
    said: str


def number_item(ask: str, body: str, form: Form) -> Item:
    """The question, without the sign that says it is about a number."""
    body, _mark, otherwise = body.partition("~")
    right: list[_Span] = []
    wrong: list[_Span] = []
    for part in body.split("="):
        if not part.strip():
            continue
        weight = _WEIGHT.match(part.strip())
        share = float(weight[1]) if weight else 100.0
        span = _span(part.strip()[weight.end() if weight else 0 :], form)
        if share not in (0.0, 100.0):
            raise CannotImport(_("It gives part of the points for some numbers."))
        (right if share else wrong).append(span)
    if len(right) != 1:
        raise CannotImport(_("It does not have exactly one right number."))
    middle = (right[0].least + right[0].most) / 2
    rest = _said(otherwise.strip().removeprefix("#"), form)
    low = [span.said for span in wrong if span.most <= middle]
    high = [span.said for span in wrong if span.least >= middle]
    if len(low) > 1 or len(high) > 1 or len(low) + len(high) < len(wrong):
        raise CannotImport(_("It says something different for several wrong numbers."))
    fields = {
        "answer": _written(middle),
        "tolerance": _written((right[0].most - right[0].least) / 2),
        "when-right": right[0].said,
        "when-low": low[0] if low else rest,
        "when-high": high[0] if high else rest,
    }
    return Item(kind="number", ask=ask, fields=fields)


def _span(text: str, form: Form) -> _Span:
    amount, _mark, feedback = text.partition("#")
    amount = unshielded(amount).strip()
    said = _said(feedback, form)
    if found := _RANGE.fullmatch(amount):
        least, most = sorted((Decimal(found[1]), Decimal(found[2])))
        return _Span(least, most, said)
    if found := _ABOUT.fullmatch(amount):
        middle, off = Decimal(found[1]), abs(Decimal(found[2] or 0))
        return _Span(middle - off, middle + off, said)
    raise CannotImport(_("Its answer is not a number this program can read."))


def _said(text: str, form: Form) -> str:
    form, text = form_of(text, form)
    return told(unshielded(text), form)


def _written(number: Decimal) -> str:
    """A number without needless noughts."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
