"""Which kinds of record a write touched, so that pages know when to look again."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Changes:
    """The tables a write touched, and the ids where they are few.

    `ids` is empty when too many rows changed to name them; then every row may have changed.
    """

    tables: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()

    def touch(self, *tables: str) -> bool:
        """Whether any of `tables` changed."""
        return not self.tables.isdisjoint(tables)

    def __or__(self, other: "Changes") -> "Changes":
        """Both together."""
        return Changes(self.tables | other.tables, self.ids | other.ids)
