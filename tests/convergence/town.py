"""Two boutiques, three people and what lies on their desks when a history begins."""

from datetime import datetime, timedelta

from sqlalchemy import Engine

from clienteling.domain.messages import REPLIES_IN_WINDOW, Channel, Direction
from clienteling.domain.people import ContactKind, DateKind, NoteKind
from clienteling.server import connecting, registry
from clienteling.server.registry import NewPerson
from clienteling.server.store.clock import stamped
from clienteling.wire.book import Cover, Offer, Overwrite, Segment
from clienteling.wire.chat import Conversation, Message, Template
from clienteling.wire.people import (
    Boutique,
    Client,
    ContactPoint,
    ImportantDate,
    Note,
    Visit,
    Wish,
)
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment, Task, Ticket
from clienteling.wire.watches import Ownership, Watch
from tests.fixtures_central import PASSWORD

PEOPLE: dict[str, str] = {}
"""The advisor's id by login, once `settle` has run; the same in every process."""
BOUTIQUES: dict[str, str] = {}
"""The boutique's id by its code."""
REPLIES = REPLIES_IN_WINDOW
"""How many replies are left in a conversation whose replies are counted."""


def settle(engine: Engine, now: datetime) -> None:
    """Open the boutiques, let people in, fill their books."""
    for code in ("PAR1", "LYO1"):
        made = registry.open_boutique(engine, _boutique(code))
        BOUTIQUES[code] = made.scope
    for login, code, role in (
        ("lin", "PAR1", "advisor"),
        ("marie", "PAR1", "manager"),
        ("noor", "LYO1", "advisor"),
    ):
        person = NewPerson(login, login.title(), code, PASSWORD, roles=(role,))
        PEOPLE[login] = registry.add_person(engine, person).id
    registry.grant(engine, "marie", "LYO1")
    for code, scope in BOUTIQUES.items():
        connecting.connect_loopback(engine, code, Channel.WECHAT)
        with stamped(engine, now) as work:
            work.put(*_book(scope, code, now), *_kept(scope, code, now))


def named(code: str, what: str, number: int) -> str:
    """The id of a row that is there from the beginning."""
    place = {"PAR1": 1, "LYO1": 2}[code]
    kind = sum(what.encode()) % 4096
    return f"0197f000-0000-7000-8000-{kind:04x}{place:04x}{number:04x}"


def _boutique(code: str) -> Boutique:
    scope = named(code, "boutique", 0)
    return Boutique(
        id=scope,
        scope=scope,
        code=code,
        name=f"Maison {code}",
        country="FR",
        tz="Europe/Paris",
        currency="EUR",
    )


def _book(scope: str, code: str, now: datetime) -> list[Record]:
    """A small book: enough to meet in, little enough to look at after every step."""
    clients: list[Record] = [
        Client(
            id=named(code, "client", n), scope=scope, given=f"Ana{n}", family=code, country="FR"
        )
        for n in range(3)
    ]
    client = clients[0].id
    talk, watch = named(code, "conversation", 0), named(code, "watch", 0)
    advisor = PEOPLE["noor" if code == "LYO1" else "lin"]
    return [
        *clients,
        Conversation(
            id=talk,
            channel=Channel.WECHAT,
            replies_left=REPLIES,
            last_at=now,
            scope=scope,
            client=client,
        ),
        Conversation(
            id=named(code, "conversation", 1), scope=scope, channel=Channel.WEB, last_at=now
        ),
        Message(
            id=named(code, "message", 0),
            scope=scope,
            conversation=talk,
            direction=Direction.IN,
            body="Bonjour",
            at=now,
        ),
        Ticket(
            id=named(code, "ticket", 0),
            number="R-00001",
            stage_since=now,
            scope=scope,
            client=client,
        ),
        Appointment(
            id=named(code, "appointment", 0),
            advisor=advisor,
            start=now + timedelta(hours=2),
            end=now + timedelta(hours=3),
            scope=scope,
            client=client,
        ),
        Wish(id=named(code, "wish", 0), reference="A1", since=now, scope=scope, client=client),
        Watch(id=watch, reference="A1", scope=scope, owner=client),
        Ownership(id=named(code, "ownership", 0), watch=watch, scope=scope, client=client),
        Offer(id=named(code, "offer", 0), advisor=advisor, at=now, scope=scope, client=client),
        Visit(id=named(code, "visit", 0), arrived_at=now, scope=scope),
        Template(
            id=named(code, "template", 0),
            key="greeting",
            language="fr",
            body="Bonjour",
            scope=scope,
        ),
        Task(id=named(code, "task", 0), text="Call", due=now, scope=scope, client=client),
        Note(
            id=named(code, "note", 0),
            about="client",
            subject=client,
            kind=NoteKind.CLIENT_WORDS,
            text="Wears it left",
            at=now,
            scope=scope,
            client=client,
        ),
    ]


def _kept(scope: str, code: str, now: datetime) -> list[Record]:
    """What somebody has to have done before it can be changed, settled, ended or removed."""
    client = named(code, "client", 0)
    advisor = PEOPLE["noor" if code == "LYO1" else "lin"]
    return [
        ContactPoint(
            id=named(code, "point", 0),
            kind=ContactKind.EMAIL,
            value=f"{code}@example.test".lower(),
            scope=scope,
            client=client,
        ),
        ImportantDate(
            id=named(code, "date", 0),
            kind=DateKind.OTHER,
            month=3,
            day=1,
            scope=scope,
            client=client,
        ),
        Overwrite(
            id=named(code, "overwrite", 0),
            about="client",
            subject=client,
            field="salutation",
            lost="Dear Ana",
            lost_at=now,
            kept="",
            scope=scope,
            client=client,
        ),
        Segment(id=named(code, "segment", 0), name="Mine", owner=advisor, scope=scope),
        Cover(
            id=named(code, "cover", 0),
            advisor=advisor,
            stand_in=PEOPLE["marie"],
            since=now,
            until=now + timedelta(days=3),
            scope=scope,
        ),
    ]
