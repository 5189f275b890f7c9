"""Watches, who owns them, what was bought, and what covers it, as records."""

from datetime import date, datetime

from msgspec import field

from clienteling.domain.watches import Acquired, Authorised, Identity, Regime, WatchEventKind
from clienteling.wire.record import Record


class Watch(Record, frozen=True, kw_only=True, tag="watch"):
    """A piece somebody owns, bought here or elsewhere; `owner` is the client who has it now."""

    reference: str
    serial: str = ""
    movement_no: str = ""
    model: str = ""
    calibre: str = ""
    dial: str = ""
    strap: str = ""
    links: int | None = None
    year: int | None = None
    papers: tuple[str, ...] = ()
    identity: Identity = Identity.DECLARED
    owner: str | None = None
    origin: str = ""


class WatchEvent(Record, frozen=True, kw_only=True, tag="watch_event"):
    """Something that happened to a watch."""

    watch: str
    kind: WatchEventKind
    at: datetime
    source: str = ""
    text: str = ""


class Ownership(Record, frozen=True, kw_only=True, tag="ownership"):
    """Who had a watch, from when to when."""

    watch: str
    client: str
    since: date | None = None
    until: date | None = None
    how: Acquired = Acquired.UNKNOWN


class Purchase(Record, frozen=True, kw_only=True, tag="purchase"):
    """A client bought something; `price` is in minor units of `currency`."""

    client: str
    watch: str | None = None
    reference: str = ""
    description: str = ""
    bought_on: date
    boutique: str = ""
    retailer: str = ""
    authorised: Authorised = Authorised.UNKNOWN
    country: str = ""
    price: int | None = None
    currency: str = ""
    quantity: int = 1
    advisor: str | None = None
    external_id: str = ""


class Coverage(Record, frozen=True, kw_only=True, tag="coverage"):
    """A promise that covers a watch for a time."""

    watch: str
    regime: Regime
    start: date | None = None
    end: date | None = None
    registered_on: date | None = None
    void_reason: str = ""


class EligibilityRule(Record, frozen=True, kw_only=True, tag="eligibility_rule"):
    """What a regime means for a watch of some origin, age and complication."""

    regime: Regime
    outcome: str
    purchase_country: str = ""
    age_years: int | None = None
    complication: str = ""
    papers: tuple[str, ...] = ()
    wording: dict[str, str] = field(default_factory=dict)
