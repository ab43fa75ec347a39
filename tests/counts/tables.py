"""Comparing the tables that the migrations make with those the program uses."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect

from tutor.counts.database import TABLES, VERSIONS


def differences(url: str) -> list[object]:
    """What the tables of a database lack or have beyond what the program reads and writes."""
    engine = create_engine(url)
    with engine.connect() as base:
        context = MigrationContext.configure(base, opts={"version_table": VERSIONS})
        found: list[object] = list(compare_metadata(context, TABLES))
        keys = {
            name: set(inspect(base).get_pk_constraint(name)["constrained_columns"])
            for name in TABLES.tables
        }
    engine.dispose()
    wanted = {name: {c.name for c in table.primary_key} for name, table in TABLES.tables.items()}
    return found + [name for name in wanted if wanted[name] != keys[name]]
