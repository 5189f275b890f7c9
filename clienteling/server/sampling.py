"""Fills an empty central with the made-up boutique, its people able to sign in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice

from sqlalchemy import Engine, insert, select

from clienteling.domain.consent import Purpose
from clienteling.domain.messages import Channel, MessageState
from clienteling.domain.people import folded
from clienteling.errors import Refused
from clienteling.sample import people
from clienteling.sample.papers import papers
from clienteling.sample.season import season
from clienteling.server import connecting, registry
from clienteling.server.completing import with_readings
from clienteling.server.pictures import Part, Pictures
from clienteling.server.store.blobs import arrived
from clienteling.server.store.clock import Writing, stamped
from clienteling.server.store.engine import reading
from clienteling.server.store.people import delivery
from clienteling.server.store.tables import RECORDS
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.codec import instant
from clienteling.wire.people import Advisor, Boutique, Client
from clienteling.wire.record import Record

_SLICE = 1_000


@dataclass(frozen=True)
class Filled:
    """What a sample central holds, and who may sign in there: login to advisor."""

    rows: int
    boutique: Boutique
    people: Mapping[str, Advisor]


def fill(
    engine: Engine,
    password: str,
    *,
    clients: int,
    seed: int,
    pictures: Pictures | None = None,
) -> Filled:
    """Write the season into `engine` and let its people in; raises Refused if not empty.

    What clients sent along is put among `pictures`, where there is a folder for them.
    """
    with reading(engine) as connection:
        if connection.execute(select(RECORDS["boutique"].c.id).limit(1)).first():
            raise Refused("This central is not empty.", "Name another database.")
    rows = 0
    channels: dict[str, str] = {}
    for page in _pages(season(seed=seed, clients=clients)):
        channels |= {row.id: row.channel for row in page if isinstance(row, Conversation)}
        with stamped(engine) as work:
            work.put(*page)
            _schedule(work, (row for row in page if isinstance(row, Message)), channels)
        rows += len(page)
    if pictures is not None:
        _keep_papers(engine, pictures)
    here = people.boutique()
    team = {login_of(person): person for person in people.advisors()}
    registry.let_in(engine, team, password)
    for channel in set(Channel) - {Channel.WEB}:
        connecting.connect_loopback(engine, here.code, channel)
    return Filled(rows, here, team)


def _schedule(work: Writing, said: Iterable[Message], channels: Mapping[str, str]) -> None:
    """Have what is to be said later leave when its hour has come."""
    for each in said:
        if each.not_before is None or each.state is not MessageState.SCHEDULED:
            continue
        leaves = insert(delivery).values(
            message=each.id,
            scope=each.scope,
            channel=channels[each.conversation],
            conversation=each.conversation,
            purpose=Purpose.SERVICE,
            excused=0,
            via=each.conversation,
            seen="",
            since=instant(each.at),
            due_at=instant(each.not_before),
            tries=0,
            outcome="",
        )
        work.connection.execute(leaves)


def _keep_papers(engine: Engine, pictures: Pictures) -> None:
    pictures.make_ready()
    for name, content in papers().items():
        size = pictures.keep(name, content, Part(0, len(content), len(content)))
        arrived(engine, name, size, "", datetime.now(UTC))


def login_of(person: Advisor) -> str:
    """What somebody of the season types to sign in: their name, with dots."""
    return folded(person.name).replace(" ", ".")


def _pages(rows: Iterable[Record]) -> Iterator[list[Record]]:
    ready = (with_readings(row) if isinstance(row, Client) else row for row in rows)
    while page := list(islice(ready, _SLICE)):
        yield page
