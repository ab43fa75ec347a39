"""Translations brought up to date: finished work stays, whatever happens to the lesson."""

from __future__ import annotations

from pathlib import Path

from tests.library.samples import PACKS
from tutor.checks.units import Unit
from tutor.core.phrases import Phrases, read_phrases
from tutor.library.renewal import renewed
from tutor.library.translation_survey import read_units

LESSON = PACKS / "translated" / "ride.yaml"
SPANISH = PACKS / "translated" / "translations" / "es" / "ride.po"


def before() -> Phrases:
    """The finished translation."""
    return read_phrases(SPANISH.read_text(encoding="utf-8"))


def units(*changes: tuple[str, str], folder: Path) -> tuple[Unit, ...]:
    """The texts of the lesson with some of it changed."""
    text = LESSON.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = folder / "ride.yaml"
    path.write_text(text, encoding="utf-8")
    found = read_units(path)
    assert found is not None
    return found


def test_nothing_changes_while_the_lesson_does_not(tmp_path: Path) -> None:
    found = renewed(before(), units(folder=tmp_path), "ride.yaml")
    texts = [(one.name, one.wording) for one in before().listed]
    assert [(one.name, one.wording) for one in found.phrases] == texts
    assert (found.kept, found.new, found.changed, found.old) == (20, 0, 0, 0)


def test_a_changed_text_keeps_its_translation_to_look_at_again(tmp_path: Path) -> None:
    changed = ("You may feel drowsy.", "You may feel sleepy.")
    found = renewed(before(), units(changed, folder=tmp_path), "ride.yaml")
    (phrase,) = [one for one in found.phrases if one.is_unsure]
    assert phrase.source.endswith("You may feel sleepy.")
    assert phrase.old_source.endswith("You may feel drowsy.")
    assert phrase.wording.endswith("Puede sentir sueño.")
    assert (found.kept, found.changed, found.old) == (19, 1, 0)


def test_a_text_that_moves_to_another_page_stays_finished(tmp_path: Path) -> None:
    moved = (("id: plan", "id: the-plan"), ("page: plan", "page: the-plan"))
    found = renewed(before(), units(*moved, folder=tmp_path), "ride.yaml")
    assert "the-plan" in {one.context for one in found.phrases}
    assert "plan" not in {one.context for one in found.phrases}
    assert (found.kept, found.changed, found.new, found.old) == (20, 0, 0, 0)


def test_a_removed_text_is_put_aside_and_comes_back(tmp_path: Path) -> None:
    gone = ("      - text: Call <clinic-phone> if your ride fails. ^a-source\n", "")
    found = renewed(before(), units(gone, folder=tmp_path), "ride.yaml")
    assert [one.source for one in found.phrases if one.is_old] == [
        "Call <clinic-phone> if your ride fails. ^a-source"
    ]
    again = renewed(Phrases(before().head, found.phrases, ()), units(folder=tmp_path), "ride.yaml")
    assert (again.kept, again.new, again.old) == (20, 0, 0)


def test_a_new_text_is_empty(tmp_path: Path) -> None:
    more = ("      - points:", "      - text: Bring warm socks, a book and water.\n      - points:")
    found = renewed(before(), units(more, folder=tmp_path), "ride.yaml")
    assert (found.kept, found.new) == (20, 1)
    assert [one.wording for one in found.phrases if not one.is_done] == [""]


def test_translators_are_told_what_each_text_is(tmp_path: Path) -> None:
    about = {unit.text: unit.about for unit in units(folder=tmp_path)}
    assert about["Drive slowly"] == ["option 1, wrong"]
    assert about["The clinic can help you find another ride."] == ["feedback to option 2, right"]
    assert about["If you cannot breathe well, call <emergency-number> now."] == [
        "text of emergency callout"
    ]
