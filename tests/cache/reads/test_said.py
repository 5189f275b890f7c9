"""What was said in a conversation, page by page, and found again."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from clienteling.actions import conversations, messages
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.cache.reads import inbox, said
from clienteling.domain.messages import Channel, Direction, MessageState
from clienteling.wire.chat import Conversation, Message
from tests.fixtures_desk import LIN, SCOPE, WEI

TALK, OTHER = "talk-1", "talk-2"


def message(desk: Desk, number: int, talk: str = TALK, body: str = "") -> Message:
    return Message(
        id=f"m{number:05d}", scope=SCOPE, rev=1, conversation=talk, direction=Direction.IN,
        body=body or f"word {number}", at=desk.now() - timedelta(days=30, minutes=-number // 2),
    )  # fmt: skip


def talks(desk: Desk) -> list[Conversation]:
    one = Conversation(
        id=TALK, scope=SCOPE, rev=1, client=WEI, channel=Channel.WECHAT, assignee=LIN,
        last_at=desk.now(), waiting_since=desk.now(),
    )  # fmt: skip
    return [one, replace(one, id=OTHER, channel=Channel.WHATSAPP)]


@pytest.fixture
def filled(desk: Desk) -> Desk:
    rows = [message(desk, n) for n in range(200)]
    with desk.store.write() as tx:
        shown.put(tx, [*talks(desk), *rows])
    return desk


def newest(desk: Desk, since: said.Edge | None = None) -> inbox.Thread:
    read = inbox.thread(desk.store, TALK, desk.now(), LIN, since)
    assert read is not None
    return read


def names(passage: said.Passage | inbox.Thread) -> list[str]:
    return [each.message.id for each in passage.utterances]


def test_pages_meet_without_gap_or_overlap(filled: Desk) -> None:
    read = newest(filled)
    assert names(read) == [f"m{n:05d}" for n in range(140, 200)]
    assert read.older

    found, edge, older = names(read), read.utterances[0].edge, True
    while older:
        page = said.earlier(filled.store, TALK, edge)
        found = names(page) + found
        edge, older = page.utterances[0].edge, page.older
    assert found == [f"m{n:05d}" for n in range(200)]


def test_the_newest_page_grows_from_its_edge(filled: Desk) -> None:
    edge = newest(filled).utterances[0].edge
    fresh = [replace(message(filled, n), at=filled.now()) for n in range(500, 600)]
    with filled.store.write() as tx:
        shown.put(tx, fresh)

    read = newest(filled, edge)

    assert len(read.utterances) == 160
    assert read.utterances[0].edge == edge
    assert read.older


def test_all_from_an_edge_is_read_at_once(filled: Desk) -> None:
    edge = newest(filled).utterances[0].edge
    until = said.find(filled.store, TALK, "word 3").edges[-1]

    page = said.earlier(filled.store, TALK, edge, until)

    assert names(page) == [f"m{n:05d}" for n in range(3, 140)]
    assert page.older
    assert not said.earlier(filled.store, TALK, edge, ("", "")).older


def test_the_thread_has_what_was_joined_into_it(filled: Desk) -> None:
    rows = [message(filled, n, OTHER) for n in (1_050, 1_150, 1_250)]
    with filled.store.write() as tx:
        shown.put(tx, [replace(each, at=filled.now()) for each in rows])
    conversations.join(filled, TALK, OTHER)

    read = newest(filled)

    assert names(read)[-3:] == ["m01050", "m01150", "m01250"]
    assert read.utterances[-1].channel is Channel.WHATSAPP
    assert read.utterances[0].channel is Channel.WECHAT
    assert inbox.goes_on_in(filled.store, OTHER) == TALK
    assert said.find(filled.store, TALK, "word 1150").edges


def test_words_are_found_whatever_their_form(filled: Desk) -> None:
    with filled.store.write() as tx:
        shown.put(tx, [message(filled, 7, body="Le Boréal, s'il vous plaît")])
        shown.put(tx, [message(filled, 8, body="我想看万年历")])

    assert [id_ for _, id_ in said.find(filled.store, TALK, "BOREAL").edges] == ["m00007"]
    assert [id_ for _, id_ in said.find(filled.store, TALK, "万年").edges] == ["m00008"]
    assert said.find(filled.store, TALK, " ").edges == ()
    assert said.find(filled.store, OTHER, "word").edges == ()


def test_what_was_taken_back_is_not_said(filled: Desk) -> None:
    with filled.store.write() as tx:
        shown.put(tx, [replace(message(filled, 199), state=MessageState.RECALLED)])

    assert "m00199" not in names(newest(filled))
    assert (
        said.again(filled.store, TALK, ["m00199", "m00198", "gone"])[0].message.id == "m00198"
    )


def test_what_waits_to_be_sent_is_said_as_waiting(filled: Desk) -> None:
    sent = messages.send(filled, messages.Words(TALK, "Of course", client=WEI))

    last = newest(filled).utterances[-1]

    assert (last.message.id, last.state) == (sent, "saved")


def test_what_leaves_later_is_known_however_long_ago_it_was_written(filled: Desk) -> None:
    soon, late = timedelta(hours=1), timedelta(days=2)
    first, other = message(filled, 0), message(filled, 3)
    mine = {"direction": Direction.OUT, "author": LIN, "state": MessageState.SCHEDULED}
    with filled.store.write() as tx:
        shown.put(
            tx,
            [
                replace(first, not_before=filled.now() + late, **mine),
                replace(other, not_before=filled.now() + soon, **mine),
            ],
        )
    thread = newest(filled)

    assert first.id not in names(thread)
    assert [each.message.id for each in thread.leaving] == [other.id, first.id]
    with filled.store.write() as tx:
        shown.put(tx, [replace(first, state=MessageState.SENT), other])
    assert newest(filled).leaving == ()


def test_what_leaves_later_is_looked_up_not_looked_for(filled: Desk) -> None:
    filled.store.index()
    with filled.store.read() as db:
        plan = db.execute(
            f"EXPLAIN QUERY PLAN SELECT * FROM message {said._SCHEDULED}",  # noqa: S608 - our own words, values bound
            (TALK,),
        ).fetchall()
    assert "message_by_conversation_not_before" in plan[0][-1]
