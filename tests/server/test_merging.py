"""Two files become one at central: with all that names them, seen by the desk or not."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import msgspec
import pytest
from sqlalchemy import text

from clienteling.domain.ids import new_id
from clienteling.domain.people import ContactKind, NoteKind
from clienteling.server.naming import naming
from clienteling.server.store.clock import stamped
from clienteling.server.store.engine import reading
from clienteling.server.store.loading import load
from clienteling.wire.book import ClientMerge
from clienteling.wire.book_commands import MergeClients, UndoMerge
from clienteling.wire.client_commands import AddNote
from clienteling.wire.people import Client, ContactPoint, Note, Visit
from clienteling.wire.record import Record
from clienteling.wire.records import NAMING, table
from clienteling.wire.sync import Receipt
from tests.fixtures_central import Caller, Server, add_person, now, open_boutique, seated
from tests.server.asks import refusal
from tests.server.files import everything_of, person

replace = msgspec.structs.replace


def merge(at: Caller, keep: Client, other: Client, *parts: Record) -> MergeClients:
    return MergeClients(
        id=new_id(),
        at=now(),
        scope=at.me.boutique,
        merge=new_id(),
        keep=keep.id,
        other=other.id,
        parts=tuple((table(type(row)), row.id) for row in parts),
    )


def undo(at: Caller, done: MergeClients) -> UndoMerge:
    return UndoMerge(
        id=new_id(),
        at=now(),
        scope=at.me.boutique,
        merge=done.merge,
        keep=done.keep,
        other=done.other,
    )


def only(receipts: tuple[Receipt, ...]) -> Receipt:
    (receipt,) = receipts
    return receipt


def names(server: Server, client: Client) -> set[str]:
    """The tables in which a client is named."""
    with reading(server.central.engine) as connection:
        return {name for name, _ in naming(connection, [client.id])}


@pytest.fixture
def two(server: Server, lin: Caller) -> tuple[Client, Client]:
    keep, other = person(lin.me.boutique, "Ana"), person(lin.me.boutique, "Anna")
    load(server.central.engine, [keep, other, *everything_of(other)])
    lin.catch_up()
    return keep, other


def test_all_that_names_the_other_file_moves_and_comes_back(
    server: Server, lin: Caller, two: tuple[Client, Client]
) -> None:
    keep, other = two
    before = {
        key: replace(row, rev=0)
        for key, row in lin.rows.items()
        if key[0] not in {"client_merge", "handover"}
    }
    asked = merge(lin, keep, other)

    assert only(lin.push(asked)).status == "done"

    assert names(server, other) == set()
    assert names(server, keep) == set(NAMING)
    lin.catch_up()
    known = lin.rows["client_merge", asked.merge]
    assert isinstance(known, ClientMerge)
    assert {name for name, _ in known.moved} == set(NAMING)

    assert only(lin.push(undo(lin, asked))).status == "done"

    assert names(server, keep) == set()
    assert names(server, other) == set(NAMING)
    lin.catch_up()
    for key, row in before.items():
        then = lin.rows[key]
        assert replace(then, rev=0, updated_at=row.updated_at, updated_by=row.updated_by) == row


def test_a_part_that_names_somebody_else_stays_where_it_is(
    server: Server, lin: Caller, two: tuple[Client, Client]
) -> None:
    keep, other = two
    third = person(lin.me.boutique)
    theirs = Visit(id=new_id(), scope=third.scope, client=third.id, arrived_at=now())
    load(server.central.engine, [third, theirs])

    assert only(lin.push(merge(lin, keep, other, theirs))).status == "done"

    lin.catch_up()
    kept = lin.rows["visit", theirs.id]
    assert isinstance(kept, Visit)
    assert kept.client == third.id


def test_rows_of_other_boutiques_are_neither_moved_nor_asked_for(
    server: Server, lin: Caller, two: tuple[Client, Client]
) -> None:
    keep, other = two
    far = open_boutique(server.central, "TYO1").id
    theirs = Visit(id=new_id(), scope=far, client=other.id, arrived_at=now())
    load(server.central.engine, [theirs])

    assert refusal(only(lin.push(merge(lin, keep, other, theirs)))) == "forbidden"
    assert only(lin.push(merge(lin, keep, other))).status == "done"

    assert names(server, other) == {"visit"}


def test_files_of_two_boutiques_stay_two(server: Server, lin: Caller) -> None:
    far = open_boutique(server.central, "TYO1").id
    add_person(server.central, "aiko", "TYO1")
    aiko = seated(server, "aiko")
    here, there = person(lin.me.boutique), person(far)
    load(server.central.engine, [here, there])
    for desk in (lin, aiko):
        desk.catch_up()
        assert refusal(only(desk.push(merge(desk, here, there)))) == "forbidden"


def test_two_people_by_their_verified_numbers_are_not_one_unless_somebody_is_sure(
    server: Server, lin: Caller, two: tuple[Client, Client]
) -> None:
    keep, other = two
    load(
        server.central.engine, [verified(keep, "+33100000001"), verified(other, "+33100000002")]
    )
    asked = merge(lin, keep, other)

    assert refusal(only(lin.push(asked))) == "conflict"
    sure = replace(asked, id=new_id(), sure=True)
    assert only(lin.push(sure)).status == "done"


def test_one_verified_number_in_common_is_enough(
    server: Server, lin: Caller, two: tuple[Client, Client]
) -> None:
    keep, other = two
    numbers = [verified(keep, "+33100000001"), verified(other, "+33100000001")]
    load(server.central.engine, [*numbers, verified(other, "+33100000002")])

    assert only(lin.push(merge(lin, keep, other))).status == "done"


def verified(client: Client, number: str) -> ContactPoint:
    return ContactPoint(
        id=new_id(),
        scope=client.scope,
        client=client.id,
        kind=ContactKind.MOBILE,
        value=number,
        verified_at=datetime(2026, 1, 1, tzinfo=UTC),
    )


@pytest.mark.parametrize("held", ["client", "wish"])
def test_what_is_written_while_two_files_become_one_is_not_left_behind(
    server: Server, lin: Caller, two: tuple[Client, Client], held: str
) -> None:
    """A row appears before central has looked for all of them, or before it holds them."""
    keep, other = two
    late = Visit(id=new_id(), scope=other.scope, client=other.id, arrived_at=now())
    answered: list[Receipt] = []
    push = threading.Thread(target=lambda: answered.extend(lin.push(merge(lin, keep, other))))

    with stamped(server.central.engine) as work:
        work.lock(
            [next(key for key, row in lin.rows.items() if _theirs(key, row, held, other))]
        )
        push.start()
        _until_somebody_waits(server)
        work.put(late)
    push.join(30)

    assert [receipt.status for receipt in answered] == ["done"]
    assert names(server, other) == set()


def _theirs(key: tuple[str, str], row: Record, kind: str, client: Client) -> bool:
    return key[0] == kind and client.id in (row.id, getattr(row, "client", None))


def _until_somebody_waits(server: Server) -> None:
    """On PostgreSQL, until the push waits for our lock; SQLite lets it begin after us."""
    if server.central.engine.dialect.name == "sqlite":
        return
    waiting = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    while True:
        with reading(server.central.engine) as connection:
            if connection.execute(waiting).scalar_one():
                return


def test_notes_of_a_busy_colleague_end_in_the_file_that_stays(
    server: Server, lin: Caller, marie: Caller, two: tuple[Client, Client]
) -> None:
    keep, other = two
    marie.catch_up()
    with _meanwhile(lambda: marie.push(*(note(marie, other) for _ in range(3)))) as receipts:
        lin.push(merge(lin, keep, other))

    lin.catch_up()
    kept = [row for row in lin.rows.values() if isinstance(row, Note)]
    done = [each for each in receipts if each.status == "done"]
    assert len([row for row in kept if row.client == keep.id and row.text == "Busy."]) == len(
        done
    )
    assert names(server, other) == set()


@contextmanager
def _meanwhile(do: Callable[[], tuple[Receipt, ...]]) -> Iterator[list[Receipt]]:
    """What `do` brings, ten times over, while the block runs."""
    receipts: list[Receipt] = []

    def again_and_again() -> None:
        for _ in range(10):
            receipts.extend(do())

    thread = threading.Thread(target=again_and_again)
    thread.start()
    yield receipts
    thread.join(60)


def note(at: Caller, client: Client) -> AddNote:
    return AddNote(
        id=new_id(),
        at=now(),
        scope=at.me.boutique,
        note=new_id(),
        about="client",
        subject=client.id,
        client=client.id,
        type=NoteKind.CLIENT_WORDS,
        text="Busy.",
    )
