"""Looking for a word in the plain face."""

from __future__ import annotations

import re

from tests.faces.both import fresh_visit, plain_says


def test_what_is_found_is_said_without_marks_of_what_is_left_out() -> None:
    text = plain_says(fresh_visit(), ["/", "blood pressure"])
    found = text.split("Your turn:")[2]
    assert re.search(r"^1\. ", found, re.MULTILINE)
    assert "…" not in found
    assert "?:" not in found


def test_a_word_that_is_nowhere_is_asked_for_again() -> None:
    text = " ".join(plain_says(fresh_visit(), ["/", "xylophone", "bladder", ""]).split())
    assert "No page says “xylophone”. Type another word, or Enter to go back." in text
    assert "Type a number to read that page, or Enter to go back." in text
