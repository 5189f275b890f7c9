"""Pushing: each command once, each seq with one receipt, whatever happens on the way."""

import hashlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import msgspec
import pytest
import requests
from msgspec import Raw

from clienteling.domain.ids import new_id
from clienteling.effects import EFFECTS, Effect
from clienteling.server import audit, registry
from clienteling.server.store.engine import reading
from clienteling.wire import routes
from clienteling.wire.client_commands import CreateClient
from clienteling.wire.codec import encode
from clienteling.wire.command import Withdrawn
from clienteling.wire.people import Client, Note
from clienteling.wire.sync import PushReply, PushRequest, Receipt
from tests.fixtures_central import (
    Caller,
    Server,
    add_person,
    now,
    open_boutique,
    signed_in,
)
from tests.server.asks import create, edit, note


def reply(answer: requests.Response) -> PushReply:
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=PushReply)


def raw(caller: Caller, *commands: bytes) -> requests.Response:
    """A push of commands exactly as they are written."""
    wanted = PushRequest(caller.me.device, caller.epoch, tuple(map(Raw, commands)))
    return caller.ask(routes.PUSH, wanted)


def refusal(receipt: Receipt) -> str:
    assert receipt.status == "refused"
    assert receipt.problem is not None
    return receipt.problem.code


def test_the_same_push_ten_times_has_one_effect(lin: Caller) -> None:
    lin.catch_up()
    commands = lin.numbered(create(lin), note(lin), note(lin))

    answers = [lin.send(commands).content for _ in range(10)]

    assert len(set(answers)) == 1
    lin.catch_up()
    assert sum(kind == "note" for kind, _ in lin.rows) == 2


def test_two_windows_pushing_the_same_at_once_have_one_effect(lin: Caller) -> None:
    lin.catch_up()
    commands = lin.numbered(*(note(lin) for _ in range(5)))
    with ThreadPoolExecutor(6) as windows:
        answers = list(windows.map(lambda _: lin.send(commands).content, range(6)))

    assert len(set(answers)) == 1
    lin.catch_up()
    assert sum(kind == "note" for kind, _ in lin.rows) == 5


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
    other = signed_in(server, "lin")
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


def test_an_unknown_kind_stops_and_stores_nothing(lin: Caller) -> None:
    lin.catch_up()
    strange = b'{"kind": "fold_time", "id": "x", "seq": 2, "at": "2026-01-01T00:00:00Z"}'
    first, third = lin.numbered(note(lin), note(lin))

    answer = reply(raw(lin, encode(first), strange, encode(third)))

    assert [receipt.seq for receipt in answer.receipts] == [1]
    assert answer.last_seq == 1
    assert answer.stopped is not None
    assert answer.stopped.code == "unknown_kind"


@pytest.mark.parametrize(
    "strange", [b"{}", b"[]", b"7", b'"x"', b'{"kind": "add_note", "seq": -1, "id": "a"}']
)
def test_a_command_without_its_number_stops(lin: Caller, strange: bytes) -> None:
    lin.catch_up()

    answer = reply(raw(lin, strange))

    assert answer.stopped is not None
    assert answer.stopped.code == "malformed"


def broken(lin: Caller, change: Callable[[dict[str, object]], object]) -> bytes:
    values = msgspec.to_builtins(lin.numbered(create(lin))[0])
    change(values)
    return encode(values)


@pytest.mark.parametrize(
    "change",
    [
        lambda values: values.update(given="\0"),
        lambda values: values.update(given=7),
        lambda values: values.update(given="x" * 300_000),
        lambda values: values.update(given="x" * 5_000),
        lambda values: values.update(tier="emperor"),
        lambda values: values.update(at="2026-01-01T00:00:00"),
        lambda values: values.update(at="yesterday"),
        lambda values: values.pop("client"),
    ],
)
def test_a_wrong_command_is_refused_for_good(
    lin: Caller, change: Callable[[dict[str, object]], object]
) -> None:
    lin.catch_up()

    answer = reply(raw(lin, broken(lin, change), encode(lin.numbered(note(lin))[0])))

    assert [receipt.status for receipt in answer.receipts] == ["refused", "done"]
    assert refusal(answer.receipts[0]) == "invalid"


