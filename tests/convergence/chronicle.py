"""Everything central ever said: its whole state after each revision, receipts, deeds done."""

import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from clienteling.effects import Key
from clienteling.wire.codec import columns
from clienteling.wire.people import Client
from clienteling.wire.records import NAMING, SYNCED

Row = tuple[Any, ...]
_NAMES = {
    name: ", ".join(f'"{column}"' for column in columns(kind)) for name, kind in SYNCED.items()
}
_ROWS = {name: f'SELECT {_NAMES[name]} FROM "{name}" WHERE id = ?' for name in SYNCED}  # noqa: S608
_REVS = " UNION ALL ".join(f"SELECT '{name}', id, rev FROM \"{name}\"" for name in SYNCED)  # noqa: S608
_PLACES = {name: columns(kind) for name, kind in SYNCED.items()}
_FIELDS = {**NAMING, "message": ("conversation",), "ticket_event": ("ticket",)}
_DERIVED = {"pinyin", "initials"}
_ERASED = columns(Client).index("erased_at")
TAG = "~"
"""Marks a value that exactly one ask writes."""


class Decided(NamedTuple):
    """A receipt as central keeps it."""

    device: str
    seq: int
    command: str
    status: str
    rev: int
    repeated: int


@dataclass(frozen=True)
class State:
    """All rows at one revision, and who might see which boutique."""

    epoch: str
    rev: int
    rows: dict[Key, Row]
    grants: frozenset[tuple[str, str]]

    def seen_by(self, person: str) -> dict[Key, Row]:
        """The rows of the boutiques that are open to `person`."""
        scopes = self.scopes_of(person)
        return {key: row for key, row in self.rows.items() if row[1] in scopes}

    def scopes_of(self, person: str) -> frozenset[str]:
        """The boutiques that are open to `person`."""
        return frozenset(scope for who, scope in self.grants if who == person)


@dataclass
class Lineage:
    """What follows from one beginning without a restore: what was made and answered in it."""

    state: State = State("", 0, {}, frozenset())
    made: Counter[tuple[str, ...]] = field(default_factory=Counter)
    replies: Counter[str] = field(default_factory=Counter)
    joined: set[str] = field(default_factory=set)
    decided: dict[str, Decided] = field(default_factory=dict)
    last_receipt: int = 0

    def copy(self) -> "Lineage":
        """The same, to go on from elsewhere."""
        made, replies = Counter(self.made), Counter(self.replies)
        decided, joined = dict(self.decided), set(self.joined)
        return Lineage(self.state, made, replies, joined, decided, self.last_receipt)


