"""What a person can do about watches, wishes and offers."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import Struct

from clienteling.actions import parts
from clienteling.actions.desk import Desk
from clienteling.actions.sources import NOWHERE, Source
from clienteling.domain.changes import Changes
from clienteling.domain.ids import new_id
from clienteling.domain.money import minor_digits
from clienteling.domain.people import OfferState, WishState
from clienteling.domain.watches import Acquired, Authorised, Identity, Regime, WatchEventKind
from clienteling.errors import Refused
from clienteling.wire.book import Offer
from clienteling.wire.client_commands import AddWatch, AddWish, EditPart, SetWishState
from clienteling.wire.command import Command
from clienteling.wire.people import Wish
from clienteling.wire.records import table
from clienteling.wire.watch_commands import (
    AddCoverage,
    AddWatchEvent,
    AnswerOffer,
    PassOnWatch,
    RecordOffer,
    RecordPurchase,
)
from clienteling.wire.watches import Watch


class NewWatch(Struct, frozen=True):
    """A watch that is not in the book yet, and how its owner came by it."""

    reference: str
    serial: str = ""
    model: str = ""
    dial: str = ""
    strap: str = ""
    year: int | None = None
    papers: tuple[str, ...] = ()
    identity: Identity = Identity.DECLARED
    how: Acquired = Acquired.UNKNOWN
    origin: str = ""
    since: date | None = None


class Bought(Struct, frozen=True):
    """What was bought and for how much; here, where no `retailer` is named."""

    on: date
    reference: str = ""
    description: str = ""
    retailer: str = ""
    authorised: Authorised = Authorised.UNKNOWN
    country: str = ""
    price: int | None = None
    currency: str = ""


class Promise(Struct, frozen=True):
    """What covers a watch, from when to when."""

    regime: Regime
    start: date | None = None
    end: date | None = None
    registered_on: date | None = None
    void_reason: str = ""


class PassingOn(Struct, frozen=True):
    """To whom a watch goes (nobody we know, without `to`), how, and on which day."""

    on: date
    to: str | None = None
    how: Acquired = Acquired.UNKNOWN


def add(desk: Desk, client: str, piece: NewWatch, bought: Bought | None = None) -> str:
    """Write down a watch a client owns, with its purchase if known; returns its id."""
    watch = new_id()
    added = AddWatch(
        **desk.stamp(),
        watch=watch,
        ownership=new_id(),
        client=client,
        reference=_reference(piece.reference),
        serial=piece.serial,
        model=piece.model,
        year=piece.year,
        papers=piece.papers,
        identity=piece.identity,
        how=piece.how,
        origin=piece.origin,
        since=piece.since or (bought.on if bought else None),
    )
    more = _looks(desk, watch, piece)
    if bought is not None:
        more += (_purchase(desk, client, bought, watch),)
        if not bought.retailer:
            sold = _noon(desk, bought.on)
            more += (_event(desk, watch, WatchEventKind.SOLD, sold),)
    desk.ask(added, *more)
    return watch


def buy(
    desk: Desk,
    client: str,
    bought: Bought,
    watch: str | None = None,
    wish: Wish | None = None,
) -> Changes:
    """Keep what a client bought, here or elsewhere; a wish that it fulfils is won."""
    won: tuple[Command, ...] = ()
    if wish is not None:
        won = (SetWishState(**desk.stamp(), wish=wish.id, to=WishState.WON, was=wish.state),)
    return desk.ask(_purchase(desk, client, bought, watch), *won)


def tell(desk: Desk, watch: str, kind: WatchEventKind, on: date, text: str = "") -> Changes:
    """Something happened to a watch: serviced, lost, stolen, recovered, authenticated."""
    today = desk.now().astimezone(ZoneInfo(desk.person.tz)).date()
    at = desk.now() if on == today else _noon(desk, on)
    return desk.ask(_event(desk, watch, kind, at, text))


def cover(desk: Desk, watch: str, promise: Promise) -> Changes:
    """Write down what covers a watch."""
    return desk.ask(
        AddCoverage(
            **desk.stamp(),
            coverage=new_id(),
            watch=watch,
            regime=promise.regime,
            start=promise.start,
            end=promise.end,
            registered_on=promise.registered_on,
            void_reason=promise.void_reason,
        )
    )


def pass_on(desk: Desk, watch: Watch, was: str | None, going: PassingOn) -> Changes:
    """A watch has a new owner, or none that we know; `was` is the ownership that ends."""
    if going.to is not None and going.to == watch.owner:
        raise Refused("This client has the watch already.", "Choose somebody else.")
    return desk.ask(
        PassOnWatch(
            **desk.stamp(),
            watch=watch.id,
            ownership=new_id(),
            was=was,
            giver=watch.owner,
            to=going.to,
            how=going.how,
            on=going.on,
        )
    )


def wish(
    desk: Desk,
    client: str,
    reference: str,
    description: str,
    priority: int = 0,
    source: Source = NOWHERE,
) -> Changes:
    """Note a watch that a client would like to have."""
    return desk.ask(
        AddWish(
            **desk.stamp(),
            wish=new_id(),
            client=client,
            reference=_reference(reference),
            description=description,
            priority=priority,
            conversation=source.conversation,
            message=source.message,
        )
    )


def move_wish(desk: Desk, wish: Wish, to: WishState) -> Changes:
    """Move a wish on."""
    return desk.ask(SetWishState(**desk.stamp(), wish=wish.id, to=to, was=wish.state))


def offer(
    desk: Desk, client: str, reference: str, why: str, wish: str | None = None
) -> Changes:
    """Offer a watch to a client, with the reason why to this one."""
    return desk.ask(
        RecordOffer(
            **desk.stamp(),
            offer=new_id(),
            client=client,
            reference=_reference(reference),
            wish=wish,
            why=why,
        )
    )


def answer(desk: Desk, offer: Offer, to: OfferState) -> Changes:
    """What the client said to an offer."""
    return desk.ask(
        AnswerOffer(**desk.stamp(), offer=offer.id, to=to, was=offer.state, wish=offer.wish)
    )


def edit(desk: Desk, watch: Watch, change: dict[str, Any]) -> Changes:
    """Change what is known of a watch; it stands in its owner's file."""
    return parts.edit(desk, watch, change)


