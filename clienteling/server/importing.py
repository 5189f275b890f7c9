"""`clienteling import`: files in, and a report of what became of each line."""

import re
from argparse import Namespace
from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import Engine

from clienteling.domain.ids import new_id
from clienteling.errors import Trouble
from clienteling.server import registry
from clienteling.server.admin import opened, table_of
from clienteling.server.imports import files, headings
from clienteling.server.imports.countries import country
from clienteling.server.imports.files import Manner
from clienteling.server.imports.pages import Order
from clienteling.server.imports.running import Part, Read, carried_out, filed
from clienteling.server.imports.undoing import undone
from clienteling.server.store import imported, records
from clienteling.server.store.engine import reading, translated
from clienteling.wire.codec import encode
from clienteling.wire.importing import ImportRun
from clienteling.wire.people import Boutique

_SHOWN = 20


def run(args: Namespace) -> int:
    """Do what `args` name and say how it went; 0, or Trouble."""
    with translated(), opened(args.database) as engine:
        if args.undo:
            _say_undone(undone(engine, args.undo, datetime.now(UTC)))
            return 0
        boutique = _boutique(engine, args.boutique)
        if args.list:
            _list(engine, boutique)
            return 0
        done, parts = brought(engine, boutique, args)
    if args.json:
        print(_as_json(parts, done))
    else:
        print(_as_words(parts, dry=args.dry_run))
        if done:
            print(f"Undo within 30 days: clienteling import --undo {done} --database ...")
    return 0


def brought(engine: Engine, boutique: Boutique, args: Namespace) -> tuple[str, list[Part]]:
    """Read the files whole, then file them; nothing is written unless all can be read.

    Under which id it can be undone (empty where nothing was written), and what became of it.
    """
    read = _read(_manner(boutique, args), args)
    now = datetime.now(UTC)
    order = Order(
        engine=engine,
        scope=boutique.id,
        source=args.source,
        now=now,
        dry=args.dry_run,
        open_files=args.open_files,
        run="" if args.dry_run else new_id(),
    )
    if order.dry:
        return "", filed(order, read)
    begun = ImportRun(
        id=order.run,
        scope=boutique.id,
        name=" ".join(path.name for path in (args.clients, args.purchases) if path),
        kind="clients" if args.clients else "purchases",
        by="",
        at=now,
        state="running",
    )
    done, parts = carried_out(order, begun, read)
    counts = done.counts
    return (done.id if counts.added or counts.updated else ""), parts


def _read(manner: Manner, args: Namespace) -> Read:
    read = Read()
    if args.clients:
        read.people, read.bad_people = files.clients_in(args.clients, manner)
    if args.purchases:
        read.bought, read.bad_bought = files.purchases_in(args.purchases, manner)
    if lost := [f"{name}={column}" for name, column in args.map if name not in manner.mapped]:
        title = f"No file has the column of --map {lost[0]}."
        raise Trouble(title, "Name it as the first line has it, or by its position.")
    return read


def _list(engine: Engine, boutique: Boutique) -> None:
    with reading(engine) as connection:
        runs = imported.latest(connection, [boutique.id])
    rows = [
        (
            each.id,
            f"{each.at:%Y-%m-%d %H:%M}",
            each.state,
            each.counts.added,
            each.counts.updated,
            each.name,
        )
        for each in runs
    ]
    table_of(("IMPORT", "AT (UTC)", "STATE", "ADDED", "UPDATED", "FILE"), rows)


def _say_undone(run: ImportRun) -> None:
    print(f"Removed {run.removed:,} · As before {run.restored:,} · Stays {len(run.stayed):,}")
    lines = [f"  {each.client}: {_WHY[each.why]}" for each in run.stayed]
    print("\n".join(lines[:_SHOWN]), end="\n" if lines else "")
    if len(lines) > _SHOWN:
        print(f"  and {len(lines) - _SHOWN:,} more")


_WHY = {
    "changed": "somebody changed it since",
    "used": "something else names this client by now",
    "gone": "it was taken away already",
}


def _manner(boutique: Boutique, args: Namespace) -> Manner:
    if unknown := files.unknown_fields(args.map):
        fields = ", ".join(sorted(headings.CLIENT_FIELDS | headings.PURCHASE_FIELDS))
        raise Trouble(f"--map knows no field {unknown[0]}.", f"Fields are: {fields}.")
    nation = country(args.country) if args.country else boutique.country
    if not nation:
        raise Trouble(f"Nobody knows the country {args.country}.", "Such as CH.")
    currency = (args.currency or boutique.currency).upper()
    if not re.fullmatch("[A-Z]{3}", currency):
        raise Trouble("A currency is written with three letters.", "Such as CHF.")
    two = bool(args.clients and args.purchases)
    return Manner(nation, currency, args.charset, tuple(args.map), two_files=two)


def _boutique(engine: Engine, code: str) -> Boutique:
    with reading(engine) as connection:
        key = ("boutique", registry.boutique_of(connection, code))
        found = records.find(connection, [key])[key]
    if not isinstance(found, Boutique):
        raise Trouble(f"There is no boutique {code}.", "`admin boutique list` shows all.")
    return found


def _as_json(parts: Sequence[Part], done: str) -> str:
    """One object: the sums, the lines not taken, and the same for each kind."""
    report: dict[str, object] = {
        name: sum(getattr(part.tally, name) for part in parts)
        for name in ("added", "updated", "skipped")
    }
    report["invalid"] = [
        {"line": each.line, "reason": each.reason}
        for part in parts
        for each in part.tally.invalid
    ]
    report["parts"] = {
        part.name: {
            "added": part.tally.added,
            "updated": part.tally.updated,
            "skipped": part.tally.skipped,
            "invalid": len(part.tally.invalid),
            "remarks": part.tally.remarks,
        }
        for part in parts
    }
    report["import"] = done
    return encode(report).decode()


def _as_words(parts: Sequence[Part], *, dry: bool) -> str:
    lines = ["Nothing was written; this is what would have been."] if dry else []
    for part in parts:
        tally = part.tally
        counts = (
            f"Added {tally.added:,} · Updated {tally.updated:,} · Skipped {tally.skipped:,}"
        )
        lines.append(f"{part.name.capitalize()}: {counts} · Invalid {len(tally.invalid):,}")
        if tally.remarks:
            lines.append(f"  Kept as notes, as they fit nowhere else: {tally.remarks:,}")
        lines += [f"  line {each.line}: {each.reason}" for each in tally.invalid[:_SHOWN]]
        if len(tally.invalid) > _SHOWN:
            lines.append(f"  and {len(tally.invalid) - _SHOWN:,} more; --json lists them all.")
    return "\n".join(lines)
