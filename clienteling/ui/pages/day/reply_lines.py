"""How soon clients were answered, in words: tiles, rows, bars, and what each of them counts."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.replies import Caller, Fate, Question, Replies
from clienteling.ui import formats
from clienteling.ui.bus import Place
from clienteling.ui.formats import Clockface
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.bars import Bar
from clienteling.ui.widgets.line import Line

translate = QCoreApplication.translate
Row = tuple[Place, Line]
Hours = tuple[int, int]
NOBODY = ""
_AN_HOUR = timedelta(hours=1)
_A_MINUTE = timedelta(minutes=1)


class Cut(StrEnum):
    """Which of the questions, as `Replies` calls them."""

    ASKED = "asked"
    ANSWERED = "answered"
    IN_TIME = "in_time"
    LATE = "late"
    WAITING = "waiting"
    CAME_BACK = "came_back"
    LET_BE = "let_be"


class Told(Struct, frozen=True):
    """What a tile says."""

    number: str
    beside: str
    note: str
    tone: Tone = Tone.NEUTRAL


def of_cut(replies: Replies, cut: Cut) -> tuple[Question, ...]:
    """Exactly the questions that a number counts."""
    found: tuple[Question, ...] = getattr(replies, cut.value)
    return found


def narrowed(replies: Replies, hours: Hours | None, advisor: str | None) -> Replies:
    """Only what was asked in these hours of the day, and only one advisor's."""
    kept = (
        each
        for each in replies.questions
        if (hours is None or hours[0] <= each.hour < hours[1])
        and (advisor is None or each.by == advisor)
    )
    return replace(replies, questions=tuple(kept))


def names() -> dict[Cut, str]:
    """What each cut is called."""
    return {
        Cut.ASKED: translate("replies", "Asked"),
        Cut.ANSWERED: translate("replies", "Answered"),
        Cut.IN_TIME: translate("replies", "In time"),
        Cut.LATE: translate("replies", "Late"),
        Cut.WAITING: translate("replies", "Waiting"),
        Cut.CAME_BACK: translate("replies", "Came back"),
        Cut.LET_BE: translate("replies", "Closed unanswered"),
    }


def calm(cut: Cut) -> str:
    """What is said where a cut holds nothing."""
    return {
        Cut.LATE: translate("replies", "Everybody was answered in time."),
        Cut.WAITING: translate("replies", "Nobody is waiting for an answer."),
        Cut.CAME_BACK: translate("replies", "Nobody was left without an answer for long."),
        Cut.LET_BE: translate("replies", "No conversation was closed unanswered."),
    }.get(cut, translate("replies", "Nobody has written in these days."))


def tiles(replies: Replies) -> tuple[Told, Told, Told, Told]:
    """Asked, answered in time, the middle first reply, still waiting."""
    return _asked(replies), _in_time(replies), _middle(replies), _waiting(replies)


def _asked(replies: Replies) -> Told:
    closed = len(replies.let_be)
    answered = translate("replies", "{n} answered").format(n=len(replies.answered))
    put_away = translate("replies", "{n} more closed unanswered").format(n=closed)
    note = formats.sentence(answered, put_away if closed else "")
    return Told(str(len(replies.asked)), "", note)


def share(replies: Replies) -> int | None:
    """Of a hundred questions, how many were answered in time, as far as that is known."""
    owed = len(replies.owed)
    return len(replies.in_time) * 100 // owed if owed else None


def goal(replies: Replies) -> str:
    """Goal 30 min."""
    return translate("replies", "goal {wait}").format(wait=took(replies.goal))


def _in_time(replies: Replies) -> Told:
    part = share(replies)
    late = len(replies.late)
    if part is None:
        return Told("–", "", goal(replies))
    of = translate("replies", "{n} of {all}")
    beside = of.format(n=len(replies.in_time), all=len(replies.owed))
    over = translate("replies", "{n} late").format(n=late) if late else ""
    note = formats.sentence(goal(replies), over)
    return Told(f"{part}%", beside, note, Tone.WARN if late else Tone.NEUTRAL)


def _middle(replies: Replies) -> Told:
    middle, longest = replies.median, replies.longest
    if middle is None or longest is None:
        return Told("–", "", translate("replies", "nobody was answered yet"))
    note = translate("replies", "longest {wait}").format(wait=took(longest))
    tone = Tone.WARN if middle > replies.goal else Tone.NEUTRAL
    return Told(took(middle), "", formats.sentence(note, opening()), tone)


def opening() -> str:
    """That closed hours do not count."""
    return translate("replies", "while open")


def _waiting(replies: Replies) -> Told:
    back = len(replies.came_back)
    note = translate("replies", "{n} came back unanswered").format(n=back)
    none = translate("replies", "none came back unanswered")
    tone = Tone.BAD if back else Tone.NEUTRAL
    return Told(str(len(replies.waiting)), "", note if back else none, tone)


def took(length: timedelta) -> str:
    """Under 1 min; 12 min; 1 h 20 min; 9 days."""
    if length < _A_MINUTE:
        return translate("replies", "under 1 min")
    whole, rest = divmod(length, _AN_HOUR)
    minutes = rest // _A_MINUTE
    if not 1 <= whole < 24 or not minutes:
        return formats.wait(length)
    return translate("replies", "{h} h {n} min").format(h=whole, n=minutes)


