"""The two threads over a real wire: live, through an outage, and with nothing to do."""

import threading

from clienteling.errors import SignedOut
from clienteling.server import registry
from clienteling.wire.people import Client
from clienteling.wire.sync import LONGEST_WAIT
from tests.fakes.wire import Fault, Wire
from tests.fixtures_central import Server
from tests.sync.conftest import SitDown
from tests.sync.running import PATIENCE, Begin, Running
from tests.sync.seat import Seat


def test_what_is_asked_here_appears_there_by_itself(
    lin: Seat, marie: Seat, begin: Begin
) -> None:
    here, there = begin(lin), begin(marie)
    here.status(lambda status: status.connected and not status.first_sync)
    there.status(lambda status: status.connected and not status.first_sync)
    made = lin.create_client("Okafor")

    there.until(lambda: made.client in marie.rows(Client))
    here.status(lambda status: status.waiting == 0)
    assert lin.waiting() == 0


def test_an_outage_changes_nothing_but_the_status(
    lin: Seat, marie: Seat, begin: Begin, wire: Wire
) -> None:
    here = begin(lin)
    here.status(lambda status: status.connected and not status.first_sync)
    wire.cut()
    here.status(lambda status: not status.connected)
    made = lin.create_client("Okafor")
    lin.add_note(made.client, "Wears it left.")
    here.status(lambda status: status.waiting == 2)
    assert made.client in lin.rows(Client)

    wire.mend()
    here.engine.network_up()
    here.status(lambda status: status.connected and status.waiting == 0)
    assert here.engine.status.since is None
    marie.sync()
    assert made.client in marie.rows(Client)


def test_a_quiet_desk_parks_one_request_and_writes_nothing(
    lin: Seat, begin: Begin, wire: Wire
) -> None:
    lin.sync()
    here = begin(lin)
    wire.told = here.hear
    here.until(lambda: _is_parked(wire))  # which comes after the day's comparison
    here.engine.stop()
    with lin.store.read() as db:
        before = db.execute("PRAGMA data_version").fetchone()
    heard = len(wire.heard)
    here = begin(lin)
    wire.told = here.hear
    here.until(lambda: len(wire.heard) >= heard + 2)

    assert _is_parked(wire)
    assert len(wire.heard) == heard + 2
    with lin.store.read() as db:
        assert db.execute("PRAGMA data_version").fetchone() == before


def test_a_lost_access_token_is_renewed_once(lin: Seat, begin: Begin, wire: Wire) -> None:
    lin.badge.token = "worn.out.token"
    here = begin(lin)
    here.status(lambda status: status.connected)
    assert sum(request.path.endswith("refresh") for request in wire.heard) == 1


def test_a_revoked_desk_is_told_to_destroy_its_copy(
    lin: Seat, begin: Begin, central: Server
) -> None:
    here = begin(lin)
    wiped = threading.Event()
    here.engine.revoked = wiped.set
    here.status(lambda status: status.connected)
    registry.revoke(central.central.engine, lin.badge.me.device)

    assert wiped.wait(PATIENCE)
    here.status(lambda status: status.halted == "wipe")


def test_whoever_is_signed_out_is_asked_to_sign_in(lin: Seat, central: Server) -> None:
    lin.badge.token = "worn.out.token"
    registry.set_password(central.central.engine, "lin", "another long pass phrase")
    asked: list[SignedOut] = []
    running = Running(lin)
    running.engine.signed_out = asked.append
    running.engine.start()
    running.status(lambda status: status.halted == "sign_in")
    running.until(lambda: bool(asked))
    running.engine.stop()
    assert len(asked) == 1


def test_an_overloaded_central_is_left_alone_for_as_long_as_it_says(
    lin: Seat, begin: Begin, wire: Wire
) -> None:
    lin.sync()
    wire.retry_after = 3_600
    wire.fault = Fault.OVERLOAD
    here = begin(lin)
    here.status(lambda status: status.note == "Central is busy.")
    heard = len(wire.heard)
    lin.create_client("Okafor")
    here.status(lambda status: status.waiting == 1)
    here.engine.nudge()
    assert len(wire.heard) <= heard + 1  # the push may try once, for it had not been told


def test_stopping_does_not_wait_for_a_parked_pull(sit: SitDown, begin: Begin) -> None:
    seat = sit("lin")
    here = begin(seat)
    here.status(lambda status: status.connected and not status.first_sync)
    here.engine.stop()
    assert PATIENCE < LONGEST_WAIT
    assert here.engine._pulling.join(PATIENCE)
    assert here.engine._pushing.join(PATIENCE)


def _is_parked(wire: Wire) -> bool:
    """Whether the last request waits at central for something new."""
    return bool(wire.heard) and b'"wait":25.0' in wire.heard[-1].body
