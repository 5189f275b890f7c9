"""Bringing a database up to date; Alembic is woken only when there is something to do."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, inspect

from clienteling.errors import Trouble


def stored_revision(connection: Connection) -> str | None:
    """The revision this database is at, None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
    return str(found.scalar_one())


def bring_up_to_date(connection: Connection, folder: Path, history: Sequence[str]) -> bool:
    """Run what `folder` holds up to the last revision of `history`; whether anything ran.

    Everything happens in the caller's transaction. Raises Trouble for a newer database.
    """
    stored = stored_revision(connection)
    if stored == history[-1]:
        return False
    if stored is not None and stored not in history:
        title = "This database is from a newer version of the program."
        raise Trouble(title, "Install that version; nothing was changed.")
    _upgrade(connection, folder)
    return True


def _upgrade(connection: Connection, folder: Path) -> None:
    from alembic.config import Config  # noqa: PLC0415 - costs a quarter of a second
    from alembic.runtime.environment import EnvironmentContext  # noqa: PLC0415 - only where tables have grown
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - only where tables have grown

    scripts = ScriptDirectory(str(folder), version_locations=[str(folder / "versions")])
    environment = EnvironmentContext(
        Config(),
        scripts,
        fn=lambda stored, _context: scripts._upgrade_revs("head", stored),  # noqa: SLF001 - Alembic has no public way
    )
    environment.configure(connection=connection)
    with environment:
        environment.run_migrations()
