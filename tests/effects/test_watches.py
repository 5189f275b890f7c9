"""Watches that change hands, what covers them, what was bought and what was offered."""

from datetime import date

import msgspec
import pytest

from clienteling.domain.ids import derived_id
from clienteling.domain.people import OfferState, WishState
from clienteling.domain.watches import Acquired, Regime, WatchEventKind
from clienteling.effects import Rows
from clienteling.errors import Refused
from clienteling.wire.book import Offer
from clienteling.wire.client_commands import AddWatch
from clienteling.wire.command import Command
from clienteling.wire.people import Client, Wish
from clienteling.wire.record import Record
from clienteling.wire.watch_commands import (
    AddCoverage,
    AddWatchEvent,
    AnswerOffer,
    PassOnWatch,
    RecordOffer,
    RecordPurchase,
)
from clienteling.wire.watches import Coverage, Ownership, Purchase, Watch, WatchEvent
from tests.effects.shop import BASE, CID, LIN, NOW, WEI, after, ask

replace = msgspec.structs.replace
MO = Client(id="mo", scope="b", given="Mo")
WATCH = Watch(id="w1", scope="b", reference="A1", owner="wei")
HELD = Ownership(id="o1", scope="b", watch="w1", client="wei", since=date(2020, 1, 1))
TODAY = date(2026, 3, 4)
GIVE = PassOnWatch(
    id=CID,
    **BASE,
    watch="w1",
    ownership="o2",
    was="o1",
    giver="wei",
    to="mo",
    how=Acquired.GIFT,
    on=TODAY,
)
SHOP: tuple[Record, ...] = (WEI, MO, WATCH, HELD)
WISH = Wish(id="s1", scope="b", client="wei", reference="A1", since=NOW)
OFFER = RecordOffer(id=CID, **BASE, offer="f1", client="wei", reference="A1", wish="s1")


def refused(command: Command, *shop: Record) -> str:
    with pytest.raises(Refused) as refusal:
        ask(command, LIN, shop)
    return refusal.value.code


def test_a_watch_passed_on_has_a_new_owner_and_a_line_in_its_life() -> None:
    rows = after(GIVE, shop=SHOP)
    assert rows.need(Watch, "w1").owner == "mo"
    assert rows.need(Ownership, "o1").until == TODAY
    began = rows.need(Ownership, "o2")
    assert (began.client, began.since, began.how) == ("mo", TODAY, Acquired.GIFT)
    told = rows.need(WatchEvent, derived_id(CID, "event"))
    assert told.kind is WatchEventKind.TRANSFERRED


def test_a_watch_leaves_for_somebody_nobody_knows() -> None:
    rows = after(replace(GIVE, to=None), shop=SHOP)
    assert rows.need(Watch, "w1").owner is None
    assert rows.find(Ownership, "o2") is None


def test_that_the_giver_had_it_is_written_down_where_nobody_had() -> None:
    rows = after(replace(GIVE, was=None), shop=(WEI, MO, WATCH))
    held = rows.need(Ownership, derived_id(CID, "was"))
    assert (held.client, held.since, held.until) == ("wei", None, TODAY)


def test_of_two_desks_that_pass_on_one_watch_the_second_is_told() -> None:
    assert refused(GIVE, *SHOP[:2], replace(WATCH, owner="zo"), HELD) == "conflict"
    assert refused(GIVE, WATCH, HELD, WEI) == "gone"


def test_an_ownership_of_another_watch_is_not_ended() -> None:
    other = replace(HELD, watch="w9")
    rows = after(GIVE, shop=(WEI, MO, WATCH, other))
    assert rows.need(Ownership, "o1").until is None


def test_rows_that_are_there_are_not_written_over() -> None:
    add = AddWatch(id=CID, **BASE, watch="w2", ownership="o1", client="wei", reference="A1")
    assert refused(add, *SHOP) == "conflict"
    assert refused(replace(add, watch="w1", ownership="o3"), *SHOP) == "conflict"
    assert refused(replace(GIVE, ownership="o1"), *SHOP) == "conflict"


