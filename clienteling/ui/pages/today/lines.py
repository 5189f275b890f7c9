"""Today in words: the greeting, the tiles, the appointments and the steps."""

from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.meetings import Meeting
from clienteling.cache.reads.steps import Step, StepKind
from clienteling.cache.reads.today import Counts, Today
from clienteling.domain.appointments import HOLDS_TIME, AppointmentType, Standing
from clienteling.domain.follow_ups import NEVER_LATE
from clienteling.domain.messages import ENCLOSED
from clienteling.domain.tasks import TaskKind
from clienteling.ui import formats, reminders
from clienteling.ui.formats import Clockface
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.line import Line

translate = QCoreApplication.translate
_A_MINUTE = timedelta(minutes=1)


class Deed(Struct, frozen=True):
    """A step as its row shows it: who, what is said of it, and the word on its button.

    `later` where it can be put off or let go.
    """

    step: Step
    title: str
    said: str
    button: str
    tone: Tone = Tone.NEUTRAL
    later: bool = False


class Told(Struct, frozen=True):
    """What a tile says."""

    number: str
    note: str
    tone: Tone = Tone.NEUTRAL


def greeting(hour: int, name: str) -> str:
    """Good morning, afternoon or evening, by the boutique's clock."""
    if hour < 12:
        words = translate("today", "Good morning, {name}")
    elif hour < 18:
        words = translate("today", "Good afternoon, {name}")
    else:
        words = translate("today", "Good evening, {name}")
    return words.format(name=name)


def day_in_short(day: Today, now: datetime, clock: Clockface) -> str:
    """Monday 23 November · 5 appointments · next: Chen Yuxuan, 14:30."""
    held = [each for each in day.meetings if not _is_off(each)]
    coming = next((each for each in held if _is_to_come(each, now)), None)
    if coming is None:
        ahead = translate("today", "nothing more today") if held else ""
    else:
        ahead = translate("today", "next: {name}, {time}").format(
            name=coming.name or translate("today", "a walk-in"), time=clock.time(coming.start)
        )
    walked = translate("today", "{n} walk-ins").format(n=day.visits) if day.visits > 1 else ""
    if day.visits == 1:
        walked = translate("today", "1 walk-in")
    covered = translate("today", "standing in for {names}")
    return formats.sentence(
        formats.day_title(clock.local_day(now)),
        _appointments(len(held)),
        ahead,
        walked,
        covered.format(names=", ".join(day.covered)) if day.covered else "",
    )


def _appointments(count: int) -> str:
    if count == 0:
        return translate("today", "no appointments")
    if count == 1:
        return translate("today", "1 appointment")
    return translate("today", "{n} appointments").format(n=count)


def tiles(counts: Counts, now: datetime) -> tuple[Told, Told, Told, Told]:
    """The four tiles in order."""
    return _waiting(counts), _ready(counts), _estimates(counts, now), _due(counts)


def _waiting(counts: Counts) -> Told:
    if not counts.waiting:
        return Told("0", translate("today", "everyone has an answer"))
    longest = translate("today", "longest {wait}").format(wait=formats.wait(counts.waited))
    note = formats.sentence(
        longest if counts.waited >= _A_MINUTE else "",
        translate("today", "{n} not yet claimed").format(n=counts.unclaimed)
        if counts.unclaimed
        else translate("today", "all claimed"),
    )
    tone = Tone.WARN if counts.late else Tone.NEUTRAL
    return Told(formats.number(counts.waiting), note, tone)


def _ready(counts: Counts) -> Told:
    if not counts.ready:
        return Told("0", translate("today", "no watch waits for its owner"))
    note = translate("today", "clients told: {n} of {all}")
    return Told(formats.number(counts.ready), note.format(n=counts.told, all=counts.ready))


def _estimates(counts: Counts, now: datetime) -> Told:
    if not counts.estimates or counts.estimate_sent is None:
        return Told("0", translate("today", "nothing to decide"))
    waited = formats.wait(now - counts.estimate_sent)
    note = translate("today", "oldest sent {wait} ago").format(wait=waited)
    return Told(formats.number(counts.estimates), note)


def _due(counts: Counts) -> Told:
    if not counts.due:
        return Told("0", translate("today", "nothing promised for today"))
    birthdays = translate("today", "1 birthday")
    if counts.birthdays > 1:
        birthdays = translate("today", "{n} birthdays").format(n=counts.birthdays)
    note = formats.sentence(
        birthdays if counts.birthdays else "",
        translate("today", "{n} overdue").format(n=counts.overdue) if counts.overdue else "",
    )
    tone = Tone.WARN if counts.overdue else Tone.NEUTRAL
    return Told(formats.number(counts.due), note or translate("today", "all of today"), tone)


def line(meeting: Meeting, now: datetime, clock: Clockface, *, plain: bool, me: str) -> Line:
    """An appointment as a row; `plain` leaves notes out, and `me` is not named."""
    said = states.standing(meeting.status)
    waits = states.ask(meeting.state)
    return Line(
        title=meeting.name or translate("today", "No client named"),
        subtitle=formats.sentence(
            states.appointment_type(meeting.type),
            "" if plain else meeting.note or ", ".join(meeting.references),
            formats.wait(meeting.end - meeting.start),
            _with(meeting, me),
        ),
        trailing=waits.text if waits else "",
        chip=said.text,
        tone=said.tone,
        hour=clock.time(meeting.start),
        current=_is_on(meeting, now),
        struck=_is_off(meeting),
    )


