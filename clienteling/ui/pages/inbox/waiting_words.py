"""How Inbox says who waits: rows of the piles, the head of one, and how long it has been."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.talks import Talk
from clienteling.cache.reads.waits import Pace
from clienteling.domain.messages import ENCLOSED, ConversationStatus
from clienteling.ui.formats import Clockface, sentence, short_date, wait, within
from clienteling.ui.pages.inbox.words import name
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.line import Line

_PRESSING = {Pace.IN_TIME: Tone.NEUTRAL, Pace.SOON: Tone.WARN, Pace.LATE: Tone.BAD}

translate = QCoreApplication.translate


def line(talk: Talk, me: str, now: datetime, face: Clockface) -> Line:
    """A conversation in its row; what it began with stands above."""
    chip, tone = _chip(talk, me, now, face)
    waits = is_waiting(talk, now)
    mine = talk.covered or talk.came_back or talk.assignee in (None, me)
    return Line(
        title=title(talk),
        subtitle=_said(talk, me),
        trailing=waited(talk, now, face) if waits else wait(now - talk.last_at),
        note=_late(talk) if waits else "",
        pressing=_PRESSING[talk.pace] if waits else Tone.NEUTRAL,
        chip=chip,
        tone=tone,
        monogram=talk.who.monogram if talk.who else "?",
        unread=waits and mine,
        above=origin(talk),
    )


def is_waiting(talk: Talk, now: datetime) -> bool:
    """Whether somebody waits for us now, and was not put off."""
    put_off = talk.snoozed_until is not None and talk.snoozed_until > now
    return talk.waiting_since is not None and not put_off


def waited(talk: Talk, now: datetime, face: Clockface) -> str:
    """25 min of opening time; since when, where nobody was there yet."""
    if talk.waiting_since is None:
        return ""
    return face.waited(talk.waiting_since, talk.waited, now)


def origin(talk: Talk) -> tuple[str, ...]:
    """The watch, the advertisement and the boutique, where a code was scanned."""
    if not (talk.watch or talk.campaign):
        return ()
    quoted = translate("inbox", "“{campaign}”").format(campaign=talk.campaign)
    return tuple(each for each in (talk.watch, talk.campaign and quoted, talk.place) if each)


def title(talk: Talk) -> str:
    """The client; a visitor without the sign they scanned, which stands above."""
    if talk.who is not None or not talk.campaign:
        return name(talk)
    visitor = translate("inbox", "{channel} visitor")
    return sentence(visitor.format(channel=states.channel(talk.channel)), talk.visitor)


def told(talk: Talk, me: str, now: datetime, face: Clockface) -> str:
    """WeChat · claimed by you at 14:10."""
    return sentence(states.channel(talk.channel), _whose(talk, me, now, face))


def lost(talk: Talk, now: datetime, face: Clockface) -> str:
    """Lin Wei was first, at 14:12. Your words are kept."""
    who = talk.assignee_name or translate("inbox", "A colleague")
    if talk.claimed_at is None:
        return translate("inbox", "{name} was first. Your words are kept.").format(name=who)
    first = translate("inbox", "{name} was first, at {time}. Your words are kept.")
    return first.format(name=who, time=hour(talk.claimed_at, now, face))


def hour(at: datetime, now: datetime, face: Clockface) -> str:
    """14:12 where it is of today, else with its day."""
    today = face.local_day(at) == face.local_day(now)
    return face.time(at) if today else within(face.precise(at, now))


def _whose(talk: Talk, me: str, now: datetime, face: Clockface) -> str:
    if talk.joined_into is not None:
        return translate("inbox", "goes on in another conversation")
    if talk.status is ConversationStatus.CLOSED:
        return translate("inbox", "closed")
    if talk.assignee is None:
        whose = translate("inbox", "nobody answers yet")
    elif talk.came_back:
        had = translate("inbox", "came back: {name} had it")
        whose = had.format(name=_you(talk, me))
    elif talk.assignee != me:
        whose = translate("inbox", "{name} answers").format(name=talk.assignee_name)
    elif talk.claimed_at is None:
        whose = translate("inbox", "claimed by you")
    else:
        whose = _since(talk.claimed_at, now, face)
    return sentence(_put_off(talk, now, face), whose)


def _since(at: datetime, now: datetime, face: Clockface) -> str:
    """Claimed by you at 14:10; on another day, that day as well."""
    ago = (face.local_day(now) - face.local_day(at)).days
    said = translate("inbox", "claimed by you at {time}")
    if ago == 1:
        said = translate("inbox", "claimed by you yesterday, {time}")
    elif ago:
        said = translate("inbox", "claimed by you on {day}, {time}")
    day = short_date(face.local_day(at), face.local_day(now))
    return said.format(day=day, time=face.time(at))


def _put_off(talk: Talk, now: datetime, face: Clockface) -> str:
    if talk.snoozed_until is None or talk.snoozed_until <= now:
        return ""
    back = translate("inbox", "snoozed · {time}")
    return back.format(time=hour(talk.snoozed_until, now, face))


def _you(talk: Talk, me: str) -> str:
    return translate("inbox", "you") if talk.assignee == me else talk.assignee_name


def _said(talk: Talk, me: str) -> str:
    enclosed = talk.last_text == ENCLOSED
    said = translate("inbox", "Picture or file") if enclosed else talk.last_text
    if talk.ours and said:
        said = translate("inbox", "You: {said}").format(said=said)
    if talk.drafted:
        said = translate("inbox", "Draft · {said}").format(said=said)
    if talk.came_back and talk.assignee is not None:
        had = translate("inbox", "{name} had it").format(name=_you(talk, me))
        return sentence(had, said)
    if talk.covered:
        whose = translate("inbox", "for {name}").format(name=talk.assignee_name)
        return sentence(whose, said)
    return said


def _chip(talk: Talk, me: str, now: datetime, face: Clockface) -> tuple[str, Tone]:
    if talk.state == "needs_you" or talk.failed:
        return translate("inbox", "not sent"), Tone.BAD
    put_off = _put_off(talk, now, face)
    if put_off:
        return put_off, Tone.NEUTRAL
    if talk.state != "sent" and talk.ours:
        return translate("inbox", "queued"), Tone.NEUTRAL
    return _waiting(talk, me) if talk.waiting_since is not None else _at_rest(talk)


def _at_rest(talk: Talk) -> tuple[str, Tone]:
    if talk.status is ConversationStatus.CLOSED:
        return translate("inbox", "closed"), Tone.NEUTRAL
    if talk.woke:
        return translate("inbox", "back"), Tone.METAL
    return (translate("inbox", "answered"), Tone.GOOD) if talk.ours else ("", Tone.NEUTRAL)


def _waiting(talk: Talk, me: str) -> tuple[str, Tone]:
    if talk.assignee is None:
        return translate("inbox", "unclaimed"), Tone.WARN
    if talk.came_back:
        return translate("inbox", "came back"), Tone.WARN
    if talk.assignee != me and not talk.covered:
        return talk.assignee_name, Tone.NEUTRAL
    if talk.woke:
        return translate("inbox", "back"), Tone.METAL
    return translate("inbox", "waiting"), Tone.BAD if talk.pace is Pace.LATE else Tone.METAL


def _late(talk: Talk) -> str:
    return translate("inbox", "late") if talk.pace is Pace.LATE else ""
