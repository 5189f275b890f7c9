"""Whom a filter means, and the lists that keep one."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from clienteling.cache import shown
from clienteling.cache.reads import clients, filters, segments
from clienteling.cache.reads.filters import Viewer
from clienteling.cache.store import Store
from clienteling.domain.consent import ConsentState
from clienteling.domain.people import Calendar, DateKind, Tier, WishState
from clienteling.domain.repairs import Stage
from clienteling.wire.book import ClientFilter, Cover, Segment
from clienteling.wire.people import Advisor, Client, ImportantDate, Wish
from clienteling.wire.record import Record
from clienteling.wire.service import Ticket
from clienteling.wire.watches import Watch

NOW = datetime(2026, 11, 23, 6, 20, tzinfo=UTC)
HERE = "boutique"
LIN = Viewer("lin", NOW)


def client(id_: str, **more: Any) -> Client:  # noqa: ANN401
    return Client(id=id_, scope=HERE, given=id_, **more)


def born(client_: str, month: int, day: int | None, **more: Any) -> ImportantDate:  # noqa: ANN401
    kind = more.pop("kind", DateKind.BIRTHDAY)
    return ImportantDate(
        id=f"{client_}-{month}",
        scope=HERE,
        client=client_,
        kind=kind,
        month=month,
        day=day,
        **more,
    )


ROWS: list[Record] = [
    client("anna", owner="lin", tier=Tier.VIP, language="fr", last_contact_at=NOW),
    client(
        "bela",
        owner="xu",
        tier=Tier.VIC,
        language="zh",
        last_contact_at=NOW - timedelta(days=100),
        consent={"marketing/wechat": ConsentState.GRANTED},
    ),
    client(
        "cleo",
        owner="may",
        language="zh",
        consent={
            "marketing/wechat": ConsentState.WITHDRAWN,
            "events/email": ConsentState.GRANTED,
        },
        last_contact_at=NOW - timedelta(days=400),
    ),
    client("dora", owner="may", language="ja"),
    client("gone", owner="lin", tier=Tier.VIP, merged_into="anna", language="fr"),
    client("tomb", owner="lin", tier=Tier.VIP, erased_at=NOW, language="fr"),
    born("anna", 11, 2),
    born("bela", 10, 20, calendar=Calendar.LUNAR),
    born("cleo", 11, None),
    born("dora", 11, 5, kind=DateKind.WEDDING),
    born("gone", 11, 5),
    Watch(id="w1", scope=HERE, reference="M136.8471", serial="1", owner="anna"),
    Watch(id="w2", scope=HERE, reference="M397.8480", serial="2", owner="bela"),
    Ticket(id="t1", scope=HERE, client="bela", stage=Stage.DIAGNOSIS, stage_since=NOW),
    Ticket(id="t2", scope=HERE, client="anna", stage=Stage.COLLECTED, stage_since=NOW),
    Wish(id="h1", scope=HERE, client="cleo", reference="B210.4410", since=NOW),
    Wish(
        id="h2",
        scope=HERE,
        client="dora",
        reference="B210.4410",
        since=NOW,
        state=WishState.LOST,
    ),
    Cover(
        id="c1",
        scope=HERE,
        advisor="may",
        stand_in="lin",
        since=NOW - timedelta(days=1),
        until=NOW + timedelta(days=1),
    ),
    Advisor(id="lin", scope=HERE, name="Lin"),
    Advisor(id="xu", scope=HERE, name="Xu Jing", name_native="徐静"),
]


@pytest.fixture
def book(store: Store) -> Store:
    with store.write() as tx:
        shown.put(tx, ROWS)
    store.index()
    return store


def meant(book: Store, viewer: Viewer = LIN, **parts: Any) -> list[str]:  # noqa: ANN401
    with book.read() as db:
        return list(clients.of_filter(db, ClientFilter(**parts), viewer))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, "anna bela cleo dora"),
        ({"mine": True}, "anna cleo dora"),
        ({"owner": "xu"}, "bela"),
        ({"tiers": (Tier.VIP,)}, "anna"),
        ({"tiers": clients.VIPS}, "anna bela"),
        ({"languages": ("zh",)}, "bela cleo"),
        ({"languages": ("ja", "fr")}, "anna dora"),
        ({"consent": "marketing/wechat"}, "bela"),
        ({"consent": "events/email"}, "cleo"),
        ({"consent": 'a"b/c'}, ""),
        ({"birthday_this_month": True}, "anna bela cleo"),
        ({"unseen_months": 3}, "bela cleo dora"),
        ({"unseen_months": 12}, "cleo dora"),
        ({"reference": "m136"}, "anna"),
        ({"reference": "M"}, "anna bela"),
        ({"reference": "136"}, ""),
        ({"open_ticket": True}, "bela"),
        ({"wish": "B210"}, "cleo"),
        ({"wish": "b210.4410", "languages": ("ja",)}, ""),
        ({"mine": True, "languages": ("zh",), "unseen_months": 6}, "cleo"),
        ({"text": "anna"}, "anna"),
        ({"text": "a", "languages": ("zh",)}, ""),
        ({"text": "be"}, "bela"),
    ],
)
def test_every_part_that_is_given_holds(
    book: Store, parts: dict[str, Any], expected: str
) -> None:
    assert meant(book, **parts) == expected.split()


def test_lists_without_indexes_say_the_same(store: Store) -> None:
    with store.write() as tx:
        shown.put(tx, ROWS)

    assert meant(store, mine=True) == ["anna", "cleo", "dora"]
    assert meant(store, wish="B210") == ["cleo"]


def test_a_cover_that_is_over_no_longer_counts(book: Store) -> None:
    later = Viewer("lin", NOW + timedelta(days=2))

    assert meant(book, later, mine=True) == ["anna"]


def test_a_birthday_by_the_moon_falls_where_it_falls_this_year(book: Store) -> None:
    november = Viewer("lin", datetime(2026, 11, 30, 23, tzinfo=UTC))
    next_year = Viewer("lin", datetime(2027, 11, 3, tzinfo=UTC))

    assert "bela" in meant(book, november, birthday_this_month=True)
    assert "bela" in meant(book, next_year, birthday_this_month=True)
    assert "bela" not in meant(
        book, Viewer("lin", datetime(2026, 10, 3, tzinfo=UTC)), birthday_this_month=True
    )


def test_a_month_is_told_by_the_clock_of_the_boutique(book: Store) -> None:
    there = datetime(2026, 12, 1, 7, tzinfo=UTC)

    assert "anna" not in meant(book, Viewer("lin", there), birthday_this_month=True)


def test_the_first_rows_come_before_all_are_sorted(book: Store) -> None:
    flags, rows = clients.beginning(book, ClientFilter(languages=("zh",)), LIN, 1)

    assert [row.id for row in rows] == ["bela"]
    assert flags is not None
    part = clients.part(book, flags)
    assert (len(part.places), part.all) == (2, 4)


def test_many_and_few_stand_in_the_same_order(store: Store) -> None:
    many = [client(f"c{n:03d}", family=f"F{n % 7}", language="fr" if n % 50 else "ja")
            for n in range(300)]  # fmt: skip
    with store.write() as tx:
        shown.put(tx, many)
    with store.read() as db:
        few = filters.members(db, ClientFilter(languages=("ja",)), LIN)
        whole = [
            place
            for place in filters.in_order(db, filters.members(db, ClientFilter(), LIN))
            if few[place]
        ]
        assert list(filters.in_order(db, few)) == whole


def test_what_is_found_says_by_what(book: Store) -> None:
    said = {
        text: clients.found(book, ClientFilter(text=text), LIN)[0].said
        for text in ("anna", "m136.8471", "m397")
    }

    assert said == {"anna": "", "m136.8471": "M136.8471 · 1", "m397": "M397.8480 · 2"}


def test_lists_are_one_s_own_and_those_that_are_shared(book: Store) -> None:
    vips = ClientFilter(tiers=clients.VIPS)
    kept = [
        Segment(id="1", scope=HERE, name="zebra", owner="lin", filter=vips),
        Segment(
            id="2", scope=HERE, name="Apple", owner="lin", filter=ClientFilter(text="anna")
        ),
        Segment(id="3", scope=HERE, name="Of Xu", owner="xu", shared=True),
        Segment(id="4", scope=HERE, name="Xu’s alone", owner="xu"),
    ]
    with book.write() as tx:
        shown.put(tx, kept)

    listed = segments.segments(book, "lin")
    counts = segments.counts(book, [each.segment for each in listed], LIN)

    assert [(each.segment.name, each.mine) for each in listed] == [
        ("Apple", True),
        ("zebra", True),
        ("Of Xu", False),
    ]
    assert listed[2].owner == "Xu Jing 徐静"
    assert counts == {"1": 2, "2": 1, "3": 4}
    assert segments.choices(book).languages == ("fr", "ja", "zh")
