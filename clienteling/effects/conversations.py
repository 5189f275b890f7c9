"""What the commands about whole conversations do: who answers, whose they are, when."""

import msgspec

from clienteling.domain.messages import (
    TAKEN_BACK_WITHIN,
    ConversationStatus,
    Direction,
    MessageKind,
)
from clienteling.domain.opening import Hours, open_between
from clienteling.domain.roles import may_manage
from clienteling.effects.rows import Key, Made, Moment, Rows, keys, limited, require
from clienteling.errors import Refused
from clienteling.wire.book import Cover
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.chat_commands import (
    ClaimConversation,
    CloseConversation,
    HandOverConversation,
    LinkConversation,
    OpenConversation,
    SnoozeConversation,
)
from clienteling.wire.command import Command
from clienteling.wire.people import Boutique, Client, Wish
from clienteling.wire.record import Record
from clienteling.wire.records import SYNCED, table
from clienteling.wire.service import Appointment, Task, Ticket

replace = msgspec.structs.replace
MOST_PARTS = 1_000
PARTS = frozenset(table(kind) for kind in (Appointment, Ticket, Task, Wish, Conversation))
"""What comes out of a conversation and is about the same person."""


def opened(command: OpenConversation, rows: Rows, moment: Moment) -> Made:
    """An empty conversation of ours with a client."""
    client = rows.client(command.client)
    rows.new(Conversation, command.conversation)
    return (
        Conversation(
            id=command.conversation,
            scope=client.scope,
            client=client.id,
            channel=command.channel,
            status=ConversationStatus.OPEN,
            assignee=moment.by,
            claimed_at=moment.at,
            language=client.language,
            last_at=moment.at,
            last_direction=Direction.OUT,
        ),
    )


def claimed(command: ClaimConversation, rows: Rows, moment: Moment) -> Made:
    """The conversation with its advisor; the second to claim is told who was first."""
    talk = whole(rows, command.conversation)
    if talk.assignee == moment.by:
        return ()
    covers = _covers(rows.find(Cover, command.cover), talk, moment)
    free = covers or came_back(talk, rows.find(Boutique, talk.scope), moment)
    free = free or may_take_back(talk, rows.find(Message, command.handed), moment)
    if talk.assignee is not None and not free:
        raise taken(talk)
    return (_answered_by(talk, moment.by, moment),)


def handed_over(command: HandOverConversation, rows: Rows, moment: Moment) -> Made:
    """The conversation with its new advisor, and the note that explains it."""
    talk = whole(rows, command.conversation)
    rows.new(Message, command.note)
    _mine(talk, moment)
    limited((command.text,), 20_000)
    note = Message(
        id=command.note,
        scope=talk.scope,
        conversation=talk.id,
        direction=Direction.OUT,
        author=moment.by,
        kind=MessageKind.SYSTEM,
        body=command.text,
        private=True,
        at=moment.at,
    )
    return _answered_by(talk, command.to, moment), note


def closed(command: CloseConversation, rows: Rows, moment: Moment) -> Made:
    """The conversation put away."""
    talk = whole(rows, command.conversation)
    _mine(talk, moment)
    stranger = talk.client is None or not command.unwanted
    require(stranger, "This is a client of the house.", "Close it without putting them off.")
    over = ConversationStatus.CLOSED
    return (replace(talk, status=over, waiting_since=None, snoozed_until=None),)


def snoozed(command: SnoozeConversation, rows: Rows, moment: Moment) -> Made:
    """The conversation out of sight for a while, or back; who puts it off answers for it."""
    talk = whole(rows, command.conversation)
    _mine(talk, moment)
    if command.until is None:
        if talk.status == ConversationStatus.CLOSED:
            talk = replace(talk, waiting_since=command.waiting_since)
        return (replace(talk, status=standing(talk), snoozed_until=None),)
    claimed_at = talk.claimed_at if talk.assignee else moment.at
    return (
        replace(
            talk,
            status=ConversationStatus.SNOOZED,
            snoozed_until=command.until,
            assignee=talk.assignee or moment.by,
            claimed_at=claimed_at,
        ),
    )


def linked(command: LinkConversation, rows: Rows, _moment: Moment) -> Made:
    """The conversation, and what came out of it, with the person it turned out to be."""
    talk = whole(rows, command.conversation)
    if talk.client == command.client:
        return ()
    same = talk.client == command.was
    title = "This conversation has found its client."
    require(same, title, "Look again.", code="conflict")
    if command.client is not None:
        client = rows.client(command.client)
        here = client.scope == talk.scope
        require(here, "This client's file is kept in another boutique.", "Ask your manager.")
    return replace(talk, client=command.client), *_with_client(command, rows)


def whole(rows: Rows, identifier: str) -> Conversation:
    """The conversation; raises `Refused` for one that goes on in another."""
    talk = rows.need(Conversation, identifier)
    if talk.joined_into is not None:
        raise Refused(
            "This conversation was joined with another one.",
            "Your words are kept as a draft.",
            code="conflict",
            detail={"theirs": talk.joined_into},
        )
    return talk


