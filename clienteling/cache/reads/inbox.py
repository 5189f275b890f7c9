"""What Inbox asks about one conversation: what was said, and what one wants to know."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import drafts, outbox, returning, shown
from clienteling.cache.drafts import Draft
from clienteling.cache.reads import client_card, covers, names, talks
from clienteling.cache.reads.client_card import OpenRepair
from clienteling.cache.reads.deeds import Deed, deeds
from clienteling.cache.reads.fatigue import Fatigue, fatigue
from clienteling.cache.reads.names import Piece
from clienteling.cache.reads.talks import Talk
from clienteling.cache.store import Store
from clienteling.domain.consent import Purpose, consent_key
from clienteling.domain.messages import Channel, Direction
from clienteling.effects.messages import why_not
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.people import Client, Note, Wish
from clienteling.wire.problems import Problem

PAGE = 60


class Utterance(Struct, frozen=True):
    """A message as it stands, how far our ask has come, and why it was not sent."""

    message: Message
    author: str
    state: str
    command: str = ""
    problem: Problem | None = None


class Context(Struct, frozen=True):
    """Whom one writes with: the client, watches, repair, wishes, consent, and the draft.

    `blocked` says why a reply would be stopped, and `excused_by_repair` whether it may still
    go where it is about the open repair.
    """

    talk: Talk
    conversation: Conversation
    client: Client | None
    watches: tuple[Piece, ...]
    repairs: tuple[OpenRepair, ...]
    wishes: tuple[Wish, ...]
    pinned: tuple[Note, ...]
    consent: str
    blocked: str
    excused_by_repair: bool
    fatigue: Fatigue
    colleagues: tuple[tuple[str, str], ...]
    draft: Draft | None
    origin: Piece | None


class Thread(Struct, frozen=True):
    """The newest messages, oldest first, and the deeds between; `older` if more went before."""

    utterances: tuple[Utterance, ...]
    deeds: tuple[Deed, ...]
    older: bool
    context: Context


def thread(
    store: Store, identifier: str, now: datetime, count: int = PAGE, me: str = ""
) -> Thread | None:
    """The newest `count` messages of a conversation with all that stands beside them."""
    with store.read() as connection:
        talk = shown.find(connection, Conversation, identifier)
        if talk is None:
            return None
        where = "WHERE conversation = ? ORDER BY at DESC, id DESC LIMIT ?"
        newest = shown.records(connection, Message, where, (identifier, count + 1))
        kept = newest[:count][::-1]
        return Thread(
            utterances=_utterances(connection, talk, kept),
            deeds=deeds(connection, [talk.id], kept[0].at if kept else None),
            older=len(newest) > count,
            context=_context(connection, talk, now, me),
        )


def stopped(context: Context, now: datetime, *, open_ticket: bool = False) -> str:
    """Why a reply would not be let go now, as a code; the same rule as on sending."""
    return _blocked(context.conversation, context.client, now, open_ticket=open_ticket)


def newest_with(store: Store, client: str) -> str | None:
    """The conversation in which one last spoke with a client."""
    with store.read() as connection:
        row = connection.execute(
            "SELECT id FROM conversation WHERE client = ? ORDER BY last_at DESC LIMIT 1",
            (client,),
        ).fetchone()
    return None if row is None else str(row[0])


def way_to(store: Store, client: str) -> Channel | None:
    """The channel on which a client is best written to: an allowed one they have."""
    with store.read() as connection:
        row = shown.find(connection, Client, client)
    allowed = row.consent if row else {}
    liked = (Channel.WECHAT, Channel.WHATSAPP, Channel.LINE, Channel.WEB, Channel.EMAIL)
    said = {each: allowed.get(consent_key(Purpose.SERVICE, each), "") for each in liked}
    return next((each for each in liked if said[each] in {"granted", "one_to_one"}), None)


def _utterances(
    connection: Connection, talk: Conversation, kept: Sequence[Message]
) -> tuple[Utterance, ...]:
    staff = names.colleagues(connection)
    said = {each.id: each for each in kept}
    ours: dict[str, outbox.Waiting] = {}
    for each in outbox.waiting(connection):
        command = each.command
        if isinstance(command, SendMessage) and command.conversation == talk.id:
            ours[command.message] = each
            said.setdefault(command.message, _unsent(command, talk))
    return tuple(
        Utterance(
            message=message,
            author=staff.get(message.author, ""),
            state=ours[message.id].state if message.id in ours else "sent",
            command=ours[message.id].id if message.id in ours else "",
            problem=ours[message.id].problem if message.id in ours else None,
        )
        for message in sorted(said.values(), key=lambda each: (each.at, each.id))
    )


def _unsent(command: SendMessage, talk: Conversation) -> Message:
    """What the author wanted to say, for central took the message away."""
    return Message(
        id=command.message,
        scope=talk.scope,
        conversation=talk.id,
        direction=Direction.OUT,
        body=command.body,
        private=command.private,
        at=command.at,
    )


def _context(connection: Connection, talk: Conversation, now: datetime, me: str) -> Context:
    client = shown.find(connection, Client, talk.client) if talk.client else None
    of = (talk.client,)
    repairs = client_card.open_repairs(connection, talk.client) if talk.client else ()
    reference = talk.origin.reference
    models = talks.models(connection, {reference})
    origin = Piece("", models.get(reference, ""), reference, "", "") if reference else None
    said = client.consent if client else {}
    return Context(
        talk=talks.talks(connection, [talk], now, covers.covered_by(connection, me, now))[0],
        conversation=talk,
        client=client,
        watches=names.owned_by(connection, talk.client),
        repairs=repairs,
        wishes=tuple(shown.records(connection, Wish, _WISHES, of)),
        pinned=tuple(
            shown.records(connection, Note, "WHERE client = ? AND pinned = 1 ORDER BY at", of)
        ),
        consent=said.get(consent_key(Purpose.SERVICE, talk.channel), ""),
        blocked=_blocked(talk, client, now, open_ticket=False),
        excused_by_repair=bool(repairs) and not _blocked(talk, client, now, open_ticket=True),
        fatigue=fatigue(connection, talk.client, now) if talk.client else Fatigue(0, 0, None),
        colleagues=tuple(names.colleagues(connection, talk.scope).items()),
        draft=drafts.find(connection, returning.key(talk.id)),
        origin=origin,
    )


_WISHES = "WHERE client = ? AND state IN ('open', 'offered', 'reserved') ORDER BY id"


def _blocked(
    talk: Conversation, client: Client | None, now: datetime, *, open_ticket: bool
) -> str:
    """Why a reply would not be let go now, as a code; the same rule as on sending."""
    excused = open_ticket or talk.waiting_since is not None
    return why_not(talk, client, Purpose.SERVICE, now, excused=excused) or ""