def test_what_happens_to_a_watch_is_told_in_its_life() -> None:
    event = AddWatchEvent(
        id=CID,
        **BASE,
        event="e1",
        watch="w1",
        type=WatchEventKind.SERVICED,
        happened_at=NOW,
        text="New gasket",
    )
    assert after(event, shop=SHOP).need(WatchEvent, "e1").text == "New gasket"
    assert refused(replace(event, watch="w9")) == "gone"


def test_what_covers_a_watch_begins_before_it_ends() -> None:
    cover = AddCoverage(
        id=CID, **BASE, coverage="g1", watch="w1", regime=Regime.EXTENDED_CARE, start=TODAY
    )
    assert after(cover, shop=SHOP).need(Coverage, "g1").end is None
    assert refused(replace(cover, end=date(2026, 3, 3)), *SHOP) == "invalid"


def test_a_purchase_is_ours_unless_a_retailer_is_named() -> None:
    buy = RecordPurchase(
        id=CID, **BASE, purchase="p1", client="wei", bought_on=TODAY, reference="A1", price=100
    )
    here = after(buy, shop=SHOP).need(Purchase, "p1")
    assert (here.boutique, here.advisor, here.price) == ("b", "lin", 100)
    away = after(replace(buy, retailer="Elsewhere"), shop=SHOP).need(Purchase, "p1")
    assert (away.boutique, away.advisor) == ("", None)
    assert refused(replace(buy, reference=" "), *SHOP) == "invalid"
    assert refused(replace(buy, price=-1), *SHOP) == "invalid"


def test_an_offer_says_why_and_moves_the_wish_it_answers() -> None:
    rows = after(replace(OFFER, why="First on the list"), shop=(WEI, WISH))
    offer = rows.need(Offer, "f1")
    assert (offer.advisor, offer.state, offer.at) == ("lin", OfferState.OFFERED, NOW)
    assert rows.need(Wish, "s1").state is WishState.OFFERED
    assert rows.need(Client, "wei").last_contact_at == NOW
    assert refused(replace(OFFER, reference="", watch=None), WEI) == "invalid"


def test_the_wish_of_another_client_is_left_alone() -> None:
    rows = after(OFFER, shop=(WEI, replace(WISH, client="mo")))
    assert rows.need(Wish, "s1").state is WishState.OPEN


@pytest.mark.parametrize(
    ("answer", "wish"),
    [
        (OfferState.ACCEPTED, WishState.RESERVED),
        (OfferState.DECLINED, WishState.OPEN),
        (OfferState.LAPSED, WishState.OPEN),
    ],
)
def test_an_answer_leaves_the_wish_where_it_belongs(
    answer: OfferState, wish: WishState
) -> None:
    start = after(OFFER, shop=(WEI, WISH))
    rows = answered(start, answer, OfferState.OFFERED)
    assert rows.need(Offer, "f1").answered_at == NOW
    assert rows.need(Wish, "s1").state is wish
    back = answered(rows, OfferState.OFFERED, answer)
    assert back.need(Offer, "f1").answered_at is None
    assert back.need(Wish, "s1").state is WishState.OFFERED


def test_a_wish_that_has_come_true_stays_so() -> None:
    start = after(OFFER, shop=(WEI, WISH))
    won = replace(start.need(Wish, "s1"), state=WishState.WON)
    rows = after(ANSWER, LIN, (start.need(Offer, "f1"), won))
    assert rows.need(Wish, "s1").state is WishState.WON


def test_of_two_answers_the_second_is_told() -> None:
    start = after(OFFER, shop=(WEI, WISH))
    declined = answered(start, OfferState.DECLINED, OfferState.OFFERED)
    late = replace(ANSWER, to=OfferState.ACCEPTED)
    rows = (declined.need(Offer, "f1"), declined.need(Wish, "s1"))
    assert refused(late, *rows) == "conflict"
    assert ask(replace(ANSWER, to=OfferState.DECLINED), LIN, rows) == []


ANSWER = AnswerOffer(
    id=CID, **BASE, offer="f1", to=OfferState.LAPSED, was=OfferState.OFFERED, wish="s1"
)


def answered(rows: Rows, to: OfferState, was: OfferState) -> Rows:
    shop = (rows.need(Offer, "f1"), rows.need(Wish, "s1"))
    return after(replace(ANSWER, to=to, was=was), LIN, shop)
