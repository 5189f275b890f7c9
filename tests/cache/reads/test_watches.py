from datetime import UTC, date, datetime, timedelta

import pytest

from clienteling.actions import parts
from clienteling.actions import watches as deeds
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.cache.reads import allocation, scanned, watches
from clienteling.cache.reads.allocation import Order
from clienteling.cache.store import Store
from clienteling.domain.people import OfferState, Tier, WishState
from clienteling.domain.repairs import Stage
from clienteling.domain.watches import Acquired, Cover, Regime, WatchEventKind
from clienteling.errors import Gone
from clienteling.wire.book import Offer
from clienteling.wire.people import Client, Wish
from clienteling.wire.record import Record
from clienteling.wire.service import Ticket
from clienteling.wire.watches import Coverage, Ownership, Watch, WatchEvent
from tests.fixtures_desk import AIKO, CLAIRE, LIN, OMAR, SCOPE, WEI

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
DUET, MOON, TICKET = (f"0197f000-0000-7000-8000-00000000090{n}" for n in range(3))


def watch(id_: str, owner: str | None = WEI, **facts: object) -> Watch:
    told: dict[str, object] = {"reference": "D397.8480", "model": "Duet Tribute"} | facts
    return Watch(id=id_, scope=SCOPE, rev=1, owner=owner, **told)  # type: ignore[arg-type]


def event(id_: str, kind: WatchEventKind, days: int, of: str = DUET) -> WatchEvent:
    at = NOON - timedelta(days=days)
    return WatchEvent(id=id_, scope=SCOPE, rev=1, watch=of, kind=kind, at=at)


def covered(id_: str, regime: Regime, start: int, end: int, void: str = "") -> Coverage:
    return Coverage(
        id=id_, scope=SCOPE, rev=1, watch=DUET, regime=regime, void_reason=void,
        start=date(start, 6, 1), end=date(end, 6, 1),
    )  # fmt: skip


def put(desk: Desk, *records: Record) -> Store:
    with desk.store.write() as tx:
        shown.put(tx, records)
    return desk.store


def test_the_promise_that_holds_speaks_for_a_watch(desk: Desk) -> None:
    guarantee = Regime.INTERNATIONAL_GUARANTEE
    store = put(
        desk,
        watch(DUET),
        watch(MOON),
        covered("c1", guarantee, 2010, 2018),
        covered("c2", guarantee, 2026, 2034),
        covered("c3", Regime.EXTENDED_CARE, 2026, 2035, void="opened by another hand"),
    )

    moon, duet = watches.owned(store, WEI, TODAY)

    assert moon.covered is None
    assert duet.covered is not None
    assert (duet.covered.coverage.id, duet.covered.stands) == ("c2", Cover.VALID)
    every = watches.file(store, DUET, TODAY).covers
    assert [(it.coverage.id, it.stands) for it in every] == [
        ("c2", Cover.VALID), ("c3", Cover.VOID), ("c1", Cover.OVER),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "missing"),
    [
        ([(WatchEventKind.SOLD, 9), (WatchEventKind.LOST, 5)], WatchEventKind.LOST),
        ([(WatchEventKind.LOST, 5), (WatchEventKind.STOLEN, 2)], WatchEventKind.STOLEN),
        ([(WatchEventKind.STOLEN, 5), (WatchEventKind.RECOVERED, 2)], None),
        ([(WatchEventKind.LOST, 5), (WatchEventKind.SERVICED, 2)], WatchEventKind.LOST),
    ],
)
def test_what_is_missing_is_missing_until_it_is_recovered(
    desk: Desk, told: list[tuple[WatchEventKind, int]], missing: WatchEventKind | None
) -> None:
    events = [event(f"e{n}", kind, days) for n, (kind, days) in enumerate(told)]
    store = put(desk, watch(DUET), *events)

    (piece,) = watches.owned(store, WEI, TODAY)

    assert piece.alarm is missing


def test_what_is_missing_stands_first(desk: Desk) -> None:
    store = put(desk, watch(DUET), watch(MOON), event("e1", WatchEventKind.LOST, 2))

    assert [each.watch.id for each in watches.owned(store, WEI, TODAY)] == [DUET, MOON]


def test_a_watch_in_our_hands_says_so(desk: Desk) -> None:
    ticket = Ticket(
        id=TICKET, scope=SCOPE, rev=1, number="R-20481", client=WEI, watch=DUET,
        stage=Stage.DIAGNOSIS, stage_since=NOON,
    )  # fmt: skip
    store = put(desk, watch(DUET), ticket)

    (piece,) = watches.owned(store, WEI, TODAY)

    assert piece.repair is not None
    assert piece.repair.number == "R-20481"
    assert [each.id for each in watches.file(store, DUET, TODAY).tickets] == [TICKET]


