"""What is left to chance in a history, taken from one seed: choices, ids, epochs."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from random import Random
from types import SimpleNamespace
from unittest.mock import patch
from uuid import UUID

from clienteling.domain import ids
from clienteling.server.store import clock
from clienteling.sync import engine


def chance(seed: object) -> Random:
    """A source of choices; the same for the same seed."""
    return Random(str(seed))  # noqa: S311 - nothing here is a secret


@contextmanager
def determined(seed: object, now: Callable[[], datetime]) -> Iterator[None]:
    """While it lasts, new ids and epochs come from `seed` and `now`."""
    source = chance(f"ids of {seed}")
    system = SimpleNamespace(urandom=source.randbytes)
    time = SimpleNamespace(time_ns=lambda: int(now().timestamp() * 1_000) * 1_000_000)
    with (
        patch.object(ids, "os", system),
        patch.object(ids, "time", time),
        patch.object(ids, "_last", 0),
        patch.object(clock, "uuid4", lambda: UUID(int=source.getrandbits(128))),
    ):
        yield


@contextmanager
def paged(rows: int) -> Iterator[None]:
    """While it lasts, desks ask for that many rows at once, so that most news take pages."""
    with patch.object(engine, "PAGE_ROWS", rows):
        yield
