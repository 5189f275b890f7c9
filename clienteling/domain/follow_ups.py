"""When a rule reminds somebody of a client: from when, until when, and what counts as one."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from clienteling.domain.tasks import RULES, TaskKind

LAPSES: dict[TaskKind, int] = {
    TaskKind.POST_VISIT: 14,
    TaskKind.POST_PURCHASE: 21,
    TaskKind.BIRTHDAY: 2,
    TaskKind.WATCH_ANNIVERSARY: 2,
    TaskKind.SERVICE_DUE: 90,
}
"""How many days after its day a follow-up is let go by itself: late wishes are none."""

AHEAD = frozenset({TaskKind.BIRTHDAY, TaskKind.WATCH_ANNIVERSARY})
"""The rules that remind before a day, not after it."""

NEVER_LATE = frozenset({TaskKind.SERVICE_DUE})
"""The rules whose day was promised to nobody."""

BORN_OF = frozenset({"visit", "purchase", "important_date", "watch"})
"""The tables whose rows a rule follows up; no person's own promise is about one of them."""

_ONE = timedelta(days=180)


class Term(NamedTuple):
    """From when a follow-up is shown, when it is due, and the last day it is shown."""

    since: date
    due: date
    until: date


def term(rule: TaskKind, days: int, day: date) -> Term:
    """The term of what happened, or comes round, on `day` under a rule of `days`."""
    lapse = timedelta(days=LAPSES[rule])
    if rule in AHEAD:
        return Term(day - timedelta(days=days), day, day + lapse)
    due = day + timedelta(days=days)
    return Term(due, due, due + lapse)


def is_ruled(kind: str, about: str) -> bool:
    """Whether a task of this kind about such a row came of a rule."""
    return kind in RULES and about in BORN_OF


def is_same(one: datetime, other: datetime) -> bool:
    """Whether two due dates of one subject are of the same occasion, however rules changed."""
    return abs(one - other) < _ONE
