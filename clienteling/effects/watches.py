"""What the commands about watches, wishes and offers do."""

import msgspec

from clienteling.domain.ids import derived_id
from clienteling.domain.people import OfferState, WishState
from clienteling.domain.watches import WatchEventKind
from clienteling.effects.clients import LONGEST_NAME
from clienteling.effects.merge import merged
from clienteling.effects.rows import Key, Made, Moment, Rows, keys, limited, require
from clienteling.wire.book import Offer
from clienteling.wire.client_commands import AddWatch, AddWish, SetWishState
from clienteling.wire.people import Client, Wish
from clienteling.wire.watch_commands import (
    AddCoverage,
    AddWatchEvent,
    AnswerOffer,
    PassOnWatch,
    RecordOffer,
    RecordPurchase,
)
from clienteling.wire.watches import Coverage, Ownership, Purchase, Watch, WatchEvent

replace = msgspec.structs.replace
_AFTER = {OfferState.ACCEPTED: WishState.RESERVED, OfferState.OFFERED: WishState.OFFERED}
"""Where an answer leaves the wish it is about; any other answer leaves it open."""
_OVER = {WishState.WON, WishState.LOST, WishState.WITHDRAWN}


def watch_added(command: AddWatch, rows: Rows, _moment: Moment) -> Made:
    """A watch, and who has it."""
    client = rows.client(command.client)
    rows.new(Watch, command.watch)
    rows.new(Ownership, command.ownership)
    limited((command.reference, command.serial, command.model, command.origin), LONGEST_NAME)
    watch = Watch(
        id=command.watch,
        scope=client.scope,
        reference=command.reference,
        serial=command.serial,
        model=command.model,
        year=command.year,
        papers=command.papers,
        identity=command.identity,
        owner=client.id,
        origin=command.origin,
    )
    ownership = Ownership(
        id=command.ownership,
        scope=client.scope,
        watch=watch.id,
        client=client.id,
        since=command.since,
        how=command.how,
    )
    return watch, ownership


def wish_added(command: AddWish, rows: Rows, moment: Moment) -> Made:
    """A new wish."""
    client = rows.client(command.client)
    rows.new(Wish, command.wish)
    limited((command.reference, command.description), 2_000)
    named = bool(command.reference.strip() or command.description.strip())
    require(named, "A wish needs a watch.", "Type a reference or describe it.")
    return (
        Wish(
            id=command.wish,
            scope=client.scope,
            client=client.id,
            reference=command.reference,
            description=command.description,
            priority=command.priority,
            since=moment.at,
            conversation=command.conversation,
            message=command.message,
        ),
    )


def wish_moved(command: SetWishState, rows: Rows, _moment: Moment) -> Made:
    """The wish in its new state."""
    wish = rows.need(Wish, command.wish)
    then, _ = merged(wish, {"state": command.to}, {"state": command.was}, frozenset())
    return (then,)


def event_added(command: AddWatchEvent, rows: Rows, _moment: Moment) -> Made:
    """A line in the life of a watch."""
    watch = rows.need(Watch, command.watch)
    rows.new(WatchEvent, command.event)
    limited((command.source, command.text), 2_000)
    return (
        WatchEvent(
            id=command.event,
            scope=watch.scope,
            watch=watch.id,
            kind=command.type,
            at=command.happened_at,
            source=command.source,
            text=command.text,
        ),
    )


def passed_on(command: PassOnWatch, rows: Rows, moment: Moment) -> Made:
    """The watch with its new owner, the ownership that ended, and the one that begins.

    Where nobody wrote down since when the giver had it, that they had it is written down now.
    """
    watch = rows.need(Watch, command.watch)
    rows.new(Ownership, command.ownership)
    to = rows.client(command.to) if command.to else None
    same = watch.owner in (command.giver, command.to)
    require(same, "This watch has changed hands meanwhile.", "Look again.", code="conflict")
    known = rows.find(Ownership, command.was)
    ours = known is not None and known.watch == watch.id
    before = known if ours else _unwritten(command, watch)
    ended = (replace(before, until=command.on),) if before and before.until is None else ()
    began = Ownership(
        id=command.ownership,
        scope=watch.scope,
        watch=watch.id,
        client=to.id if to else "",
        since=command.on,
        how=command.how,
    )
    told = WatchEvent(
        id=derived_id(command.id, "event"),
        scope=watch.scope,
        watch=watch.id,
        kind=WatchEventKind.TRANSFERRED,
        at=moment.at,
        source=moment.by,
    )
    return replace(watch, owner=to.id if to else None), *ended, *((began,) if to else ()), told


