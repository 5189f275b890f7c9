from datetime import datetime, timedelta

from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.cache.reads.fatigue import Fatigue, fatigue
from clienteling.domain.messages import Channel, Direction, MessageKind, MessageState
from clienteling.wire.book import Call, Offer
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.people import Visit
from clienteling.wire.record import Record
from tests.fixtures_desk import LIN, MARTIN, SCOPE, WEI

TALK = "0197f000-0000-7000-8000-000000000c01"


def _talk(at: datetime) -> Conversation:
    return Conversation(
        id=TALK, scope=SCOPE, rev=1, client=WEI, channel=Channel.WECHAT, last_at=at
    )


def _said(number: int, at: datetime, author: str = LIN, **others: object) -> Message:
    made = {
        "id": f"0197f000-0000-7000-8000-0000000d{number:04}",
        "scope": SCOPE,
        "rev": 1,
        "conversation": TALK,
        "direction": Direction.OUT,
        "author": author,
        "body": "Good morning",
        "at": at,
    }
    return Message(**(made | others))  # type: ignore[arg-type]


def _told(desk: Desk, rows: list[Record]) -> Fatigue:
    with desk.store.write() as tx:
        shown.put(tx, rows)
    with desk.store.read() as connection:
        return fatigue(connection, WEI, desk.now())


def test_a_client_nobody_wrote_to_is_not_tired(desk: Desk) -> None:
    assert _told(desk, []) == Fatigue(0, 0, None)


def test_what_was_written_on_one_day_is_one_contact_whoever_wrote(desk: Desk) -> None:
    noon = desk.now().replace(hour=12) - timedelta(days=3)
    told = _told(
        desk,
        [
            _talk(noon),
            _said(1, noon),
            _said(2, noon + timedelta(minutes=1), MARTIN),
            _said(3, noon - timedelta(days=1)),
        ],
    )

    assert told == Fatigue(2, 2, noon + timedelta(minutes=1))


def test_only_what_reached_the_client_from_us_counts(desk: Desk) -> None:
    noon = desk.now().replace(hour=12) - timedelta(days=3)
    told = _told(
        desk,
        [
            _talk(noon),
            _said(1, noon, direction=Direction.IN, author=""),
            _said(2, noon, private=True),
            _said(3, noon, state=MessageState.FAILED),
            _said(4, noon, kind=MessageKind.SYSTEM),
            _said(5, noon - timedelta(days=31)),
        ],
    )

    assert told == Fatigue(0, 0, None)


def test_calls_and_offers_of_ours_count_and_visits_do_not(desk: Desk) -> None:
    now = desk.now()
    day = timedelta(days=1)
    base = {"scope": SCOPE, "rev": 1, "client": WEI}
    ours = Call(id="c1", advisor=LIN, at=now - day, reached=False, **base)  # type: ignore[arg-type]
    theirs = Call(id="c2", advisor=LIN, at=now, direction=Direction.IN, **base)  # type: ignore[arg-type]
    offer = Offer(id="o1", advisor=MARTIN, at=now - 2 * day, **base)  # type: ignore[arg-type]
    visit = Visit(id="v1", advisor=LIN, arrived_at=now, **base)  # type: ignore[arg-type]

    assert _told(desk, [ours, theirs, offer, visit]) == Fatigue(2, 2, now - day)


def test_it_is_found_by_indexes(desk: Desk) -> None:
    from clienteling.cache.reads.fatigue import _CONTACTS  # noqa: PLC0415

    with desk.store.read() as connection:
        plan = connection.execute(
            f"EXPLAIN QUERY PLAN {_CONTACTS}", {"client": WEI, "since": ""}
        ).fetchall()

    tables = {"c", "m", "call", "offer", "conversation", "message"}
    scans = [row[3] for row in plan if row[3].startswith("SCAN")]
    assert not [scan for scan in scans if scan.split()[1] in tables]
