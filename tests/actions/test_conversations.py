"""Two conversations of one person, and what came out of the one that was nobody's."""

import pytest
from msgspec.structs import replace

from clienteling.actions import conversations
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.domain.messages import Channel
from clienteling.wire.chat import Conversation
from clienteling.wire.service import Task
from tests.fixtures_desk import LIN, SCOPE, WEI

KNOWN, NOBODYS, TASK = "talk-1", "talk-2", "task-1"


@pytest.fixture
def filled(desk: Desk) -> Desk:
    known = Conversation(
        id=KNOWN, scope=SCOPE, rev=1, client=WEI, channel=Channel.WECHAT, assignee=LIN,
        last_at=desk.now(),
    )  # fmt: skip
    nobodys = replace(known, id=NOBODYS, client=None, channel=Channel.WEB)
    task = Task(id=TASK, scope=SCOPE, rev=1, text="Call", due=desk.now(), conversation=NOBODYS)
    with desk.store.write() as tx:
        shown.put(tx, [known, nobodys, task])
    return desk


def named(desk: Desk) -> tuple[str | None, ...]:
    """Whom both conversations and the task are about."""
    with desk.store.read() as db:
        talks = [shown.find(db, Conversation, each) for each in (KNOWN, NOBODYS)]
        rows = [*talks, shown.find(db, Task, TASK)]
    return tuple(row.client if row else "gone" for row in rows)


@pytest.mark.parametrize(("keep", "other"), [(KNOWN, NOBODYS), (NOBODYS, KNOWN)])
def test_what_came_out_of_it_goes_along_and_comes_back(
    filled: Desk, keep: str, other: str
) -> None:
    joined = conversations.join(filled, keep, other)

    assert joined == NOBODYS
    assert named(filled) == (WEI, WEI, WEI)

    conversations.unjoin(filled, keep, other, joined)

    assert named(filled) == (WEI, None, None)


def test_two_of_one_client_need_no_link(filled: Desk) -> None:
    conversations.link(filled, NOBODYS, WEI)

    joined = conversations.join(filled, KNOWN, NOBODYS)
    assert joined is None
    conversations.unjoin(filled, KNOWN, NOBODYS, joined)

    assert named(filled) == (WEI, WEI, WEI)
