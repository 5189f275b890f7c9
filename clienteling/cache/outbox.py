"""What we asked and central has not yet answered: ask, withdraw, do again, look."""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Literal

import msgspec
from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import erasure, meta, mirror, projection, returning
from clienteling.domain.changes import Changes
from clienteling.domain.ids import new_id
from clienteling.effects import Moment, Rows, touches
from clienteling.errors import Gone, Refused
from clienteling.wire import commands
from clienteling.wire.codec import encode, instant
from clienteling.wire.command import Command, Withdrawn
from clienteling.wire.problems import Problem
from clienteling.wire.sync import Receipt

State = Literal["saved", "sending", "needs_you"]
_RECEIPT = msgspec.json.Decoder(Receipt)
CHANGED = Changes(frozenset({"outbox"}))
"""The list of waiting asks is another one now."""


class Waiting(Struct, frozen=True):
    """An ask that is on its way, or that needs a person; `problem` says why."""

    seq: int
    id: str
    kind: str
    command: Command
    asked_at: datetime
    state: State
    problem: Problem | None = None


class Counts(Struct, frozen=True):
    """How many asks wait to be answered, and how many need a person."""

    waiting: int
    refused: int


def ask(connection: Connection, command: Command, moment: Moment) -> Changes:
    """Keep `command` and show what it does; raises `Refused` before anything is written."""
    if command.scope in projection.dropped(connection):
        raise Refused("You no longer work with this boutique.", "Ask a manager.", "forbidden")
    touched = touches(command)
    now = {key: projection.shown_row(connection, key) for key in touched}
    made = projection.effect(command, now, moment)
    _keep(connection, command, moment)
    for key in touched:
        mirror.remember(connection, key, now[key])
    projection.show(connection, made)
    return projection.changes(made) | CHANGED


def withdraw(connection: Connection, command_id: str) -> Changes:
    """Take back an ask: a blank takes its place, so that no number is missing.

    What it was to say is a draft again. Had central carried it out already, its receipt says
    so and a card tells the author.
    """
    row = connection.execute(
        "SELECT args, receipt, original FROM outbox WHERE id = ?", (command_id,)
    ).fetchone()
    if row is None or row[1] is not None or row[2] is not None:
        raise Refused("Central has already answered this.", "Change it once more instead.")
    was = projection.command_of(row[0])
    blank = Withdrawn(id=was.id, at=was.at, scope=was.scope)
    connection.execute(
        "UPDATE outbox SET kind = ?, args = ?, original = ? WHERE id = ?",
        (commands.kind(Withdrawn), encode(blank), row[0], command_id),
    )
    connection.execute("DELETE FROM touch WHERE command = ?", (command_id,))
    returning.taken_back(connection, was)
    return projection.rebase(connection) | CHANGED


def retry(connection: Connection, command_id: str, moment: Moment) -> Changes:
    """Ask the same once more, as a new command made with eyes open; put the card away."""
    from clienteling.effects.again import (  # noqa: PLC0415 - a desk opens before it asks again
        about_the_one_who_stays,
        with_eyes_open,
    )

    was = _card(connection, command_id)
    while (moved := about_the_one_who_stays(was, _touched(connection, was))) != was:
        was = moved
    again = with_eyes_open(was, _touched(connection, was))
    again = msgspec.structs.replace(again, id=new_id(), at=moment.at, seq=0)
    return ask(connection, again, moment) | dismiss(connection, command_id)


def edit(connection: Connection, command_id: str) -> tuple[Command, Changes]:
    """Take the ask back, from the queue or its card, and hand it over to be changed."""
    row = connection.execute("SELECT args FROM outbox WHERE id = ?", (command_id,)).fetchone()
    if row is None:
        return _card(connection, command_id), dismiss(connection, command_id)
    return projection.command_of(row[0]), withdraw(connection, command_id)


def go_without(connection: Connection, lost: Collection[str]) -> None:
    """Let waiting asks go without pictures that no longer exist anywhere."""
    found = connection.execute("SELECT id, args FROM outbox WHERE receipt IS NULL").fetchall()
    for identifier, args in found:
        command = projection.command_of(args)
        kept = tuple(name for name in command.needs if name not in lost)
        if kept != command.needs:
            less = msgspec.structs.replace(command, needs=kept)
            connection.execute(
                "UPDATE outbox SET args = ? WHERE id = ?", (encode(less), identifier)
            )


def dismiss(connection: Connection, command_id: str) -> Changes:
    """Put a card away, and what of it came back into a draft."""
    row = connection.execute(
        "SELECT coalesce(original, args) FROM journal WHERE id = ? AND card = 1", (command_id,)
    ).fetchone()
    if row is not None:
        returning.settled(connection, projection.command_of(row[0]))
    connection.execute("UPDATE journal SET card = 0 WHERE id = ?", (command_id,))
    connection.execute("DELETE FROM touch WHERE command = ?", (command_id,))
    erasure.purge(connection)
    return CHANGED


