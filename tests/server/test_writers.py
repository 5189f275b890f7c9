"""Many writers at once: a reader that follows the cursor loses no row, whatever lands when."""

import threading
from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from clienteling.server.store.clock import read_clock, stamped
from clienteling.server.store.engine import reading
from clienteling.server.store.loading import load
from clienteling.wire import routes
from clienteling.wire.codec import row_sum
from clienteling.wire.people import Client, Note
from clienteling.wire.sync import CheckReply
from tests.fixtures_central import Caller, Server, add_person, seated
from tests.server.asks import client, edit, note

WRITERS = 8
EACH = 15


def test_eight_writers_lose_no_row_and_no_number(server: Server, lin: Caller) -> None:
    lin.catch_up()
    desks = [desk_of(server, f"writer{n}") for n in range(WRITERS)]
    finished = threading.Event()

    def write(desk: Caller) -> list[int]:
        return [desk.push(note(desk))[0].rev for _ in range(EACH)]

    def read() -> None:
        while not finished.is_set():
            lin.catch_up(limit=7)

    with ThreadPoolExecutor(WRITERS + 1) as pool:
        reader = pool.submit(read)
        revs = [rev for each in list(pool.map(write, desks)) for rev in each]
        finished.set()
        reader.result()
    lin.catch_up()

    assert len(set(revs)) == WRITERS * EACH
    assert sum(kind == "note" for kind, _ in lin.rows) == WRITERS * EACH
    agrees(lin)


def test_two_edits_of_different_fields_both_live(
    server: Server, lin: Caller, marie: Caller
) -> None:
    person = client(lin)
    load(server.central.engine, [person])
    for desk in (lin, marie):
        desk.catch_up()

    with ThreadPoolExecutor(2) as both:
        asks = (
            (lin, edit(lin, person.id, "Mina", "Mia")),
            (marie, edit(marie, person.id, "", "Ms", field="salutation")),
        )
        receipts = list(both.map(lambda each: each[0].push(each[1])[0], asks))

    assert [receipt.status for receipt in receipts] == ["done", "done"]
    lin.catch_up()
    kept = lin.rows["client", person.id]
    assert isinstance(kept, Client)
    assert (kept.given, kept.salutation) == ("Mia", "Ms")


def test_one_new_row_is_made_by_one_of_two(lin: Caller, marie: Caller) -> None:
    for desk in (lin, marie):
        desk.catch_up()
    first = note(lin)
    second = msgspec.structs.replace(note(marie, "Another hand."), note=first.note)

    with ThreadPoolExecutor(2) as both:
        receipts = both.map(
            lambda each: each[0].push(each[1])[0], ((lin, first), (marie, second))
        )

    assert sorted(receipt.status for receipt in receipts) == ["done", "refused"]
    lin.catch_up()
    assert sum(isinstance(row, Note) for row in lin.rows.values()) == 1


def test_a_write_that_fails_leaves_nothing_and_the_clock_where_it_was(
    server: Server, lin: Caller
) -> None:
    engine = server.central.engine
    person = client(lin)
    load(engine, [person])
    with reading(engine) as connection:
        before = read_clock(connection)

    with pytest.raises(IntegrityError):
        write_as_new(engine, client(lin), person)

    with reading(engine) as connection:
        assert read_clock(connection) == before
    lin.catch_up()
    assert sum(kind == "client" for kind, _ in lin.rows) == 1


def test_a_write_that_touches_nothing_does_not_move_the_clock(server: Server) -> None:
    with reading(server.central.engine) as connection:
        before = read_clock(connection)
    with stamped(server.central.engine):
        pass

    with reading(server.central.engine) as connection:
        assert read_clock(connection) == before


def test_the_check_agrees_with_what_a_desk_has(server: Server, lin: Caller) -> None:
    load(server.central.engine, [client(lin) for _ in range(50)])
    lin.catch_up()

    agrees(lin)
    load(server.central.engine, [client(lin)])
    assert checked(lin).tables["client"].count == 51


def test_the_check_counts_only_what_a_person_may_see(server: Server, lin: Caller) -> None:
    load(server.central.engine, [client(lin, scope="elsewhere")])

    assert checked(lin).tables["client"].count == 0


def write_as_new(engine: Engine, *rows: Client) -> None:
    """What a writer does who looked before somebody else made the rows."""
    with stamped(engine) as work:
        work._found |= {("client", row.id): None for row in rows}
        work.put(*rows)


def checked(desk: Caller) -> CheckReply:
    answer = desk.get(routes.CHECK)
    assert answer.status_code == 200
    return msgspec.json.decode(answer.content, type=CheckReply)


def agrees(desk: Caller) -> None:
    """The desk's rows, counted and summed in any order, are central's."""
    for name, told in checked(desk).tables.items():
        mine = [row for (kind, _), row in desk.rows.items() if kind == name]
        total = sum(row_sum(row.id, row.rev) for row in mine) % (1 << 64)
        assert (told.count, told.sum) == (len(mine), total)


def desk_of(server: Server, login: str) -> Caller:
    add_person(server.central, login)
    desk = seated(server, login)
    desk.catch_up()
    return desk
