"""Ending a client's file: central finds all that belongs to it, and every desk forgets."""

from clienteling.actions.desk import Desk
from clienteling.domain.changes import Changes
from clienteling.wire.book_commands import EraseClient


def erase(desk: Desk, client: str, reason: str = "") -> Changes:
    """Ask central to erase a client for good; raises Refused."""
    return desk.ask(EraseClient(**desk.stamp(), client=client, reason=reason.strip()))
