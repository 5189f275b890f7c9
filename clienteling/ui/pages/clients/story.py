"""How a client's history reads: one line for each thing that happened."""

import json
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.history import Happened
from clienteling.cache.reads.history_legs import Kind
from clienteling.domain.appointments import AppointmentType, Standing
from clienteling.domain.messages import Direction
from clienteling.domain.people import NoteKind, OfferState
from clienteling.domain.repairs import Stage
from clienteling.domain.tasks import TaskState
from clienteling.domain.watches import WatchEventKind
from clienteling.ui.bus import Place, conversation
from clienteling.ui.formats import Clockface, money, relative_day, sentence
from clienteling.ui.pages.clients import words
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.event import Event

_WHOLE_DAYS = frozenset({Kind.PURCHASE})
"""What is known by its day alone."""
_OURS = frozenset({Kind.NOTE, Kind.HANDOVER, Kind.MERGE})
"""What is not said while the screen faces the client."""

_PAGES = {
    Kind.MESSAGE: "inbox",
    Kind.REPAIR: "repairs",
    Kind.CALL: "repairs",
    Kind.APPOINTMENT: "appointments",
}

_Told = tuple[str, Tone, str]


def hidden(row: Happened) -> bool:
    """Whether `row` is about the client but not for the client's eyes."""
    match row.kind:
        case Kind.MESSAGE:
            return row.facts[3] == "1"
        case Kind.REPAIR:
            return row.facts[1] != "stage" and not row.facts[4]
    return row.kind in _OURS


def leads_to(row: Happened, client: str) -> Place | None:
    """Where a row is explained; None where all there is to know stands in it."""
    if row.kind is Kind.CONSENT:
        return Place("clients", client, "consent")
    if row.kind is Kind.MERGE:
        undone = row.facts[1]
        return None if undone else Place("clients", client, "merge")
    if row.kind in {Kind.PURCHASE, Kind.WATCH, Kind.OFFER}:
        return Place("clients", client, "watches", row.leads_to)
    if row.kind is Kind.TASK:
        return conversation(row.leads_to, row.facts[4]) if row.leads_to else None
    page = _PAGES.get(row.kind)
    return Place(page, row.leads_to) if page and row.leads_to else None


def event(
    row: Happened, face: Clockface, now: datetime, *, private: bool = False, leads: bool = False
) -> Event:
    """`row` as the timeline shows it; `private` leaves out amounts and words of ours."""
    chip, tone, text = told(row, face, now, private=private)
    there, today = face.local_day(row.at), face.local_day(now)
    whole = row.kind in _WHOLE_DAYS
    pinned = row.facts[2] == "1" if row.kind is Kind.NOTE else None
    day, said = relative_day(there, today), states.ask(row.state)
    return Event(
        when="",
        chip=chip,
        tone=tone,
        text=text,
        who=row.who or (_tr("from the client") if _came_in(row) else ""),
        day=_tr("Pinned") if pinned else day,
        hour=day if pinned else "" if whole else face.time(row.at),
        mark=(said.text, said.tone) if said else None,
        pinned=pinned,
        leads=leads,
    )


def told(row: Happened, face: Clockface, now: datetime, *, private: bool) -> _Told:
    """What a row's chip says, how it looks, and its words."""
    match row.kind:
        case Kind.PURCHASE:
            return _purchase(row, private=private)
        case Kind.CALL:
            return _call(row, private=private)
        case Kind.OFFER:
            return _offer(row, private=private)
        case Kind.TASK:
            return _task(row, face, now)
    return _TELL[row.kind](row)


def _note(row: Happened) -> _Told:
    kind, text, *_ = row.facts
    tone = {
        NoteKind.CLIENT_WORDS.value: Tone.METAL,
        NoteKind.ASSESSMENT.value: Tone.BUSY,
        NoteKind.PRIVATE.value: Tone.BAD,
    }.get(kind, Tone.WARN)
    said = _tr("“{words}”").format(words=text) if kind == NoteKind.CLIENT_WORDS else text
    return words.note_kind(kind), tone, said


def _call(row: Happened, *, private: bool) -> _Told:
    direction, reached, minutes, text, _ = row.facts
    chip = _tr("Client called") if direction == Direction.IN else _tr("Call")
    lasted = _tr("{n} min").format(n=minutes) if minutes else ""
    said = sentence("" if reached else _tr("not reached"), lasted, "" if private else text)
    tone = Tone.BUSY if reached else Tone.NEUTRAL
    return chip, tone, said or _tr("spoke on the telephone")


def _repair(row: Happened) -> _Told:
    number, kind, stage, text, _ = row.facts
    said = text if kind != "stage" else sentence(states.stage(Stage(stage)).text, text)
    return _tr("Repair {number}").format(number=number), Tone.WARN, said


