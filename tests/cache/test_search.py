from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import search, search_index, shown
from clienteling.cache.search import Wanted
from clienteling.cache.store import Store
from clienteling.domain.people import ContactKind, NameOrder, Tier
from clienteling.wire.people import Client, ContactPoint
from clienteling.wire.service import Ticket
from clienteling.wire.watches import Watch

NOW = datetime(2026, 11, 23, tzinfo=UTC)
HERE = "boutique"


def client(
    id_: str,
    native: str = "",
    pinyin: str = "",
    initials: str = "",
    **more: Any,  # noqa: ANN401
) -> Client:
    return Client(
        id=id_, scope=HERE, name_native=native, pinyin=pinyin, initials=initials, **more
    )


BOOK = [
    client(
        "zhang",
        "张世民",
        "zhang shi min",
        "zsm",
        given="Shimin",
        family="Zhang",
        name_order=NameOrder.FAMILY_FIRST,
        owner="lin",
    ),
    client("zeng", "曾雪", "zeng xue|ceng xue", "zx|cx", given="Xue", family="Zeng"),
    client("shan", "单刚", "shan gang|dan gang", "sg|dg", given="Gang", family="Shan"),
    client("xie", "解涛", "xie tao|jie tao", "xt|jt", given="Tao", family="Xie"),
    client("ouyang", "欧阳静", "ou yang jing", "oyj", given="Jing", family="Ouyang"),
    client("helene", given="Hélène", family="d’Aubigné-Roux", language="fr", tier=Tier.VIP),
    client("orourke", given="Maeve", family="O'Rourke"),
    client("soren", given="Søren", family="Ærø"),
    client("aiko", "水瀬愛子", given="Aiko", family="Minase", language="ja"),
    client("omar", "عمر الحداني", given="Omar", family="Haddani", language="ar"),
    client("bold", given="<b>Bold</b>", family='Quo"te *'),
    ContactPoint(
        id="p1", scope=HERE, client="zhang", kind=ContactKind.MOBILE, value="+8613900001234"
    ),
    ContactPoint(
        id="p2", scope=HERE, client="helene", kind=ContactKind.MOBILE, value="+33600005678"
    ),
    ContactPoint(
        id="p3",
        scope=HERE,
        client="helene",
        kind=ContactKind.EMAIL,
        value="helene.roux@example.com",
    ),
    ContactPoint(id="p4", scope=HERE, client="zeng", kind=ContactKind.WECHAT, value="snow_84"),
    Watch(
        id="w1",
        scope=HERE,
        reference="D397.8480",
        serial="3 412 087",
        model="Duet Tribute",
        owner="helene",
    ),
    Watch(id="w2", scope=HERE, reference="M136.8471", serial="5 551 212", model="Moon"),
    Ticket(
        id="t1",
        scope=HERE,
        number="R-20397",
        provisional_number="P-A1B2C3-0007",
        client="zhang",
        watch="w1",
        stage_since=NOW,
    ),
]


@pytest.fixture
def book(store: Store) -> Iterator[Connection]:
    with store.write() as tx:
        shown.put(tx, BOOK)
    with store.read() as connection:
        yield connection


def found(book: Connection, text: str, wanted: Wanted | None = None) -> list[str]:
    return [
        hit.id if hit.client is None else hit.client
        for hit in search.find(book, text, 50, wanted)
    ]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("张世民", "zhang"),
        ("世", "zhang"),
        ("民", "zhang"),
        ("张", "zhang"),
        ("zhang shimin", "zhang"),
        ("shimin zhang", "zhang"),
        ("zhangshimin", "zhang"),
        ("Zhang S", "zhang"),
        ("zsm", "zhang"),
        ("ZSM", "zhang"),
        ("zs", "zhang"),
        ("曾", "zeng"),
        ("zeng", "zeng"),
        ("ceng", "zeng"),
        ("cengxue", "zeng"),
        ("cx", "zeng"),
        ("单", "shan"),
        ("shan", "shan"),
        ("dan gang", "shan"),
        ("dg", "shan"),
        ("解", "xie"),
        ("xie", "xie"),
        ("jie", "xie"),
        ("jt", "xie"),
        ("ouyang", "ouyang"),
        ("ou yang", "ouyang"),
        ("欧阳", "ouyang"),
        ("oyj", "ouyang"),
        ("helene", "helene"),
        ("HÉLÈNE", "helene"),
        ("aubigne", "helene"),
        ("roux hel", "helene"),
        ("orourke", "orourke"),
        ("o'rourke", "orourke"),
        ("rourke", "orourke"),
        ("soren", "soren"),
        ("aero", "soren"),
        ("愛子", "aiko"),
        ("minase", "aiko"),
        ("عمر", "omar"),
        ("haddani", "omar"),
        ("bold", "bold"),
        ("<b>bold</b>", "bold"),
        ("1234", "zhang"),
        ("01234", "zhang"),
        ("0000-1234", "zhang"),
        ("13900001234", "zhang"),
        ("+86 139 0000", "zhang"),
        ("139-0000", "zhang"),
        ("5678", "helene"),
        ("06 00 00", "helene"),
        ("helene.roux@ex", "helene"),
        ("snow_84", "zeng"),
        ("zhang 1234", "zhang"),
        ("d397.8480", "helene"),
        ("D397", "helene"),
        ("3 412 087", "helene"),
        ("3412087", "helene"),
        ("R-20397", "zhang"),
        ("20397", "zhang"),
        ("r20397", "zhang"),
        ("P-A1B2C3-0007", "zhang"),
    ],
)
def test_whatever_is_typed_finds_the_right_row_first(
    book: Connection, typed: str, expected: str
) -> None:
    french = typed.startswith("06")
    assert found(book, typed, Wanted(dial="33" if french else "86"))[0] == expected


