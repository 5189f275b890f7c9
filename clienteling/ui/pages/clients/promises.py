"""Keeping what stands on a client's card as next: a promise, or what a rule reminds of."""

from zoneinfo import ZoneInfo

from clienteling.actions import tasks
from clienteling.actions.desk import Desk
from clienteling.cache.reads.client_card import Card
from clienteling.domain.changes import Changes
from clienteling.ui import reminders
from clienteling.ui.formats import Clockface


def keep(desk: Desk, card: Card | None, about: str) -> Changes:
    """Say that the promise `about` was kept; a reminder is written down as such."""
    reminder = card.reminder if card else None
    if reminder is None or reminder.id != about:
        return tasks.complete(desk, about)
    today = Clockface(ZoneInfo(desk.person.tz)).local_day(desk.now())
    return tasks.done(desk, reminder, reminders.words(reminder, today))
