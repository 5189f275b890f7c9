"""What an effect reads, and who asks when."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TypeVar

from msgspec import Struct

from clienteling.errors import Gone, Refused
from clienteling.wire.people import Client
from clienteling.wire.record import Record
from clienteling.wire.records import table

R = TypeVar("R", bound=Record)
Key = tuple[str, str]
"""A table and an id."""


class Removed(Struct, frozen=True):
    """A row that a command takes away for good."""

    kind: type[Record]
    id: str


Made = tuple[Record | Removed, ...]
"""What a command writes and takes away."""


def key_of(made: Record | Removed) -> Key:
    """The table and id of a row that is written or taken away."""
    return table(made.kind if isinstance(made, Removed) else type(made)), made.id


class Moment(Struct, frozen=True):
    """Who asks, with which roles, and when: central's arrival, or the desk's guess of it."""

    by: str
    at: datetime
    roles: tuple[str, ...] = ("advisor",)


class Rows:
    """The records a command touches, as they stand."""

    def __init__(self, found: Mapping[Key, Record | None]) -> None:
        self._found = found

    def find(self, kind: type[R], identifier: str | None) -> R | None:
        """The record, or None when there is none."""
        if identifier is None:
            return None
        row = self._found.get((table(kind), identifier))
        return row if isinstance(row, kind) else None

    def need(self, kind: type[R], identifier: str) -> R:
        """The record; raises `Gone` when there is none."""
        row = self.find(kind, identifier)
        if row is None:
            raise Gone(
                "That is no longer here.", "Look again: a colleague may have changed it."
            )
        return row

    def client(self, identifier: str) -> Client:
        """A client who can still be worked with; raises `Gone` after erasure or a merge."""
        client = self.need(Client, identifier)
        if client.erased_at is not None or client.merged_into is not None:
            raise Gone("This client's file was merged or erased.", "Your text is kept here.")
        return client

    def new(self, kind: type[Record], identifier: str) -> None:
        """Make sure that nothing has this id yet; raises `Refused`."""
        if self.find(kind, identifier) is not None:
            raise Refused("That was already made.", "Nothing more is needed.", code="conflict")


def keys(kind: type[Record], *identifiers: str | None) -> tuple[Key, ...]:
    """The keys of those `identifiers` that are given."""
    return tuple((table(kind), each) for each in identifiers if each is not None)


def brief(text: str, length: int = 120) -> str:
    """The first line of `text`, cut to `length` characters."""
    line = next(iter(text.strip().splitlines()), "")
    return line if len(line) <= length else line[: length - 1] + "…"


def require(condition: bool, title: str, advice: str, code: str = "invalid") -> None:  # noqa: FBT001 - the condition reads as one
    """Refuse with words unless `condition` holds."""
    if not condition:
        raise Refused(title, advice, code=code)


def limited(texts: Iterable[str], length: int) -> None:
    """Refuse any text longer than `length` characters or holding a NUL."""
    for text in texts:
        require(
            len(text) <= length, "This text is too long.", f"Keep it under {length:,} signs."
        )
        require("\0" not in text, "This text holds an unreadable sign.", "Type it again.")
