"""What becomes of asks: answered, refused, taken back too late, asked again, forgotten."""

from datetime import UTC, datetime, timedelta

import pytest

from clienteling.actions.desk import Desk
from clienteling.cache import arrivals, journal, meta, outbox, shown
from clienteling.errors import Gone, Refused
from clienteling.wire.client_commands import EditClient
from clienteling.wire.codec import encode
from clienteling.wire.command import Command
from clienteling.wire.people import Client, Note
from clienteling.wire.problems import Problem
from clienteling.wire.record import Record
from clienteling.wire.sync import PullPage, Receipt, Tomb
from tests.cache.test_outbox import add_note
from tests.fakes.clock import Clock
from tests.fixtures_desk import SCOPE, WEI, people

NO = Problem("conflict", "Somebody else changed this meanwhile.")


def edit(desk: Desk, new: str, was: str = "Zhang") -> EditClient:
    command = EditClient(**desk.stamp(), client=WEI, set={"family": new}, was={"family": was})
    desk.ask(command)
    return command


def answer(desk: Desk, command: Command, status: str = "done", rev: int = 9) -> None:
    with desk.store.write() as tx:
        (seq,) = tx.execute("SELECT seq FROM outbox WHERE id = ?", (command.id,)).fetchone()
        problem = NO if status == "refused" else None
        receipt = Receipt(seq, command.id, status, rev, problem)  # type: ignore[arg-type]
        journal.record(tx, [receipt])


def arrive(
    desk: Desk,
    *rows: Record,
    ack: int = 0,
    rev: int = 9,
    tombs: tuple[Tomb, ...] = (),
    drop: tuple[str, ...] = (),
) -> None:
    """A pull's only page."""
    page = PullPage(f"c{rev}", "e1", rev, ack, rows, tombs, drop, done=True)  # type: ignore[arg-type]
    with desk.store.write() as tx:
        arrivals.take(tx, page, desk.now())


@pytest.fixture(autouse=True)
def synced(desk: Desk) -> None:
    arrive(desk, *people(), rev=1)


def family(desk: Desk) -> str | None:
    with desk.store.read() as db:
        row = shown.find(db, Client, WEI)
    return row.family if row else None


def states(desk: Desk) -> list[tuple[str, str]]:
    with desk.store.read() as db:
        return [(each.id, each.state) for each in outbox.waiting(db)]


def test_a_receipt_alone_moves_nothing(desk: Desk) -> None:
    command = edit(desk, "Chang")
    answer(desk, command)
    assert states(desk) == [(command.id, "sending")]
    assert family(desk) == "Chang"


def test_an_ask_leaves_with_the_state_that_contains_it(desk: Desk) -> None:
    command = edit(desk, "Chang")
    answer(desk, command)
    with desk.store.read() as db:
        mine = shown.find(db, Client, WEI)
    assert mine is not None
    arrive(desk, Client(id=WEI, scope=SCOPE, rev=9, family="Chang"), ack=1)
    assert states(desk) == []
    assert family(desk) == "Chang"
    with desk.store.read() as db:
        assert WEI not in outbox.states(db)
        assert db.execute("SELECT count(*) FROM mirror").fetchone() == (0,)
        assert db.execute("SELECT count(*) FROM touch").fetchone() == (0,)


def test_what_comes_meanwhile_goes_beneath_what_waits(desk: Desk) -> None:
    edit(desk, "Chang")
    arrive(desk, Client(id=WEI, scope=SCOPE, rev=9, family="Zhang", country="SG"))
    with desk.store.read() as db:
        row = shown.find(db, Client, WEI)
    assert row is not None
    assert (row.family, row.country) == ("Chang", "SG")


def test_a_refused_ask_is_a_card_and_the_row_is_as_central_has_it(desk: Desk) -> None:
    command = edit(desk, "Chang")
    answer(desk, command, "refused")
    assert states(desk) == [(command.id, "needs_you")]
    arrive(desk, Client(id=WEI, scope=SCOPE, rev=9, family="Tsang"), ack=1)
    assert family(desk) == "Tsang"
    assert states(desk) == [(command.id, "needs_you")]
    with desk.store.read() as db:
        assert outbox.counts(db) == outbox.Counts(0, 1)
        assert outbox.states(db)[WEI] == "needs_you"
    desk.dismiss(command.id)
    assert states(desk) == []


def test_doing_it_again_means_it(desk: Desk) -> None:
    command = edit(desk, "Chang")
    answer(desk, command, "refused")
    arrive(desk, Client(id=WEI, scope=SCOPE, rev=9, family="Tsang"), ack=1)
    desk.retry(command.id)
    assert family(desk) == "Chang"
    assert [state for _, state in states(desk)] == ["saved"]
    with desk.store.read() as db:
        (again,) = outbox.waiting(db)
    assert again.id != command.id
    assert again.seq == 2
    assert isinstance(again.command, EditClient)
    assert again.command.was == {"family": "Tsang"}
    with pytest.raises(Gone):
        desk.retry(command.id)


def test_an_answer_that_comes_after_the_state_still_makes_a_card(desk: Desk) -> None:
    command = edit(desk, "Chang")
    arrive(desk, ack=1)
    assert states(desk) == []
    with desk.store.read() as db:
        assert [each.id for each in journal.unanswered(db, 9)] == [command.id]
    with desk.store.write() as tx:
        journal.record(tx, [Receipt(1, command.id, "refused", 9, NO)])
    assert states(desk) == [(command.id, "needs_you")]


