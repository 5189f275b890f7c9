"""What a person can do about two files of one person, and two texts of one field."""

from collections.abc import Collection
from typing import Literal

from sqlcipher3.dbapi2 import Connection

from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.domain.changes import Changes
from clienteling.domain.ids import new_id
from clienteling.domain.people import DISTINCT
from clienteling.effects.merge import spelled
from clienteling.effects.merging import verified_differ
from clienteling.effects.rows import Key
from clienteling.errors import Gone, Refused
from clienteling.wire.book import ClientMerge, Overwrite
from clienteling.wire.book_commands import MergeClients, SettleOverwrite, UndoMerge
from clienteling.wire.client_commands import AddRelation, EditClient, EditPart, RemovePart
from clienteling.wire.people import ContactPoint, Relation
from clienteling.wire.record import Record
from clienteling.wire.records import NAMING, SYNCED


def merge(
    desk: Desk, keep: str, other: str, take: Collection[str] = (), *, sure: bool = False
) -> str:
    """Make one file of two, `take` naming what comes from `other`; returns the merge's id.

    Raises `Refused` where verified contacts differ and nobody said to be `sure`.
    """
    with desk.store.read() as connection:
        if not sure and verified_differ(_points(connection, keep), _points(connection, other)):
            raise Refused(
                "Verified numbers of these two differ.",
                "Say that you are sure, or keep both files.",
            )
        parts = tuple(naming(connection, other))
    made = new_id()
    desk.ask(
        MergeClients(
            **desk.stamp(),
            merge=made,
            keep=keep,
            other=other,
            take=tuple(sorted(take)),
            parts=parts,
            sure=sure,
        )
    )
    return made


def undo(desk: Desk, merge_id: str) -> Changes:
    """Make two files of one again; raises `Refused`."""
    with desk.store.read() as connection:
        made = shown.find(connection, ClientMerge, merge_id)
    if made is None:
        raise Gone("This merge is no longer here.", "Look at both files.")
    return desk.ask(
        UndoMerge(
            **desk.stamp(), merge=made.id, keep=made.keep, other=made.other, parts=made.moved
        )
    )


def keep_apart(desk: Desk, one: str, other: str) -> str:
    """Say that two who look alike are two people; returns the relation that says so."""
    made = new_id()
    desk.ask(AddRelation(**desk.stamp(), relation=made, client=one, type=DISTINCT, other=other))
    return made


def no_longer_apart(desk: Desk, relation: str) -> Changes:
    """Take back that two are two people."""
    with desk.store.read() as connection:
        made = shown.find(connection, Relation, relation)
    if made is None:
        return Changes()
    return desk.ask(
        RemovePart(**desk.stamp(), table="relation", part=made.id, client=made.client)
    )


def choose(desk: Desk, overwrite: Overwrite, take: Literal["lost", "kept"]) -> Changes:
    """Choose between two texts of one field."""
    return desk.ask(
        SettleOverwrite(
            **desk.stamp(),
            overwrite=overwrite.id,
            about=overwrite.about,
            subject=overwrite.subject,
            take=take,
        )
    )


def choose_again(desk: Desk, overwrite: Overwrite, take: Literal["lost", "kept"]) -> Changes:
    """Have the other text after all; raises `Gone`."""
    text = overwrite.lost if take == "lost" else overwrite.kept
    kind: type[Record] = SYNCED[overwrite.about]
    with desk.store.read() as connection:
        row = shown.find(connection, kind, overwrite.subject)
    if row is None:
        raise Gone("That is no longer here.", "Your text is kept here.")
    change, was = {overwrite.field: text}, {overwrite.field: spelled(_now(row, overwrite))}
    if overwrite.about == "client":
        return desk.ask(EditClient(**desk.stamp(), client=row.id, set=change, was=was))
    return desk.ask(
        EditPart(
            **desk.stamp(),
            table=overwrite.about,
            part=row.id,
            set=change,
            was=was,
            client=getattr(row, "client", None),
        )
    )


def naming(connection: Connection, client: str) -> list[Key]:
    """The table and id of every row here that names this client."""
    found: list[Key] = []
    for name, fields in NAMING.items():
        for field in fields:
            rows = connection.execute(
                f'SELECT id FROM {name} WHERE "{field}" = ?',  # noqa: S608 - our own names, values bound
                (client,),
            )
            found += ((name, identifier) for (identifier,) in rows)
    return list(dict.fromkeys(found))


def _now(row: Record, overwrite: Overwrite) -> object:
    return getattr(row, overwrite.field)


def _points(connection: Connection, client: str) -> list[ContactPoint]:
    return shown.records(connection, ContactPoint, "WHERE client = ?", (client,))