def minor(text: str, currency: str) -> int | None:
    """A price as somebody types it, in minor units; nothing for an empty one; `Refused`."""
    plain = "".join(mark for mark in text if mark not in " ,'\u00a0\u202f’")
    if not plain:
        return None
    whole, _, rest = plain.partition(".")
    digits = minor_digits(currency)
    if not (whole + rest).isdecimal() or len(rest) > digits or len(whole) > 12:
        raise Refused("This is no price.", "Type it like 98,500 or 98500.50.")
    return int((whole or "0") + rest.ljust(digits, "0"))


def whole(text: str) -> int | None:
    """A year or a number of links; nothing for an empty one; raises `Refused`."""
    plain = text.strip()
    if not plain:
        return None
    if not (plain.isascii() and plain.isdecimal()) or len(plain) > _FIGURES:
        raise Refused("This is no whole number.", "Type figures only.")
    return int(plain)


_FIGURES = 4


def _looks(desk: Desk, watch: str, piece: NewWatch) -> tuple[Command, ...]:
    """Dial and strap, which the first word of a watch does not carry."""
    said = {"dial": piece.dial, "strap": piece.strap}
    typed = {name: value for name, value in said.items() if value}
    if not typed:
        return ()
    before = dict.fromkeys(typed, "")
    return (EditPart(**desk.stamp(), table=table(Watch), part=watch, set=typed, was=before),)


def _event(
    desk: Desk, watch: str, kind: WatchEventKind, at: datetime, text: str = ""
) -> AddWatchEvent:
    return AddWatchEvent(
        **desk.stamp(),
        event=new_id(),
        watch=watch,
        type=kind,
        happened_at=at,
        source=desk.person.advisor,
        text=text,
    )


def _purchase(desk: Desk, client: str, bought: Bought, watch: str | None) -> RecordPurchase:
    return RecordPurchase(
        **desk.stamp(),
        purchase=new_id(),
        client=client,
        bought_on=bought.on,
        watch=watch,
        reference=_reference(bought.reference),
        description=bought.description,
        retailer=bought.retailer,
        authorised=bought.authorised,
        country=bought.country or ("" if bought.retailer else desk.person.country),
        price=bought.price,
        currency=bought.currency if bought.price is not None else "",
    )


def _reference(typed: str) -> str:
    """A reference as the house writes it, so that wishes and watches meet."""
    return typed.strip().upper()


def _noon(desk: Desk, day: date) -> datetime:
    """A day of which nobody knows the hour, at the boutique."""
    return datetime.combine(day, time(12), ZoneInfo(desk.person.tz))
