"""Fills an empty central with the made-up boutique, its people able to sign in."""

from collections.abc import Iterable, Iterator
from itertools import islice

from sqlalchemy import Engine, select

from clienteling.errors import Refused
from clienteling.sample.season import season
from clienteling.server.completing import with_readings
from clienteling.server.store.clock import stamped
from clienteling.server.store.engine import reading
from clienteling.server.store.tables import RECORDS
from clienteling.wire.people import Client
from clienteling.wire.record import Record

_SLICE = 1_000


def fill(engine: Engine, *, clients: int, seed: int) -> int:
    """Write the season into `engine`; how many rows. Raises Refused when it is not empty."""
    with reading(engine) as connection:
        if connection.execute(select(RECORDS["boutique"].c.id).limit(1)).first():
            raise Refused("This central is not empty.", "Name another database.")
    rows = 0
    for page in _pages(season(seed=seed, clients=clients)):
        with stamped(engine) as work:
            work.put(*page)
        rows += len(page)
    return rows


def _pages(rows: Iterable[Record]) -> Iterator[list[Record]]:
    ready = (with_readings(row) if isinstance(row, Client) else row for row in rows)
    while page := list(islice(ready, _SLICE)):
        yield page
