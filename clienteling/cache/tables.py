"""How far the copy's tables have grown, and which indexes the pages need."""

from collections.abc import Mapping

HISTORY = ("0001",)
"""The steps by which the copy grew (see `migrations`)."""

REVISION = len(HISTORY)
"""What this desk writes into a new copy; a copy with a higher one is from a newer desk."""

INDEXES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "client": (("family", "given"), ("owner", "id"), ("language", "last_contact_at")),
    "contact_point": (("client",), ("value",)),
    "consent": (("client",),),
    "important_date": (("client",), ("month", "day", "client")),
    "relation": (("client",), ("other",)),
    "watch": (("owner",), ("serial",), ("reference",)),
    "watch_event": (("watch",),),
    "ownership": (("client",), ("watch",)),
    "purchase": (("client", "bought_on"), ("watch",), ("bought_on", "client")),
    "coverage": (("watch",),),
    "wish": (("client",), ("state",), ("reference",)),
    "visit": (("client", "arrived_at"), ("arrived_at",)),
    "appointment": (("start",), ("client", "start")),
    "ticket": (("client",), ("stage", "promised_on"), ("watch",)),
    "ticket_event": (("ticket", "at"),),
    "estimate": (("ticket", "version"),),
    "conversation": (
        *(("client",), ("status", "last_at"), ("last_at",), ("waiting_since",)),
        *(("assignee", "claimed_at"), ("not_sent",)),
    ),
    "message": (("conversation", "at"), ("at",)),
    "note": (("client", "at"), ("subject", "at")),
    "task": (("state", "due"), ("client",)),
    "call": (("client", "at"),),
    "offer": (("client", "at"), ("reference",)),
    "overwrite": (("client",),),
    "client_merge": (("keep",), ("other",)),
    "cover": (("stand_in",),),
}
"""Each table's indexes beside its key, built once the first sync is done."""

SOME: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("appointment", ("conversation",), "conversation IS NOT NULL"),
    ("client", ("id", "secondary"), "secondary != '[]'"),
    ("conversation", ("joined_into",), "joined_into IS NOT NULL"),
    ("important_date", ("lead_days", "client"), "lead_days > 14"),
    ("message", ("waited_since",), "waited_since IS NOT NULL"),
    ("message", ("conversation", "state"), "state = 'failed'"),
    ("message", ("conversation", "not_before"), "state = 'scheduled'"),
    ("task", ("conversation",), "conversation IS NOT NULL"),
    ("ticket", ("conversation",), "conversation IS NOT NULL"),
    ("watch_event", ("at", "watch"), "kind = 'serviced'"),
    ("wish", ("conversation",), "conversation IS NOT NULL"),
)
"""Indexes of the few rows of which something holds; a read says so in the same words."""


def indexes() -> list[str]:
    """The statements that make what `INDEXES` and `SOME` name, where it is missing."""
    whole = [_index(table, names) for table, every in INDEXES.items() for names in every]
    some = [f"{_index(table, names)} WHERE {holds}" for table, names, holds in SOME]
    return whole + some


def _index(table: str, names: tuple[str, ...]) -> str:
    listed = ", ".join(quoted(name) for name in names)
    return f"CREATE INDEX IF NOT EXISTS {table}_by_{'_'.join(names)} ON {table} ({listed})"


def quoted(name: str) -> str:
    """A column's name as SQL takes it, for a few are words of SQL."""
    return f'"{name}"'