@pytest.mark.parametrize(
    "name", ["<b>Mina</b>", "../../etc", "🌊", "‮Mina", "\\u0000", "ñ'\";--"]
)
def test_strange_names_are_kept_as_they_are(lin: Caller, name: str) -> None:
    lin.catch_up()
    identifier = new_id()
    lin.push(create(lin, identifier, name))
    lin.catch_up()

    kept = lin.rows["client", identifier]
    assert isinstance(kept, Client)
    assert kept.given == name


def test_unknown_fields_of_a_newer_desk_are_let_through(lin: Caller) -> None:
    lin.catch_up()
    newer = broken(lin, lambda values: values.update(colour="blue"))

    assert reply(raw(lin, newer)).receipts[0].status == "done"


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


def test_an_auditor_reads_and_does_not_change(server: Server) -> None:
    add_person(server.central, "otto", roles=("auditor",))
    otto = signed_in(server, "otto")
    otto.catch_up()

    (receipt,) = otto.push(note(otto))

    assert refusal(receipt) == "forbidden"


def test_roles_count_as_they_are_now(server: Server, lin: Caller) -> None:
    lin.catch_up()
    lin.push(note(lin))
    registry.set_roles(server.central.engine, "lin", ("auditor",))

    (receipt,) = lin.push(note(lin))

    assert refusal(receipt) == "forbidden"


def test_another_boutique_is_refused_for_rows_and_for_commands(
    server: Server, lin: Caller
) -> None:
    away = open_boutique(server.central, "TYO1")
    add_person(server.central, "aiko", "TYO1")
    aiko = signed_in(server, "aiko")
    aiko.catch_up()
    lin.catch_up()
    theirs = new_id()
    aiko.push(create(aiko, theirs))

    elsewhere, not_mine = lin.push(note(lin, scope=away.id), edit(lin, theirs, "Mina", "Mia"))

    assert (refusal(elsewhere), refusal(not_mine)) == ("forbidden", "forbidden")


def test_the_author_is_whoever_the_token_names(lin: Caller) -> None:
    lin.catch_up()
    forged = broken(lin, lambda values: values.update(by="somebody", created_by="somebody"))
    raw(lin, forged)

    lin.catch_up()

    made = next(row for row in lin.rows.values() if isinstance(row, Client))
    assert (made.created_by, made.updated_by) == (lin.me.advisor, lin.me.advisor)


def test_the_desks_clock_decides_nothing(lin: Caller) -> None:
    lin.catch_up()
    long_ago = datetime.fromisoformat("1971-01-01T00:00:00Z")
    lin.push(msgspec.structs.replace(note(lin), at=long_ago))
    lin.catch_up()

    kept = next(row for row in lin.rows.values() if isinstance(row, Note))
    assert (now() - kept.at).total_seconds() < 60


def test_another_desks_name_is_not_accepted(lin: Caller, marie: Caller) -> None:
    lin.catch_up()
    wanted = {
        "device": marie.me.device,
        "epoch": lin.epoch,
        "commands": lin.numbered(note(lin)),
    }

    answer = lin.ask(routes.PUSH, wanted)

    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


def test_another_epoch_is_told_so(lin: Caller) -> None:
    lin.catch_up()

    answer = lin.send(lin.numbered(note(lin)), epoch="before")

    assert (answer.status_code, answer.json()["code"]) == (409, "epoch")


def test_a_revoked_desk_pushes_nothing(server: Server, lin: Caller) -> None:
    lin.catch_up()
    registry.revoke(server.central.engine, lin.me.device)

    answer = lin.send(lin.numbered(note(lin)))

    assert (answer.status_code, answer.json()["code"]) == (401, "device_revoked")


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

    effect = EFFECTS[CreateClient]
    monkeypatch.setitem(EFFECTS, CreateClient, Effect(effect.touches, fail))
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
