from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from clienteling.actions.desk import Desk
from clienteling.cache.reads.free_times import MOST, Wanted, free_times
from clienteling.domain.appointments import Standing
from clienteling.domain.ids import new_id
from clienteling.domain.moments import Said
from clienteling.wire.people import Boutique, OpeningHours
from clienteling.wire.service import Appointment
from tests.fixtures_desk import LIN, MARTIN, SCOPE, put

ZONE = ZoneInfo("Asia/Shanghai")
MONDAY = date(2026, 11, 23)
TUESDAY = MONDAY + timedelta(days=1)
MORNING = datetime(2026, 11, 23, 8, tzinfo=ZONE)


def opened(desk: Desk, *hours: OpeningHours, holidays: tuple[date, ...] = ()) -> None:
    put(
        desk,
        Boutique(
            id=SCOPE, scope=SCOPE, rev=2, code="AUR1", name="Maison Aurel",
            tz="Asia/Shanghai", opening_hours=hours, holidays=holidays,
        ),
    )  # fmt: skip


def daily(opens: str = "10:00", closes: str = "19:00") -> list[OpeningHours]:
    return [OpeningHours(day, opens, closes) for day in range(7)]


def meets(desk: Desk, at: datetime, minutes: int, **more: object) -> None:
    told = {"advisor": LIN, "status": Standing.CONFIRMED} | more
    end = at + timedelta(minutes=minutes)
    put(desk, Appointment(id=new_id(), scope=SCOPE, start=at, end=end, **told))  # type: ignore[arg-type]


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), ZONE)


def found(desk: Desk, now: datetime = MORNING, **more: object) -> tuple[datetime, ...]:
    return free_times(desk.store, Wanted(LIN, SCOPE, now, **more))  # type: ignore[arg-type]


def test_a_few_times_of_each_day_within_opening_hours(desk: Desk) -> None:
    opened(desk, *daily())

    times = found(desk)

    assert len(times) == MOST
    assert [each.date() for each in times[:4]] == [MONDAY] * 3 + [TUESDAY]
    assert times[0] == at(MONDAY, 10)
    assert times[2] == at(MONDAY, 18)
    assert all(each.utcoffset() == timedelta(hours=8) for each in times)


def test_closed_days_and_holidays_are_left_out(desk: Desk) -> None:
    opened(desk, OpeningHours(0, "10:00", "19:00"), OpeningHours(2, "10:00", "19:00"),
           holidays=(MONDAY,))  # fmt: skip

    days = {each.date().isoformat() for each in found(desk)}

    assert min(days) == "2026-11-25"
    assert all(date.fromisoformat(each).weekday() in {0, 2} for each in days)


def test_a_break_at_noon_is_kept(desk: Desk) -> None:
    opened(desk, OpeningHours(0, "10:00", "12:00"), OpeningHours(0, "14:00", "15:00"))

    monday = [each for each in found(desk, said=Said(clock=time(13))) if each.date() == MONDAY]

    assert monday == [at(MONDAY, 10, 30), at(MONDAY, 11), at(MONDAY, 14)]


def test_what_is_held_is_not_offered(desk: Desk) -> None:
    opened(desk, *daily())
    meets(desk, at(MONDAY, 9), 200)
    meets(desk, at(MONDAY, 13), 300)
    meets(desk, at(MONDAY, 18), 30, status=Standing.CANCELLED_BY_CLIENT)
    meets(desk, at(MONDAY, 12), 60, advisor=MARTIN)

    monday = [each for each in found(desk) if each.date() == MONDAY]

    assert monday == [at(MONDAY, 18)]


def test_it_begins_with_the_day_and_the_hour_that_were_named(desk: Desk) -> None:
    opened(desk, *daily())

    times = found(desk, said=Said(TUESDAY, time(15)))

    assert times[:3] == (at(TUESDAY, 14, 30), at(TUESDAY, 15), at(TUESDAY, 15, 30))
    assert times[3].date() == TUESDAY + timedelta(days=1)


def test_nothing_is_offered_that_begins_within_the_hour(desk: Desk) -> None:
    opened(desk, *daily())

    assert found(desk, now=at(MONDAY, 17, 10))[0] == at(TUESDAY, 10)
    assert found(desk, now=at(MONDAY, 16, 10))[0] == at(MONDAY, 17, 30)


def test_without_hours_the_usual_ones_are_meant(desk: Desk) -> None:
    assert found(desk)[0] == at(MONDAY, 10)


def test_a_time_that_somebody_asked_for_is_not_free(desk: Desk) -> None:
    opened(desk, *daily())
    meets(desk, at(MONDAY, 10), 60, status=Standing.REQUESTED)

    assert found(desk)[0] > at(MONDAY, 10)


def test_an_hour_is_an_hour_when_the_clocks_change(desk: Desk) -> None:
    paris = ZoneInfo("Europe/Paris")
    put(desk, Boutique(id=SCOPE, scope=SCOPE, rev=2, code="A", name="A", tz="Europe/Paris",
                       opening_hours=(OpeningHours(6, "01:00", "05:00"),)))  # fmt: skip
    spring = datetime(2027, 3, 28, 0, tzinfo=paris) - timedelta(hours=3)

    times = found(desk, now=spring, length=timedelta(hours=3))

    assert times[0] == datetime(2027, 3, 28, 1, tzinfo=paris)
    assert [each for each in times if each.date() == date(2027, 3, 28)] == [times[0]]