def test_what_was_passed_on_stands_apart_with_whom_it_went_to(desk: Desk) -> None:
    id_ = deeds.add(desk, WEI, deeds.NewWatch("D397.8480"))
    known = watches.file(desk.store, id_, TODAY)
    going = deeds.PassingOn(date(2026, 3, 1), CLAIRE, Acquired.GIFT)

    deeds.pass_on(desk, known.piece.watch, known.ownership, going)

    assert watches.owned(desk.store, WEI, TODAY) == ()
    (had,) = watches.earlier(desk.store, WEI)
    assert had.to is not None
    assert (had.to.id, had.ownership.until) == (CLAIRE, date(2026, 3, 1))
    keepers = watches.file(desk.store, id_, TODAY).keepers
    assert [(it.ownership.client, it.ownership.until) for it in keepers] == [
        (CLAIRE, None), (WEI, date(2026, 3, 1)),
    ]  # fmt: skip
    assert watches.earlier(desk.store, CLAIRE) == ()


def test_a_watch_that_came_back_is_owned_and_not_passed_on(desk: Desk) -> None:
    ended = Ownership(
        id="o1", scope=SCOPE, rev=1, watch=DUET, client=WEI, until=date(2020, 1, 1)
    )
    store = put(desk, watch(DUET), ended)

    assert watches.earlier(store, WEI) == ()
    assert len(watches.owned(store, WEI, TODAY)) == 1


def test_a_file_says_how_far_each_change_has_come(desk: Desk) -> None:
    store = put(desk, watch(DUET))
    before = watches.file(store, DUET, TODAY)
    assert (before.fields, before.piece.state) == ({}, "sent")

    parts.edit(desk, before.piece.watch, {"dial": "burgundy"})

    after = watches.file(store, DUET, TODAY)
    assert (after.fields, after.piece.state) == ({"dial": "saved"}, "saved")
    with pytest.raises(Gone):
        watches.file(store, MOON, TODAY)


@pytest.mark.parametrize("typed", ["2998114", "2 998 114", " 2-998-114 "])
def test_a_serial_is_the_same_however_it_is_spaced(desk: Desk, typed: str) -> None:
    store = put(
        desk,
        watch(DUET, serial="2 998 114"),
        watch(MOON, serial="2 998 1145"),
        event("e1", WatchEventKind.STOLEN, 3),
    )

    (same,) = watches.same_serial(store, typed)

    assert same.owner is not None
    assert (same.watch.id, same.owner.id, same.alarm) == (DUET, WEI, WatchEventKind.STOLEN)
    assert watches.same_serial(store, typed, but=DUET) == ()
    assert watches.same_serial(store, "") == ()


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


@pytest.mark.parametrize(
    ("code", "kind", "id_"),
    [
        (WEI, "client", WEI),
        ("r-20481", "ticket", TICKET),
        ("D1-0007", "ticket", TICKET),
        ("https://central.example/t/R-20481", "ticket", TICKET),
        ("https://central.example/t/R-20481/?lang=zh", "ticket", TICKET),
        (f"https://central.example/t?ticket={TICKET}", "ticket", TICKET),
        ("2998114", "watch", DUET),
        (DUET, "watch", DUET),
        ("d397.8480", "reference", "D397.8480"),
        ("éçç_&&'", "watch", DUET),
        ("R)éà'_&", "ticket", TICKET),
    ],
)
def test_a_code_stands_for_one_thing(desk: Desk, code: str, kind: str, id_: str) -> None:
    ticket = Ticket(
        id=TICKET, scope=SCOPE, rev=1, number="R-20481", provisional_number="D1-0007",
        client=WEI, watch=DUET, stage_since=NOON,
    )  # fmt: skip
    store = put(desk, watch(DUET, serial="2 998 114"), ticket)

    (found,) = scanned.recognised(store, code)

    assert (found.kind, found.id) == (kind, id_)


def test_a_merged_clients_code_opens_who_was_kept(desk: Desk) -> None:
    old = Client(id="old", scope=SCOPE, rev=1, merged_into=WEI)
    store = put(desk, old)

    assert [it.id for it in scanned.recognised(store, "old")] == [WEI]


def test_a_code_of_two_watches_stands_for_both_and_a_strange_one_for_nothing(
    desk: Desk,
) -> None:
    store = put(
        desk, watch(DUET, serial="2 998 114"), watch(MOON, serial="2998114", owner=None)
    )

    assert {(it.id, it.client) for it in scanned.recognised(store, "2998114")} == {
        (DUET, WEI), (MOON, ""),
    }  # fmt: skip
    assert scanned.recognised(store, "UNKNOWN-99") == ()
    assert scanned.recognised(store, "13900001234") == ()
