"""Faults planted in a real Spanish translation, and what is no fault."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.library.samples import PACKS
from tutor.library.survey import Surveyed, survey_file, survey_folder, survey_languages


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A translated lesson that may be written to."""
    shutil.copytree(PACKS / "translated", tmp_path / "lessons")
    return tmp_path / "lessons"


def change(path: Path, old: str, new: str) -> None:
    """Change one place of a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def spanish(folder: Path) -> Path:
    """The translation of the lesson."""
    return folder / "translations" / "es" / "ride.po"


def found_in(files: list[Surveyed]) -> list[str]:
    """The codes of all problems."""
    return [problem.code for one in files for problem in one.problems]


def test_a_finished_translation_is_fine(folder: Path) -> None:
    assert found_in(survey_languages(folder)) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('"¿Quién lo lleva a casa?"', '""', "T501"),
        ("Si no puede respirar bien, llame ahora al <emergency-number>.", "", "T502"),
        ('msgctxt "title"', '#, fuzzy\nmsgctxt "title"', "T503"),
        ("al menos 2 horas", "al menos 12 horas", "T504"),
        ("__sueño reparador__", "sueño reparador", "T504"),
        ("<clinic-phone> si", "<teléfono> si", "T504"),
        ("llevarlo. ^a-source", "llevarlo.", "T504"),
        ("Pida a alguien que lo lleve a casa.", "Ask somebody to take you home.", "T505"),
        ("Pida a alguien que lo lleve", "Pida a alguien, o a otro, " * 5 + "que lo lleve", "T505"),
        ("después de una infusión", "después de un goteo", "T506"),
        ("Usted puede planear", "Usted \u202epuede planear", "T507"),
        ("Usted puede planear", "Usted \u200fpuede planear", "T507"),
        ("Usted puede planear", "[@click=app.quit]Usted puede planear", "T507"),
        ('msgctxt "title"', 'msgctxt "title', "T508"),
    ],
)
def test_a_planted_fault_is_found_in_the_file_it_is_in(
    folder: Path, old: str, new: str, code: str
) -> None:
    change(spanish(folder), old, new)
    files = [one for one in survey_folder(folder, "publish") if one.problems]
    assert [one.path for one in files if one.path.endswith(".po")] == [spanish(folder).as_posix()]
    assert code in found_in(files)


def test_what_is_wrong_in_a_translation_counts_before_publishing_only(folder: Path) -> None:
    change(spanish(folder), "al menos 2 horas", "al menos 12 horas")
    assert "T504" not in found_in(survey_folder(folder, "review"))
    assert "T504" in found_in(survey_file(folder / "ride.yaml", "publish"))
    assert "T504" in found_in(survey_file(spanish(folder)))


def test_a_problem_points_at_the_line_of_the_translation(folder: Path) -> None:
    change(spanish(folder), "al menos 2 horas", "al menos 12 horas")
    (problem,) = survey_file(spanish(folder))[0].problems
    lines = spanish(folder).read_text(encoding="utf-8").split("\n")
    assert lines[problem.place.line - 1].startswith("msgstr")
    assert "12 horas" in "".join(lines[problem.place.line - 1 : problem.place.line + 2])


def test_a_changed_lesson_makes_its_translation_outdated(folder: Path) -> None:
    change(folder / "ride.yaml", "Ask somebody to take you home.", "Ask a friend to drive you.")
    assert found_in(survey_languages(folder)) == ["T501", "T503"]


def test_marks_of_direction_are_fine_where_a_language_needs_them(folder: Path) -> None:
    path = folder / "translations" / "ar" / "ride.po"
    shutil.copytree(spanish(folder).parent, path.parent)
    change(path, "Usted puede planear", "Usted \u200fpuede planear")
    assert found_in(survey_languages(folder, "ar")) == []
    change(path, "Usted \u200fpuede planear", "Usted \u202epuede planear")
    assert found_in(survey_languages(folder, "ar")) == ["T507"]


def test_another_ending_of_a_term_is_the_same_term(folder: Path) -> None:
    change(spanish(folder), "después de una infusión", "después de las infusiones")
    assert found_in(survey_languages(folder)) == []


def test_a_translation_of_nothing_is_told(folder: Path) -> None:
    spanish(folder).rename(spanish(folder).with_name("rides.po"))
    assert found_in(survey_languages(folder)) == ["T508"]


@pytest.mark.parametrize("data", [b"\xff\xfe", b"x" * (1024 * 1024 + 1)], ids=["letters", "size"])
def test_a_file_that_is_no_text_is_told(folder: Path, data: bytes) -> None:
    spanish(folder).write_bytes(data)
    assert found_in(survey_languages(folder)) == ["T508"]


def test_a_file_full_of_faults_is_not_told_without_end(folder: Path) -> None:
    text = "".join(f'msgid "{number}"\nmsgstr "x"\n\n' for number in range(5000))
    spanish(folder).write_text(text, encoding="utf-8")
    (found,) = [one for one in survey_languages(folder) if one.problems]
    assert len(found.problems) <= 1000


def test_a_folder_named_like_a_translation_is_told(folder: Path) -> None:
    spanish(folder).unlink()
    spanish(folder).mkdir()
    assert found_in(survey_languages(folder)) == ["T508"]


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)
@given(
    st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 40), st.text(max_size=10)), max_size=5)
)
def test_no_change_of_the_file_breaks_the_program(
    folder: Path, changes: list[tuple[int, int, str]]
) -> None:
    text = (PACKS / "translated/translations/es/ride.po").read_text(encoding="utf-8")
    for start, width, new in changes:
        text = text[:start] + new + text[start + width :]
    spanish(folder).write_bytes(text.encode("utf-8", "surrogatepass"))
    for one in survey_languages(folder):
        lines = one.text.split("\n")
        assert all(1 <= problem.place.line <= len(lines) for problem in one.problems)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None
)
@given(st.binary(max_size=400))
def test_no_bytes_break_the_program(folder: Path, data: bytes) -> None:
    spanish(folder).write_bytes(data)
    assert survey_languages(folder)
