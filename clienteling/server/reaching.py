"""What a command reaches at central beyond what its desk had seen."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection

from clienteling.effects import Key, Made, Removed, touches
from clienteling.effects.joining import one_in_one
from clienteling.effects.merging import verified_differ
from clienteling.errors import Refused
from clienteling.server import access, departing, erasing, naming, outgoing, receiving
from clienteling.server.identity import Identity
from clienteling.server.permits import may_touch
from clienteling.server.store import records
from clienteling.server.store.clock import Writing
from clienteling.wire.book import ClientMerge
from clienteling.wire.book_commands import (
    EraseClient,
    HandOverClients,
    LogAccess,
    MergeClients,
    UndoHandover,
    UndoMerge,
)
from clienteling.wire.chat import Message
from clienteling.wire.chat_commands import (
    CloseConversation,
    JoinConversations,
    LinkConversation,
    RecallMessage,
)
from clienteling.wire.command import Command
from clienteling.wire.people import AccessLog
from clienteling.wire.record import Record

_PUT_OFF = timedelta(days=1)


class Overtaken(Exception):
    """Somebody added to what a command reaches before it was locked: decide anew."""


class Reach(Struct, frozen=True):
    """A command with all it is about; `beyond` are rows that only central may look at."""

    command: Command
    beyond: frozenset[Key] = frozenset()

    @property
    def keys(self) -> frozenset[Key]:
        """Every row to be held while it is carried out."""
        return frozenset(touches(self.command)) | self.beyond


def reach(connection: Connection, who: Identity, command: Command) -> Reach:
    """All that `command` is about as things stand now."""
    if isinstance(command, EraseClient):
        whole = erasing.belongings(connection, command.client)
        return Reach(command, whole - set(touches(command)))
    return Reach(_completed(connection, who, command))


def _completed(connection: Connection, who: Identity, command: Command) -> Command:
    """The ask with what its author's desk had not seen, as far as the author may see it."""
    match command:
        case MergeClients():
            named = naming.naming(connection, [command.other]).items()
            return replace(command, parts=_with(command.parts, named, who))
        case UndoMerge():
            return replace(command, parts=_moved(connection, who, command.merge))
        case LinkConversation():
            named = _of_talk(connection, command).items()
            return replace(command, parts=_with(command.parts, named, who))
        case HandOverClients() | UndoHandover():
            talks = naming.talks_with(connection, command.clients).items()
            known = [("conversation", each) for each in command.conversations]
            ids = (each for _, each in _with(known, talks, who))
            return replace(command, conversations=tuple(ids))
        case RecallMessage():
            return _recalling(connection, command)
    return command


def _with(
    parts: Iterable[Key], named: Iterable[tuple[Key, str]], who: Identity
) -> tuple[Key, ...]:
    """`parts` and those that are named here, in boutiques of theirs, each once."""
    theirs = (key for key, scope in named if scope in who.scopes)
    return tuple(dict.fromkeys((*parts, *theirs)))


def first(work: Writing, command: Command) -> None:
    """Hold the clients of a command that reaches all of theirs, before looking for it.

    Whoever writes about a client holds that row, so that little can appear from then on.
    """
    match command:
        case MergeClients():
            work.lock([("client", command.keep), ("client", command.other)])
        case EraseClient():
            work.lock([("client", command.client)])


def held(
    connection: Connection, who: Identity, reached: Reach, found: Mapping[Key, Record | None]
) -> None:
    """Raise Overtaken if `command` reaches more by now than what was `found` and locked."""
    command = reached.command
    if isinstance(command, MergeClients | EraseClient):
        now = reach(connection, who, command)
        if not now.keys <= found.keys():
            raise Overtaken


def carried_out(
    work: Writing,
    who: Identity,
    command: Command,
    found: Mapping[Key, Record | None],
    made: Made,
) -> Made:
    """What central does in place of, or beside, what the effect `made`; raises Refused."""
    match command:
        case MergeClients(sure=False):
            _look_at_both(work.connection, command)
        case EraseClient():
            gone = _signed(work, who, erasing.taken_away(found))
            erasing.silenced(work, found)
            return gone
        case LogAccess():
            return (_noted(work, who, command),)
        case JoinConversations() if made:
            one_in_one(naming.thread(work.connection, [command.other]) - {command.other})
        case RecallMessage() if made:
            outgoing.stop(work, command)
        case CloseConversation() if made:
            until = work.now + _PUT_OFF if command.unwanted else None
            receiving.put_off(work, command.conversation, until)
    return (*made, *access.edited(work, who, command, found)) if made else made


def _of_talk(connection: Connection, command: LinkConversation) -> dict[Key, str]:
    """What goes on in a conversation, and came out of any of them, each with its boutique."""
    talks = naming.thread(connection, [command.conversation])
    inner = records.find(connection, [("conversation", each) for each in sorted(talks)])
    rows = {key: row.scope for key, row in inner.items() if row is not None}
    return rows | naming.came_of(connection, talks)


def _recalling(connection: Connection, command: RecallMessage) -> RecallMessage:
    """The ask with the conversation that goes on now, and what was said around the message."""
    key = ("message", command.message)
    message = records.find(connection, [key])[key]
    if not isinstance(message, Message):
        return command
    near = departing.around(connection, message.id, message.conversation)
    last = near.talks[-1]
    return replace(command, conversation=last, before=near.before, after=near.after)


def _moved(connection: Connection, who: Identity, merge: str) -> tuple[Key, ...]:
    """What changed hands in a merge, as far as the author may see it now."""
    key = ("client_merge", merge)
    known = records.find(connection, [key])[key]
    moved = known.moved if isinstance(known, ClientMerge) else ()
    rows = records.find(connection, moved)
    seen = {key for key, row in rows.items() if row is not None and row.scope in who.scopes}
    return tuple(key for key in moved if key in seen)


def _look_at_both(connection: Connection, command: MergeClients) -> None:
    """Refuse to make one of two people whose verified numbers say that they are two."""
    points = naming.reached_at(connection, [command.keep, command.other])
    mine = [each for each in points if each.client == command.keep]
    theirs = [each for each in points if each.client == command.other]
    if verified_differ(mine, theirs):
        title = "Verified numbers of these two differ."
        raise Refused(title, "Look at both again: they may be two people.", code="conflict")


def _noted(work: Writing, who: Identity, command: LogAccess) -> AccessLog:
    """What is kept of a look into a file; only of a client whose file the author may see."""
    if command.client is not None:
        key = ("client", command.client)
        may_touch(who, records.find(work.connection, [key]).values())
    return AccessLog(
        id=command.id,
        scope=command.scope,
        advisor=who.advisor,
        client=command.client or "",
        action=command.action,
        reason=command.reason,
        count=command.count,
        device=who.device,
        at=work.now,
        created_at=work.now,
        created_by=who.advisor,
        updated_at=work.now,
        updated_by=who.advisor,
    )


def _signed(work: Writing, who: Identity, made: Made) -> Made:
    """`made` by central itself, with who had it done and when."""
    by = {"updated_at": work.now, "updated_by": who.advisor}
    return tuple(each if isinstance(each, Removed) else replace(each, **by) for each in made)
