"""What becomes of two conversations of one person: one, and two again."""

from collections.abc import Collection
from datetime import datetime

import msgspec

from clienteling.domain.messages import ConversationStatus
from clienteling.effects.conversations import standing, whole
from clienteling.effects.rows import Key, Made, Moment, Rows, keys, require
from clienteling.errors import Refused
from clienteling.wire.chat import Before, Clock, Conversation
from clienteling.wire.chat_commands import JoinConversations, SplitConversations

replace = msgspec.structs.replace
_AWAY = {ConversationStatus.CLOSED, ConversationStatus.SNOOZED}
_LAST = ("last_at", "last_text", "last_direction")


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
    then = _within(keep, other)
    if _heard_later(other, keep):
        then = written_from(then, other)
    if other.waiting_since is not None:
        then = replace(then, status=standing(then), snoozed_until=None)
    whose = next(iter(people), None)
    inner = replace(other, joined_into=keep.id, client=whose, before=_before(keep, other))
    return replace(then, client=whose), inner


def split(command: SplitConversations, rows: Rows, _moment: Moment) -> Made:
    """Two conversations again, each as it was but for what was said and done meanwhile."""
    keep, other = whole(rows, command.keep), rows.need(Conversation, command.other)
    if other.joined_into != keep.id:
        return ()
    free = replace(other, joined_into=None, before=None, waiting_since=_still(keep, other))
    back = keep
    if keep.own is not None and keep.via in {other.id, other.via}:
        free = _by_clock(free, clock_of(keep))
        back = replace(_by_clock(keep, keep.own), via="", own=None)
    if free.status not in _AWAY or free.waiting_since is not None:
        free = replace(free, status=standing(free), snoozed_until=None)
    if other.before is None:
        return back, free
    if keep.client in {other.before.client, other.before.theirs}:
        free = replace(free, client=other.before.theirs)
    return _as_before(back, other, other.before), free


def written_from(keep: Conversation, other: Conversation) -> Conversation:
    """`keep` with its answers going where the person wrote from last, by that clock."""
    own = keep.own if keep.via else clock_of(keep)
    return replace(_by_clock(keep, clock_of(other)), via=other.via or other.id, own=own)


def clock_of(talk: Conversation) -> Clock:
    """The clock by which a conversation is answered now."""
    return Clock(**{field: getattr(talk, field) for field in Clock.__struct_fields__})


def _by_clock(talk: Conversation, clock: Clock) -> Conversation:
    return replace(talk, **{field: getattr(clock, field) for field in Clock.__struct_fields__})


def one_in_one(inner: Collection[str]) -> None:
    """Refuse to join one into which `inner` were joined: who looks, looks one step deep."""
    if inner:
        title = "Others were joined into this conversation."
        raise Refused(title, "Join them the other way round.", code="conflict")


def of_two(command: JoinConversations | SplitConversations) -> tuple[Key, ...]:
    """Both conversations."""
    return keys(Conversation, command.keep, command.other)


def _heard_later(other: Conversation, keep: Conversation) -> bool:
    if other.newest_in_at is None:
        return False
    return keep.newest_in_at is None or other.newest_in_at > keep.newest_in_at


def _within(keep: Conversation, other: Conversation) -> Conversation:
    """`keep` with whoever waits in either, who answers, and what was said last."""
    waits = [at for at in (keep.waiting_since, other.waiting_since) if at is not None]
    then = replace(
        keep,
        waiting_since=min(waits, default=None),
        not_sent=keep.not_sent or other.not_sent,
    )
    if keep.assignee is None:
        then = replace(then, assignee=other.assignee, claimed_at=other.claimed_at)
    if other.last_at > keep.last_at:
        then = replace(then, **{field: getattr(other, field) for field in _LAST})
    return then


def _before(keep: Conversation, other: Conversation) -> Before:
    of = {
        field: getattr(keep, field) for field in Before.__struct_fields__ if field != "theirs"
    }
    return Before(theirs=other.client, **of)


def _still(keep: Conversation, other: Conversation) -> datetime | None:
    """Since when `other` waits, unless it was answered together with `keep`."""
    if keep.waiting_since is None or other.waiting_since is None:
        return None
    return other.waiting_since if keep.waiting_since <= other.waiting_since else None


def _own_wait(keep: Conversation, was: Before) -> datetime | None:
    """Since when somebody waits in `keep` alone."""
    if keep.waiting_since is None:
        return None
    if was.waiting_since is not None and keep.waiting_since <= was.waiting_since:
        return was.waiting_since
    heard = keep.newest_in_at
    if heard is None or heard <= was.last_at or heard < keep.waiting_since:
        return None
    return heard


def _as_before(keep: Conversation, other: Conversation, was: Before) -> Conversation:
    """What a join gave to the one that went on is taken out of it again."""
    then = replace(keep, waiting_since=_own_wait(keep, was))
    if keep.not_sent == other.not_sent:
        then = replace(then, not_sent="")
    if keep.client in {was.client, was.theirs}:
        then = replace(then, client=was.client)
    if was.assignee is None and keep.claimed_at == other.claimed_at:
        then = replace(then, assignee=None, claimed_at=None)
    quiet = keep.last_at <= max(was.last_at, other.last_at)
    if quiet:
        then = replace(then, **{field: getattr(was, field) for field in _LAST})
    if keep.status in _AWAY:
        return then
    if quiet and was.status in _AWAY and then.waiting_since == was.waiting_since:
        return replace(then, status=was.status, snoozed_until=was.snoozed_until)
    return replace(then, status=standing(then))
