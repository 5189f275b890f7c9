"""How central's database comes to be: migrated equals declared, newer is left alone."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect

from clienteling.errors import Trouble
from clienteling.server.store.clock import read_clock
from clienteling.server.store.engine import open_database, reading
from clienteling.server.store.migrations import prepare
from clienteling.server.store.tables import metadata
from tests.server.schema import DIALECTS, kept, written


def test_a_migrated_database_has_what_is_declared(database: str) -> None:
    engine = open_database(database)
    prepare(engine)

    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        found = inspect(connection)
        for table in metadata.sorted_tables:
            indexes = {each["name"] for each in found.get_indexes(table.name)}
            assert {each.name for each in table.indexes} <= indexes
    engine.dispose()


@pytest.mark.parametrize("name", DIALECTS)
def test_the_statements_written_down_are_current(name: str) -> None:
    """Run `python -m tests.server.schema` after a change, until the first release."""
    assert kept(name).read_text(encoding="utf-8") == written(name)


def test_preparing_twice_and_by_many_at_once_is_preparing_once(database: str) -> None:
    engines = [open_database(database) for _ in range(4)]
    with ThreadPoolExecutor(4) as processes:
        list(processes.map(prepare, engines))
        with reading(engines[0]) as connection:
            clock = read_clock(connection)
        list(processes.map(prepare, engines))

    with reading(engines[0]) as connection:
        assert read_clock(connection) == clock
    for engine in engines:
        engine.dispose()


def test_a_database_from_a_newer_version_is_left_alone(database: str) -> None:
    engine = open_database(database)
    prepare(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(Trouble, match="newer version"):
        prepare(engine)
    engine.dispose()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "central.db",
        "sqlite://",
        "sqlite:///",
        "mysql://x/y",
        "postgresql://",
        "oracle://a/b",
    ],
)
def test_an_address_that_cannot_be_one_is_told_so(address: str) -> None:
    with pytest.raises(Trouble, match="database address"):
        open_database(address)


def test_a_database_that_cannot_be_reached_is_told_so(tmp_path: Path) -> None:
    for address in (
        f"sqlite:///{tmp_path}/no/such/folder/central.db",
        f"postgresql://x@/x?host={tmp_path}",
    ):
        engine = open_database(address)
        with pytest.raises(Trouble, match="database"):
            prepare(engine)
        engine.dispose()


def test_a_file_that_is_no_database_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "central.db").write_bytes(b"dear diary, " * 1000)
    engine = open_database(f"sqlite:///{tmp_path}/central.db")

    with pytest.raises(Trouble, match="not a database"):
        prepare(engine)
    engine.dispose()
