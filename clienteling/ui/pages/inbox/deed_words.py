"""How what came out of a conversation reads between its messages, and where it leads."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.deeds import Deed
from clienteling.cache.reads.said import Utterance
from clienteling.domain.appointments import Standing
from clienteling.domain.messages import Direction
from clienteling.domain.tasks import TaskState
from clienteling.ui.bus import Place
from clienteling.ui.formats import Clockface, relative_day, sentence, within
from clienteling.ui.widgets import states
from clienteling.wire.people import Wish
from clienteling.wire.service import Appointment, Task, Ticket

translate = QCoreApplication.translate
_BRIEF = 80


def said(deed: Deed, face: Clockface, now: datetime) -> str:
    """Appointment booked · today 14:30 · Presentation · confirmed."""
    waits = states.ask(deed.state)
    return sentence(*_told(deed, face, now), waits.text.lower() if waits else "")


def offers(each: Utterance) -> tuple[tuple[str, str], ...]:
    """What can be made of something that a client said."""
    if each.message.direction is not Direction.IN:
        return ()
    return (
        ("book", translate("inbox", "Book…")),
        ("times", translate("inbox", "Offer times…")),
        ("repair", translate("inbox", "Open a repair…")),
        ("task", translate("inbox", "Task…")),
        ("wish", translate("inbox", "Wish…")),
    )


def place(deed: Deed) -> Place:
    """Where a deed is looked at."""
    match deed.row:
        case Appointment():
            return Place("appointments", deed.id)
        case Ticket():
            return Place("repairs", deed.id)
        case Wish(client=client):
            return Place("clients", client, "watches", deed.id)
        case Task(client=client) if client:
            return Place("clients", client)
    return Place("today")


def asked_for(meeting: Appointment, face: Clockface, now: datetime) -> str:
    """Asked for · tomorrow 15:00 · Discovery."""
    return sentence(
        translate("inbox", "Asks for an appointment"),
        within(face.precise(meeting.start, now)),
        states.appointment_type(meeting.type),
    )


def _told(deed: Deed, face: Clockface, now: datetime) -> tuple[str, ...]:
    match deed.row:
        case Appointment() as meeting:
            return _meeting(meeting, face, now)
        case Ticket() as ticket:
            number = ticket.number or ticket.provisional_number
            stage = states.stage(ticket.stage).text.lower()
            return translate("inbox", "Repair opened"), number, stage
        case Wish() as wish:
            words = _brief(wish.description)
            return translate("inbox", "Wish noted"), words, wish.reference
        case Task() as task:
            done = task.state is not TaskState.OPEN
            title = (
                translate("inbox", "Task done") if done else translate("inbox", "Task noted")
            )
            day = within(relative_day(face.local_day(task.due), face.local_day(now)))
            return title, _brief(task.text), "" if done else day


def _meeting(meeting: Appointment, face: Clockface, now: datetime) -> tuple[str, ...]:
    when = within(face.precise(meeting.start, now))
    kind = states.appointment_type(meeting.type)
    if meeting.status is Standing.REQUESTED:
        return (asked_for(meeting, face, now),)
    if meeting.status is Standing.CONFIRMED:
        return translate("inbox", "Appointment booked"), when, kind
    stands = states.standing(meeting.status).text.lower()
    return translate("inbox", "Appointment"), when, kind, stands


def _brief(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _BRIEF else f"{plain[: _BRIEF - 1]}…"
