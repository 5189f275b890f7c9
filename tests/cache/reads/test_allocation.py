from datetime import timedelta

import pytest

from clienteling.actions.desk import Desk
from clienteling.cache.reads import allocation
from clienteling.cache.reads.allocation import Order
from clienteling.domain.people import OfferState, Tier, WishState
from clienteling.wire.book import Offer
from clienteling.wire.people import Client, Wish
from tests.cache.reads.shelf import DUET, MOON, NOON, TODAY, watch
from tests.fixtures_desk import AIKO, CLAIRE, LIN, OMAR, SCOPE, WEI, put


def wish(id_: str, client: str, **facts: object) -> Wish:
    told: dict[str, object] = {"reference": "D397.8480", "since": NOON} | facts
    return Wish(id=id_, scope=SCOPE, rev=1, client=client, **told)  # type: ignore[arg-type]


def given(id_: str, client: str, state: OfferState, days: int) -> Offer:
    return Offer(
        id=id_, scope=SCOPE, rev=1, client=client, advisor=LIN, reference="D397.8480",
        state=state, at=NOON - timedelta(days=days),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("order", "first"),
    [(Order.PRIORITY, "w2"), (Order.SINCE, "w3"), (Order.TIER, "w1")],
)
def test_who_wishes_for_a_reference_stands_in_the_order_asked_for(
    desk: Desk, order: Order, first: str
) -> None:
    store = put(
        desk,
        watch(DUET, owner=CLAIRE),
        watch(MOON, owner=CLAIRE, reference="S118.6602"),
        wish("w1", WEI),
        wish("w2", CLAIRE, priority=2),
        wish("w3", AIKO, since=NOON - timedelta(days=300)),
        wish("w4", OMAR, state=WishState.WON),
        wish("w5", WEI, reference="S118.6602"),
        given("o1", CLAIRE, OfferState.DECLINED, 9),
        given("o2", CLAIRE, OfferState.OFFERED, 2),
    )

    found = allocation.interest(store, "D397.8480", order, TODAY)

    assert [it.wish.id for it in found.settled] == ["w4"]
    assert {it.wish.id for it in found.hopefuls} == {"w1", "w2", "w3"}
    assert found.hopefuls[0].wish.id == first
    claire = next(it for it in found.hopefuls if it.who.id == CLAIRE)
    assert (claire.has, claire.same, claire.advisor) == (2, 1, "Lin Yue 林月")
    assert claire.last is not None
    assert claire.last.id == "o2"
    assert [it.offer.id for it in found.offers] == ["o2", "o1"]
    assert [it.piece.watch.id for it in found.owners] == [DUET]
    assert (found.model, found.owned) == ("Duet Tribute", 1)


def test_nobody_whose_file_was_erased_is_hopeful(desk: Desk) -> None:
    gone = Client(id="gone", scope=SCOPE, rev=1, tier=Tier.VIC, erased_at=NOON)
    store = put(desk, gone, wish("w1", "gone"))

    assert allocation.interest(store, "D397.8480", Order.TIER, TODAY).hopefuls == ()


def test_what_is_sought_is_counted(desk: Desk) -> None:
    store = put(
        desk,
        watch(DUET),
        wish("w1", WEI),
        wish("w2", CLAIRE, since=NOON - timedelta(days=9)),
        wish("w3", AIKO, reference="S118.6602"),
        wish("w4", AIKO, reference="S118.6602", state=WishState.LOST),
    )

    first, second = allocation.sought(store)

    assert (first.reference, first.model, first.count) == ("D397.8480", "Duet Tribute", 2)
    assert first.first == NOON - timedelta(days=9)
    assert (second.reference, second.count) == ("S118.6602", 1)


def test_a_clients_wishes_wait_before_those_that_are_settled(desk: Desk) -> None:
    store = put(
        desk,
        wish("w1", WEI, state=WishState.LOST, priority=2),
        wish("w2", WEI),
        wish("w3", WEI, priority=1),
        given("o1", WEI, OfferState.OFFERED, 1),
    )

    found = allocation.hopes(store, WEI)

    assert [it.wish.id for it in found.wishes] == ["w3", "w2", "w1"]
    assert [(it.offer.id, it.called) for it in found.offers] == [("o1", "D397.8480")]