@pytest.mark.parametrize(
    "typed", ["", " ", "*", '"', "§", "\0", "(((", "AND", "NEAR(a b)", "^"]
)
def test_signs_that_mean_something_to_the_index_find_nothing(
    book: Connection, typed: str
) -> None:
    assert found(book, typed) == []


def test_five_thousand_characters_are_no_trouble(book: Connection) -> None:
    assert found(book, "zhang " * 1_000) == ["zhang"]


def test_a_hit_says_what_matched(book: Connection) -> None:
    kinds = {text: search.find(book, text)[0].kind for text in ("zsm", "1234", "3412", "R-203")}

    assert kinds == {"zsm": "client", "1234": "contact", "3412": "watch", "R-203": "ticket"}


def test_a_watch_that_nobody_owns_is_found_by_itself(book: Connection) -> None:
    (hit,) = search.find(book, "M136.8471")

    assert (hit.kind, hit.id, hit.client) == ("watch", "w2", None)


def test_a_number_and_another_name_find_nobody(book: Connection) -> None:
    assert found(book, "helene 1234") == []


def test_ones_own_clients_stand_first(store: Store) -> None:
    with store.write() as tx:
        shown.put(
            tx,
            [client(f"c{n}", given="Mia", owner="lin" if n == 3 else "xu") for n in range(9)],
        )
    with store.read() as db:
        assert found(db, "mia", Wanted(own=("lin",)))[0] == "c3"
        assert found(db, "mia", Wanted(only=bytearray([0, 0, 0, 0, 1]))) == ["c3"]
        assert found(db, "mi", Wanted(only=bytearray(10))) == []


def test_a_whole_word_stands_before_a_beginning(store: Store) -> None:
    with store.write() as tx:
        shown.put(tx, [client("long", given="Lina"), client("short", given="Lin")])
    with store.read() as db:
        assert found(db, "lin") == ["short", "long"]


def test_a_new_name_is_found_and_the_old_one_no_longer(store: Store) -> None:
    with store.write() as tx:
        shown.put(tx, [client("one", given="Ada")])
        shown.put(tx, [client("one", given="Bea")])
    with store.read() as db:
        assert found(db, "ada") == []
        assert found(db, "bea") == ["one"]


def test_who_was_erased_merged_or_removed_is_found_no_longer(store: Store) -> None:
    gone = [
        client("one", given="Ada"),
        client("two", given="Ada"),
        client("three", given="Ada"),
    ]
    with store.write() as tx:
        shown.put(tx, gone)
        shown.put(tx, [client("one", given="Ada", merged_into="two")])
        shown.put(tx, [client("two", given="Ada", erased_at=NOW)])
        shown.remove(tx, Client, ["three"])
    with store.read() as db:
        assert found(db, "ada") == []
        assert db.execute(
            "SELECT count(*) FROM search WHERE search MATCH 'ada'"
        ).fetchone() == (0,)


def test_a_contact_that_was_added_later_leads_to_its_client(store: Store) -> None:
    with store.write() as tx:
        shown.put(tx, [client("one", given="Ada")])
    point = ContactPoint(
        id="p", scope=HERE, client="one", kind=ContactKind.MOBILE, value="+8613700009876"
    )
    with store.write() as tx:
        shown.put(tx, [point])
        search_index.optimize(tx)
    with store.read() as db:
        assert found(db, "9876") == ["one"]
