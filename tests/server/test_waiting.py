"""Parked pulls: news comes at once, from this process and from others; nobody is held."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

import msgspec

from clienteling.server import registry
from clienteling.server.store.clock import stamped
from clienteling.server.store.engine import open_database
from clienteling.server.store.loading import load
from clienteling.wire import routes
from clienteling.wire.sync import PullPage, PullRequest
from tests.fixtures_central import Caller, Server, open_boutique
from tests.server.asks import client, create, note

LONG = 25.0
"""As long as central lets a desk wait."""


def parked(server: Server, desk: Caller) -> "Future[PullPage]":
    """A pull that waits; comes back once it is parked."""
    before = server.central.wake.parked
    pool = ThreadPoolExecutor(1)
    page = pool.submit(desk.pull, desk.cursor, wait=LONG)
    pool.shutdown(wait=False)
    until(lambda: server.central.wake.parked > before)
    return page


def until(true: Callable[[], bool]) -> None:
    """Look until it is true, for as long as desks wait."""
    tick, end = threading.Event(), time.monotonic() + LONG
    while not true():
        assert time.monotonic() < end
        tick.wait(0.005)


def test_news_wakes_a_parked_desk(server: Server, lin: Caller, marie: Caller) -> None:
    lin.catch_up()
    marie.catch_up()
    page = parked(server, lin)

    marie.push(note(marie))

    assert len(page.result(20).rows) == 1


def test_a_refusal_wakes_the_desk_it_is_for(server: Server, lin: Caller) -> None:
    lin.catch_up()
    page = parked(server, lin)

    lin.push(msgspec.structs.replace(create(lin), given="", family=""))

    assert (page.result(20).ack, page.result().rows) == (1, ())


def test_news_of_another_boutique_wakes_nobody(server: Server, lin: Caller) -> None:
    away = open_boutique(server.central, "TYO1")
    lin.catch_up()
    page = parked(server, lin)

    load(server.central.engine, [client(lin, scope=away.id)])

    assert not page.done()
    load(server.central.engine, [client(lin)])
    assert [row.scope for row in page.result(20).rows] == [lin.me.boutique]


def test_what_another_process_writes_wakes_too(
    server: Server, lin: Caller, database: str
) -> None:
    lin.catch_up()
    page = parked(server, lin)
    other = open_database(database)

    load(other, [client(lin)])

    assert len(page.result(20).rows) == 1
    other.dispose()


def test_nothing_new_answers_when_patience_ends(lin: Caller) -> None:
    lin.catch_up()

    page = lin.pull(lin.cursor, wait=0.05)

    assert (page.done, page.rows) == (True, ())


def test_no_desk_waits_longer_than_central_allows(server: Server) -> None:
    assert server.central.settings.longest_wait == 25.0


def test_a_withdrawn_boutique_is_told_to_whoever_waits(server: Server, lin: Caller) -> None:
    lin.catch_up()
    page = parked(server, lin)

    registry.withdraw(server.central.engine, "lin", "PAR1")

    assert page.result(20).drop == (lin.me.boutique,)


def test_a_revoked_desk_that_waits_hears_it_at_once(server: Server, lin: Caller) -> None:
    lin.catch_up()
    before = server.central.wake.parked
    with ThreadPoolExecutor(1) as pool:
        ask = PullRequest(cursor=lin.cursor, wait=LONG)
        answer = pool.submit(lin.ask, routes.PULL, ask)
        until(lambda: server.central.wake.parked > before)
        registry.revoke(server.central.engine, lin.me.device)

        assert answer.result(20).json()["code"] == "device_revoked"


def test_stopping_lets_everybody_go_at_once(server: Server, lin: Caller) -> None:
    lin.catch_up()
    page = parked(server, lin)

    server.central.wake.close()

    assert page.result(20).done


def test_two_hundred_desks_are_woken_by_one_write(server: Server, lin: Caller) -> None:
    lin.catch_up()
    before = server.central.wake.parked
    with ThreadPoolExecutor(200) as pool:
        pages = [pool.submit(desk_of(lin).pull, lin.cursor, wait=LONG) for _ in range(200)]
        until(lambda: server.central.wake.parked >= before + 200)
        with stamped(server.central.engine) as work:
            work.put(client(lin))

        assert {len(page.result(20).rows) for page in pages} == {1}


def desk_of(lin: Caller) -> Caller:
    """The same desk on a connection of its own."""
    return Caller(lin.url, lin.me, lin.cursor)
