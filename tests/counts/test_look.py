"""One word on a database of counts."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tutor.counts import look
from tutor.counts.address import Address
from tutor.counts.database import VERSIONS, opened
from tutor.counts.sender import ADDRESS


@pytest.fixture
def address(tmp_path: Path) -> Address:
    """A database in a file."""
    return Address(f"sqlite:///{tmp_path}/counts.db")


def change(address: Address, statement: str) -> None:
    assert address.file is not None
    with closing(sqlite3.connect(address.file)) as base, base:
        base.execute(statement)


def test_what_is_not_there_yet_is_new_and_is_not_made(address: Address, tmp_path: Path) -> None:
    assert look.word_on(address) == "new"
    assert not list(tmp_path.iterdir())


def test_a_database_in_use_is_ready(address: Address) -> None:
    with opened(address):
        pass
    assert look.word_on(address) == "ready"


def test_an_older_one_is_behind_and_stays_so(address: Address) -> None:
    change(address, "CREATE TABLE something (of_others TEXT)")
    assert look.word_on(address) == "behind"
    assert look.word_on(address) == "behind"


def test_a_newer_one_is_told(address: Address) -> None:
    with opened(address):
        pass
    change(address, f"UPDATE {VERSIONS} SET version_num = 'of-next-year'")
    assert look.word_on(address) == "newer"


def test_a_file_that_is_no_database_is_away(address: Address) -> None:
    assert address.file is not None
    address.file.write_bytes(b"no database" * 999)
    assert look.word_on(address) == "away"


@pytest.mark.parametrize(("typed", "word"), [("mysql://x/y", "address"), ("", "new")])
def test_it_prints_the_word(
    typed: str,
    word: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(ADDRESS, typed)
    monkeypatch.setenv("KETAMINE_TUTOR_HOME", str(tmp_path))
    assert look.main() == 0
    assert capsys.readouterr().out == f"{word}\n"
