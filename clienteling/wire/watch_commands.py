"""Commands about watches: what happened to them, what covers them, who is offered one."""

from datetime import date, datetime

from clienteling.domain.people import OfferState
from clienteling.domain.watches import Acquired, Authorised, Regime, WatchEventKind
from clienteling.wire.command import Command


class AddWatchEvent(Command, frozen=True, kw_only=True, tag="add_watch_event"):
    """Something happened to a watch: serviced, lost, stolen, recovered, authenticated."""

    event: str
    watch: str
    type: WatchEventKind
    happened_at: datetime
    source: str = ""
    text: str = ""


class PassOnWatch(Command, frozen=True, kw_only=True, tag="pass_on_watch"):
    """A watch has a new owner, or none that we know; `was` is the ownership that ends."""

    watch: str
    ownership: str
    was: str | None = None
    giver: str | None = None
    to: str | None = None
    how: Acquired = Acquired.UNKNOWN
    on: date


class AddCoverage(Command, frozen=True, kw_only=True, tag="add_coverage"):
    """A promise that covers a watch for a time."""

    coverage: str
    watch: str
    regime: Regime
    start: date | None = None
    end: date | None = None
    registered_on: date | None = None
    void_reason: str = ""


class RecordPurchase(Command, frozen=True, kw_only=True, tag="record_purchase"):
    """A client bought something, here or elsewhere; `price` in minor units of `currency`."""

    purchase: str
    client: str
    bought_on: date
    watch: str | None = None
    reference: str = ""
    description: str = ""
    retailer: str = ""
    authorised: Authorised = Authorised.UNKNOWN
    country: str = ""
    price: int | None = None
    currency: str = ""


class RecordOffer(Command, frozen=True, kw_only=True, tag="record_offer"):
    """Offer a watch to a client, with the reason why to this one."""

    offer: str
    client: str
    reference: str = ""
    watch: str | None = None
    wish: str | None = None
    why: str = ""


class AnswerOffer(Command, frozen=True, kw_only=True, tag="answer_offer"):
    """What the client said to an offer; `wish` is the wish it answers, if any."""

    offer: str
    to: OfferState
    was: OfferState
    wish: str | None = None
