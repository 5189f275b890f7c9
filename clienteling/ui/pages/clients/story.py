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
from clienteling.ui.widgets import states
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
    said = text if kind != "stage" else sentence(states.stage(Stage(stage)).text, text)
    return _tr("Repair {number}").format(number=number), Tone.WARN, said


def _consent(row: Happened) -> _Told:
    purpose, channel, state, _ = row.facts
    said = (words.purpose(purpose), states.channel(channel), words.consent_state(state))
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
    why, end = states.intent(intent), states.outcome(outcome)
    return _tr("Visit"), Tone.METAL, sentence(why, _listed(references), end)


def _appointment(row: Happened) -> _Told:
    kind, status, note, references = row.facts
    tone = Tone.BAD if status == Standing.NO_SHOW else Tone.GOOD
    standing = states.standing(Standing(status))
    what = states.appointment_type(AppointmentType(kind))
    said = sentence(what, note or _listed(references), standing.text.lower())
    return _tr("Appointment"), tone, said


def _message(row: Happened) -> _Told:
    channel, direction, body, private = row.facts
    if private == "1":
        return _tr("Among colleagues"), Tone.WARN, body
    said = body if direction == Direction.IN else _tr("You: {body}").format(body=body)
    if direction == Direction.OUT and row.who:
        said = f"{row.who.split(' ')[0]}: {body}"
    return states.channel(channel), Tone.BUSY, said


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


def _tr(text: str) -> str:
    return QCoreApplication.translate("clients", text)
