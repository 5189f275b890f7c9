"""A visitor is made into a client, linked and unlinked, with all that came out before."""

from datetime import timedelta

import pytest

from clienteling.actions import conversations, newcomers, tasks, watches
from clienteling.actions.desk import Desk
from clienteling.actions.newcomers import Visitor
from clienteling.actions.sources import Source
from clienteling.cache import outbox, shown
from clienteling.cache.reads import deeds
from clienteling.domain.appointments import Standing
from clienteling.domain.called import Name
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel
from clienteling.domain.people import ContactKind, NameOrder
from clienteling.errors import Refused
from clienteling.wire.chat import Conversation
from clienteling.wire.people import Client, ContactPoint, Wish
from clienteling.wire.service import Appointment, Task
from tests.fixtures_desk import CLAIRE, LIN, SCOPE, WEI, put

TALK, ASKED = new_id(), new_id()
SAID = Source(TALK, "m1")


@pytest.fixture
def visitor(desk: Desk) -> Visitor:
    """Somebody who asked for a time before anybody knew who they are."""
    now = desk.now()
    put(
        desk,
        Conversation(
            id=TALK, scope=SCOPE, rev=1, channel=Channel.WEB, visitor="韩梅",
            waiting_since=now, last_at=now,
        ),
        Appointment(
            id=ASKED, scope=SCOPE, rev=1, advisor=LIN, start=now + timedelta(days=1),
            end=now + timedelta(days=1, hours=1), conversation=TALK, status=Standing.REQUESTED,
        ),
    )  # fmt: skip
    reached = ((ContactKind.MOBILE, "+8613812345678"), (ContactKind.EMAIL, "h@example.com"))
    return Visitor(TALK, Name(native="韩梅"), "zh", reached, "Spring window")


def found(desk: Desk, kind: type, id_: str) -> object:
    with desk.store.read() as db:
        return shown.find(db, kind, id_)


def test_one_step_makes_the_client_with_what_came_before(desk: Desk, visitor: Visitor) -> None:
    made = newcomers.make_client(desk, visitor)

    with desk.store.read() as db:
        client = shown.find(db, Client, made.client)
        points = shown.records(db, ContactPoint, "WHERE client = ?", (made.client,))
        assert client is not None
        assert (client.name_native, client.name_order) == ("韩梅", NameOrder.FAMILY_FIRST)
        assert (client.language, client.source, client.owner) == ("zh", "Spring window", LIN)
        assert [(each.kind, each.preferred) for each in points] == [
            (ContactKind.MOBILE, True),
            (ContactKind.EMAIL, False),
        ]
        for kind, id_ in ((Conversation, TALK), (Appointment, ASKED)):
            assert getattr(shown.find(db, kind, id_), "client", "") == made.client
        assert len(outbox.waiting(db)) == 4


def test_undone_before_it_left_nothing_of_it_remains(desk: Desk, visitor: Visitor) -> None:
    made = newcomers.make_client(desk, visitor)

    newcomers.undo(desk, made)

    assert found(desk, Client, made.client) is None
    assert getattr(found(desk, Conversation, TALK), "client", "") is None
    assert getattr(found(desk, Appointment, ASKED), "client", "") is None


def test_undone_after_more_was_done_the_file_stays(desk: Desk, visitor: Visitor) -> None:
    made = newcomers.make_client(desk, visitor)
    watches.wish(desk, made.client, "D397.8480", "in blue", source=SAID)

    newcomers.undo(desk, made)

    assert found(desk, Client, made.client) is not None
    assert getattr(found(desk, Conversation, TALK), "client", "") is None


def test_nobody_without_a_name_and_then_nothing_is_kept(desk: Desk, visitor: Visitor) -> None:
    with pytest.raises(Refused):
        newcomers.make_client(desk, Visitor(visitor.conversation, Name()))

    with desk.store.read() as db:
        assert outbox.waiting(db) == []


def test_a_link_is_undone_by_unlinking(desk: Desk, visitor: Visitor) -> None:
    conversations.link(desk, visitor.conversation, CLAIRE)
    assert getattr(found(desk, Appointment, ASKED), "client", "") == CLAIRE

    conversations.link(desk, visitor.conversation, None)

    assert getattr(found(desk, Appointment, ASKED), "client", "") is None


def test_what_came_out_of_a_conversation_stands_in_it(desk: Desk, visitor: Visitor) -> None:
    conversations.link(desk, visitor.conversation, WEI)
    tasks.take_on(desk, "call about the strap", desk.now(), WEI, SAID)
    watches.wish(desk, WEI, "D397.8480", "in blue", source=SAID)

    with desk.store.read() as db:
        assert deeds.deeds(db, [TALK], desk.now() + timedelta(days=9)) == ()
        every = deeds.deeds(db, [TALK])
    rows = {type(each.row): each for each in every}
    assert set(rows) == {Appointment, Task, Wish}
    assert rows[Task].message == rows[Wish].message == "m1"
    assert rows[Task].state == "saved"
