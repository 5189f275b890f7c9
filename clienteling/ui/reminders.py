"""What a rule reminds of, in the words in which it is shown and then kept."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.follow_ups import FollowUp
from clienteling.domain.people import DateKind
from clienteling.domain.tasks import TaskKind
from clienteling.ui import formats

translate = QCoreApplication.translate


def words(of: FollowUp, today: date) -> str:
    """Thank for the visit of Saturday; Birthday · tomorrow; Service is due: Duet Tribute."""
    day = formats.relative_day(of.day, today)
    if of.vague:
        day = formats.day_of_month(of.day.month, None)
    match of.rule:
        case TaskKind.POST_VISIT:
            return formats.sentence(translate("reminders", "Thank for the visit"), day)
        case TaskKind.POST_PURCHASE:
            asked = translate("reminders", "Ask how they like the {watch}")
            return formats.sentence(asked.format(watch=of.what), _bought(of, today))
        case TaskKind.WATCH_ANNIVERSARY:
            since = translate("reminders", "Anniversary of the {watch}")
            return formats.sentence(since.format(watch=of.what), day)
        case TaskKind.SERVICE_DUE:
            due = translate("reminders", "Service is due: {watch}").format(watch=of.what)
            since = translate("reminders", "since {day}")
            return formats.sentence(due, since.format(day=formats.short_date(of.since, today)))
    return formats.sentence(_date(of.what), day)


def _bought(of: FollowUp, today: date) -> str:
    told = translate("reminders", "bought {day}")
    return told.format(day=formats.short_date(of.day, today))


def _date(what: str) -> str:
    named = {
        DateKind.BIRTHDAY: translate("reminders", "Birthday"),
        DateKind.WEDDING: translate("reminders", "Wedding anniversary"),
        DateKind.ANNIVERSARY: translate("reminders", "Anniversary"),
        DateKind.OTHER: translate("reminders", "A day that matters"),
    }
    return next((said for kind, said in named.items() if kind == what), what)
