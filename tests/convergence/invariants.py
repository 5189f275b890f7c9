"""What must hold at every moment of every history, recomputed from the tables alone."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import meta
from clienteling.effects import Key, Moment, Removed, Rows, apply, key_of, touches
from clienteling.errors import Refused
from clienteling.server.cursors import opened
from clienteling.wire.codec import columns, to_row
from clienteling.wire.commands import AnyCommand
from clienteling.wire.record import Record
from clienteling.wire.records import NAMING, SYNCED
from clienteling.wire.sync import Receipt
from tests.convergence.chronicle import Chronicle, Row
from tests.convergence.station import Station
from tests.convergence.town import REPLIES

_SELECT = {
    name: f"SELECT {', '.join(chr(34) + each + chr(34) for each in columns(kind))} FROM {name}"  # noqa: S608
    for name, kind in SYNCED.items()
}
_NOT_EMPTY = " UNION ALL ".join(
    f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM {name})"  # noqa: S608 - our own names
    for name in SYNCED
)
_COMMAND: msgspec.json.Decoder[AnyCommand] = msgspec.json.Decoder(AnyCommand)
_RECEIPT = msgspec.json.Decoder(Receipt)
_RECORD = {name: msgspec.json.Decoder(kind) for name, kind in SYNCED.items()}
_NAMING = {**NAMING, "client": ("merged_into",), "client_merge": ("keep", "other")}
_TALK = columns(SYNCED["conversation"])


class Broken(AssertionError):
    """Something that must always hold does not."""


class Tables:
    """All that one copy holds, read once, in its own words."""

    def __init__(self, db: Connection) -> None:
        self.shown: dict[Key, Row] = {
            (name, row[0]): row
            for (name,) in db.execute(_NOT_EMPTY).fetchall()
            for row in db.execute(_SELECT[name])
        }
        found = db.execute("SELECT tbl, id, row FROM mirror").fetchall()
        self.mirror: dict[Key, Record | None] = {
            (name, identifier): None if row is None else _RECORD[name].decode(row)
            for name, identifier, row in found
        }
        self.outbox: list[tuple[Any, ...]] = db.execute(
            "SELECT seq, id, args, author, roles, asked_at, receipt FROM outbox ORDER BY seq"
        ).fetchall()
        self.journal: list[tuple[Any, ...]] = db.execute(
            "SELECT id, receipt, card, seq FROM journal"
        ).fetchall()
        self.meta = dict(db.execute("SELECT key, value FROM meta").fetchall())
        self.seq = meta.number(db, "seq")

    @property
    def base(self) -> int:
        return int(self.meta.get("base", 0))


def of_central(chronicle: Chronicle) -> None:
    """I2, I3: nothing was made, answered or counted twice."""
    if chronicle.wrong:
        raise Broken(chronicle.wrong[0])
    for (name, identifier), row in chronicle.state.rows.items():
        if name != "conversation" or identifier in chronicle.lineage.joined:
            continue
        left = row[_TALK.index("replies_left")]
        if left is not None and left + chronicle.lineage.replies[identifier] != REPLIES:
            raise Broken(f"I2: {left} replies are left in {identifier}")


def of_desk(station: Station, chronicle: Chronicle, key: bytes) -> Tables:
    """I4 to I7 and I9, as far as they can be told of one desk at any moment."""
    with station.store.read() as db:
        tables = Tables(db)
    _shown_is_mirror_with_outbox(station, tables)
    _queue_is_whole(station, tables, chronicle)
    if "synced" in tables.meta:
        _base_is_one_moment(station, tables, chronicle)
        _answered_asks_are_in_the_base(station, tables, chronicle)
    _nothing_goes_back(station, tables, key)
    return tables


def _shown_is_mirror_with_outbox(station: Station, tables: Tables) -> None:
    """I4."""
    gone = set((tables.meta.get("dropped") or "").split())
    rows: dict[Key, Record | None] = dict(tables.mirror)
    asked: set[Key] = set()
    for _, _, args, author, roles, asked_at, _ in tables.outbox:
        command = _COMMAND.decode(args)
        moment = Moment(author, datetime.fromisoformat(asked_at), tuple(json.loads(roles)))
        asked.update(touches(command))
        try:
            made = apply(command, Rows(rows), moment)
        except Refused:
            continue
        for each in made:
            if isinstance(each, Removed):
                rows[key_of(each)] = None
            elif each.scope not in gone:
                rows[key_of(each)] = each
    if asked != set(tables.mirror):
        _broken(station, "I4: the mirror lacks or keeps", asked ^ set(tables.mirror))
    wrong = [
        each
        for each, row in rows.items()
        if tables.shown.get(each) != (None if row is None else to_row(row))
    ]
    if wrong:
        _broken(station, "I4: shown is not mirror with outbox", wrong)


def _queue_is_whole(station: Station, tables: Tables, chronicle: Chronicle) -> None:
    """Nothing asked is lost but what was about somebody who is gone; no number is missing."""
    seqs = [row[0] for row in tables.outbox]
    if seqs and seqs != list(range(seqs[0], tables.seq + 1)):
        _broken(station, "I3: the queue has gaps", seqs)
    kept = {row[1] for row in tables.outbox} | {row[0] for row in tables.journal}
    lost = station.asked.keys() - kept
    gone = chronicle.gone_for(station.person)
    if lost := {each for each in lost if gone.isdisjoint(station.asked[each])}:
        _broken(station, "I2: asks are lost", lost)


def _base_is_one_moment(station: Station, tables: Tables, chronicle: Chronicle) -> None:
    """I6 and I7."""
    state = chronicle.states.get((tables.meta["epoch"], tables.base))
    if state is None:
        _broken(station, "I6: central never had", [tables.base])
        return
    base = {each: row for each, row in tables.shown.items() if each not in tables.mirror}
    base |= {each: to_row(row) for each, row in tables.mirror.items() if row is not None}
    expected = state.seen_by(station.person)
    wrong = [each for each in base.keys() | expected if base.get(each) != expected.get(each)]
    if wrong:
        _broken(station, f"I6: not central's state at {tables.base}", wrong)
    scopes = state.scopes_of(station.person)
    dropped = (tables.meta.get("dropped") or "").split()
    strangers = [
        each
        for each, row in tables.shown.items()
        if row[1] not in scopes and (row[2] or row[1] in dropped)  # rev 0: their own words
    ]
    if strangers:
        _broken(station, "I7: rows of a boutique that is closed to them", strangers)


def _answered_asks_are_in_the_base(
    station: Station, tables: Tables, chronicle: Chronicle
) -> None:
    """I5."""
    decided = chronicle.decided[tables.meta["epoch"]]
    for identifier, receipt, _, _ in tables.journal:
        known = decided.get(identifier)
        if receipt is None and known is None:
            if not station.shared:
                _broken(station, "I5: left the outbox unanswered", [identifier])
        elif known is not None and known.rev > tables.base:
            if station.shared and receipt is not None and not _was_done(receipt):
                continue  # a copy of this desk asked it again, of a central restored since then
            _broken(station, "I5: left the outbox too early", [identifier])


def _was_done(receipt: bytes) -> bool:
    return _RECEIPT.decode(receipt).status == "done"


def _nothing_goes_back(station: Station, tables: Tables, key: bytes) -> None:
    """I9."""
    marks = {f"base {tables.meta.get('epoch')}": tables.base}
    if "cursor" in tables.meta:
        cursor = opened(key, tables.meta["cursor"])
        marks[f"cursor {cursor.epoch}"] = cursor.since
    for name, mark in marks.items():
        if mark < station.furthest.get(name, 0):
            _broken(station, f"I9: {name} went back to", [mark])
        station.furthest[name] = mark


def at_rest(stations: Iterable[Station], chronicle: Chronicle, tables: list[Tables]) -> None:
    """I1, I2, I3: everybody has central's view, and every ask its one answer."""
    for station, found in zip(stations, tables, strict=True):
        if found.mirror or found.outbox:
            _broken(station, "I1: something still waits", found.mirror)
        wanted = chronicle.state.seen_by(station.person)
        if found.shown != wanted:
            each = [
                k for k in wanted.keys() | found.shown if wanted.get(k) != found.shown.get(k)
            ]
            _broken(station, "I1: not central's view", each)
        for identifier, receipt, card, _ in found.journal:
            _is_settled(station, chronicle, identifier, receipt, card)


