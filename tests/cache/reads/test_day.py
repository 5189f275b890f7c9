"""The day's numbers, on the made-up boutique and on a small one."""

from datetime import timedelta

from clienteling.actions import appointments, tasks
from clienteling.actions.appointments import Booking
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.cache.reads import day
from clienteling.cache.reads.day import Asked, Review
from clienteling.domain.appointments import Standing
from clienteling.domain.messages import Channel, Direction
from clienteling.sample.people import BOUTIQUE
from clienteling.sample.season import season
from clienteling.wire.chat import Conversation, Message
from tests.fixtures_desk import LIN, SCOPE, WEI

ZONE = "Asia/Shanghai"
MINUTE = timedelta(minutes=1)


def review(desk: Desk, days: int = 0) -> Review:
    there = desk.now().date() + timedelta(days=days)
    return day.review(desk.store, Asked(there, desk.now(), ZONE, SCOPE))


def say(desk: Desk, talk: str, *said: tuple[Direction, int]) -> None:
    """Messages so many minutes ago."""
    waiting = said[-1][0] is Direction.IN
    last = desk.now() - said[-1][1] * MINUTE
    with desk.store.write() as tx:
        shown.put(
            tx,
            [
                Conversation(
                    id=talk,
                    scope=SCOPE,
                    client=WEI,
                    channel=Channel.WEB,
                    last_at=last,
                    waiting_since=last if waiting else None,
                ),
                *(
                    Message(
                        id=f"{talk}-{number}",
                        scope=SCOPE,
                        conversation=talk,
                        direction=direction,
                        at=desk.now() - ago * MINUTE,
                    )
                    for number, (direction, ago) in enumerate(said)
                ),
            ],
        )


def test_the_median_is_of_first_replies_only(desk: Desk) -> None:
    ours, theirs = Direction.OUT, Direction.IN
    say(desk, "a", (theirs, 60), (theirs, 58), (ours, 57), (ours, 40))
    say(desk, "b", (theirs, 30), (ours, 20), (theirs, 10), (ours, 9))
    say(desk, "c", (theirs, 45))
    found = review(desk)
    waits = [each.took for each in found.replies if each.took]
    assert sorted(waits) == [1 * MINUTE, 3 * MINUTE, 10 * MINUTE]
    assert found.median_reply() == 3 * MINUTE
    assert [each.conversation for each in found.slipping] == ["c"]
    assert sum(found.asked_by_hour.values()) == len(found.replies) == 4


def test_a_private_word_is_no_answer(desk: Desk) -> None:
    say(desk, "a", (Direction.IN, 60))
    with desk.store.write() as tx:
        shown.put(
            tx,
            [
                Message(
                    id="p",
                    scope=SCOPE,
                    conversation="a",
                    direction=Direction.OUT,
                    private=True,
                    at=desk.now(),
                )
            ],
        )
    assert review(desk).replies[0].took is None


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
    assert sum(found.asked_by_hour.values()) == len(found.replies)
