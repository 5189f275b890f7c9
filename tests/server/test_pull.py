"""Pulling: a snapshot once, then deltas in whole revisions, over real HTTP."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import msgspec
import pytest

from clienteling.server import registry
from clienteling.server.store.clock import new_epoch, stamped
from clienteling.server.store.loading import load
from clienteling.server.store.pruning import prune
from clienteling.wire import routes
from clienteling.wire.people import Client
from clienteling.wire.sync import PAGE_ROWS, PullRequest
from tests.fixtures_central import Caller, Server, add_person, now, open_boutique, seated
from tests.server.asks import client, create, note

_LATER = timedelta(days=91)


def test_a_first_pull_brings_everything_and_ends_in_a_sweep(lin: Caller) -> None:
    page = lin.catch_up()

    assert page.sweep
    assert {kind for kind, _ in lin.rows} == {"boutique", "advisor"}


def test_a_snapshot_comes_in_pages_in_foreign_key_order(server: Server, lin: Caller) -> None:
    load(server.central.engine, [client(lin) for _ in range(25)])

    kinds, cursor = [], None
    while True:
        page = lin.pull(cursor, limit=10)
        assert len(page.rows) <= 10
        kinds += [type(row).__name__ for row in page.rows]
        cursor = page.cursor
        if page.done:
            break

    assert kinds == ["Boutique", *["Advisor"] * 2, *["Client"] * 25]


def test_what_changes_during_a_snapshot_comes_after_it(server: Server, lin: Caller) -> None:
    people = sorted((client(lin) for _ in range(20)), key=lambda each: each.id)
    load(server.central.engine, people)
    page = lin.pull(limit=10)
    with stamped(server.central.engine) as work:
        work.lock([("client", people[0].id)])
        work.put(msgspec.structs.replace(people[0], given="Changed"))
        work.bury(people[1])
    lin.cursor = page.cursor
    lin.rows = {("client", row.id): row for row in page.rows if isinstance(row, Client)}

    last = lin.catch_up(limit=10)

    assert last.sweep
    changed = lin.rows["client", people[0].id]
    assert isinstance(changed, Client)
    assert changed.given == "Changed"
    assert ("client", people[1].id) not in lin.rows
    assert sum(kind == "client" for kind, _ in lin.rows) == 19


def test_a_delta_brings_only_what_is_new_with_ack_and_rev_of_one_moment(lin: Caller) -> None:
    lin.catch_up()
    (made,) = lin.push(create(lin))

    page = lin.pull(lin.cursor)

    assert [type(row).__name__ for row in page.rows] == ["Client"]
    assert (page.done, page.ack, page.rev) == (True, 1, made.rev)
    again = lin.pull(page.cursor)
    assert (again.rows, again.tombs, again.done, again.sweep) == ((), (), True, False)


def test_the_same_cursor_brings_the_same_page_twice(lin: Caller) -> None:
    lin.catch_up()
    lin.push(create(lin))

    assert lin.pull(lin.cursor) == lin.pull(lin.cursor)


def test_a_page_is_never_cut_inside_a_revision(server: Server, lin: Caller) -> None:
    lin.catch_up()
    for size in (3, 7, 2, 12, 1):
        with stamped(server.central.engine) as work:
            work.put(*(client(lin) for _ in range(size)))

    sizes, cursor, done = [], lin.cursor, False
    while not done:
        page = lin.pull(cursor, limit=5)
        revs = {row.rev for row in page.rows}
        sizes.append(len(page.rows))
        cursor, done = page.cursor, page.done
        assert not revs & {row.rev for row in lin.pull(cursor, limit=500).rows}

    assert sizes == [3, 7, 2, 12, 1]


def test_rows_of_a_delta_come_by_revision(server: Server, lin: Caller) -> None:
    lin.catch_up()
    load(server.central.engine, [client(lin)])
    lin.push(create(lin), note(lin))
    load(server.central.engine, [client(lin)])

    revs = [row.rev for row in lin.pull(lin.cursor).rows]

    assert revs == sorted(revs)
    assert len(revs) == 4


def test_a_deleted_row_leaves_a_tomb_that_says_nothing_personal(
    server: Server, lin: Caller
) -> None:
    person = client(lin)
    load(server.central.engine, [person])
    lin.catch_up()
    with stamped(server.central.engine) as work:
        work.bury(person)

    page = lin.catch_up()

    assert [(tomb.table, tomb.id, tomb.scope) for tomb in page.tombs] == [
        ("client", person.id, person.scope)
    ]
    assert ("client", person.id) not in lin.rows


def test_a_row_that_leaves_a_scope_is_buried_there_and_lives_elsewhere(
    server: Server, lin: Caller
) -> None:
    away = open_boutique(server.central, "TYO1")
    add_person(server.central, "aiko", "TYO1")
    aiko = seated(server, "aiko")
    person = client(lin)
    load(server.central.engine, [person])
    lin.catch_up()
    aiko.catch_up()
    with stamped(server.central.engine) as work:
        work.lock([("client", person.id)])
        work.put(msgspec.structs.replace(person, scope=away.id))

    assert [tomb.id for tomb in lin.catch_up().tombs] == [person.id]
    assert [row.id for row in aiko.catch_up().rows] == [person.id]


def test_a_boutique_withdrawn_is_dropped_and_a_boutique_granted_asks_for_everything(
    server: Server, lin: Caller
) -> None:
    away = open_boutique(server.central, "TYO1")
    lin.catch_up()

    registry.grant(server.central.engine, "lin", "TYO1")
    refused = lin.ask(routes.PULL, PullRequest(cursor=lin.cursor))
    assert refused.status_code == 410
    assert refused.json()["detail"] == {"reason": "scopes"}

    lin.cursor = None
    lin.catch_up()
    assert ("boutique", away.id) in lin.rows
    registry.withdraw(server.central.engine, "lin", "TYO1")
    page = lin.pull(lin.cursor)
    assert page.drop == (away.id,)
    assert not lin.pull(page.cursor).drop


def test_another_boutiques_rows_are_never_told(server: Server, lin: Caller) -> None:
    away = open_boutique(server.central, "TYO1")
    lin.catch_up()
    load(server.central.engine, [client(lin, scope=away.id)])

    page = lin.pull(lin.cursor)

    assert (page.rows, page.done) == ((), True)


def test_an_altered_cursor_is_not_believed(lin: Caller) -> None:
    lin.catch_up()
    assert lin.cursor is not None
    raw = bytearray(urlsafe_b64decode(lin.cursor))
    raw[-2] ^= 1

    for wrong in (urlsafe_b64encode(raw).decode(), "", "x", "é", "AAAA" + lin.cursor):
        answer = lin.ask(routes.PULL, PullRequest(cursor=wrong))
        assert (answer.status_code, answer.json()["code"]) == (410, "resync")
        assert answer.json()["detail"] == {"reason": "cursor"}


def test_another_schema_asks_for_everything_and_an_old_desk_for_an_update(
    lin: Caller,
) -> None:
    lin.catch_up()

    newer = lin.ask(routes.PULL, PullRequest(cursor=lin.cursor, schema=2))
    assert (newer.status_code, newer.json()["detail"]) == (410, {"reason": "schema"})
    older = lin.ask(routes.PULL, PullRequest(cursor=lin.cursor, schema=0))
    assert (older.status_code, older.json()["code"]) == (426, "upgrade")


def test_a_new_epoch_asks_for_everything(server: Server, lin: Caller) -> None:
    lin.catch_up()
    new_epoch(server.central.engine)

    answer = lin.ask(routes.PULL, PullRequest(cursor=lin.cursor))

    assert (answer.status_code, answer.json()["detail"]) == (410, {"reason": "epoch"})


def test_a_desk_ahead_of_central_gives_the_restore_away(server: Server, lin: Caller) -> None:
    """A copy was put back and nobody said so: a cursor from later than now begins an epoch."""
    lin.catch_up()
    lin.push(create(lin))
    before = lin.catch_up().epoch
    with server.central.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE clock SET rev = rev - 1")

    answer = lin.ask(routes.PULL, PullRequest(cursor=lin.cursor))

    assert (answer.status_code, answer.json()["detail"]) == (410, {"reason": "epoch"})
    assert lin.pull().epoch != before


def test_pruned_tombs_ask_whoever_has_not_seen_them_for_everything(
    server: Server, lin: Caller, marie: Caller
) -> None:
    person = client(lin)
    load(server.central.engine, [person])
    lin.catch_up()
    marie.catch_up()
    with stamped(server.central.engine) as work:
        work.bury(person)
    marie.catch_up()

    assert prune(server.central.engine, now() + _LATER) == 1

    answer = lin.ask(routes.PULL, PullRequest(cursor=lin.cursor))
    assert (answer.status_code, answer.json()["detail"]) == (410, {"reason": "too_old"})
    assert marie.pull(marie.cursor).done
    assert prune(server.central.engine, now() + _LATER) == 0


def test_many_rows_come_in_pages_of_the_size_asked_for(server: Server, lin: Caller) -> None:
    load(server.central.engine, (client(lin) for _ in range(2 * PAGE_ROWS + 3)))

    lin.catch_up()

    assert sum(kind == "client" for kind, _ in lin.rows) == 2 * PAGE_ROWS + 3


def test_no_limit_and_a_silly_one_are_both_answered(server: Server, lin: Caller) -> None:
    load(server.central.engine, [client(lin) for _ in range(3)])

    assert len(lin.pull(limit=10**9).rows) == 6
    assert len(lin.pull(limit=-5).rows) == 1


@pytest.mark.parametrize("token", ["", "Bearer ", "Bearer x.y.z", "Basic bGluOng="])
def test_nobody_pulls_without_a_token(lin: Caller, token: str) -> None:
    answer = lin.session.post(
        lin.url + routes.PULL, data=b"{}", headers={"Authorization": token}, timeout=20
    )

    assert (answer.status_code, answer.json()["code"]) == (401, "signed_out")


def test_a_revoked_desk_is_told_to_destroy_its_copy(server: Server, lin: Caller) -> None:
    lin.catch_up()
    registry.revoke(server.central.engine, lin.me.device)

    answer = lin.ask(routes.PULL, PullRequest(cursor=lin.cursor))

    assert (answer.status_code, answer.json()["code"]) == (401, "device_revoked")


def test_many_desks_with_one_cursor_each_hear_their_own_ack(lin: Caller, marie: Caller) -> None:
    lin.catch_up()
    marie.cursor, marie.epoch = lin.cursor, lin.epoch
    lin.push(create(lin))
    with ThreadPoolExecutor(8) as desks:
        pages = list(
            desks.map(lambda each: each.pull(lin.cursor), [lin, marie, lin, marie] * 4)
        )

    assert [page.ack for page in pages] == [1, 0] * 8
    assert len({tuple(row.id for row in page.rows) for page in pages}) == 1
