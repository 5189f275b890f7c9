"""What an appointment out of a conversation begins with: what was offered, asked and said."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import shown
from clienteling.cache.reads import client_card
from clienteling.cache.reads.free_times import Clash, Wanted, clash, free_times, zone_of
from clienteling.cache.store import Store
from clienteling.domain import mentions, moments, offering
from clienteling.domain.appointments import AppointmentType, Standing, usual_length
from clienteling.domain.messages import Direction
from clienteling.domain.moments import Said
from clienteling.domain.repairs import Stage
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.people import Client
from clienteling.wire.service import Appointment

_LOOKED_BACK = 40


class Prefill(Struct, frozen=True):
    """An appointment as a conversation tells it.

    `times` are those to offer, `start` the one that was chosen, named or is first free;
    `asked` is what the client asked for and nobody confirmed; `message` said so.
    """

    conversation: str
    client: str | None
    language: str
    type: AppointmentType
    references: tuple[str, ...]
    message: str | None
    times: tuple[datetime, ...]
    start: datetime | None
    chosen: bool
    asked: Appointment | None
    clash: Clash = Clash()


class About(Struct, frozen=True):
    """Which conversation and which of its messages, the newest of the client's if none."""

    conversation: str
    message: str = ""


def prefill(store: Store, about: About, wanted: Wanted) -> Prefill | None:
    """What an appointment begins with; None where the conversation is gone."""
    with store.read() as connection:
        talk = shown.find(connection, Conversation, about.conversation)
        if talk is None:
            return None
        where = "WHERE conversation = ? AND private = 0 ORDER BY at DESC, id DESC LIMIT ?"
        newest = shown.records(connection, Message, where, (talk.id, _LOOKED_BACK))
        client = shown.find(connection, Client, talk.client) if talk.client else None
        zone = zone_of(connection, wanted.scope)
        asked = asked_for(connection, talk.id)
        kind = asked.type if asked else _kind(connection, talk.client)
    said = _meant(newest, about.message)
    now = wanted.now.astimezone(zone)
    chosen = _chosen(newest, said, now)
    named = moments.said(said.body, now) if said else Said()
    if named == Said() and asked is not None:
        local = asked.start.astimezone(zone)
        named = Said(local.date(), local.time())
    length = usual_length(kind)
    around = Wanted(wanted.advisor, wanted.scope, wanted.now, length, named)
    times = free_times(store, around)
    start = chosen or _named(named, now) or (times[0] if times else None)
    words = mentions.references(said.body) if said else ()
    origin = (talk.origin.reference,) if talk.origin.reference else ()
    return Prefill(
        conversation=talk.id,
        client=talk.client,
        language=(client.language if client else "") or talk.language,
        type=kind,
        references=words or origin,
        message=said.id if said else None,
        times=times,
        start=start,
        chosen=chosen is not None,
        asked=asked,
        clash=clash(store, around, start, asked.id if asked else "") if start else Clash(),
    )


def _meant(newest: Sequence[Message], message: str) -> Message | None:
    """The message that was pointed at, or the client's newest."""
    theirs = (each for each in newest if each.direction is Direction.IN)
    return next((each for each in newest if each.id == message), None) or next(theirs, None)


def _chosen(newest: Sequence[Message], said: Message | None, now: datetime) -> datetime | None:
    """Which of the times last offered before it a message means, if it is still to come."""
    if said is None:
        return None
    for each in newest:
        before = each.direction is Direction.OUT and each.at <= said.at
        offers = offering.offers_in(each.body, now) if before else {}
        if offers:
            found = offering.chosen(said.body, offers, now)
            return found if found is not None and found > now else None
    return None


def _named(named: Said, now: datetime) -> datetime | None:
    """The moment that was named, where both day and hour were and it is still to come."""
    if named.clock is None:
        return None
    day = named.day or now.date()
    at = datetime.combine(day, named.clock, now.tzinfo)
    if named.day is None and at <= now:
        at += timedelta(days=1)
    return at if at > now else None


def _kind(connection: Connection, client: str | None) -> AppointmentType:
    """To collect a watch that is ready, or else to look at one."""
    repairs = client_card.open_repairs(connection, client) if client else ()
    ready = any(each.stage is Stage.READY_FOR_COLLECTION for each in repairs)
    return AppointmentType.COLLECTION if ready else AppointmentType.DISCOVERY


def asked_for(connection: Connection, conversation: str) -> Appointment | None:
    """The time that the client asked for, or that was proposed, and nobody confirmed yet."""
    where = "WHERE conversation = ? AND status IN (?, ?) ORDER BY start DESC LIMIT 1"
    waits = (conversation, Standing.REQUESTED.value, Standing.PROPOSED.value)
    found = shown.records(connection, Appointment, where, waits)
    return found[0] if found else None
