from datetime import date, timedelta

import pytest

from clienteling.actions import parts
from clienteling.actions import watches as deeds
from clienteling.actions.desk import Desk
from clienteling.cache.reads import scanned, watches
from clienteling.domain.repairs import Stage
from clienteling.domain.watches import Acquired, Cover, Regime, WatchEventKind
from clienteling.errors import Gone
from clienteling.wire.people import Client
from clienteling.wire.service import Ticket
from clienteling.wire.watches import Coverage, Ownership, WatchEvent
from tests.cache.reads.shelf import DUET, MOON, NOON, TICKET, TODAY, watch
from tests.fixtures_desk import CLAIRE, SCOPE, WEI, put


def event(id_: str, kind: WatchEventKind, days: int, of: str = DUET) -> WatchEvent:
    at = NOON - timedelta(days=days)
    return WatchEvent(id=id_, scope=SCOPE, rev=1, watch=of, kind=kind, at=at)


def covered(id_: str, regime: Regime, start: int, end: int, void: str = "") -> Coverage:
    return Coverage(
        id=id_, scope=SCOPE, rev=1, watch=DUET, regime=regime, void_reason=void,
        start=date(start, 6, 1), end=date(end, 6, 1),
    )  # fmt: skip


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
