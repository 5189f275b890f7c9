"""Asking once more: the same wish, from somebody who has seen how things stand now."""

from typing import NamedTuple

import msgspec

from clienteling.effects.parts import PARTS
from clienteling.effects.rows import Rows
from clienteling.wire.book import Offer
from clienteling.wire.book_commands import EraseClient, MergeClients, UndoMerge
from clienteling.wire.chat import Conversation
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.client_commands import EditClient, EditPart, SetWishState
from clienteling.wire.command import Command
from clienteling.wire.people import Client, Wish
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment, Ticket
from clienteling.wire.service_commands import (
    AdvanceTicket,
    MoveAppointment,
    SetAppointmentStatus,
)
from clienteling.wire.watch_commands import AnswerOffer

replace = msgspec.structs.replace
_WHO = ("client", "other", "subject")
_THESE_TWO = MergeClients | UndoMerge | EraseClient


def with_eyes_open(command: Command, rows: Rows) -> Command:
    """`command` with what its author sees now in place of what was seen then.

    A person who was shown both sides of a conflict and asks again means it.
    """
    match command:
        case EditClient():
            return _seen(command, rows.find(Client, command.client))
        case EditPart() if part := PARTS.get(command.table):
            return _seen(command, rows.find(part.kind, command.part))
    if isinstance(command, SendMessage):
        talk = rows.find(Conversation, command.conversation)
        return replace(command, client=talk.client, seen=talk.newest_in) if talk else command
    if type(command) not in _SEES:
        return command
    sees = _SEES[type(command)]
    now = rows.find(sees.kind, getattr(command, sees.named))
    return replace(command, **{sees.kept_as: getattr(now, sees.field)}) if now else command


def about_the_one_who_stays(command: Command, rows: Rows) -> Command:
    """`command` about the file that somebody's file has become part of meanwhile."""
    if isinstance(command, _THESE_TWO):
        return command
    if isinstance(command, SendMessage):
        talk = rows.find(Conversation, command.conversation)
        if talk is not None and talk.joined_into is not None:
            return replace(command, conversation=talk.joined_into)
    named = {field: getattr(command, field, None) for field in _WHO}
    files = {field: rows.find(Client, value) for field, value in named.items() if value}
    moved = {field: file.merged_into for field, file in files.items() if file}
    return replace(command, **{field: stays for field, stays in moved.items() if stays})


def _seen(command: EditClient | EditPart, now: Record | None) -> Command:
    if now is None:
        return command
    was = {field: msgspec.to_builtins(getattr(now, field)) for field in command.set}
    return replace(command, was=was)


class _Sees(NamedTuple):
    """What an author looked at: a `field` of the row `named` so, `kept_as` by the command."""

    kind: type[Record]
    named: str
    field: str
    kept_as: str = "was"


_SEES: dict[type[Command], _Sees] = {
    MoveAppointment: _Sees(Appointment, "appointment", "start", "was_start"),
    SetAppointmentStatus: _Sees(Appointment, "appointment", "status"),
    AdvanceTicket: _Sees(Ticket, "ticket", "stage"),
    SetWishState: _Sees(Wish, "wish", "state"),
    AnswerOffer: _Sees(Offer, "offer", "state"),
}
