"""Who may push what: central knows the person from the token and looks at every row."""

from datetime import datetime

import msgspec

from clienteling.domain.ids import new_id
from clienteling.server import registry
from clienteling.wire import routes
from clienteling.wire.codec import encode
from clienteling.wire.people import Client, Note
from tests.fixtures_central import (
    Caller,
    Server,
    add_person,
    now,
    open_boutique,
    seated,
)
from tests.server.asks import create, edit, note, raw, refusal


def test_an_auditor_reads_and_does_not_change(server: Server) -> None:
    add_person(server.central, "otto", roles=("auditor",))
    otto = seated(server, "otto")
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
    aiko = seated(server, "aiko")
    aiko.catch_up()
    lin.catch_up()
    theirs = new_id()
    aiko.push(create(aiko, theirs))

    elsewhere, not_mine = lin.push(note(lin, scope=away.id), edit(lin, theirs, "Mina", "Mia"))

    assert (refusal(elsewhere), refusal(not_mine)) == ("forbidden", "forbidden")


def test_the_author_is_whoever_the_token_names(lin: Caller) -> None:
    lin.catch_up()
    forged = msgspec.to_builtins(lin.numbered(create(lin))[0])
    raw(lin, encode(forged | {"by": "somebody", "created_by": "somebody"}))

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
