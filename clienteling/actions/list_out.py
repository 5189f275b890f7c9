"""Letting a list of clients out as CSV: for managers only, with a reason, and recorded."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from sqlcipher3.dbapi2 import Connection

from clienteling.actions import segments
from clienteling.actions.client_out import cannot_write
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.cache.reads import clients, names
from clienteling.domain.people import AccessKind, ContactKind, full_name
from clienteling.domain.roles import may_manage
from clienteling.errors import Refused
from clienteling.wire.book import ClientFilter
from clienteling.wire.book_commands import LogAccess
from clienteling.wire.people import Client, ContactPoint

COLUMNS = (
    *("name", "given", "family", "native", "salutation", "tier", "language", "country"),
    *("advisor", "mobile", "phone", "email", "wechat", "address", "last_contact"),
    *("do_not_contact", "client"),
)
"""What a line holds, each under a heading that an import reads again."""

_AT_ONCE = 500
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BOM = "\ufeff"


def count(desk: Desk, wanted: ClientFilter) -> int:
    """How many clients a list would hold."""
    with desk.store.read() as db:
        return sum(1 for _ in clients.of_filter(db, wanted, segments.seeker(desk)))


def save(
    desk: Desk, wanted: ClientFilter, reason: str, path: Path, headings: Sequence[str]
) -> int:
    """Write the clients for whom a filter holds; how many. Raises Refused or Trouble.

    It is recorded before the first line is written.
    """
    if not may_manage(desk.person.roles):
        title = "Only a manager exports lists."
        raise Refused(title, "Ask your manager.", code="forbidden")
    if not reason.strip():
        raise Refused("An export needs a reason.", "Say in a few words what it is for.")
    with desk.store.read() as db:
        ids = list(clients.of_filter(db, wanted, segments.seeker(desk)))
    stamp = desk.stamp()
    desk.ask(
        LogAccess(**stamp, action=AccessKind.EXPORT, reason=reason.strip(), count=len(ids))
    )
    try:
        with path.open("w", encoding="utf-8", newline="") as out:
            out.write(_BOM + line(headings))
            for some in _some(iter(ids)):
                with desk.store.read() as db:
                    out.writelines(line(cells) for cells in _cells(db, some))
    except OSError as cause:
        raise cannot_write() from cause
    return len(ids)


def line(cells: Sequence[str]) -> str:
    """One line of a CSV, its cells quoted where a spreadsheet would take them for a formula."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(safe(each) for each in cells)
    return out.getvalue()


def safe(cell: str) -> str:
    """A cell that no spreadsheet computes; an import takes the sign away again."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _cells(connection: Connection, ids: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The lines of these clients, in their order."""
    marks = ", ".join("?" * len(ids))
    found = shown.records(connection, Client, f"WHERE id IN ({marks})", ids)
    reached: dict[str, list[ContactPoint]] = {}
    where = f"WHERE client IN ({marks}) ORDER BY preferred DESC, id"
    for point in shown.records(connection, ContactPoint, where, ids):
        reached.setdefault(point.client, []).append(point)
    staff = names.staff(connection)
    known = {each.id: each for each in found}
    for each in ids:
        if each in known:
            yield _line_of(known[each], reached.get(each, []), staff.get)


def _line_of(
    client: Client, points: Sequence[ContactPoint], advisor: Callable[[str, str], str]
) -> tuple[str, ...]:
    def of(*kinds: ContactKind) -> str:
        return "; ".join(
            each.value.replace("\n", ", ") for each in points if each.kind in kinds
        )

    seen = client.last_contact_at
    return (
        full_name(client.given, client.family, client.name_native, client.name_order),
        client.given,
        client.family,
        client.name_native,
        client.salutation,
        client.tier.value,
        client.language,
        client.country,
        advisor(client.owner or "", ""),
        of(ContactKind.MOBILE, ContactKind.WHATSAPP),
        of(ContactKind.PHONE),
        of(ContactKind.EMAIL),
        of(ContactKind.WECHAT, ContactKind.WECOM, ContactKind.LINE),
        of(ContactKind.ADDRESS),
        seen.date().isoformat() if seen else "",
        "1" if client.do_not_contact else "",
        client.id,
    )


def _some(ids: Iterator[str]) -> Iterator[list[str]]:
    while some := list(islice(ids, _AT_ONCE)):
        yield some
