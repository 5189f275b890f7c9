"""A day in words: the four numbers, the strip's lanes, and the rows that a number counts."""

from datetime import datetime
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.day import Promise, Review, was_kept
from clienteling.cache.reads.meetings import Meeting
from clienteling.cache.reads.repairs import Repair
from clienteling.cache.reads.replies import Question
from clienteling.domain.appointments import Standing
from clienteling.ui import formats
from clienteling.ui.bus import Place
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.day import reply_lines
from clienteling.ui.pages.day.reply_lines import Row, Told
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.bars import Bar
from clienteling.ui.widgets.line import Line
from clienteling.ui.widgets.strip import Block, Lane

translate = QCoreApplication.translate


class Which(Enum):
    """Which rows are listed: all of the day, what needs somebody, or those of one number."""

    NEEDS = auto()
    KEPT = auto()
    REPLIES = auto()
    LATE = auto()
    PROMISES = auto()
    ALL = auto()


def told(day: Review, now: datetime) -> tuple[Told, Told, Told, Told]:
    """The four tiles in order."""
    return _kept(day, now), _replied(day), _late(day), _promised(day)


def _kept(day: Review, now: datetime) -> Told:
    due = day.came_due(now)
    kept = sum(was_kept(each) for each in due)
    missed = sum(each.status is Standing.NO_SHOW for each in due)
    unmarked = len(due) - kept - missed
    note = formats.sentence(
        translate("day", "{n} no-show").format(n=missed) if missed else "",
        translate("day", "{n} not marked").format(n=unmarked) if unmarked else "",
    )
    so_far = translate("day", "of {n} so far").format(n=len(due))
    return Told(str(kept), so_far, note, Tone.WARN if missed else Tone.NEUTRAL)


def _replied(day: Review) -> Told:
    middle = day.replies.median
    late, still = len(day.replies.late), len(day.replies.waiting)
    over = translate("day", "{n} late").format(n=late)
    waiting = translate("day", "{n} still waiting").format(n=still)
    note = formats.sentence(
        reply_lines.goal(day.replies), over if late else "", waiting if still else ""
    )
    if middle is None:
        return Told("–", "", waiting if still else translate("day", "nobody asked yet"))
    tone = Tone.WARN if middle > day.replies.goal else Tone.NEUTRAL
    return Told(reply_lines.took(middle), "", note, tone)


def _late(day: Review) -> Told:
    if not day.late:
        return Told("0", "", translate("day", "no promise has slipped"))
    longest = formats.days(max(each.late for each in day.late))
    silent = sum(not each.told for each in day.late)
    note = formats.sentence(
        translate("day", "longest {days}").format(days=longest),
        translate("day", "{n} without news to the client").format(n=silent) if silent else "",
    )
    return Told(str(len(day.late)), "", note, Tone.BAD)


def _promised(day: Review) -> Told:
    done = sum(each.done for each in day.promises)
    still = len(day.promises) - done
    note = translate("day", "{n} still open").format(n=still)
    if not day.promises:
        return Told("0", "", translate("day", "nothing was due"))
    of = translate("day", "of {n}").format(n=len(day.promises))
    return Told(str(done), of, note if still else translate("day", "all kept"))


def lanes(day: Review, clock: Clockface) -> list[Lane]:
    """One lane for each advisor who has appointments, the fullest day first."""
    names = dict(day.advisors)
    held: dict[str, list[Meeting]] = {}
    for each in day.meetings:
        held.setdefault(each.advisor, []).append(each)
    ordered = sorted(held.items(), key=lambda pair: (-len(pair[1]), names.get(pair[0], "")))
    return [
        Lane(
            names.get(advisor, translate("day", "Nobody yet")),
            _count(len(theirs)),
            tuple(_block(each, clock) for each in theirs),
        )
        for advisor, theirs in ordered
    ]


def _count(count: int) -> str:
    if count == 1:
        return translate("day", "1 appointment")
    return translate("day", "{n} appointments").format(n=count)


def _block(meeting: Meeting, clock: Clockface) -> Block:
    start = hours(meeting.start, clock)
    length = (meeting.end - meeting.start).total_seconds() / 3600
    tone = states.standing(meeting.status).tone
    return Block(meeting.id, start, start + length, meeting.name, tone)


def hours(at: datetime, clock: Clockface) -> float:
    """The local time of day in hours since midnight."""
    local = at.astimezone(clock.zone)
    return local.hour + local.minute / 60


def bars(day: Review, clock: Clockface, now: datetime) -> list[Bar]:
    """Chat requests by hour, the hour that is running now in stronger colour."""
    local = now.astimezone(clock.zone)
    running = local.hour if local.date() == day.day else -1
    return reply_lines.bars(day.replies, day.open, running)


