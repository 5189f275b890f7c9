"""Devices, and the receipts of what they asked: one for each seq, the same for ever."""

from typing import NamedTuple

import msgspec
from sqlalchemy import Connection

from clienteling.server.store.records import mark
from clienteling.wire.codec import encode
from clienteling.wire.problems import Problem
from clienteling.wire.sync import Receipt

_COLUMNS = "seq, command, status, problem, rev"


class Standing(NamedTuple):
    """A device as a push finds it: whose, how far it has come, whether it is shut out."""

    person: str
    last_seq: int
    revoked_at: str | None


def held(connection: Connection, device: str) -> Standing | None:
    """The device, its row locked until the end of the transaction."""
    end = " FOR UPDATE" if connection.dialect.name == "postgresql" else ""
    sql = "SELECT person, last_seq, revoked_at FROM device WHERE id = "
    row = connection.exec_driver_sql(f"{sql}{mark(connection)}{end}", (device,)).one_or_none()
    return None if row is None else Standing(*row)


def last_seq(connection: Connection, device: str) -> int:
    """The highest seq of `device` that was answered; 0 for a device nobody knows."""
    sql = f"SELECT last_seq FROM device WHERE id = {mark(connection)}"  # noqa: S608
    return int(connection.exec_driver_sql(sql, (device,)).scalar_one_or_none() or 0)


def stored(connection: Connection, device: str, seq: int) -> Receipt | None:
    """What was answered to `seq` of `device`."""
    sign = mark(connection)
    sql = f"SELECT {_COLUMNS} FROM receipt WHERE device = {sign} AND seq = {sign}"  # noqa: S608
    row = connection.exec_driver_sql(sql, (device, seq)).one_or_none()
    return None if row is None else _receipt(*row)


def of_command(connection: Connection, command: str) -> tuple[Receipt, str] | None:
    """What was answered to a command, and to whom, whichever device sent it first."""
    sql = (
        "SELECT r.seq, r.command, r.status, r.problem, r.rev, d.person FROM receipt r"  # noqa: S608
        f" JOIN device d ON d.id = r.device WHERE r.command = {mark(connection)}"
        " AND r.repeated = 0"
    )
    row = connection.exec_driver_sql(sql, (command,)).one_or_none()
    return None if row is None else (_receipt(*row[:-1]), row[-1])


def file(
    connection: Connection, device: str, receipt: Receipt, at: str, *, repeated: bool = False
) -> None:
    """Keep the receipt and count the device's seq on."""
    sign = mark(connection)
    problem = None if receipt.problem is None else encode(receipt.problem).decode()
    sql = (
        "INSERT INTO receipt (device, seq, command, repeated, status, problem, rev, at)"  # noqa: S608
        f" VALUES ({', '.join([sign] * 8)})"
    )
    values = (receipt.status, problem, receipt.rev, at)
    connection.exec_driver_sql(sql, (device, receipt.seq, receipt.id, int(repeated), *values))
    sql = f"UPDATE device SET last_seq = {sign}, last_seen = {sign} WHERE id = {sign}"  # noqa: S608
    connection.exec_driver_sql(sql, (receipt.seq, at, device))


def _receipt(seq: int, command: str, status: str, problem: str | None, rev: int) -> Receipt:
    return Receipt(
        seq=seq,
        id=command,
        status=msgspec.convert(status, _STATUS),
        rev=rev,
        problem=None if problem is None else msgspec.json.decode(problem, type=Problem),
    )


_STATUS = next(f.type for f in msgspec.structs.fields(Receipt) if f.name == "status")
