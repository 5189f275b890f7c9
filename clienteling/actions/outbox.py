"""What a person can do about an ask that central refused."""

from typing import Any

import msgspec

from clienteling.actions.desk import Desk
from clienteling.cache import outbox, shown
from clienteling.domain.changes import Changes
from clienteling.wire.client_commands import EditClient, SetWishState
from clienteling.wire.command import Command
from clienteling.wire.people import Client, Wish
from clienteling.wire.service import Appointment, Ticket
from clienteling.wire.service_commands import (
    AdvanceTicket,
    MoveAppointment,
    SetAppointmentStatus,
)


def again(desk: Desk, command_id: str) -> Changes:
    """Ask once more, having seen what stands there now; raises `Refused` if it may not be.

    After a conflict the same words would conflict again, so the ask says what its author sees.
    """
    with desk.store.read() as connection:
        card = next(
            (each for each in outbox.waiting(connection) if each.id == command_id), None
        )
        seen = None if card is None else _seen(connection, card.command)
    if card is None or seen is None or card.problem is None or card.problem.code != "conflict":
        return desk.retry(command_id)
    fresh = msgspec.structs.replace(card.command, **seen, **desk.stamp(), seq=0)
    return desk.ask(fresh) | desk.dismiss(command_id)


def _seen(connection: Any, command: Command) -> dict[str, Any] | None:  # noqa: ANN401 - driver's
    """What the ask says it saw, as it stands now; None for one that says nothing of it."""
    match command:
        case EditClient():
            client = shown.find(connection, Client, command.client)
            plain = msgspec.to_builtins(client)
            return None if client is None else {"was": {f: plain[f] for f in command.set}}
        case SetAppointmentStatus():
            held = shown.find(connection, Appointment, command.appointment)
            return None if held is None else {"was": held.status}
        case MoveAppointment():
            held = shown.find(connection, Appointment, command.appointment)
            return None if held is None else {"was_start": held.start}
        case AdvanceTicket():
            ticket = shown.find(connection, Ticket, command.ticket)
            return None if ticket is None else {"was": ticket.stage}
        case SetWishState():
            wish = shown.find(connection, Wish, command.wish)
            return None if wish is None else {"was": wish.state}
    return None