class Chronicle:
    """Looks at central's file after each commit, with a connection of its own."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self.begin()

    def begin(self) -> None:
        """Forget everything; a new history begins."""
        self.close()
        self.lineage = Lineage()
        self.states: dict[tuple[str, int], State] = {}
        self.decided: dict[str, dict[str, Decided]] = {}
        self.wrong: list[str] = []
        self._gone: dict[str, set[str]] = {}
        self._naming: dict[str, set[str]] = {}

    def close(self) -> None:
        """Let go of the file, which is going to be another one."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def look(self) -> None:
        """Write down what the last commit made of central."""
        if self._connection is None:
            self._connection = sqlite3.connect(
                self._path, isolation_level=None, check_same_thread=False
            )
        db = self._connection
        db.execute("BEGIN")
        (rev, epoch), before = db.execute("SELECT rev, epoch FROM clock").fetchone(), self.state
        rows = self._rows(db, before.rows)
        grants = frozenset(db.execute("SELECT person, scope FROM granted").fetchall())
        self._note_receipts(db)
        db.execute("COMMIT")
        self._note_deeds(before.rows, rows)
        self.lineage.state = State(epoch, rev, rows, grants)
        self._note_who_is_gone(before)
        self.states[epoch, rev] = self.lineage.state
        self.decided[epoch] = self.lineage.decided

    def gone_for(self, person: str) -> set[str]:
        """The clients whom `person` could see once and then no more, and all about them."""
        found: set[str] = set()
        fresh = self._gone.get(person, set())
        while fresh:
            found |= fresh
            fresh = set().union(*(self._naming.get(each, ()) for each in fresh)) - found
        return found

    def was_closed_to(self, person: str) -> bool:
        """Whether `person` could see a boutique once and then no more."""
        scopes = [state.scopes_of(person) for state in self.states.values()]
        return any(not before <= after for before, after in pairwise(scopes))

    def join(self, keep: str, other: str) -> None:
        """At some desk, `other` has to do with `keep`, whatever central says."""
        self._naming.setdefault(keep, set()).add(other)

    def go_back(self, lineage: Lineage) -> None:
        """Central was restored: what came after `lineage` never happened there."""
        self.close()
        self.lineage = lineage.copy()

    @property
    def state(self) -> State:
        """Central now."""
        return self.lineage.state

    def _rows(self, db: sqlite3.Connection, before: dict[Key, Row]) -> dict[Key, Row]:
        rows: dict[Key, Row] = {}
        for name, identifier, rev in db.execute(_REVS).fetchall():
            key = (name, identifier)
            known = before.get(key)
            if known is None or known[2] != rev:
                known = db.execute(_ROWS[name], (identifier,)).fetchone()
            rows[key] = known
        return rows

    def _note_receipts(self, db: sqlite3.Connection) -> None:
        found = db.execute(
            "SELECT rowid, device, seq, command, status, rev, repeated FROM receipt"
            " WHERE rowid > ? ORDER BY rowid",
            (self.lineage.last_receipt,),
        )
        for number, *rest in found.fetchall():
            receipt = Decided(*rest)
            self.lineage.last_receipt = number
            self._once("receipt", receipt.device, str(receipt.seq))
            if not receipt.repeated:
                self._once("answer", receipt.command)
                self.lineage.decided[receipt.command] = receipt

    def _note_deeds(self, before: dict[Key, Row], rows: dict[Key, Row]) -> None:
        """Count what cannot happen twice: a row is made, a value of one ask is written.

        When files become one or two, or a choice is made, values come back that were there; a
        conversation repeats what its messages say.
        """
        changed = {
            key: before.get(key) for key, row in rows.items() if before.get(key) is not row
        }
        back = any(
            name == "client_merge" or (name == "overwrite" and was is not None)
            for (name, _), was in changed.items()
        )
        for key, was in changed.items():
            row = rows[key]
            if was is None and not _may_begin_again(key):
                self._once(*key)
            for place, value in zip(_PLACES[key[0]], row, strict=True):
                asked = key[0] != "conversation" and place not in _DERIVED and not back
                tagged = isinstance(value, str) and value.startswith(TAG)
                if asked and tagged and (was is None or value not in was):
                    self._once(*key, place, value)
            if key[0] == "message":
                self._note_reply(was, row)
            if key[0] == "conversation":
                self._note_join(row)

    def _note_who_is_gone(self, before: State) -> None:
        """Remember who names whom, and which clients somebody sees no longer."""
        for key, row in self.state.rows.items():
            if before.rows.get(key) is not row:
                for field in _FIELDS.get(key[0], ()):
                    self._naming.setdefault(row[_PLACES[key[0]].index(field)], set()).add(
                        key[1]
                    )
        for person in {who for who, _ in before.grants}:
            then = _clients(self.state.seen_by(person))
            lost = _clients(before.seen_by(person)) - then
            self._gone.setdefault(person, set()).update(lost)

    def _once(self, *deed: str) -> None:
        """Count what cannot happen twice."""
        self.lineage.made[deed] += 1
        if self.lineage.made[deed] > 1:
            self.wrong.append(f"I2/I3: {' '.join(deed)} happened again")

    def _note_reply(self, was: Row | None, row: Row) -> None:
        """A reply that leaves is counted; one that was taken back or came back is not."""
        talk = str(row[_PLACES["message"].index("conversation")])
        self.lineage.replies[talk] += _counts(row) - (_counts(was) if was else 0)

    def _note_join(self, row: Row) -> None:
        """Replies of conversations that were one are counted by several clocks."""
        told = dict(zip(_PLACES["conversation"], row, strict=True))
        if told["joined_into"]:
            self.lineage.joined |= {str(told["id"]), str(told["joined_into"])}


def _counts(row: Row) -> int:
    told = dict(zip(_PLACES["message"], row, strict=True))
    ours = told["direction"] == "out" and not told["private"]
    return int(ours and told["state"] in {"queued", "sent", "delivered", "read"})


def _may_begin_again(key: Key) -> bool:
    """Whether such a row may be made twice: most asks make a new one, these keep a known one.

    A visitor's conversation, a list or ready words that were dropped while somebody elsewhere
    changed them, a reminder that was taken away.
    """
    name, identifier = key
    kept = {"conversation", "segment", "template"}
    return name in kept or (name == "task" and _is_derived(identifier))


def _is_derived(identifier: str) -> bool:
    return identifier[14] == "5"


def _clients(rows: dict[Key, Row]) -> set[str]:
    """The clients who are there and not erased."""
    return {each for (name, each), row in rows.items() if name == "client" and not row[_ERASED]}
