"""What somebody is called for, as the copy has it: looked up, never looked for."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from clienteling.actions import messages
from clienteling.actions.desk import Desk
from clienteling.cache import journal
from clienteling.cache.reads import news
from clienteling.cache.reads.asked import Asked
from clienteling.cache.reads.news import News
from clienteling.domain.messages import Direction
from clienteling.wire.book import Cover
from clienteling.wire.problems import Problem
from clienteling.wire.sync import Receipt
from tests.cache.reads.chats import conversation
from tests.cache.test_answers import arrive
from tests.fixtures_desk import CLAIRE, LIN, MARTIN, SCOPE, people, put

TALK = "0197f000-0000-7000-8000-000000000301"


def look(desk: Desk) -> News:
    return news.news(desk.store, Asked(desk.now(), "Asia/Shanghai", SCOPE, LIN))


@pytest.mark.parametrize(
    ("sql", "values"), [(news._WAITING, 3), (news._HANDED, 3), (news._FAILED, 2)]
)
def test_every_look_is_by_an_index(desk: Desk, sql: str, values: int) -> None:
    with desk.store.read() as db:
        plan = db.execute(f"EXPLAIN QUERY PLAN {sql}", ("",) * values)
        steps = [row[3] for row in plan]
    assert all(step.startswith("SEARCH") for step in steps), steps


def test_whose_a_wait_is(desk: Desk) -> None:
    now = desk.now()
    mine = conversation(TALK, now, waiting_since=now, newest_in="m", last_text="Hello")
    put(
        desk,
        mine,
        replace(mine, id="theirs", assignee=MARTIN),
        replace(mine, id="x", scope="y"),
    )
    put(desk, replace(mine, id="ours", last_direction=Direction.OUT, client=CLAIRE))
    found = {each.who.talk: each for each in look(desk).waiting}
    assert {talk: each.mine for talk, each in found.items()} == {
        TALK: True,
        "theirs": False,
        "ours": True,
    }
    assert (found[TALK].words, found["ours"].words) == ("Hello", "")
    hour = timedelta(hours=1)
    put(
        desk,
        Cover(id="c", scope=SCOPE, advisor=MARTIN, stand_in=LIN, since=now, until=now + hour),
    )
    assert all(each.mine for each in look(desk).waiting)


def test_a_reply_that_central_refused(desk: Desk) -> None:
    arrive(desk, *people(), rev=1)
    now = desk.now()
    put(desk, conversation(TALK, now, waiting_since=now, rev=1, client=CLAIRE))
    messages.send(desk, messages.Words(TALK, "Of course", client=CLAIRE))
    assert look(desk).returned == ()
    with desk.store.write() as tx:
        (asked,) = journal.unanswered(tx, 9)
        no = Problem("window", "The time to answer on this channel is over.")
        journal.record(tx, [Receipt(asked.seq, asked.id, "refused", 9, no)])
    arrive(desk, ack=asked.seq)
    (found,) = look(desk).returned
    assert (found.who.name, found.code, found.id) == ("Claire Vasseur", "window", asked.id)


def test_nothing_is_settled_before_the_first_sync(desk: Desk) -> None:
    assert not look(desk).settled
    arrive(desk, *people(), rev=1)
    assert look(desk).settled
