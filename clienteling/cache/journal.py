"""What central answered: receipts, cards for people, and asks to be offered again."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import erasure, meta, mirror, outbox, projection, returning
from clienteling.domain.changes import Changes
from clienteling.effects import Key, touches
from clienteling.wire import commands
from clienteling.wire.codec import encode, instant
from clienteling.wire.command import Command
from clienteling.wire.sync import Receipt

KEPT = timedelta(days=7)
_ASK = "id, kind, args, author, roles, asked_at"
_FILED = f"{_ASK}, seq, original, receipt"


def unanswered(connection: Connection, limit: int) -> Iterator[Command]:
    """The asks that no receipt is known for, in order, as they travel."""
    found = connection.execute(
        "SELECT seq, args FROM journal WHERE receipt IS NULL"
        " UNION ALL SELECT seq, args FROM outbox WHERE receipt IS NULL ORDER BY seq LIMIT ?",
        (limit,),
    )
    for seq, args in found.fetchall():
        yield msgspec.structs.replace(projection.command_of(args), seq=seq)


def record(connection: Connection, receipts: Iterable[Receipt]) -> Changes:
    """Keep what central answered; an ask stays in the outbox until a pull brings its state."""
    for receipt in receipts:
        known = (encode(receipt), receipt.seq, receipt.id)
        connection.execute(
            "UPDATE outbox SET receipt = ? WHERE seq = ? AND id = ? AND receipt IS NULL", known
        )
        _record_late(connection, receipt)
        connection.execute(
            "DELETE FROM touch WHERE command = ?"
            " AND command IN (SELECT id FROM journal WHERE NOT card)",
            (receipt.id,),
        )
    erasure.purge(connection)
    return outbox.CHANGED


def _record_late(connection: Connection, receipt: Receipt) -> None:
    """Keep an answer that comes after the state it made."""
    found = connection.execute(
        "SELECT args, original FROM journal WHERE seq = ? AND id = ? AND receipt IS NULL",
        (receipt.seq, receipt.id),
    ).fetchone()
    if found is not None:
        connection.execute(
            "UPDATE journal SET receipt = ?, card = ? WHERE id = ?",
            (encode(receipt), _needs_a_person(connection, receipt, *found), receipt.id),
        )


def settle(connection: Connection, ack: int, now: datetime) -> Changes:
    """Move the asks up to `ack` from the outbox to the journal; what failed becomes a card."""
    found = connection.execute(
        "SELECT id, args, receipt, original FROM outbox WHERE seq <= ? ORDER BY seq", (ack,)
    ).fetchall()
    for identifier, args, answer, original in found:
        needs = answer is not None and _needs_a_person(
            connection, outbox.receipt_of(answer), args, original
        )
        connection.execute(
            f"INSERT OR REPLACE INTO journal ({_FILED}, answered_at, card)"  # noqa: S608 - our own names, values bound
            f" SELECT {_FILED}, ?, ? FROM outbox WHERE id = ?",
            (instant(now), needs, identifier),
        )
        connection.execute("DELETE FROM outbox WHERE id = ?", (identifier,))
        if answer is not None and not needs:
            connection.execute("DELETE FROM touch WHERE command = ?", (identifier,))
    return outbox.CHANGED if found else Changes()


def touched(connection: Connection, ack: int) -> set[Key]:
    """The rows that the asks up to `ack` touch."""
    found = connection.execute(
        "SELECT touch.tbl, touch.id FROM touch JOIN outbox ON outbox.id = touch.command"
        " WHERE outbox.seq <= ?",
        (ack,),
    )
    return set(found)


def card(receipt: Receipt, original: bytes | None) -> bool:
    """Whether a person has to be told: refused, or taken back too late."""
    return receipt.status == ("refused" if original is None else "done")


def _needs_a_person(
    connection: Connection, receipt: Receipt, args: bytes, original: bytes | None
) -> bool:
    """Whether an answered ask becomes a card; words that may not go are back in their draft."""
    if not card(receipt, original):
        return False
    command = projection.command_of(args if original is None else original)
    return returning.answered(connection, command, receipt)


def prune(connection: Connection, now: datetime) -> None:
    """Forget what was answered more than seven days ago and needs nobody."""
    old = "answered_at < ? AND card = 0 AND receipt IS NOT NULL"
    bound = (instant(now - KEPT),)
    connection.execute(
        f"DELETE FROM touch WHERE command IN (SELECT id FROM journal WHERE {old})",  # noqa: S608 - our own names, values bound
        bound,
    )
    connection.execute(f"DELETE FROM journal WHERE {old}", bound)  # noqa: S608 - our own names, values bound


def is_prunable(connection: Connection, now: datetime) -> bool:
    """Whether `prune` has anything to do; a quiet desk writes nothing."""
    found = connection.execute(
        "SELECT 1 FROM journal WHERE answered_at < ? AND card = 0 AND receipt IS NOT NULL",
        (instant(now - KEPT),),
    )
    return found.fetchone() is not None


def offer_again(connection: Connection, ack: int, *, carried_out: bool) -> Changes:
    """Number every ask anew after `ack`, ids kept, and wait for all their receipts again.

    The journal's unanswered asks come along, and with `carried_out` (central was restored) all
    that it had carried out: central knows by their ids which ones it still has.
    """
    status = (
        " OR json_extract(CAST(receipt AS TEXT), '$.status') = 'done'" if carried_out else ""
    )
    old = connection.execute(
        f"SELECT {_ASK}, original, receipt FROM journal"  # noqa: S608 - our own names, values bound
        f" WHERE receipt IS NULL{status} ORDER BY rowid"
    ).fetchall()
    connection.executemany("DELETE FROM journal WHERE id = ?", [(row[0],) for row in old])
    filed = [_as_meant(row) for row in old]
    mine = connection.execute(f"SELECT {_ASK}, original FROM outbox ORDER BY seq").fetchall()  # noqa: S608 - our own names, values bound
    connection.execute("DELETE FROM outbox")
    for seq, row in enumerate([*filed, *mine], ack + 1):
        connection.execute(
            f"INSERT INTO outbox (seq, {_ASK}, original) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - our own names, values bound
            (seq, *row),
        )
    meta.put(connection, "seq", str(ack + len(old) + len(mine)))
    for row in filed:
        _touch_again(connection, projection.command_of(row[2]))
    return projection.rebase(connection) | outbox.CHANGED


def _as_meant(row: Sequence[Any]) -> tuple[Any, ...]:
    """An ask that was carried out before it was taken back is offered as it was meant."""
    *ask, original, receipt = row
    if original is None or receipt is None:
        return *ask, original
    command = projection.command_of(original)
    identifier, _, _, *rest = ask
    return identifier, commands.kind(type(command)), original, *rest, None


def _touch_again(connection: Connection, command: Command) -> None:
    outbox.note_touched(connection, command)
    for key in touches(command):
        mirror.remember(connection, key, projection.shown_row(connection, key))
