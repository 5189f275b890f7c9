"""The watches of the season, and what was paid for them."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from clienteling.domain.people import Tier
from clienteling.domain.watches import Authorised, Identity
from clienteling.sample.catalogue import COLLECTION, COMMON_WEIGHTS, ELSEWHERE, Model
from clienteling.sample.dice import Dice
from clienteling.sample.people import BOUTIQUE
from clienteling.wire.people import Client
from clienteling.wire.watches import Purchase, Watch

_HOW_MANY = {Tier.PROSPECT: 0, Tier.CLIENT: 1, Tier.VIP: 3, Tier.VIC: 9}


class Piece(NamedTuple):
    """A watch with its model, its owner and the day it was bought."""

    watch: Watch
    model: Model
    client: Client
    bought: date
    here: bool


def pieces(seed: int, people: list[Client], now: datetime) -> list[Piece]:
    """The watches the clients own, a tenth of them bought elsewhere."""
    dice = Dice(seed, "watches")
    made = []
    for client in people:
        for _ in range(_HOW_MANY[client.tier] + (1 if dice.likely(0.3) else 0)):
            model = dice.weighted(COLLECTION, COMMON_WEIGHTS)
            moment = dice.within(client.created_at, now - timedelta(days=2))
            made.append(_piece(dice, client, model, moment, now))
    return sorted(made, key=lambda piece: piece.watch.id)


def _piece(dice: Dice, client: Client, model: Model, moment: datetime, now: datetime) -> Piece:
    here = dice.likely(0.9)
    watch = Watch(
        id=dice.identifier(),
        scope=BOUTIQUE,
        reference=model.reference,
        serial=f"{dice.between(2, 4)} {dice.number(3)} {dice.number(3)}",
        movement_no=dice.number(7),
        model=model.name,
        calibre=model.calibre,
        dial=model.dial,
        strap=model.strap,
        year=min(now.year, moment.year),
        papers=("card", "box", "invoice") if here else ("card",),
        identity=Identity.VERIFIED if here else Identity.DECLARED,
        owner=client.id,
        origin="" if here else dice.one_of(ELSEWHERE),
        created_at=moment,
        updated_at=moment,
    )
    return Piece(watch, model, client, moment.date(), here)


def purchases(seed: int, owned: list[Piece]) -> Iterator[Purchase]:
    """What was paid for each piece, here or by an authorised retailer elsewhere."""
    dice = Dice(seed, "purchases")
    for piece in owned:
        yield Purchase(
            id=dice.identifier(),
            scope=BOUTIQUE,
            client=piece.client.id,
            watch=piece.watch.id,
            reference=piece.model.reference,
            description=piece.model.name,
            bought_on=piece.bought,
            boutique=BOUTIQUE if piece.here else "",
            retailer="" if piece.here else piece.watch.origin,
            authorised=Authorised.YES if piece.here else Authorised.UNKNOWN,
            country="CN" if piece.here else "",
            price=piece.model.price if piece.here else None,
            currency="CNY" if piece.here else "",
            advisor=piece.client.owner,
            created_at=piece.watch.created_at,
        )
