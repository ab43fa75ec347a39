"""Which databases can be used, and that no password of one is ever shown."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tutor.counts.address import Address
from tutor.counts.database import opened
from tutor.counts.trouble import WrongAddress

SHOWN = "postgresql://db.example/counts"
SHORTEST = 3
"""Signs of a password that would tell something of it."""
PASSWORDS = st.one_of(
    st.text(alphabet="GEHIM7@/?#:%&=[]. \\", min_size=1, max_size=20), st.text(max_size=20)
)
FORMS = (
    "postgresql://clerk:{}@db.example/counts",
    "postgres://clerk:{}@db.example:5433/counts?sslmode=require",
    "postgresql://db.example/counts?password={}",
    "postgresql://clerk@db.example/counts?user=a&password={}",
    "postgresql:///clerk:{}@db.example/counts",
    "mysql://clerk:{}@db.example/counts",
    "sqlite://clerk:{}@db.example/counts",
)


@given(PASSWORDS, st.sampled_from(FORMS))
@example("geheim/nis", FORMS[0])
@example("geheim?nis", FORMS[0])
@example("geheim@nis", FORMS[0])
@example("gehe/im@nis?x/y", FORMS[0])
@example("x?password=geheim", FORMS[0])
@example("ab@geheim/nis", FORMS[2])
@example("geh?eim", FORMS[4])
def test_no_piece_of_a_password_is_shown_whatever_it_is(password: str, form: str) -> None:
    try:
        said = Address(form.format(password)).shown
    except WrongAddress as error:
        said = str(error)
        usual = "".join(map(str, WRONG))
    else:
        usual = SHOWN
    for start in range(len(password) - SHORTEST + 1):
        piece = password[start : start + SHORTEST]
        assert piece in usual or piece not in said


def _told(typed: str) -> str:
    with pytest.raises(WrongAddress) as told:
        Address(typed)
    return str(told.value)


WRONG = [
    _told(typed)
    for typed in (
        "x", "pg://x", "postgresql://", "postgresql://a b", "postgresql://h:x/d",
        "postgresql://u:a@b@h/d", "sqlite://", "sqlite:///~nobody-of-this-name/x",
        "sqlite:///a\u202eb",
    )
]  # fmt: skip
"""Everything that is said of wrong addresses."""


@pytest.mark.parametrize("password", ["geheim/nis", "geheim?nis", "a:b", "ä", "100%41", "a#b", ""])
def test_server_and_name_are_shown_whatever_signs_the_password_has(password: str) -> None:
    assert Address(FORMS[0].format(password)).shown == SHOWN


def test_options_are_not_shown() -> None:
    assert Address("postgresql://db.example/counts?password=geheim&sslmode=require").shown == SHOWN


@pytest.mark.parametrize("sort", ["postgresql", "PostgreSQL", "postgres", "postgresql+psycopg"])
def test_every_way_to_name_the_server_is_understood(sort: str) -> None:
    assert Address(f"{sort}://u@h/d").url == "postgresql+psycopg://u@h/d"


@pytest.mark.parametrize("typed", ["sqlite:///counts.db", "SQLite:///counts.db"])
def test_a_file_without_a_folder_begins_where_the_program_was_started(typed: str) -> None:
    assert Address(typed).file == Path.cwd() / "counts.db"
    assert Address(Address(typed).url).file == Path.cwd() / "counts.db"


def test_a_server_of_this_computer_needs_no_name() -> None:
    assert Address("postgresql:///counts").url == "postgresql+psycopg:///counts"


@pytest.mark.parametrize("name", ["a b.db", "Zählung.db", "a%20b.db", "what?.db", ":memory:"])
def test_a_file_of_any_name_is_the_one_that_is_written(name: str, tmp_path: Path) -> None:
    address = Address(f"sqlite:///{tmp_path}/{name}")
    with opened(address):
        pass
    assert [path.name for path in tmp_path.iterdir()] == [name]
    with closing(sqlite3.connect(tmp_path / name)) as base:
        assert base.execute("SELECT count(*) FROM tutor_count").fetchone() == (0,)


def test_a_home_folder_is_that_of_whoever_types() -> None:
    assert Address("sqlite:///~/counts.db").file == Path.home() / "counts.db"


@pytest.mark.parametrize(
    "typed",
    [
        "sqlite:///", "sqlite:////", "sqlite:///folder/", "sqlite:///..", "sqlite://x",
        "postgresql://h", "postgresql://h/", "postgresql://h/a/b", "postgresql://h/d&password=x",
        "postgresql://h:0/d", "postgresql://[/d", "postgresql://u:a@b@h/d",
    ],
)  # fmt: skip
def test_what_no_database_can_be_called_is_told(typed: str) -> None:
    assert 4 <= len(_told(typed).split()) <= 20
