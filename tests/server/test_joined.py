"""Conversations of one person that go on as one: what comes in, what goes out, what ends."""

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from clienteling.domain.appointments import Standing
from clienteling.domain.ids import new_id
from clienteling.domain.messages import (
    WINDOW,
    Channel,
    ConversationStatus,
    Direction,
    MessageState,
)
from clienteling.server import connecting
from clienteling.server.store.clock import stamped
from clienteling.server.store.engine import reading
from clienteling.server.store.loading import load
from clienteling.server.store.people import correspondent
from clienteling.wire.book_commands import EraseClient
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.chat_commands import (
    CloseConversation,
    JoinConversations,
    LinkConversation,
    SendMessage,
    SplitConversations,
)
from clienteling.wire.people import Client
from clienteling.wire.service import Appointment
from tests.fakes.website import Website, say
from tests.fixtures_central import Caller, Server, add_person, seated
from tests.server.asks import refusal
from tests.server.talking import asked, deliver_all, now_of, of, reply, settled

NOW = datetime.now(UTC)
SECRET = "what nobody may read again"


@pytest.fixture
def two(server: Server, secret: bytes, lin: Caller) -> tuple[Conversation, Conversation]:
    """What one person asked from two browsers; the first goes on for both."""
    say(server.url, secret, message_id="1", visitor="v1", text="one")
    say(server.url, secret, message_id="2", visitor="v2", text="two")
    keep, other = sorted(of(lin, Conversation), key=lambda each: each.last_at)
    assert asked(lin, JoinConversations, None, keep=keep.id, other=other.id).status == "done"
    return now_of(lin, Conversation, keep.id), now_of(lin, Conversation, other.id)


def test_an_answer_goes_where_the_person_wrote_from_last(
    server: Server,
    secret: bytes,
    site: Website,
    lin: Caller,
    two: tuple[Conversation, Conversation],
) -> None:
    keep, other = two
    assert (keep.via, keep.last_text) == (other.id, "two")
    settled(lin, reply(lin, keep, "to the second"))
    say(server.url, secret, message_id="3", visitor="v1", text="three")
    settled(lin, reply(lin, now_of(lin, Conversation, keep.id), "to the first"))
    say(server.url, secret, message_id="4", visitor="v2", text="four")
    settled(lin, reply(lin, now_of(lin, Conversation, keep.id), "to the second again"))
    assert [each["visitor"] for each in site.messages] == ["v2", "v1", "v2"]


def test_words_on_the_joined_one_are_its_own_and_the_other_waits(
    server: Server, secret: bytes, lin: Caller, two: tuple[Conversation, Conversation]
) -> None:
    keep, other = two
    settled(lin, reply(lin, keep, "good day"))
    assert asked(lin, CloseConversation, keep).status == "done"
    answer = say(server.url, secret, message_id="5", visitor="v2", text="once more")

    row = now_of(lin, Message, answer.json()["message"])
    then, inner = (now_of(lin, Conversation, each.id) for each in (keep, other))
    assert row.conversation == other.id
    assert (then.status, then.waiting_since) == (ConversationStatus.OPEN, row.at)
    assert (then.last_text, then.newest_in, then.via) == ("once more", row.id, other.id)
    assert (inner.joined_into, inner.waiting_since) == (keep.id, row.at)
    assert then.assignee == lin.me.advisor


def test_what_others_were_joined_into_is_joined_into_no_other(
    server: Server, secret: bytes, lin: Caller, two: tuple[Conversation, Conversation]
) -> None:
    keep, other = two
    say(server.url, secret, message_id="6", visitor="v3", text="third")
    (last,) = (x for x in of(lin, Conversation) if x.id not in {keep.id, other.id})
    receipt = asked(lin, JoinConversations, None, keep=last.id, other=keep.id)
    assert refusal(receipt) == "conflict"
    assert asked(lin, JoinConversations, None, keep=keep.id, other=last.id).status == "done"
    assert now_of(lin, Conversation, keep.id).via == last.id
    say(server.url, secret, message_id="7", visitor="v2", text="from the second")
    assert now_of(lin, Conversation, keep.id).via == other.id
    lost = {"message": new_id(), "body": "to one that is joined"}
    assert refusal(asked(lin, SendMessage, other, **lost)) == "conflict"


