"""Watches to be read: their ids, the day, and how they come into the copy."""

from datetime import UTC, date, datetime

from clienteling.wire.watches import Watch
from tests.fixtures_desk import SCOPE, WEI

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
DUET, MOON, TICKET = (f"0197f000-0000-7000-8000-00000000090{n}" for n in range(3))


def watch(id_: str, owner: str | None = WEI, **facts: object) -> Watch:
    told: dict[str, object] = {"reference": "D397.8480", "model": "Duet Tribute"} | facts
    return Watch(id=id_, scope=SCOPE, rev=1, owner=owner, **told)  # type: ignore[arg-type]
