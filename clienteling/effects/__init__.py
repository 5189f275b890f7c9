"""What each command makes of the records it reads: desks predict, central decides."""

from functools import cache
from typing import TYPE_CHECKING

import msgspec

from clienteling.effects.rows import Key, Made, Moment, Removed, Rows, key_of
from clienteling.wire.command import Command
from clienteling.wire.record import Record

if TYPE_CHECKING:
    from clienteling.effects.table import Effect

__all__ = ["Key", "Made", "Moment", "Removed", "Rows", "apply", "key_of", "touches"]


def touches(command: Command) -> tuple[Key, ...]:
    """The table and id of each row that `command` reads or writes."""
    return _effect_of(command).touches(command)


def apply(command: Command, rows: Rows, moment: Moment) -> Made:
    """The rows that `command` writes, stamped with who and when, and those it takes away.

    Raises `Refused`. Rows that would not change are left out, so writing nothing is a legal
    outcome.
    """
    made = _effect_of(command).apply(command, rows, moment)
    return tuple(
        each if isinstance(each, Removed) else _stamped(each, rows, moment)
        for each in made
        if _changes(each, rows)
    )


def _changes(made: Record | Removed, rows: Rows) -> bool:
    if isinstance(made, Removed):
        return rows.find(made.kind, made.id) is not None
    return made != rows.find(type(made), made.id)


def _stamped(record: Record, rows: Rows, moment: Moment) -> Record:
    fresh = rows.find(type(record), record.id) is None
    born = {"created_at": moment.at, "created_by": moment.by} if fresh else {}
    return msgspec.structs.replace(record, updated_at=moment.at, updated_by=moment.by, **born)


def _effect_of(command: Command) -> "Effect":
    return _effects()[type(command)]


@cache
def _effects() -> "dict[type[Command], Effect]":
    from clienteling.effects.table import EFFECTS  # noqa: PLC0415 - a desk opens before it asks

    return EFFECTS
