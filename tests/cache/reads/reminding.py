"""What happened to clients, written down at a desk, and what a rule then reminds of."""

from datetime import date, timedelta
from typing import Any

import msgspec

from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.cache.reads import follow_ups
from clienteling.cache.reads.asked import Asked
from clienteling.cache.reads.follow_ups import FollowUp
from clienteling.domain.ids import new_id
from clienteling.domain.people import DateKind
from clienteling.domain.tasks import TaskKind
from clienteling.wire.people import Client, ImportantDate, Visit
from clienteling.wire.watches import Purchase, Watch
from tests.fixtures_desk import LIN, SCOPE, WEI, put

ZONE = "Asia/Shanghai"


def due(
    desk: Desk, advisor: str | None = LIN, after: timedelta = timedelta(0)
) -> list[FollowUp]:
    with desk.store.read() as db:
        asked = Asked(desk.now() + after, ZONE, SCOPE, advisor)
        return list(follow_ups.due(db, asked))


def rules(found: list[FollowUp]) -> list[TaskKind]:
    return [each.rule for each in found]


def change(desk: Desk, client: str, **fields: Any) -> None:  # noqa: ANN401 - any field
    with desk.store.write() as tx:
        row = shown.find(tx, Client, client)
        assert row is not None
        shown.put(tx, [msgspec.structs.replace(row, **fields)])


def day(desk: Desk, days: int) -> date:
    return Asked(desk.now(), ZONE, SCOPE, None).today + timedelta(days=days)


def visit(desk: Desk, days: float, client: str = WEI, advisor: str = LIN) -> Visit:
    at = desk.now() - timedelta(days=days)
    made = Visit(id=new_id(), scope=SCOPE, client=client, advisor=advisor, arrived_at=at)
    put(desk, made)
    return made


def birthday(desk: Desk, days: int, client: str = WEI, **more: Any) -> ImportantDate:  # noqa: ANN401
    on = day(desk, days)
    fields: dict[str, Any] = {
        "month": on.month,
        "day": on.day,
        "kind": DateKind.BIRTHDAY,
    } | more
    made = ImportantDate(id=new_id(), scope=SCOPE, client=client, **fields)
    put(desk, made)
    return made


def bought(desk: Desk, days: int, client: str = WEI, owner: str = "") -> Watch:
    watch = Watch(
        id=new_id(), scope=SCOPE, reference="B210", model="Boréal", owner=owner or client
    )
    on = day(desk, -days)
    sold = Purchase(
        id=new_id(), scope=SCOPE, client=client, watch=watch.id, bought_on=on, boutique=SCOPE
    )
    put(desk, watch, sold)
    return watch
