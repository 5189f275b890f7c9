"""Repairs are found, counted and told in one look."""

from datetime import timedelta

import pytest

from clienteling.actions import repairs as actions
from clienteling.actions.desk import Desk
from clienteling.actions.repairs import Intake, Step
from clienteling.cache import search_index, shown
from clienteling.cache.reads import repairs
from clienteling.cache.reads.repairs import Asked, Filter, Listed
from clienteling.domain.repairs import Stage
from clienteling.errors import Gone
from clienteling.wire.service import Ticket
from clienteling.wire.watches import Watch
from tests.fixtures_desk import AIKO, CLAIRE, LIN, SCOPE, WEI


@pytest.fixture
def shop(desk: Desk) -> Desk:
    """Three tickets: one late, one to decide, one collected long ago."""
    now, today = desk.now(), desk.now().date()
    with desk.store.write() as tx:
        shown.put(
            tx,
            [
                Watch(
                    id="w1",
                    scope=SCOPE,
                    reference="B210.4410",
                    serial="3 104 552",
                    model="Boréal Date",
                    owner=WEI,
                ),
                Ticket(
                    id="t1",
                    scope=SCOPE,
                    number="R-20493",
                    provisional_number="P-AB12CD-0007",
                    watch="w1",
                    client=WEI,
                    stage=Stage.IN_SERVICE,
                    stage_since=now - timedelta(days=12),
                    promised_on=today - timedelta(days=9),
                ),
                Ticket(
                    id="t2",
                    scope=SCOPE,
                    number="R-20497",
                    client=AIKO,
                    stage=Stage.AWAITING_APPROVAL,
                    stage_since=now - timedelta(days=6),
                    promised_on=today + timedelta(days=9),
                ),
                Ticket(
                    id="t3",
                    scope=SCOPE,
                    number="R-10001",
                    client=CLAIRE,
                    stage=Stage.CLOSED,
                    stage_since=now - timedelta(days=400),
                    promised_on=today - timedelta(days=420),
                ),
            ],
        )
        search_index.reindex(tx, "client", [WEI, AIKO, CLAIRE])
        search_index.reindex(tx, "contact_point", ["0197f000-0000-7000-8000-000000000201"])
    return desk


def ask(
    desk: Desk, text: str = "", of: Filter = Filter.OPEN, advisor: str | None = None
) -> Listed:
    return repairs.listed(desk.store, Asked(text, of, desk.now().date(), SCOPE, advisor))


def ids(listed: Listed) -> list[str]:
    return [row.id for row in listed.rows]


def test_each_filter_holds_what_it_counts(shop: Desk) -> None:
    counts = ask(shop).counts
    assert counts == {Filter.OPEN: 2, Filter.LATE: 1, Filter.DECIDE: 1, Filter.READY: 0}
    for each in Filter:
        assert len(ask(shop, of=each).rows) == counts[each]
    assert ids(ask(shop, of=Filter.OPEN, advisor=LIN)) == ["t1"]


@pytest.mark.parametrize(
    "typed",
    ["20493", "r-20493", "P-AB12CD", "3104552", "3 104", "b210", "boréal", "zhang", "zsm",
     "世民", "shimin zhang", "zhangshimin", "1234"],
)  # fmt: skip
def test_the_repair_is_found_by_whatever_the_client_has_at_hand(shop: Desk, typed: str) -> None:
    assert "t1" in ids(ask(shop, typed))


@pytest.mark.parametrize("typed", ["%", "_", "'", '"', "\\", "\0", "🕰", "x" * 5000])
def test_odd_signs_find_nothing_and_break_nothing(shop: Desk, typed: str) -> None:
    assert not ids(ask(shop, typed))


def test_a_collected_watch_is_still_found_but_not_listed(shop: Desk) -> None:
    assert ids(ask(shop, "10001")) == ["t3"]
    assert "t3" not in ids(ask(shop))


def test_late_is_counted_in_days_and_ready_is_never_late(shop: Desk) -> None:
    (late,) = ask(shop, of=Filter.LATE).rows
    assert late.late == 9
    one = repairs.subject(shop.store, "t1", shop.now().date())
    for to in (Stage.QUALITY_CONTROL, Stage.READY_FOR_COLLECTION):
        ticket = repairs.subject(shop.store, "t1", shop.now().date()).ticket
        actions.advance(shop, ticket, Step(to=to))
    assert one.repair.late == 9
    assert ask(shop).counts[Filter.LATE] == 0
    assert ask(shop).counts[Filter.READY] == 1


def test_a_ticket_taken_in_here_is_found_by_its_provisional_number(shop: Desk) -> None:
    ticket = actions.take_in(shop, Intake(client=WEI, watch="w1", client_words="It stops."))
    subject = repairs.subject(shop.store, ticket, shop.now().date())
    assert subject.repair.number.startswith("P-")
    assert subject.repair.state == "saved"
    assert ids(ask(shop, subject.repair.number)) == [ticket]
    assert subject.events[0].after == Stage.REGISTERED


def test_a_repair_that_is_gone_says_so(shop: Desk) -> None:
    with pytest.raises(Gone):
        repairs.subject(shop.store, "nothing", shop.now().date())
