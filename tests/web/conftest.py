"""A boutique whose chat is central's own page, its visitors, and a desk that answers."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clienteling.server import connecting
from tests.fakes.clock import Clock
from tests.fixtures_central import (
    Caller,
    Limits,
    Server,
    add_person,
    cluster,
    database,
    open_boutique,
    seated,
    serving,
)
from tests.journeys.conftest import season, shop
from tests.web.visitor import Visitor

__all__ = ["cluster", "database", "season", "shop"]


@pytest.fixture
def clock() -> Clock:
    """Central's clock, which stands still until it is told to go on."""
    return Clock()


@pytest.fixture
def limits() -> Limits:
    """The limits as they are; a test may have others."""
    return lambda settings: settings


@pytest.fixture
def central(database: str, tmp_path: Path, clock: Clock, limits: Limits) -> Iterator[Server]:
    """A real central with PAR1, whose chat is the page, and TYO1, whose chat is not."""
    with serving(database, tmp_path, clock, limits) as running:
        open_boutique(running.central, "TYO1")
        furnish(running)
        yield running


def furnish(server: Server) -> None:
    """Open PAR1 with Lin in it, its chat on the page."""
    open_boutique(server.central)
    add_person(server.central, "lin")
    connecting.connect_page(server.central.engine, "PAR1")


@pytest.fixture
def lin(central: Server) -> Caller:
    """Lin at her desk."""
    return seated(central, "lin")


@pytest.fixture
def arrive(central: Server, clock: Clock) -> Callable[[], Visitor]:
    """Somebody who came to the page a while ago."""

    def come() -> Visitor:
        visitor = Visitor(central.url)
        visitor.start()
        clock.go_on(Visitor.READS)
        return visitor

    return come


@pytest.fixture
def mei(arrive: Callable[[], Visitor]) -> Visitor:
    """A visitor."""
    return arrive()