def standing(talk: Conversation) -> ConversationStatus:
    """Who has to act in an open conversation."""
    if talk.assignee is None:
        return ConversationStatus.UNASSIGNED
    waiting = talk.waiting_since is not None
    return ConversationStatus.OPEN if waiting else ConversationStatus.WAITING_CLIENT


def hours_of(boutique: Boutique) -> Hours:
    """When a boutique is open."""
    weekly = ((each.weekday, each.opens, each.closes) for each in boutique.opening_hours)
    return Hours(boutique.tz, tuple(weekly), frozenset(boutique.holidays))


def came_back(talk: Conversation, boutique: Boutique | None, moment: Moment) -> bool:
    """Whether nobody answered for so long that it is everybody's again."""
    if talk.waiting_since is None or boutique is None:
        return False
    since = max(talk.waiting_since, talk.claimed_at or talk.waiting_since)
    if talk.snoozed_until is not None:
        since = max(since, talk.snoozed_until)
    waited = open_between(hours_of(boutique), since, moment.at)
    return waited.total_seconds() >= boutique.returns_after * 60


def may_take_back(talk: Conversation, note: Message | None, moment: Moment) -> bool:
    """Whether who asks handed it over with that note a moment ago, and nothing came of it.

    Where the client, who did not wait, wrote meanwhile, an answer may have gone as well.
    """
    if note is None or talk.assignee in (None, moment.by) or not note.private:
        return False
    told = note.kind is MessageKind.SYSTEM
    theirs = (note.conversation, note.author, note.at) == (talk.id, moment.by, talk.claimed_at)
    soon = moment.at - note.at <= TAKEN_BACK_WITHIN
    answered = talk.last_direction is Direction.OUT and talk.last_at > note.at
    asked = talk.waiting_since is not None and talk.waiting_since > note.at
    return (
        told and theirs and soon and talk.status == standing(talk) and not (answered or asked)
    )


def assigned(talk: Conversation, moment: Moment) -> None:
    """Raise `Refused` where a colleague answers."""
    if talk.assignee not in (None, moment.by):
        raise taken(talk)


def taken(talk: Conversation) -> Refused:
    """That a colleague was first, kindly."""
    return Refused(
        "A colleague is already answering.",
        "Your words are kept as a draft.",
        code="assignment",
        detail={"theirs": str(talk.assignee)},
    )


def of_talk(command: Command) -> tuple[Key, ...]:
    """The conversation, with the client, note, cover, boutique and parts that are named."""
    match command:
        case OpenConversation():
            return keys(Conversation, command.conversation) + keys(Client, command.client)
        case HandOverConversation():
            return keys(Conversation, command.conversation) + keys(Message, command.note)
        case ClaimConversation():
            whose = keys(Boutique, command.scope) + keys(Cover, command.cover)
            handed = keys(Message, command.handed)
            return keys(Conversation, command.conversation) + whose + handed
        case LinkConversation():
            few = len(command.parts) <= MOST_PARTS
            require(few, "This conversation is too long.", "Ask central's keeper.")
            parts = tuple((name, each) for name, each in command.parts if name in PARTS)
            named = keys(Client, command.client)
            return keys(Conversation, command.conversation) + named + parts
        case CloseConversation() | SnoozeConversation():
            return keys(Conversation, command.conversation)
    return ()


def _with_client(command: LinkConversation, rows: Rows) -> list[Record]:
    """The parts that were about the same person as the conversation, about this one now."""
    found: list[Record] = []
    inner = _joined(command, rows)
    for name, identifier in dict.fromkeys(command.parts):
        if name not in PARTS or identifier == command.conversation:
            continue
        row = rows.find(SYNCED[name], identifier)
        if not isinstance(row, Appointment | Ticket | Task | Wish | Conversation):
            continue
        of = row.joined_into if isinstance(row, Conversation) else row.conversation
        if of not in inner or row.client != command.was:
            continue
        if isinstance(row, Wish):
            if command.client is not None:  # a wish is always somebody's
                found.append(replace(row, client=command.client))
            continue
        found.append(replace(row, client=command.client))
    return found


def _joined(command: LinkConversation, rows: Rows) -> set[str]:
    """The conversation, and those of the parts that go on in it."""
    named = (x for name, x in command.parts if name == table(Conversation))
    talks = [talk for talk in (rows.find(Conversation, each) for each in named) if talk]
    known, fresh = set[str](), {command.conversation}
    while fresh:
        known |= fresh
        fresh = {talk.id for talk in talks if talk.joined_into in fresh} - known
    return known


def _answered_by(talk: Conversation, advisor: str | None, moment: Moment) -> Conversation:
    asked = replace(talk, assignee=advisor, snoozed_until=None)
    since = moment.at if advisor else None
    return replace(asked, claimed_at=since, status=standing(asked))


def _mine(talk: Conversation, moment: Moment) -> None:
    if not may_manage(moment.roles):
        assigned(talk, moment)


def _covers(cover: Cover | None, talk: Conversation, moment: Moment) -> bool:
    """Whether who asks stands in for the one who answers now."""
    if cover is None:
        return False
    people = (cover.advisor, cover.stand_in) == (talk.assignee, moment.by)
    return people and cover.since <= moment.at < cover.until
