"""The appointments, visits, notes, dates and tasks of the season."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from clienteling.domain.appointments import AppointmentType, Standing
from clienteling.domain.consent import ConsentMethod, ConsentState, Purpose
from clienteling.domain.messages import Channel
from clienteling.domain.people import Calendar, DateKind, NoteKind
from clienteling.domain.tasks import TaskKind, TaskState
from clienteling.sample import words
from clienteling.sample.catalogue import COLLECTION
from clienteling.sample.dice import Dice
from clienteling.sample.people import BOUTIQUE, advisor_id
from clienteling.wire.people import Client, Consent, ImportantDate, Note, Relation, Visit
from clienteling.wire.service import Appointment, StandingChange, Task

ZONE = ZoneInfo("Asia/Shanghai")
TODAY = (
    (1, "10:30", 45, AppointmentType.DISCOVERY),
    (2, "11:00", 60, AppointmentType.PURCHASE),
    (3, "11:30", 30, AppointmentType.SIZING),
    (1, "13:00", 30, AppointmentType.COLLECTION),
    (4, "13:30", 45, AppointmentType.DISCOVERY),
    (1, "14:30", 60, AppointmentType.PURCHASE),
    (5, "15:00", 30, AppointmentType.SERVICE_DROPOFF),
    (2, "15:30", 45, AppointmentType.VIDEO),
    (1, "16:30", 30, AppointmentType.SIZING),
    (3, "17:00", 60, AppointmentType.DISCOVERY),
    (1, "18:15", 30, AppointmentType.SERVICE_DROPOFF),
    (7, "19:30", 45, AppointmentType.PURCHASE),
)
"""Advisor, local start, minutes and type of the twelve appointments of the day."""


def consents(seed: int, people: list[Client]) -> Iterator[Consent]:
    """The record behind every cell of each client's consent table."""
    dice = Dice(seed, "consents")
    for client in people:
        for cell, state in client.consent.items():
            purpose, channel = cell.split("/")
            yield Consent(
                id=dice.identifier(),
                scope=BOUTIQUE,
                client=client.id,
                purpose=Purpose(purpose),
                channel=Channel(channel),
                state=ConsentState(state),
                text_version="2025-01",
                language=client.language,
                captured_by=client.owner or "",
                method=dice.one_of((ConsentMethod.SIGNATURE, ConsentMethod.QR)),
                at=client.created_at,
            )


def important_dates(seed: int, people: list[Client], now: datetime) -> Iterator[ImportantDate]:
    """Birthdays, some of them lunar, and a few that are near."""
    dice = Dice(seed, "dates")
    for index, client in enumerate(people):
        if not dice.likely(0.4):
            continue
        near = now.date() + timedelta(days=dice.between(0, 6))
        lunar = client.language == "zh" and dice.likely(0.2)
        yield ImportantDate(
            id=dice.identifier(),
            scope=BOUTIQUE,
            client=client.id,
            kind=DateKind.BIRTHDAY,
            calendar=Calendar.LUNAR if lunar else Calendar.SOLAR,
            year=dice.between(1950, 2002) if dice.likely(0.7) else None,
            month=near.month if index % 200 == 0 else dice.between(1, 12),
            day=min(near.day, 28) if index % 200 == 0 else dice.between(1, 28),
        )


