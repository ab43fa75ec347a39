"""The clinic's database of counts, in a file or in PostgreSQL.

Owns every statement, and that a batch arrives whole and once. Loads SQLAlchemy, so it is
loaded only where counts are sent or reported, never beside a patient.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Literal

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import (
    URL,
    BigInteger,
    Boolean,
    Column,
    Connection,
    Engine,
    Integer,
    MetaData,
    String,
    Table,
    create_engine,
    delete,
    event,
    func,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from tutor.counts.address import Address
from tutor.counts.outbox import Batch
from tutor.counts.tally import Key, Row
from tutor.counts.trouble import WrongAddress, away, newer, not_installed
from tutor.words import _

VERSIONS = "tutor_version"
"""The table that says how far the database was brought."""

KEPT_DAYS = 90
"""How long the id of a batch is kept after its outbox can no longer send it again. Only an
outbox brought back from an older backup than that could count anything twice."""

_SAME_MOMENT = 4_071_907_251
"""A number of our own for PostgreSQL's lock: one program at a time brings the tables up."""

PATIENCE = 60.0
"""Seconds until a server that does not carry out a statement counts as away."""

_AT_A_TIME = 500
_MIGRATIONS = Path(__file__).with_name("migrations")
TABLES = MetaData()
"""What this program reads and writes; the migrations make the same."""

_count = Table(
    "tutor_count",
    TABLES,
    *(
        Column(name, Integer if name == "hour" else String, primary_key=True)
        for name in Key._fields
    ),
    Column("n", BigInteger, nullable=False),
)
_batch = Table(
    "tutor_batch",
    TABLES,
    Column("id", String, primary_key=True),
    Column("day", String, nullable=False),
    Column("is_over", Boolean, nullable=False),
)


class Database:
    """One database, with its tables as this program knows them."""

    def __init__(self, engine: Engine, shown: str) -> None:
        """Use `opened` to get one."""
        self._engine = engine
        self._shown = shown

    def deliver(self, batch: Batch, today: date) -> bool:
        """Add a batch, in one transaction; False when it had arrived before. Raises Away."""
        insert = sqlite.insert if self._engine.dialect.name == "sqlite" else postgresql.insert
        mine = insert(_batch).values(id=batch.id, day=today.isoformat(), is_over=False)
        with self._told(), self._engine.begin() as base:
            if base.execute(mine.on_conflict_do_nothing().returning(_batch.c.id)).first() is None:
                return False
            add = insert(_count)
            add = add.on_conflict_do_update(
                index_elements=Key._fields, set_={"n": _count.c.n + add.excluded.n}
            )
            # Sorted, so that two screens never wait for each other in a circle.
            rows = [{**key._asdict(), "n": number} for key, number in sorted(batch.rows)]
            for start in range(0, len(rows), _AT_A_TIME):
                base.execute(add, rows[start : start + _AT_A_TIME])
            _drop_old(base, batch, today)
        return True

    def rows(self, first: str = "", last: str = "9999") -> list[Row]:
        """The counts from one day to another, both with them. Raises Away."""
        wanted = select(_count).where(_count.c.day >= first, _count.c.day <= last)
        with self._told(), self._engine.connect() as base:
            found = base.execute(wanted.order_by(*(_count.c[name] for name in Key._fields))).all()
        return [(Key(*row[:-1]), int(row[-1])) for row in found]

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            raise away(self._shown) from error


def _drop_old(base: Connection, batch: Batch, today: date) -> None:
    """Forget ids that nobody can send again, so that they do not pile up for years."""
    if batch.follows:
        base.execute(update(_batch).where(_batch.c.id == batch.follows).values(is_over=True))
    oldest = (today - timedelta(days=KEPT_DAYS)).isoformat()
    base.execute(delete(_batch).where(_batch.c.is_over, _batch.c.day < oldest))


@contextmanager
def opened(address: Address) -> Iterator[Database]:
    """Open a database and bring its tables up to date. Raises Away, Newer or WrongAddress."""
    engine = _engine(address)
    try:
        _bring_up(engine, address.shown)
        yield Database(engine, address.shown)
    finally:
        engine.dispose()


def _engine(address: Address) -> Engine:
    patience: dict[str, Any] = {"timeout": 20}
    if address.file is None:
        patience = {"connect_timeout": 10, "tcp_user_timeout": 30_000, "keepalives_idle": 30}
    else:
        try:
            address.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(address.file, os.O_RDWR | os.O_CREAT, 0o600))
        except OSError as error:
            raise away(address.shown) from error
    try:
        # Without a pool: a connection kept for a minute is often a dead one.
        engine = create_engine(_url(address), poolclass=NullPool, connect_args=patience)
    except ImportError as error:
        raise not_installed() from error
    except (ArgumentError, ValueError) as error:
        raise WrongAddress(
            _("This database address cannot be understood."),
            _("Write it as postgresql://user@server/name or sqlite:////folder/file."),
        ) from error
    if address.file is None:
        event.listen(engine, "begin", _not_for_ever)
    else:
        event.listen(engine, "connect", _leave_transactions_to_us)
        event.listen(engine, "begin", _begin_at_once)
    return engine


def _url(address: Address) -> str | URL:
    """The address for the library, which would take a ? or a % of a file's name for its own."""
    if address.file is None:
        return address.url
    return URL.create("sqlite", database=str(address.file))


def _leave_transactions_to_us(connection: Any, _record: object) -> None:
    """Python's SQLite would not put the making of tables into a transaction."""
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = FULL")


def _begin_at_once(base: Connection) -> None:
    base.exec_driver_sql("BEGIN IMMEDIATE")


def _not_for_ever(base: Connection) -> None:
    base.exec_driver_sql(f"SET LOCAL statement_timeout = {int(PATIENCE * 1000)}")


def standing(address: Address) -> Literal["ready", "behind"]:
    """Whether the tables are up to date. Changes nothing. Raises Away, Newer or WrongAddress."""
    engine = _engine(address)
    try:
        with engine.connect() as base:
            scripts = _scripts()[1]
            have = _have(base, scripts, address.shown)
            return "ready" if have == scripts.get_current_head() else "behind"
    except SQLAlchemyError as error:
        raise away(address.shown) from error
    finally:
        engine.dispose()


def _scripts() -> tuple[Config, ScriptDirectory]:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    return config, ScriptDirectory.from_config(config)


def _have(base: Connection, scripts: ScriptDirectory, shown: str) -> str | None:
    """How far the tables were brought. Raises Newer."""
    opts = {"version_table": VERSIONS}
    have = MigrationContext.configure(base, opts=opts).get_current_revision()
    if have is not None and have not in {one.revision for one in scripts.walk_revisions()}:
        raise newer(shown)
    return have


def _bring_up(engine: Engine, shown: str) -> None:
    """Make or change the tables, also when several screens start at the same moment."""
    try:
        with engine.begin() as base:
            if engine.dialect.name == "postgresql":
                base.execute(select(func.pg_advisory_xact_lock(_SAME_MOMENT)))
            config, scripts = _scripts()
            if _have(base, scripts, shown) != scripts.get_current_head():
                config.attributes["connection"] = base
                command.upgrade(config, "head")
    except SQLAlchemyError as error:
        raise away(shown) from error
    except CommandError as error:
        raise newer(shown) from error
