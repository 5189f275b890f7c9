"""Messages on their way out: claimed by one process, handed to their channel, tried again."""

import asyncio
import dataclasses
import logging
import random
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from msgspec.structs import replace
from sqlalchemy import Connection, Engine, func, select, text, update
from sqlalchemy.exc import SQLAlchemyError

from clienteling.domain.consent import Purpose
from clienteling.domain.messages import Channel, MessageState
from clienteling.effects.messages import WHY, why_not
from clienteling.errors import Gone, Trouble
from clienteling.server import attachments, connecting, departing, threads
from clienteling.server.central import Central
from clienteling.server.channels import Leaving, Outcome, Result
from clienteling.server.outgoing import TOPIC, Claimed
from clienteling.server.pictures import Pictures
from clienteling.server.store import records
from clienteling.server.store.clock import stamped
from clienteling.server.store.engine import reading, writing
from clienteling.server.store.people import correspondent, delivery
from clienteling.server.store.tables import RECORDS
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.codec import instant
from clienteling.wire.people import Client

_log = logging.getLogger(__name__)
GIVE_UP_AFTER = timedelta(hours=6)
LEASE = timedelta(seconds=60)
COURIERS = 4
_SLOWEST = 600.0
_IDLE = 5.0
_A_MOMENT = 0.001

# One statement claims; a conversation's messages leave one after the other, in order.
_CLAIM = """
WITH next AS MATERIALIZED (
  SELECT message FROM delivery d WHERE done_at IS NULL AND due_at <= :now AND NOT EXISTS (
    SELECT 1 FROM delivery b WHERE b.conversation = d.conversation AND b.done_at IS NULL
    AND (b.since < d.since OR (b.since = d.since AND b.message < d.message)))
  ORDER BY due_at LIMIT 1 {skip})
UPDATE delivery SET due_at = :lease, tries = tries + 1
WHERE message IN (SELECT message FROM next)
RETURNING message, scope, channel, conversation, purpose, excused, via, seen, since, tries
"""
_STATES = {
    Result.DELIVERED: MessageState.DELIVERED,
    Result.LEFT: MessageState.SENT,
    Result.TRY_AGAIN: MessageState.FAILED,
    Result.REFUSED: MessageState.FAILED,
}
"""What a message is once its delivery is over."""


async def keep_delivering(central: Central, pictures: Pictures) -> None:
    """Deliver for as long as central runs; a website that hangs holds up only one courier."""
    async with asyncio.TaskGroup() as couriers:
        for _ in range(COURIERS):
            couriers.create_task(_courier(central, pictures))


async def _courier(central: Central, pictures: Pictures) -> None:
    deliver = partial(deliver_next, central.engine, pictures, central.now)
    with central.wake.place([TOPIC]) as place:
        while not central.wake.closing:
            pause = _IDLE
            try:
                if await asyncio.to_thread(deliver):
                    continue
                pause = await asyncio.to_thread(rest, central.engine, central.now())
            except (SQLAlchemyError, OSError, Trouble) as trouble:
                _log.warning("delivering rests: %s", type(trouble).__name__)
            await place.news(pause)


def deliver_next(engine: Engine, pictures: Pictures, now: Callable[[], datetime]) -> bool:
    """Hand over one message that is due; whether there was one."""
    claimed = claim(engine, now())
    if claimed is None:
        return False
    leaves = departing.departs(engine, claimed, now())
    if leaves is not None:
        outcome = _outcome(engine, pictures, leaves, now())
        _settle(engine, leaves, outcome, now())
    return True


def rest(engine: Engine, now: datetime) -> float:
    """For how many seconds a courier may rest: until the next delivery is due, or a while."""
    wanted = select(func.min(delivery.c.due_at)).where(
        delivery.c.done_at.is_(None), delivery.c.due_at > instant(now)
    )
    with reading(engine) as connection:
        due = connection.execute(wanted).scalar()
    if due is None:
        return _IDLE
    left = (datetime.fromisoformat(due) - now).total_seconds()
    return min(_IDLE, max(0.0, left) + _A_MOMENT)


def claim(engine: Engine, now: datetime) -> Claimed | None:
    """Take the next due delivery; no other process gets it within the lease."""
    values = {"now": instant(now), "lease": instant(now + LEASE)}
    due = delivery.c.done_at.is_(None) & (delivery.c.due_at <= values["now"])
    with reading(engine) as connection:
        if connection.execute(select(delivery.c.message).where(due).limit(1)).first() is None:
            return None
    skip = "FOR UPDATE OF d SKIP LOCKED" if engine.dialect.name == "postgresql" else ""
    with writing(engine) as connection:
        row = connection.execute(text(_CLAIM.format(skip=skip)), values).one_or_none()
    if row is None:
        return None
    return Claimed(
        message=row.message,
        scope=row.scope,
        channel=row.channel,
        conversation=row.conversation,
        purpose=Purpose(row.purpose),
        excused=bool(row.excused),
        via=row.via or row.conversation,
        seen=row.seen,
        since=datetime.fromisoformat(row.since),
        tries=row.tries,
    )


