"""A day's appointments, free times, and what collided."""

from datetime import UTC, date, datetime, timedelta

import pytest

from clienteling.actions import appointments as actions
from clienteling.actions.appointments import Booking
from clienteling.actions.desk import Desk
from clienteling.cache import outbox, shown
from clienteling.cache.reads import appointments, meetings, people
from clienteling.domain.appointments import AppointmentType, Standing
from clienteling.errors import Gone
from clienteling.wire.people import Boutique, OpeningHours
from tests.fixtures_desk import LIN, MARTIN, SCOPE, WEI

DAY = date(2026, 11, 24)
ZONE = "Asia/Shanghai"
HALF = timedelta(minutes=30)


def at(hour: int, minute: int = 0) -> datetime:
    """A time of the day in Shanghai."""
    return datetime(2026, 11, 24, hour - 8, minute, tzinfo=UTC)


def book(desk: Desk, start: datetime, advisor: str = LIN, length: timedelta = HALF) -> str:
    identifier = f"a-{start:%H%M}-{advisor[-1]}"
    actions.book(desk, Booking(WEI, advisor, start, length, id=identifier))
    return identifier


def test_the_day_is_in_order_and_the_week_is_counted(desk: Desk) -> None:
    book(desk, at(15))
    book(desk, at(11), MARTIN)
    diary = appointments.diary(desk.store, DAY, ZONE, SCOPE)
    assert [each.start for each in diary.meetings] == [at(11), at(15)]
    assert diary.meetings[0].advisor_name == "Martin Roche"
    assert dict(diary.week)[DAY] == 2
    assert [day.weekday() for day, _ in diary.week] == list(range(7))


def test_a_cancelled_time_is_shown_but_not_counted(desk: Desk) -> None:
    identifier = book(desk, at(11))
    actions.cancel(desk, identifier, by_client=True)
    diary = appointments.diary(desk.store, DAY, ZONE, SCOPE)
    assert diary.meetings[0].status is Standing.CANCELLED_BY_CLIENT
    assert dict(diary.week)[DAY] == 0


def test_free_times_lie_within_opening_hours_and_tell_who_is_met(desk: Desk) -> None:
    with desk.store.write() as tx:
        hours = (OpeningHours(DAY.weekday(), "10:00", "12:00"),)
        shop = Boutique(id=SCOPE, scope=SCOPE, code="A", name="A", tz=ZONE, opening_hours=hours)
        shown.put(tx, [shop])
    book(desk, at(10, 30))
    slots = appointments.slots(desk.store, LIN, DAY, HALF, SCOPE)
    assert (slots[0].start, slots[-1].end) == (at(10), at(12))
    taken = {slot.start for slot in slots if slot.taken_by}
    assert taken == {at(10, 15), at(10, 30), at(10, 45)}
    assert not any(
        slot.taken_by for slot in appointments.slots(desk.store, MARTIN, DAY, HALF, SCOPE)
    )


def test_a_day_has_as_many_hours_as_its_zone_gives_it() -> None:
    begin, end = meetings.day_bounds(date(2026, 3, 29), "Europe/Paris")
    assert end - begin == timedelta(hours=23)


def test_one_appointment_with_its_client(desk: Desk) -> None:
    identifier = book(desk, at(11))
    actions.mark(desk, identifier, Standing.ARRIVED, Standing.CONFIRMED)
    subject = appointments.subject(desk.store, identifier)
    assert subject.phone == "+8613900001234"
    assert subject.meeting.before is Standing.CONFIRMED
    assert [standing for standing, _, _ in subject.history] == [
        Standing.ARRIVED,
        Standing.CONFIRMED,
    ]
    assert appointments.day_of(desk.store, identifier, ZONE) == DAY


def test_an_appointment_that_is_gone_says_so(desk: Desk) -> None:
    with pytest.raises(Gone):
        appointments.subject(desk.store, "nobody")


def test_clients_are_found_while_booking(desk: Desk) -> None:
    with desk.store.write() as tx:
        from clienteling.cache import search_index  # noqa: PLC0415 - only here

        search_index.reindex(tx, "client", [WEI])
    found = people.people(desk.store, "zsm")
    assert [who.id for who in found] == [WEI]
    assert people.person(desk.store, WEI) == found[0]


def test_a_collision_holds_our_time_and_how_it_stands(desk: Desk) -> None:
    identifier = book(desk, at(11))
    actions.move(desk, identifier, at(15), HALF, at(11))
    move = refuse_last(desk)
    (card,) = appointments.diary(desk.store, DAY, ZONE, SCOPE).collisions
    assert card.command == move
    assert (card.start, card.problem.code) == (at(15), "conflict")
    assert card.who is not None
    assert card.who.id == WEI
    assert card.meeting is not None
    assert card.meeting.type is AppointmentType.DISCOVERY


def test_a_time_that_was_never_ours_is_booked_anew_and_not_moved(desk: Desk) -> None:
    """Until the next pull it is still shown."""
    identifier = book(desk, at(11))
    command = refuse_last(desk)
    diary = appointments.diary(desk.store, DAY, ZONE, SCOPE)
    assert [each.id for each in diary.meetings] == [identifier]
    (card,) = diary.collisions
    assert (card.command, card.meeting) == (command, None)
    assert card.booking is not None
    assert card.who is not None


def refuse_last(desk: Desk) -> str:
    """What this desk knows between central's answer to its last ask and the next pull."""
    with desk.store.write() as tx:
        (*_, last) = outbox.waiting(tx)
        receipt = (
            f'{{"seq": {last.seq}, "id": "{last.id}", "status": "refused", "rev": 1,'
            ' "problem": {"code": "conflict", "title": "Taken."}}'
        )
        tx.execute("UPDATE outbox SET receipt = ? WHERE id = ?", (receipt.encode(), last.id))
    return last.id
