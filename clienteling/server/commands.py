"""Carrying out what desks ask: each command once, in its own transaction, with one receipt."""

import logging
from contextlib import AbstractContextManager
from types import TracebackType

from msgspec.structs import replace
from sqlalchemy import Connection
from sqlalchemy.exc import DataError, IntegrityError, OperationalError
from typing_extensions import override

from clienteling.effects import Moment, Removed, Rows, apply, key_of
from clienteling.errors import Refused, Trouble
from clienteling.server import audit, erasing, outgoing, reaching, slots
from clienteling.server.asked import Asked, Stopped, understood
from clienteling.server.audit import Deed
from clienteling.server.central import Central
from clienteling.server.completing import completed
from clienteling.server.identity import Identity, identified, revoked
from clienteling.server.permits import may_ask, may_touch
from clienteling.server.store import blobs, failures, receipts
from clienteling.server.store.clock import Writing, read_clock, stamped
from clienteling.server.store.engine import reading
from clienteling.server.store.receipts import Standing
from clienteling.server.tokens import Bearer
from clienteling.wire.command import Command, Withdrawn
from clienteling.wire.problems import Problem
from clienteling.wire.record import Record
from clienteling.wire.sync import PushReply, PushRequest, Receipt

PATIENCE = 3
"""How many unexpected failures, or attempts at a busy database, a command is given."""

_log = logging.getLogger(__name__)


def push(central: Central, bearer: Bearer, ask: PushRequest) -> PushReply:
    """Carry out the commands in order until one cannot be looked at, or enough are done.

    Raises Refused with `epoch`, `fork`, `gap` or `forbidden`, and SignedOut.
    """
    who, last_seq = _recognised(central, bearer, ask)
    done: list[Receipt] = []
    stopped = None
    try:
        for raw in ask.commands[: central.settings.most_commands]:
            asked = understood(raw, central.settings.largest_command)
            done.append(answer(central, who, asked))
            last_seq = max(last_seq, asked.seq)
    except Stopped as stop:
        stopped = stop.problem
    return PushReply(tuple(done), last_seq, stopped, at=central.now())


def answer(central: Central, who: Identity, asked: Asked) -> Receipt:
    """The receipt for one command, which the third unexpected failure refuses for good."""
    with _Unexpected(asked):
        return _patiently(central, who, asked)
    times = failures.count(central.engine, asked.id, central.now())
    if times < PATIENCE:
        title = "Central could not carry this out."
        raise Stopped(Problem("internal", title, "It is kept and tried again."))
    _log.critical("ALARM command=%s kind=%s failed=%d refused", asked.id, asked.kind, times)
    title, advice = "Central cannot carry this out.", "Tell whoever looks after central."
    return decided(central, who, asked.refused(Refused(title, advice, code="internal")))


def decided(central: Central, who: Identity, asked: Asked) -> Receipt:
    """Decide about one command in one transaction: device, then rows, then the clock."""
    with stamped(central.engine, central.now()) as work:
        standing = receipts.held(work.line, who.device, asked.id)
        if standing is None or standing.revoked_at is not None:
            raise revoked()
        known = answered_before(work.connection, who.device, standing.last_seq, asked)
        if known is not None:
            return known
        if standing.earlier is not None:
            return _repeated(work, who, asked, standing)
        receipt = _verdict(work, who, asked)
        receipts.file(work, who.device, receipt)
        work.touch(who.device)
    erasing.let_go(central, work.loose)
    return replace(receipt, rev=work.rev)


def answered_before(
    connection: Connection, device: str, last_seq: int, asked: Asked
) -> Receipt | None:
    """The stored receipt of a seq that was answered, None for the next one; else Refused."""
    if asked.seq > last_seq + 1:
        title = "A change is missing before this one."
        raise Refused(title, "It is sent again.", "gap", {"last_seq": str(last_seq)})
    if asked.seq > last_seq:
        return None
    receipt = receipts.stored(connection, device, asked.seq)
    if receipt is None or receipt.id != asked.id:
        title = "Another copy of this desk has been working."
        advice = "This one becomes a desk of its own; nothing is lost."
        raise Refused(title, advice, "fork", {"seq": str(asked.seq)})
    return receipt


