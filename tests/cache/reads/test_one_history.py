from datetime import UTC, datetime, timedelta

import pytest

from clienteling.actions import calls, clients, handing, merging, watches
from clienteling.actions.calls import Spoken
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.cache.reads import client_card, history
from clienteling.cache.reads.history_legs import Kind
from clienteling.domain.appointments import Standing
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel, Direction
from clienteling.domain.people import NoteKind
from clienteling.domain.watches import Acquired, WatchEventKind
from clienteling.wire.book import Cover
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.people import Note, Visit
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment
from clienteling.wire.watches import Ownership, Watch, WatchEvent
from tests.fixtures_desk import AIKO, CLAIRE, LIN, MARTIN, SCOPE, WEI

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def keep(desk: Desk, *rows: Record) -> None:
    with desk.store.write() as tx:
        shown.put(tx, list(rows))


def visited(number: int) -> str:
    return f"0197f000-0000-7000-8000-30000000{number:04d}"


def visits(count: int, client: str = WEI) -> list[Record]:
    return [
        Visit(id=visited(n), scope=SCOPE, client=client, arrived_at=NOW - timedelta(days=n))
        for n in range(count)
    ]


def note(identifier: str, **more: object) -> Note:
    return Note(
        id=identifier,
        scope=SCOPE,
        about="client",
        subject=WEI,
        client=WEI,
        kind=NoteKind.CLIENT_WORDS,
        text="tea",
        at=NOW - timedelta(days=400),
        **more,  # type: ignore[arg-type] # what the test is about
    )


def ids(chapter: history.Chapter) -> list[str]:
    return [row.id for row in chapter.rows]


def test_a_history_is_read_back_from_its_beginning(desk: Desk) -> None:
    keep(desk, *visits(50))
    whole = ids(history.chapter(desk.store, WEI, count=100))

    page = history.newer(desk.store, WEI, count=20)
    assert page.after is None
    read = ids(page)
    while page.before is not None:
        page = history.newer(desk.store, WEI, before=page.before, count=20)
        read = ids(page) + read

    assert read == whole


def test_a_page_from_a_day_goes_on_both_ways(desk: Desk) -> None:
    keep(desk, *visits(30))
    edge = ((NOW - timedelta(days=10, hours=-1)).strftime("%Y-%m-%dT%H:%M:%S.%fZ"), "~")

    page = history.chapter(desk.store, WEI, after=edge, count=5)

    assert ids(page) == [visited(10), visited(11), visited(12), visited(13), visited(14)]
    assert page.before is not None
    assert ids(history.newer(desk.store, WEI, before=page.before, count=2)) == [
        visited(8),
        visited(9),
    ]


def test_pinned_notes_stand_at_the_top_and_only_there(desk: Desk) -> None:
    keep(desk, note("pinned", pinned=True), note("plain"), *visits(3))

    first = history.opening(desk.store, WEI)

    assert [row.id for row in first.pinned] == ["pinned"]
    assert "pinned" not in ids(first.chapter)
    assert first.counts == {Kind.NOTE: 2, Kind.VISIT: 3}
    assert history.opening(desk.store, WEI, (Kind.VISIT,)).pinned == ()


def test_everything_that_happens_in_the_book_is_told(desk: Desk) -> None:
    calls.record(desk, WEI, Spoken(text="asked for the strap"))
    watches.offer(desk, WEI, "B210.4410", "collects them")
    handing.hand_over(desk, [WEI], MARTIN, "Knows Geneva")
    merging.merge(desk, WEI, CLAIRE)

    counts = history.opening(desk.store, WEI).counts

    told = {Kind.CALL, Kind.OFFER, Kind.HANDOVER, Kind.MERGE, Kind.NOTE}
    assert told <= set(counts)


def test_what_happened_to_a_watch_is_told_to_whom_it_belonged_then(desk: Desk) -> None:
    sold = NOW - timedelta(days=900)
    event = WatchEvent(
        id="e", scope=SCOPE, watch="w", kind=WatchEventKind.SERVICED, at=NOW - timedelta(days=9)
    )
    passed_on = (NOW - timedelta(days=30)).date()
    keep(
        desk,
        Watch(id="w", scope=SCOPE, reference="B210", owner=WEI),
        Ownership(id="o1", scope=SCOPE, watch="w", client=CLAIRE, until=passed_on),
        Ownership(id="o2", scope=SCOPE, watch="w", client=WEI, how=Acquired.GIFT),
        event,
        WatchEvent(id="s", scope=SCOPE, watch="w", kind=WatchEventKind.SOLD, at=sold),
    )

    assert ids(history.chapter(desk.store, WEI)) == ["e", "s"]
    assert ids(history.chapter(desk.store, CLAIRE)) == ["s"]


def test_the_last_contacts_are_those_with_the_client(desk: Desk) -> None:
    talk = Conversation(id="t", scope=SCOPE, client=WEI, channel=Channel.WEB, last_at=NOW)

    def said(identifier: str, hours: int, **more: object) -> Message:
        at = NOW - timedelta(hours=hours)
        return Message(
            id=identifier,
            scope=SCOPE,
            conversation="t",
            direction=Direction.OUT,
            at=at,
            **more,  # type: ignore[arg-type] # what the test is about
        )

    def meeting(identifier: str, hours: int, status: Standing) -> Appointment:
        at = NOW - timedelta(hours=hours)
        return Appointment(
            id=identifier,
            scope=SCOPE,
            client=WEI,
            advisor=LIN,
            start=at,
            end=at,
            status=status,
        )

    keep(
        desk,
        talk,
        said("among us", 1, private=True),
        said("written", 2),
        meeting("stayed away", 3, Standing.NO_SHOW),
        meeting("came", 4, Standing.COMPLETED),
        meeting("to come", -5, Standing.CONFIRMED),
        note("noted"),
        *visits(1),
    )

    card = client_card.card(desk.store, WEI, NOW)

    assert [row.id for row in card.contacts] == [visited(0), "written", "came"]


def test_the_card_says_who_covers_and_how_often_we_called(desk: Desk) -> None:
    keep(
        desk,
        Cover(
            id="c",
            scope=SCOPE,
            advisor=LIN,
            stand_in=MARTIN,
            since=desk.now() - timedelta(days=1),
            until=desk.now() + timedelta(days=1),
        ),
    )
    calls.record(desk, WEI, Spoken())

    card = client_card.card(desk.store, WEI, desk.now())

    assert card.cover is not None
    assert card.cover.stand_in_name == "Martin Roche"
    assert (card.fatigue.contacts, card.fatigue.colleagues) == (1, 1)


def test_a_file_that_became_part_of_another_one_leads_there(desk: Desk) -> None:
    merging.merge(desk, WEI, AIKO)
    merging.merge(desk, CLAIRE, WEI)

    assert client_card.card(desk.store, AIKO, NOW).client.id == CLAIRE


@pytest.mark.parametrize("pinned", [True, False])
def test_a_note_is_pinned_and_let_go(desk: Desk, pinned: bool) -> None:
    keep(desk, note(identifier := new_id(), pinned=not pinned))

    calls.pin(desk, identifier, pinned=pinned)

    kept = [row.id for row in history.opening(desk.store, WEI).pinned]
    assert (identifier in kept) is pinned


def test_who_did_it_is_named_after_they_left(desk: Desk) -> None:
    clients.note(desk, WEI, NoteKind.PRIVATE, "patience")
    with desk.store.write() as tx:
        tx.execute("UPDATE advisor SET status = 'left' WHERE id = ?", (LIN,))

    (row,) = history.chapter(desk.store, WEI).rows

    assert row.who == "Lin Yue 林月"
