"""What a person at a desk may ask for, made up from what is shown there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import TypeVar

import msgspec

from clienteling.actions.desk import Desk, Stamp
from clienteling.cache import shown
from clienteling.domain.appointments import Standing
from clienteling.domain.consent import ConsentState, Purpose
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel
from clienteling.domain.people import ContactKind, NoteKind, WishState
from clienteling.domain.repairs import Stage, TicketEventKind, next_stages
from clienteling.wire import client_commands as c
from clienteling.wire import service_commands as s
from clienteling.wire.command import Command
from clienteling.wire.people import Advisor, Client, Visit, Wish
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment, Conversation, Task, Ticket
from tests.convergence.chronicle import TAG

R = TypeVar("R", bound=Record)
_TEXTS = ("given", "family", "salutation", "source")
_CHOICES = {
    "tier": ("prospect", "client", "vip"),
    "do_not_contact": (True, False),
    "country": ("FR", "CH", "CN"),
}


@dataclass
class Look:
    """What one person sees and may choose from."""

    desk: Desk
    chance: Random

    def some(self, kind: type[R]) -> R | None:
        """A row of `kind` that is shown."""
        with self.desk.store.read() as db:
            found = shown.records(db, kind, "ORDER BY id")
        return self.chance.choice(found) if found else None

    def stamp(self) -> Stamp:
        return self.desk.stamp()

    def words(self) -> str:
        """Words that nobody else writes."""
        return f"{TAG}{new_id()}"

    def person(self) -> str:
        """One of the colleagues shown here."""
        found = self.some(Advisor)
        return found.id if found else self.desk.person.advisor


def ask(look: Look) -> Command | None:
    """Something to ask for; None when nothing that is shown allows it."""
    return look.chance.choice(_WAYS)(look)


def _create_client(look: Look) -> Command:
    return c.CreateClient(**look.stamp(), client=new_id(), given=look.words(), family="New")


def _edit_client(look: Look) -> Command | None:
    client = look.some(Client)
    if client is None:
        return None
    fields = look.chance.sample([*_TEXTS, *_CHOICES], look.chance.randint(1, 2))
    new = {
        field: look.chance.choice(_CHOICES[field]) if field in _CHOICES else look.words()
        for field in fields
    }
    was = {field: msgspec.to_builtins(getattr(client, field)) for field in fields}
    return c.EditClient(**look.stamp(), client=client.id, set=new, was=was)


def _of_client(make: Callable[[Look, str], Command]) -> Callable[[Look], Command | None]:
    def way(look: Look) -> Command | None:
        client = look.some(Client)
        return None if client is None else make(look, client.id)

    return way


def _add_contact_point(look: Look, client: str) -> Command:
    kind = look.chance.choice(tuple(ContactKind))
    stamp = look.stamp()
    return c.AddContactPoint(
        **stamp, client=client, point=new_id(), type=kind, value=look.words()
    )


def _record_consent(look: Look, client: str) -> Command:
    return c.RecordConsent(
        **look.stamp(),
        client=client,
        consent=new_id(),
        purpose=look.chance.choice(tuple(Purpose)),
        channel=look.chance.choice((Channel.WEB, Channel.WECHAT)),
        state=look.chance.choice(tuple(ConsentState)),
    )


def _add_note(look: Look, client: str) -> Command:
    return c.AddNote(
        **look.stamp(),
        note=new_id(),
        about="client",
        subject=client,
        client=client,
        type=NoteKind.CLIENT_WORDS,
        text=look.words(),
    )


def _add_watch(look: Look, client: str) -> Command:
    stamp = look.stamp()
    ids = {"watch": new_id(), "ownership": new_id()}
    return c.AddWatch(**stamp, **ids, client=client, reference="A1", serial=look.words())


def _add_wish(look: Look, client: str) -> Command:
    return c.AddWish(
        **look.stamp(), wish=new_id(), client=client, reference="A1", description=look.words()
    )


def _set_wish_state(look: Look) -> Command | None:
    wish = look.some(Wish)
    if wish is None:
        return None
    to = look.chance.choice(tuple(WishState))
    return c.SetWishState(**look.stamp(), wish=wish.id, to=to, was=wish.state)


def _record_visit(look: Look) -> Command:
    client = look.some(Client) if look.chance.random() < 0.5 else None
    return c.RecordVisit(
        **look.stamp(),
        visit=new_id(),
        client=client.id if client else None,
        arrived_at=look.desk.now(),
        intent=look.words(),
    )


def _attach_visit(look: Look) -> Command | None:
    visit, client = look.some(Visit), look.some(Client)
    if visit is None or client is None:
        return None
    return c.AttachVisit(**look.stamp(), visit=visit.id, client=client.id)


def _book(look: Look) -> Command:
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


def _move(look: Look) -> Command | None:
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


def _cancel(look: Look) -> Command | None:
    held = look.some(Appointment)
    by_client = look.chance.random() < 0.5
    if held is None:
        return None
    return s.CancelAppointment(**look.stamp(), appointment=held.id, by_client=by_client)


def _mark(look: Look) -> Command | None:
    held = look.some(Appointment)
    if held is None:
        return None
    undo = len(held.status_history) > 1 and look.chance.random() < 0.3
    to = held.status_history[-2].standing if undo else look.chance.choice(tuple(Standing))
    return s.SetAppointmentStatus(
        **look.stamp(), appointment=held.id, to=to, was=held.status, undo=undo
    )


def _open_ticket(look: Look) -> Command:
    client = look.some(Client)
    return s.OpenTicket(
        **look.stamp(),
        ticket=new_id(),
        event=new_id(),
        provisional_number=look.words(),
        client=client.id if client else None,
    )


def _advance(look: Look) -> Command | None:
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


def _add_ticket_note(look: Look) -> Command | None:
    ticket = look.some(Ticket)
    if ticket is None:
        return None
    kind = look.chance.choice((TicketEventKind.NOTE, TicketEventKind.CLIENT_CONTACT))
    return s.AddTicketNote(
        **look.stamp(), ticket=ticket.id, event=new_id(), text=look.words(), type=kind
    )


def _open_conversation(look: Look, client: str) -> Command:
    channel = look.chance.choice((Channel.WEB, Channel.WECHAT))
    stamp = look.stamp()
    return s.OpenConversation(**stamp, conversation=new_id(), client=client, channel=channel)


def _claim(look: Look) -> Command | None:
    talk = look.some(Conversation)
    return talk and s.ClaimConversation(**look.stamp(), conversation=talk.id)


def _hand_over(look: Look) -> Command | None:
    talk = look.some(Conversation)
    if talk is None:
        return None
    to = look.person() if look.chance.random() < 0.6 else None
    stamp = look.stamp()
    return s.HandOverConversation(
        **stamp, conversation=talk.id, note=new_id(), to=to, text=look.words()
    )


def _close(look: Look) -> Command | None:
    talk = look.some(Conversation)
    return talk and s.CloseConversation(**look.stamp(), conversation=talk.id)


def _send(look: Look) -> Command | None:
    talk = look.some(Conversation)
    if talk is None:
        return None
    return s.SendMessage(
        **look.stamp(),
        message=new_id(),
        conversation=talk.id,
        body=look.words(),
        private=look.chance.random() < 0.2,
        client=talk.client,
    )


def _add_task(look: Look) -> Command:
    return s.AddTask(**look.stamp(), task=new_id(), due=look.desk.now(), text=look.words())


def _complete_task(look: Look) -> Command | None:
    task = look.some(Task)
    dismiss = look.chance.random() < 0.3
    return task and s.CompleteTask(**look.stamp(), task=task.id, dismiss=dismiss)


_WAYS: tuple[Callable[[Look], Command | None], ...] = (
    *(_edit_client,) * 4,
    *(_send,) * 4,
    *(_of_client(_add_note),) * 2,
    *(_book, _book, _move, _cancel, _mark),
    *(_open_ticket, _advance, _advance, _add_ticket_note),
    *(_claim, _hand_over, _close, _of_client(_open_conversation)),
    *(_of_client(_add_contact_point), _of_client(_record_consent)),
    *(_of_client(_add_watch), _of_client(_add_wish), _set_wish_state),
    *(_record_visit, _attach_visit, _create_client, _add_task, _complete_task),
)
