"""What a boutique's chat page says about the boutique, and what the chat began with."""

from datetime import datetime, timedelta

from msgspec import Struct
from sqlalchemy import Connection

from clienteling.domain.opening import closing, open_after, open_between
from clienteling.effects.conversations import hours_of
from clienteling.errors import Gone
from clienteling.server.channels import Link
from clienteling.server.store import records
from clienteling.wire.chat import Conversation
from clienteling.wire.people import Boutique

_MOMENT = timedelta(seconds=1)


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


def _opening(here: Boutique, now: datetime) -> tuple[bool, datetime | None]:
    hours = hours_of(here)
    is_open = open_between(hours, now, now + _MOMENT) > timedelta()
    if not here.opening_hours:
        return is_open, None
    if is_open:
        return True, closing(hours, now)
    after = open_after(hours, now, _MOMENT)
    return False, after - _MOMENT if after else None
