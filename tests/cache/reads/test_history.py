from datetime import UTC, datetime

import pytest

from clienteling.cache import shown
from clienteling.cache.reads import asked, client_card, clients, history, talks
from clienteling.cache.reads.duplicates import Sought, look_for
from clienteling.cache.reads.filters import Viewer
from clienteling.cache.reads.history_legs import Kind
from clienteling.cache.store import Store
from clienteling.domain.people import ContactKind
from clienteling.domain.repairs import is_open
from clienteling.sample import people
from clienteling.sample.season import season
from clienteling.wire.book import ClientFilter
from clienteling.wire.people import Client
from clienteling.wire.record import Record
from clienteling.wire.service import Ticket, TicketEvent
from clienteling.wire.watches import Purchase

NOW = datetime(2026, 11, 23, 6, 20, tzinfo=UTC)
ME = people.advisor_id(1)
ASKED = asked.Asked(NOW, "Asia/Shanghai", people.BOUTIQUE, ME)


@pytest.fixture(scope="module")
def rows() -> list[Record]:
    return list(season(clients=300, now=NOW))


@pytest.fixture
def shop(store: Store, rows: list[Record]) -> Store:
    """A small season."""
    with store.write() as tx:
        shown.put(tx, rows)
    return store


def busiest(rows: list[Record]) -> str:
    """The client with most repairs' lines."""
    whose = {row.id: row.client for row in rows if isinstance(row, Ticket)}
    lines = [whose[row.ticket] for row in rows if isinstance(row, TicketEvent)]
    return str(max(set(lines), key=lines.count))


def test_pages_of_a_history_are_the_whole_of_it_once_and_newest_first(
    shop: Store, rows: list[Record]
) -> None:
    client = busiest(rows)
    whole = history.chapter(shop, client, count=10_000)
    paged: list[str] = []
    after = None
    while True:
        page = history.chapter(shop, client, after=after, count=7)
        paged += (row.id for row in page.rows)
        after = page.after
        if after is None:
            break

    assert whole.after is None
    assert paged == [row.id for row in whole.rows]
    assert [row.at for row in whole.rows] == sorted(
        (row.at for row in whole.rows), reverse=True
    )
    assert len(paged) == len(set(paged)) > 10


def test_a_filter_shows_one_kind(shop: Store, rows: list[Record]) -> None:
    client = next(row.client for row in rows if isinstance(row, Purchase) and row.price)

    only = history.chapter(shop, client, (Kind.PURCHASE,))

    bought = [row for row in rows if isinstance(row, Purchase) and row.client == client]
    assert {row.id for row in only.rows} == {row.id for row in bought}


def test_the_book_stands_in_the_order_of_names(shop: Store) -> None:
    everybody = clients.part(shop, None).places
    _, first = clients.beginning(shop, ClientFilter(), Viewer(ME, NOW), 50)

    assert len(everybody) == 300
    assert [row.place for row in first] == list(everybody[:50])


def test_one_part_of_the_book(shop: Store, rows: list[Record]) -> None:
    wanted = ClientFilter(mine=True, tiers=clients.VIPS)
    meant, _ = clients.beginning(shop, wanted, Viewer(ME, NOW), 50)
    mine = clients.part(shop, meant).places

    known = [row for row in rows if isinstance(row, Client)]
    assert len(mine) == sum(row.owner == ME and row.tier in clients.VIPS for row in known)


def test_a_card_says_what_is_in_our_hands(shop: Store, rows: list[Record]) -> None:
    ticket = next(row for row in rows if isinstance(row, Ticket) and is_open(row.stage))

    card = client_card.card(shop, str(ticket.client), NOW)

    assert ticket.number in {repair.number for repair in card.repairs}


def test_who_has_the_same_number_is_told(shop: Store) -> None:
    with shop.read() as db:
        value, client = db.execute(
            "SELECT value, client FROM contact_point WHERE kind = 'mobile'"
        ).fetchone()

    number = ((ContactKind.MOBILE, value),)
    assert client in {each.id for each in look_for(shop, Sought(contacts=number))}
    again = look_for(shop, Sought(contacts=number, but=client))
    assert client not in {each.id for each in again}


def test_piles_count_what_they_hold(shop: Store) -> None:
    for pile in talks.Pile:
        piles = talks.piles(shop, pile, ASKED)
        assert piles.counts[pile] == len(piles.talks)


def test_the_longest_wait_stands_first(shop: Store) -> None:
    waits = [t.waiting_since for t in talks.piles(shop, talks.Pile.WAITING, ASKED).talks]

    assert len(waits) == 10
    assert waits == sorted(w for w in waits if w is not None)