def test_a_time_asked_for_there_is_the_clients_of_the_one_that_goes_on(
    server: Server, secret: bytes, lin: Caller, two: tuple[Conversation, Conversation]
) -> None:
    keep, other = two
    client = Client(id=new_id(), scope=keep.scope, owner=lin.me.advisor)
    load(server.central.engine, [client])
    link = asked(lin, LinkConversation, keep, client=client.id)
    assert link.status == "done"
    assert now_of(lin, Conversation, other.id).client == client.id  # central knows its parts
    answer = say(
        server.url, secret, message_id="8", visitor="v2", type="appointment_request", text="?"
    )
    (wanted,) = of(lin, Appointment)
    assert (wanted.client, wanted.advisor) == (client.id, lin.me.advisor)
    assert (wanted.conversation, wanted.message) == (other.id, answer.json()["message"])
    assert wanted.status == Standing.REQUESTED
    assert now_of(lin, Client, client.id).last_contact_at is not None


def test_linking_names_what_its_desk_had_not_seen(
    server: Server, secret: bytes, lin: Caller, two: tuple[Conversation, Conversation]
) -> None:
    keep, _ = two
    say(server.url, secret, message_id="9", visitor="v2", type="appointment_request", text="?")
    client = Client(id=new_id(), scope=keep.scope)
    load(server.central.engine, [client])
    assert asked(lin, LinkConversation, keep, client=client.id).status == "done"
    (wanted,) = of(lin, Appointment)
    assert wanted.client == client.id


def test_two_again_each_answered_where_it_was_asked(
    site: Website, lin: Caller, two: tuple[Conversation, Conversation]
) -> None:
    keep, other = two
    assert asked(lin, SplitConversations, None, keep=keep.id, other=other.id).status == "done"
    first, second = (now_of(lin, Conversation, each.id) for each in two)
    assert (first.via, first.own, first.last_text) == ("", None, "one")
    assert (second.joined_into, second.before, second.last_text) == (None, None, "two")
    assert first.waiting_since is not None
    assert second.waiting_since is not None
    settled(lin, reply(lin, first, "to the first"))
    settled(lin, reply(lin, second, "to the second"))
    assert [each["visitor"] for each in site.messages] == ["v1", "v2"]


def test_words_on_their_way_go_where_their_author_sent_them(
    server: Server, secret: bytes, site: Website, lin: Caller
) -> None:
    """Somebody joined the wrong two while a website was away: no word reaches a stranger."""
    say(server.url, secret, message_id="1", visitor="v1", text="one")
    (keep,) = of(lin, Conversation)
    site.mood = 503
    message = reply(lin, keep, "for the first only")
    assert site.called.wait(15)
    say(server.url, secret, message_id="2", visitor="v2", text="two")
    (other,) = (each for each in of(lin, Conversation) if each.id != keep.id)
    assert asked(lin, JoinConversations, None, keep=keep.id, other=other.id).status == "done"
    site.mood = 200
    deliver_all(server, datetime.now(UTC) + timedelta(hours=1))
    assert now_of(lin, Message, message).state == MessageState.DELIVERED
    assert {each["visitor"] for each in site.messages} == {"v1"}


