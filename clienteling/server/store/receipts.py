"""Devices, and the receipts of what they asked: one for each seq, the same for ever."""

from functools import cache
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection

from clienteling.server.store.clock import Writing
from clienteling.server.store.line import Line
from clienteling.server.store.records import REV, mark
from clienteling.wire.codec import encode, instant
from clienteling.wire.problems import Problem
from clienteling.wire.sync import Receipt

_COLUMNS = "seq, command, status, problem, rev"


class Standing(NamedTuple):
    """A device as a push finds it: whose, how far it has come, whether it is shut out.

    `earlier` is what the command was answered before, on whichever device, and `whose` it was.
    """

    person: str
    last_seq: int
    revoked_at: str | None
    earlier: Receipt | None
    whose: str


def held(line: Line, device: str, command: str) -> Standing | None:
    """The device, its row locked until the end of the transaction, and the command's past."""
    found = line.ask(_held(line.sign), (command, device)).fetchone()
    if found is None:
        return None
    person, last_seq, revoked_at, *first, whose = found
    earlier = None if first[0] is None else _receipt(*first)
    return Standing(person, last_seq, revoked_at, earlier, whose)


@cache
def _held(sign: str) -> str:
    end = " FOR UPDATE OF d" if sign == "%s" else ""
    return (
        "SELECT d.person, d.last_seq, d.revoked_at,"  # noqa: S608 - constant words
        " r.seq, r.command, r.status, r.problem, r.rev, first.person FROM device d"
        f" LEFT JOIN receipt r ON r.command = {sign} AND r.repeated = 0"
        " LEFT JOIN device first ON first.id = r.device"
        f" WHERE d.id = {sign}{end}"
    )


def last_seq(connection: Connection, device: str) -> int:
    """The highest seq of `device` that was answered; 0 for a device nobody knows."""
    sql = f"SELECT last_seq FROM device WHERE id = {mark(connection)}"  # noqa: S608 - our own names, values bound
    return int(connection.exec_driver_sql(sql, (device,)).scalar_one_or_none() or 0)


def stored(connection: Connection, device: str, seq: int) -> Receipt | None:
    """What was answered to `seq` of `device`."""
    sign = mark(connection)
    sql = f"SELECT {_COLUMNS} FROM receipt WHERE device = {sign} AND seq = {sign}"  # noqa: S608 - our own names, values bound
    row = connection.exec_driver_sql(sql, (device, seq)).one_or_none()
    return None if row is None else _receipt(*row)


def file(work: Writing, device: str, receipt: Receipt, *, repeated: bool = False) -> None:
    """Keep the receipt and count the device's seq on, with the last step of the transaction.

    The receipt of a first answer gets the revision of the transaction.
    """
    at = instant(work.now)
    problem = None if receipt.problem is None else encode(receipt.problem).decode()
    values = (device, receipt.seq, receipt.id, receipt.status, problem, at)
    if repeated:
        work.also(_filed(work.line.sign, again=True), (*values, receipt.rev))
    else:
        work.also(_filed(work.line.sign, again=False), values)
    sign = work.line.sign
    sql = f"UPDATE device SET last_seq = {sign}, last_seen = {sign} WHERE id = {sign}"  # noqa: S608 - our own names, values bound
    work.also(sql, (receipt.seq, at, device))


@cache
def _filed(sign: str, *, again: bool) -> str:
    rev = sign if again else REV
    return (
        "INSERT INTO receipt (device, seq, command, status, problem, at, repeated, rev)"  # noqa: S608 - our own names, values bound
        f" VALUES ({', '.join([sign] * 6)}, {int(again)}, {rev})"
    )


def _receipt(seq: int, command: str, status: str, problem: str | None, rev: int) -> Receipt:
    return Receipt(
        seq=seq,
        id=command,
        status=msgspec.convert(status, _STATUS),
        rev=rev,
        problem=None if problem is None else msgspec.json.decode(problem, type=Problem),
    )


_STATUS = next(f.type for f in msgspec.structs.fields(Receipt) if f.name == "status")
