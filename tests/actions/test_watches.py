from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from clienteling.actions import parts, watches
from clienteling.actions.desk import Desk
from clienteling.actions.watches import Bought, NewWatch, PassingOn, Promise
from clienteling.cache import outbox, shown
from clienteling.domain.people import OfferState, WishState
from clienteling.domain.watches import Acquired, Authorised, Identity, Regime, WatchEventKind
from clienteling.errors import Refused
from clienteling.wire.book import Offer
from clienteling.wire.people import Client, Wish
from clienteling.wire.watches import Coverage, Ownership, Purchase, Watch, WatchEvent
from tests.fixtures_desk import CLAIRE, LIN, SCOPE, WEI

DAY = date(2026, 3, 1)
DUET = NewWatch(
    reference="D397.8480",
    serial="2 998 114",
    model="Duet Tribute",
    dial="burgundy",
    papers=("card",),
    how=Acquired.GIFT,
    origin="Paris",
    since=date(2019, 5, 1),
)


def watch(desk: Desk, id_: str) -> Watch:
    with desk.store.read() as db:
        found = shown.find(db, Watch, id_)
    assert found is not None
    return found


def ownerships(desk: Desk, id_: str) -> list[Ownership]:
    with desk.store.read() as db:
        return shown.records(db, Ownership, "WHERE watch = ? ORDER BY until IS NULL", (id_,))


def events(desk: Desk, id_: str) -> list[WatchEvent]:
    with desk.store.read() as db:
        return shown.records(db, WatchEvent, "WHERE watch = ? ORDER BY at", (id_,))


def test_a_watch_from_elsewhere_comes_in_with_what_is_known(desk: Desk) -> None:
    id_ = watches.add(desk, WEI, DUET)

    made = watch(desk, id_)
    assert (made.owner, made.serial, made.dial, made.origin) == (
        WEI, "2 998 114", "burgundy", "Paris",
    )  # fmt: skip
    assert made.identity is Identity.DECLARED
    (owned,) = ownerships(desk, id_)
    assert (owned.client, owned.since, owned.how) == (WEI, date(2019, 5, 1), Acquired.GIFT)
    assert events(desk, id_) == []


def test_a_watch_sold_here_comes_in_with_its_sale(desk: Desk) -> None:
    bought = Bought(on=DAY, reference="D397.8480", authorised=Authorised.YES, price=9_850_000,
                    currency="CNY", country="CN")  # fmt: skip

    id_ = watches.add(desk, WEI, NewWatch("D397.8480", how=Acquired.BOUGHT), bought)

    with desk.store.read() as db:
        (kept,) = shown.records(db, Purchase, "WHERE watch = ?", (id_,))
    assert (kept.boutique, kept.advisor, kept.price) == (SCOPE, LIN, 9_850_000)
    (sold,) = events(desk, id_)
    zone = ZoneInfo("Asia/Shanghai")
    assert (sold.kind, sold.at.astimezone(zone)) == (
        WatchEventKind.SOLD, datetime(2026, 3, 1, 12, tzinfo=zone),
    )  # fmt: skip
    assert ownerships(desk, id_)[0].since == DAY


def test_a_refused_purchase_leaves_no_watch_behind(desk: Desk) -> None:
    with pytest.raises(Refused):
        watches.add(desk, WEI, DUET, Bought(on=DAY, price=-1, currency="CNY"))

    with desk.store.read() as db:
        assert outbox.waiting(db) == []
        assert shown.records(db, Watch) == []


def test_a_purchase_wins_the_wish_it_fulfils(desk: Desk) -> None:
    watches.wish(desk, WEI, "D397.8480", "burgundy", 2)
    (wish,) = _wishes(desk)
    assert (wish.priority, wish.state) == (2, WishState.OPEN)

    watches.buy(desk, WEI, Bought(on=DAY, reference="D397.8480", retailer="Lyon"), wish=wish)

    assert _wishes(desk)[0].state is WishState.WON
    with desk.store.read() as db:
        (bought,) = shown.records(db, Purchase, "WHERE client = ?", (WEI,))
    assert (bought.boutique, bought.retailer, bought.advisor) == ("", "Lyon", None)


def test_a_watch_is_lost_today_or_on_another_day(desk: Desk) -> None:
    id_ = watches.add(desk, WEI, DUET)
    today = desk.now().astimezone(ZoneInfo("Asia/Shanghai")).date()

    watches.tell(desk, id_, WatchEventKind.SERVICED, today - timedelta(days=30), "in Geneva")
    watches.tell(desk, id_, WatchEventKind.LOST, today)

    serviced, lost = events(desk, id_)
    assert (serviced.text, serviced.source) == ("in Geneva", LIN)
    assert lost.at == desk.now()