class Wording(Struct, frozen=True):
    """How rows of questions are put into words; all of `one_day` show the hour alone."""

    replies: Replies
    clock: Clockface
    now: datetime
    one_day: bool

    def line(self, question: Question, caller: Caller) -> Line:
        """One question: who asked, when, on which channel, who answered, and how soon."""
        channel = states.channel(caller.channel)
        visitor = translate("inbox", "{channel} visitor").format(channel=channel)
        by = self.replies.people.get(question.by, "")
        when = "" if self.one_day else self.clock.precise(question.asked_at, self.now)
        words, tone = self._state(question)
        return Line(
            title=caller.name or visitor,
            subtitle=formats.sentence(when, channel, by),
            chip=words,
            tone=tone,
            hour=self.clock.time(question.asked_at) if self.one_day else "",
        )

    def _state(self, question: Question) -> tuple[str, Tone]:
        late = question.took > self.replies.goal
        words = took(question.took)
        if question.fate is Fate.WAITING:
            waits = translate("replies", "waits {wait}").format(wait=words)
            return waits, Tone.BAD if late else Tone.NEUTRAL
        if question.fate is Fate.LET_BE:
            return translate("replies", "closed unanswered"), Tone.NEUTRAL
        return words, Tone.WARN if late else Tone.GOOD


def wording(
    questions: Sequence[Question], replies: Replies, clock: Clockface, now: datetime
) -> Wording:
    """The words for these questions."""
    ends = (min, max) if questions else ()
    days = {clock.local_day(end(each.asked_at for each in questions)) for end in ends}
    return Wording(replies, clock, now, len(days) == 1)


def listed(
    questions: Sequence[Question], callers: Mapping[str, Caller]
) -> list[tuple[Question, Caller]]:
    """The questions with who asks, the longest wait first."""
    found = [
        (each, callers[each.conversation]) for each in questions if each.conversation in callers
    ]
    found.sort(key=lambda pair: (-pair[0].took, pair[0].asked_at))
    return found


def rows(
    questions: Sequence[Question],
    callers: Mapping[str, Caller],
    replies: Replies,
    clock: Clockface,
    now: datetime,
) -> list[Row]:
    """A row for each question, with the conversation it opens."""
    say = wording(questions, replies, clock, now)
    return [
        (Place("inbox", id=caller.talk), say.line(each, caller))
        for each, caller in listed(questions, callers)
    ]


def advisors(replies: Replies) -> list[tuple[str, Line]]:
    """A row for each advisor who answered or has to, who has the most to answer first."""
    theirs: dict[str, list[Question]] = defaultdict(list)
    for each in replies.questions:
        theirs[each.by].append(each)
    found = [
        (who, replace(replies, questions=tuple(questions))) for who, questions in theirs.items()
    ]
    found.sort(key=lambda pair: (pair[0] == NOBODY, -len(pair[1].asked)))
    return [(who, _advisor(replies.people.get(who, ""), some)) for who, some in found]


def half(replies: Replies) -> str:
    """Half within 5 min; nothing where nobody was answered."""
    words = translate("replies", "half within {wait}")
    return words.format(wait=took(replies.median)) if replies.median is not None else ""


def _advisor(name: str, replies: Replies) -> Line:
    longest, part = replies.longest, share(replies)
    waits = len(replies.waiting)
    still = translate("replies", "{n} waiting").format(n=waits) if waits else ""
    answered = translate("replies", "{n} answered").format(n=len(replies.answered))
    most = translate("replies", "longest {wait}")
    kept = translate("replies", "{n}% in time").format(n=part) if part is not None else ""
    return Line(
        title=name or translate("replies", "Nobody yet"),
        subtitle=formats.sentence(
            answered if replies.answered else "",
            half(replies),
            most.format(wait=took(longest)) if longest is not None else "",
            still,
        ),
        chip=kept,
        tone=Tone.WARN if replies.late else Tone.GOOD,
    )


def bars(replies: Replies, hours: Hours, running: int = -1) -> list[Bar]:
    """Questions by hour, those answered in time filled; what fell outside, at the ends."""
    first, last = hours
    spans = [(0, first), *((hour, hour + 1) for hour in range(first, last)), (last, 24)]
    at: dict[int, list[Question]] = defaultdict(list)
    for each in replies.questions:
        at[each.hour].append(each)
    shown = []
    for span in spans:
        inside = [each for hour in range(*span) for each in at[hour]]
        some = replace(replies, questions=tuple(inside))
        if some.asked or span not in {(0, first), (last, 24)}:
            shown.append(_bar(span, some, hours, strong=span[0] <= running < span[1]))
    return shown


def _bar(span: Hours, some: Replies, hours: Hours, *, strong: bool) -> Bar:
    label = f"{span[0]:02d}"
    if span == (0, hours[0]):
        label = f"–{hours[0]:02d}"
    elif span == (hours[1], 24):
        label = f"{hours[1]:02d}–"
    told = translate("replies", "{hour}: {n} asked, {kept} answered in time")
    kept = len(some.in_time)
    said = told.format(hour=label, n=len(some.asked), kept=kept)
    key = span if some.asked else None
    return Bar(label, len(some.asked), strong, key, kept, said)


def span_words(span: Hours) -> str:
    """14:00–15:00."""
    return f"{span[0]:02d}:00–{span[1]:02d}:00"
