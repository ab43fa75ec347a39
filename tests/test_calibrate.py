"""The count of how often the rules speak about prose that is not ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import calibrate

PROSE = """\
# A text
# Nowhere
# public domain

You can rest. You can sleep! A nurse helps you. It costs < 5 dollars.

Ask about food, e.g. soup.
"""


def test_every_rule_over_its_limit_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "one.txt").write_text(PROSE, encoding="utf-8")
    assert calibrate.main([str(tmp_path), "--page", str(tmp_path / "page.md")]) == 1
    told = capsys.readouterr().out
    assert "2 rules over their limit" in told
    assert "W404" in (tmp_path / "page.md").read_text(encoding="utf-8")


def test_calm_prose_is_under_every_limit(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("# A\n\nYou can rest. You can sleep.\n", encoding="utf-8")
    assert calibrate.main([str(tmp_path), "--page", str(tmp_path / "page.md")]) == 0


def test_an_empty_folder_is_no_result(tmp_path: Path) -> None:
    assert calibrate.main([str(tmp_path)]) == 2


def test_a_long_text_is_cut_into_lessons_that_can_be_read(tmp_path: Path) -> None:
    text = calibrate.Text("long", tuple(f"Sentence {n} of many. " * 60 for n in range(30)))
    counts, _figures, total = calibrate.count([text])
    assert total == 30 * 60
    assert counts
