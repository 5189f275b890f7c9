"""How central's database grew, and bringing one up to date."""

from pathlib import Path

from sqlalchemy import Connection, Engine, text

from clienteling.server.audit import begin
from clienteling.server.store.clock import wind_up
from clienteling.server.store.engine import translated, writing
from clienteling.sql.migrate import bring_up_to_date

HISTORY = ("0001",)
_FOLDER = Path(__file__).parent
_LOCK = text("SELECT pg_advisory_xact_lock(5391024)")


def prepare(engine: Engine) -> None:
    """Bring the database up to date and start its clock; several processes take turns.

    Raises Trouble when it cannot be reached, or is from a newer version.
    """
    with translated(), writing(engine) as connection:
        _take_turns(connection)
        bring_up_to_date(connection, _FOLDER, HISTORY)
        wind_up(connection)
        begin(connection)


def _take_turns(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(_LOCK)
