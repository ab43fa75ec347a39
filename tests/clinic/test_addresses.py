"""What can be a printer or a database of a clinic file."""

from __future__ import annotations

import pytest

from tutor.clinic.addresses import (
    LONGEST_QUEUE,
    database_advice,
    has_password,
    printer_advice,
)
from tutor.counts.address import Address
from tutor.counts.trouble import WrongAddress
from tutor.store.print_replies import queues
from tutor.store.printing import choose


@pytest.mark.parametrize(
    "name",
    ["Büro-Drucker", "HP@front", "Kyocera(2)", "HP+LJ", "_x", "a" * LONGEST_QUEUE, "待合室"],
)
def test_a_printer_that_cups_lists_can_be_named(name: str) -> None:
    assert choose(queues(f"other\n{name}\n", "", "", ""), name).name == name
    assert printer_advice(name) is None


@pytest.mark.parametrize(
    "name",
    [
        "two words", "a/b", "a#b", 'a"b', "a'b", "a\tb", "a\x7fb", "a\u00a0b", "-o", "-",
        "a" * (LONGEST_QUEUE + 1), "ü" * LONGEST_QUEUE,
    ],
)  # fmt: skip
def test_a_name_that_no_queue_can_have_is_told(name: str) -> None:
    assert printer_advice(name) is not None


@pytest.mark.parametrize(
    "typed",
    [
        "", "postgresql://u@h/d", "PostgreSQL://u@h/d", "postgres://u@h/d", "pg://u@h/d",
        "postgresql://u:a/b@h/d", "postgresql://u:a@b@h/d", "postgresql://h", "mysql://h/d",
        "sqlite:////tmp/a b", "sqlite:////tmp/Zählung.db", "SQLITE:////x", "sqlite:///", "sqlite:x",
        "counts.db",
    ],
)  # fmt: skip
def test_the_check_takes_the_very_addresses_that_can_be_used(typed: str) -> None:
    expected = None
    try:
        Address(typed)
    except WrongAddress as error:
        expected = (error.what, error.then)
    assert database_advice(typed) == expected


@pytest.mark.parametrize("typed", ["sqlite:///counts.db", "sqlite:///a/b.db", "sqlite:///~/b.db"])
def test_a_file_of_counts_is_named_from_the_very_top(typed: str) -> None:
    advice = database_advice(typed)
    assert advice is not None
    assert "sqlite:////folder/file" in advice[1]


@pytest.mark.parametrize(
    ("typed", "is_secret"),
    [
        ("postgresql://u:geheim@h/d", True),
        ("postgresql://u:ge/heim@h/d", True),
        ("postgresql://u:ge?heim@h/d", True),
        ("PostgreSQL://h/d?PASSWORD=geheim", True),
        ("postgresql://u@h:5432/d", False),
        ("postgresql://u:@h/d", False),
        ("sqlite:////tmp/a:b@c", False),
        ("", False),
    ],
)
def test_a_password_in_an_address_is_seen(typed: str, is_secret: bool) -> None:
    assert has_password(typed) is is_secret
