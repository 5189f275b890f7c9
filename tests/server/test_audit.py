"""The audit notices whatever was changed behind its back."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, delete, select, update

from clienteling.domain.ids import new_id
from clienteling.server import audit, registry
from clienteling.server.audit import Deed
from clienteling.server.store.engine import reading, writing
from clienteling.server.store.people import audit as rows
from clienteling.server.store.people import audit_tip
from clienteling.wire.client_commands import CreateClient
from tests.fixtures_central import Caller, Server


def look(engine: Engine, seen: tuple[int, str] | None = None) -> audit.Finding:
    with reading(engine) as connection:
        return audit.verify(connection, seen)


@pytest.fixture
def engine(server: Server) -> Engine:
    for n in range(5):
        with writing(server.central.engine) as connection:
            audit.record(connection, [Deed("try", subject=f"{n}")], datetime.now(UTC))
    return server.central.engine


def test_everything_that_matters_leaves_a_row(server: Server, lin: Caller) -> None:
    made = CreateClient(
        id=new_id(), at=datetime.now(UTC), scope=lin.me.boutique, client=new_id(), given="Wen"
    )
    refused = CreateClient(
        id=new_id(), at=datetime.now(UTC), scope=lin.me.boutique, client=new_id()
    )
    lin.push(made, refused)
    registry.revoke(server.central.engine, lin.me.device)

    with reading(server.central.engine) as connection:
        kept = connection.execute(select(rows).order_by(rows.c.n)).all()
    assert [row.kind for row in kept] == [
        "open_boutique", "enrol", "sign_in", "create_client", "revoke_device",
    ]  # fmt: skip
    asked = kept[3]
    who = (asked.person, asked.device, asked.scope, asked.subject)
    assert who == (lin.me.advisor, lin.me.device, lin.me.boutique, made.id)
    assert "Wen" not in str([tuple(row) for row in kept])
    assert look(server.central.engine).broken_at is None


def test_a_changed_row_is_found(engine: Engine) -> None:
    fifth = rows.c.n == 5
    for column in ("at", "kind", "person", "device", "scope", "subject", "hash"):
        with writing(engine) as connection:
            was = connection.execute(select(rows.c[column]).where(fifth)).scalar_one()
            connection.execute(update(rows).where(fifth).values({column: "other"}))
        assert look(engine).broken_at == 5, column
        with writing(engine) as connection:
            connection.execute(update(rows).where(fifth).values({column: was}))
        assert look(engine).broken_at is None


def test_a_missing_row_is_found_wherever_it_stood(engine: Engine) -> None:
    last = look(engine).rows
    for n in (last, 1):
        with writing(engine) as connection:
            connection.execute(delete(rows).where(rows.c.n == n))
        assert look(engine).broken_at == n


def test_a_chain_made_anew_is_found_by_whoever_kept_a_note(engine: Engine) -> None:
    noted = look(engine)
    with writing(engine) as connection:
        connection.execute(delete(rows))
        connection.execute(delete(audit_tip))
        deeds = [Deed("forged", subject=f"{n}") for n in range(noted.rows)]
        audit.record(connection, deeds, datetime.now(UTC))

    assert look(engine).broken_at is None
    assert look(engine, (noted.rows, noted.tip)).broken_at == noted.rows
    assert look(engine, (noted.rows + 1, noted.tip)).broken_at is not None


def test_writers_at_once_make_one_chain(server: Server) -> None:

    engine = server.central.engine

    def write(n: int) -> None:
        with writing(engine) as connection:
            audit.record(connection, [Deed("try", subject=f"{n}")], datetime.now(UTC))

    before = look(engine).rows
    with ThreadPoolExecutor(8) as writers:
        list(writers.map(write, range(60)))
    found = look(engine)
    assert (found.rows - before, found.broken_at) == (60, None)
