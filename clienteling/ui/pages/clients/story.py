"""How a client's history reads: one line for each thing that happened."""

import json
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.history import Happened, Kind
from clienteling.domain.appointments import AppointmentType, Standing
from clienteling.domain.messages import Direction
from clienteling.domain.repairs import Stage
from clienteling.domain.tasks import TaskState
from clienteling.ui.formats import Clockface, money, sentence, short_date
from clienteling.ui.pages.clients import words
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.timeline import Event

_LONGEST = 400


def event(row: Happened, face: Clockface, now: datetime, *, private: bool) -> Event:
    """`row` as the timeline shows it; `private` hides amounts and our own notes."""
    chip, tone, text = _told(row, private=private)
    when = face.precise(row.at, now)
    if row.kind is Kind.PURCHASE or (now - row.at).days > 1:
        when = short_date(face.local_day(row.at), face.local_day(now))
    who = row.who
    if row.state != "sent":
        who = sentence(who, words.state(row.state)[0])
    return Event(when, chip, tone, text[:_LONGEST], who)


_Told = tuple[str, Tone, str]


def _told(row: Happened, *, private: bool) -> _Told:
    match row.kind:
        case Kind.PURCHASE:
            return _purchase(row, private=private)
        case Kind.NOTE:
            return _note(row, private=private)
    return _TELL[row.kind](row)


def _note(row: Happened, *, private: bool) -> _Told:
    kind, text, *_ = row.facts
    said = _tr("Hidden while the screen faces the client.") if private else text
    return words.note_kind(kind), Tone.NEUTRAL, said


def _repair(row: Happened) -> _Told:
    number, kind, stage, text = row.facts
    said = text if kind != "stage" else sentence(stage_name(stage), text)
    return _tr("Repair {number}").format(number=number), Tone.WARN, said


def _consent(row: Happened) -> _Told:
    purpose, channel, state, _ = row.facts
    said = (words.purpose(purpose), words.channel(channel), words.consent_state(state))
    return _tr("Consent"), Tone.GOOD, sentence(*said)


def _task(row: Happened) -> _Told:
    text, _, state, _ = row.facts
    done = {TaskState.DONE.value: _tr("done"), TaskState.DISMISSED.value: _tr("let go")}
    return _tr("Task"), Tone.BUSY, sentence(text, done.get(state, ""))


def _purchase(row: Happened, *, private: bool) -> _Told:
    what, reference, currency, where = row.facts
    price = "" if private or row.amount is None else money(row.amount, currency)
    return _tr("Purchase"), Tone.METAL, sentence(what, reference, price, where)


def _visit(row: Happened) -> _Told:
    intent, outcome, references, _ = row.facts
    return _tr("Visit"), Tone.METAL, sentence(intent, _listed(references), outcome)


def _appointment(row: Happened) -> _Told:
    kind, status, note, references = row.facts
    tone = Tone.BAD if status == Standing.NO_SHOW else Tone.GOOD
    said = sentence(appointment_name(kind), note or _listed(references), standing_name(status))
    return _tr("Appointment"), tone, said


def _message(row: Happened) -> _Told:
    channel, direction, body, private = row.facts
    if private == "1":
        return _tr("Among colleagues"), Tone.WARN, body
    said = body if direction == Direction.IN else _tr("You: {body}").format(body=body)
    if direction == Direction.OUT and row.who:
        said = f"{row.who.split(' ')[0]}: {body}"
    return words.channel(channel), Tone.BUSY, said


_TELL: dict[Kind, Callable[[Happened], _Told]] = {
    Kind.VISIT: _visit,
    Kind.APPOINTMENT: _appointment,
    Kind.REPAIR: _repair,
    Kind.MESSAGE: _message,
    Kind.CONSENT: _consent,
    Kind.TASK: _task,
}


def _listed(references: str) -> str:
    return ", ".join(json.loads(references)) if references else ""


def appointment_name(value: str) -> str:
    """Presentation."""
    return {
        AppointmentType.DISCOVERY.value: _tr("Presentation"),
        AppointmentType.PURCHASE.value: _tr("Purchase"),
        AppointmentType.SERVICE_DROPOFF.value: _tr("Drop-off for service"),
        AppointmentType.COLLECTION.value: _tr("Collection"),
        AppointmentType.SIZING.value: _tr("Sizing"),
        AppointmentType.VIDEO.value: _tr("Video call"),
        AppointmentType.PHONE.value: _tr("Telephone"),
        AppointmentType.HOME.value: _tr("At home"),
        AppointmentType.EVENT.value: _tr("Event"),
    }.get(value, value)


def standing_name(value: str) -> str:
    """Confirmed."""
    return {
        Standing.REQUESTED.value: _tr("requested"),
        Standing.PROPOSED.value: _tr("proposed"),
        Standing.CONFIRMED.value: _tr("confirmed"),
        Standing.ARRIVED.value: _tr("arrived"),
        Standing.IN_PROGRESS.value: _tr("under way"),
        Standing.COMPLETED.value: _tr("kept"),
        Standing.NO_SHOW.value: _tr("did not come"),
        Standing.CANCELLED_BY_CLIENT.value: _tr("cancelled by the client"),
        Standing.CANCELLED_BY_BOUTIQUE.value: _tr("cancelled by us"),
        Standing.RESCHEDULED.value: _tr("moved"),
    }.get(value, value)


def stage_name(value: str) -> str:
    """In service."""
    return {
        Stage.REGISTERED.value: _tr("Registered"),
        Stage.SENT_TO_CENTRE.value: _tr("Sent to the service centre"),
        Stage.RECEIVED.value: _tr("Received at the service centre"),
        Stage.DIAGNOSIS.value: _tr("Diagnosis"),
        Stage.ESTIMATE_PREPARING.value: _tr("Estimate being prepared"),
        Stage.AWAITING_APPROVAL.value: _tr("Awaiting approval"),
        Stage.APPROVED.value: _tr("Approved"),
        Stage.WAITING_PARTS.value: _tr("Waiting for parts"),
        Stage.IN_SERVICE.value: _tr("In service"),
        Stage.QUALITY_CONTROL.value: _tr("Quality control"),
        Stage.RETURN_TRANSIT.value: _tr("On its way back"),
        Stage.READY_FOR_COLLECTION.value: _tr("Ready to collect"),
        Stage.COLLECTED.value: _tr("Collected"),
        Stage.CLOSED.value: _tr("Closed"),
        Stage.SENT_TO_MANUFACTURE.value: _tr("Sent to the manufacture"),
        Stage.ON_HOLD.value: _tr("On hold"),
        Stage.DECLINED_RETURN_UNSERVICED.value: _tr("Declined, returns unserviced"),
        Stage.CANCELLED.value: _tr("Cancelled"),
        Stage.UNCOLLECTED.value: _tr("Not collected"),
        Stage.REOPENED.value: _tr("Reopened"),
    }.get(value, value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("clients", text)
