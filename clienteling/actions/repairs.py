"""What a person can do about repairs."""

from datetime import date

from msgspec import Struct

from clienteling.actions.desk import Desk
from clienteling.cache import meta
from clienteling.cache.reads import watches
from clienteling.domain.changes import Changes
from clienteling.domain.ids import new_id
from clienteling.domain.people import NoteKind
from clienteling.domain.repairs import Stage, TicketEventKind, provisional_number
from clienteling.domain.watches import Acquired
from clienteling.errors import Refused
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.client_commands import AddNote, AddWatch
from clienteling.wire.service import ConditionLine, Ticket
from clienteling.wire.service_commands import AddTicketNote, AdvanceTicket, OpenTicket

_COUNTER = "tickets_opened"


class Intake(Struct, frozen=True):
    """A watch as it is taken in; amounts in minor units of the boutique's currency.

    Either `watch` is one we know, or `reference` and `serial` describe a new one.
    `private` is for colleagues and never reaches the ticket.
    """

    client: str | None
    watch: str | None = None
    reference: str = ""
    serial: str = ""
    service_types: tuple[str, ...] = ()
    client_words: str = ""
    assessment: str = ""
    private: str = ""
    condition: tuple[ConditionLine, ...] = ()
    accessories: tuple[str, ...] = ()
    links: int | None = None
    declared_value: int | None = None
    preapproved_ceiling: int | None = None
    promised_on: date | None = None
    signature: str = ""
    conversation: str | None = None
    message: str | None = None


class Step(Struct, frozen=True):
    """A stage to move to, what is noted about it, and whether the client may see that.

    `message` is said to the client in `conversation`; none of them means: tell nobody.
    """

    to: Stage
    text: str = ""
    client_visible: bool = False
    message: str = ""
    conversation: str = ""


def take_in(desk: Desk, intake: Intake) -> str:
    """Take a watch in under a provisional number; returns the new ticket's id."""
    if not intake.client_words.strip() and not intake.assessment.strip():
        raise Refused("This repair says nothing yet.", "Write what the client told you.")
    watch = intake.watch or _write_down_watch(desk, intake)
    if watch is None:
        raise Refused("No watch is named.", "Choose one, or type its reference.")
    ticket = new_id()
    desk.ask(
        OpenTicket(
            **desk.stamp(),
            ticket=ticket,
            event=new_id(),
            provisional_number=next_number(desk),
            client=intake.client,
            watch=watch,
            service_types=intake.service_types,
            client_words=intake.client_words,
            assessment=intake.assessment,
            condition=intake.condition,
            accessories=intake.accessories,
            links=intake.links,
            declared_value=intake.declared_value,
            preapproved_ceiling=intake.preapproved_ceiling,
            currency=desk.person.currency,
            promised_on=intake.promised_on,
            signature=intake.signature,
            conversation=intake.conversation,
            message=intake.message,
        )
    )
    if intake.private.strip():
        _note_privately(desk, ticket, intake)
    return ticket


def next_number(desk: Desk) -> str:
    """The next provisional number of this desk; none is ever given twice."""
    with desk.store.write() as tx:
        count = meta.number(tx, _COUNTER) + 1
        meta.put(tx, _COUNTER, str(count))
    return provisional_number(desk.person.device, count)


def advance(desk: Desk, ticket: Ticket, step: Step) -> Changes:
    """Move a repair on, after telling the client if that is asked for.

    The ask says either way whether the client was told. Raises `Refused`, and moves nothing,
    where the client may not be written to.
    """
    said = Changes()
    if step.message:
        said = _write(desk, ticket, step.message, step.conversation)
    return said | desk.ask(
        AdvanceTicket(
            **desk.stamp(),
            ticket=ticket.id,
            event=new_id(),
            to=step.to,
            was=ticket.stage,
            text=step.text,
            client_visible=step.client_visible,
            told_client=bool(step.message),
        )
    )


def note(desk: Desk, ticket: str, text: str, *, client_visible: bool = False) -> Changes:
    """Add a line to the story of a repair."""
    return desk.ask(
        AddTicketNote(
            **desk.stamp(),
            ticket=ticket,
            event=new_id(),
            text=text,
            client_visible=client_visible,
        )
    )


def tell(desk: Desk, ticket: Ticket, text: str, conversation: str = "") -> Changes:
    """Tell the client, in `conversation` if it is named or else by voice, and keep that."""
    said = _write(desk, ticket, text, conversation) if conversation else Changes()
    return said | desk.ask(
        AddTicketNote(
            **desk.stamp(),
            ticket=ticket.id,
            event=new_id(),
            text=text,
            type=TicketEventKind.CLIENT_CONTACT,
            client_visible=True,
        )
    )


def _write(desk: Desk, ticket: Ticket, text: str, conversation: str) -> Changes:
    return desk.ask(
        SendMessage(
            **desk.stamp(),
            message=new_id(),
            conversation=conversation,
            body=text,
            client=ticket.client,
            ticket=ticket.id,
        )
    )


def _write_down_watch(desk: Desk, intake: Intake) -> str | None:
    """The watch that was typed: the one that goes by this serial already, or a new one."""
    if intake.client is None or not intake.reference.strip():
        return None
    known = watches.same_serial(desk.store, intake.serial)
    theirs = (each.watch.id for each in known if each.watch.owner == intake.client)
    if (already := next(theirs, None)) is not None:
        return already
    watch = new_id()
    desk.ask(
        AddWatch(
            **desk.stamp(),
            watch=watch,
            ownership=new_id(),
            client=intake.client,
            reference=intake.reference.strip(),
            serial=intake.serial.strip(),
            how=Acquired.UNKNOWN,
        )
    )
    return watch


def _note_privately(desk: Desk, ticket: str, intake: Intake) -> None:
    desk.ask(
        AddNote(
            **desk.stamp(),
            note=new_id(),
            about="ticket",
            subject=ticket,
            client=intake.client,
            type=NoteKind.PRIVATE,
            text=intake.private,
        )
    )
