"""What a boutique's chat page says about the boutique, and what the chat began with."""

from datetime import datetime, timedelta

from msgspec import Struct
from sqlalchemy import Connection, func, select

from clienteling.domain.messages import ConversationStatus
from clienteling.domain.opening import closing, open_after, open_between
from clienteling.effects.conversations import hours_of
from clienteling.errors import Gone
from clienteling.server import threads
from clienteling.server.channels import Link
from clienteling.server.store import records
from clienteling.server.store.people import correspondent
from clienteling.server.store.tables import RECORDS
from clienteling.wire.chat import Conversation
from clienteling.wire.codec import instant
from clienteling.wire.people import Boutique

_MOMENT = timedelta(seconds=1)
_AGREED = 2
_watch, _talk = RECORDS["watch"].c, RECORDS["conversation"].c


class About(Struct, frozen=True):
    """The boutique: open `until` then, or closed until then; None where no hours are known.

    `reference` and `campaign` are what the conversation began with.
    """

    name: str
    city: str
    phone: str
    tz: str
    is_open: bool
    until: datetime | None
    reference: str = ""
    campaign: str = ""


def about(connection: Connection, link: Link, talk: str, now: datetime) -> About:
    """What the page shows of the boutique behind `link` and of a conversation with it."""
    keys = [("boutique", link.scope), ("conversation", talk)]
    found = records.find(connection, keys)
    here, begun = (found[key] for key in keys)
    if not isinstance(here, Boutique):
        raise Gone("There is no chat at this address.", "Look for it on the website.")
    is_open, until = _opening(here, now)
    made = About(here.name, here.city, here.phone, here.tz, is_open, until)
    if isinstance(begun, Conversation):
        origin = begun.origin
        made = About(
            *(made.name, made.city, made.phone, made.tz, is_open, until),
            reference=origin.reference,
            campaign=origin.campaign,
        )
    return made


def watch_called(connection: Connection, scope: str, reference: str) -> str:
    """What a boutique calls watches of this reference, or nothing.

    What one file alone says may be about its client; only what several say is told a stranger.
    """
    if not reference or "\0" in reference:
        return ""
    here = (_watch.scope == scope, _watch.reference == reference, _watch.model != "")
    times = func.count(_watch.owner.distinct())
    named = select(_watch.model).where(*here).group_by(_watch.model).having(times >= _AGREED)
    found = connection.execute(named.order_by(times.desc(), _watch.model).limit(1))
    return found.scalar() or ""


def begun(connection: Connection, link: Link, since: datetime) -> int:
    """How many strangers have begun to write to a boutique on a channel since then."""
    here = (_talk.scope == link.scope, _talk.created_by == link.channel)
    fresh = select(func.count()).where(*here, _talk.created_at > instant(since))
    return connection.execute(fresh).scalar_one()


def is_put_off(connection: Connection, talk: str, now: datetime) -> bool:
    """Whether staff closed a conversation as unwanted, lately, and nobody opened it since."""
    put_off = select(correspondent.c.put_off_until).where(correspondent.c.conversation == talk)
    until = connection.execute(put_off).scalar()
    if until is None or until <= instant(now):
        return False
    last = ("conversation", threads.chain(connection, talk)[-1])
    found = records.find(connection, [last])[last]
    return isinstance(found, Conversation) and found.status == ConversationStatus.CLOSED


def _opening(here: Boutique, now: datetime) -> tuple[bool, datetime | None]:
    hours = hours_of(here)
    is_open = open_between(hours, now, now + _MOMENT) > timedelta()
    if not here.opening_hours:
        return is_open, None
    if is_open:
        return True, closing(hours, now)
    after = open_after(hours, now, _MOMENT)
    return False, after - _MOMENT if after else None
