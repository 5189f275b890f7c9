"""Who somebody may be who writes and is not in the book, and what else they wrote to us."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Literal

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import search, shown
from clienteling.cache.reads import duplicates, names
from clienteling.cache.reads.duplicates import Reason, Sought, Sure
from clienteling.cache.reads.names import Who
from clienteling.cache.store import Store
from clienteling.domain import called, mentions
from clienteling.domain.called import Name
from clienteling.domain.mentions import Contact
from clienteling.domain.messages import Channel
from clienteling.domain.people import ContactKind, digits
from clienteling.wire.chat import Conversation
from clienteling.wire.people import Client

MOST = 4
_READ = 200
_NEWEST_UNKNOWN = 100
_TAIL = 7
"""So many digits at the end of a number are hardly those of anybody else's."""
_AS_ADDRESS = {
    Channel.WECHAT: ContactKind.WECHAT,
    Channel.WECOM: ContactKind.WECOM,
    Channel.LINE: ContactKind.LINE,
}
Where = Literal["writes_from", "in_words", "name", "sounds"]


class Because(Struct, frozen=True):
    """What speaks for somebody: `value` is what they write from, or what stands in words."""

    where: Where
    reason: Reason
    value: str = ""


class Suggestion(Struct, frozen=True):
    """A client whom a visitor may be."""

    who: Who
    because: tuple[Because, ...]
    sure: Sure


class Stranger(Struct, frozen=True):
    """What is known of a visitor: whom they may be, and what a file would begin with."""

    conversation: str
    name: Name
    language: str
    contacts: tuple[Contact, ...]
    suggestions: tuple[Suggestion, ...]


class Also(Struct, frozen=True):
    """Another conversation of the same person; `shared` is the contact that says so.

    `joined` once it goes on in this one.
    """

    id: str
    channel: Channel
    visitor: str
    last_at: datetime
    last_text: str
    shared: str
    joined: bool


def stranger(store: Store, conversation: str, country: str) -> Stranger | None:
    """Whom the visitor of a conversation may be; None where there is no such conversation."""
    with store.read() as connection:
        talk = shown.find(connection, Conversation, conversation)
        if talk is None:
            return None
        words = "\n".join(_words(connection, [talk.id]))
        writes_from = _address(talk, country)
        in_words = mentions.contacts(words, country)
        name = called.name(talk.visitor) or called.introduced(words)
        theirs = tuple(dict.fromkeys((*writes_from, *in_words)))
        sought = Sought(name.given, name.family, name.native, contacts=theirs)
        found = _alike(connection, sought, frozenset(value for _, value in writes_from))
        return Stranger(
            conversation=talk.id,
            name=name,
            language=talk.language or called.language(f"{talk.visitor} {words}"),
            contacts=tuple(each for each in theirs if each not in _guessed(talk)),
            suggestions=tuple(_with_sounds(connection, sought, found))[:MOST],
        )


def also(store: Store, conversation: str, country: str) -> tuple[Also, ...]:
    """The other conversations of the same person, those joined to this one first."""
    with store.read() as connection:
        talk = shown.find(connection, Conversation, conversation)
        if talk is None:
            return ()
        joined = _talks(connection, "WHERE joined_into = ? ORDER BY last_at DESC", (talk.id,))
        found = [_also(each, "", joined=True) for each in joined]
        if talk.client is not None:
            found += [
                _also(each, "", joined=False)
                for each in _talks(connection, _SAME_CLIENT, (talk.client, talk.id, talk.scope))
            ]
        reached = _reached(connection, talk, country)
        unknown = _talks(connection, _UNKNOWN, (talk.id, talk.scope, _NEWEST_UNKNOWN))
        words = _words_of(connection, [each.id for each in unknown]) if reached else {}
        for each in unknown:
            said = f"{each.visitor}\n{words.get(each.id, '')}"
            if not _may_share(said, reached):
                continue
            theirs = (*_address(each, country), *mentions.contacts(said, country))
            shared = next((value for _, value in theirs if value.casefold() in reached), "")
            if shared:
                found.append(_also(each, shared, joined=False))
        return tuple(found)


def _may_share(said: str, reached: frozenset[str]) -> bool:
    """Whether one of these contacts may stand there: seen at a glance, before it is read."""
    figures, lower = digits(said), said.casefold()
    return any(
        (value[-_TAIL:] in figures) if value.startswith("+") else (value in lower)
        for value in reached
    )


