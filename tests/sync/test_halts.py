"""When a person has to do something before syncing goes on, and what happens after."""

import threading

import pytest

from clienteling.actions.desk import Desk
from clienteling.server.store.clock import stamped
from clienteling.wire.auth import SignIn
from clienteling.wire.people import Client
from tests.fakes.wire import Fault, Wire
from tests.fixtures_central import PASSWORD, Server
from tests.sync.running import PATIENCE, Begin, Running
from tests.sync.seat import Badge, Seat


def test_a_desk_that_was_copied_is_enrolled_anew_and_goes_on(lin: Seat, marie: Seat) -> None:
    lin.sync()
    twin = lin.create_client("By the twin")
    lin.sync()
    with lin.store.write() as tx:  # as if another machine had worked under this number
        tx.execute("DELETE FROM journal WHERE id = ?", (twin.id,))
        tx.execute("UPDATE meta SET value = '0' WHERE key = 'seq'")
    mine = lin.create_client("Mine")
    here = Running(lin)
    asked = threading.Event()
    here.engine.forked = asked.set
    here.engine.start()
    here.status(lambda status: status.halted == "enrol")
    assert asked.wait(PATIENCE)

    me = lin.central.sign_in(SignIn(login="lin", password=PASSWORD, device_name="new"))
    lin.central.tokens = Badge(lin.central, me)
    here.engine.signed_in(me.device)
    here.status(lambda status: status.halted == "" and status.waiting == 0 and status.connected)
    here.engine.stop()
    marie.sync()
    assert mine.client in marie.rows(Client)


def test_more_than_half_goes_only_when_a_person_agrees(
    lin: Seat, begin: Begin, central: Server
) -> None:
    clients = [
        Client(id=lin.desk.stamp()["id"], scope=lin.desk.person.scope, family=f"F{n}")
        for n in range(300)
    ]
    with stamped(central.central.engine) as work:
        work.put(*clients)
    here = begin(lin)
    here.status(lambda status: status.connected and not status.first_sync)
    with stamped(central.central.engine) as work:
        work.lock([("client", each.id) for each in clients])
        work.bury(*clients)
    here.status(lambda status: status.halted == "ask")
    assert len(lin.rows(Client)) == 300
    here.engine.agree()
    here.status(lambda status: status.halted == "")
    here.until(lambda: not lin.rows(Client))


@pytest.mark.parametrize("fault", [Fault.TRUNCATE, Fault.HUGE, Fault.PORTAL])
def test_it_goes_on_by_itself_after_a_mangled_answer(
    fault: Fault, lin: Seat, marie: Seat, begin: Begin, wire: Wire
) -> None:
    marie.sync()
    made = marie.create_client("Okafor")
    marie.sync()
    wire.once.append(fault)
    here = begin(lin)
    here.until(lambda: made.client in lin.rows(Client))


def test_pulling_goes_on_while_pushing_fails(
    lin: Seat, marie: Seat, begin: Begin, wire: Wire, central: Server
) -> None:
    lin.sync()
    wire.only, wire.fault = "push", Fault.CUT
    lin.create_client("Mine")
    here = begin(lin)
    marie.central.base_url = central.url
    theirs = marie.create_client("Theirs")
    marie.sync()
    here.until(lambda: theirs.client in lin.rows(Client))
    assert here.engine.status.waiting == 1


def test_what_waits_is_told_with_every_change(lin: Seat, begin: Begin, wire: Wire) -> None:
    lin.sync()
    wire.cut()
    here = begin(lin)
    desk: Desk = lin.desk
    made = lin.create_client("Okafor")
    here.status(lambda status: status.waiting == 1)
    desk.withdraw(made.id)
    here.status(lambda status: status.waiting == 0)
