"""What waits to be sent, with the names of those it is about."""

from collections.abc import Iterable, Mapping
from datetime import datetime

import msgspec
from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import outbox, shown
from clienteling.cache.outbox import State, Waiting
from clienteling.cache.reads import names
from clienteling.cache.store import Store
from clienteling.effects import touches
from clienteling.effects.rows import Key
from clienteling.wire.chat import Conversation
from clienteling.wire.command import Command
from clienteling.wire.people import Client
from clienteling.wire.problems import Problem
from clienteling.wire.records import SYNCED
from clienteling.wire.service import Ticket


class Ask(Struct, frozen=True):
    """One ask; `who` it is about, `ticket` if it is about a repair, `problem` if refused.

    It names nobody where it is about many at once.
    """

    id: str
    kind: str
    command: Command
    asked_at: datetime
    state: State
    who: str
    ticket: str
    problem: Problem | None


def asks(store: Store) -> tuple[Ask, ...]:
    """Cards that need a person first, then what is on its way, each in order."""
    with store.read() as connection:
        team = names.staff(connection)
        return tuple(named(connection, each, team) for each in outbox.waiting(connection))


def named(connection: Connection, waiting: Waiting, team: Mapping[str, str]) -> Ask:
    """One of them, with the names of those it is about; `team` names the colleagues."""
    many = len(getattr(waiting.command, "clients", ())) > 1
    found = [] if many else _touched(connection, touches(waiting.command))
    return Ask(
        waiting.id,
        waiting.kind,
        waiting.command,
        waiting.asked_at,
        waiting.state,
        next(filter(None, (_who(connection, each) for each in found)), ""),
        next(
            (
                each.number or each.provisional_number
                for each in found
                if isinstance(each, Ticket)
            ),
            "",
        ),
        _told(waiting.problem, team),
    )


def _told(problem: Problem | None, team: Mapping[str, str]) -> Problem | None:
    """The same reason, naming colleagues where it only knew their ids."""
    if problem is None:
        return None
    detail = {name: team.get(value, value) for name, value in problem.detail.items()}
    return msgspec.structs.replace(problem, detail=detail)


def _touched(connection: Connection, keys: Iterable[Key]) -> list[object]:
    rows = (shown.find(connection, SYNCED[table], identifier) for table, identifier in keys)
    return [row for row in rows if row is not None]


def _who(connection: Connection, row: object) -> str:
    if isinstance(row, Client):
        return names.who(row).name
    client = shown.find(connection, Client, str(getattr(row, "client", None) or ""))
    if client is not None:
        return names.who(client).name
    return row.visitor if isinstance(row, Conversation) else ""
