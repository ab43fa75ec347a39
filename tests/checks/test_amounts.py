"""Numbers and units in translations: other ways of writing pass, other amounts do not."""

from __future__ import annotations

import pytest

from tutor.checks.amounts import lost_number, lost_unit


@pytest.mark.parametrize(
    ("source", "wording"),
    [
        ("It takes 1.5 hours.", "Tarda 1,5 horas."),
        ("It takes 1.5 hours.", "Tarda 1.5 horas."),
        ("1,000 people", "1.000 personas"),
        ("1,000 people", "1 000 personas"),
        ("12,500 people", "12500 personas"),
        ("You leave at 3 p.m.", "Usted sale a las 15 h."),
        ("You leave at 3:30 pm.", "Usted sale a las 15:30."),
        ("On May 21, 2026", "El 21 de mayo de 2026"),
        ("41 of 100 people", "٤١ من ١٠٠"),
        ("1.5 hours", "١٫٥ ساعة"),
        ("In 2 of 10", "En 2 de cada 10"),
        ("No figure at all", "Ninguna cifra"),
        ("Call 911.", "Llame al 911."),
        ("0.10 and 2", "0,1 y 2"),
    ],
)
def test_other_ways_of_writing_a_number_pass(source: str, wording: str) -> None:
    assert lost_number(source, wording) == ""


@pytest.mark.parametrize(
    ("source", "wording", "lost"),
    [
        ("Take 50 of them.", "Tome 500.", "50"),
        ("Take 1.5 of them.", "Tome 15.", "1.5"),
        ("Take 15 of them.", "Tome 1,5.", "15"),
        ("41 of 100 people", "41 personas", "100"),
        ("Two hours", "En 2 horas o 3", "2"),
        ("2 or 2", "2", "2"),
        ("Take 1,000.", "Tome 1,0.", "1,000"),
    ],
)
def test_another_number_is_found(source: str, wording: str, lost: str) -> None:
    assert lost_number(source, wording) == lost


@pytest.mark.parametrize(
    ("source", "wording", "lost"),
    [
        ("50 mg a day", "50 mg al día", ""),
        ("50 mg a day", "50 miligramos al día", ""),
        ("50 mg a day", "50mg al día", ""),
        ("50 mcg a day", "50 µg al día", ""),
        ("50 mg a day", "50 мг в день", ""),
        ("50 mg a day", "每天50毫克", ""),
        ("50 mg a day", "50 g al día", "g"),
        ("50 mg a day", "50 mcg al día", "mcg"),
        ("50 mg a day", "50 al día", "mg"),
        ("At 5 months", "A los 5 meses", ""),
        ("5 people", "5 l", "l"),
    ],
)
def test_units_are_compared(source: str, wording: str, lost: str) -> None:
    assert lost_unit(source, wording) == lost
