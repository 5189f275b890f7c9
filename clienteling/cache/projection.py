"""What to show: the mirror's rows with every waiting ask applied, in order."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime

import msgspec
from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import meta, mirror, shown
from clienteling.domain.changes import Changes
from clienteling.effects import Key, Moment, Removed, Rows, apply, key_of, touches
from clienteling.errors import Refused
from clienteling.wire.command import Command
from clienteling.wire.commands import AnyCommand
from clienteling.wire.record import Record
from clienteling.wire.records import SYNCED

_COMMAND: msgspec.json.Decoder[AnyCommand] = msgspec.json.Decoder(AnyCommand)
FEW = 500
"""More changed rows than this are not named one by one."""


class Asked(Struct, frozen=True):
    """A command as it was asked: by whom and when, for the same guess every time."""

    command: Command
    moment: Moment


def effect(
    command: Command, now: Mapping[Key, Record | None], moment: Moment
) -> dict[Key, Record | None]:
    """The rows `command` writes over those it touches `now`, None for one it takes away.

    Raises `Refused`.
    """
    touched = set(touches(command))
    made = apply(command, Rows({key: now.get(key) for key in touched}), moment)
    rows = {key_of(each): None if isinstance(each, Removed) else each for each in made}
    if not rows.keys() <= touched:
        raise LookupError(f"{type(command).__name__} wrote rows it does not name")
    return rows


def replayed(
    known: Mapping[Key, Record | None], asked: Iterable[Asked], dropped: frozenset[str]
) -> dict[Key, Record | None]:
    """`known` with all that was `asked` applied; what is refused now changes nothing.

    Rows of `dropped` scopes stay away, whatever waits for them.
    """
    rows = dict(known)
    for each in asked:
        try:
            made = effect(each.command, rows, each.moment)
        except Refused:
            continue
        rows.update(
            (key, row) for key, row in made.items() if row is None or row.scope not in dropped
        )
    return rows


def rebase(connection: Connection, changed: Iterable[Key] | None = None) -> Changes:
    """Show the mirror with what still waits; forget the mirror's rows that nothing touches.

    With `changed`, only those rows and whatever is asked together with them are made again.
    """
    known = mirror.rows(connection)
    if not known:
        return Changes()
    asked = waiting(connection)
    if changed is not None:
        keys, asked = _together(set(changed), asked)
        known = {key: row for key, row in known.items() if key in keys}
    rows = replayed(known, asked, dropped(connection))
    touched = [key for key, row in rows.items() if shown_row(connection, key) != row]
    show(connection, {key: rows[key] for key in touched})
    if known:
        mirror.forget_untouched(connection)
    return changes(touched)


def _together(keys: set[Key], asked: list[Asked]) -> tuple[set[Key], list[Asked]]:
    """The rows that hang together with `keys` through what is asked, and those asks."""
    named = [(each, touches(each.command)) for each in asked]
    size = -1
    while size != len(keys):
        size = len(keys)
        for _, touched in named:
            if not keys.isdisjoint(touched):
                keys.update(touched)
    return keys, [each for each, touched in named if not keys.isdisjoint(touched)]


def show(connection: Connection, rows: Mapping[Key, Record | None]) -> None:
    """Show these rows; None takes one away."""
    shown.put(connection, [row for row in rows.values() if row is not None])
    for (name, identifier), row in rows.items():
        if row is None:
            shown.remove(connection, SYNCED[name], [identifier])


def waiting(connection: Connection) -> list[Asked]:
    """All that central has not yet answered together with its state, in order."""
    found = connection.execute("SELECT args, author, roles, asked_at FROM outbox ORDER BY seq")
    return [Asked(command_of(args), moment_of(*rest)) for args, *rest in found]


def dropped(connection: Connection) -> frozenset[str]:
    """The scopes this person may no longer see."""
    return frozenset((meta.get(connection, "dropped") or "").split())


def shown_row(connection: Connection, key: Key) -> Record | None:
    """The row that is shown under `key`."""
    return shown.find(connection, SYNCED[key[0]], key[1])


def command_of(args: bytes) -> Command:
    """The command that `args` holds."""
    return _COMMAND.decode(args)


def moment_of(author: str, roles: str, asked_at: str) -> Moment:
    """Who asked, with which roles, and when."""
    return Moment(author, datetime.fromisoformat(asked_at), tuple(json.loads(roles)))


def changes(touched: Iterable[Key], *tables: str) -> Changes:
    """The changes that these rows make, and those of whole `tables`."""
    keys = set(touched)
    ids = frozenset(identifier for _, identifier in keys) if len(keys) <= FEW else frozenset()
    return Changes(frozenset(name for name, _ in keys) | frozenset(tables), ids)
