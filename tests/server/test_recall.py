"""Words taken back before they leave, and words that came back by themselves."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from clienteling.domain.ids import new_id
from clienteling.domain.messages import ConversationStatus, MessageState
from clienteling.server import delivering
from clienteling.wire.chat import Attachment, Conversation, Message
from clienteling.wire.chat_commands import JoinConversations, RecallMessage
from clienteling.wire.sync import Receipt
from tests.fakes.website import Website, say
from tests.fixtures_central import Caller, Server, add_person, seated
from tests.server.asks import refusal
from tests.server.talking import asked, deliver_all, now_of, of, reply, settled, talk_of

LATER = timedelta(minutes=5)


@pytest.fixture
def talk(server: Server, secret: bytes, lin: Caller) -> Conversation:
    """Somebody has asked."""
    say(server.url, secret, text="hello")
    return talk_of(lin)


def recall(lin: Caller, talk: Conversation, message: str) -> Receipt:
    return asked(lin, RecallMessage, talk, message=message)


def test_within_its_hold_it_is_as_if_nothing_had_been_said(
    server: Server, site: Website, lin: Caller, talk: Conversation
) -> None:
    message = reply(lin, talk, "rash words", hold=60)
    row = now_of(lin, Message, message)
    assert row.state == MessageState.QUEUED
    assert row.not_before is not None
    deliver_all(server, row.not_before - timedelta(seconds=1))
    assert site.messages == []

    assert recall(lin, talk, message).status == "done"

    deliver_all(server, datetime.now(UTC) + LATER)
    then = now_of(lin, Conversation, talk.id)
    assert now_of(lin, Message, message).state == MessageState.RECALLED
    assert (then.waiting_since, then.last_text) == (talk.waiting_since, "hello")
    assert (then.status, then.assignee) == (ConversationStatus.OPEN, lin.me.advisor)
    assert site.messages == []
    assert recall(lin, talk, message).status == "done"


def test_one_taken_back_holds_up_nothing_behind_it(
    server: Server, site: Website, lin: Caller, talk: Conversation
) -> None:
    first = reply(lin, talk, "rash words", hold=60)
    second = reply(lin, talk, "better words")
    assert recall(lin, talk, first).status == "done"
    assert settled(lin, second).state == MessageState.DELIVERED
    assert [each["message_id"] for each in site.messages] == [second]
    assert server.central.now() < (now_of(lin, Message, first).not_before or talk.last_at)
    assert now_of(lin, Message, second).waited_since == talk.waiting_since
    assert now_of(lin, Conversation, talk.id).waiting_since is None


def test_two_taken_back_in_either_order_leave_the_client_waiting_as_before(
    lin: Caller, talk: Conversation
) -> None:
    for order in (1, -1):
        both = [reply(lin, talk, f"{n}", hold=60) for n in range(2)]
        for message in both[::order]:
            assert recall(lin, talk, message).status == "done"
        then = now_of(lin, Conversation, talk.id)
        assert (then.waiting_since, then.last_text) == (talk.waiting_since, "hello")


def test_what_has_left_cannot_be_taken_back(lin: Caller, talk: Conversation) -> None:
    message = reply(lin, talk, "gone")
    settled(lin, message)
    assert refusal(recall(lin, talk, message)) == "stage"
    assert now_of(lin, Message, message).state == MessageState.DELIVERED


def test_a_courier_and_a_second_thought_never_both_win(
    server: Server, lin: Caller, talk: Conversation
) -> None:
    for n in range(6):
        message = reply(lin, talk, f"{n}", hold=60)
        due = datetime.now(UTC) + LATER
        start = threading.Barrier(2)

        def courier(due: datetime = due, start: threading.Barrier = start) -> bool:
            start.wait()
            return delivering.claim(server.central.engine, due) is not None

        def author(message: str = message, start: threading.Barrier = start) -> bool:
            start.wait()
            return recall(lin, talk, message).status == "done"

        with ThreadPoolExecutor(2) as both:
            left, kept = both.submit(courier), both.submit(author)
            assert left.result() != kept.result()
        deliver_all(server, due + LATER)
        state = MessageState.RECALLED if kept.result() else MessageState.DELIVERED
        assert now_of(lin, Message, message).state == state


def test_only_the_author_or_a_manager_takes_words_back(
    server: Server, lin: Caller, marie: Caller, talk: Conversation
) -> None:
    add_person(server.central, "zhao", roles=("manager",))
    message = reply(lin, talk, "hers", hold=60)
    assert refusal(recall(marie, talk, message)) == "forbidden"
    assert recall(seated(server, "zhao"), talk, message).status == "done"


def test_words_that_came_back_are_said_so_and_can_be_cleared(
    server: Server, site: Website, lin: Caller, talk: Conversation
) -> None:
    site.mood = 410
    message = reply(lin, talk, "nowhere to go")
    failed = settled(lin, message)
    then = now_of(lin, Conversation, talk.id)
    assert failed.state == MessageState.FAILED
    assert (then.not_sent, then.waiting_since) == (message, talk.waiting_since)
    assert (then.status, then.last_text) == (ConversationStatus.OPEN, "hello")

    assert recall(lin, talk, message).status == "done"
    cleared = now_of(lin, Conversation, talk.id)
    assert (cleared.not_sent, cleared.status) == ("", then.status)
    assert cleared.waiting_since == then.waiting_since
    assert now_of(lin, Message, message).state == MessageState.RECALLED
    deliver_all(server, datetime.now(UTC) + LATER)
    assert len(site.messages) == 1


def test_one_that_came_back_does_not_make_who_was_answered_wait(
    lin: Caller, talk: Conversation
) -> None:
    lacking = (Attachment("0" * 64),)
    first = reply(lin, talk, "a picture", attachments=lacking, hold=2)
    second = reply(lin, talk, "in words")
    assert settled(lin, second).state == MessageState.DELIVERED
    assert now_of(lin, Message, first).state == MessageState.FAILED
    then = now_of(lin, Conversation, talk.id)
    assert (then.waiting_since, then.not_sent) == (None, first)
    assert now_of(lin, Message, second).waited_since == talk.waiting_since


def test_a_hold_is_never_longer_than_a_minute_nor_shorter_than_none(
    lin: Caller, talk: Conversation
) -> None:
    for hold, seconds in ((-5, 0), (0, 0), (60, 60), (86_400, 60)):
        row = now_of(lin, Message, reply(lin, talk, "x", hold=hold))
        assert row.not_before is not None
        assert (row.not_before - row.created_at).total_seconds() == seconds


def test_in_a_conversation_joined_meanwhile_the_one_that_goes_on_waits_again(
    server: Server, secret: bytes, lin: Caller, talk: Conversation
) -> None:
    say(server.url, secret, message_id="2", visitor="v2", text="the same person")
    (keep,) = (each for each in of(lin, Conversation) if each.id != talk.id)
    message = reply(lin, talk, "rash words", hold=60)
    answer = settled(lin, reply(lin, keep, "good day"))
    two = {"keep": keep.id, "other": talk.id}
    assert asked(lin, JoinConversations, None, **two).status == "done"
    assert now_of(lin, Conversation, keep.id).last_text == answer.body

    assert recall(lin, talk, message).status == "done"

    then = now_of(lin, Conversation, keep.id)
    assert now_of(lin, Message, message).state == MessageState.RECALLED
    assert then.last_text == answer.body


def test_a_message_that_is_not_there_and_one_of_another_boutique(
    lin: Caller, talk: Conversation
) -> None:
    assert refusal(recall(lin, talk, new_id())) == "gone"
