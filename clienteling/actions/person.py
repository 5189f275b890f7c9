"""What a person can do about the parts of a client's file: contacts, dates, relations."""

from typing import Any

import msgspec
from msgspec import Struct

from clienteling.actions import parts, reach
from clienteling.actions.desk import Desk
from clienteling.domain.changes import Changes
from clienteling.domain.dates import is_day
from clienteling.domain.ids import new_id
from clienteling.domain.people import Calendar, ContactKind, DateKind
from clienteling.errors import Refused
from clienteling.wire.client_commands import AddImportantDate, AddRelation, EditPart
from clienteling.wire.people import ContactPoint, ImportantDate


class Day(Struct, frozen=True):
    """A day that matters, as it was filled in; `day` is missing where only a month is known."""

    kind: DateKind
    month: int
    day: int | None = None
    year: int | None = None
    calendar: Calendar = Calendar.SOLAR
    leap_month: bool = False
    lead_days: int = 7
    label: str = ""


def change_contact(desk: Desk, was: ContactPoint, change: dict[str, Any]) -> Changes:
    """Change a way to reach a client, written as everybody writes it; raises `Refused`."""
    then = dict(change)
    if "value" in then or "kind" in then:
        kind = ContactKind(then.get("kind", was.kind))
        value = str(then.get("value", was.value))
        then["value"], extension = reach.normalised(kind, value, desk.person.country)
        if extension and not was.label:
            then["label"] = f"ext. {extension}"
    return parts.edit(desk, was, then)


def prefer(desk: Desk, points: tuple[ContactPoint, ...], chosen: str) -> Changes:
    """Make one contact the preferred one, and no other."""
    asks = [
        EditPart(
            **desk.stamp(),
            table="contact_point",
            part=each.id,
            set={"preferred": each.id == chosen},
            was={"preferred": each.preferred},
            client=each.client,
        )
        for each in points
        if each.preferred != (each.id == chosen)
    ]
    return desk.ask(*asks) if asks else Changes()


def verify(desk: Desk, was: ContactPoint, *, proven: bool) -> Changes:
    """Say that this contact was tried and is theirs, or take that back."""
    return parts.edit(desk, was, {"verified_at": desk.now() if proven else None})


def add_date(desk: Desk, client: str, day: Day) -> Changes:
    """Note a day that matters to a client; raises `Refused` for one that is in no year."""
    _there_is(day)
    return desk.ask(
        AddImportantDate(
            **desk.stamp(),
            date=new_id(),
            client=client,
            type=day.kind,
            month=day.month,
            day=day.day,
            year=day.year,
            calendar=day.calendar,
            leap_month=day.leap_month,
            lead_days=day.lead_days,
            label=day.label.strip(),
        )
    )


def change_date(desk: Desk, was: ImportantDate, day: Day) -> Changes:
    """Change a day that matters; raises `Refused` for one that is in no year."""
    _there_is(day)
    return parts.edit(desk, was, msgspec.structs.asdict(day) | {"label": day.label.strip()})


def relate(desk: Desk, client: str, kind: str, other: str | None, label: str = "") -> Changes:
    """Say who somebody is to a client: another client, or a name."""
    return desk.ask(
        AddRelation(
            **desk.stamp(),
            relation=new_id(),
            client=client,
            type=kind.strip(),
            other=other,
            label=label.strip(),
        )
    )


def _there_is(day: Day) -> None:
    if not is_day(day.calendar, day.month, day.day):
        raise Refused("There is no such day.", "Check the day and the month.")
    if day.year is not None and not 1800 <= day.year <= 2200:
        raise Refused("There is no such year.", "Write it with four digits, or leave it out.")
