"""What the clients of the season wish for, what they were offered, and why."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from clienteling.domain.people import OfferState, Tier, WishState
from clienteling.sample.catalogue import COLLECTION
from clienteling.sample.dice import Dice
from clienteling.sample.people import BOUTIQUE
from clienteling.wire.book import Offer
from clienteling.wire.people import Client, Wish

_STATES = (
    *(WishState.OPEN, WishState.OFFERED, WishState.RESERVED),
    *(WishState.WON, WishState.LOST, WishState.WITHDRAWN),
)
_ANSWERS = {
    WishState.OFFERED: OfferState.OFFERED,
    WishState.RESERVED: OfferState.ACCEPTED,
    WishState.WON: OfferState.ACCEPTED,
    WishState.LOST: OfferState.DECLINED,
}
_WHY = (
    "has waited the longest",
    "asked for this dial at every visit",
    "a fiftieth birthday in the family",
    "collects this line, keeps what they buy",
    "came to the launch and asked first",
    "gave up the last one for a colleague's client",
)


def wishes(seed: int, people: list[Client], now: datetime) -> list[Wish]:
    """One wish for every tenth client, more for those close to the house."""
    dice = Dice(seed, "wishes")
    made = []
    for client in people:
        eager = client.tier in {Tier.VIP, Tier.VIC}
        for _ in range(dice.between(1, 3) if eager else int(dice.likely(0.06))):
            model = dice.one_of(COLLECTION)
            made.append(
                Wish(
                    id=dice.identifier(),
                    scope=BOUTIQUE,
                    client=client.id,
                    reference=model.reference,
                    description=f"{model.name}, {model.dial}",
                    priority=dice.weighted((0, 1, 2), (5, 3, 2)),
                    since=now - timedelta(days=dice.between(3, 300)),
                    state=dice.weighted(_STATES, (14, 4, 2, 2, 1, 1)),
                )
            )
    return made


def offers(
    seed: int, wished: list[Wish], people: list[Client], now: datetime
) -> Iterator[Offer]:
    """The offers that the wishes speak of, and some that came to nothing before."""
    dice = Dice(seed, "offers")
    owners = {client.id: client.owner or "" for client in people}
    for wish in wished:
        at = dice.within(wish.since + timedelta(days=1), now - timedelta(days=1))
        if wish.state in _ANSWERS:
            yield _offer(dice, wish, owners[wish.client], _ANSWERS[wish.state], at)
        elif wish.state is WishState.OPEN and dice.likely(0.2):
            answer = dice.one_of((OfferState.DECLINED, OfferState.LAPSED))
            yield _offer(dice, wish, owners[wish.client], answer, at)


def _offer(dice: Dice, wish: Wish, advisor: str, state: OfferState, at: datetime) -> Offer:
    open_ = state is OfferState.OFFERED
    return Offer(
        id=dice.identifier(),
        scope=BOUTIQUE,
        client=wish.client,
        advisor=advisor,
        reference=wish.reference,
        wish=wish.id,
        why=dice.one_of(_WHY),
        state=state,
        at=at,
        answered_at=None if open_ else at + timedelta(hours=dice.between(2, 20)),
    )
