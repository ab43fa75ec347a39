"""The staff PIN: its salted sum, and whether a typed PIN is the right one.

Owns the form of the sum and which PINs are too easy. Never keeps a PIN, and never counts tries;
`tries.py` does.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
from itertools import pairwise

from msgspec import Struct

from tutor.words import _

FEWEST, MOST = 6, 12
"""Digits of a PIN."""

_COST, _BLOCK, _LANES = 2**14, 8, 1
"""About a twentieth of a second, and 16 megabytes, for each look."""

_SALT, _SUM = 16, 32
"""Bytes."""

_DEAREST = 2**17
"""No sum from a file makes the program work longer than eight times as long."""


class WeakPin(ValueError):
    """The PIN cannot be used. The message is a sentence for the staff."""


class _Stored(Struct, frozen=True):
    """A sum taken apart."""

    cost: int
    block: int
    lanes: int
    salt: bytes
    sum: bytes


def weakness_of(digits: str) -> str:
    """Why a PIN cannot be used, as a sentence; empty when it can."""
    if not (digits.isascii() and digits.isdigit() and FEWEST <= len(digits) <= MOST):
        return _("A PIN has {least} to {most} digits.").format(least=FEWEST, most=MOST)
    for size in range(1, len(digits) // 2 + 1):
        if digits == (digits[:size] * len(digits))[: len(digits)]:
            return _("This PIN repeats itself. Choose one that is harder to guess.")
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(digits)}
    if steps in ({1}, {9}):
        return _("This PIN counts up or down. Choose one that is harder to guess.")
    return ""


def set_pin_text(digits: str) -> str:
    """What stands in the clinic file for a PIN. Raises WeakPin with a sentence."""
    weakness = weakness_of(digits)
    if weakness:
        raise WeakPin(weakness)
    salt = os.urandom(_SALT)
    found = _sum(digits, _Stored(_COST, _BLOCK, _LANES, salt, b""))
    parts = ("scrypt", str(_COST), str(_BLOCK), str(_LANES), _letters(salt), _letters(found))
    return "$".join(parts)


def is_right(digits: str, stored: str) -> bool:
    """Whether a typed PIN is the one a sum was made of; takes the same time either way."""
    apart = _apart(stored)
    if apart is None or len(digits) > MOST:
        return False
    return hmac.compare_digest(_sum(digits, apart), apart.sum)


def is_sum(stored: str) -> bool:
    """Whether a text is a sum that can be compared with."""
    return _apart(stored) is not None


def _sum(digits: str, how: _Stored) -> bytes:
    return hashlib.scrypt(
        digits.encode("utf-8", "replace"), salt=how.salt, n=how.cost, r=how.block, p=how.lanes,
        maxmem=256 * how.cost * how.block * how.lanes, dklen=_SUM,
    )  # fmt: skip


def _apart(stored: str) -> _Stored | None:
    """The parts of a sum; None when it is none, or one that would take too long or too little."""
    parts = stored.split("$")
    if len(parts) != 6 or parts[0] != "scrypt" or len(stored) > 200 or not stored.isascii():
        return None
    if not all(part.isdigit() for part in parts[1:4]):
        return None
    cost, block, lanes = (int(part) for part in parts[1:4])
    if not (_COST <= cost <= _DEAREST and cost & (cost - 1) == 0 and block == 8 and 1 <= lanes < 5):
        return None
    try:
        salt, found = (base64.b64decode(part, validate=True) for part in parts[4:])
    except (binascii.Error, ValueError):
        return None
    if len(salt) < _SALT or len(found) != _SUM:
        return None
    return _Stored(cost, block, lanes, salt, found)


def _letters(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
