"""Messages that are to leave later: looked at once more when their hour has come."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from clienteling.domain.consent import ConsentState, Purpose
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel, ConversationStatus, MessageState
from clienteling.server import connecting, delivering
from clienteling.server.store.clock import stamped
from clienteling.wire.book_commands import MergeClients
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.chat_commands import (
    CloseConversation,
    HandOverConversation,
    RecallMessage,
    SendMessage,
)
from clienteling.wire.client_commands import RecordConsent
from clienteling.wire.people import Client
from tests.fakes.website import Website, say
from tests.fixtures_central import Caller, Server
from tests.server.talking import asked, deliver_all, now_of, reply, settled, talk_of

WEI = "client-wei"
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def talk(server: Server, secret: bytes, lin: Caller) -> Conversation:
    """What Wei, a client, has asked."""
    say(server.url, secret, text="hello")
    known = talk_of(lin)
    with stamped(server.central.engine) as work:
        work.put(Client(id=WEI, scope=known.scope, family="Wei"))
        work.put(replace(known, client=WEI))
    return now_of(lin, Conversation, known.id)


def later(lin: Caller, talk: Conversation, **more: object) -> tuple[str, datetime]:
    """Words that are to leave in an hour, and when that is."""
    hour = datetime.now(UTC) + HOUR
    seen = {"seen": talk.newest_in, "not_before": hour}
    return reply(lin, talk, "in an hour", **seen | more), hour


def test_it_leaves_at_its_hour_and_changes_nothing_before(
    server: Server, site: Website, lin: Caller, talk: Conversation
) -> None:
    message, hour = later(lin, talk)
    assert now_of(lin, Message, message).state == MessageState.SCHEDULED
    assert now_of(lin, Conversation, talk.id) == talk

    deliver_all(server, hour - MINUTE)
    assert site.messages == []
    deliver_all(server, hour)

    row, then = now_of(lin, Message, message), now_of(lin, Conversation, talk.id)
    assert (row.state, row.at, row.waited_since) == ("delivered", hour, talk.waiting_since)
    assert (then.status, then.waiting_since) == (ConversationStatus.WAITING_CLIENT, None)
    assert (then.last_text, then.last_at) == ("in an hour", hour)
    assert then.assignee == lin.me.advisor
    assert now_of(lin, Client, WEI).last_contact_at == hour
    assert [each["message_id"] for each in site.messages] == [message]


def test_it_holds_up_nothing_behind_it(
    server: Server, site: Website, lin: Caller, talk: Conversation
) -> None:
    message, hour = later(lin, talk)
    first = reply(lin, talk, "at once")
    assert settled(lin, first).state == MessageState.DELIVERED
    deliver_all(server, hour)
    assert [each["message_id"] for each in site.messages] == [first, message]


def test_a_courier_rests_until_it_is_due_and_no_longer(
    server: Server, lin: Caller, talk: Conversation
) -> None:
    _, hour = later(lin, talk)
    engine = server.central.engine
    assert delivering.rest(engine, hour - MINUTE) == 5.0
    assert 2 < delivering.rest(engine, hour - timedelta(seconds=2)) < 2.1
    assert delivering.rest(engine, hour) == 5.0


def test_one_whose_hour_is_near_leaves_by_itself(lin: Caller, talk: Conversation) -> None:
    message, _ = later(lin, talk, not_before=datetime.now(UTC) + timedelta(seconds=0.5))
    for _ in range(20):
        if now_of(lin, Message, message).state == MessageState.DELIVERED:
            break
        lin.catch_up(wait=5)
    row = now_of(lin, Message, message)
    assert row.state == MessageState.DELIVERED
    assert row.not_before is not None
    assert row.at >= row.not_before


class Stopped(NamedTuple):
    """What happens meanwhile, whether the client was `answered` before, and what is said."""

    by: Callable[[Server, bytes, Caller, Conversation], None]
    answered: bool
    reason: str


def _asked_again(server: Server, secret: bytes, lin: Caller, talk: Conversation) -> None:
    del lin, talk
    say(server.url, secret, message_id="2", text="and also")


def _given_away(server: Server, secret: bytes, lin: Caller, talk: Conversation) -> None:
    del server, secret
    over = {"note": new_id(), "to": "somebody"}
    assert asked(lin, HandOverConversation, talk, **over).status == "done"


def _silenced(server: Server, secret: bytes, lin: Caller, talk: Conversation) -> None:
    del server, secret, talk
    _consent(lin, Purpose.ANY, Channel.ANY)


def _withdrawn(server: Server, secret: bytes, lin: Caller, talk: Conversation) -> None:
    del server, secret, talk
    _consent(lin, Purpose.SERVICE, Channel.WEB)


def _window_over(server: Server, secret: bytes, lin: Caller, talk: Conversation) -> None:
    del secret, lin
    over = replace(talk, window_expires_at=datetime.now(UTC) + HOUR - MINUTE)
    with stamped(server.central.engine) as work:
        work.put(over)


def _none_left(server: Server, secret: bytes, lin: Caller, talk: Conversation) -> None:
    del secret, lin
    with stamped(server.central.engine) as work:
        work.put(replace(talk, replies_left=0))


def _erased(server: Server, secret: bytes, lin: Caller, talk: Conversation) -> None:
    del secret, lin
    with stamped(server.central.engine) as work:
        work.put(Client(id=WEI, scope=talk.scope, erased_at=datetime.now(UTC)))


def _consent(lin: Caller, purpose: Purpose, channel: Channel) -> None:
    said = {"client": WEI, "consent": new_id(), "purpose": purpose, "channel": channel}
    state = {"state": ConsentState.WITHDRAWN, "by_client": True}
    assert asked(lin, RecordConsent, None, **said | state).status == "done"


@pytest.mark.parametrize(
    "stopped",
    [
        Stopped(_asked_again, answered=False, reason="The client has written again meanwhile."),
        Stopped(_given_away, answered=False, reason="A colleague is already answering."),
        Stopped(_silenced, answered=True, reason="This client asked not to be contacted."),
        Stopped(
            _withdrawn, answered=True, reason="The client does not allow this on this channel."
        ),
        Stopped(
            _window_over, answered=False, reason="The time to answer on this channel is over."
        ),
        Stopped(_none_left, answered=False, reason="No replies are left on this channel."),
        Stopped(_erased, answered=False, reason="This client's file was merged or erased."),
    ],
)
def test_it_does_not_leave_where_things_have_changed(
    server: Server,
    secret: bytes,
    site: Website,
    lin: Caller,
    talk: Conversation,
    stopped: Stopped,
) -> None:
    message, hour = later(lin, talk)
    if stopped.answered:  # or it would be the answer to a question, which needs no consent
        settled(lin, reply(lin, talk, "at once"))
    stopped.by(server, secret, lin, talk)
    before = now_of(lin, Conversation, talk.id)
    heard = len(site.messages)

    deliver_all(server, hour)

    row, then = now_of(lin, Message, message), now_of(lin, Conversation, talk.id)
    assert (row.state, row.reason) == (MessageState.FAILED, stopped.reason)
    assert then.not_sent == message
    assert (then.status, then.waiting_since) == (before.status, before.waiting_since)
    assert (then.last_text, then.replies_left) == (before.last_text, before.replies_left)
    assert len(site.messages) == heard


def test_an_answer_may_still_leave_while_the_client_waits_for_it(
    server: Server, lin: Caller, talk: Conversation
) -> None:
    message, hour = later(lin, talk)
    _consent(lin, Purpose.ANY, Channel.ANY)
    deliver_all(server, hour)
    assert now_of(lin, Message, message).state == MessageState.DELIVERED


def test_one_taken_back_never_leaves(
    server: Server, site: Website, lin: Caller, talk: Conversation
) -> None:
    message, hour = later(lin, talk)
    assert asked(lin, RecallMessage, talk, message=message).status == "done"
    deliver_all(server, hour + HOUR)
    assert now_of(lin, Message, message).state == MessageState.RECALLED
    assert now_of(lin, Conversation, talk.id) == talk
    assert site.messages == []


def test_it_follows_the_client_whose_file_became_part_of_another(
    server: Server, lin: Caller, talk: Conversation
) -> None:
    with stamped(server.central.engine) as work:
        work.put(Client(id="stays", scope=talk.scope, family="Wei"))
    message, hour = later(lin, talk)
    two = {"keep": "stays", "other": WEI, "merge": new_id(), "sure": True}
    receipt = asked(lin, MergeClients, None, **two)
    assert receipt.status == "done", receipt
    deliver_all(server, hour)
    assert now_of(lin, Message, message).state == MessageState.DELIVERED
    assert now_of(lin, Client, "stays").last_contact_at == hour


def test_one_to_a_closed_conversation_opens_it_for_the_answer(
    server: Server, lin: Caller, talk: Conversation
) -> None:
    message, hour = later(lin, talk)
    assert asked(lin, CloseConversation, talk).status == "done"
    deliver_all(server, hour)
    assert now_of(lin, Message, message).state == MessageState.DELIVERED
    assert now_of(lin, Conversation, talk.id).status == ConversationStatus.WAITING_CLIENT


def test_one_whose_hour_passed_while_its_desk_was_away_is_looked_at_at_once(
    server: Server, lin: Caller, talk: Conversation
) -> None:
    message, _ = later(lin, talk, not_before=datetime.now(UTC) - HOUR)
    deliver_all(server, datetime.now(UTC))
    for _ in range(20):
        if now_of(lin, Message, message).state == MessageState.DELIVERED:
            break
        lin.catch_up(wait=5)
    assert now_of(lin, Message, message).state == MessageState.DELIVERED


def test_a_website_that_is_away_at_its_hour_is_tried_again_in_order(
    server: Server, site: Website, lin: Caller, talk: Conversation
) -> None:
    message, hour = later(lin, talk)
    site.mood = 503
    deliver_all(server, hour)
    row = now_of(lin, Message, message)
    assert (row.state, row.at) == (MessageState.QUEUED, hour)
    refused = asked(lin, RecallMessage, talk, message=message)
    assert refused.problem is not None
    assert refused.problem.code == "stage"
    site.mood = 200
    deliver_all(server, hour + HOUR)
    assert now_of(lin, Message, message).state == MessageState.DELIVERED


def test_a_gap_that_nobody_filled_in_is_refused_even_when_it_is_to_leave_later(
    lin: Caller, talk: Conversation
) -> None:
    values = {"message": new_id(), "body": "Dear {client}", "client": WEI}
    receipt = asked(lin, SendMessage, talk, **values, not_before=datetime.now(UTC) + HOUR)
    assert receipt.problem is not None
    assert receipt.problem.code == "placeholder"


def test_one_by_a_channel_that_takes_everything(server: Server, lin: Caller) -> None:
    connecting.connect_loopback(server.central.engine, "PAR1", "sms")
    talk = Conversation(
        id=new_id(), scope=lin.me.boutique, channel=Channel.SMS, last_at=datetime.now(UTC)
    )
    with stamped(server.central.engine) as work:
        work.put(talk)
    message, hour = later(lin, now_of(lin, Conversation, talk.id))
    deliver_all(server, hour)
    assert now_of(lin, Message, message).state == MessageState.DELIVERED
