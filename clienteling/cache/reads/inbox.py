"""What Inbox asks about one conversation: what was said, and what one wants to know."""

from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import drafts, returning, shown
from clienteling.cache.drafts import Draft
from clienteling.cache.reads import client_card, covers, names, said, talks
from clienteling.cache.reads.client_card import OpenRepair
from clienteling.cache.reads.deeds import Deed
from clienteling.cache.reads.fatigue import Fatigue, fatigue
from clienteling.cache.reads.names import Piece
from clienteling.cache.reads.said import Edge, Utterance
from clienteling.cache.reads.talks import Talk
from clienteling.cache.store import Store
from clienteling.domain.consent import Purpose, consent_key
from clienteling.domain.messages import Channel
from clienteling.effects import Moment
from clienteling.effects.conversations import may_take_back
from clienteling.effects.messages import why_not
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.codec import instant
from clienteling.wire.people import Client, Note, Wish


class Context(Struct, frozen=True):
    """Whom one writes with: the client, watches, repair, wishes, consent, and the draft."""

    talk: Talk
    conversation: Conversation
    client: Client | None
    watches: tuple[Piece, ...]
    repairs: tuple[OpenRepair, ...]
    wishes: tuple[Wish, ...]
    pinned: tuple[Note, ...]
    consent: str
    fatigue: Fatigue
    colleagues: tuple[tuple[str, str], ...]
    draft: Draft | None
    origin: Piece | None


class Thread(Struct, frozen=True):
    """The newest that was said, oldest first, the deeds between, and all that stands beside.

    `older` if more went before; `unsent` is all that was not sent, `leaving` all that leaves
    later, the soonest first, however long ago it was written.
    """

    utterances: tuple[Utterance, ...]
    deeds: tuple[Deed, ...]
    older: bool
    context: Context
    unsent: tuple[Utterance, ...] = ()
    leaving: tuple[Utterance, ...] = ()


def thread(
    store: Store, identifier: str, now: datetime, me: str = "", since: Edge | None = None
) -> Thread | None:
    """The newest page of a conversation, or all `since` an edge, with what stands beside it."""
    with store.read() as connection:
        talk = shown.find(connection, Conversation, identifier)
        if talk is None:
            return None
        talks_ = said.together(connection, talk)
        page = said.newest(connection, talks_, since)
        return Thread(
            utterances=page.utterances,
            deeds=page.deeds,
            older=page.older,
            context=_context(connection, talk, now, me),
            unsent=said.unsent(connection, talks_),
            leaving=said.leaving(connection, talks_),
        )


def goes_on_in(store: Store, identifier: str) -> str | None:
    """The conversation with this id, or the one it was joined into; None if there is none."""
    with store.read() as connection:
        talk = shown.find(connection, Conversation, identifier)
    return None if talk is None else talk.joined_into or talk.id


def stopped(context: Context, now: datetime, *, open_ticket: bool = False) -> str:
    """Why a reply would not be let go now, as a code; the same rule as on sending."""
    talk = context.conversation
    excused = open_ticket or talk.waiting_since is not None
    return why_not(talk, context.client, Purpose.SERVICE, now, excused=excused) or ""


def given_away(connection: Connection, talk: Conversation, by: Moment) -> str:
    """The note with which who asks handed it over, while they may have it back."""
    where = "WHERE conversation = ? AND at = ? AND author = ? AND kind = 'system'"
    since = instant(talk.claimed_at) if talk.claimed_at else ""
    notes = shown.records(connection, Message, where, (talk.id, since, by.by))
    return next((each.id for each in notes if may_take_back(talk, each, by)), "")


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
    stands = {each: allowed.get(consent_key(Purpose.SERVICE, each), "") for each in liked}
    return next((each for each in liked if stands[each] in {"granted", "one_to_one"}), None)


def _context(connection: Connection, talk: Conversation, now: datetime, me: str) -> Context:
    client = shown.find(connection, Client, talk.client) if talk.client else None
    of = (talk.client,)
    repairs = client_card.open_repairs(connection, talk.client) if talk.client else ()
    reference = talk.origin.reference
    models = talks.models(connection, {reference})
    origin = Piece("", models.get(reference, ""), reference, "", "") if reference else None
    allowed = client.consent if client else {}
    (row,) = talks.talks(connection, [talk], now, covers.covered_by(connection, me, now))
    return Context(
        talk=replace(row, handed=given_away(connection, talk, Moment(me, now))),
        conversation=talk,
        client=client,
        watches=names.owned_by(connection, talk.client),
        repairs=repairs,
        wishes=tuple(shown.records(connection, Wish, _WISHES, of)),
        pinned=tuple(
            shown.records(connection, Note, "WHERE client = ? AND pinned = 1 ORDER BY at", of)
        ),
        consent=allowed.get(consent_key(Purpose.SERVICE, talk.channel), ""),
        fatigue=fatigue(connection, talk.client, now) if talk.client else Fatigue(0, 0, None),
        colleagues=tuple(names.colleagues(connection, talk.scope).items()),
        draft=drafts.find(connection, returning.key(talk.id)),
        origin=origin,
    )


_WISHES = "WHERE client = ? AND state IN ('open', 'offered', 'reserved') ORDER BY id"
