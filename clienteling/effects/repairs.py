"""What the commands about repairs do."""

import msgspec

from clienteling.domain.repairs import Stage, TicketEventKind, is_open, may_advance
from clienteling.effects.rows import Key, Moment, Rows, keys, limited, require
from clienteling.errors import Refused
from clienteling.wire.command import Command
from clienteling.wire.people import Client
from clienteling.wire.record import Record
from clienteling.wire.service import Ticket, TicketEvent
from clienteling.wire.service_commands import AddTicketNote, AdvanceTicket, OpenTicket

replace = msgspec.structs.replace


def opened(command: OpenTicket, rows: Rows, moment: Moment) -> tuple[Record, ...]:
    """A watch taken in, and the first line of its story."""
    client = rows.client(command.client) if command.client else None
    rows.new(Ticket, command.ticket)
    limited((command.client_words, command.assessment), 20_000)
    numbered = bool(command.provisional_number)
    require(numbered, "This ticket has no number.", "Take the watch in again.")
    ticket = Ticket(
        id=command.ticket,
        scope=client.scope if client else command.scope,
        provisional_number=command.provisional_number,
        watch=command.watch,
        client=command.client,
        service_types=command.service_types,
        client_words=command.client_words,
        assessment=command.assessment,
        condition=command.condition,
        accessories=command.accessories,
        links=command.links,
        declared_value=command.declared_value,
        preapproved_ceiling=command.preapproved_ceiling,
        currency=command.currency,
        promised_on=command.promised_on,
        signature=command.signature,
        conversation=command.conversation,
        message=command.message,
        stage=Stage.REGISTERED,
        stage_since=moment.at,
    )
    return ticket, _event(ticket, command.event, moment, after=Stage.REGISTERED)


def advanced(command: AdvanceTicket, rows: Rows, moment: Moment) -> tuple[Record, ...]:
    """The ticket at its next stage, and the line that says so."""
    now = rows.need(Ticket, command.ticket)
    rows.new(TicketEvent, command.event)
    limited((command.text,), 20_000)
    if now.stage not in (command.was, command.to):
        raise Refused(
            "This repair was moved on meanwhile.",
            "Look at both stages and choose.",
            code="conflict",
            detail={"yours": command.to, "theirs": now.stage},
        )
    if now.stage == command.to:
        return ()
    possible = may_advance(now.stage, command.to)
    require(
        possible, "A repair cannot go there from here.", "Choose another stage.", code="stage"
    )
    told = moment.at if command.told_client else now.told_at
    then = replace(now, stage=command.to, stage_since=moment.at, told_at=told)
    event = _event(now, command.event, moment, before=now.stage, after=command.to)
    return then, replace(event, text=command.text, client_visible=command.client_visible)


def note_added(command: AddTicketNote, rows: Rows, moment: Moment) -> tuple[Record, ...]:
    """One more line in the ticket's story; telling the client is remembered on the ticket."""
    now = rows.need(Ticket, command.ticket)
    rows.new(TicketEvent, command.event)
    limited((command.text,), 20_000)
    require(bool(command.text.strip()), "This note is empty.", "Write something first.")
    event = replace(
        _event(now, command.event, moment),
        kind=command.type,
        text=command.text,
        client_visible=command.client_visible,
    )
    if command.type == TicketEventKind.CLIENT_CONTACT and is_open(now.stage):
        return event, replace(now, told_at=moment.at)
    return (event,)


def of_ticket(command: Command) -> tuple[Key, ...]:
    """The ticket, the new line, and the client when one is named."""
    match command:
        case OpenTicket():
            client = keys(Client, command.client)
            return keys(Ticket, command.ticket) + keys(TicketEvent, command.event) + client
        case AdvanceTicket() | AddTicketNote():
            return keys(Ticket, command.ticket) + keys(TicketEvent, command.event)
    return ()


def _event(
    ticket: Ticket, identifier: str, moment: Moment, before: str = "", after: str = ""
) -> TicketEvent:
    return TicketEvent(
        id=identifier,
        scope=ticket.scope,
        ticket=ticket.id,
        at=moment.at,
        actor=moment.by,
        kind=TicketEventKind.STAGE,
        before=before,
        after=after,
    )
