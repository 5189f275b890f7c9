"""A manager at a desk of a real central, who brings files in over HTTP."""

from typing import TypeVar

import msgspec
from msgspec.structs import replace

from clienteling.domain.ids import new_id
from clienteling.server.store import records
from clienteling.server.store.clock import stamped
from clienteling.server.store.engine import reading
from clienteling.wire import routes
from clienteling.wire.codec import from_row
from clienteling.wire.importing import ImportAsk, ImportPreview, ImportRun
from clienteling.wire.problems import Problem
from clienteling.wire.record import Record
from clienteling.wire.records import table
from tests.fixtures_central import Caller, Server, add_person, seated

R = TypeVar("R", bound=Record)
A = TypeVar("A")


class Manager:
    """A manager at a desk, who brings files in."""

    def __init__(self, server: Server) -> None:
        add_person(server.central, "paul", roles=("manager",))
        self.server = server
        self.caller: Caller = seated(server, "paul")

    def asks(self, text: str | bytes, name: str = "clients.csv", **more: object) -> ImportAsk:
        """An ask about a file."""
        content = text if isinstance(text, bytes) else text.encode()
        scope = self.caller.me.boutique
        ask = ImportAsk(id=new_id(), scope=scope, name=name, content=content)
        return replace(ask, **more)

    def preview(self, ask: ImportAsk) -> ImportPreview:
        """What would become of it."""
        return self._said(routes.IMPORT_PREVIEW, ask, ImportPreview)

    def bring(self, ask: ImportAsk) -> ImportRun:
        """What became of it."""
        return self._said(routes.IMPORTS, ask, ImportRun)

    def undo(self, run: ImportRun) -> ImportRun:
        """What taking it back came to."""
        return self._said(f"{routes.IMPORTS}/{run.id}/undo", {}, ImportRun)

    def refused(self, path: str, ask: object) -> Problem:
        """Why central does not do this."""
        answer = self.caller.ask(path, ask)
        assert answer.status_code >= 400, answer.text
        return msgspec.json.decode(answer.content, type=Problem)

    def all(self, kind: type[R]) -> list[R]:
        """Every row of a kind that central has."""
        with reading(self.server.central.engine) as connection:
            rows = connection.exec_driver_sql(records.select(table(kind))).all()
        return [from_row(kind, row) for row in rows]

    def touch(self, row: R, **news: object) -> R:
        """A colleague changes a row."""
        now = self.server.central.now()
        then = replace(row, updated_by="a colleague", updated_at=now, **news)
        with stamped(self.server.central.engine) as work:
            work.put(then)
        return then

    def _said(self, path: str, ask: object, kind: type[A]) -> A:
        answer = self.caller.ask(path, ask)
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=kind)
