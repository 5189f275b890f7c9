"""What becomes of clients who change their advisor, for good or for a time."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta

import msgspec

from clienteling.domain.ids import derived_id
from clienteling.domain.messages import ConversationStatus
from clienteling.domain.people import NoteKind
from clienteling.domain.roles import may_manage
from clienteling.domain.tasks import TaskKind
from clienteling.effects.rows import Key, Made, Moment, Rows, brief, keys, limited, require
from clienteling.errors import Gone
from clienteling.wire.book import Cover, Handover
from clienteling.wire.book_commands import (
    ArrangeCover,
    EndCover,
    HandOverClients,
    UndoHandover,
)
from clienteling.wire.chat import Conversation
from clienteling.wire.people import Advisor, Client, Note
from clienteling.wire.service import Task

replace = msgspec.structs.replace
MOST = 500
MOST_TALKS = 2_000
UNDO_WITHIN = timedelta(days=7)
LONGEST_COVER = timedelta(days=366)


def handed_over(command: HandOverClients, rows: Rows, moment: Moment) -> Made:
    """The clients with their new advisor, a note in each file, and a task that says so."""
    require(len(command.clients) <= MOST, "That is too many at once.", "Choose 500 at most.")
    limited((command.note,), 2_000)
    rows.new(Handover, command.handover)
    rows.new(Task, command.task)
    _colleague(rows, command.to)
    found = [_open(rows, each) for each in dict.fromkeys(command.clients)]
    given = [each for each in found if each is not None and each.owner != command.to]
    require(bool(given), "Nobody is left to hand over.", "Choose again.", code="gone")
    mine = may_manage(moment.roles) or all(x.owner in (None, moment.by) for x in given)
    require(mine, "Some of these are a colleague's.", "Ask your manager.", "forbidden")
    handover = Handover(
        id=command.handover,
        scope=command.scope,
        to=command.to,
        was={each.id: each.owner for each in given},
        note=command.note,
        at=moment.at,
    )
    clients = (replace(each, owner=command.to) for each in given)
    notes = (_note(command, each, moment) for each in given if command.note.strip())
    task = Task(
        id=command.task,
        scope=command.scope,
        client=given[0].id if len(given) == 1 else None,
        about="handover",
        subject=handover.id,
        kind=TaskKind.HANDOVER,
        text=brief(command.note),
        due=moment.at,
        assignee=command.to,
    )
    were = {each.id: each.owner for each in given}
    return handover, task, *clients, *notes, *_go_along(command, rows, were, moment)


def taken_back(command: UndoHandover, rows: Rows, moment: Moment) -> Made:
    """The clients with whom they belonged to before; those handed on since then stay."""
    handover = rows.need(Handover, command.handover)
    if handover.undone_at is not None:
        return ()
    late = moment.at - handover.at > UNDO_WITHIN
    require(not late, "That can be undone for seven days.", "Hand over anew.", code="stage")
    mine = may_manage(moment.roles) or moment.by in (handover.created_by, handover.to)
    require(mine, "Another colleague did this.", "Ask your manager.", code="forbidden")
    found = [_open(rows, each) for each in command.clients if each in handover.was]
    back = [each for each in found if each is not None and each.owner == handover.to]
    clients = (replace(each, owner=handover.was[each.id]) for each in back)
    talks = [
        replace(talk, assignee=handover.was[whose], claimed_at=moment.at)
        for whose, talk in _of(command, rows, [each.id for each in back])
        if (talk.assignee, talk.claimed_at) == (handover.to, handover.at)
    ]
    return replace(handover, undone_at=moment.at), *clients, *talks


def cover_arranged(command: ArrangeCover, rows: Rows, moment: Moment) -> Made:
    """Who looks after whose clients, and until when."""
    rows.new(Cover, command.cover)
    limited((command.note,), 2_000)
    mine = may_manage(moment.roles) or moment.by in (command.advisor, command.stand_in)
    require(mine, "Colleagues arrange this themselves.", "Ask your manager.", "forbidden")
    require(command.advisor != command.stand_in, "That is one person.", "Choose another.")
    _colleague(rows, command.stand_in)
    length = command.until - command.since
    sensible = timedelta(0) < length <= LONGEST_COVER
    require(sensible, "The end does not follow the start.", "Choose both days again.")
    return (
        Cover(
            id=command.cover,
            scope=command.scope,
            advisor=command.advisor,
            stand_in=command.stand_in,
            since=command.since,
            until=command.until,
            note=command.note,
        ),
    )


def cover_ended(command: EndCover, rows: Rows, moment: Moment) -> Made:
    """The cover, over from now on."""
    cover = rows.need(Cover, command.cover)
    mine = may_manage(moment.roles) or moment.by in (cover.advisor, cover.stand_in)
    require(mine, "Colleagues arrange this themselves.", "Ask your manager.", "forbidden")
    return () if cover.until <= moment.at else (replace(cover, until=moment.at),)


def of_handover(command: HandOverClients | UndoHandover) -> tuple[Key, ...]:
    """The handover, each client and conversation; and what is written for who takes them."""
    clients = tuple(dict.fromkeys(command.clients))[:MOST]
    talks = tuple(dict.fromkeys(command.conversations))[:MOST_TALKS]
    named = keys(Handover, command.handover) + keys(Client, *clients)
    named += keys(Conversation, *talks)
    if isinstance(command, UndoHandover):
        return named
    notes = keys(Note, *(derived_id(command.id, each) for each in clients))
    return named + keys(Advisor, command.to) + keys(Task, command.task) + notes


def of_cover(command: ArrangeCover | EndCover) -> tuple[Key, ...]:
    """The cover, and who stands in."""
    stand_in = command.stand_in if isinstance(command, ArrangeCover) else None
    return keys(Cover, command.cover) + keys(Advisor, stand_in)


def _go_along(
    command: HandOverClients, rows: Rows, were: Mapping[str, str | None], moment: Moment
) -> Iterator[Conversation]:
    """The conversations with these clients that their advisor was answering."""
    for whose, talk in _of(command, rows, were):
        if talk.assignee is not None and talk.assignee == were[whose]:
            yield replace(talk, assignee=command.to, claimed_at=moment.at)


def _of(
    command: HandOverClients | UndoHandover, rows: Rows, clients: Iterable[str]
) -> Iterator[tuple[str, Conversation]]:
    """The open conversations that are named and with one of these clients."""
    theirs = set(clients)
    for each in dict.fromkeys(command.conversations):
        talk = rows.find(Conversation, each)
        if talk is None or talk.client is None or talk.client not in theirs:
            continue
        if talk.joined_into is None and talk.status != ConversationStatus.CLOSED:
            yield talk.client, talk


def _open(rows: Rows, identifier: str) -> Client | None:
    try:
        return rows.client(identifier)
    except Gone:
        return None


def _colleague(rows: Rows, identifier: str) -> None:
    works = rows.need(Advisor, identifier).status == "active"
    require(works, "This colleague works here no longer.", "Choose another one.")


def _note(command: HandOverClients, client: Client, moment: Moment) -> Note:
    return Note(
        id=derived_id(command.id, client.id),
        scope=client.scope,
        about="client",
        subject=client.id,
        client=client.id,
        kind=NoteKind.HANDOVER,
        text=command.note,
        at=moment.at,
    )
