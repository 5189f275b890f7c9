"""What random histories found, each in as few deeds as it takes."""

import shutil
from datetime import timedelta

from clienteling.cache import arrivals
from clienteling.server.store.clock import stamped
from clienteling.server.store.pruning import prune
from clienteling.sync import enrol
from clienteling.wire.auth import SignIn
from clienteling.wire.people import Client, Note
from tests.fixtures_central import PASSWORD, Server
from tests.sync.seat import Badge, Seat, now, sit_again


def test_a_revision_longer_than_a_page_comes_whole(
    central: Server, lin: Seat, marie: Seat
) -> None:
    client = lin.create_client("Okafor").client
    for number in range(3):
        lin.add_note(client, f"{number}")
    lin.sync()
    marie.sync()
    gone, *others = marie.rows(Note)
    with stamped(central.central.engine) as work:
        rows = work.lock([("client", client), *(("note", each) for each in (gone, *others))])
        found = {row.id: row for row in rows.values() if row is not None}
        work.bury(found.pop(gone))
        work.put(*found.values())
    marie.catch_up(rows=2)

    assert set(marie.rows(Note)) == set(others)


def test_a_waiting_row_that_a_sweep_takes_is_shown_no_longer(
    central: Server, lin: Seat
) -> None:
    client = lin.create_client("Okafor").client
    lin.sync()
    lin.add_note(client, "Said too late.")
    engine = central.central.engine
    with stamped(engine) as work:
        work.bury(*filter(None, work.lock([("client", client)]).values()))
    prune(engine, now() + timedelta(hours=1), timedelta())
    with lin.store.write() as tx:
        arrivals.begin_again(tx)
    lin.catch_up()

    assert client not in lin.rows(Client)
    lin.assert_shown_is_mirror_with_outbox()


def test_what_a_copied_desk_took_back_stays_taken_back(lin: Seat, marie: Seat) -> None:
    lin.sync()
    lin.store.close()
    copy = lin.store.path.with_name("copy.db")
    for tail in ("", ".key"):
        shutil.copy(f"{lin.store.path}{tail}", f"{copy}{tail}")
    twin, lin = sit_again(lin, copy), sit_again(lin, lin.store.path)
    regretted = twin.create_client("Regretted")
    twin.desk.withdraw(regretted.id)
    lin.create_client("Okafor")
    lin.sync()
    twin.catch_up()  # central has answered this seq: to the other copy

    me = twin.central.sign_in(SignIn(login="lin", password=PASSWORD, device_name="twin"))
    twin.central.tokens = Badge(twin.central, me)
    enrol.enrolled(twin.store, me.device)
    twin.assert_shown_is_mirror_with_outbox()
    for seat in (twin, lin, marie):
        seat.sync()
    assert regretted.client not in marie.rows(Client)
    assert lin.everything() == twin.everything() == marie.everything()
    for seat in (lin, twin):
        seat.store.close()
