"""Fills an empty central with the made-up boutique, its people able to sign in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import Engine, select

from clienteling.domain.messages import Channel
from clienteling.domain.people import folded
from clienteling.errors import Refused
from clienteling.sample import people
from clienteling.sample.season import season
from clienteling.server import connecting, registry
from clienteling.server.completing import with_readings
from clienteling.server.store.clock import stamped
from clienteling.server.store.engine import reading
from clienteling.server.store.tables import RECORDS
from clienteling.wire.people import Advisor, Boutique, Client
from clienteling.wire.record import Record

_SLICE = 1_000


@dataclass(frozen=True)
class Filled:
    """What a sample central holds, and who may sign in there: login to advisor."""

    rows: int
    boutique: Boutique
    people: Mapping[str, Advisor]


def fill(engine: Engine, password: str, *, clients: int, seed: int) -> Filled:
    """Write the season into `engine` and let its people in; raises Refused if not empty."""
    with reading(engine) as connection:
        if connection.execute(select(RECORDS["boutique"].c.id).limit(1)).first():
            raise Refused("This central is not empty.", "Name another database.")
    rows = 0
    for page in _pages(season(seed=seed, clients=clients)):
        with stamped(engine) as work:
            work.put(*page)
        rows += len(page)
    here = people.boutique()
    team = {login_of(person): person for person in people.advisors()}
    registry.let_in(engine, team, password)
    for channel in set(Channel) - {Channel.WEB}:
        connecting.connect_loopback(engine, here.code, channel)
    return Filled(rows, here, team)


def login_of(person: Advisor) -> str:
    """What somebody of the season types to sign in: their name, with dots."""
    return folded(person.name).replace(" ", ".")


def _pages(rows: Iterable[Record]) -> Iterator[list[Record]]:
    ready = (with_readings(row) if isinstance(row, Client) else row for row in rows)
    while page := list(islice(ready, _SLICE)):
        yield page
