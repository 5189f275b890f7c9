"""Central restored from a copy, a profile copied to two machines, a desk killed on its way."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from clienteling.cache import arrivals, meta
from clienteling.cache.store import Store
from clienteling.errors import Refused
from clienteling.server.store.clock import stamped
from clienteling.sync import enrol, plan
from clienteling.sync.plan import Reaction
from clienteling.wire.auth import SignIn
from clienteling.wire.people import Client, Note
from tests.fakes.wire import Fault, Wire
from tests.fixtures_central import PASSWORD, Server, add_person, open_boutique, serving
from tests.fixtures_desk import KEY
from tests.sync.conftest import SitDown
from tests.sync.seat import Badge, Seat, sit_again, sit_down


def port(server: Server) -> int:
    return int(server.url.rsplit(":", 1)[1])


def test_a_restored_central_loses_nothing_that_a_desk_still_knows(
    tmp_path: Path, wire: Wire
) -> None:
    database = f"sqlite:///{tmp_path}/first.db"
    with serving(database, tmp_path) as before:
        open_boutique(before.central)
        add_person(before.central, "lin")
        add_person(before.central, "marie")
        wire.port = port(before)
        lin, marie = (sit_down(wire.url, tmp_path, name) for name in ("lin", "marie"))
        early = lin.create_client("Before").client
        lin.sync()
        marie.sync()
        copy_of(before, tmp_path / "second.db")
        late = lin.create_client("After").client
        lin.add_note(late, "Said after the copy was made.")
        lin.sync()
        marie.sync()
    wire.cut()
    wire.mend()
    with serving(f"sqlite:///{tmp_path}/second.db", tmp_path) as after:
        wire.port = port(after)
        waiting = lin.create_client("Meanwhile").client
        for seat in (lin, marie):
            with pytest.raises(Refused) as told:
                seat.pull()
            assert plan.reaction(told.value) is Reaction.RESYNC
            with seat.store.write() as tx:
                arrivals.begin_again(tx)
            seat.catch_up()
            seat.assert_shown_is_mirror_with_outbox()
        lin.sync()
        marie.sync()

        assert set(marie.rows(Client)) == {early, late, waiting}
        assert len(marie.rows(Note)) == 1
        assert lin.everything() == marie.everything()
        assert lin.cards() == []
        lin.create_client("And on it goes")
        lin.sync()
        for seat in (lin, marie):
            seat.central.hang_up()
            seat.store.close()


def test_a_copied_profile_becomes_a_desk_of_its_own(lin: Seat, marie: Seat) -> None:
    lin.sync()
    waiting = lin.create_client("On both")
    lin.store.close()
    copy = lin.store.path.with_name("copy.db")
    shutil.copy(lin.store.path, copy)
    shutil.copy(lin.store.path.with_name(f"{lin.store.path.name}.key"), f"{copy}.key")
    twin, lin = sit_again(lin, copy), sit_again(lin, lin.store.path)
    lin.create_client("Only here")
    mine = lin.create_client("Here too")
    lin.sync()
    theirs = twin.create_client("Only there")
    with pytest.raises(Refused) as told:
        twin.push()
    assert plan.reaction(told.value) is Reaction.ENROL

    me = twin.central.sign_in(SignIn(login="lin", password=PASSWORD, device_name="twin"))
    twin.central.tokens = Badge(twin.central, me)
    enrol.enrolled(twin.store, me.device)
    twin.assert_shown_is_mirror_with_outbox()
    for seat in (twin, lin, marie):
        seat.sync()

    assert lin.everything() == twin.everything() == marie.everything()
    found = [row for row in marie.rows(Client).values() if isinstance(row, Client)]
    assert len(found) == 4
    assert {waiting.client, mine.client, theirs.client} <= set(marie.rows(Client))
    assert twin.cards() == []
    for seat in (lin, twin):
        seat.store.close()


def test_a_first_sync_goes_on_where_it_was_killed(
    central: Server, wire: Wire, tmp_path: Path
) -> None:
    seat = sit_down(wire.url, tmp_path, "lin")
    scope = seat.desk.person.scope
    with stamped(central.central.engine) as work:
        work.put(
            *(Client(id=f"{n:08d}", scope=scope, family=f"Family {n}") for n in range(900))
        )
    path, token = seat.store.path, seat.badge.token
    seat.store.close()
    words = (
        "import sys; from pathlib import Path; from tests.sync.killed import pull\n"
        "pull(sys.argv[1], sys.argv[2], Path(sys.argv[3]))\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", words, wire.url, token, str(path)],
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        for _ in range(5):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        process.stdout.read()
    again = sit_again(seat, path)
    here = len(again.rows(Client))
    assert 100 <= here < 900
    with again.store.read() as db:
        assert meta.get(db, "synced") is None
        assert meta.get(db, "cursor") is not None
    heard = len(wire.heard)
    again.catch_up(rows=50)

    assert len(again.rows(Client)) == 900
    assert len(wire.heard) - heard < 20
    again.store.close()


def test_an_answer_to_a_question_that_has_changed_is_dropped(
    lin: Seat, marie: Seat, wire: Wire
) -> None:
    lin.sync()
    marie.create_client("Okafor")
    marie.sync()
    with lin.store.read() as db:
        asked = arrivals.place(db)
    wire.once.append(Fault.DOUBLE)
    lin.sync()
    before = lin.everything()
    with lin.store.read() as db:
        assert arrivals.place(db) != asked
    assert lin.everything() == before


def test_what_was_shown_before_stays_while_everything_is_asked_again(
    lin: Seat, sit: SitDown
) -> None:
    made = [lin.create_client(f"Client {n}").client for n in range(30)]
    lin.sync()
    with lin.store.write() as tx:
        arrivals.begin_again(tx)
    while not lin.pull(rows=5).caught_up:
        assert set(made) <= set(lin.rows(Client))
        lin.assert_shown_is_mirror_with_outbox()
    marie = sit("marie")
    marie.sync()
    assert lin.everything() == marie.everything()


def copy_of(server: Server, path: Path) -> None:
    """A copy of central's database as a backup makes one."""
    source = server.central.engine.url.database
    with closing(sqlite3.connect(str(source))) as old, closing(sqlite3.connect(path)) as new:
        old.backup(new)


def test_a_store_that_is_open_is_not_opened_twice(lin: Seat) -> None:
    with pytest.raises(Exception, match="already open"):
        Store.open(lin.store.path, KEY)