def test_what_was_taken_back_too_late_is_told(desk: Desk) -> None:
    command = add_note(desk, "Wears it left.")
    desk.ask(command)
    desk.withdraw(command.id)
    answer(desk, command, "done")
    note = Note(
        id=command.note, scope=SCOPE, rev=9, about="client", subject=WEI, client=WEI,
        kind=command.type, text=command.text, at=command.at,
    )  # fmt: skip
    arrive(desk, note, ack=1)
    with desk.store.read() as db:
        (card,) = outbox.waiting(db)
    assert card.state == "needs_you"
    assert card.problem == outbox.TOO_LATE
    assert card.command == command


def test_what_was_taken_back_in_time_leaves_no_trace(desk: Desk) -> None:
    command = add_note(desk, "Wears it left.")
    desk.ask(command)
    desk.withdraw(command.id)
    answer(desk, command, "withdrawn")
    arrive(desk, ack=1)
    assert states(desk) == []
    with desk.store.read() as db:
        assert shown.find(db, Note, command.note) is None


def test_an_answered_ask_is_not_taken_back(desk: Desk) -> None:
    command = edit(desk, "Chang")
    answer(desk, command)
    with pytest.raises(Refused, match="already answered"):
        desk.withdraw(command.id)


def handed_back(desk: Desk, command: str) -> Command:
    with desk.store.write() as tx:
        was, _ = outbox.edit(tx, command)
    return was


def test_what_was_asked_is_handed_back_for_editing(desk: Desk) -> None:
    waiting = edit(desk, "Chang")
    assert handed_back(desk, waiting.id) == waiting
    assert family(desk) == "Zhang"
    refused = edit(desk, "Tsang")
    answer(desk, refused, "refused")
    arrive(desk, ack=2)
    assert handed_back(desk, refused.id) == refused
    assert states(desk) == []


def test_numbers_have_no_gap_even_after_a_withdrawal(desk: Desk) -> None:
    first, second = edit(desk, "Chang"), add_note(desk, "Wears it left.")
    desk.ask(second)
    desk.withdraw(first.id)
    with desk.store.read() as db:
        sent = list(journal.unanswered(db, 9))
    assert [(each.seq, each.id) for each in sent] == [(1, first.id), (2, second.id)]
    assert b'"kind":"withdrawn"' in encode(sent[0])


def test_old_answers_are_forgotten_after_a_week(desk: Desk, clock: Clock) -> None:
    done, refused = edit(desk, "Chang"), edit(desk, "Tsang", "Chang")
    answer(desk, done)
    answer(desk, refused, "refused")
    arrive(desk, ack=2)
    clock.go_on(timedelta(days=8))
    with desk.store.write() as tx:
        assert journal.is_prunable(tx, desk.now())
        journal.prune(tx, desk.now())
        assert not journal.is_prunable(tx, desk.now())
    assert states(desk) == [(refused.id, "needs_you")]


def test_a_tomb_needs_the_same_scope_and_nothing_newer(desk: Desk) -> None:
    arrive(desk, tombs=(Tomb("client", WEI, "elsewhere", 9),))
    assert family(desk) == "Zhang"
    arrive(desk, Client(id=WEI, scope=SCOPE, rev=12, family="Zhang"), rev=12)
    arrive(desk, tombs=(Tomb("client", WEI, SCOPE, 11),), rev=13)
    assert family(desk) == "Zhang"
    arrive(desk, tombs=(Tomb("client", WEI, SCOPE, 14),), rev=14)
    assert family(desk) is None


def test_an_older_row_changes_nothing(desk: Desk) -> None:
    arrive(desk, Client(id=WEI, scope=SCOPE, rev=12, family="Chang"), rev=12)
    arrive(desk, Client(id=WEI, scope=SCOPE, rev=11, family="Older"), rev=13)
    assert family(desk) == "Chang"


def test_pages_of_a_later_pull_wait_for_the_last(desk: Desk) -> None:
    first = PullPage(
        cursor="p1", epoch="e1", rev=5, ack=0,
        rows=(Client(id=WEI, scope=SCOPE, rev=5, family="Chang"),),
    )  # fmt: skip
    with desk.store.write() as tx:
        arrivals.take(tx, first, datetime.now(UTC))
        assert meta.get(tx, "cursor") == "p1"
        assert meta.number(tx, "base") == 1
    assert family(desk) == "Zhang"
    arrive(desk, rev=6)
    assert family(desk) == "Chang"
    with desk.store.read() as db:
        assert meta.number(db, "base") == 6
        assert db.execute("SELECT count(*) FROM inbox").fetchone() == (0,)


def test_nobody_asks_in_a_boutique_that_was_withdrawn(desk: Desk) -> None:
    edit(desk, "Chang")
    arrive(desk, drop=(SCOPE,))
    assert family(desk) is None
    with pytest.raises(Refused):
        desk.ask(add_note(desk, "Wears it left."))
    with desk.store.read() as db:
        assert db.execute("SELECT count(*) FROM client").fetchone() == (0,)
