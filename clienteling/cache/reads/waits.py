"""How long somebody has waited while the boutique was open, against what it wants to keep."""

from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import shown
from clienteling.cache.store import Store
from clienteling.domain.opening import Hours, open_before, open_between
from clienteling.effects.conversations import hours_of
from clienteling.wire.chat import Conversation
from clienteling.wire.codec import instant
from clienteling.wire.people import Boutique


class Pace(StrEnum):
    """How a wait stands against the goal."""

    IN_TIME = "in_time"
    SOON = "soon"
    LATE = "late"


class Rules(Struct, frozen=True):
    """When a boutique is open, how soon it answers, and when nobody's answer is everybody's."""

    hours: Hours
    reply_within: timedelta
    returns_after: timedelta

    def waited(self, since: datetime, now: datetime) -> timedelta:
        """How much opening time has passed since then."""
        return open_between(self.hours, since, now)

    def pace(self, waited: timedelta) -> Pace:
        """How a wait stands: soon is the last third of the time there is."""
        if waited >= self.reply_within:
            return Pace.LATE
        return Pace.SOON if waited * 3 >= self.reply_within * 2 else Pace.IN_TIME

    def ignored_since(self, now: datetime) -> str:
        """Who has waited since then, or longer, comes back to all; empty where nobody does."""
        cut = open_before(self.hours, now, self.returns_after)
        return instant(cut) if cut else ""


def rules(connection: Connection, scope: str) -> Rules:
    """The rules of a boutique, as they are before anybody sets them where it is unknown."""
    found = shown.find(connection, Boutique, scope)
    boutique = found or Boutique(id=scope, scope=scope, code="", name="")
    return Rules(
        hours_of(boutique),
        timedelta(minutes=boutique.reply_within),
        timedelta(minutes=boutique.returns_after),
    )


def came_back(talk: Conversation, cut: str) -> bool:
    """Whether who had waited at `cut` is everybody's, as `BACK` has it."""
    if talk.waiting_since is None:
        return False
    moments = (talk.waiting_since, talk.claimed_at, talk.snoozed_until)
    return max(instant(each) for each in moments if each is not None) <= cut


def of(store: Store, scope: str) -> Rules:
    """The rules of a boutique, for who puts something off or changes them."""
    with store.read() as connection:
        return rules(connection, scope)


AWAKE = "(snoozed_until IS NULL OR snoozed_until <= {now})"
"""Not put off, or put off until a moment that has passed."""

BACK = (
    "waiting_since IS NOT NULL AND"
    " max(waiting_since, coalesce(claimed_at, ''), coalesce(snoozed_until, '')) <= {cut}"
)
"""Whom nobody answered for so long that they are everybody's; `effects.came_back` in SQL."""