def rows(day: Review, which: Which, now: datetime, clock: Clockface) -> list[Row]:
    """Exactly the rows that a number counts, each with the place it opens."""
    match which:
        case Which.KEPT:
            return [_meeting(each, clock) for each in day.came_due(now)]
        case Which.REPLIES:
            return _replies(day, day.replies.asked, now, clock)
        case Which.LATE:
            return [_repair(each) for each in day.late]
        case Which.PROMISES:
            return [_promise(each, clock) for each in day.promises]
        case Which.ALL:
            return [_meeting(each, clock) for each in day.meetings]
    return _needs(day, now, clock)


def _needs(day: Review, now: datetime, clock: Clockface) -> list[Row]:
    """What somebody has to see to: silence, open requests, slipped dates."""
    silent = (each for each in day.late if not each.told)
    return [
        *_replies(day, day.slipping, now, clock),
        *(_meeting(each, clock) for each in day.unconfirmed),
        *(_repair(each) for each in silent),
    ]


def _meeting(meeting: Meeting, clock: Clockface) -> Row:
    said = states.standing(meeting.status)
    return Place("appointments", id=meeting.id), Line(
        title=meeting.name or translate("day", "No client named"),
        subtitle=formats.sentence(states.appointment_type(meeting.type), meeting.advisor_name),
        chip=said.text,
        tone=said.tone,
        hour=clock.time(meeting.start),
    )


def _replies(
    day: Review, questions: tuple[Question, ...], now: datetime, clock: Clockface
) -> list[Row]:
    return reply_lines.rows(questions, day.callers, day.replies, clock, now)


def _repair(repair: Repair) -> Row:
    late = translate("day", "{days} late").format(days=formats.days(repair.late))
    news = "" if repair.told else translate("day", "client not told")
    name = repair.who.name if repair.who else ""
    return Place("repairs", id=repair.id), Line(
        title=formats.sentence(repair.number, name),
        subtitle=formats.sentence(
            states.stage(repair.stage).text, repair.piece.called if repair.piece else "", news
        ),
        chip=late,
        tone=Tone.BAD,
        icon="wrench",
    )


def _promise(promise: Promise, clock: Clockface) -> Row:
    done = (translate("day", "Done"), Tone.GOOD)
    text, tone = done if promise.done else (translate("day", "To do"), Tone.WARN)
    client = promise.who.id if promise.who else ""
    return Place("clients", id=client), Line(
        title=promise.who.name if promise.who else promise.text,
        subtitle=formats.sentence(promise.text if promise.who else "", promise.assignee),
        chip=text,
        tone=tone,
        hour=clock.time(promise.due),
    )


def in_short(day: Review, boutique: str) -> str:
    """Plaza 66 · 15 appointments · 4 advisors in."""
    busy = len({each.advisor for each in day.meetings})
    staff = translate("day", "{n} advisors with clients").format(n=busy)
    return formats.sentence(boutique, _count(len(day.meetings)), staff if busy > 1 else "")


def run_sheet(day: Review, clock: Clockface) -> list[tuple[str, str, str]]:
    """The day's appointments as (time, who, what) for paper; private words stay here."""
    return [
        (
            clock.span(each.start, each.end),
            each.name or translate("day", "No client named"),
            formats.sentence(
                states.appointment_type(each.type),
                ", ".join(each.references),
                each.advisor_name,
                states.standing(each.status).text,
            ),
        )
        for each in day.meetings
    ]


def titles() -> dict[Which, str]:
    """What the rows of each number are called."""
    return {
        Which.NEEDS: translate("DayPage", "Needs you"),
        Which.KEPT: translate("DayPage", "Came due so far"),
        Which.REPLIES: translate("DayPage", "Questions of the day"),
        Which.LATE: translate("DayPage", "Repairs late"),
        Which.PROMISES: translate("DayPage", "Follow-ups of the day"),
        Which.ALL: translate("DayPage", "All appointments"),
    }


def calm(which: Which) -> str:
    """What is said where a number counts nothing."""
    return {
        Which.NEEDS: translate("DayPage", "Nothing slips: everyone has an answer and a date."),
        Which.KEPT: translate("DayPage", "Nobody was expected so far."),
        Which.REPLIES: translate("DayPage", "Nobody has written on this day."),
        Which.LATE: translate("DayPage", "No promise has slipped."),
        Which.PROMISES: translate("DayPage", "Nothing was promised for this day."),
        Which.ALL: translate("DayPage", "Nobody is expected on this day."),
    }[which]
