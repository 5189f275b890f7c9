"""How the client book is kept: calls, offers, segments, merges, handovers, as records."""

from datetime import datetime
from typing import Any

from msgspec import Struct, field

from clienteling.domain.messages import Direction
from clienteling.domain.people import OfferState, Tier
from clienteling.wire.record import Record


class Call(Record, frozen=True, kw_only=True, tag="call"):
    """A telephone call with a client; `minutes` where somebody looked at the clock."""

    client: str
    advisor: str
    direction: Direction = Direction.OUT
    reached: bool = True
    minutes: int | None = None
    text: str = ""
    ticket: str | None = None
    at: datetime


class Offer(Record, frozen=True, kw_only=True, tag="offer"):
    """A watch was offered to a client: by whom, when, and why to this one."""

    client: str
    advisor: str
    reference: str = ""
    watch: str | None = None
    wish: str | None = None
    why: str = ""
    state: OfferState = OfferState.OFFERED
    at: datetime
    answered_at: datetime | None = None


class ClientFilter(Struct, frozen=True, omit_defaults=True):
    """Which clients are meant; every part that is given must hold.

    `mine` counts clients of colleagues one covers for. `consent` is "purpose/channel" and
    holds where that cell is granted. `unseen_months`: no contact for so long, or never.
    `reference` and `wish` are references that a client owns, or would like to have.
    """

    text: str = ""
    mine: bool = False
    owner: str = ""
    tiers: tuple[Tier, ...] = ()
    languages: tuple[str, ...] = ()
    consent: str = ""
    birthday_this_month: bool = False
    unseen_months: int = 0
    reference: str = ""
    open_ticket: bool = False
    wish: str = ""


class Segment(Record, frozen=True, kw_only=True, tag="segment"):
    """A filter under a name: a list of clients that keeps itself; `shared` with colleagues."""

    name: str
    owner: str
    filter: ClientFilter = ClientFilter()
    shared: bool = False


class Overwrite(Record, frozen=True, kw_only=True, tag="overwrite"):
    """A text that a later edit replaced without having seen it, until somebody chooses.

    `subject` is a row of the table `about`; who wrote `kept` and when is in `created_by` and
    `created_at`.
    """

    about: str
    subject: str
    client: str | None = None
    field: str
    lost: str
    lost_by: str = ""
    lost_at: datetime
    kept: str
    settled_at: datetime | None = None


class ClientMerge(Record, frozen=True, kw_only=True, tag="client_merge"):
    """Two files of one person became one.

    `was` and `then` hold the fields of `keep` that changed, before and after; `moved` names
    the rows (table and id) that changed hands, so that it can be undone.
    """

    keep: str
    other: str
    was: dict[str, Any] = field(default_factory=dict)
    then: dict[str, Any] = field(default_factory=dict)
    moved: tuple[tuple[str, str], ...] = ()
    at: datetime
    undone_at: datetime | None = None


class Handover(Record, frozen=True, kw_only=True, tag="handover"):
    """Clients changed their advisor; `was` maps each to the owner before."""

    to: str
    was: dict[str, str | None] = field(default_factory=dict)
    note: str = ""
    at: datetime
    undone_at: datetime | None = None


class Cover(Record, frozen=True, kw_only=True, tag="cover"):
    """`stand_in` looks after the clients of `advisor` for a set time."""

    advisor: str
    stand_in: str
    since: datetime
    until: datetime
    note: str = ""