def _also(talk: Conversation, shared: str, *, joined: bool) -> Also:
    return Also(
        talk.id, talk.channel, talk.visitor, talk.last_at, talk.last_text, shared, joined
    )


_SAME_CLIENT = (
    "WHERE client = ? AND id != ? AND scope = ? AND joined_into IS NULL ORDER BY last_at DESC"
    " LIMIT 5"
)
_UNKNOWN = (
    "WHERE client IS NULL AND id != ? AND scope = ? AND joined_into IS NULL"
    " ORDER BY last_at DESC LIMIT ?"
)


def _talks(
    connection: Connection, where: str, params: tuple[object, ...]
) -> list[Conversation]:
    return shown.records(connection, Conversation, where, params)  # type: ignore[arg-type]


def _reached(connection: Connection, talk: Conversation, country: str) -> frozenset[str]:
    """The ways to reach whoever writes here: from their file, or from what they wrote."""
    if talk.client is None:
        words = "\n".join(_words(connection, [talk.id]))
        theirs = (*_address(talk, country), *mentions.contacts(words, country))
        return frozenset(value.casefold() for _, value in theirs)
    client = shown.find(connection, Client, talk.client)
    known = duplicates.known_of(connection, client).contacts if client else ()
    return frozenset(value.casefold() for _, value in known)


def _words(connection: Connection, talks: Sequence[str]) -> list[str]:
    """The newest of what the client wrote in these conversations, in the order of saying."""
    marks = ", ".join("?" * len(talks))
    found = connection.execute(
        f"SELECT body FROM message WHERE conversation IN ({marks}) AND direction = 'in'"  # noqa: S608 - marks only, values bound
        " ORDER BY at DESC LIMIT ?",
        (*talks, _READ),
    )
    return [body for (body,) in found if body][::-1]


def _words_of(connection: Connection, talks: Iterable[str]) -> dict[str, str]:
    """What the clients wrote in each of these conversations."""
    found: dict[str, list[str]] = {}
    for talk, body in connection.execute(
        "SELECT conversation, body FROM message WHERE conversation IN"
        " (SELECT value FROM json_each(?)) AND direction = 'in' LIMIT ?",
        (json.dumps(list(talks)), _NEWEST_UNKNOWN * _READ),
    ):
        found.setdefault(talk, []).append(body or "")
    return {talk: "\n".join(bodies) for talk, bodies in found.items()}


def _address(talk: Conversation, country: str) -> tuple[Contact, ...]:
    """What somebody writes from, as far as their channel tells."""
    return (*mentions.contacts(talk.visitor, country), *_guessed(talk))


def _guessed(talk: Conversation) -> tuple[Contact, ...]:
    """A name on the channel that may be one of the book's; too little to begin a file with."""
    kind = _AS_ADDRESS.get(talk.channel)
    one_word = talk.visitor and not talk.visitor.split()[1:] and talk.visitor.isascii()
    sure = mentions.contacts(talk.visitor, "")
    return ((kind, talk.visitor),) if kind and one_word and not sure else ()


def _alike(
    connection: Connection, sought: Sought, writes_from: frozenset[str]
) -> list[Suggestion]:
    found = []
    for each in duplicates.alike(connection, sought, thoroughly=False):
        reached = [
            Because(
                "writes_from" if value in writes_from else "in_words",
                duplicates.REACHED_BY[kind],
                value,
            )
            for kind, value in sought.contacts
            if duplicates.REACHED_BY.get(kind) in each.reasons
            and duplicates.has_contact(connection, each.id, kind, value)
        ]
        if Reason.NAME in each.reasons:
            reached.append(Because("name", Reason.NAME))
        found.append(Suggestion(each.who, tuple(reached), each.sure))
    return found


def _with_sounds(
    connection: Connection, sought: Sought, found: list[Suggestion]
) -> list[Suggestion]:
    """Those who were found, and who is called nearly so where there is room."""
    typed = sought.name_native or f"{sought.given} {sought.family}".strip()
    known = {each.who.id for each in found}
    hits = search.find(connection, typed, MOST) if typed and len(found) < MOST else []
    near = [each.client for each in hits if each.kind == "client" and each.client]
    people = names.clients(connection, [each for each in near if each not in known])
    because = (Because("sounds", Reason.NAME),)
    return found + [
        Suggestion(people[each], because, Sure.POSSIBLE) for each in near if each in people
    ]
