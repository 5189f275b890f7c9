"""What every command has, and the one that stands in for a withdrawn ask."""

from datetime import datetime

from msgspec import Struct


class Command(
    Struct, frozen=True, kw_only=True, gc=False, tag_field="kind", omit_defaults=True
):
    """An ask that is safe to send twice.

    `at` is when the person said it by the desk's clock and decides nothing; `scope` is the
    boutique; `seq` is given by the outbox; `needs` names blobs (SHA-256) that must go first.
    """

    id: str
    at: datetime
    scope: str
    seq: int = 0
    needs: tuple[str, ...] = ()


class Withdrawn(Command, frozen=True, kw_only=True, tag="withdrawn"):
    """Takes the place, the seq and the id of an ask its author took back before it was sent.

    If central had already carried out the original, its stored receipt answers instead.
    """
