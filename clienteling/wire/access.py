"""What asking for the access log carries: whose looks, at whose file, since when."""

from datetime import datetime

from msgspec import Struct

from clienteling.wire.people import AccessLog

MOST_ENTRIES = 500


class AccessAsk(Struct, frozen=True, kw_only=True):
    """Which entries are wanted; each part that is given must hold."""

    client: str = ""
    advisor: str = ""
    since: datetime | None = None


class AccessEntries(Struct, frozen=True):
    """What was looked at, printed, exported or changed, so many, latest first."""

    entries: tuple[AccessLog, ...] = ()
