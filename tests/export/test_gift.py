"""Checks as GIFT, and back again."""

from __future__ import annotations

from datetime import date
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.export.lessons import own_lessons, visit_of
from tutor.blocks.match.spec import Match, Pair
from tutor.blocks.multiple.spec import Multiple
from tutor.blocks.number.spec import Number
from tutor.blocks.options import Option
from tutor.blocks.single.spec import Single
from tutor.blocks.true_false.spec import TrueFalse
from tutor.core.block import Check
from tutor.core.inline import as_text, parse
from tutor.core.lesson import Lesson
from tutor.export.gift import gift_of
from tutor.library.convert import read
from tutor.library.exchange.lesson_file import imported
from tutor.library.template import Asked

ASK = "What do I ask?"
ASKED = Asked("mine", date(2026, 12, 2), frozenset())
PLAIN = st.text(alphabet="abc ~=#{}:\\%[]T.!?ö->'\"&;/1", min_size=1, max_size=40)
WORDS = PLAIN.map(lambda text: " ".join(text.split())).filter(
    lambda text: text != "" and "->" not in text
)


def unfilled(_name: str) -> str | None:
    """No clinic filled anything in."""
    return None


@cache
def empty() -> Lesson:
    """A lesson to put checks into."""
    name = own_lessons()[0]
    return replace(visit_of().session.shelf.lesson(name), checks=(), title="Mine")


def there_and_back(check: Check) -> Check:
    """A check after it was written as GIFT and read again."""
    text = gift_of([replace(empty(), checks=(check,))], unfilled).text
    made = imported(text.encode(), "mine.gift", ASKED, is_aiken=False)
    assert made.made is not None
    assert made.made.lost == (), made.made.lost
    found = read(made.text.encode(), Lesson, "mine.yaml")
    assert found.value is not None, (found.problems, made.text)
    return found.value.checks[0]


def options(texts: list[str], right: set[int]) -> tuple[Option, ...]:
    """Options with feedback; those numbered are right."""
    return tuple(
        Option(text=f"{number}{text}", feedback=f"{text}.", correct=number in right)
        for number, text in enumerate(texts)
    )


@settings(max_examples=60, deadline=None)
@given(WORDS, st.lists(WORDS, min_size=2, max_size=6), st.data())
def test_one_choice_comes_back_as_it_was(ask: str, texts: list[str], data: st.DataObject) -> None:
    right = data.draw(st.integers(0, len(texts) - 1))
    check = Single(
        ask=ask, options=options(texts, {right}), id="mine", page="first-page", question=ASK
    )
    assert there_and_back(check) == check


@settings(max_examples=60, deadline=None)
@given(WORDS, st.lists(WORDS, min_size=2, max_size=7), st.data())
def test_several_choices_come_back_as_they_were(
    ask: str, texts: list[str], data: st.DataObject
) -> None:
    right = data.draw(st.sets(st.integers(0, len(texts) - 1), min_size=1))
    check = Multiple(
        ask=ask, options=options(texts, right), id="mine", page="first-page", question=ASK
    )
    assert there_and_back(check) == check


@settings(max_examples=60, deadline=None)
@given(WORDS, WORDS, WORDS, WORDS, st.booleans())
def test_a_claim_comes_back_as_it_was(
    ask: str, one: str, two: str, three: str, is_true: bool
) -> None:
    check = TrueFalse(
        ask=ask, answer="true" if is_true else "false", when_true=one, when_false=two,
        when_not_known=three, id="mine", page="first-page", question=ASK,
    )  # fmt: skip
    assert there_and_back(check) == check


@settings(max_examples=60, deadline=None)
@given(
    WORDS, WORDS, WORDS, WORDS,
    st.integers(-10_000, 10_000), st.integers(0, 500), st.sampled_from([1, 2, 4, 10]),
)  # fmt: skip
def test_a_number_comes_back_as_it_was(
    ask: str, one: str, two: str, three: str, answer: int, off: int, parts: int
) -> None:
    check = Number(
        ask=ask, answer=answer / parts, unit="hours", tolerance=off / parts, when_right=one,
        when_low=two, when_high=three, id="mine", page="first-page", question=ASK,
    )  # fmt: skip
    assert there_and_back(check) == check


@settings(max_examples=60, deadline=None)
@given(WORDS, st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=2, max_size=6))
def test_pairs_come_back_as_they_were(ask: str, texts: list[tuple[str, str, str]]) -> None:
    pairs = tuple(
        Pair(left=f"{number}{left}", right=f"{number}{right}", feedback=why)
        for number, (left, right, why) in enumerate(texts)
    )
    check = Match(ask=ask, pairs=pairs, id="mine", page="first-page", question=ASK)
    assert there_and_back(check) == check


def test_a_claim_that_is_not_known_yet_becomes_a_choice_of_three() -> None:
    check = TrueFalse(
        ask="It is.", answer="not-known", when_true="a", when_false="b", when_not_known="c",
        id="mine", page="first-page", question=ASK,
    )  # fmt: skip
    back = there_and_back(check)
    assert isinstance(back, Single)
    assert [(one.text, one.feedback, one.correct) for one in back.options] == [
        ("True", "a", False),
        ("False", "b", False),
        ("Not known yet", "c", True),
    ]


def test_what_gift_cannot_hold_stands_in_the_file_as_comments() -> None:
    shelf = visit_of().session.shelf
    lessons = [shelf.lesson(name) for name in own_lessons()]
    gift = gift_of(lessons, unfilled)
    for lesson in lessons:
        for check in lesson.checks:
            is_held = isinstance(check, Single | Multiple | TrueFalse | Number | Match)
            assert (check.id in gift.left_out) == (not is_held)
            assert as_text(parse(check.question)) in gift.text or not is_held
    assert all(f"// This check has no place in GIFT: {name}" in gift.text for name in gift.left_out)


def test_the_lessons_of_the_program_come_back_whole() -> None:
    shelf = visit_of().session.shelf
    for name in own_lessons():
        gift = gift_of([shelf.lesson(name)], unfilled)
        made = imported(gift.text.encode(), "mine.gift", ASKED, is_aiken=False).made
        assert made is not None
        assert (made.missing, made.refused, made.lost) == (0, 0, ())
