"""Finding by everything that is no plain name, and in which order it stands."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import meta, search, search_index, shown
from clienteling.cache.search import Wanted
from clienteling.cache.search_match import Match
from clienteling.cache.store import Store
from clienteling.domain.people import ContactKind, NoteKind
from clienteling.wire.people import Client, ContactPoint, Note
from clienteling.wire.record import Record
from clienteling.wire.service import Ticket
from clienteling.wire.watches import Watch

NOW = datetime(2026, 11, 23, tzinfo=UTC)
HERE = "boutique"
LIN = Wanted(own=("lin",), dial="86")


def client(id_: str, **more: Any) -> Client:  # noqa: ANN401
    return Client(id=id_, scope=HERE, **more)


def point(client_: str, kind: ContactKind, value: str, label: str = "") -> ContactPoint:
    return ContactPoint(
        id=f"{client_}-{value}", scope=HERE, client=client_, kind=kind, value=value, label=label
    )


def note(client_: str, text: str, kind: NoteKind = NoteKind.CLIENT_WORDS) -> Note:
    return Note(
        id=f"{client_}-{text}",
        scope=HERE,
        about="client",
        subject=client_,
        client=client_,
        kind=kind,
        text=text,
        at=NOW,
    )


def keep(store: Store, *rows: Record) -> None:
    with store.write() as tx:
        shown.put(tx, rows)


def found(store: Store, text: str, wanted: Wanted = LIN) -> list[str | None]:
    with store.read() as db:
        return [hit.client for hit in search.find(db, text, 50, wanted)]


def matched(store: Store, text: str, wanted: Wanted = LIN) -> list[tuple[str | None, Match]]:
    with store.read() as db:
        return [(hit.client, hit.match) for hit in search.find(db, text, 50, wanted)]


@pytest.fixture
def book(store: Store) -> Store:
    keep(
        store,
        client("helene", given="Hélène", family="Duval"),
        client("zhang", given="Shimin", family="Zhang", name_native="張世民",
               pinyin="zhang shi min", initials="zsm"),
        client("aiko", given="Aiko", family="Watanabe", name_native="渡邊愛子"),
        point("helene", ContactKind.EMAIL, "helene.duval@example.com"),
        point("helene", ContactKind.MOBILE, "+33600012345"),
        point("zhang", ContactKind.MOBILE, "+8613900001234"),
        point("zhang", ContactKind.WECHAT, "snow_84", "雪姐 Snow"),
        client("rare", name_native="任𤩽🙂"),
        Watch(id="w", scope=HERE, reference="M136.8471", serial="3 412 087", owner="zhang"),
        note("zhang", "Looked at the blue dial; 喜欢蓝色表盘"),
        note("helene", "Drives a hard bargain", NoteKind.PRIVATE),
    )  # fmt: skip
    return store


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("helene.duval@example.com", "helene"),
        ("duval@ex", "helene"),
        ("HELENE.DUVAL@", "helene"),
        ("snow_84", "zhang"),
        ("snow", "zhang"),
        ("雪姐", "zhang"),
        ("张世民", "zhang"),
        ("張世民", "zhang"),
        ("張", "zhang"),
        ("渡辺", "aiko"),
        ("渡边爱子", "aiko"),
        ("6000 123", "helene"),
        ("06 00 01 23 45", "helene"),
        ("0033 6000", "helene"),
        ("+33 6000", "helene"),
        ("86139", "zhang"),
        ("139 0000", "zhang"),
        ("(139) 0000-12", "zhang"),
        ("1234", "zhang"),
        ("𤩽", "rare"),
        ("m136", "zhang"),
        ("412087", "zhang"),
        ("note:blue", "zhang"),
        ("note: blue dial", "zhang"),
        ("note:bl", "zhang"),
        ("note：蓝色", "zhang"),
        ("备注:蓝色", "zhang"),
        ("zhang note:dial", "zhang"),
        ("note:hard bargain", "helene"),
        ("duvla", "helene"),
        ("duvall", "helene"),
        ("duvl", "helene"),
        ("dubal", "helene"),
        ("helnee duval", "helene"),
        ("zahng", "zhang"),
        ("watanab", "aiko"),
        ("wqtanab", "aiko"),
        ("shimni", "zhang"),
    ],
)
def test_whatever_is_typed_finds_the_one_who_is_meant(
    book: Store, typed: str, expected: str
) -> None:
    assert found(book, typed)[:1] == [expected]


@pytest.mark.parametrize(
    "typed",
    ["note:", "note:色蓝", "note:green", "helene note:dial", "_", "duxxl", "note:_", "@"],
)
def test_what_nobody_has_finds_nobody(book: Store, typed: str) -> None:
    assert found(book, typed) == []


def test_a_slip_is_forgiven_only_where_nothing_fits(book: Store) -> None:
    keep(book, client("duvel", family="Duvel"))

    assert found(book, "duvel") == ["duvel"]
    assert matched(book, "duvil") == [("helene", Match.SLIP), ("duvel", Match.SLIP)]


def test_what_fits_better_stands_first(store: Store) -> None:
    keep(
        store,
        client("whole", given="Min", family="Lin"),
        client("part", given="Linna", family="Min"),
        client("name", given="Min", family="Lin", name_native="林敏明"),
        client("sound", name_native="李宁", pinyin="li ning", initials="ln|min"),
        point("part", ContactKind.WECHAT, "min_lin"),
        Watch(id="w", scope=HERE, reference="M1", model="Lin Min", owner="sound"),
    )

    assert [match for _, match in matched(store, "lin min")] == sorted(
        match for _, match in matched(store, "lin min")
    )
    assert found(store, "lin min")[0] in {"whole", "name"}
    assert matched(store, "min")[0][1] is Match.NAME
    assert dict(matched(store, "林敏明"))["name"] is Match.WHOLE


def test_an_exact_number_stands_before_a_name_and_a_beginning(store: Store) -> None:
    keep(
        store,
        client("one", family="Roux"),
        client("two", family="Roux"),
        point("two", ContactKind.MOBILE, "+8620397000000"),
        Ticket(id="t", scope=HERE, number="R-20397", client="one", stage_since=NOW),
        Ticket(id="u", scope=HERE, number="R-203971", client="two", stage_since=NOW),
    )

    assert matched(store, "20397")[0] == ("one", Match.EXACT)
    assert matched(store, "r20397")[0] == ("one", Match.EXACT)
    assert {who for who, _ in matched(store, "20397")} == {"one", "two"}


def test_one_s_own_then_those_one_covers_then_who_was_here_last(store: Store) -> None:
    last = datetime(2026, 11, 1, tzinfo=UTC)
    keep(
        store,
        client("other", family="Roux", owner="xu", last_contact_at=NOW),
        client("mine", family="Roux", owner="lin", last_contact_at=last),
        client("covered", family="Roux", owner="may"),
        client("never", family="Roux", owner="xu"),
    )

    wanted = Wanted(own=("lin", "may"))
    assert found(store, "roux", wanted) == ["mine", "covered", "other", "never"]


def test_rows_of_a_file_that_became_part_of_another_lead_there(store: Store) -> None:
    keep(
        store,
        client("keep", family="Roux"),
        client("old", family="Rouxx", merged_into="middle"),
        client("middle", family="Rouxy", merged_into="keep"),
        client("gone", family="Rouxz", merged_into="nobody"),
        point("old", ContactKind.EMAIL, "former@example.com"),
        point("gone", ContactKind.EMAIL, "lost@example.com"),
        Watch(id="w", scope=HERE, reference="M1", serial="998877", owner="middle"),
        note("old", "allergic to lilies"),
    )

    assert found(store, "former@example.com") == ["keep"]
    assert found(store, "998877") == ["keep"]
    assert found(store, "note:lilies") == ["keep"]
    assert found(store, "lost@example.com") == []
    assert found(store, "rouxx") == ["keep"]
    assert matched(store, "rouxx") == [("keep", Match.SLIP)]


def test_only_those_who_are_meant_are_found_by_whatever_kind(book: Store) -> None:
    with book.read() as db:
        ((place,),) = db.execute("SELECT rowid FROM client WHERE id = 'zhang'").fetchall()
    only = bytearray(place + 1)
    only[place] = 1
    wanted = Wanted(dial="86", only=only)

    for typed in ("zhang", "1234", "3412087", "note:blue", "snow", "zahng"):
        assert found(book, typed, wanted) == ["zhang"], typed
    for typed in ("helene", "12345", "duval@", "note:bargain", "duvla"):
        assert found(book, typed, wanted) == [], typed


def test_notes_are_not_looked_into_while_they_are_hidden(book: Store) -> None:
    assert found(book, "note:blue", Wanted(notes=False)) == []


def test_a_note_that_changes_or_goes_is_found_so(book: Store) -> None:
    changed = note("zhang", "Looked at the blue dial; 喜欢蓝色表盘")
    with book.write() as tx:
        row = shown.find(tx, Note, changed.id)
        assert row is not None
        shown.put(tx, [Note(**{**_fields(row), "text": "green now"})])
    assert found(book, "note:blue") == []
    assert found(book, "note:green") == ["zhang"]

    with book.write() as tx:
        shown.remove(tx, Note, [changed.id])
    assert found(book, "note:green") == []


def test_notes_of_a_first_sync_are_taken_in_afterwards(store: Store) -> None:
    with store.write() as tx:
        shown.put(tx, [client("one", family="Roux")])
        shown.fill(tx, Note, [note("one", f"lily {n}") for n in range(700)])
    assert found(store, "note:lily") == []

    turns = 0
    while _takes_more_in(store):
        turns += 1

    assert turns == 2
    assert found(store, "note:699") == ["one"]
    with store.read() as db:
        assert not search_index.has_notes_left(db)
        assert meta.get(db, "noted") == "all"


def _fields(row: Note) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.__struct_fields__}


def _takes_more_in(store: Store) -> bool:
    def turn(connection: Connection) -> bool:
        return search_index.note_down(connection)

    with store.write() as tx:
        return turn(tx)


def test_rows_of_a_first_sync_are_found_whether_new_or_not(store: Store) -> None:
    with store.write() as tx:
        shown.fill(tx, Client, [client("one", family="Roux"), client("two", family="Duval")])
        shown.fill(
            tx, Client, [client("two", family="Dubois", rev=2), client("three", family="Ma")]
        )
        shown.fill(tx, Client, [client("four", family="Morel")])

    assert [found(store, each) for each in ("roux", "dubois", "duval", "ma", "morel")] == [
        ["one"],
        ["two"],
        [],
        ["three"],
        ["four"],
    ]