def waiting(connection: Connection) -> list[Waiting]:
    """The cards that need a person, then the asks on their way, each in order.

    That somebody looked into a file is sent like an ask, but it changes nothing.
    """
    return [*cards(connection), *_on_their_way(connection)]


def counts(connection: Connection) -> Counts:
    """How many changes wait, and how many need a person."""
    waits, refused = connection.execute(
        "SELECT count(*), total(json_extract(CAST(receipt AS TEXT), '$.status') = 'refused')"
        " FROM outbox WHERE original IS NULL AND kind != 'log_access'"
    ).fetchone()
    (cards,) = connection.execute(
        "SELECT count(*) FROM journal WHERE card AND kind != 'log_access'"
    ).fetchone()
    return Counts(waits - int(refused), cards + int(refused))


def states(connection: Connection) -> dict[str, State]:
    """How far each row has come that is not simply sent."""
    found: dict[str, State] = {}
    for identifier, receipt, card in connection.execute(
        "SELECT touch.id, outbox.receipt, journal.card FROM touch"
        " LEFT JOIN outbox ON outbox.id = touch.command"
        " LEFT JOIN journal ON journal.id = touch.command"
        " WHERE outbox.id IS NOT NULL OR journal.card ORDER BY outbox.seq"
    ):
        state = "needs_you" if card else _state(_answer(receipt))
        if found.get(identifier) != "needs_you":
            found[identifier] = state
    return found


def _keep(connection: Connection, command: Command, moment: Moment) -> None:
    seq = meta.number(connection, "seq") + 1
    meta.put(connection, "seq", str(seq))
    connection.execute(
        "INSERT INTO outbox VALUES (?, ?, ?, ?, ?, ?, ?, NULL, NULL)",
        (
            seq,
            command.id,
            commands.kind(type(command)),
            encode(msgspec.structs.replace(command, seq=0)),
            moment.by,
            msgspec.json.encode(moment.roles).decode(),
            instant(moment.at),
        ),
    )
    note_touched(connection, command)


def note_touched(connection: Connection, command: Command) -> None:
    """Remember which rows `command` touches."""
    connection.executemany(
        "INSERT OR IGNORE INTO touch (tbl, id, command) VALUES (?, ?, ?)",
        [(*key, command.id) for key in touches(command)],
    )


def _on_their_way(connection: Connection) -> Iterator[Waiting]:
    for seq, identifier, kind, args, asked_at, receipt in connection.execute(
        "SELECT seq, id, kind, args, asked_at, receipt FROM outbox"
        " WHERE original IS NULL AND kind != 'log_access' ORDER BY seq"
    ):
        answer = _answer(receipt)
        yield Waiting(
            seq,
            identifier,
            kind,
            projection.command_of(args),
            datetime.fromisoformat(asked_at),
            _state(answer),
            answer.problem if answer else None,
        )


def cards(connection: Connection) -> Iterator[Waiting]:
    """The asks that were refused, or taken back too late."""
    for seq, identifier, args, original, asked_at, receipt in connection.execute(
        "SELECT seq, id, args, original, asked_at, receipt FROM journal"
        " WHERE card = 1 AND kind != 'log_access' ORDER BY answered_at, seq"
    ):
        command = projection.command_of(original or args)
        answer = _answer(receipt)
        yield Waiting(
            seq,
            identifier,
            commands.kind(type(command)),
            command,
            datetime.fromisoformat(asked_at),
            "needs_you",
            (answer.problem if answer else None) or TOO_LATE,
        )


def _touched(connection: Connection, command: Command) -> Rows:
    return Rows({key: projection.shown_row(connection, key) for key in touches(command)})


def _card(connection: Connection, command_id: str) -> Command:
    row = connection.execute(
        "SELECT coalesce(original, args) FROM journal WHERE id = ? AND card = 1", (command_id,)
    ).fetchone()
    if row is None:
        raise Gone("That has been settled meanwhile.", "Look again.")
    return projection.command_of(row[0])


def receipt_of(answer: bytes) -> Receipt:
    """The receipt that was kept as `answer`."""
    return _RECEIPT.decode(answer)


def _answer(kept: bytes | None) -> Receipt | None:
    return None if kept is None else receipt_of(kept)


def _state(answer: Receipt | None) -> State:
    if answer is None:
        return "saved"
    return "needs_you" if answer.status == "refused" else "sending"


TOO_LATE = Problem(
    code="too_late",
    title="This had already been sent when it was taken back.",
    advice="Look at it, and change it once more if need be.",
)
"""Why a withdrawn ask has a card: central had carried it out."""
