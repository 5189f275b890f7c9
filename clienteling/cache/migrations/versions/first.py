"""Everything the copy keeps, as first written down."""

from pathlib import Path
from sqlite3 import complete_statement

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table, from the statements kept beside this file."""
    statement = ""
    script = Path(__file__).with_name("first.sql").read_text(encoding="utf-8")
    for line in script.splitlines(keepends=True):
        statement += line
        if complete_statement(statement):
            op.get_bind().exec_driver_sql(statement)
            statement = ""
