"""What each command makes of the records it reads: desks predict, central decides."""

from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec

from clienteling.effects import appointments, clients, messages, repairs, tasks
from clienteling.effects.rows import Key, Moment, Rows
from clienteling.wire import client_commands as c
from clienteling.wire import service_commands as s
from clienteling.wire.command import Command, Withdrawn
from clienteling.wire.record import Record

__all__ = ["EFFECTS", "Effect", "Key", "Moment", "Rows", "apply", "touches"]


class Effect(NamedTuple):
    """Which rows a command reads or writes, and what becomes of them."""

    touches: Callable[[Any], tuple[Key, ...]]
    apply: Callable[[Any, Rows, Moment], tuple[Record, ...]]


EFFECTS: dict[type[Command], Effect] = {
    c.CreateClient: Effect(clients.of_client, clients.created),
    c.EditClient: Effect(clients.of_client, clients.edited),
    c.AddContactPoint: Effect(clients.of_part, clients.contact_point_added),
    c.RecordConsent: Effect(clients.of_part, clients.consent_recorded),
    c.AddNote: Effect(clients.of_part, clients.note_added),
    c.AddWatch: Effect(clients.of_part, clients.watch_added),
    c.AddWish: Effect(clients.of_part, clients.wish_added),
    c.SetWishState: Effect(clients.of_wish, clients.wish_moved),
    c.RecordVisit: Effect(clients.of_part, clients.visit_recorded),
    c.AttachVisit: Effect(clients.of_part, clients.visit_attached),
    s.BookAppointment: Effect(appointments.of_appointment, appointments.booked),
    s.MoveAppointment: Effect(appointments.of_appointment, appointments.moved),
    s.CancelAppointment: Effect(appointments.of_appointment, appointments.cancelled),
    s.SetAppointmentStatus: Effect(appointments.of_appointment, appointments.marked),
    s.OpenTicket: Effect(repairs.of_ticket, repairs.opened),
    s.AdvanceTicket: Effect(repairs.of_ticket, repairs.advanced),
    s.AddTicketNote: Effect(repairs.of_ticket, repairs.note_added),
    s.OpenConversation: Effect(messages.of_conversation, messages.opened),
    s.ClaimConversation: Effect(messages.of_conversation, messages.claimed),
    s.HandOverConversation: Effect(messages.of_conversation, messages.handed_over),
    s.CloseConversation: Effect(messages.of_conversation, messages.closed),
    s.SendMessage: Effect(messages.of_conversation, messages.sent),
    s.AddTask: Effect(tasks.of_task, tasks.added),
    s.CompleteTask: Effect(tasks.of_task, tasks.completed),
    Withdrawn: Effect(lambda _: (), lambda *_: ()),
}


def touches(command: Command) -> tuple[Key, ...]:
    """The table and id of each row that `command` reads or writes."""
    return EFFECTS[type(command)].touches(command)


def apply(command: Command, rows: Rows, moment: Moment) -> tuple[Record, ...]:
    """The rows that `command` writes, stamped with who and when; raises `Refused`.

    Rows that would not change are left out, so writing nothing is a legal outcome.
    """
    made = EFFECTS[type(command)].apply(command, rows, moment)
    return tuple(
        _stamped(record, rows, moment)
        for record in made
        if record != rows.find(type(record), record.id)
    )


def _stamped(record: Record, rows: Rows, moment: Moment) -> Record:
    fresh = rows.find(type(record), record.id) is None
    born = {"created_at": moment.at, "created_by": moment.by} if fresh else {}
    return msgspec.structs.replace(record, updated_at=moment.at, updated_by=moment.by, **born)
