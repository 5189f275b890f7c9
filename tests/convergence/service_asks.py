"""What may be asked about appointments, repairs and tasks."""

from datetime import timedelta

from clienteling.domain.appointments import Standing
from clienteling.domain.ids import new_id
from clienteling.domain.repairs import Stage, TicketEventKind, next_stages
from clienteling.wire import service_commands as s
from clienteling.wire.people import Client
from clienteling.wire.service import Appointment, Task, Ticket
from tests.convergence.look import Look


def book(look: Look) -> s.BookAppointment:
    client = look.some(Client)
    start = look.desk.now().replace(minute=0, second=0, microsecond=0)
    start += timedelta(hours=look.chance.randint(1, 4))
    return s.BookAppointment(
        **look.stamp(),
        appointment=new_id(),
        advisor=look.person(),
        start=start,
        end=start + timedelta(hours=1),
        client=client.id if client else None,
        note=look.words(),
    )


def move(look: Look) -> s.MoveAppointment | None:
    held = look.some(Appointment)
    if held is None:
        return None
    start = held.start + timedelta(hours=look.chance.randint(-2, 3))
    return s.MoveAppointment(
        **look.stamp(),
        appointment=held.id,
        start=start,
        end=start + timedelta(hours=1),
        was_start=held.start,
    )


def cancel(look: Look) -> s.CancelAppointment | None:
    held = look.some(Appointment)
    by_client = look.chance.random() < 0.5
    if held is None:
        return None
    return s.CancelAppointment(**look.stamp(), appointment=held.id, by_client=by_client)


def mark(look: Look) -> s.SetAppointmentStatus | None:
    held = look.some(Appointment)
    if held is None:
        return None
    undo = len(held.status_history) > 1 and look.chance.random() < 0.3
    to = held.status_history[-2].standing if undo else look.chance.choice(tuple(Standing))
    return s.SetAppointmentStatus(
        **look.stamp(), appointment=held.id, to=to, was=held.status, undo=undo
    )


def open_ticket(look: Look) -> s.OpenTicket:
    client = look.some(Client)
    return s.OpenTicket(
        **look.stamp(),
        ticket=new_id(),
        event=new_id(),
        provisional_number=look.words(),
        client=client.id if client else None,
    )


def advance(look: Look) -> s.AdvanceTicket | None:
    ticket = look.some(Ticket)
    if ticket is None:
        return None
    stages = next_stages(ticket.stage) or tuple(Stage)
    return s.AdvanceTicket(
        **look.stamp(),
        ticket=ticket.id,
        event=new_id(),
        to=look.chance.choice(stages),
        was=ticket.stage,
        text=look.words(),
    )


def add_ticket_note(look: Look) -> s.AddTicketNote | None:
    ticket = look.some(Ticket)
    if ticket is None:
        return None
    kind = look.chance.choice((TicketEventKind.NOTE, TicketEventKind.CLIENT_CONTACT))
    return s.AddTicketNote(
        **look.stamp(), ticket=ticket.id, event=new_id(), text=look.words(), type=kind
    )


def add_task(look: Look) -> s.AddTask:
    return s.AddTask(**look.stamp(), task=new_id(), due=look.desk.now(), text=look.words())


def complete_task(look: Look) -> s.CompleteTask | None:
    task = look.some(Task)
    dismiss = look.chance.random() < 0.3
    if task is None:
        return None
    return s.CompleteTask(**look.stamp(), task=task.id, dismiss=dismiss)