def later(meeting: Meeting, now: datetime, clock: Clockface, *, plain: bool, me: str) -> Line:
    """An appointment of another day as a row."""
    row = line(meeting, now, clock, plain=plain, me=me)
    day = formats.relative_day(clock.local_day(meeting.start), clock.local_day(now))
    return replace(row, trailing=day)


def _with(meeting: Meeting, me: str) -> str:
    """Whom it is with, or in one's own day: for which colleague."""
    if not me:
        return meeting.advisor_name
    if meeting.advisor == me:
        return ""
    return translate("today", "for {name}").format(name=meeting.advisor_name)


def _is_off(meeting: Meeting) -> bool:
    return meeting.status in {
        Standing.CANCELLED_BY_CLIENT,
        Standing.CANCELLED_BY_BOUTIQUE,
        Standing.RESCHEDULED,
    }


def _is_on(meeting: Meeting, now: datetime) -> bool:
    here = {Standing.ARRIVED, Standing.IN_PROGRESS}
    due = meeting.status in HOLDS_TIME and meeting.start <= now < meeting.end
    return meeting.status in here or due


def _is_to_come(meeting: Meeting, now: datetime) -> bool:
    before = meeting.status in HOLDS_TIME and meeting.status is not Standing.IN_PROGRESS
    return before and meeting.end > now


def deed(step: Step, now: datetime, clock: Clockface, *, plain: bool, own: bool) -> Deed:
    """A step as its row shows it; `plain` leaves the client's own words out.

    On a day of one's `own` each reminder is one's own too, and can be put off.
    """
    name = step.who.name if step.who else translate("today", "Somebody new")
    waited = formats.wait(now - step.at)
    match step.kind:
        case StepKind.IGNORED:
            title = translate("today", "{n} came back unanswered").format(n=step.clients)
            said = translate("today", "Nobody answered in time. Anybody may now.")
            return Deed(step, title, said, translate("today", "Look"), Tone.WARN)
        case StepKind.REPLY:
            if step.who is None or not step.who.id:
                visitor = translate("inbox", "{channel} visitor")
                name = visitor.format(channel=states.channel(step.detail))
            waited = clock.waited(step.at, step.waited, now)
            where = formats.sentence(states.channel(step.detail), waited, _whose(step, own=own))
            said = where if plain else formats.sentence(_quoted(step.words), where)
            return Deed(step, name, said, translate("today", "Reply"))
        case StepKind.TELL:
            said = translate("today", "{number} {watch} ready for {wait} — not told yet")
            said = said.format(number=step.words, watch=step.detail, wait=waited)
            return Deed(step, name, " ".join(said.split()), translate("today", "Tell"))
        case StepKind.CONFIRM:
            said = translate("today", "Wants {when}").format(when=_when(step.at, now, clock))
            what = states.appointment_type(AppointmentType(step.detail))
            confirm = translate("today", "Confirm")
            return Deed(step, name, formats.sentence(said, what), confirm)
    return _promise(step, name, now, clock, own=own)


def _quoted(words: str) -> str:
    """The client's own words; what came without any by what it is."""
    if words == ENCLOSED:
        return translate("inbox", "Picture or file")
    return f"“{words}”" if words else ""


def _when(at: datetime, now: datetime, clock: Clockface) -> str:
    return formats.within(clock.precise(at, now))


_WRITTEN = {
    TaskKind.BIRTHDAY,
    TaskKind.POST_VISIT,
    TaskKind.POST_PURCHASE,
    TaskKind.FOLLOW_UP,
    TaskKind.WATCH_ANNIVERSARY,
    TaskKind.SERVICE_DUE,
}


def is_written(step: Step) -> bool:
    """Whether a promise is kept by writing to somebody."""
    return step.who is not None and step.detail in _WRITTEN


def _promise(step: Step, name: str, now: datetime, clock: Clockface, *, own: bool) -> Deed:
    today = clock.local_day(now)
    late = clock.local_day(step.at) < today and step.detail not in NEVER_LATE
    said, due = step.words, ""
    if step.follow_up is not None:
        said = reminders.words(step.follow_up, today)
    elif late:
        day = formats.relative_day(clock.local_day(step.at), today)
        due = translate("today", "since {day}").format(day=formats.within(day))
    if step.detail == TaskKind.COMPLAINT:
        said = translate("today", "Complaint: {words}").format(words=said)
    return Deed(
        step,
        _title(step, name),
        formats.sentence(said, due, _whose(step, own=own)),
        _button(step),
        Tone.WARN if late else Tone.NEUTRAL,
        later=own or step.follow_up is None,
    )


def _title(step: Step, name: str) -> str:
    if step.detail != TaskKind.HANDOVER or not step.clients:
        return name
    if step.clients == 1 and step.who is not None:
        return translate("today", "Handed over: {name}").format(name=name)
    return translate("today", "Handed over: {n} clients").format(n=step.clients)


def _button(step: Step) -> str:
    if step.came_of_talk:
        return translate("today", "Open chat")
    if is_written(step):
        return translate("today", "Write")
    if step.detail == TaskKind.HANDOVER and step.clients:
        return translate("today", "Look")
    return translate("today", "See client") if step.who else translate("today", "Done")


def _whose(step: Step, *, own: bool) -> str:
    """For whom one does it, or in the boutique's day: whose it is."""
    if not step.whose or not own:
        return step.whose
    return translate("today", "for {name}").format(name=step.whose)
