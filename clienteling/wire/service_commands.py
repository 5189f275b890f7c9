"""Commands about appointments, repairs and tasks."""

from datetime import date, datetime

from clienteling.domain.appointments import AppointmentType, Standing
from clienteling.domain.repairs import Stage, TicketEventKind
from clienteling.domain.tasks import TaskKind
from clienteling.wire.command import Command
from clienteling.wire.service import ConditionLine


class BookAppointment(Command, frozen=True, kw_only=True, tag="book_appointment"):
    """Hold a time with an advisor."""

    appointment: str
    advisor: str
    start: datetime
    end: datetime
    client: str | None = None
    type: AppointmentType = AppointmentType.DISCOVERY
    references: tuple[str, ...] = ()
    language: str = ""
    channel: str = ""
    note: str = ""
    conversation: str | None = None
    message: str | None = None
    status: Standing = Standing.CONFIRMED


class MoveAppointment(Command, frozen=True, kw_only=True, tag="move_appointment"):
    """Change a held time; `was_start` is what the author saw."""

    appointment: str
    start: datetime
    end: datetime
    was_start: datetime
    advisor: str = ""


class CancelAppointment(Command, frozen=True, kw_only=True, tag="cancel_appointment"):
    """Let a held time go."""

    appointment: str
    by_client: bool = False
    reason: str = ""


class SetAppointmentStatus(Command, frozen=True, kw_only=True, tag="set_appointment_status"):
    """Mark arrived, started, done or no-show; `undo` takes the last mark back."""

    appointment: str
    to: Standing
    was: Standing
    undo: bool = False


class OpenTicket(Command, frozen=True, kw_only=True, tag="open_ticket"):
    """Take a watch in; amounts in minor units of `currency`."""

    ticket: str
    event: str
    provisional_number: str
    client: str | None = None
    watch: str | None = None
    service_types: tuple[str, ...] = ()
    client_words: str = ""
    assessment: str = ""
    condition: tuple[ConditionLine, ...] = ()
    accessories: tuple[str, ...] = ()
    links: int | None = None
    declared_value: int | None = None
    preapproved_ceiling: int | None = None
    currency: str = ""
    promised_on: date | None = None
    signature: str = ""
    conversation: str | None = None
    message: str | None = None


class AdvanceTicket(Command, frozen=True, kw_only=True, tag="advance_ticket"):
    """Move a repair to another stage; `was` is the stage the author saw."""

    ticket: str
    event: str
    to: Stage
    was: Stage
    text: str = ""
    client_visible: bool = False
    told_client: bool = False


class AddTicketNote(Command, frozen=True, kw_only=True, tag="add_ticket_note"):
    """Add a line to the story of a repair."""

    ticket: str
    event: str
    text: str
    type: TicketEventKind = TicketEventKind.NOTE
    client_visible: bool = False


class AddTask(Command, frozen=True, kw_only=True, tag="add_task"):
    """Promise to do something."""

    task: str
    due: datetime
    text: str
    type: TaskKind = TaskKind.FOLLOW_UP
    client: str | None = None
    about: str = ""
    subject: str = ""
    assignee: str | None = None
    conversation: str | None = None
    message: str | None = None


class CompleteTask(Command, frozen=True, kw_only=True, tag="complete_task"):
    """Keep a promise, or `dismiss` it."""

    task: str
    dismiss: bool = False
