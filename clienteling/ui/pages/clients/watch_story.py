"""The life of a watch as rows: what happened to it, who had it, its repairs and its price."""

from collections.abc import Iterator
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.watches import File, Keeper
from clienteling.domain.watches import WatchEventKind
from clienteling.ui.formats import Clockface, money, sentence, short_date
from clienteling.ui.pages.clients import watch_words as words
from clienteling.ui.pages.clients.fact_row import Fact
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.wire.service import Ticket
from clienteling.wire.watches import Purchase, WatchEvent


def covers(file: File, today: date) -> Iterator[Fact]:
    """What covers the watch, each leading to its form, and the papers nobody has seen."""
    for each in file.covers:
        it = each.coverage
        told = sentence(words.lasts(each, today), _waits(file, it.id))
        chip = words.stands(each.stands)
        yield Fact(words.regime(it.regime), told, *chip, ("coverage", it.id))
        if it.void_reason:
            yield Fact(_tr("Void because: {reason}").format(reason=it.void_reason))
    absent = words.missing(file.piece.watch.papers)
    if absent:
        yield Fact(_tr("Not seen here: {papers}").format(papers=absent))


def life(file: File, face: Clockface, now: datetime, *, hidden: bool) -> list[Fact]:
    """Everything that happened, the newest first; prices left out where they are `hidden`."""
    today = face.local_day(now)
    rows = [
        *((each.at.isoformat(), _event(file, each, face, now)) for each in file.events),
        *((each.stage_since.isoformat(), _repair(each, face, now)) for each in file.tickets),
        *((str(each.bought_on), _bought(file, each, today, hidden)) for each in file.purchases),
    ]
    return [fact for _, fact in sorted(rows, key=lambda row: row[0], reverse=True)]


def keepers(file: File, today: date) -> Iterator[Fact]:
    """Who has the watch and who had it, the newest first."""
    for each in file.keepers:
        it = each.ownership
        now = it.until is None and it.client == file.piece.watch.owner
        yield _keeper(each, today, _tr("Has it now") if now else "", _waits(file, it.id))


def _keeper(each: Keeper, today: date, chip: str, waits: str) -> Fact:
    it = each.ownership
    name = each.who.name if each.who else _tr("Somebody who left the book")
    known = words.span(it.since, it.until, today) or _tr("nobody knows since when")
    how = words.acquired(it.how) if it.how != "unknown" else ""
    leads = ("client", it.client) if each.who else None
    return Fact(name, sentence(known, how, waits), chip, Tone.GOOD, leads)


def _event(file: File, each: WatchEvent, face: Clockface, now: datetime) -> Fact:
    title, tone = words.event(each.kind)
    day = short_date(face.local_day(each.at), face.local_day(now))
    if each.kind in {WatchEventKind.LOST, WatchEventKind.STOLEN}:
        day = face.precise(each.at, now)
    by = file.staff.get(each.source, "" if _is_id(each.source) else _source(each.source))
    told = sentence(day, by, _waits(file, each.id))
    return Fact(each.text or title, told, title, tone)


def _repair(ticket: Ticket, face: Clockface, now: datetime) -> Fact:
    said = states.stage(ticket.stage)
    number = _tr("Repair {number}").format(number=ticket.number or ticket.provisional_number)
    since = face.moment(ticket.stage_since, now)
    return Fact(number, since, said.text, said.tone, ("repairs", ticket.id))


def _bought(file: File, each: Purchase, today: date, hidden: bool) -> Fact:  # noqa: FBT001 - F9 is on or off
    place = each.retailer or file.places.get(each.boutique, "")
    priced = each.price is not None and not hidden
    price = money(each.price or 0, each.currency) if priced else ""
    day = short_date(each.bought_on, today)
    return Fact(_tr("Bought"), sentence(day, place, price), _tr("Purchase"), Tone.METAL)


def _waits(file: File, row: str) -> str:
    """How far a row has come; nothing once it is sent."""
    said = states.ask(file.states.get(row, "sent"))
    return said.text if said else ""


def _source(source: str) -> str:
    """Where a line comes from that no colleague wrote."""
    return {"boutique": _tr("here")}.get(source, source)


def _is_id(source: str) -> bool:
    return len(source) == 36 and source.count("-") == 4


def _tr(text: str) -> str:
    return QCoreApplication.translate("watches", text)
