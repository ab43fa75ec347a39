"""Text as a voice gets it: what only the eye understands is put in words."""

from __future__ import annotations

import re

import pytest

from tests.core.phone_numbers import PHONE_NUMBERS, course_numbers
from tutor.export.by_ear import heard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A heading", "A heading."),
        ("Is it?", "Is it?"),
        ("“Quoted.”", "“Quoted.”"),
        ("“Quoted”", "“Quoted”."),
        ("", ""),
        ("two\n  lines", "two lines."),
        ("Call 911, or text 988.", "Call 9 1 1, or text 9 8 8."),
        ("Call 1-800-222-1222.", "Call 1, 8 0 0, 2 2 2, 1 2 2 2."),
        ("Call 1-800-FDA-1088.", "Call 1, 8 0 0, F D A, 1 0 8 8."),
        ("Call 116 123.", "Call 1 1 6, 1 2 3."),
        ("Call 0800 689 5652.", "Call 0 8 0 0, 6 8 9, 5 6 5 2."),
        ("In 2024 FDA staff", "In 2024 FDA staff."),
        ("$988", "988 dollars."),
        ("1,988 people", "1,988 people."),
        ("988% more", "988 percent more."),
        ("10–20 people", "10 to 20 people."),
        ("1999-2024", "1999 to 2024."),
        ("COVID-19", "COVID-19."),
        ("As of 2026-11-21", "As of November 21, 2026."),
        ("0.5 mg/kg", "0.5 milligrams per kilogram."),
        ("56 mg, then 1 mg", "56 milligrams, then 1 milligram."),
        ("about 140/90", "about 140 over 90."),
        ("$1,000 or A$25", "1,000 dollars or 25 Australian dollars."),
        ("$2 billion", "2 billion dollars."),
        ("You pay: ____.", "You pay: blank."),
        ("Mood 0 to 10: ....", "Mood 0 to 10: blank."),
        ("IV or IM, and MAOIs", "I.V. or I.M., and M.A.O.I.s."),
        ("after ECT, the DEA, a CI", "after E.C.T., the D.E.A., a C.I."),
        ("a Schedule III drug", "a Schedule 3 drug."),
        ("It works – or not", "It works, or not."),
        ("glutamate → growth", "glutamate: growth."),
    ],
)
def test_it_is_put_as_it_is_said(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize("order", ["[[volm 1]]", "[[[h@l'oU]]]", "!-!QUIT", "<break/>", "!-!-!"])
def test_a_note_gives_no_orders_to_a_voice(order: str) -> None:
    for text in (order, f"A note {order}", f"A\n{order} note"):
        said = heard(text)
        assert not any(sign in said for sign in ("[[", "]]", "!-!", "<", ">"))
        assert "\n" not in said


def one_by_one(number: str) -> str:
    """A number without an extension, its figures said one by one."""
    return ", ".join(" ".join(group) for group in re.findall(r"\d+", number))


@pytest.mark.parametrize("number", PHONE_NUMBERS)
@pytest.mark.parametrize("words", ["{}", "Call {}.", "Ours is {}, at any hour.", "Us: ({})"])
def test_a_phone_number_is_said_figure_by_figure(number: str, words: str) -> None:
    said = heard(words.format(number))
    assert one_by_one(number) in said
    assert not re.search(r"\d\d| to ", said)


@pytest.mark.parametrize(("text", "number"), [*course_numbers()])
def test_every_number_of_the_course_is_said_figure_by_figure(text: str, number: str) -> None:
    said = heard(text)
    assert one_by_one(number) in said
    assert not re.search(r"\d\d", said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("555-0142", "5 5 5, 0 1 4 2."),
        ("555-0100 ext. 12", "5 5 5, 0 1 0 0, extension 1 2."),
        ("+44 20 7946 0018", "plus 4 4, 2 0, 7 9 4 6, 0 0 1 8."),
        ("Call 4321 at night", "Call 4 3 2 1 at night."),
        ("Call 800-1200", "Call 8 0 0, 1 2 0 0."),
        ("(call 988)", "(call 9 8 8)."),
        ("Call 988 24 hours a day", "Call 9 8 8 24 hours a day."),
        ("Call 988. 24 hours a day", "Call 9 8 8. 24 hours a day."),
        ("Call 911/112", "Call 9 1 1, 1 1 2."),
        ("Call 988 24/7.", "Call 9 8 8 24/7."),
        ("Call 988 (24/7)", "Call 9 8 8 (24/7)."),
        ("Text 741741 24/7", "Text 7 4 1 7 4 1 24/7."),
        ("Call 13 11 14 24/7", "Call 1 3, 1 1, 1 4 24/7."),
        ("Call 116 123 24/7", "Call 1 1 6, 1 2 3 24/7."),
        ("Call 555-123-4567 9-5.", "Call 5 5 5, 1 2 3, 4 5 6 7 9 to 5."),
    ],
)
def test_a_number_is_found_in_a_sentence(text: str, said: str) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("55-60", "55 to 60."),
        ("18-64 years", "18 to 64 years."),
        ("2019-2020", "2019 to 2020."),
        ("100-200", "100 to 200."),
        ("500-1000 mg", "500 to 1000 milligrams."),
        ("2-3 times, 100-1500 people", "2 to 3 times, 100 to 1500 people."),
        ("140/90-150/95", "140 over 90 to 150 over 95."),
        ("Call 2-3 days before", "Call 2 to 3 days before."),
        ("call 24/7", "call 24/7."),
        ("Phone 8.30-17.00", "Phone 8.30 to 17.00."),
        ("Ring 08.00-18.00", "Ring 08.00 to 18.00."),
        ("In 2024 100 people", "In 2024 100 people."),
        ("2016 2017 2018", "2016 2017 2018."),
        ("1 000 000 people or 100 000", "1 000 000 people or 100 000."),
        ("after 0 10 20 40 60 100", "after 0 10 20 40 60 100."),
        ("21.11.2026", "21.11.2026."),
        ("999 patients", "999 patients."),
        ("doi.org/30272 and a/2730598", "doi.org/30272 and a/2730598."),
    ],
)
def test_amounts_and_ranges_are_no_phone_numbers(text: str, said: str) -> None:
    assert heard(text) == said
