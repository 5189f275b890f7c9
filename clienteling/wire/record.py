"""What every record has: who made it, where it belongs, and central's revision of it."""

from datetime import UTC, datetime

from msgspec import Struct

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class Record(
    Struct, frozen=True, kw_only=True, gc=False, tag_field="table", omit_defaults=True
):
    """A noun as it travels; unknown fields from a newer central are tolerated.

    `rev` is central's and 0 until central has seen the row; `scope` is the boutique's id.
    Nothing in it can lead back to it, so the collector, which would hold the window for
    milliseconds at each page of a first sync, need not look.
    """

    id: str
    scope: str
    rev: int = 0
    created_at: datetime = LONG_AGO
    created_by: str = ""
    updated_at: datetime = LONG_AGO
    updated_by: str = ""
