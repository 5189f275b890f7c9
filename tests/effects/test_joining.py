"""Two conversations of one person: one, and two again, with nothing lost or made up."""

import msgspec
import pytest

from clienteling.domain.messages import Channel, ConversationStatus, Direction
from clienteling.effects import Moment
from clienteling.effects.joining import written_from
from clienteling.errors import Refused
from clienteling.wire.book_commands import MergeClients, UndoMerge
from clienteling.wire.chat import Clock, Conversation
from clienteling.wire.chat_commands import JoinConversations, SplitConversations
from clienteling.wire.command import Command
from clienteling.wire.people import Client
from clienteling.wire.record import Record
from tests.effects.shop import BASE, CID, HOUR, LIN, NOW, after, ask

replace = msgspec.structs.replace
JOIN = JoinConversations(id=CID, **BASE, keep="k", other="o")
SPLIT = SplitConversations(id=CID, **BASE, keep="k", other="o")
OLD = Conversation(
    id="k",
    scope="b",
    client="wei",
    channel=Channel.WECHAT,
    status=ConversationStatus.WAITING_CLIENT,
    assignee="lin",
    claimed_at=NOW - 5 * HOUR,
    window_expires_at=NOW + HOUR,
    replies_left=7,
    last_at=NOW - 4 * HOUR,
    last_text="Of course.",
    last_direction=Direction.OUT,
    newest_in="k1",
    newest_in_at=NOW - 5 * HOUR,
)
NEW = Conversation(
    id="o",
    scope="b",
    channel=Channel.WEB,
    waiting_since=NOW - HOUR,
    last_at=NOW - HOUR,
    last_text="It is me again",
    newest_in="o1",
    newest_in_at=NOW - HOUR,
)


def pair(
    command: Command, keep: Conversation, other: Conversation, moment: Moment = LIN
) -> tuple[Conversation, Conversation]:
    """Both, once `command` is carried out."""
    rows = after(command, moment, (keep, other))
    return rows.need(Conversation, "k"), rows.need(Conversation, "o")


def refused(command: Command, *shop: Conversation) -> str:
    with pytest.raises(Refused) as refusal:
        ask(command, LIN, shop)
    return refusal.value.code


def bare(talk: Conversation) -> Conversation:
    """Without who wrote the row when."""
    return replace(talk, updated_at=NOW, updated_by="")


def test_the_one_that_goes_on_is_waited_for_and_answered_where_it_was_asked() -> None:
    keep, other = pair(JOIN, OLD, NEW)
    assert (keep.status, keep.waiting_since) == (ConversationStatus.OPEN, NEW.waiting_since)
    assert (keep.via, keep.channel, keep.newest_in) == ("o", Channel.WEB, "o1")
    assert (keep.window_expires_at, keep.replies_left) == (None, None)
    assert keep.own == Clock(Channel.WECHAT, NOW + HOUR, 7, "k1", NOW - 5 * HOUR)
    assert (keep.last_text, keep.last_at) == ("It is me again", NEW.last_at)
    assert (other.joined_into, other.client) == ("k", "wei")
    assert keep.assignee == "lin"


def test_an_older_one_changes_neither_channel_nor_last_words() -> None:
    keep, other = pair(
        replace(JOIN, keep="k", other="o"),
        replace(NEW, id="k", client="wei"),
        replace(OLD, id="o", client=None, assignee="xu"),
    )
    assert (keep.via, keep.own, keep.channel) == ("", None, Channel.WEB)
    assert keep.last_text == "It is me again"
    assert (keep.assignee, other.client) == ("xu", "wei")


AWAY = [ConversationStatus.CLOSED, ConversationStatus.SNOOZED]


@pytest.mark.parametrize("status", AWAY)
def test_what_was_put_away_stays_so_unless_somebody_waits(status: ConversationStatus) -> None:
    away = replace(OLD, status=status, snoozed_until=NOW + HOUR)
    quiet = replace(NEW, waiting_since=None)
    keep, _ = pair(JOIN, away, quiet)
    assert (keep.status, keep.snoozed_until) == (status, NOW + HOUR)
    keep, _ = pair(JOIN, away, NEW)
    assert (keep.status, keep.snoozed_until) == (ConversationStatus.OPEN, None)


KEEPS = [
    OLD,
    replace(OLD, client=None),
    replace(OLD, assignee=None, claimed_at=None, status=ConversationStatus.UNASSIGNED),
    replace(OLD, waiting_since=NOW - 2 * HOUR, status=ConversationStatus.OPEN),
    replace(OLD, status=ConversationStatus.CLOSED),
    replace(OLD, status=ConversationStatus.SNOOZED, snoozed_until=NOW + HOUR),
    replace(OLD, not_sent="m7"),
    replace(OLD, via="x", own=Clock(Channel.SMS)),
]
OTHERS = [
    NEW,
    replace(NEW, client="wei", assignee="xu", claimed_at=NOW, status=ConversationStatus.OPEN),
    replace(NEW, waiting_since=None, status=ConversationStatus.CLOSED),
    replace(NEW, last_at=NOW - 9 * HOUR, newest_in_at=None, waiting_since=None),
    replace(NEW, not_sent="m8", newest_in_at=NOW - 9 * HOUR, waiting_since=NOW - 9 * HOUR),
]


@pytest.mark.parametrize("keep", KEEPS)
@pytest.mark.parametrize("other", OTHERS)
def test_joined_and_split_at_once_both_are_as_they_were(
    keep: Conversation, other: Conversation
) -> None:
    if keep.via and other.newest_in_at == NOW - HOUR:
        return  # that of a third one; see below
    first, second = pair(SPLIT, *pair(JOIN, keep, other))
    assert bare(first) == bare(keep)
    assert bare(second) == bare(other)