def relations(seed: int, people: list[Client]) -> Iterator[Relation]:
    """Couples and friends among the clients."""
    dice = Dice(seed, "relations")
    for client in people[:: max(1, len(people) // 120)]:
        other = dice.one_of(people)
        if other.id != client.id:
            kind = dice.one_of(("spouse", "friend", "parent", "colleague"))
            yield Relation(
                id=dice.identifier(),
                scope=BOUTIQUE,
                client=client.id,
                kind=kind,
                other=other.id,
            )


def visits(seed: int, people: list[Client], now: datetime) -> Iterator[Visit]:
    """One visit for every other client, and three walk-ins without a name today."""
    dice = Dice(seed, "visits")
    for index in range(len(people) // 2 + 3):
        unknown = index < 3
        client = None if unknown else dice.one_of(people)
        earliest = now - timedelta(hours=3) if client is None else client.created_at
        arrived = dice.within(earliest, now - timedelta(minutes=20))
        yield Visit(
            id=dice.identifier(),
            scope=BOUTIQUE,
            client=client.id if client else None,
            advisor=client.owner if client else advisor_id(dice.between(1, 8)),
            arrived_at=arrived,
            left_at=arrived + timedelta(minutes=dice.between(5, 70)),
            intent=dice.one_of(("looking", "gift", "service", "strap", "collection")),
            references=(dice.one_of(COLLECTION).reference,),
            outcome=dice.one_of(("", "will come back", "bought", "took a catalogue")),
            created_at=arrived,
        )


def appointments(seed: int, people: list[Client], now: datetime) -> Iterator[Appointment]:
    """Twelve today, some tomorrow, and eight years behind them."""
    dice = Dice(seed, "appointments")
    day = now.astimezone(ZONE).date()
    for _ in range(len(people) // 3):
        client = dice.one_of(people)
        start = _at_full_hour(dice.within(client.created_at, now - timedelta(days=1)))
        done = Standing.COMPLETED if dice.likely(0.9) else Standing.NO_SHOW
        kind = dice.one_of(tuple(AppointmentType)[:5])
        advisor = client.owner or advisor_id(1)
        yield _appointment(dice, (client, advisor), (start, 45, kind), done)
    for index, (who, begins, minutes, kind) in enumerate(TODAY):
        start = datetime.combine(day, time.fromisoformat(begins), ZONE)
        status = _standing(start, minutes, now, index)
        client = dice.one_of(people)
        yield _appointment(dice, (client, advisor_id(who)), (start, minutes, kind), status)
    for days in range(1, 10):
        hour = time(11 + days % 7)
        start = datetime.combine(day + timedelta(days=(days + 1) // 2), hour, ZONE)
        status = Standing.REQUESTED if days % 4 == 0 else Standing.CONFIRMED
        held = (start, 45, AppointmentType.DISCOVERY)
        client = dice.one_of(people)
        yield _appointment(dice, (client, advisor_id(1 + days % 8)), held, status)


def _at_full_hour(moment: datetime) -> datetime:
    local = moment.astimezone(ZONE)
    return local.replace(hour=10 + local.hour % 9, minute=0, second=0, microsecond=0)


def _standing(start: datetime, minutes: int, now: datetime, index: int) -> Standing:
    if now >= start + timedelta(minutes=minutes):
        return Standing.NO_SHOW if index == 3 else Standing.COMPLETED
    if now >= start:
        return Standing.IN_PROGRESS
    if now >= start - timedelta(minutes=10):
        return Standing.ARRIVED
    return Standing.REQUESTED if index in {10, 11} else Standing.CONFIRMED


def _appointment(
    dice: Dice,
    who: tuple[Client, str],
    held: tuple[datetime, int, AppointmentType],
    status: Standing,
) -> Appointment:
    client, advisor = who
    local, minutes, kind = held
    start = local.astimezone(UTC)
    model = dice.one_of(COLLECTION)
    asked = start - timedelta(days=dice.between(1, 6), minutes=dice.between(0, 300))
    return Appointment(
        id=dice.identifier(),
        scope=BOUTIQUE,
        client=client.id,
        advisor=advisor,
        type=kind,
        start=start,
        end=start + timedelta(minutes=minutes),
        references_to_prepare=(model.reference,),
        language=client.language,
        channel="web",
        note=model.name,
        status=status,
        status_history=(StandingChange(status, asked, advisor),),
        created_at=asked,
        updated_at=asked,
    )


def notes(seed: int, people: list[Client], now: datetime) -> Iterator[Note]:
    """What advisors wrote down, in the language of the client."""
    dice = Dice(seed, "notes")
    for client in people[::3]:
        at = dice.within(client.created_at, now - timedelta(days=1))
        kinds = (NoteKind.CLIENT_WORDS, NoteKind.ASSESSMENT, NoteKind.PRIVATE)
        yield Note(
            id=dice.identifier(),
            scope=BOUTIQUE,
            about="client",
            subject=client.id,
            client=client.id,
            kind=dice.one_of(kinds),
            text=dice.one_of(words.NOTES[client.language]),
            language=client.language,
            at=at,
            created_at=at,
            created_by=client.owner or "",
        )


def tasks(seed: int, people: list[Client], now: datetime) -> Iterator[Task]:
    """Sixty things promised: a few late, a dozen due today, the others to come."""
    dice = Dice(seed, "tasks")
    kinds = (TaskKind.FOLLOW_UP, TaskKind.POST_VISIT, TaskKind.CALL_BACK, TaskKind.BIRTHDAY)
    for index in range(min(60, len(people))):
        days = 0 if index < 12 else dice.between(-3, 21) if index < 20 else dice.between(1, 40)
        client = dice.one_of(people)
        kind = kinds[index % len(kinds)]
        done = index % 5 == 4
        yield Task(
            id=dice.identifier(),
            scope=BOUTIQUE,
            client=client.id,
            kind=kind,
            text=_PROMISES[kind],
            due=(now + timedelta(days=days)).replace(minute=0, second=0, microsecond=0),
            assignee=advisor_id(1) if index % 3 == 0 else client.owner,
            state=TaskState.DONE if done else TaskState.OPEN,
            created_at=now - timedelta(days=dice.between(4, 9)),
            updated_at=now - timedelta(hours=dice.between(1, 5)) if done else now,
        )


_PROMISES = {
    TaskKind.FOLLOW_UP: "Send photos of the blue dial",
    TaskKind.POST_VISIT: "Write a thank-you after the visit",
    TaskKind.CALL_BACK: "Call back about the strap",
    TaskKind.BIRTHDAY: "Birthday wishes",
}
