"""Who looked at whose file: kept by central, read by those who review it."""

from datetime import datetime, timedelta

import msgspec
import pytest

from clienteling import cli
from clienteling.domain.ids import new_id
from clienteling.domain.people import AccessKind
from clienteling.server.store.clock import stamped
from clienteling.wire import routes
from clienteling.wire.access import AccessAsk, AccessEntries
from clienteling.wire.book import Cover
from clienteling.wire.book_commands import LogAccess
from clienteling.wire.client_commands import EditClient
from clienteling.wire.command import Command
from clienteling.wire.people import AccessLog, Client
from tests.fixtures_central import Caller, Server, add_person, seated


def wei(server: Server, owner: str) -> Client:
    """A client of somebody's book."""
    scope = seated(server, "lin").me.boutique
    made = Client(id=new_id(), scope=scope, given="Wei", family="Zhang", owner=owner)
    with stamped(server.central.engine) as work:
        work.put(made)
    return made


def stamp(server: Server, caller: Caller) -> dict[str, object]:
    return {"id": new_id(), "at": server.central.now(), "scope": caller.me.boutique}


def look(server: Server, caller: Caller, client: Client) -> Command:
    wanted = {"kind": "log_access", "action": "view", "client": client.id}
    return msgspec.convert(stamp(server, caller) | wanted, LogAccess)


def rename(server: Server, caller: Caller, client: Client) -> Command:
    fields = {"set": {"given": "Wei Min"}, "was": {"given": "Wei"}}
    wanted = {"kind": "edit_client", "client": client.id} | fields
    return msgspec.convert(stamp(server, caller) | wanted, EditClient)


def entries(caller: Caller, **more: object) -> tuple[AccessLog, ...]:
    answer = caller.ask(routes.ACCESS, AccessAsk(**more))  # type: ignore[arg-type]
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=AccessEntries).entries


@pytest.fixture
def auditor(server: Server) -> Caller:
    add_person(server.central, "ida", roles=("auditor",))
    return seated(server, "ida")


def test_looks_and_changes_outside_the_book_are_kept(
    server: Server, lin: Caller, marie: Caller, auditor: Caller
) -> None:
    client = wei(server, marie.me.advisor)
    lin.push(look(server, lin, client), rename(server, lin, client))
    marie.push(rename(server, marie, client))
    auditor.push(look(server, auditor, client))
    found = entries(auditor, client=client.id)
    assert [(x.advisor, x.action) for x in reversed(found)] == [
        (lin.me.advisor, AccessKind.VIEW),
        (lin.me.advisor, AccessKind.EDIT),
        (auditor.me.advisor, AccessKind.VIEW),
    ]
    assert found[-1].device == lin.me.device
    later = server.central.now() + timedelta(hours=1)
    assert entries(auditor, since=later) == ()
    assert entries(auditor, advisor=marie.me.advisor) == ()


def test_who_stands_in_changes_their_own(server: Server, lin: Caller, marie: Caller) -> None:
    now = server.central.now()
    cover = Cover(
        id=new_id(), scope=lin.me.boutique, advisor=marie.me.advisor,
        stand_in=lin.me.advisor, since=now - timedelta(hours=1), until=now + timedelta(hours=1),
    )  # fmt: skip
    client = wei(server, marie.me.advisor)
    with stamped(server.central.engine) as work:
        work.put(cover)
    lin.push(rename(server, lin, client))
    add_person(server.central, "paul", roles=("manager",))
    assert entries(seated(server, "paul")) == ()


def test_only_those_who_review_read_it(lin: Caller) -> None:
    assert lin.ask(routes.ACCESS, AccessAsk()).status_code == 403


def test_it_is_read_on_the_terminal_too(
    server: Server, database: str, lin: Caller, capsys: pytest.CaptureFixture[str]
) -> None:
    client = wei(server, seated(server, "marie").me.advisor)
    lin.push(look(server, lin, client))
    today = datetime.now().astimezone().date() - timedelta(days=1)
    words = ["--advisor", "lin", "--client", client.id, "--since", today.isoformat()]
    assert cli.main(["admin", "--database", database, "access", *words]) == 0
    said = capsys.readouterr().out
    assert "lin" in said
    assert client.id in said
    assert "Zhang" not in said
