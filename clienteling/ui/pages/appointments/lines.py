"""Appointments in words: rows, the head of the page, one appointment's facts."""

from datetime import datetime

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.appointments import Collision, Diary, Subject
from clienteling.cache.reads.meetings import Meeting
from clienteling.domain.appointments import HOLDS_TIME, Standing, may_become
from clienteling.ui import formats
from clienteling.ui.formats import Clockface
from clienteling.ui.widgets import states
from clienteling.ui.widgets.line import Line

translate = QCoreApplication.translate
_OFF = {
    Standing.CANCELLED_BY_CLIENT,
    Standing.CANCELLED_BY_BOUTIQUE,
    Standing.RESCHEDULED,
}


class Fact(Struct, frozen=True):
    """A label and what stands beside it."""

    label: str
    said: str
    private: bool = False


def told(diary: Diary) -> str:
    """12 appointments · 2 to confirm."""
    held = [each for each in diary.meetings if each.status not in _OFF]
    unsure = sum(each.status in {Standing.REQUESTED, Standing.PROPOSED} for each in held)
    count = translate("appointments", "{n} appointments").format(n=len(held))
    if len(held) == 1:
        count = translate("appointments", "1 appointment")
    if not held:
        count = translate("appointments", "no appointments")
    confirm = translate("appointments", "{n} to confirm").format(n=unsure)
    staff = {each.advisor for each in held}
    busy = translate("appointments", "{n} advisors").format(n=len(staff))
    return formats.sentence(count, busy if len(staff) > 1 else "", confirm if unsure else "")


def line(meeting: Meeting, now: datetime, clock: Clockface, *, plain: bool) -> Line:
    """An appointment as a row; `plain` leaves the note out."""
    said = states.standing(meeting.status)
    waits = states.ask(meeting.state)
    here = meeting.status in {Standing.ARRIVED, Standing.IN_PROGRESS}
    due = meeting.status in HOLDS_TIME and meeting.start <= now < meeting.end
    return Line(
        title=meeting.name or translate("appointments", "No client named"),
        subtitle=formats.sentence(
            states.appointment_type(meeting.type),
            "" if plain else meeting.note,
            meeting.advisor_name,
        ),
        trailing=waits.text if waits else formats.wait(meeting.end - meeting.start),
        chip=said.text,
        tone=said.tone,
        hour=clock.time(meeting.start),
        current=here or due,
        struck=meeting.status in _OFF,
    )


def facts(subject: Subject, clock: Clockface, now: datetime) -> tuple[Fact, ...]:
    """What one wants to know of an appointment, the empty ones left out."""
    meeting = subject.meeting
    repairs = ", ".join(
        f"{number} ({states.stage(stage).text})" for number, stage in subject.repairs
    )
    every = (
        Fact(translate("appointments", "When"), _when(meeting, clock, now)),
        Fact(translate("appointments", "With"), meeting.advisor_name),
        Fact(translate("appointments", "Phone"), subject.phone),
        Fact(translate("appointments", "Speaks"), states.language(meeting.language)),
        Fact(translate("appointments", "To prepare"), ", ".join(meeting.references)),
        Fact(translate("appointments", "Note"), meeting.note, private=True),
        Fact(translate("appointments", "In repair"), repairs),
        Fact(translate("appointments", "Owns"), ", ".join(subject.watches)),
        Fact(translate("appointments", "Wishes"), ", ".join(subject.wishes), private=True),
    )
    return tuple(fact for fact in every if fact.said)


def _when(meeting: Meeting, clock: Clockface, now: datetime) -> str:
    day = formats.relative_day(clock.local_day(meeting.start), clock.local_day(now))
    return f"{day}, {clock.span(meeting.start, meeting.end)}"


def history(subject: Subject, clock: Clockface, now: datetime) -> list[str]:
    """How the appointment came to stand as it does, the newest first."""
    return [
        formats.sentence(states.standing(standing).text, clock.precise(at, now), by)
        for standing, at, by in subject.history
    ]


def deed(to: Standing) -> str:
    """The word on the button that moves an appointment to `to`."""
    words = {
        Standing.PROPOSED: translate("appointments", "Propose"),
        Standing.CONFIRMED: translate("appointments", "Confirm"),
        Standing.ARRIVED: translate("appointments", "Arrived"),
        Standing.IN_PROGRESS: translate("appointments", "Started"),
        Standing.COMPLETED: translate("appointments", "Done"),
        Standing.NO_SHOW: translate("appointments", "No-show"),
    }
    return words[to]


def next_standings(meeting: Meeting) -> tuple[Standing, ...]:
    """The marks that make sense now, the likeliest first."""
    order = {
        Standing.REQUESTED: (Standing.CONFIRMED, Standing.PROPOSED),
        Standing.PROPOSED: (Standing.CONFIRMED,),
        Standing.CONFIRMED: (Standing.ARRIVED, Standing.NO_SHOW),
        Standing.ARRIVED: (Standing.IN_PROGRESS, Standing.COMPLETED),
        Standing.IN_PROGRESS: (Standing.COMPLETED,),
        Standing.NO_SHOW: (Standing.ARRIVED,),
    }
    wanted = order.get(meeting.status, ())
    return tuple(each for each in wanted if may_become(meeting.status, each))


def collision(card: Collision, clock: Clockface, now: datetime) -> tuple[str, str]:
    """Our ask in words, to be struck through, and how it stands instead."""
    name = card.who.name if card.who else translate("appointments", "No client named")
    ours = name
    if card.start is not None and card.end is not None:
        day = formats.relative_day(clock.local_day(card.start), clock.local_day(now))
        ours = formats.sentence(name, f"{day}, {clock.span(card.start, card.end)}")
    if card.meeting is None:
        return ours, translate("appointments", "Not held.")
    stands = translate("appointments", "Stands: {when}, {standing}")
    return ours, stands.format(
        when=_when(card.meeting, clock, now), standing=states.standing(card.meeting.status).text
    )
