"""Files that managers bring in from their desks: looked at, imported, undone, listed."""

from collections.abc import Sequence
from datetime import timedelta

from msgspec.structs import replace

from clienteling.domain.roles import may_manage
from clienteling.errors import Gone, Offline, Refused, Trouble
from clienteling.server.central import Central
from clienteling.server.identity import Identity
from clienteling.server.imports import files, undoing
from clienteling.server.imports.decoding import decoded, readable
from clienteling.server.imports.files import Manner
from clienteling.server.imports.headings import Columns
from clienteling.server.imports.pages import Order
from clienteling.server.imports.running import Read, carried_out, filed
from clienteling.server.imports.table import Rows, rows_of
from clienteling.server.imports.tally import counted, told
from clienteling.server.store import imported, records
from clienteling.server.store.engine import reading
from clienteling.wire.importing import (
    LARGEST_FILE,
    Contents,
    ImportAsk,
    ImportColumn,
    ImportCounts,
    ImportPreview,
    ImportRun,
)
from clienteling.wire.people import Boutique

SOURCE = "import"
_SILENT = timedelta(minutes=2)
"""After so long without a sign an import was broken off, and may be asked for again."""

_NAMES = ("name", "given", "family", "native", "company")
_BUYERS = ("client", "email", "name")


def preview(central: Central, who: Identity, ask: ImportAsk) -> ImportPreview:
    """What would become of a file; raises Refused or Trouble, and writes nothing."""
    manner = _manner(central, who, ask)
    data = _text_of(ask)
    shown = ImportPreview(kind="clients", counts=ImportCounts())
    if not files.is_card(ask.name, data):
        shown = _columns(rows_of(decoded(data, manner.charset)), manner, ask.kind)
        if shown.lacks:
            return shown
    parts = filed(_order(central, ask, dry=True), _read(ask, data, manner, shown.kind))
    tallies = [part.tally for part in parts]
    return replace(shown, counts=counted(tallies), lines=told(tallies))


def bring(central: Central, who: Identity, ask: ImportAsk) -> ImportRun:
    """Import a file; asked again, the same answer. Raises Refused, Trouble, or Offline."""
    manner = _manner(central, who, ask)
    known = _known(central, who, ask.id)
    if known is not None:
        return known
    data = _text_of(ask)
    kind: Contents = "clients"
    if not files.is_card(ask.name, data):
        kind = _columns(rows_of(decoded(data, manner.charset)), manner, ask.kind).kind
    read = _read(ask, data, manner, kind)
    run = ImportRun(
        id=ask.id,
        scope=ask.scope,
        name=ask.name[:200],
        kind=kind,
        by=who.advisor,
        at=central.now(),
        state="running",
    )
    return carried_out(_order(central, ask), run, read)[0]


def undo(central: Central, who: Identity, identifier: str) -> ImportRun:
    """Take an import back; raises Gone or Refused."""
    one(central, who, identifier)
    return undoing.undone(central.engine, identifier, central.now(), who.advisor)


def one(central: Central, who: Identity, identifier: str) -> ImportRun:
    """How far an import is; raises Gone, also for one of another boutique."""
    _allowed(who)
    with reading(central.engine) as connection:
        found = imported.found(connection, identifier)
    if found is None or found[0].scope not in who.scopes:
        raise Gone("There is no such import.", "Look at the list of imports.")
    return found[0]


def latest(central: Central, who: Identity) -> tuple[ImportRun, ...]:
    """The imports into this person's boutiques."""
    _allowed(who)
    with reading(central.engine) as connection:
        return imported.latest(connection, who.scopes)


def _known(central: Central, who: Identity, identifier: str) -> ImportRun | None:
    """The answer to an import that was asked for before; None for a new or a broken one."""
    with reading(central.engine) as connection:
        found = imported.found(connection, identifier)
    if found is None:
        return None
    run, heard_at = found
    if run.by != who.advisor:
        raise Refused("This import is somebody else's.", "Start another one.", "forbidden")
    if run.state != "running":
        return run
    if central.now() - heard_at < _SILENT:
        raise Offline("This file is still being read in.", "Wait until it is.", 5.0)
    return None


