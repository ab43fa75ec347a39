"""How easy a lesson is to read: what the rules find, and what they leave alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.samples import SHARED, SOUND, codes
from tutor.checks import screens, spelling
from tutor.checks.grades import glossary_matcher
from tutor.checks.subject import Shared, Subject
from tutor.checks.voice import voice_of
from tutor.core.course import Term
from tutor.core.document import page_document
from tutor.core.lesson import Lesson
from tutor.library.convert import read
from tutor.library.examine import examine_data, examine_shared
from tutor.library.vocabulary import vocabulary_of

TEXT = "One short paragraph."
LESSONS = Path(__file__).parent.parent.parent / "lessons"


def found(text: str, shared: Shared = SHARED) -> list[str]:
    """The codes given to a paragraph."""
    data = SOUND.replace(TEXT, text).encode()
    return codes(examine_data(data, Path("example.yaml"), shared, "review").problems)


def subject_of(path: Path) -> Subject:
    """One of the program's own lessons."""
    lesson = read(path.read_bytes(), Lesson, path.as_posix())
    assert lesson.draft is not None
    return Subject(lesson, lesson.draft, examine_shared(path.parent).ids(), path.stem)


@pytest.mark.parametrize("path", sorted(LESSONS.glob("r*.yaml")), ids=lambda path: path.stem)
def test_the_grade_is_the_one_that_the_status_of_a_lesson_tells(path: Path) -> None:
    subject = subject_of(path)
    told = vocabulary_of(subject.read, subject.lesson, glossary_matcher(subject.shared.terms)).raw
    raw = voice_of(subject).raw
    assert raw.grade == pytest.approx(told.grade, abs=0.1)
    assert raw.mean_sentence == pytest.approx(told.mean_sentence, abs=0.1)


@pytest.mark.parametrize(
    "text",
    ["You may need an MRI (a kind of scan).", "A magnetic resonance image (MRI) helps.",
     "Schedule III is a group. HIV is a virus.", "Ask about NRX-100.", "A scan, called MRI, helps.",
     "Magnetic resonance imaging is slow. An MRI is loud."],
)  # fmt: skip
def test_short_forms_that_are_explained_pass(text: str) -> None:
    assert "R206" not in found(text)


def test_a_short_form_of_the_glossary_passes() -> None:
    term = Term(id="mri", term="MRI", forms=("MRI",), means="A scan.")
    assert "R206" in found("You may need an MRI.")
    assert "R206" not in found("You may need an MRI.", Shared(terms=(term,)))


@pytest.mark.parametrize(
    "text",
    ["It may cause paresthesia, or tingling.", "Paresthesia may happen.",
     "Ask about the blood-glucose-paresthesia test.", "Everybody remembers important information."],
)  # fmt: skip
def test_long_words_pass_that_are_explained_known_or_names(text: str) -> None:
    assert "R205" not in found(text)


@pytest.mark.parametrize(
    "text",
    ["He had had enough of it.", "They know that that helps.", "Go to Walla Walla.",
     "You do not need to do anything until noon.", "You cannot drive home without a ride.",
     "It's what the nurse's list says."],
)  # fmt: skip
def test_plain_sentences_are_no_slips(text: str) -> None:
    assert not {"R211", "R212"} & {*found(text)}


@pytest.mark.parametrize(
    "text",
    ["Ask what has been shown in people.", "You are tired afterwards.", "You need to be prepared.",
     "Spravato is approved for some adults."],
)  # fmt: skip
def test_a_state_is_not_a_passive(text: str) -> None:
    data = SOUND.replace("Ask your clinic one thing.", text).encode()
    problems = examine_data(data, Path("example.yaml"), SHARED, "review").problems
    assert "R215" not in codes(problems)


def test_lessons_in_other_languages_are_not_held_to_rules_about_english() -> None:
    text = SOUND.replace("language: en", "language: de").replace(TEXT, "Addicts were clinnic.")
    problems = examine_data(text.encode(), Path("example.yaml"), SHARED, "review").problems
    assert not {"W402", "R210", "R217", "R214"} & {*codes(problems)}


def test_spelling_keeps_still_where_the_dictionary_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "R210" in found("Ask your clinnic.")
    monkeypatch.setattr(spelling, "is_looked_at", lambda: False)
    assert "R210" not in found("Ask your clinnic.")


@pytest.mark.parametrize(("typed", "meant"), [("dont", "don't"), ("clinnic", "clinic")])
def test_a_misspelt_word_is_met_with_the_word_that_was_meant(typed: str, meant: str) -> None:
    text = SOUND.replace(TEXT, f"We {typed} ask.")
    problems = examine_data(text.encode(), Path("example.yaml"), SHARED, "review").problems
    assert [each.hint for each in problems if each.code == "R210"] == [f'Did you mean "{meant}"?']


@pytest.mark.parametrize("text", ["Ask about ketamine and esketamine.", "See Dr. Qwfpgj in Ghent."])
def test_names_and_listed_words_are_spelled_right(text: str) -> None:
    assert "R210" not in found(text)


@pytest.mark.parametrize("text", ["", "one", "one two three " * 40, "a" * 100])
def test_rows_are_counted_for_any_text(text: str) -> None:
    assert screens.wrapped(text, screens.WIDTH) >= 1


@pytest.mark.parametrize("path", sorted(LESSONS.glob("r*.yaml")), ids=lambda path: path.stem)
def test_the_pages_of_our_own_lessons_fit_a_small_screen(path: Path) -> None:
    subject = subject_of(path)
    for _path, page in subject.pages():
        assert screens.rows_needed(page_document(subject.lesson, page, screens.READING)) <= 20
