"""A client's whole file: a row of every kind that may name somebody, and a word to look for."""

from datetime import date

from clienteling.domain.consent import ConsentState, Purpose
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel, Direction
from clienteling.domain.people import ContactKind, DateKind, NoteKind
from clienteling.domain.repairs import Stage, TicketEventKind
from clienteling.wire.book import Call, ClientMerge, Handover, Offer, Overwrite
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.people import (
    Client,
    Consent,
    ContactPoint,
    ImportantDate,
    Note,
    Relation,
    Visit,
    Wish,
)
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment, PromiseChange, Task, Ticket, TicketEvent
from clienteling.wire.watches import Ownership, Purchase, Watch
from tests.fixtures_central import now

SECRET = "rosebud"
"""Stands in every text that somebody wrote about this client."""


def person(scope: str, name: str = SECRET) -> Client:
    """A client of a boutique."""
    return Client(id=new_id(), scope=scope, given=name, family=name)


def everything_of(client: Client) -> list[Record]:
    """One row of each kind in which `client` is named, all in the client's boutique."""
    at, scope, who = now(), client.scope, client.id
    watch, talk, repair = new_id(), new_id(), new_id()
    return [
        ContactPoint(
            id=new_id(), scope=scope, client=who, kind=ContactKind.EMAIL, value=SECRET
        ),
        Consent(
            id=new_id(),
            scope=scope,
            client=who,
            purpose=Purpose.MARKETING,
            channel=Channel.WEB,
            state=ConsentState.GRANTED,
            witness=SECRET,
            at=at,
        ),
        ImportantDate(
            id=new_id(), scope=scope, client=who, kind=DateKind.OTHER, month=3, label=SECRET
        ),
        Relation(id=new_id(), scope=scope, client=who, kind="spouse", label=SECRET),
        Relation(id=new_id(), scope=scope, client=new_id(), kind="spouse", other=who),
        Watch(id=watch, scope=scope, reference="A1", owner=who),
        Ownership(id=new_id(), scope=scope, watch=watch, client=who),
        Purchase(
            id=new_id(),
            scope=scope,
            client=who,
            watch=watch,
            description=SECRET,
            bought_on=date(2024, 5, 1),
        ),
        Wish(id=new_id(), scope=scope, client=who, description=SECRET, since=at),
        Visit(id=new_id(), scope=scope, client=who, arrived_at=at, intent=SECRET),
        Appointment(
            id=new_id(), scope=scope, client=who, advisor="x", start=at, end=at, note=SECRET
        ),
        Ticket(
            id=repair,
            scope=scope,
            number="R-00001",
            client=who,
            watch=watch,
            stage=Stage.COLLECTED,
            stage_since=at,
            client_words=SECRET,
            assessment=SECRET,
            collected_by=SECRET,
            promise_history=(PromiseChange(date(2024, 5, 1), at, "x", SECRET),),
        ),
        TicketEvent(
            id=new_id(),
            scope=scope,
            ticket=repair,
            at=at,
            actor="x",
            kind=TicketEventKind.CLIENT_CONTACT,
            text=SECRET,
        ),
        Conversation(
            id=talk,
            scope=scope,
            client=who,
            channel=Channel.WEB,
            visitor=SECRET,
            last_at=at,
            last_text=SECRET,
        ),
        Message(
            id=new_id(),
            scope=scope,
            conversation=talk,
            direction=Direction.IN,
            body=SECRET,
            at=at,
        ),
        Call(id=new_id(), scope=scope, client=who, advisor="x", text=SECRET, at=at),
        Offer(id=new_id(), scope=scope, client=who, advisor="x", why=SECRET, at=at),
        Note(
            id=new_id(),
            scope=scope,
            about="client",
            subject=who,
            client=who,
            kind=NoteKind.PRIVATE,
            text=SECRET,
            at=at,
        ),
        Note(
            id=new_id(),
            scope=scope,
            about="ticket",
            subject=repair,
            kind=NoteKind.PRIVATE,
            text=SECRET,
            at=at,
        ),
        Task(id=new_id(), scope=scope, client=who, text=SECRET, due=at),
        Overwrite(
            id=new_id(),
            scope=scope,
            about="client",
            subject=who,
            client=who,
            field="given",
            lost=SECRET,
            lost_at=at,
            kept=SECRET,
        ),
        ClientMerge(
            id=new_id(), scope=scope, keep=who, other=new_id(), was={"given": SECRET}, at=at
        ),
        *_handed_over(client),
    ]


def _handed_over(client: Client) -> list[Record]:
    """The client and another one changed hands."""
    at, handover = now(), new_id()
    was: dict[str, str | None] = {client.id: "x", new_id(): "x"}
    return [
        Handover(id=handover, scope=client.scope, to="y", was=was, note=SECRET, at=at),
        Task(
            id=new_id(),
            scope=client.scope,
            about="handover",
            subject=handover,
            text=SECRET,
            due=at,
        ),
    ]
