"""What becomes of two conversations of one person: one, and two again."""

import msgspec

from clienteling.domain.messages import ConversationStatus, Direction
from clienteling.effects.conversations import standing, whole
from clienteling.effects.rows import Key, Made, Moment, Rows, keys, require
from clienteling.wire.chat import Clock, Conversation
from clienteling.wire.chat_commands import JoinConversations, SplitConversations

replace = msgspec.structs.replace


def joined(command: JoinConversations, rows: Rows, _moment: Moment) -> Made:
    """The one that goes on, with what was new in the other, and the other within it."""
    keep, other = whole(rows, command.keep), rows.need(Conversation, command.other)
    require(keep.id != other.id, "That is one conversation already.", "Choose another one.")
    if other.joined_into == keep.id:
        return ()
    require(
        other.joined_into is None,
        "This conversation was joined with another one.",
        "Look again.",
        code="conflict",
    )
    people = {keep.client, other.client} - {None}
    title = "These are two clients."
    require(len(people) < 2, title, "Merge their files first.", code="conflict")
    here = keep.scope == other.scope
    require(here, "These conversations are kept in two boutiques.", "Ask your manager.")
    client = next(iter(people), None)
    waits = [at for at in (keep.waiting_since, other.waiting_since) if at is not None]
    then = replace(keep, client=client, waiting_since=min(waits, default=None))
    if other.last_at > keep.last_at:
        last = ("last_at", "last_text", "last_direction")
        then = replace(then, **{field: getattr(other, field) for field in last})
    if _heard_later(other, keep):
        then = written_from(then, other)
    if waits:
        then = replace(then, status=standing(then), snoozed_until=None)
    return then, replace(other, joined_into=keep.id, client=client)


def split(command: SplitConversations, rows: Rows, _moment: Moment) -> Made:
    """Two conversations again; who was answered meanwhile does not wait anew."""
    keep, other = whole(rows, command.keep), rows.need(Conversation, command.other)
    if other.joined_into != keep.id:
        return ()
    answered = keep.last_direction == Direction.OUT and keep.last_at > other.last_at
    waits = None if answered else other.waiting_since
    free = replace(other, joined_into=None, waiting_since=waits)
    if free.status != ConversationStatus.CLOSED:
        free = replace(free, status=standing(free), snoozed_until=None)
    if keep.own is None or keep.via not in {other.id, other.via}:
        return keep, free
    free = _by_clock(free, clock_of(keep))
    back = replace(_by_clock(keep, keep.own), via="", own=None)
    return back, free


def written_from(keep: Conversation, other: Conversation) -> Conversation:
    """`keep` with its answers going where the person wrote from last, by that clock."""
    own = keep.own if keep.via else clock_of(keep)
    return replace(_by_clock(keep, clock_of(other)), via=other.via or other.id, own=own)


def clock_of(talk: Conversation) -> Clock:
    """The clock by which a conversation is answered now."""
    return Clock(**{field: getattr(talk, field) for field in Clock.__struct_fields__})


def _by_clock(talk: Conversation, clock: Clock) -> Conversation:
    return replace(talk, **{field: getattr(clock, field) for field in Clock.__struct_fields__})


def of_two(command: JoinConversations | SplitConversations) -> tuple[Key, ...]:
    """Both conversations."""
    return keys(Conversation, command.keep, command.other)


def _heard_later(other: Conversation, keep: Conversation) -> bool:
    if other.newest_in_at is None:
        return False
    return keep.newest_in_at is None or other.newest_in_at > keep.newest_in_at
