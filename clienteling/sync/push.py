"""One push: send the asks without a receipt, pictures first, and keep the receipts."""

import logging
from collections.abc import Callable
from datetime import datetime

from msgspec import Raw, Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.api import translate
from clienteling.api.central import Central
from clienteling.cache import files, journal, meta, outbox
from clienteling.cache.store import Store
from clienteling.domain.changes import Changes
from clienteling.errors import Refused
from clienteling.wire.codec import encode
from clienteling.wire.command import Command
from clienteling.wire.problems import Problem
from clienteling.wire.sync import PushReply, PushRequest

_log = logging.getLogger(__name__)
AT_ONCE = 50
LONGEST = 500_000
"""Bytes of commands in one push."""


class Sender(Struct, frozen=True):
    """As whom a push speaks; its answer counts only while this still stands."""

    device: str | None
    epoch: str | None


def sender(connection: Connection) -> Sender:
    """As whom this copy speaks now."""
    return Sender(meta.get(connection, "device"), meta.get(connection, "epoch"))


def is_due(store: Store) -> tuple[bool, bool]:
    """Whether an ask has no receipt, and whether device and epoch are known."""
    with store.read() as db:
        asked = any(True for _ in journal.unanswered(db, 1))
        mine = sender(db)
    return asked, bool(mine.device and mine.epoch)


def push(
    store: Store, central: Central, heard: Callable[[datetime], None] = lambda _: None
) -> Changes:
    """Send what waits and keep the answers; raises Trouble for what stopped it.

    Receipts that came before the stop are kept. `heard` is told central's time as it answered.
    """
    with store.read() as db:
        mine = sender(db)
        commands = _batch(db)
    if mine.device is None or mine.epoch is None or not commands:
        return Changes()
    _pictures_first(store, central, commands)
    raw = tuple(Raw(encode(command)) for command in commands)
    reply = central.push(PushRequest(mine.device, mine.epoch, raw))
    if reply.at is not None:
        heard(reply.at)
    changes = keep(store, mine, reply)
    if reply.stopped is not None:
        _find_pictures(store, reply.stopped)
        raise translate.of_problem(reply.stopped)
    return changes


def keep(store: Store, mine: Sender, reply: PushReply) -> Changes:
    """Keep the receipts, unless this copy speaks as another desk by now."""
    with store.write() as tx:
        if sender(tx) != mine:
            return Changes()
        return journal.record(tx, reply.receipts)


def _batch(connection: Connection) -> list[Command]:
    """The next asks in order, not too many and not too long."""
    chosen: list[Command] = []
    length = 0
    for command in journal.unanswered(connection, AT_ONCE):
        length += len(encode(command))
        if chosen and length > LONGEST:
            break
        chosen.append(command)
    return chosen


def _find_pictures(store: Store, problem: Problem) -> None:
    """Send once more what central lacks; what is nowhere any more holds nothing up."""
    names = problem.detail.get("blobs", "").split(",") if problem.code == "needs" else []
    with store.write() as tx:
        lost = [name for name in names if not files.claim(tx, name)]
        if lost:
            _log.error("%d pictures are lost; their changes go without them", len(lost))
            outbox.go_without(tx, lost)


def _pictures_first(store: Store, central: Central, commands: list[Command]) -> None:
    for name in dict.fromkeys(name for command in commands for name in command.needs):
        with store.read() as db:
            content = files.unsent(db, name)
        if content is None:
            continue
        try:
            central.put_blob(name, content)
        except Refused:
            continue  # central says so again about the command, where a person sees it
        with store.write() as tx:
            files.sent(tx, name)