def test_a_scheduled_one_in_a_conversation_joined_since_leaves_for_the_one_that_goes_on(
    server: Server, secret: bytes, site: Website, lin: Caller
) -> None:
    say(server.url, secret, message_id="1", visitor="v1", text="one")
    say(server.url, secret, message_id="2", visitor="v2", text="two")
    keep, other = sorted(of(lin, Conversation), key=lambda each: each.last_at, reverse=True)
    hour = datetime.now(UTC) + timedelta(hours=1)
    late = {"seen": keep.newest_in, "not_before": hour}
    message = reply(lin, other, "in an hour", **late)
    assert asked(lin, JoinConversations, None, keep=keep.id, other=other.id).status == "done"
    deliver_all(server, hour)
    row = now_of(lin, Message, message)
    assert (row.conversation, row.state) == (other.id, MessageState.DELIVERED)
    then = now_of(lin, Conversation, keep.id)
    assert (then.last_text, then.waiting_since) == ("in an hour", None)
    assert [each["visitor"] for each in site.messages] == ["v2"]


def test_each_channel_keeps_its_own_clock(server: Server, secret: bytes, lin: Caller) -> None:
    connecting.connect_loopback(server.central.engine, "PAR1", "wechat")
    talk = Conversation(
        id=new_id(),
        scope=lin.me.boutique,
        channel=Channel.WECHAT,
        last_at=NOW - timedelta(hours=2),
        window_expires_at=NOW + WINDOW,
        replies_left=20,
        newest_in="asked",
        newest_in_at=NOW - timedelta(hours=2),
    )
    load(server.central.engine, [talk])
    say(server.url, secret, text="from the web")
    (web,) = (each for each in of(lin, Conversation) if each.id != talk.id)
    pair = {"keep": talk.id, "other": web.id}
    assert asked(lin, JoinConversations, None, **pair).status == "done"
    joined = now_of(lin, Conversation, talk.id)
    assert (joined.channel, joined.replies_left) == (Channel.WEB, None)
    settled(lin, reply(lin, joined, "by the web"))
    assert asked(lin, SplitConversations, None, **pair).status == "done"
    apart = now_of(lin, Conversation, talk.id)
    assert (apart.channel, apart.replies_left) == (Channel.WECHAT, 20)
    assert apart.window_expires_at == talk.window_expires_at
    assert now_of(lin, Conversation, web.id).waiting_since is None


def test_conversations_that_go_on_in_theirs_go_with_all_that_came_of_them(
    server: Server, lin: Caller
) -> None:
    """Also where nobody had said yet that it was them."""
    client = Client(id=new_id(), scope=lin.me.boutique, family="Wei")
    add_person(server.central, "zhao", roles=("manager",))
    zhao = seated(server, "zhao")
    talks = [
        Conversation(
            id=f"talk-{n}",
            scope=client.scope,
            client=client.id if n == 0 else None,
            channel=Channel.WEB,
            joined_into=f"talk-{n - 1}" if n else None,
            last_at=NOW,
        )
        for n in range(3)
    ]
    said = Message(
        id="said",
        scope=client.scope,
        conversation=talks[2].id,
        direction=Direction.OUT,
        body=SECRET,
        state=MessageState.SCHEDULED,
        at=NOW,
    )
    wanted = Appointment(
        id="wanted",
        scope=client.scope,
        advisor="lin",
        start=NOW,
        end=NOW + timedelta(hours=1),
        note=SECRET,
        conversation=talks[1].id,
    )
    other = replace(wanted, id="theirs", client="somebody else", note="")
    load(server.central.engine, [client, *talks, said, wanted, other])
    with stamped(server.central.engine) as work:
        work.connection.execute(
            correspondent.insert().values(
                conversation="talk-2", scope=client.scope, channel="web", address=SECRET
            )
        )

    assert asked(zhao, EraseClient, None, client=client.id).status == "done"

    zhao.catch_up()
    assert {key for key in zhao.rows if key[0] in {"conversation", "message"}} == set()
    assert {key for key in zhao.rows if key[0] == "appointment"} == {("appointment", "theirs")}
    with reading(server.central.engine) as connection:
        assert connection.execute(select(correspondent)).all() == []