def decide(work: Writing, who: Identity, command: Command) -> tuple[Record, ...]:
    """The rows a command makes, as its author may make them; raises Refused or Stopped.

    Rows that it takes away are buried here.
    """
    if isinstance(command, Withdrawn):
        return ()
    may_ask(who, command)
    lacking = blobs.missing(work.connection, command.needs)
    if lacking:
        title = "Pictures of this change have not arrived yet."
        raise Stopped(Problem("needs", title, "", {"blobs": ",".join(lacking)}))
    reaching.first(work, command)
    reached = reaching.reach(work.connection, who, command)
    diaries = slots.diaries(work.connection, command)
    found = work.lock({*reached.keys, *diaries})
    reaching.held(work.connection, who, reached, found)
    theirs = reached.beyond.union(diaries)
    may_touch(who, (row for key, row in found.items() if key not in theirs))
    made = apply(reached.command, Rows(found), Moment(who.advisor, work.now, who.roles))
    made = reaching.carried_out(work, who, reached.command, found, made)
    gone = [found[key_of(each)] for each in made if isinstance(each, Removed)]
    written = [each for each in made if not isinstance(each, Removed)]
    may_touch(who, (each for each in written if key_of(each) not in theirs))
    slots.hold(work.connection, diaries, found, written, work.now)
    work.bury(*(row for row in gone if row is not None))
    return tuple(completed(work.connection, row, found.get(key_of(row))) for row in written)


def _recognised(central: Central, bearer: Bearer, ask: PushRequest) -> tuple[Identity, int]:
    """Who asks, and how far their device has come."""
    with reading(central.engine) as connection:
        who = identified(connection, bearer)
        clock = read_clock(connection)
        last_seq = receipts.last_seq(connection, who.device)
    if ask.device != who.device:
        title = "These changes are another desk's."
        raise Refused(title, "Sign in at this desk again.", code="forbidden")
    if ask.epoch not in ("", clock.epoch):
        title = "Central was restored from a copy."
        raise Refused(title, "This desk fetches everything again.", code="epoch")
    return who, last_seq


def _patiently(central: Central, who: Identity, asked: Asked) -> Receipt:
    """Decide, and once more when two writers met or the database was busy."""
    for last in (False,) * (PATIENCE - 1) + (True,):
        try:
            return decided(central, who, asked)
        except IntegrityError:
            if last:
                raise
        except (OperationalError, reaching.Overtaken) as cause:
            if last:
                title = "Central is busy."
                raise Stopped(Problem("busy", title, "It is kept and tried again.")) from cause
        except (DataError, OverflowError):
            title = "A field holds something that cannot be kept."
            asked = asked.refused(Refused(title, "Check what was entered."))
    raise AssertionError("the last attempt always returns or raises")


def _verdict(work: Writing, who: Identity, asked: Asked) -> Receipt:
    """Carry the command out or refuse it; a refusal is an answer like any other."""
    command = asked.command
    try:
        if asked.refusal is not None or command is None:
            raise asked.refusal or Refused("This change is empty.")
        made = decide(work, who, command)
    except Refused as no:
        problem = Problem(no.code, no.title, no.advice, no.detail)
        return Receipt(asked.seq, asked.id, "refused", 0, problem)
    work.put(*made)
    outgoing.enqueue(work, command, made)
    audit.note(work, Deed(asked.kind, who.advisor, who.device, command.scope, asked.id))
    withdrawn = isinstance(command, Withdrawn)
    return Receipt(asked.seq, asked.id, "withdrawn" if withdrawn else "done", 0)


def _repeated(work: Writing, who: Identity, asked: Asked, standing: Standing) -> Receipt:
    """The result another desk of this person already has, under the new seq."""
    first = standing.earlier
    if first is None or standing.whose != who.advisor:
        problem = Problem("forbidden", "This change is somebody else's.")
        first = Receipt(asked.seq, asked.id, "refused", 0, problem)
    receipt = replace(first, seq=asked.seq)
    receipts.file(work, who.device, receipt, repeated=True)
    work.touch(who.device)
    return receipt


class _Unexpected(AbstractContextManager[None]):
    """Lets Trouble through; logs anything else and goes on after the block."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked

    @override
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if not isinstance(error, Exception) or isinstance(error, Trouble):
            return False
        _log.error("command=%s kind=%s failed: %s", self._asked.id, self._asked.kind, kind)
        return True
