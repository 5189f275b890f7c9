"""How central's database grew, and bringing one up to date."""

from sqlalchemy import Engine

from clienteling.server.store import people  # noqa: F401 - declares its tables
from clienteling.server.store.clock import wind_up
from clienteling.server.store.engine import translated
from clienteling.server.store.tables import metadata


def prepare(engine: Engine) -> None:
    """Bring the database up to date and start its clock."""
    with translated():
        metadata.create_all(engine)
        wind_up(engine)
