"""Messages whose hour has come, looked at once more, and messages that come back."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, Engine, update

from clienteling.domain.messages import MessageState
from clienteling.effects import Key
from clienteling.effects.conversations import taken
from clienteling.effects.messages import WHY, departed, unsaid, why_not
from clienteling.errors import Trouble
from clienteling.server import threads
from clienteling.server.outgoing import TOPIC, Claimed
from clienteling.server.store import records
from clienteling.server.store.clock import Writing, stamped
from clienteling.server.store.engine import reading
from clienteling.server.store.people import delivery
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.codec import instant
from clienteling.wire.people import Client
from clienteling.wire.record import Record

T = TypeVar("T")
UNDONE = (MessageState.QUEUED, MessageState.SENT)
GONE = "This client's file was merged or erased."
_TURNS = 5


class Around(Struct, frozen=True):
    """A message and all that its leaving or coming back touches, by their ids.

    `talks` lead from its own conversation to the one that goes on.
    """

    message: str
    talks: tuple[str, ...]
    client: str | None = None
    before: str | None = None
    after: str | None = None

    @property
    def keys(self) -> set[Key]:
        """Every row to be held."""
        said = (self.message, self.before, self.after)
        found: set[Key] = {("message", each) for each in said if each is not None}
        found |= {("conversation", each) for each in self.talks}
        return found | ({("client", self.client)} if self.client else set())


class Held(Struct, frozen=True):
    """The same as rows, held in one transaction."""

    message: Message | None
    talk: Conversation | None
    client: Client | None
    before: Message | None
    after: Message | None


def departs(engine: Engine, claimed: Claimed, now: datetime) -> Claimed | None:
    """The delivery by which a message leaves now; None for one whose hour came in vain.

    A scheduled message changes its conversation only here.
    """
    return _holding(engine, claimed, now, lambda work, held: _departs(work, held, claimed))


def returned(engine: Engine, claimed: Claimed, why: str, now: datetime) -> None:
    """A message that its channel did not take comes back: who waited for it waits again."""
    _holding(engine, claimed, now, lambda work, held: _returns(work, held, claimed, why))


def around(connection: Connection, message: str, talk: str) -> Around:
    """All that the message touches as things stand now."""
    talks = threads.chain(connection, talk)
    keys: list[Key] = [("message", message), ("conversation", talks[-1])]
    said, end = records.find(connection, keys).values()
    said, end = (said, end) if isinstance(said, Message) else (end, said)
    whose = end.client if isinstance(end, Conversation) else None
    client = threads.one_who_stays(connection, whose) if whose else None
    if not isinstance(said, Message):
        return Around(message, talks, client)
    return Around(message, talks, client, *threads.neighbours(connection, talks[-1], said))


def _holding(
    engine: Engine, claimed: Claimed, now: datetime, do: Callable[[Writing, Held], T]
) -> T:
    """What `do` makes of the rows around a message, all of them held."""
    for _ in range(_TURNS):
        with reading(engine) as connection:
            near = around(connection, claimed.message, claimed.conversation)
        with stamped(engine, now) as work:
            found = work.lock(near.keys)
            if _stands(near, found):
                return do(work, _rows(near, found))
    raise Trouble("This conversation moves too fast.", "It is tried again.")


def _stands(near: Around, found: Mapping[Key, Record | None]) -> bool:
    """Whether nothing was joined, split or merged between looking and holding."""
    client = found["client", near.client] if near.client else None
    merged = isinstance(client, Client) and client.merged_into is not None
    return threads.stands(near.talks, found) and not merged


def _rows(near: Around, found: Mapping[Key, Record | None]) -> Held:
    def said(identifier: str | None) -> Message | None:
        row = found.get(("message", identifier or ""))
        return row if isinstance(row, Message) else None

    talk = found["conversation", near.talks[-1]]
    client = found.get(("client", near.client or ""))
    return Held(
        message=said(near.message),
        talk=talk if isinstance(talk, Conversation) else None,
        client=client if isinstance(client, Client) else None,
        before=said(near.before),
        after=said(near.after),
    )


def _departs(work: Writing, held: Held, claimed: Claimed) -> Claimed | None:
    message, talk = held.message, held.talk
    if message is None or talk is None or message.state != MessageState.SCHEDULED:
        return claimed
    excused = claimed.excused or talk.waiting_since is not None
    why = _why(held, replace(claimed, excused=excused), work.now)
    if why:
        _come_back(work, claimed, why, _failed(message, why), talk)
        return None
    then, leaving = departed(talk, message, work.now)
    by = {"updated_at": work.now, "updated_by": message.author}
    work.put(replace(then, **by), replace(leaving, **by))
    if held.client is not None:
        work.put(replace(held.client, last_contact_at=work.now))
    leaves = replace(claimed, channel=str(talk.channel), via=talk.via or talk.id)
    leaves = replace(leaves, excused=excused)
    _note(
        work.connection,
        claimed,
        channel=leaves.channel,
        via=leaves.via,
        excused=int(excused),
    )
    return leaves


def _why(held: Held, claimed: Claimed, now: datetime) -> str:
    """Why a scheduled message may not leave after all, in words; empty where it may."""
    message, talk = held.message, held.talk
    if message is None or talk is None:
        return ""
    if talk.client is not None and (held.client is None or held.client.erased_at is not None):
        return GONE
    if talk.assignee not in (None, message.author):
        return taken(talk).title
    why = why_not(talk, held.client, claimed.purpose, now, excused=claimed.excused)
    if why is None and _asked_since(talk, message, claimed.seen):
        why = "newer"
    return WHY[why][0] if why else ""


def _asked_since(talk: Conversation, message: Message, seen: str) -> bool:
    """Whether the client wrote anything that the author had not read when scheduling this."""
    if talk.newest_in_at is None or seen == talk.newest_in:
        return False
    return bool(seen) or talk.newest_in_at > message.created_at


def _returns(work: Writing, held: Held, claimed: Claimed, why: str) -> None:
    message, talk = held.message, held.talk
    if message is None or message.state not in UNDONE:
        _note(work.connection, claimed, done_at=instant(work.now), outcome=why)
        return
    failed = _failed(message, why)
    rows = unsaid(talk, message, held.before, held.after) if talk is not None else ()
    others = (each for each in rows if isinstance(each, Message))
    then = next((each for each in rows if isinstance(each, Conversation)), None)
    work.put(*(_stamped(each, work, claimed) for each in others))
    _come_back(work, claimed, why, failed, then)


def _come_back(
    work: Writing, claimed: Claimed, why: str, failed: Message, talk: Conversation | None
) -> None:
    """Keep the message that did not go, and say so in its conversation."""
    work.put(_stamped(failed, work, claimed))
    if talk is not None:
        work.put(_stamped(replace(talk, not_sent=failed.id), work, claimed))
    _note(work.connection, claimed, done_at=instant(work.now), outcome=why)
    work.touch(TOPIC, claimed.via)


def _failed(message: Message, why: str) -> Message:
    return replace(message, state=MessageState.FAILED, reason=why)


def _stamped(row: Record, work: Writing, claimed: Claimed) -> Record:
    return replace(row, updated_at=work.now, updated_by=claimed.channel)


def _note(connection: Connection, claimed: Claimed, **values: str | int) -> None:
    mine = (delivery.c.message == claimed.message) & delivery.c.done_at.is_(None)
    connection.execute(update(delivery).where(mine).values(**values))
