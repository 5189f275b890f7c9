"""Central's tables: one for each record, and what syncing needs beside them."""

from collections.abc import Mapping

from sqlalchemy import Column, Index, Integer, MetaData, Table, text

from clienteling.sql.types import NUMBER, WORDS, declare
from clienteling.wire.codec import column_kind, columns
from clienteling.wire.people import AccessLog
from clienteling.wire.record import Record
from clienteling.wire.records import NAMING, SYNCED

metadata = MetaData()


def _of_records(name: str, kind: type[Record]) -> Table:
    """The table of `kind`, found by scope and revision (delta) or scope and id (snapshot)."""
    pairs = ((column, column_kind(kind, column)) for column in columns(kind))
    table = declare(metadata, name, pairs, required=("scope", "rev"))
    Index(f"{name}_by_rev", table.c.scope, table.c.rev, table.c.id)
    Index(f"{name}_by_id", table.c.scope, table.c.id)
    return table


RECORDS: Mapping[str, Table] = {name: _of_records(name, kind) for name, kind in SYNCED.items()}
"""The table of each synced kind, in foreign-key order; no foreign keys between them."""

access_log = _of_records("access_log", AccessLog)

_held = RECORDS["appointment"].c
Index("appointment_of_advisor", _held.advisor, _held.start)
Index("contact_point_value", RECORDS["contact_point"].c.value)
for _name, _fields in (
    *NAMING.items(),
    ("client", ("merged_into",)),
    ("conversation", ("joined_into",)),
    ("message", ("conversation",)),
    ("ticket_event", ("ticket",)),
    *((each, ("conversation",)) for each in ("appointment", "task", "ticket", "wish")),
):
    for _field in _fields:  # to find all of one client when two files become one, or none
        Index(f"{_name}_of_{_field}", RECORDS[_name].c[_field])
Index("access_log_of_client", access_log.c.client)
Index("watch_called", RECORDS["watch"].c.scope, RECORDS["watch"].c.reference)
_begun = RECORDS["conversation"].c
Index("conversation_begun", _begun.scope, _begun.created_by, _begun.created_at)

clock = Table(
    "clock",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("rev", NUMBER, nullable=False),
    Column("epoch", WORDS, nullable=False),
    Column("min_rev", NUMBER, nullable=False),
)
"""One row, taken last in every write; deltas from before `min_rev` cannot be told."""

tomb = Table(
    "tomb",
    metadata,
    Column("table", WORDS, primary_key=True),
    Column("id", WORDS, primary_key=True),
    Column("scope", WORDS, primary_key=True),
    Column("rev", NUMBER, nullable=False),
    Column("at", WORDS, nullable=False),
    Index("tomb_by_rev", "scope", "rev"),
    Index("tomb_by_age", "at"),
)
"""A row was deleted, erased or left a scope, and when."""

device = Table(
    "device",
    metadata,
    Column("id", WORDS, primary_key=True),
    Column("person", WORDS, nullable=False, index=True),
    Column("scope", WORDS, nullable=False, index=True),
    Column("name", WORDS, nullable=False),
    Column("last_seq", NUMBER, nullable=False, server_default=text("0")),
    Column("enrolled_at", WORDS, nullable=False),
    Column("last_seen", WORDS),
    Column("revoked_at", WORDS),
)
"""A desk of one person (an advisor's id), enrolled at a boutique; a push locks its row."""

receipt = Table(
    "receipt",
    metadata,
    Column("device", WORDS, primary_key=True),
    Column("seq", NUMBER, primary_key=True, autoincrement=False),
    Column("command", WORDS, nullable=False),
    Column("repeated", Integer, nullable=False, server_default=text("0")),
    Column("status", WORDS, nullable=False),
    Column("problem", WORDS),
    Column("rev", NUMBER, nullable=False),
    Column("at", WORDS, nullable=False),
)
"""What was decided about each seq of a device; `repeated` when an earlier one did the deed."""

_first = receipt.c.repeated == 0
Index(
    "receipt_of_command",
    receipt.c.command,
    unique=True,
    sqlite_where=_first,
    postgresql_where=_first,
)

granted = Table(
    "granted",
    metadata,
    Column("person", WORDS, primary_key=True),
    Column("scope", WORDS, primary_key=True),
    Index("granted_in", "scope"),
)
"""Which boutiques a person may see."""

failure = Table(
    "failure",
    metadata,
    Column("command", WORDS, primary_key=True),
    Column("times", Integer, nullable=False),
    Column("at", WORDS, nullable=False),
)
"""How often a command failed in a way nobody expected."""

counter = Table(
    "counter",
    metadata,
    Column("scope", WORDS, primary_key=True),
    Column("name", WORDS, primary_key=True),
    Column("value", NUMBER, nullable=False),
)
"""The last number given out, such as a ticket's, in a boutique."""

nonce = Table(
    "nonce",
    metadata,
    Column("channel", WORDS, primary_key=True),
    Column("value", WORDS, primary_key=True),
    Column("forget_at", WORDS, nullable=False, index=True),
)
"""Webhook calls already answered, so that a replayed one is known."""

loose = Table("loose", metadata, Column("sha256", WORDS, primary_key=True))
"""What lies on disk and was an erased client's: taken away soon, whatever happens before."""

blob = Table(
    "blob",
    metadata,
    Column("sha256", WORDS, primary_key=True),
    Column("size", NUMBER, nullable=False),
    Column("by", WORDS, nullable=False),
    Column("at", WORDS, nullable=False),
)
"""Pictures and attachments that have arrived whole; the bytes lie on disk under their hash."""
