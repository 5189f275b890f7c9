"""Everything central keeps, as first written down."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table, from the statements kept for this kind of database."""
    connection = op.get_bind()
    script = Path(__file__).with_name(f"first.{connection.dialect.name}.sql")
    for statement in script.read_text(encoding="utf-8").split(";\n"):
        if statement.strip():
            connection.exec_driver_sql(statement)
