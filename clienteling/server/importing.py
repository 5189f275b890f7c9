"""`clienteling import`: files in, and a report of what became of each line."""

import re
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Engine

from clienteling.errors import Trouble
from clienteling.server import registry
from clienteling.server.admin import opened
from clienteling.server.imports import files, headings
from clienteling.server.imports.countries import country
from clienteling.server.imports.entries import Invalid
from clienteling.server.imports.files import Manner
from clienteling.server.imports.filing import Filing, Order, Tally
from clienteling.server.store import records
from clienteling.server.store.engine import reading, translated
from clienteling.wire.codec import encode
from clienteling.wire.people import Boutique

_SHOWN = 20


@dataclass(frozen=True)
class Part:
    """What became of the lines of one kind."""

    name: str
    tally: Tally


def run(args: Namespace) -> int:
    """Import what `args` name and say how it went; 0, or Trouble."""
    with translated(), opened(args.database) as engine:
        boutique = _boutique(engine, args.boutique)
        parts = brought(engine, boutique, args)
    print(_as_json(parts) if args.json else _as_words(parts, dry=args.dry_run))
    return 0


def brought(engine: Engine, boutique: Boutique, args: Namespace) -> list[Part]:
    """Read the files whole, then file them; nothing is written unless all can be read."""
    manner = _manner(boutique, args)
    people = files.clients_in(args.clients, manner) if args.clients else None
    bought = files.purchases_in(args.purchases, manner) if args.purchases else None
    if lost := [f"{name}={column}" for name, column in args.map if name not in manner.mapped]:
        title = f"No file has the column of --map {lost[0]}."
        raise Trouble(title, "Name it as the first line has it, or by its position.")
    order = Order(
        engine=engine,
        scope=boutique.id,
        source=args.source,
        now=datetime.now(UTC),
        dry=args.dry_run,
        open_files=args.open_files,
    )
    filing = Filing(order)
    parts: list[Part] = []
    if people is not None:
        parts.append(_part("clients", filing.clients(people[0]), people[1]))
    if bought is not None:
        beside, tally = filing.bought(bought[0])
        if beside.added or beside.updated or beside.skipped or beside.invalid:
            parts.append(_part("clients of purchases", beside, []))
        parts.append(_part("purchases", tally, bought[1]))
    return parts


def _part(name: str, tally: Tally, invalid: Sequence[Invalid]) -> Part:
    tally.invalid = sorted([*invalid, *tally.invalid], key=lambda each: each.line)
    return Part(name, tally)


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


def _as_json(parts: Sequence[Part]) -> str:
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
