"""Text as a voice gets it: what only the eye understands is put in words."""

from __future__ import annotations

import pytest

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