def test_split_after_an_answer_nobody_waits_anew() -> None:
    keep, other = pair(JOIN, OLD, NEW)
    answered = replace(
        keep,
        waiting_since=None,
        status=ConversationStatus.WAITING_CLIENT,
        last_at=NOW,
        last_text="Here I am.",
        last_direction=Direction.OUT,
    )
    first, second = pair(SPLIT, answered, other)
    assert (first.waiting_since, second.waiting_since) == (None, None)
    assert (first.last_text, first.channel) == ("Here I am.", Channel.WECHAT)
    assert second.last_text == "It is me again"


def test_split_after_the_kept_one_wrote_again_only_that_one_waits() -> None:
    keep, other = pair(JOIN, OLD, NEW)
    wrote = replace(
        keep,
        waiting_since=NOW,
        last_at=NOW,
        last_direction=Direction.IN,
        via="",
        own=None,
        channel=Channel.WECHAT,
        newest_in="k2",
        newest_in_at=NOW,
        replies_left=20,
    )
    first, second = pair(SPLIT, wrote, other)
    assert (first.waiting_since, second.waiting_since) == (NOW, None)
    assert (first.newest_in, first.replies_left) == ("k2", 20)


def test_split_after_the_joined_one_wrote_again_only_that_one_waits() -> None:
    keep, other = pair(JOIN, replace(OLD, client=None), NEW)
    inner = replace(other, waiting_since=NOW, newest_in="o2", newest_in_at=NOW, last_at=NOW)
    outer = replace(written_from(keep, inner), waiting_since=NOW, last_at=NOW)
    first, second = pair(SPLIT, outer, inner)
    assert (first.waiting_since, second.waiting_since) == (None, NOW)
    assert (first.channel, first.newest_in, first.last_text) == (
        Channel.WECHAT,
        "k1",
        "Of course.",
    )
    assert (second.channel, second.newest_in) == (Channel.WEB, "o2")


def test_whose_they_became_meanwhile_is_not_taken_back() -> None:
    keep, other = pair(JOIN, replace(OLD, client=None), NEW)
    linked = (replace(keep, client="wei"), replace(other, client="wei"))
    first, second = pair(SPLIT, *linked)
    assert (first.client, second.client) == ("wei", "wei")


def test_closed_meanwhile_it_stays_closed() -> None:
    keep, other = pair(JOIN, OLD, NEW)
    closed = replace(keep, status=ConversationStatus.CLOSED, waiting_since=None)
    first, second = pair(SPLIT, closed, other)
    assert (first.status, first.waiting_since) == (ConversationStatus.CLOSED, None)
    assert second.waiting_since is None


def test_answers_go_on_to_a_third_that_the_other_one_was_written_from() -> None:
    keep, other = pair(JOIN, OLD, replace(NEW, via="x", own=Clock(Channel.SMS)))
    assert keep.via == "x"
    first, second = pair(SPLIT, keep, other)
    assert (first.via, first.own, first.channel) == ("", None, Channel.WECHAT)
    assert (second.via, second.own) == ("x", Clock(Channel.SMS))


def test_a_reply_counted_while_joined_is_counted_where_it_went() -> None:
    wechat = replace(NEW, channel=Channel.WECHAT, replies_left=20, window_expires_at=NOW + HOUR)
    keep, other = pair(JOIN, replace(OLD, channel=Channel.WEB), wechat)
    first, second = pair(SPLIT, replace(keep, replies_left=18), other)
    assert (first.replies_left, second.replies_left) == (7, 18)


def test_what_cannot_be_one_is_refused() -> None:
    assert refused(replace(JOIN, other="k"), OLD) == "invalid"
    assert refused(JOIN, OLD) == "gone"
    assert refused(JOIN, OLD, replace(NEW, client="somebody")) == "conflict"
    assert refused(JOIN, OLD, replace(NEW, joined_into="z")) == "conflict"
    assert refused(JOIN, replace(OLD, joined_into="z"), NEW) == "conflict"
    assert refused(JOIN, OLD, replace(NEW, scope="elsewhere")) == "invalid"
    assert refused(SPLIT, replace(OLD, joined_into="z"), NEW) == "conflict"


def test_done_twice_is_done_once() -> None:
    both = pair(JOIN, OLD, NEW)
    assert ask(JOIN, LIN, both) == []
    assert ask(SPLIT, LIN, (OLD, NEW)) == []


def test_a_merge_undone_leaves_together_what_was_joined_since() -> None:
    wei, mei = (Client(id=each, scope="b") for each in ("wei", "mei"))
    rows: dict[str, Record] = {each.id: each for each in (wei, mei, OLD)}
    rows["o"] = replace(NEW, client="mei")
    parts = (("conversation", "o"),)
    merge = MergeClients(id=CID, **BASE, merge="m", keep="wei", other="mei", parts=parts)
    undo = UndoMerge(id=CID, **BASE, merge="m", keep="wei", other="mei", parts=parts)

    def whose(*commands: Command) -> str | None:
        known = dict(rows)
        for command in commands:
            known |= {row.id: row for row in ask(command, LIN, tuple(known.values()))}
        talk = known["o"]
        assert isinstance(talk, Conversation)
        return talk.client

    assert whose(merge) == "wei"
    assert whose(merge, undo) == "mei"
    assert whose(merge, JOIN, undo) == "wei"