def _consent(row: Happened) -> _Told:
    purpose, channel, state, *_ = row.facts
    said = (words.purpose(purpose), states.channel(channel), words.consent_state(state))
    tone = Tone.GOOD if state in {"granted", "one_to_one"} else Tone.BAD
    return _tr("Consent"), tone, sentence(*said)


def _task(row: Happened, face: Clockface, now: datetime) -> _Told:
    text, due, state, *_ = row.facts
    ends = {TaskState.DONE.value: _tr("done"), TaskState.DISMISSED.value: _tr("let go")}
    by = _tr("due {when}").format(when=face.stated(due, now)) if due else ""
    return _tr("Task"), Tone.NEUTRAL, sentence(text, ends.get(state, by))


def _purchase(row: Happened, *, private: bool) -> _Told:
    what, reference, currency, where, _ = row.facts
    price = "" if private or row.amount is None else money(row.amount, currency)
    return _tr("Purchase"), Tone.METAL, sentence(what, reference, price, where)


def _offer(row: Happened, *, private: bool) -> _Told:
    reference, model, why, state, _ = row.facts
    ends = {
        OfferState.ACCEPTED.value: _tr("accepted"),
        OfferState.DECLINED.value: _tr("declined"),
        OfferState.LAPSED.value: _tr("lapsed"),
    }
    reason = "" if private else why
    return _tr("Offer"), Tone.METAL, sentence(model, reference, ends.get(state, ""), reason)


def _watch(row: Happened) -> _Told:
    kind, model, reference, text, _ = row.facts
    happened = {
        WatchEventKind.SOLD.value: _tr("sold"),
        WatchEventKind.SERVICED.value: _tr("serviced"),
        WatchEventKind.TRANSFERRED.value: _tr("passed on"),
        WatchEventKind.LOST.value: _tr("lost"),
        WatchEventKind.STOLEN.value: _tr("stolen"),
        WatchEventKind.RECOVERED.value: _tr("found again"),
        WatchEventKind.AUTHENTICATED.value: _tr("authenticated"),
    }
    bad = kind in {WatchEventKind.LOST.value, WatchEventKind.STOLEN.value}
    said = sentence(model or reference, happened.get(kind, kind), text)
    return _tr("Watch"), Tone.BAD if bad else Tone.NEUTRAL, said


def _merge(row: Happened) -> _Told:
    name, undone, *_ = row.facts
    said = _tr("The file of {name} became part of this one").format(name=name)
    return _tr("Merged"), Tone.NEUTRAL, sentence(said, _tr("undone") if undone else "")


def _handover(row: Happened) -> _Told:
    to, note, undone, *_ = row.facts
    said = _tr("to {name}").format(name=to) if to else ""
    return _tr("Handed over"), Tone.WARN, sentence(said, note, _tr("undone") if undone else "")


def _visit(row: Happened) -> _Told:
    intent, outcome, references, *_ = row.facts
    why, end = states.intent(intent), states.outcome(outcome)
    said = sentence(why, _listed(references), end)
    return _tr("Visit"), Tone.GOOD, said or _tr("was here")


def _appointment(row: Happened) -> _Told:
    kind, status, note, references, _ = row.facts
    tone = Tone.BAD if status == Standing.NO_SHOW else Tone.GOOD
    standing = states.standing(Standing(status))
    what = states.appointment_type(AppointmentType(kind))
    said = sentence(what, note or _listed(references), standing.text.lower())
    return _tr("Appointment"), tone, said


def _message(row: Happened) -> _Told:
    channel, direction, body, private, kind = row.facts
    text = body or _tr("[attachment]")
    if private == "1":
        return _tr("Among colleagues"), Tone.WARN, text
    if kind == "system":
        return states.channel(channel), Tone.NEUTRAL, text
    ours = direction == Direction.OUT
    return states.channel(channel), Tone.NEUTRAL if ours else Tone.BUSY, text


_TELL: dict[Kind, Callable[[Happened], _Told]] = {
    Kind.VISIT: _visit,
    Kind.APPOINTMENT: _appointment,
    Kind.REPAIR: _repair,
    Kind.MESSAGE: _message,
    Kind.NOTE: _note,
    Kind.CONSENT: _consent,
    Kind.WATCH: _watch,
    Kind.MERGE: _merge,
    Kind.HANDOVER: _handover,
}


def _came_in(row: Happened) -> bool:
    """Whether it was the client who wrote."""
    return row.kind is Kind.MESSAGE and row.facts[1] == Direction.IN


def _listed(references: str) -> str:
    return ", ".join(json.loads(references)) if references else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("clients", text)
