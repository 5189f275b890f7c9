"""Pushing: each command once, each seq with one receipt, whatever happens on the way."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
import requests

from clienteling.domain.ids import new_id
from clienteling.effects.table import EFFECTS, Effect
from clienteling.server import audit
from clienteling.server.settings import Settings
from clienteling.server.store.engine import reading
from clienteling.wire import routes
from clienteling.wire.client_commands import CreateClient
from clienteling.wire.command import Command, Withdrawn
from clienteling.wire.sync import PushReply
from tests.fixtures_central import (
    Caller,
    Server,
    add_person,
    now,
    open_boutique,
    seated,
    serving,
)
from tests.server.asks import create, note, refusal, reply


def test_the_same_push_ten_times_has_one_effect(lin: Caller) -> None:
    lin.catch_up()
    commands = lin.numbered(create(lin), note(lin), note(lin))

    answers = [reply(lin.send(commands)) for _ in range(10)]

    assert _alike(answers)
    lin.catch_up()
    assert sum(kind == "note" for kind, _ in lin.rows) == 2


def test_two_windows_pushing_the_same_at_once_have_one_effect(lin: Caller) -> None:
    lin.catch_up()
    commands = lin.numbered(*(note(lin) for _ in range(5)))
    with ThreadPoolExecutor(6) as windows:
        answers = list(windows.map(lambda _: reply(lin.send(commands)), range(6)))

    assert _alike(answers)
    lin.catch_up()
    assert sum(kind == "note" for kind, _ in lin.rows) == 5


def _alike(answers: list[PushReply]) -> bool:
    """Whether all say the same but for the time at which they were given."""
    return len({(tuple(each.receipts), each.last_seq) for each in answers}) == 1


def test_a_missing_seq_is_a_gap_and_stores_nothing(lin: Caller) -> None:
    lin.catch_up()
    first, second, third = lin.numbered(note(lin), note(lin), note(lin))

    answer = lin.send([first, third])

    assert (answer.status_code, answer.json()["code"]) == (409, "gap")
    assert answer.json()["detail"] == {"last_seq": "1"}
    assert reply(lin.send([second, third])).last_seq == 3


def test_another_id_under_an_answered_seq_is_a_fork(lin: Caller) -> None:
    lin.catch_up()
    lin.push(note(lin))
    lin.seq = 0

    answer = lin.send(lin.numbered(note(lin)))

    assert (answer.status_code, answer.json()["code"]) == (409, "fork")


def test_a_forked_desk_sends_its_commands_again_as_a_desk_of_its_own(
    server: Server, lin: Caller
) -> None:
    lin.catch_up()
    known, fresh = note(lin), note(lin)
    (first,) = lin.push(known)
    other = seated(server, "lin")
    other.catch_up()

    again, done = other.push(known, fresh)

    assert (again.seq, again.id, again.status, again.rev) == (1, first.id, "done", first.rev)
    assert done.status == "done"
    other.catch_up()
    assert sum(kind == "note" for kind, _ in other.rows) == 2
    assert reply(other.send([msgspec.structs.replace(known, seq=1)])).receipts == (again,)


def test_what_somebody_else_asked_is_not_told(lin: Caller, marie: Caller) -> None:
    lin.catch_up()
    marie.catch_up()
    asked = note(lin)
    lin.push(asked)

    (receipt,) = marie.push(asked)

    assert refusal(receipt) == "forbidden"


def test_a_refusal_has_a_receipt_and_never_blocks_the_queue(lin: Caller) -> None:
    lin.catch_up()
    nameless = msgspec.structs.replace(create(lin), given="", family="")

    bad, good = lin.push(nameless, create(lin))

    assert refusal(bad) == "invalid"
    assert (good.seq, good.status) == (2, "done")
    page = lin.catch_up()
    assert page.ack == 2
    assert bad.rev < good.rev <= page.rev


def test_a_withdrawn_command_takes_its_place(lin: Caller) -> None:
    lin.catch_up()
    withdrawn = Withdrawn(id=new_id(), at=now(), scope=lin.me.boutique)

    receipt, after = lin.push(withdrawn, note(lin))

    assert (receipt.status, after.seq) == ("withdrawn", 2)


def test_a_withdrawal_that_came_too_late_hears_what_was_done(lin: Caller) -> None:
    lin.catch_up()
    asked = note(lin)
    (done,) = lin.push(asked)
    late = Withdrawn(id=asked.id, at=now(), scope=lin.me.boutique, seq=1)

    assert reply(lin.send([late])).receipts == (done,)


def test_a_restored_central_takes_everything_again_and_nothing_twice(lin: Caller) -> None:
    """The journal offers what was answered under new numbers: known ids are not done again."""
    lin.catch_up()
    kept = note(lin)
    (before,) = lin.push(kept)
    lin.seq = 1

    again, lost = lin.push(kept, note(lin))

    assert (again.seq, again.status, again.rev) == (2, "done", before.rev)
    assert (lost.seq, lost.status) == (3, "done")
    lin.catch_up()
    assert sum(kind == "note" for kind, _ in lin.rows) == 2


def test_a_picture_that_has_not_arrived_stops_until_it_has(server: Server, lin: Caller) -> None:
    lin.catch_up()
    picture = b"not really a picture"
    name = _sha256(picture)
    command = lin.numbered(msgspec.structs.replace(note(lin), needs=(name,)))

    stopped = reply(lin.send(command)).stopped
    assert stopped is not None
    assert (stopped.code, stopped.detail) == ("needs", {"blobs": name})

    headers = {"Authorization": f"Bearer {lin.me.access}"}
    url = f"{server.url}{routes.BLOBS}/{name}"
    assert requests.put(url, data=picture, headers=headers, timeout=20).status_code == 204
    assert reply(lin.send(command)).receipts[0].status == "done"


@pytest.mark.logs("failed")
def test_after_three_failures_nobody_expected_it_is_refused_and_the_queue_goes_on(
    lin: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> tuple[()]:
        raise ZeroDivisionError

    kind: type[Command] = CreateClient
    monkeypatch.setitem(EFFECTS, kind, Effect(EFFECTS[kind].touches, fail))
    lin.catch_up()
    commands = lin.numbered(create(lin), note(lin))

    answers = [reply(lin.send(commands)) for _ in range(3)]

    assert [len(each.receipts) for each in answers] == [0, 0, 2]
    assert [each.stopped.code for each in answers if each.stopped] == ["internal", "internal"]
    assert refusal(answers[2].receipts[0]) == "internal"
    assert answers[2].receipts[1].status == "done"


def test_each_accepted_command_is_in_the_audit(server: Server, lin: Caller) -> None:
    lin.catch_up()
    lin.push(note(lin), create(lin))

    with reading(server.central.engine) as connection:
        assert audit.verify(connection).broken_at is None
        rows = connection.exec_driver_sql("SELECT kind FROM audit WHERE person <> ''").scalars()
        assert set(rows) >= {"add_note", "create_client"}


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_a_long_queue_is_taken_in_turns(database: str, tmp_path: Path) -> None:
    def limits(settings: Settings) -> Settings:
        return replace(settings, most_commands=3)

    with serving(database, tmp_path, limits=limits) as running:
        open_boutique(running.central)
        add_person(running.central, "lin")
        lin = seated(running, "lin")
        lin.catch_up()
        commands = lin.numbered(*(note(lin) for _ in range(5)))

        assert reply(lin.send(commands)).last_seq == 3
        assert reply(lin.send(commands[3:])).last_seq == 5
