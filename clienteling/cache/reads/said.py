"""What was said in a conversation and those joined into it: page by page, and found again."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from heapq import merge
from itertools import islice

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import drafts, outbox, returning, shown
from clienteling.cache.reads import names
from clienteling.cache.reads.deeds import Deed, deeds
from clienteling.cache.store import Store
from clienteling.domain.messages import Channel, Direction, MessageState
from clienteling.domain.people import folded
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.codec import instant
from clienteling.wire.problems import Problem

PAGE = 60
MOST_FOUND = 500
Edge = tuple[str, str]
"""Where a page ends: the moment of a message, and its id."""


class Utterance(Struct, frozen=True):
    """A message as it stands, how far our ask has come, and why it was not sent.

    `drafted` where its words are back in the draft.
    """

    message: Message
    author: str
    state: str
    command: str = ""
    problem: Problem | None = None
    channel: Channel | None = None
    drafted: bool = False

    @property
    def edge(self) -> Edge:
        """Where it stands among all that was said."""
        return instant(self.message.at), self.message.id


class Passage(Struct, frozen=True):
    """A piece of what was said, oldest first, with the deeds; `older` if more went before."""

    utterances: tuple[Utterance, ...]
    deeds: tuple[Deed, ...]
    older: bool


class Found(Struct, frozen=True):
    """Where some words were said: the messages, newest first."""

    sought: str
    edges: tuple[Edge, ...]


def together(connection: Connection, talk: Conversation) -> tuple[Conversation, ...]:
    """A conversation with those that were joined into it."""
    others = shown.records(connection, Conversation, "WHERE joined_into = ?", (talk.id,))
    return talk, *others


def newest(
    connection: Connection, talks: Sequence[Conversation], since: Edge | None = None
) -> Passage:
    """The newest page of what was said, or all from `since` on, with what waits to be sent."""
    page = _page(connection, talks, _END, since)
    return _with_ours(connection, talks, page)


def earlier(store: Store, talk: str, before: Edge, until: Edge | None = None) -> Passage:
    """The page before that edge, or all from `until` to there."""
    with store.read() as connection:
        found = shown.find(connection, Conversation, talk)
        if found is None:
            return Passage((), (), older=False)
        return _page(connection, together(connection, found), before, until)


def edge_of(store: Store, message: str) -> Edge | None:
    """Where a message stands among all that was said; None where it is not here."""
    with store.read() as connection:
        found = shown.find(connection, Message, message)
    return (instant(found.at), found.id) if found else None


def again(store: Store, talk: str, messages: Iterable[str]) -> tuple[Utterance, ...]:
    """These messages of a conversation as they stand now; those that are gone are left out."""
    with store.read() as connection:
        found = shown.find(connection, Conversation, talk)
        talks = together(connection, found) if found else ()
        rows = (shown.find(connection, Message, each) for each in messages)
        kept = [each for each in rows if each and each.state != MessageState.RECALLED]
        return _utterances(connection, talks, kept)


def find(store: Store, talk: str, sought: str) -> Found:
    """Every message of a conversation that has these words, whatever their accents and case."""
    wanted = folded(sought.strip())
    if not wanted:
        return Found(sought, ())
    with store.read() as connection:
        edges = connection.execute(
            "SELECT at, id, body FROM message WHERE conversation IN"
            " (SELECT id FROM conversation WHERE id = ?1 OR joined_into = ?1)"
            " AND state != 'recalled' ORDER BY at DESC, id DESC",
            (talk,),
        )
        hits = ((at, id_) for at, id_, body in edges if wanted in folded(body))
        return Found(sought, tuple(islice(hits, MOST_FOUND)))


_END: Edge = ("9999", "")


def _page(
    connection: Connection,
    talks: Sequence[Conversation],
    before: Edge,
    until: Edge | None,
) -> Passage:
    """Each conversation is asked for its own page, so that none is sorted as a whole."""
    count = -1 if until else PAGE + 1
    least = until or ("", "")
    found = [
        shown.records(connection, Message, _BETWEEN, (talk.id, *before, *least, count))
        for talk in talks
    ]
    newest_first = list(merge(*found, key=lambda each: (each.at, each.id), reverse=True))
    kept = (newest_first if until else newest_first[:PAGE])[::-1]
    older = len(newest_first) > PAGE if until is None else _is_before(connection, talks, least)
    said = _utterances(connection, talks, kept)
    since = kept[0].at if older and kept else None
    made = deeds(connection, [talk.id for talk in talks], since)
    last = datetime.fromisoformat(before[0]) if before != _END else None
    return Passage(said, tuple(d for d in made if last is None or d.at < last), older)


_BETWEEN = (
    "WHERE conversation = ? AND (at, id) < (?, ?) AND (at, id) >= (?, ?)"
    " AND state != 'recalled' ORDER BY at DESC, id DESC LIMIT ?"
)


def _is_before(connection: Connection, talks: Sequence[Conversation], edge: Edge) -> bool:
    for talk in talks:
        row = connection.execute(
            "SELECT 1 FROM message WHERE conversation = ? AND (at, id) < (?, ?) LIMIT 1",
            (talk.id, *edge),
        ).fetchone()
        if row is not None:
            return True
    return False


def leaving(connection: Connection, talks: Sequence[Conversation]) -> tuple[Utterance, ...]:
    """All of a conversation that leaves later, the soonest first."""
    found = [
        each
        for talk in talks
        for each in shown.records(connection, Message, _SCHEDULED, (talk.id,))
    ]
    said = _utterances(connection, talks, found) if found else ()
    return tuple(sorted(said, key=lambda each: each.message.not_before or each.message.at))


_SCHEDULED = "WHERE conversation = ? AND state = 'scheduled'"


def unsent(connection: Connection, talks: Sequence[Conversation]) -> tuple[Utterance, ...]:
    """All of a conversation that was not sent, oldest first: what failed, what was refused."""
    failed = [
        each
        for talk in talks
        for each in shown.records(connection, Message, _FAILED, (talk.id,))
    ]
    both = {each.id: each for each in (*failed, *_refused(connection, talks))}
    if not both:
        return ()
    found = _utterances(connection, talks, list(both.values()))
    return tuple(sorted(found, key=lambda each: each.edge))


_FAILED = "WHERE conversation = ? AND state = 'failed'"


def _refused(connection: Connection, talks: Sequence[Conversation]) -> list[Message]:
    """What was to be said there and central did not let go, as its author wanted to say it."""
    here = {talk.id: talk for talk in talks}
    return [
        _unsent(each.command, here[each.command.conversation])
        for each in outbox.waiting(connection)
        if isinstance(each.command, SendMessage)
        and each.command.conversation in here
        and each.state == "needs_you"
    ]


def _with_ours(connection: Connection, talks: Sequence[Conversation], page: Passage) -> Passage:
    """The page with those words of ours that central took away, for their author needs them."""
    known = {each.message.id for each in page.utterances}
    lost = (each for each in _refused(connection, talks) if each.id not in known)
    missing = [each for each in lost if shown.find(connection, Message, each.id) is None]
    both = (*page.utterances, *_utterances(connection, talks, missing))
    ordered = tuple(sorted(both, key=lambda each: each.edge))
    return Passage(ordered, page.deeds, page.older)


def _utterances(
    connection: Connection, talks: Sequence[Conversation], said: Sequence[Message]
) -> tuple[Utterance, ...]:
    staff = names.colleagues(connection)
    channels = {talk.id: talk.channel for talk in talks}
    ours = {
        each.command.message: each
        for each in outbox.waiting(connection)
        if isinstance(each.command, SendMessage)
    }
    kept = (drafts.find(connection, returning.key(talk)) for talk in channels)
    back = {each.of for draft in kept if draft for each in draft.returned}
    return tuple(
        Utterance(
            message=message,
            author=staff.get(message.author, ""),
            state=ours[message.id].state if message.id in ours else "sent",
            command=ours[message.id].id if message.id in ours else "",
            problem=ours[message.id].problem if message.id in ours else None,
            channel=channels.get(message.conversation),
            drafted=message.id in ours and ours[message.id].id in back,
        )
        for message in said
    )


def _unsent(command: SendMessage, talk: Conversation) -> Message:
    """What the author wanted to say, for central took the message away."""
    return Message(
        id=command.message,
        scope=talk.scope,
        conversation=talk.id,
        direction=Direction.OUT,
        body=command.body,
        attachments=command.attachments,
        private=command.private,
        at=command.at,
    )
