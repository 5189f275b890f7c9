"""The driver's own connection, for what runs a thousand times a second."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

from sqlalchemy import Connection

Params = Sequence[Any]


class Answer(Protocol):
    """What a statement brought, to be taken when it is needed."""

    def fetchone(self) -> Any: ...  # noqa: ANN401, D102 - as the drivers have it

    def fetchall(self) -> list[Any]: ...  # noqa: D102 - as its driver says


class Line:
    """Statements straight to the database of a connection, inside its transaction.

    Parameters are marked with `sign`. Driver errors become SQLAlchemy's in `engine.writing`.
    """

    def __init__(self, connection: Connection) -> None:
        self._raw: Any = connection.connection.dbapi_connection
        self.postgres = connection.dialect.name == "postgresql"
        self.sign = "%s" if self.postgres else "?"

    def ask(self, sql: str, params: Params = ()) -> Answer:
        """Run a statement; inside `together` its answer arrives when it is taken."""
        answer: Answer = self._raw.cursor().execute(sql, params)
        return answer

    def many(self, sql: str, rows: Sequence[Params]) -> None:
        """Run a statement once for each of `rows`."""
        if len(rows) == 1:
            self.ask(sql, rows[0])
        else:
            self._raw.cursor().executemany(sql, rows)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Send everything asked for in the block at once, and wait only once."""
        if not self.postgres:
            yield
            return
        with self._raw.pipeline():
            yield

    def commit(self) -> None:
        """End the transaction; inside `together` it goes with the rest."""
        if self.postgres:
            self._raw.commit()
