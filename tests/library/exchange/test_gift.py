"""GIFT and Aiken as lesson files."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tutor.blocks.match.spec import Match
from tutor.blocks.multiple.spec import Multiple
from tutor.blocks.number.spec import Number
from tutor.blocks.single.spec import Single
from tutor.blocks.true_false.spec import TrueFalse
from tutor.core.lesson import Lesson
from tutor.library.convert import read
from tutor.library.exchange.lesson_file import Imported, imported
from tutor.library.template import Asked

QUIZ = Path(__file__).parents[2] / "packs" / "quiz"
ASKED = Asked("mine", date(2026, 12, 2), frozenset())
WHOLE = """\
// page: first-page
// question: What do I ask?
"""


def brought(text: str | bytes, *, is_aiken: bool = False) -> Imported:
    """The lesson file for some questions."""
    data = text.encode() if isinstance(text, str) else text
    return imported(data, "quiz.gift", ASKED, is_aiken=is_aiken)


def reasons(text: str, *, is_aiken: bool = False) -> list[str]:
    """What could not be brought along."""
    made = brought(text, is_aiken=is_aiken).made
    assert made is not None
    return [reason for _line, reason in made.lost]


def lesson(text: str) -> Lesson:
    """The lesson somebody gets who filled in nothing."""
    found = read(brought(text).text.encode(), Lesson, "mine.yaml")
    assert found.value is not None, found.problems
    return found.value


def test_a_choice_keeps_its_feedback_and_its_right_answer() -> None:
    check = lesson(f"{WHOLE}::Who decides::Who? {{ =A nurse #Yes. ~I do #No. }}").checks[0]
    assert isinstance(check, Single)
    assert (check.id, check.page, check.ask) == ("who-decides", "first-page", "Who?")
    assert check.question == "What do I ask?"
    assert [(one.text, one.correct, one.feedback) for one in check.options] == [
        ("A nurse", True, "Yes."),
        ("I do", False, "No."),
    ]


def test_equal_shares_make_a_check_with_several_right_answers() -> None:
    check = lesson(f"{WHOLE}Which? {{ ~%50%A #a ~%50%B #b ~%-100%C #c }}").checks[0]
    assert isinstance(check, Multiple)
    assert check.right_keys() == {"1", "2"}


@pytest.mark.parametrize(
    ("answer", "when_true", "when_false"),
    [("TRUE", "right", "wrong"), ("F", "wrong", "right"), ("false", "wrong", "right")],
)
def test_of_two_remarks_the_first_is_for_the_wrong_answer(
    answer: str, when_true: str, when_false: str
) -> None:
    told = f"{WHOLE}// when-not-known: hm\nIt is so. {{{answer}#wrong#right}}"
    check = lesson(told).checks[0]
    assert isinstance(check, TrueFalse)
    assert (check.when_true, check.when_false) == (when_true, when_false)
    assert check.when_not_known == "hm"


@pytest.mark.parametrize(
    ("typed", "answer", "tolerance"),
    [("2", 2, 0), ("2:0.5", 2, 0.5), ("1..4", 2.5, 1.5), ("=%100%-1.5:0", -1.5, 0)],
)
def test_a_number_is_read_with_what_still_counts(
    typed: str, answer: float, tolerance: float
) -> None:
    told = f"{WHOLE}// unit: hours\nHow long? {{#{typed} #yes =%0%-99..{answer} #low ~#high}}"
    check = lesson(told).checks[0]
    assert isinstance(check, Number)
    assert (check.answer, check.tolerance) == (answer, tolerance)
    assert check.feedback() == {"right": "yes", "low": "low", "high": "high"}


def test_pairs_are_found_on_both_sides_of_the_arrow() -> None:
    told = f"{WHOLE}// feedback 1: a\n// feedback 2: b\nPair. {{ =x -> y\n =u -> v }}"
    check = lesson(told).checks[0]
    assert isinstance(check, Match)
    assert [(one.left, one.right, one.feedback) for one in check.pairs] == [
        ("x", "y", "a"),
        ("u", "v", "b"),
    ]


def test_escaped_signs_are_text() -> None:
    check = lesson(f"{WHOLE}\\{{1\\}} \\= \\~2\\: {{ =a\\#b #c\\\\d ~e #f }}").checks[0]
    assert isinstance(check, Single)
    assert check.ask == "{1} = ~2:"
    assert (check.options[0].text, check.options[0].feedback) == ("a#b", "c\\d")


def test_marks_of_a_web_page_become_text() -> None:
    told = f"{WHOLE}[html]<p>A <b>bo</b>ld &lt;b&gt;<br>step</p> {{ =a #x ~b #y }}"
    assert lesson(told).checks[0].ask == "A bold < b> step"


def test_signs_of_a_lesson_are_not_made_by_accident() -> None:
    check = lesson(f"{WHOLE}[plain]10^6 <phone> {{ =a #x ~b #y }}").checks[0]
    assert check.ask == "10^ 6 < phone>"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Say more. {}", "own words"),
        ("Name it. {=a =b}", "word to be typed"),
        ("Only text.", "no answers"),
        ("Open {=a ~b", "closing bracket"),
        ("One {=a ~b} two {=c ~d}", "several gaps"),
        ("Part {=a ~%50%b}", "part of the points"),
        ("Part {~%70%a ~%30%b}", "equal shares"),
        ("None {~a ~b}", "None of its answers"),
        ("Number {#=1 =2}", "exactly one right"),
        ("Number {#two}", "not a number"),
        ("See <img src=x> {=a ~b}", "picture"),
        ("See @@PLUGINFILE@@/x.png {=a ~b}", "picture"),
        ("Text {a =b ~c}", "before its first answer"),
    ],
)
def test_what_cannot_be_brought_along_is_named_and_kept(text: str, reason: str) -> None:
    assert any(reason in one for one in reasons(text))
    assert f"  #   {text}" in brought(text).text.split("\n")


def test_a_remark_to_everybody_and_points_taken_away_are_named() -> None:
    assert len(reasons("Q {=a ~%-50%b ####Well done.}")) == 2


def test_what_is_missing_is_left_out_and_counted() -> None:
    found = brought("Which? {=a ~b}")
    assert found.made is not None
    assert found.made.missing == 4
    problems = read(found.text.encode(), Lesson, "mine.yaml").problems
    assert len(problems) == 4
    assert {problem.code for problem in problems} <= {"F001", "Q701"}


def test_the_pack_has_every_kind_and_loses_nothing() -> None:
    text = (QUIZ / "every-kind.gift").read_text(encoding="utf-8")
    made = brought(text).made
    assert made is not None
    assert (made.imported, made.refused) == (7, 6)


def test_aiken_is_read_and_its_faults_are_named() -> None:
    text = (QUIZ / "plain.aiken.txt").read_text(encoding="utf-8")
    found = brought(text, is_aiken=True)
    assert found.made is not None
    assert (found.made.imported, found.made.refused) == (1, 1)
    assert "text: Who takes me home\n        correct: true" in found.text
    assert reasons("Q?\nA. a\nA. b\nANSWER: A", is_aiken=True)
    assert reasons("Q?\nA. a\nB. b", is_aiken=True)


@pytest.mark.parametrize(
    "data", [b"a\x1b[2J {=a ~b}", b"\xff\xfeQ\x00", b"\n" * 20_000, b"x" * (1024 * 1024 + 1)]
)
def test_a_file_that_is_no_plain_text_is_refused(data: bytes) -> None:
    found = brought(data)
    assert found.made is None
    assert found.problems


def test_two_questions_never_get_one_id() -> None:
    found = brought("::A::x {=a ~b}\n\n::A::y {=a ~b}\n\n::a-2::z {=a ~b}").text
    ids = [line for line in found.split("\n") if line.startswith("  - id: a")]
    assert len(set(ids)) == len(ids) == 3


QUIZ_TEXT = st.text(alphabet="=~#{}:%->\\/ .\nabT15[]$<^&;_Aö\ufdd0", max_size=200)


@settings(max_examples=300, deadline=None)
@given(QUIZ_TEXT | st.text(max_size=200), st.booleans())
@example("{#}", False)
@example("::::{}", False)
@example("A {=a -> }", False)
def test_no_text_breaks_it_and_what_comes_out_can_be_read(text: str, is_aiken: bool) -> None:
    found = brought(text.encode("utf-8", "replace"), is_aiken=is_aiken)
    if found.made is not None:
        problems = read(found.text.encode(), Lesson, "mine.yaml").problems
        assert not [one for one in problems if one.code.startswith("Y") and one.level == "error"]


@pytest.mark.parametrize(
    "text",
    [
        "{" * 500_000, "x {=" + "~" * 500_000 + "}", "<" * 500_000, "::" + ":" * 500_000,
        "x {" + "=a->b" * 100_000 + "}", "&amp" * 200_000, "//" + " " * 500_000,
        "x {" + "#" * 500_000 + "}", "\\" * 500_000, "<a " * 170_000, "![" * 250_000,
        "a {" + "%" * 500_000 + "=}", "__" * 250_000, "[html]" * 80_000, "<!--" * 120_000,
        "//" + "a b " * 250_000, "//a\n" * 9_000, "a{=b ~c}\n\n" * 4_900, "\n" * 900_000,
        "a" * 900_000 + "{=b ~c}", "a{=" + "b " * 450_000 + "~c}",
    ],
    ids=lambda text: text[:8],
)  # fmt: skip
def test_hostile_text_comes_to_an_end_on_a_small_stack(text: str) -> None:
    found: list[Imported] = []

    def work() -> None:
        found.append(brought(text))

    before = threading.stack_size(128 * 1024)
    try:
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    finally:
        threading.stack_size(before)
    assert found
