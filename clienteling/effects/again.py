"""Asking once more: the same wish, from somebody who has seen how things stand now."""

import msgspec

from clienteling.effects.rows import Rows
from clienteling.wire.client_commands import EditClient, SetWishState
from clienteling.wire.command import Command
from clienteling.wire.people import Client, Wish
from clienteling.wire.service import Appointment, Ticket
from clienteling.wire.service_commands import (
    AdvanceTicket,
    MoveAppointment,
    SetAppointmentStatus,
)

replace = msgspec.structs.replace


def with_eyes_open(command: Command, rows: Rows) -> Command:
    """`command` with what its author sees now in place of what was seen then.

    A person who was shown both sides of a conflict and asks again means it.
    """
    match command:
        case EditClient() if client := rows.find(Client, command.client):
            seen = {field: msgspec.to_builtins(getattr(client, field)) for field in command.set}
            return replace(command, was=seen)
        case MoveAppointment() if held := rows.find(Appointment, command.appointment):
            return replace(command, was_start=held.start)
        case SetAppointmentStatus() if held := rows.find(Appointment, command.appointment):
            return replace(command, was=held.status)
        case AdvanceTicket() if ticket := rows.find(Ticket, command.ticket):
            return replace(command, was=ticket.stage)
        case SetWishState() if wish := rows.find(Wish, command.wish):
            return replace(command, was=wish.state)
    return command
