"""Appointments, repair tickets and tasks as records."""

from datetime import date, datetime

from msgspec import Struct

from clienteling.domain.appointments import AppointmentType, Standing
from clienteling.domain.repairs import EstimateState, Stage, TicketEventKind
from clienteling.domain.tasks import TaskKind, TaskState
from clienteling.wire.record import Record


class StandingChange(Struct, frozen=True):
    """When an appointment moved to a standing, and who moved it."""

    standing: Standing
    at: datetime
    by: str


class Appointment(Record, frozen=True, kw_only=True, tag="appointment"):
    """A time held for a client."""

    client: str | None = None
    advisor: str
    type: AppointmentType = AppointmentType.DISCOVERY
    start: datetime
    end: datetime
    references_to_prepare: tuple[str, ...] = ()
    language: str = ""
    channel: str = ""
    note: str = ""
    conversation: str | None = None
    message: str | None = None
    status: Standing = Standing.CONFIRMED
    status_history: tuple[StandingChange, ...] = ()


class ConditionLine(Struct, frozen=True):
    """One finding on a watch at intake; `photo` is the SHA-256 of a picture."""

    zone: str
    defect: str = ""
    severity: str = ""
    photo: str = ""


class PromiseChange(Struct, frozen=True):
    """A promised date that was given up, and why."""

    was: date
    at: datetime
    by: str
    reason: str = ""


class Ticket(Record, frozen=True, kw_only=True, tag="ticket"):
    """One repair; `number` is central's, `provisional_number` the desk's and kept for ever.

    `declared_value` and `preapproved_ceiling` are in minor units of `currency`.
    """

    number: str = ""
    provisional_number: str = ""
    watch: str | None = None
    client: str | None = None
    holder: str = ""
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
    promise_history: tuple[PromiseChange, ...] = ()
    stage: Stage = Stage.REGISTERED
    stage_since: datetime
    hold_reason: str = ""
    priority: int = 0
    payer: str = ""
    courier: str = ""
    bag_no: str = ""
    signature: str = ""
    collected_by: str = ""
    id_checked: bool = False
    told_at: datetime | None = None
    conversation: str | None = None
    message: str | None = None


class TicketEvent(Record, frozen=True, kw_only=True, tag="ticket_event"):
    """A line in the story of a ticket; never changed afterwards."""

    ticket: str
    at: datetime
    actor: str
    kind: TicketEventKind
    before: str = ""
    after: str = ""
    client_visible: bool = False
    text: str = ""


class EstimateLine(Struct, frozen=True):
    """One line of an estimate; `amount` in minor units."""

    text: str
    amount: int
    mandatory: bool = True
    declined: bool = False


class Estimate(Record, frozen=True, kw_only=True, tag="estimate"):
    """What a service would cost, in one version."""

    ticket: str
    version: int
    lines: tuple[EstimateLine, ...] = ()
    currency: str = ""
    valid_until: date | None = None
    state: EstimateState = EstimateState.DRAFT
    decided_by: str = ""
    decided_via: str = ""
    decided_at: datetime | None = None


class Task(Record, frozen=True, kw_only=True, tag="task"):
    """Something somebody promised to do."""

    client: str | None = None
    about: str = ""
    subject: str = ""
    kind: TaskKind = TaskKind.FOLLOW_UP
    text: str = ""
    due: datetime
    assignee: str | None = None
    state: TaskState = TaskState.OPEN
    snoozed_until: datetime | None = None
    conversation: str | None = None
    message: str | None = None
