"""An invented VIP's life with a boutique: five hundred rows of every kind, some long."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from clienteling.domain.appointments import Standing
from clienteling.domain.consent import ConsentState, Purpose
from clienteling.domain.messages import Channel, Direction
from clienteling.domain.people import NoteKind
from clienteling.domain.repairs import Stage, TicketEventKind
from clienteling.domain.watches import WatchEventKind
from clienteling.wire.book import Call, Offer
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.people import Client, Consent, Note, Visit
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment, Task, Ticket, TicketEvent
from clienteling.wire.watches import Purchase, Watch, WatchEvent
from tests.bench import ground

ROWS = 500
_LONG = "She would like the blue dial, if the bracelet can be shortened while she waits. " * 20


def life(vip: Client) -> Iterator[Record]:
    """Everything that happened with `vip`, one row after the other back in time."""
    who = vip.id
    makers = [made for count, made in _KINDS for _ in range(count)]
    assert len(makers) == ROWS
    # A step that shares no divisor with the count takes every row once, and mixes their kinds.
    for number in range(ROWS):
        at = ground.NOW - timedelta(days=number, hours=number % 9)
        yield makers[number * 7 % ROWS](who, f"{number:08d}{who[8:]}", at)
    yield Conversation(
        id=_part("a", 0, who), scope="b", client=who, channel=Channel.WEB, last_at=ground.NOW
    )
    for each in range(5):
        yield Ticket(
            id=_part("b", each, who),
            scope="b",
            client=who,
            watch=_part("c", 0, who),
            stage_since=ground.NOW,
        )
    for each in range(2):
        yield Watch(
            id=_part("c", each, who),
            scope="b",
            owner=who,
            reference="B210.4410",
            model="Boréal",
        )


def _part(kind: str, number: int, who: str) -> str:
    """The id of something that belongs to `who`."""
    return f"{kind}{number:07d}{who[8:]}"


def _message(who: str, identifier: str, at: datetime) -> Record:
    return Message(
        id=identifier,
        scope="b",
        conversation=_part("a", 0, who),
        direction=Direction.IN,
        body=f"Could I see number {identifier[:8]} as well, the one in the window?",
        at=at,
    )


def _note(who: str, identifier: str, at: datetime) -> Record:
    long = identifier[7] in "05"
    return Note(
        id=identifier,
        scope="b",
        about="client",
        subject=who,
        client=who,
        kind=NoteKind.ASSESSMENT,
        text=_LONG if long else f"Looked at number {identifier[:8]}.",
        pinned=identifier[:8] in {"00000007", "00000107"},
        at=at,
    )


def _visit(who: str, identifier: str, at: datetime) -> Record:
    return Visit(id=identifier, scope="b", client=who, arrived_at=at, intent="gift")


def _purchase(who: str, identifier: str, at: datetime) -> Record:
    return Purchase(
        id=identifier,
        scope="b",
        client=who,
        bought_on=at.date(),
        description="Boréal Date",
        price=6_480_000,
        currency="EUR",
    )


def _call(who: str, identifier: str, at: datetime) -> Record:
    return Call(id=identifier, scope="b", client=who, advisor="lin", text="Yes.", at=at)


def _stage(who: str, identifier: str, at: datetime) -> Record:
    return TicketEvent(
        id=identifier,
        scope="b",
        ticket=_part("b", int(identifier[:8]) % 5, who),
        at=at,
        actor="lin",
        kind=TicketEventKind.STAGE,
        after=Stage.DIAGNOSIS,
        client_visible=True,
    )


def _appointment(who: str, identifier: str, at: datetime) -> Record:
    return Appointment(
        id=identifier,
        scope="b",
        client=who,
        advisor="lin",
        start=at,
        end=at + timedelta(hours=1),
        status=Standing.COMPLETED,
    )


def _consent(who: str, identifier: str, at: datetime) -> Record:
    return Consent(
        id=identifier,
        scope="b",
        client=who,
        purpose=Purpose.MARKETING,
        channel=Channel.WECHAT,
        state=ConsentState.GRANTED,
        captured_by="lin",
        at=at,
    )


def _task(who: str, identifier: str, at: datetime) -> Record:
    text = "Send photos of the blue dial"
    return Task(id=identifier, scope="b", client=who, text=text, due=at, created_at=at)


def _offer(who: str, identifier: str, at: datetime) -> Record:
    return Offer(
        id=identifier, scope="b", client=who, advisor="lin", reference="B210.4410", at=at
    )


def _serviced(who: str, identifier: str, at: datetime) -> Record:
    return WatchEvent(
        id=identifier, scope="b", watch=_part("c", 0, who), kind=WatchEventKind.SERVICED, at=at
    )


_KINDS: tuple[tuple[int, Callable[[str, str, datetime], Record]], ...] = (
    (160, _message),
    (115, _note),
    (80, _visit),
    (40, _purchase),
    (30, _call),
    (40, _stage),
    (15, _appointment),
    (8, _consent),
    (6, _task),
    (4, _offer),
    (2, _serviced),
)
