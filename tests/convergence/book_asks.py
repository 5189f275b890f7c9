"""What may be asked about the book itself: files joined, handed on, tidied, erased."""

from collections.abc import Collection
from datetime import timedelta

from clienteling.actions.merging import naming
from clienteling.cache import shown
from clienteling.domain.ids import derived_id, new_id
from clienteling.domain.people import AccessKind
from clienteling.domain.tasks import TaskKind, TaskState
from clienteling.wire import book_commands as b
from clienteling.wire.book import (
    ClientFilter,
    ClientMerge,
    Cover,
    Handover,
    Overwrite,
    Segment,
)
from clienteling.wire.chat import Conversation
from clienteling.wire.people import Client, Visit
from clienteling.wire.service import Task
from tests.convergence.look import Look

_TAKEN = ("given", "family", "tier", "owner", "country")


def record_call(look: Look, client: str) -> b.RecordCall:
    reached = look.chance.random() < 0.7
    stamp = look.stamp()
    return b.RecordCall(
        **stamp, call=new_id(), client=client, text=look.words(), reached=reached
    )


def merge(look: Look) -> b.MergeClients | None:
    keep, other = look.some(Client), look.some(Client)
    if keep is None or other is None or keep.id == other.id:
        return None
    with look.desk.store.read() as db:
        parts = tuple(naming(db, other.id))
    few = look.chance.sample(parts, min(len(parts), look.chance.randint(0, len(parts))))
    return b.MergeClients(
        **look.stamp(),
        merge=new_id(),
        keep=keep.id,
        other=other.id,
        take=tuple(look.chance.sample(_TAKEN, look.chance.randint(0, 3))),
        parts=parts if look.chance.random() < 0.7 else tuple(few),
        sure=look.chance.random() < 0.5,
    )


def undo_merge(look: Look) -> b.UndoMerge | None:
    made = look.some(ClientMerge)
    if made is None:
        return None
    stamp = look.stamp()
    return b.UndoMerge(
        **stamp, merge=made.id, keep=made.keep, other=made.other, parts=made.moved
    )


def erase(look: Look, client: str) -> b.EraseClient:
    return b.EraseClient(**look.stamp(), client=client, reason="Asked.")


def hand_over(look: Look) -> b.HandOverClients:
    clients = {found.id for _ in range(3) if (found := look.some(Client)) is not None}
    note = "Kept in many files." if look.chance.random() < 0.5 else ""
    return b.HandOverClients(
        **look.stamp(),
        handover=new_id(),
        task=new_id(),
        clients=tuple(sorted(clients)),
        to=look.person(),
        note=note,
        conversations=_talks(look, clients),
    )


def take_back(look: Look) -> b.UndoHandover | None:
    made = look.some(Handover)
    if made is None:
        return None
    return b.UndoHandover(
        **look.stamp(),
        handover=made.id,
        clients=tuple(made.was),
        conversations=_talks(look, made.was),
    )


def _talks(look: Look, clients: Collection[str]) -> tuple[str, ...]:
    """The conversations with these clients."""
    with look.desk.store.read() as db:
        found = shown.records(db, Conversation, "ORDER BY id")
    return tuple(each.id for each in found if each.client in clients)


def arrange_cover(look: Look) -> b.ArrangeCover:
    now = look.desk.now()
    return b.ArrangeCover(
        **look.stamp(),
        cover=new_id(),
        advisor=look.person(),
        stand_in=look.person(),
        since=now,
        until=now + timedelta(days=3),
        note=look.words(),
    )


def end_cover(look: Look) -> b.EndCover | None:
    made = look.some(Cover)
    return None if made is None else b.EndCover(**look.stamp(), cover=made.id)


def settle_overwrite(look: Look) -> b.SettleOverwrite | None:
    open_ = look.some(Overwrite)
    if open_ is None:
        return None
    return b.SettleOverwrite(
        **look.stamp(),
        overwrite=open_.id,
        about=open_.about,
        subject=open_.subject,
        take="lost" if look.chance.random() < 0.6 else "kept",
    )


def keep_segment(look: Look) -> b.KeepSegment:
    known = look.some(Segment) if look.chance.random() < 0.6 else None
    return b.KeepSegment(
        **look.stamp(),
        segment=known.id if known else new_id(),
        name=look.words(),
        filter=ClientFilter(mine=look.chance.random() < 0.5),
        shared=look.chance.random() < 0.5,
    )


def drop_segment(look: Look) -> b.DropSegment | None:
    known = look.some(Segment)
    return None if known is None else b.DropSegment(**look.stamp(), segment=known.id)


def settle_follow_up(look: Look) -> b.SettleFollowUp | None:
    """Of a visit, so that two desks mean the same reminder."""
    visit = look.some(Visit)
    if visit is None:
        return None
    state = look.chance.choice(tuple(TaskState))
    put_off = look.chance.random() < 0.4
    return b.SettleFollowUp(
        **look.stamp(),
        task=derived_id(visit.id, "post_visit"),
        due=look.desk.now(),
        text="After the visit",
        type=TaskKind.POST_VISIT,
        state=state,
        client=visit.client,
        about="visit",
        subject=visit.id,
        snoozed_until=look.desk.now() + timedelta(days=2) if put_off else None,
    )


def snooze(look: Look) -> b.SnoozeTask | None:
    task = look.some(Task)
    if task is None:
        return None
    until = look.desk.now() + timedelta(days=1)
    return b.SnoozeTask(**look.stamp(), task=task.id, until=until)


def look_in(look: Look, client: str) -> b.LogAccess:
    return b.LogAccess(**look.stamp(), action=AccessKind.VIEW, client=client)


def set_follow_ups(look: Look) -> b.SetFollowUps:
    days = look.chance.randint(-1, 30)
    return b.SetFollowUps(**look.stamp(), rules={TaskKind.POST_VISIT: days})
