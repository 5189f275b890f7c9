"""What the parts of one running central share."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime

from litestar.datastructures import State
from sqlalchemy import Engine

from clienteling.server.settings import Settings
from clienteling.server.wake import Wake


def _now() -> datetime:
    return datetime.now(UTC)


def _readers() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(8, thread_name_prefix="read")


def _writers() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(8, thread_name_prefix="write")


@dataclass(frozen=True)
class Central:
    """The database, the key that signs tokens and cursors, the clock, and who waits for news.

    Reading has threads of its own, so that pulling never waits for pushing.
    """

    settings: Settings
    engine: Engine
    key: bytes
    wake: Wake
    now: Callable[[], datetime] = _now
    readers: ThreadPoolExecutor = field(default_factory=_readers)
    writers: ThreadPoolExecutor = field(default_factory=_writers)


def central_of(state: State) -> Central:
    """Litestar's way to hand central to a route: ask for a parameter named `central`."""
    central = state.central
    assert isinstance(central, Central)  # noqa: S101 - put there by make_app
    return central
