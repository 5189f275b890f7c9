"""The season is the same for the same seed, and reads like a real shop."""

from collections import Counter
from datetime import UTC, datetime, timedelta

from clienteling.domain.repairs import OPEN
from clienteling.sample.season import season
from clienteling.wire.codec import encode
from clienteling.wire.people import Client
from clienteling.wire.records import SYNCED, table
from clienteling.wire.service import Appointment, Conversation, Ticket

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
