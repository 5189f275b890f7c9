"""Who may ask for what: central knows the person from the token and looks at every row."""

from collections.abc import Iterable

from clienteling.domain.roles import may_change
from clienteling.errors import Refused
from clienteling.server.identity import Identity
from clienteling.wire.book_commands import LogAccess
from clienteling.wire.command import Command
from clienteling.wire.record import Record


def may_ask(who: Identity, command: Command) -> None:
    """Refuse any boutique that is not theirs, and changes by whoever only reads."""
    if not (may_change(who.roles) or isinstance(command, LogAccess)):
        raise _forbidden("Your role reads and does not change.")
    if command.scope not in who.scopes:
        raise _forbidden("You do not work in this boutique.")


def may_touch(who: Identity, rows: Iterable[Record | None]) -> None:
    """Refuse rows of boutiques this person may not see, read or written."""
    if any(row is not None and row.scope not in who.scopes for row in rows):
        raise _forbidden("This belongs to another boutique.")


def _forbidden(title: str) -> Refused:
    return Refused(title, "Ask your manager for access.", code="forbidden")
