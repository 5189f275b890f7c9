"""What the four sync calls carry."""

from datetime import datetime
from typing import Literal

from msgspec import Raw, Struct

from clienteling.wire.problems import Problem
from clienteling.wire.records import AnyRecord

SCHEMA = 1
PAGE_ROWS = 1_000
LONGEST_WAIT = 25.0

ReceiptStatus = Literal["done", "refused", "withdrawn"]


class Tomb(Struct, frozen=True):
    """A row was deleted, erased, or left a scope."""

    table: str
    id: str
    scope: str
    rev: int


class PullRequest(Struct, frozen=True):
    """Ask for what is new since `cursor` (none: everything); `wait` in seconds."""

    cursor: str | None = None
    schema: int = SCHEMA
    limit: int = PAGE_ROWS
    wait: float = 0.0


class PullPage(Struct, frozen=True, omit_defaults=True):
    """Rows and tombs in order; `done` when nothing is left, with `rev` and `ack` of one moment.

    `sweep` on the last page after a snapshot: rows that were not named are gone.
    `drop` names scopes this person may no longer see.
    """

    cursor: str
    epoch: str
    rev: int
    ack: int
    rows: tuple[AnyRecord, ...] = ()
    tombs: tuple[Tomb, ...] = ()
    drop: tuple[str, ...] = ()
    done: bool = False
    sweep: bool = False


class PushRequest(Struct, frozen=True):
    """Commands in order of `seq`, each decoded on its own: one stranger spoils no other."""

    device: str
    epoch: str
    commands: tuple[Raw, ...]


class Receipt(Struct, frozen=True, omit_defaults=True):
    """What central decided about one command; `problem` says why it was refused."""

    seq: int
    id: str
    status: ReceiptStatus
    rev: int
    problem: Problem | None = None


class PushReply(Struct, frozen=True, omit_defaults=True):
    """Receipts in order; `stopped` says why the rest was not looked at.

    `at` is central's time as it answers.
    """

    receipts: tuple[Receipt, ...]
    last_seq: int
    stopped: Problem | None = None
    at: datetime | None = None


class TableCheck(Struct, frozen=True):
    """How many rows of a table a person may see, and the 64-bit sum of `row_sum(id, rev)`."""

    count: int
    sum: int


class CheckReply(Struct, frozen=True):
    """The state of each table at `rev`."""

    rev: int
    tables: dict[str, TableCheck]
