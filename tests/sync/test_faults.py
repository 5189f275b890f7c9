"""What central, time and other desks may do, and what a person then sees."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from sqlalchemy import text

from clienteling.cache import arrivals, meta
from clienteling.domain.appointments import Standing
from clienteling.errors import Offline, Refused
from clienteling.server import commands as server_commands
from clienteling.server import registry
from clienteling.server.store.clock import stamped
from clienteling.sync import check, plan
from clienteling.sync.plan import Reaction
from clienteling.wire import commands as wire_commands
from clienteling.wire.people import Client, Note
from clienteling.wire.service import Appointment
from clienteling.wire.service_commands import BookAppointment
from tests.fakes.wire import Fault, Wire
from tests.fixtures_central import Server, add_person, open_boutique
from tests.sync.conftest import SitDown
from tests.sync.seat import Seat


def test_a_half_open_line_is_let_go(
    lin: Seat, wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clienteling.api.central.READ", 0.2)
    wire.fault = Fault.HOLD
    with pytest.raises(Offline, match="cannot be reached"):
        lin.pull()
    wire.let_go()


@pytest.mark.logs("ALARM|failed")
def test_what_central_cannot_run_is_refused_and_the_queue_goes_on(
    lin: Seat, marie: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    lin.sync()
    client = lin.create_client("Okafor").client
    lin.sync()
    poison = lin.add_note(client, "This one breaks central.")
    sound = lin.add_note(client, "This one is sound.")
    decide = server_commands.decide

    def breaking(work: object, who: object, command: object) -> object:
        if getattr(command, "id", "") == poison.id:
            raise ZeroDivisionError
        return decide(work, who, command)  # type: ignore[arg-type]

    monkeypatch.setattr(server_commands, "decide", breaking)
    for _ in range(2):
        with pytest.raises(Offline):
            lin.push()
    lin.sync()
    marie.sync()

    assert [card.id for card in lin.cards()] == [poison.id]
    assert [card.problem.code for card in lin.cards() if card.problem] == ["internal"]
    assert list(marie.rows(Note)) == [sound.note]
    assert lin.everything() == marie.everything()


def test_an_old_central_pauses_pushing_and_nothing_else(
    lin: Seat, marie: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    lin.sync()
    marie.create_client("Vasseur")
    marie.sync()
    made = lin.create_client("Okafor")
    with monkeypatch.context() as older:
        older.delitem(wire_commands.COMMANDS, "create_client")
        with pytest.raises(Refused) as stopped:
            lin.push()
        assert plan.reaction(stopped.value) is Reaction.PAUSE
        lin.catch_up()
    assert lin.waiting() == 1
    assert len(lin.rows(Client)) == 2
    lin.sync()
    assert made.client in lin.rows(Client)


def test_a_cursor_that_is_too_old_asks_for_everything_again(
    lin: Seat, marie: Seat, central: Server
) -> None:
    lin.sync()
    gone = marie.create_client("Okafor").client
    marie.sync()
    lin.sync()
    with stamped(central.central.engine) as work:
        key = ("client", gone)
        found = work.lock([key])[key]
        assert found is not None
        work.bury(found)
    with central.central.engine.begin() as connection:
        connection.execute(text("DELETE FROM tomb"))
        connection.execute(text("UPDATE clock SET rev = rev + 1"))
        connection.execute(text("UPDATE clock SET min_rev = rev"))
    waiting = lin.create_client("Vasseur").client

    with pytest.raises(Refused) as told:
        lin.pull()
    assert plan.reaction(told.value) is Reaction.RESYNC
    with lin.store.write() as tx:
        arrivals.begin_again(tx)
    assert gone in lin.rows(Client)
    lin.catch_up(rows=2)
    assert gone not in lin.rows(Client)
    assert waiting in lin.rows(Client)
    lin.sync()
    marie.central.hang_up()
    assert waiting in lin.rows(Client)


def test_a_withdrawn_permission_takes_everything_of_it_away(
    central: Server, sit: SitDown
) -> None:
    open_boutique(central.central, "LYO1")
    add_person(central.central, "remy", "LYO1")
    registry.grant(central.central.engine, "lin", "LYO1")
    remy = sit("remy")
    theirs = remy.create_client("Bellard").client
    remy.sync()
    again = sit("lin")
    again.sync()
    assert theirs in again.rows(Client)
    again.add_note(theirs, "Heard in Lyon.")
    registry.withdraw(central.central.engine, "lin", "LYO1")
    again.sync()

    scope = remy.desk.person.scope
    assert all(row.scope != scope for row in again.everything().values())
    assert [card.problem.code for card in again.cards() if card.problem] == ["forbidden"]
    registry.grant(central.central.engine, "lin", "LYO1")
    with pytest.raises(Refused):
        again.pull()
    with again.store.write() as tx:
        arrivals.begin_again(tx)
    again.sync()
    assert theirs in again.rows(Client)


def test_words_for_a_client_erased_meanwhile_come_back(
    lin: Seat, marie: Seat, central: Server
) -> None:
    client = marie.create_client("Okafor").client
    marie.sync()
    lin.sync()
    lost = lin.add_note(client, "Asked for a thinner strap.")
    with stamped(central.central.engine) as work:
        row = work.lock([("client", client)])["client", client]
        assert isinstance(row, Client)
        work.put(msgspec.structs.replace(row, given="", family="", erased_at=datetime.now(UTC)))
    lin.sync()

    assert [card.id for card in lin.cards()] == [lost.id]
    assert getattr(lin.cards()[0].command, "text", "") == "Asked for a thinner strap."
    assert lost.note not in lin.rows(Note)


def test_a_slot_taken_by_another_desk_comes_back_as_a_conflict(lin: Seat, marie: Seat) -> None:
    lin.sync()
    marie.sync()
    start = datetime(2026, 12, 1, 10, tzinfo=UTC)
    for seat in (marie, lin):
        stamp = seat.desk.stamp()
        seat.ask(
            BookAppointment(
                **stamp,
                appointment=seat.desk.stamp()["id"],
                advisor=lin.desk.person.advisor,
                start=start,
                end=start + timedelta(hours=1),
                status=Standing.CONFIRMED,
            )
        )
        seat.sync()
    assert [card.problem.code for card in lin.cards() if card.problem] == ["conflict"]
    lin.sync()
    marie.sync()
    assert list(lin.rows(Appointment)) == list(marie.rows(Appointment))


def test_an_answer_that_empties_the_book_asks_first(lin: Seat, central: Server) -> None:
    with stamped(central.central.engine) as work:
        clients = [
            Client(id=lin.desk.stamp()["id"], scope=lin.desk.person.scope, family=f"F{n}")
            for n in range(300)
        ]
        work.put(*clients)
    lin.sync()
    with stamped(central.central.engine) as work:
        work.lock([("client", each.id) for each in clients])
        work.bury(*clients)
    with pytest.raises(arrivals.TooMuchGone) as asks:
        lin.catch_up()
    assert plan.reaction(asks.value) is Reaction.ASK
    assert len(lin.rows(Client)) == 300


def test_a_clock_wrong_by_years_changes_no_order(lin: Seat, marie: Seat) -> None:
    lin.sync()
    lin.desk.clock = lambda: datetime(1999, 1, 1, tzinfo=UTC)
    made = lin.create_client("Okafor")
    lin.add_note(made.client, "Said in another century.")
    lin.sync()
    marie.sync()
    assert lin.everything() == marie.everything()
    assert lin.cards() == []


def test_the_daily_comparison_finds_what_differs_and_mends_it(lin: Seat, marie: Seat) -> None:
    made = marie.create_client("Okafor")
    marie.sync()
    lin.sync()
    assert check.compare(lin.store, lin.central) == ()
    with lin.store.write() as tx:
        tx.execute("DELETE FROM client WHERE id = ?", (made.client,))
    assert check.compare(lin.store, lin.central) == ("client",)
    lin.sync()
    assert lin.everything() == marie.everything()
    with lin.store.read() as db:
        assert meta.get(db, "again") is None
