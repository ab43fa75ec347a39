"""What Alembic runs to bring the tables up: on the connection it is given, in its transaction.

Never opens a database itself.
"""

from __future__ import annotations

from alembic import context

from tutor.counts.database import VERSIONS

context.configure(
    connection=context.config.attributes["connection"],
    version_table=VERSIONS,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
