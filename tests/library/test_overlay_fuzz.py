"""Overlay files with anything in them: used, or set aside with a message."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.overlay_samples import EMERGENCY, folder_with, overlay_text
from tutor.core.problems import Place
from tutor.core.walking import values_in
from tutor.library.overlays import look_at_overlays

SOUND = overlay_text(
    "values:\n  - value: clinic-phone\n    says: 555-0100",
    "changes:\n  - at: first-page\n    title: What now?\n  - hide: ask-more\n"
    "  - after: first-page\n    page:\n      id: ns-park\n      title: Where?\n"
    "      blocks:\n        - text: Park here.\n",
)
SIGNS = st.sampled_from(
    [":", "- ", "\t", '"', "[", "{", "&a ", "|", "\n", "  ", "~", "signs", "hide: signs\n", "ns-",
     "safe-home", "<crisis-line>", "9" * 40, "page:", "check:", "blocks:\n"]
)  # fmt: skip
CUTS = st.lists(
    st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 30), SIGNS), min_size=1, max_size=4
)


@settings(max_examples=80, deadline=None)
@given(CUTS)
def test_an_overlay_with_pieces_cut_out_and_signs_put_in_is_answered(
    cuts: list[tuple[int, int, str]],
) -> None:
    text = SOUND
    for start, length, sign in cuts:
        text = text[:start] + sign + text[start + length :]
    with tempfile.TemporaryDirectory() as place:
        laid = look_at_overlays(folder_with(Path(place), text), None, "publish")[0]
    for problem in laid.read.problems:
        assert problem.message
        assert isinstance(problem.place, Place)
        assert problem.place.line <= laid.read.text.count("\n") + 1
    is_wrong = any(problem.level == "error" for problem in laid.read.problems)
    assert (laid.lesson is None) == is_wrong
    if laid.lesson is not None:
        texts = [value.text for value in values_in(laid.lesson.pages) if hasattr(value, "callout")]
        assert [text.partition(".")[0] for text in texts] == [EMERGENCY.partition(".")[0]]
