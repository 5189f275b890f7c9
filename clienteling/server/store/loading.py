"""Bringing many records into central at once: a sample, an import, a benchmark."""

from collections.abc import Callable, Iterable
from itertools import islice

from sqlalchemy import Engine

from clienteling.server.completing import with_readings
from clienteling.server.store.clock import stamped
from clienteling.wire.people import Client
from clienteling.wire.record import Record

ROWS_AT_ONCE = 1_000


def load(
    engine: Engine, records: Iterable[Record], told: Callable[[int], None] = lambda _rows: None
) -> int:
    """Write records in slices, each one revision and one page; how many there were.

    Rows already there are replaced. `told` hears how many are in after each slice.
    """
    rows = iter(records)
    count = 0
    while slice_ := [_ready(row) for row in islice(rows, ROWS_AT_ONCE)]:
        with stamped(engine) as work:
            work.put(*slice_)
        count += len(slice_)
        told(count)
    return count


def _ready(row: Record) -> Record:
    return with_readings(row) if isinstance(row, Client) and not row.initials else row
