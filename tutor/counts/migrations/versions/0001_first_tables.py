"""The first tables: sums of counts, and the ids of batches that arrived. Never holds a count."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_WORDS = ("what", "lesson", "item", "option", "language", "face", "screen")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "tutor_count",
        sa.Column("day", sa.String(), primary_key=True),
        sa.Column("hour", sa.Integer(), primary_key=True, autoincrement=False),
        *(sa.Column(name, sa.String(), primary_key=True) for name in _WORDS),
        sa.Column("n", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "tutor_batch",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("is_over", sa.Boolean(), nullable=False),
    )


def downgrade() -> None:
    """Take the tables away, and all counts with them."""
    op.drop_table("tutor_batch")
    op.drop_table("tutor_count")
