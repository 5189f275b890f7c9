"""A real central on SQLite, a wire to it that can be cut, and people who sit down."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.fakes.wire import Wire
from tests.fixtures_central import Server, add_person, open_boutique, serving
from tests.sync.running import Begin, Running
from tests.sync.seat import Seat, sit_down

SitDown = Callable[[str], Seat]


@pytest.fixture
def central(tmp_path: Path) -> Iterator[Server]:
    """Central with one boutique and two colleagues, lin and marie."""
    with serving(f"sqlite:///{tmp_path}/central.db", tmp_path) as running:
        open_boutique(running.central)
        add_person(running.central, "lin")
        add_person(running.central, "marie")
        yield running


@pytest.fixture
def wire(central: Server) -> Iterator[Wire]:
    with Wire(int(urlsplit(central.url).port or 0)) as wire:
        yield wire


@pytest.fixture
def sit(wire: Wire, tmp_path: Path) -> Iterator[SitDown]:
    """Lets somebody sit down at a new desk, on the other side of the wire."""
    seats: list[Seat] = []

    def sitting(login: str) -> Seat:
        seats.append(sit_down(wire.url, tmp_path, login))
        return seats[-1]

    yield sitting
    for seat in seats:
        seat.central.hang_up()
        seat.store.close()


@pytest.fixture
def lin(sit: SitDown) -> Seat:
    return sit("lin")


@pytest.fixture
def marie(sit: SitDown) -> Seat:
    return sit("marie")


@pytest.fixture
def paul(central: Server, sit: SitDown) -> Seat:
    """The manager."""
    add_person(central.central, "paul", roles=("manager",))
    return sit("paul")


@pytest.fixture
def begin() -> Iterator[Begin]:
    """Starts the engine of a seat."""
    running: list[Running] = []

    def beginning(seat: Seat) -> Running:
        running.append(Running(seat))
        running[-1].engine.start()
        return running[-1]

    yield beginning
    for each in running:
        each.engine.stop()
