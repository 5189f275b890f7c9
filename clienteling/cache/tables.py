"""How far the copy's tables have grown, and which indexes the pages need."""

from collections.abc import Mapping

HISTORY = ("0001",)
"""The steps by which the copy grew (see `migrations`)."""

REVISION = len(HISTORY)
"""What this desk writes into a new copy; a copy with a higher one is from a newer desk."""

INDEXES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "client": (("family", "given"), ("owner",)),
    "contact_point": (("client",), ("value",)),
    "consent": (("client",),),
    "important_date": (("client",), ("month", "day")),
    "relation": (("client",), ("other",)),
    "watch": (("owner",), ("serial",), ("reference",)),
    "watch_event": (("watch",),),
    "ownership": (("client",), ("watch",)),
    "purchase": (("client", "bought_on"), ("watch",)),
    "coverage": (("watch",),),
    "wish": (("client",), ("state",), ("reference",)),
    "visit": (("client", "arrived_at"), ("arrived_at",)),
    "appointment": (("start",), ("client", "start")),
    "ticket": (("client",), ("stage", "promised_on"), ("watch",)),
    "ticket_event": (("ticket", "at"),),
    "estimate": (("ticket", "version"),),
    "conversation": (("client",), ("status", "last_at"), ("last_at",), ("waiting_since",)),
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


def indexes() -> list[str]:
    """The statements that make what `INDEXES` names, where it is missing."""
    return [
        f"CREATE INDEX IF NOT EXISTS {table}_by_{'_'.join(names)}"
        f" ON {table} ({', '.join(quoted(name) for name in names)})"
        for table, all_names in INDEXES.items()
        for names in all_names
    ]


def quoted(name: str) -> str:
    """A column's name as SQL takes it, for a few are words of SQL."""
    return f'"{name}"'
