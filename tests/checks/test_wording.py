"""How things are said: signs that are not quite right."""

from __future__ import annotations

import pytest

from tests.library.samples import SOUND, broken, checked, codes

TEXT = "One short paragraph."


def found(text: str) -> list[str]:
    """The codes given to a paragraph."""
    return codes(checked(SOUND.replace(TEXT, text)).problems)


@pytest.mark.parametrize(
    "text",
    ["It is so. ^ a-source", "It is so. ^A-source", "Ask **now** please.", "Call <Clinic-Phone>.",
     "Call <clinic phone>.", "See [the label](https://example.org)."],
)  # fmt: skip
def test_a_sign_that_is_not_quite_right_is_pointed_out(text: str) -> None:
    assert found(text) == ["W406"]


@pytest.mark.parametrize(
    "text",
    ["It is so. ^a-source", "Call <clinic-phone>.", "Ask __now__.", "a < b and b > c", "1 * 2"],
)
def test_signs_that_are_right_and_plain_text_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_sign_where_no_sign_works_is_pointed_out() -> None:
    text = SOUND + (
        "      - timeline: Two years\n        events:\n"
        "          - when: 1970 ^a-source\n            what: One.\n"
        "          - when: 1971\n            what: Two.\n"
    )
    (problem,) = checked(text).problems
    assert (problem.code, problem.hint[:29]) == ("W406", "Signs such as ^ and < do not ")
    assert checked(broken(("title: A small", "title: A __small__"))).problems == ()
