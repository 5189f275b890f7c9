"""The season is the same for the same seed, and reads like a real shop."""

from collections import Counter
from datetime import UTC, datetime, timedelta

from clienteling.domain.people import OfferState, WishState
from clienteling.domain.repairs import OPEN
from clienteling.domain.watches import Regime, WatchEventKind
from clienteling.sample.season import season
from clienteling.wire.book import Offer
from clienteling.wire.chat import Conversation
from clienteling.wire.codec import encode
from clienteling.wire.people import Client, Wish
from clienteling.wire.records import SYNCED, table
from clienteling.wire.service import Appointment, Ticket
from clienteling.wire.watches import Coverage, Ownership, Watch, WatchEvent

NOW = datetime(2026, 3, 4, 6, 20, tzinfo=UTC)


def test_the_same_seed_makes_the_same_boutique() -> None:
    first, again, other = ([encode(row) for row in season(seed, 40, NOW)] for seed in (7, 7, 8))
    assert first == again
    assert first != other


def test_rows_come_in_the_order_in_which_they_refer_to_each_other() -> None:
    order = list(SYNCED)
    places = [order.index(table(type(row))) for row in season(7, 40, NOW)]
    assert places == sorted(places)


def test_ids_are_unique_and_in_order_within_a_table() -> None:
    rows = list(season(7, 400, NOW))
    assert len({row.id for row in rows}) == len(rows)
    ids = [row.id for row in rows if isinstance(row, Client)]
    assert ids == sorted(ids)


def test_it_is_a_whole_boutique_around_today() -> None:
    rows = list(season(7, 3_000, NOW))
    counts = Counter(table(type(row)) for row in rows)
    assert (counts["client"], counts["advisor"], counts["conversation"]) == (3_000, 9, 60)
    today = [row for row in rows if isinstance(row, Appointment) and _today(row)]
    assert len(today) == 12
    stages = Counter(row.stage for row in rows if isinstance(row, Ticket))
    assert sum(stages[stage] for stage in OPEN) == 40
    assert all(stages[stage] for stage in OPEN)
    waiting = [row for row in rows if isinstance(row, Conversation) and row.waiting_since]
    assert len(waiting) == 6
    languages = {row.language for row in rows if isinstance(row, Client)}
    assert languages == {"zh", "fr", "en", "ja", "ar"}


def _today(row: Appointment) -> bool:
    local = timedelta(hours=8)
    return (row.start + local).date() == (NOW + local).date()


def test_the_book_of_watches_reads_like_one() -> None:
    rows = list(season(7, 3_000, NOW))
    owners = {row.id: row.owner for row in rows if isinstance(row, Watch)}
    held = [row for row in rows if isinstance(row, Ownership)]
    assert all(owners[row.watch] == row.client for row in held if row.until is None)
    passed_on = [row for row in held if row.until is not None]
    assert passed_on
    assert all(row.since and row.until and row.since < row.until for row in passed_on)
    assert {row.kind for row in rows if isinstance(row, WatchEvent)} == set(WatchEventKind) - {
        WatchEventKind.TRANSFERRED
    }
    covers = [row for row in rows if isinstance(row, Coverage)]
    assert any(row.void_reason for row in covers)
    assert {row.regime for row in covers} >= {Regime.UNKNOWN, Regime.SERVICE_GUARANTEE}


def test_offers_say_what_the_wishes_say() -> None:
    rows = list(season(7, 3_000, NOW))
    wishes = {row.id: row for row in rows if isinstance(row, Wish)}
    assert {row.state for row in wishes.values()} == set(WishState)
    offers = [row for row in rows if isinstance(row, Offer)]
    assert {row.state for row in offers} == set(OfferState)
    for offer in offers:
        wish = wishes[offer.wish or ""]
        assert (offer.client, offer.reference) == (wish.client, wish.reference)
        assert (offer.answered_at is None) == (offer.state is OfferState.OFFERED)
        assert wish.since < offer.at < NOW
    offered = {row.wish for row in offers if row.state is OfferState.OFFERED}
    assert offered == {row.id for row in wishes.values() if row.state is WishState.OFFERED}
