"""The copy's tables: declared once, written down, grown step by step."""

from pathlib import Path

from sqlcipher3.dbapi2 import Connection, connect

from clienteling.cache import declared, migrations
from clienteling.cache.store import Store
from clienteling.cache.tables import INDEXES, REVISION
from clienteling.wire.records import SYNCED


def made_of(connection: Connection) -> set[tuple[str, str]]:
    """Everything that was made, with the spaces taken out."""
    found = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(name, "".join(sql.split())) for name, sql in found}


def test_what_is_written_down_is_what_is_declared() -> None:
    assert declared.SCHEMA.read_text(encoding="utf-8") == declared.schema()


def test_growing_step_by_step_ends_where_a_new_copy_begins() -> None:
    grown, new = connect(":memory:", isolation_level=None), connect(":memory:")
    migrations.upgrade(grown)
    new.executescript(declared.SCHEMA.read_text(encoding="utf-8"))
    alembic = ("alembic_version",)
    for each in (grown, new):
        assert each.execute("PRAGMA user_version").fetchone() == (REVISION,)
        assert each.execute("SELECT * FROM alembic_version").fetchall() == [("0001",)]
    assert {each for each in made_of(grown) if each[0] not in alembic} == {
        each for each in made_of(new) if each[0] not in alembic
    }


def test_every_index_names_columns_that_are_there(store: Store) -> None:
    assert set(INDEXES) <= set(SYNCED)
    with store.read() as db:
        found = {name for name, _ in made_of(db)}
    assert "client_by_family_given" in found


def test_opening_a_copy_does_not_wake_sqlalchemy(tmp_path: Path) -> None:
    import subprocess  # noqa: PLC0415
    import sys  # noqa: PLC0415

    words = (
        "import sys; from pathlib import Path\n"
        "from clienteling.actions import desk\n"
        "from clienteling.cache.store import Store\n"
        "Store.open(Path(sys.argv[1]), bytes(32)).close()\n"
        "print(sorted({'sqlalchemy', 'requests', 'alembic', 'keyring'} & set(sys.modules)))\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", words, str(tmp_path / "desk.db")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == "[]\n"