def _text_of(ask: ImportAsk) -> bytes:
    """The bytes of the file, if they can be words; raises Refused as a desk says it."""
    if not ask.content.strip():
        raise Refused("This file is empty.", "Export it again.")
    try:
        return readable(ask.name, ask.content)
    except Trouble as cause:
        title = "This file holds no text."
        raise Refused(title, "Save it as CSV (UTF-8) or vCard first.") from cause


def _allowed(who: Identity, scope: str = "") -> None:
    if not may_manage(who.roles) or (scope and scope not in who.scopes):
        title = "Only a manager brings files in."
        raise Refused(title, "Ask your manager.", code="forbidden")


def _manner(central: Central, who: Identity, ask: ImportAsk) -> Manner:
    """How the file is to be read, after a look at who asks and how large it is."""
    _allowed(who, ask.scope)
    if len(ask.content) > LARGEST_FILE:
        title = "This file is larger than 11 MB."
        raise Refused(title, "Split it, or have it imported at central.", code="too_large")
    key = ("boutique", ask.scope)
    with reading(central.engine) as connection:
        boutique = records.find(connection, [key])[key]
    if not isinstance(boutique, Boutique):
        raise Gone("There is no such boutique.", "Sign in again.")
    return Manner(
        boutique.country,
        boutique.currency,
        ask.charset or None,
        chosen=ask.columns,
        headed=ask.headed,
    )


def _order(central: Central, ask: ImportAsk, *, dry: bool = False) -> Order:
    return Order(
        engine=central.engine,
        scope=ask.scope,
        source=SOURCE,
        now=central.now(),
        dry=dry,
        open_files=ask.open_files,
        run=ask.id,
    )


def _read(ask: ImportAsk, data: bytes, manner: Manner, kind: Contents) -> Read:
    if kind == "purchases":
        bought, bad = files.bought_of(data, manner)
        return Read(bought=bought, bad_bought=bad)
    people, bad = files.people_of(ask.name, data, manner)
    return Read(people=people, bad_people=bad)


def _columns(found: Rows, manner: Manner, asked: Contents) -> ImportPreview:
    """Which column is read as what, and what is missing for reading a line at all."""
    if not found.rows:
        raise Refused("This file has no readable line.", "Export it again as CSV.")
    first = found.rows[0].cells
    kind: Contents = asked or _guessed(first, manner)
    columns = files.columns_in(first, manner, purchases=kind == "purchases")
    body = found.rows[columns.headings :]
    fields = {place: field for field, places in columns.places.items() for place in places}
    shown = tuple(
        ImportColumn(
            heading=cell[:80] if columns.headings else "",
            sample=_sample(body, place),
            field=fields.get(place, ""),
        )
        for place, cell in enumerate(first)
    )
    return ImportPreview(
        kind=kind,
        counts=ImportCounts(),
        columns=shown,
        headed=bool(columns.headings),
        lacks=_lacks(columns, kind),
    )


def _guessed(first: Sequence[str], manner: Manner) -> Contents:
    columns = files.columns_in(first, manner, purchases=True)
    bought = columns.has("date") and columns.has(*_BUYERS)
    return "purchases" if bought else "clients"


def _lacks(columns: Columns, kind: Contents) -> str:
    if kind == "clients":
        return "" if columns.has(*_NAMES) else "name"
    if not columns.has("date"):
        return "date"
    return "" if columns.has(*_BUYERS) else "client"


def _sample(body: Sequence[object], place: int) -> str:
    for row in body[:50]:
        cells: Sequence[str] = getattr(row, "cells", ())
        if place < len(cells) and cells[place].strip():
            return cells[place].strip()[:80]
    return ""