def test_a_watch_passes_from_one_client_to_another_and_to_nobody(desk: Desk) -> None:
    id_ = watches.add(desk, WEI, DUET)
    (first,) = ownerships(desk, id_)

    watches.pass_on(desk, watch(desk, id_), first.id, PassingOn(DAY, CLAIRE, Acquired.GIFT))

    ended, began = ownerships(desk, id_)
    assert (ended.id, ended.until) == (first.id, DAY)
    assert (began.client, began.since, began.how) == (CLAIRE, DAY, Acquired.GIFT)
    assert watch(desk, id_).owner == CLAIRE

    watches.pass_on(desk, watch(desk, id_), began.id, PassingOn(DAY + timedelta(days=9)))

    assert watch(desk, id_).owner is None
    assert [each.until for each in ownerships(desk, id_)] == [DAY, DAY + timedelta(days=9)]
    with pytest.raises(Refused):
        watches.pass_on(desk, _owned_by(desk, WEI), None, PassingOn(DAY, WEI))


def test_whoever_gives_away_an_unwritten_watch_is_written_down(desk: Desk) -> None:
    owned = _owned_by(desk, WEI)

    watches.pass_on(desk, owned, None, PassingOn(DAY, CLAIRE))

    ended, began = ownerships(desk, owned.id)
    assert (ended.client, ended.since, ended.until) == (WEI, None, DAY)
    assert began.client == CLAIRE


def test_coverage_is_written_down_changed_and_taken_out(desk: Desk) -> None:
    id_ = watches.add(desk, WEI, DUET)
    until = date(2034, 3, 1)
    watches.cover(desk, id_, Promise(Regime.INTERNATIONAL_GUARANTEE, DAY, until))
    (kept,) = _covers(desk, id_)
    assert kept.end == until

    parts.edit(desk, kept, {"void_reason": "opened by another hand", "end": until})

    (kept,) = _covers(desk, id_)
    assert kept.void_reason == "opened by another hand"
    with desk.store.read() as db:
        assert outbox.waiting(db)[-1].command.set == {  # type: ignore[attr-defined]
            "void_reason": "opened by another hand"
        }
    parts.remove(desk, kept)
    assert _covers(desk, id_) == []


def test_a_field_is_changed_in_place(desk: Desk) -> None:
    id_ = watches.add(desk, WEI, DUET)

    watches.edit(desk, watch(desk, id_), {"links": 11, "papers": ("card", "box")})

    assert (watch(desk, id_).links, watch(desk, id_).papers) == (11, ("card", "box"))
    assert not watches.edit(desk, watch(desk, id_), {"links": 11}).tables


def test_an_offer_and_its_answer_move_the_wish(desk: Desk) -> None:
    watches.wish(desk, WEI, "D397.8480", "")
    (wish,) = _wishes(desk)

    watches.offer(desk, WEI, "D397.8480", "waits since spring", wish.id)

    assert _wishes(desk)[0].state is WishState.OFFERED
    with desk.store.read() as db:
        (kept,) = shown.records(db, Offer)
        client = shown.find(db, Client, WEI)
    assert (kept.advisor, kept.why, kept.at) == (LIN, "waits since spring", desk.now())
    assert client is not None
    assert client.last_contact_at == desk.now()

    watches.answer(desk, kept, OfferState.ACCEPTED)

    assert _wishes(desk)[0].state is WishState.RESERVED
    watches.move_wish(desk, _wishes(desk)[0], WishState.WITHDRAWN)
    assert _wishes(desk)[0].state is WishState.WITHDRAWN


@pytest.mark.parametrize(
    ("typed", "currency", "price"),
    [
        ("98,500", "CNY", 9_850_000),
        ("98 500.5", "EUR", 9_850_050),
        ("12’000", "JPY", 12_000),
        ("", "CNY", None),
    ],
)
def test_prices_as_people_type_them(typed: str, currency: str, price: int | None) -> None:
    assert watches.minor(typed, currency) == price


@pytest.mark.parametrize("typed", ["-1", "1.005", "a lot", "1.2.3", "²"])
def test_what_is_no_price_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        watches.minor(typed, "CNY")


def _wishes(desk: Desk) -> list[Wish]:
    with desk.store.read() as db:
        return shown.records(db, Wish, "WHERE client = ?", (WEI,))


def _covers(desk: Desk, id_: str) -> list[Coverage]:
    with desk.store.read() as db:
        return shown.records(db, Coverage, "WHERE watch = ?", (id_,))


def _owned_by(desk: Desk, client: str) -> Watch:
    """A watch of which no ownership is written down, as older books hold them."""
    made = Watch(
        id="0197f000-0000-7000-8000-000000000901",
        scope=SCOPE,
        rev=1,
        reference="B210.4410",
        owner=client,
    )
    with desk.store.write() as tx:
        shown.put(tx, [made])
    return made
