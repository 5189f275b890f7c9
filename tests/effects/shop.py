"""A few rows to try effects on, and the way both sides try them."""

from datetime import UTC, datetime, timedelta
from typing import Any

from clienteling.domain.messages import Channel, ConversationStatus
from clienteling.domain.repairs import Stage
from clienteling.effects import Key, Made, Moment, Removed, Rows, apply, key_of, touches
from clienteling.wire.chat import Conversation
from clienteling.wire.command import Command
from clienteling.wire.people import Client
from clienteling.wire.record import Record
from clienteling.wire.records import table
from clienteling.wire.service import Appointment, Ticket

NOW = datetime(2026, 3, 4, 6, 20, tzinfo=UTC)
HOUR = timedelta(hours=1)
LIN = Moment(by="lin", at=NOW)
XU = Moment(by="xu", at=NOW)
MANAGER = Moment(by="zhao", at=NOW, roles=("manager",))
BASE: dict[str, Any] = {"at": NOW, "scope": "b"}
CID = "0190a000-0000-7000-8000-0000000000c1"

WEI = Client(id="wei", scope="b", given="Wei", family="Chen", name_native="陈伟", rev=3)
VISIT = Appointment(
    id="a1", scope="b", client="wei", advisor="lin", start=NOW + HOUR, end=NOW + 2 * HOUR
)
TALK = Conversation(
    id="t1",
    scope="b",
    client="wei",
    channel=Channel.WEB,
    status=ConversationStatus.UNASSIGNED,
    waiting_since=NOW - HOUR,
    last_at=NOW - HOUR,
)
REPAIR = Ticket(id="r1", scope="b", client="wei", stage=Stage.REGISTERED, stage_since=NOW)
SHOP: tuple[Record, ...] = (WEI, VISIT, TALK, REPAIR)


def made(command: Command, moment: Moment = LIN, shop: tuple[Record, ...] = SHOP) -> Made:
    """What `command` does when only the rows that it says it touches can be read."""
    known = {(table(type(row)), row.id): row for row in shop}
    found: dict[Key, Record | None] = {key: known.get(key) for key in touches(command)}
    return apply(command, Rows(found), moment)


def ask(
    command: Command, moment: Moment = LIN, shop: tuple[Record, ...] = SHOP
) -> list[Record]:
    """What `command` writes."""
    return [row for row in made(command, moment, shop) if not isinstance(row, Removed)]


def after(command: Command, moment: Moment = LIN, shop: tuple[Record, ...] = SHOP) -> Rows:
    """The shop as `command` leaves it; every write must be to a row that it says it touches."""
    known: dict[Key, Record | None] = {(table(type(row)), row.id): row for row in shop}
    for row in made(command, moment, shop):
        assert key_of(row) in touches(command)
        known[key_of(row)] = None if isinstance(row, Removed) else row
    return Rows(known)
