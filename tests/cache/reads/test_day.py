"""The day's numbers, on the made-up boutique and on a small one."""

from datetime import timedelta

from clienteling.actions import appointments, tasks
from clienteling.actions.appointments import Booking
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.cache.reads import day
from clienteling.cache.reads.day import Asked, Review
from clienteling.domain.appointments import Standing
from clienteling.sample.people import BOUTIQUE
from clienteling.sample.season import season
from tests.cache.reads.chats import conversation, message
from tests.fixtures_desk import LIN, SCOPE, WEI, put

ZONE = "Asia/Shanghai"
MINUTE = timedelta(minutes=1)


def review(desk: Desk, days: int = 0) -> Review:
    there = desk.now().date() + timedelta(days=days)
    return day.review(desk.store, Asked(there, desk.now(), ZONE, SCOPE))


def test_a_day_says_how_soon_its_questions_were_answered(desk: Desk) -> None:
    asked, answered = desk.now() - 60 * MINUTE, desk.now() - 57 * MINUTE
    put(
        desk,
        conversation("a", last_at=answered),
        message("a", answered, waited_since=asked),
        conversation("c", last_at=asked, waiting_since=asked),
    )
    found = review(desk)
    assert found.replies.median == 3 * MINUTE
    assert [each.conversation for each in found.replies.asked] == ["a", "c"]
    assert [each.conversation for each in found.slipping] == ["c"]
    assert found.callers["a"].name == "Shimin Zhang 张世民"
    assert review(desk, -1).slipping == ()


def test_kept_is_counted_of_what_came_due(desk: Desk) -> None:
    for number, minutes in enumerate((30, 60, 90)):
        start = desk.now() + minutes * MINUTE
        appointments.book(desk, Booking(WEI, LIN, start, 20 * MINUTE, id=f"a{number}"))
    appointments.mark(desk, "a0", Standing.ARRIVED, Standing.CONFIRMED)
    appointments.mark(desk, "a1", Standing.NO_SHOW, Standing.CONFIRMED)
    found = review(desk)
    due = found.came_due(desk.now())
    assert [each.id for each in due] == ["a0", "a1"]
    assert [day.was_kept(each) for each in due] == [True, False]


def test_promises_of_the_day(desk: Desk) -> None:
    tasks.promise(desk, "Call", desk.now(), WEI)
    tasks.promise(desk, "Tomorrow", desk.now() + timedelta(days=1), WEI)
    (one,) = review(desk).promises
    tasks.complete(desk, one.id)
    assert [each.done for each in review(desk).promises] == [True]
    assert [each.text for each in review(desk, 1).promises] == ["Tomorrow"]


def test_the_whole_season_adds_up(desk: Desk) -> None:
    with desk.store.write() as tx:
        shown.put(tx, season(now=desk.now(), clients=300))
    asked = Asked(desk.now().date(), desk.now(), ZONE, BOUTIQUE)
    found = day.review(desk.store, asked)
    assert len(found.meetings) == 12
    assert found.hours == (10, 21)
    assert all(each.late > 0 for each in found.late)
    assert {each.conversation for each in found.replies.questions} <= set(found.callers)