def _outcome(engine: Engine, pictures: Pictures, claimed: Claimed, now: datetime) -> Outcome:
    """Try once, outside any transaction."""
    with reading(engine) as connection:
        link = connecting.link_of(connection, claimed.scope, claimed.channel)
        message, leaving = _leaving(connection, claimed)
        stopped = _stopped(connection, claimed, now)
    if stopped:
        return Outcome(Result.REFUSED, stopped)
    if message is None or leaving is None:
        return Outcome(Result.REFUSED, "The message is no longer here.")
    if link is None:
        return Outcome(Result.REFUSED, "This channel is not connected.")
    try:
        enclosed = attachments.enclosed(pictures, message.attachments)
    except Gone as gone:
        return Outcome(Result.REFUSED, gone.title)
    return link[1].deliver(dataclasses.replace(leaving, enclosed=enclosed), link[0], now)


def _stopped(connection: Connection, claimed: Claimed, now: datetime) -> str:
    """Why it may no longer go: the client may have said so since central accepted it."""
    last = threads.chain(connection, claimed.conversation)[-1]
    keys = {("conversation", last), ("conversation", claimed.via)}
    found = records.find(connection, keys)
    talk, where = found["conversation", last], found["conversation", claimed.via]
    if not isinstance(talk, Conversation):
        return "The message is no longer here."
    client: Client | None = None
    if talk.client is not None:
        whose = ("client", threads.one_who_stays(connection, talk.client))
        row = records.find(connection, [whose])[whose]
        if not isinstance(row, Client) or row.erased_at is not None:
            return departing.GONE
        client = row
    if isinstance(where, Conversation) and claimed.via not in {talk.via, talk.id}:
        talk = replace(talk, window_expires_at=where.window_expires_at)
    # The reply itself was counted when it was accepted.
    talk = replace(talk, channel=Channel(claimed.channel), replies_left=None)
    why = why_not(talk, client, claimed.purpose, now, excused=claimed.excused)
    return WHY[why][0] if why else ""


def _leaving(connection: Connection, claimed: Claimed) -> tuple[Message | None, Leaving | None]:
    key = ("message", claimed.message)
    message = records.find(connection, [key])[key]
    if not isinstance(message, Message) or message.state not in departing.UNDONE:
        return None, None
    where = correspondent.c.conversation == claimed.via
    address = connection.execute(select(correspondent.c.address).where(where)).scalar()
    author = RECORDS["advisor"].c
    name = connection.execute(select(author.name).where(author.id == message.author)).scalar()
    return message, Leaving(
        message=message.id,
        conversation=claimed.via,
        address=address or "",
        author=name or "",
        body=message.body,
        at=message.at,
    )


def _settle(engine: Engine, claimed: Claimed, outcome: Outcome, now: datetime) -> None:
    """Write the outcome: delivered, given up with a reason, or due again later."""
    over = now - claimed.since >= GIVE_UP_AFTER
    if outcome.result == Result.TRY_AGAIN and not over:
        pause = outcome.wait or random.uniform(1.0, min(_SLOWEST, 2.0**claimed.tries))  # noqa: S311 - a pause, no secret
        later = instant(now + timedelta(seconds=min(pause, _SLOWEST)))
        with writing(engine) as connection:
            _keep(connection, claimed, due_at=later, outcome=outcome.why)
        return  # unless the lease was over and another process has it now
    state = _STATES[outcome.result]
    if state == MessageState.FAILED:
        departing.returned(engine, claimed, outcome.why, now)
        return
    key = ("message", claimed.message)
    with stamped(engine, now) as work:
        message = work.lock([key])[key]
        if isinstance(message, Message) and message.state in departing.UNDONE:
            said = {"state": state, "reason": outcome.why, "updated_by": claimed.channel}
            work.put(replace(message, updated_at=now, **said))
        _keep(work.connection, claimed, done_at=instant(now), outcome=outcome.why)
        work.touch(TOPIC, claimed.via)


def _keep(connection: Connection, claimed: Claimed, **values: str) -> None:
    mine = (delivery.c.message == claimed.message) & delivery.c.done_at.is_(None)
    if "done_at" not in values:
        mine &= delivery.c.tries == claimed.tries
    connection.execute(update(delivery).where(mine).values(**values))
