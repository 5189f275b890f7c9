"""Comparing a desk with central: for each table a count and a sum free of order."""

from sqlalchemy import Connection

from clienteling.errors import Trouble
from clienteling.server.central import Central
from clienteling.server.readers import Asker, readers
from clienteling.server.store.clock import read_clock
from clienteling.server.store.engine import reading
from clienteling.server.store.records import mark
from clienteling.server.tokens import Bearer
from clienteling.wire.codec import row_sum
from clienteling.wire.records import SYNCED
from clienteling.wire.sync import CheckReply, TableCheck

_MODULUS = 1 << 64


def check(central: Central, bearer: Bearer) -> CheckReply:
    """The state of each table as this person may see it now; raises SignedOut."""
    with reading(central.engine) as connection:
        reader = next(readers(connection, [Asker(bearer)]))[1]
        if isinstance(reader, Trouble):
            raise reader
        tables = {name: _of_table(connection, name, reader.scopes) for name in SYNCED}
        return CheckReply(rev=read_clock(connection).rev, tables=tables)


def _of_table(connection: Connection, name: str, scopes: tuple[str, ...]) -> TableCheck:
    count = total = 0
    sql = f'SELECT id, rev FROM "{name}" WHERE scope = {mark(connection)}'  # noqa: S608 - our name
    for scope in scopes:
        for identifier, rev in connection.exec_driver_sql(sql, (scope,)).all():
            count += 1
            total += row_sum(identifier, rev)
    return TableCheck(count=count, sum=total % _MODULUS)
