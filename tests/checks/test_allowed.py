"""Exceptions: what they take away, and what they can never hide."""

from __future__ import annotations

from pathlib import Path

from tests.library.samples import SHARED, SOUND
from tutor.library.examine import examine_data

_BLOCK = f"      - text: __{'A miracle. ' * 7}It is.__\n"
_PAGE = "  - id: page-{}\n    title: What is it?\n    blocks:\n"
_ALLOW = """allow:
  - rule: C301
    reason: We quote a seller.
    by: R. Example
    until: 2099-01-01
"""


def test_a_thousand_allowed_problems_hide_no_other() -> None:
    pages = "".join(_PAGE.format(number) + _BLOCK * 19 for number in range(11))
    text = SOUND.replace("pages:\n", f"pages:\n{pages}")
    text = text.replace("One short paragraph.", "Call <no-such-blank>.")
    found = examine_data((text + _ALLOW).encode(), Path("example.yaml"), SHARED)
    assert "X102" in {one.code for one in found.problems}
    assert found.value is None