def coverage_added(command: AddCoverage, rows: Rows, _moment: Moment) -> Made:
    """What covers the watch, and from when to when."""
    watch = rows.need(Watch, command.watch)
    rows.new(Coverage, command.coverage)
    limited((command.void_reason,), 2_000)
    ends = command.start is None or command.end is None or command.start <= command.end
    require(ends, "The end does not follow the start.", "Choose both dates again.")
    return (
        Coverage(
            id=command.coverage,
            scope=watch.scope,
            watch=watch.id,
            regime=command.regime,
            start=command.start,
            end=command.end,
            registered_on=command.registered_on,
            void_reason=command.void_reason,
        ),
    )


def purchase_recorded(command: RecordPurchase, rows: Rows, moment: Moment) -> Made:
    """What the client bought, here when no retailer is named."""
    client = rows.client(command.client)
    rows.new(Purchase, command.purchase)
    limited((command.reference, command.description, command.retailer), 2_000)
    named = bool(command.watch or command.reference.strip() or command.description.strip())
    require(named, "A purchase needs something bought.", "Choose a watch or describe it.")
    require((command.price or 0) >= 0, "A price is not negative.", "Type it again.")
    return (
        Purchase(
            id=command.purchase,
            scope=client.scope,
            client=client.id,
            watch=command.watch,
            reference=command.reference,
            description=command.description,
            bought_on=command.bought_on,
            boutique="" if command.retailer else command.scope,
            retailer=command.retailer,
            authorised=command.authorised,
            country=command.country,
            price=command.price,
            currency=command.currency,
            advisor=None if command.retailer else moment.by,
        ),
    )


def offered(command: RecordOffer, rows: Rows, moment: Moment) -> Made:
    """The offer, and the wish that it answers."""
    client = rows.client(command.client)
    rows.new(Offer, command.offer)
    limited((command.reference, command.why), 2_000)
    named = bool(command.reference.strip() or command.watch)
    require(named, "An offer needs a watch.", "Type a reference or choose the watch.")
    offer = Offer(
        id=command.offer,
        scope=client.scope,
        client=client.id,
        advisor=moment.by,
        reference=command.reference,
        watch=command.watch,
        wish=command.wish,
        why=command.why,
        at=moment.at,
    )
    wish = rows.find(Wish, command.wish)
    theirs = wish is not None and wish.client == client.id
    told = (replace(wish, state=WishState.OFFERED),) if wish and theirs else ()
    return offer, replace(client, last_contact_at=moment.at), *told


def answered(command: AnswerOffer, rows: Rows, moment: Moment) -> Made:
    """The offer with its answer, and the wish reserved or open again."""
    now = rows.need(Offer, command.offer)
    if now.state == command.to:
        return ()
    then, _ = merged(now, {"state": command.to}, {"state": command.was}, frozenset())
    open_again = command.to == OfferState.OFFERED
    then = replace(then, answered_at=None if open_again else moment.at)
    wish = rows.find(Wish, command.wish)
    mine = wish is not None and wish.id == now.wish and wish.state not in _OVER
    state = _AFTER.get(command.to, WishState.OPEN)
    return (then, replace(wish, state=state)) if wish and mine else (then,)


def of_new_watch(command: AddWatch) -> tuple[Key, ...]:
    """The client, the watch, and who has it."""
    made = keys(Watch, command.watch) + keys(Ownership, command.ownership)
    return keys(Client, command.client) + made


def of_wish(command: AddWish | SetWishState) -> tuple[Key, ...]:
    """The wish, and the client whose it is going to be."""
    client = command.client if isinstance(command, AddWish) else None
    return keys(Client, client) + keys(Wish, command.wish)


def of_passing_on(command: PassOnWatch) -> tuple[Key, ...]:
    """The watch, its new owner, both ownerships, and the line in its life."""
    told = keys(WatchEvent, derived_id(command.id, "event"))
    owned = keys(Ownership, command.ownership, command.was, derived_id(command.id, "was"))
    return keys(Watch, command.watch) + keys(Client, command.to) + owned + told


def of_watch(command: AddWatchEvent | AddCoverage) -> tuple[Key, ...]:
    """The watch, and what is added to it."""
    if isinstance(command, AddCoverage):
        return keys(Watch, command.watch) + keys(Coverage, command.coverage)
    return keys(Watch, command.watch) + keys(WatchEvent, command.event)


def of_purchase(command: RecordPurchase) -> tuple[Key, ...]:
    """The client and the purchase."""
    return keys(Client, command.client) + keys(Purchase, command.purchase)


def of_offer(command: RecordOffer | AnswerOffer) -> tuple[Key, ...]:
    """The offer, the wish it is about, and whom it is made to."""
    client = command.client if isinstance(command, RecordOffer) else None
    return keys(Client, client) + keys(Offer, command.offer) + keys(Wish, command.wish)


def _unwritten(command: PassOnWatch, watch: Watch) -> Ownership | None:
    """That the giver had the watch, since nobody knows when."""
    if command.giver is None or command.giver != watch.owner:
        return None
    return Ownership(
        id=derived_id(command.id, "was"),
        scope=watch.scope,
        watch=watch.id,
        client=command.giver,
    )
