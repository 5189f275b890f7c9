"""Changing one row of a client's file in place, or taking it out."""

from typing import Any

from clienteling.actions.desk import Desk
from clienteling.domain.changes import Changes
from clienteling.wire.client_commands import EditPart, RemovePart
from clienteling.wire.record import Record
from clienteling.wire.records import table


def edit(desk: Desk, was: Record, change: dict[str, Any]) -> Changes:
    """Change some fields of a row, saying what stood there before."""
    differs = {name: to for name, to in change.items() if to != getattr(was, name)}
    if not differs:
        return Changes()
    return desk.ask(
        EditPart(
            **desk.stamp(),
            table=table(type(was)),
            part=was.id,
            set=differs,
            was={name: getattr(was, name) for name in differs},
            client=getattr(was, "client", None),
        )
    )


def remove(desk: Desk, was: Record) -> Changes:
    """Take a row out of the file for good."""
    return desk.ask(
        RemovePart(
            **desk.stamp(),
            table=table(type(was)),
            part=was.id,
            client=getattr(was, "client", None),
        )
    )