def _is_settled(
    station: Station, chronicle: Chronicle, identifier: str, receipt: bytes | None, card: int
) -> None:
    if receipt is None:
        _broken(station, "I3: an ask has no receipt", [identifier])
        return
    mine, theirs = _RECEIPT.decode(receipt), chronicle.lineage.decided.get(identifier)
    if theirs is None and mine.status != "done":
        return  # that answer was lost in a restore, and nothing came of the ask anyway
    if theirs is None:
        _broken(station, "I2: central has lost", [identifier])
    elif station.shared and mine.status == "withdrawn":
        return  # a copy took it back; the desk it was copied from asked again after a restore
    elif theirs.status != mine.status and not (mine.status == "refused" and card):
        _broken(station, f"I3: {theirs.status} there, {mine.status} here", [identifier])


def effects(chronicle: Chronicle, asked: dict[str, Key]) -> None:
    """I2: what central says it did was done, once."""
    made = chronicle.lineage.made
    for identifier, key in asked.items():
        receipt = chronicle.lineage.decided.get(identifier)
        if receipt is not None and receipt.status == "done" and made[key] != 1:
            raise Broken(f"I2: {' '.join(key)} was made {made[key]} times")


def forgotten(
    stations: Iterable[Station], chronicle: Chronicle, erased: dict[str, str]
) -> None:
    """I13: whoever was erased is named nowhere; desks have what central has, by I1."""
    decided = chronicle.lineage.decided
    done = {
        who for ask, who in erased.items() if ask in decided and decided[ask].status == "done"
    }
    for (name, identifier), row in chronicle.state.rows.items():
        values = dict(zip(columns(SYNCED[name]), row, strict=True))
        named = {values[field] for field in ("id", *_NAMING.get(name, ()))}
        if whom := done & named:
            raise Broken(f"I13: {name} {identifier} still names {sorted(whom)}")
    for station in stations:
        _is_forgotten_at(station, chronicle, done)


def _is_forgotten_at(station: Station, chronicle: Chronicle, erased: set[str]) -> None:
    """A desk keeps nothing that was answered, needs nobody and names them.

    Two desks cannot know, and forget after seven days: one whose boutique was closed to it
    before, and one that was asked by a restored central for all that it still has.
    """
    if len(chronicle.decided) > 1 or chronicle.was_closed_to(station.person):
        return
    with station.store.read() as db:
        found = db.execute(
            "SELECT kind, CAST(args AS TEXT) || coalesce(CAST(original AS TEXT), '')"
            " FROM journal WHERE receipt IS NOT NULL AND NOT card AND kind <> 'erase_client'"
        ).fetchall()
    wrong = [kind for kind, words in found if any(each in words for each in erased)]
    if wrong:
        _broken(station, "I13: of who was erased is kept", wrong)


def _broken(station: Station, words: str, what: Iterable[object]) -> None:
    few = sorted(map(str, what))[:4]
    raise Broken(f"{station.name}: {words} {', '.join(few)}")
