"""How soon clients were answered, reckoned by hand: closed hours, weekends, holidays, DST."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from clienteling.actions.desk import Desk
from clienteling.cache.reads.replies import Asked, Fate, Replies, callers, replies, waiting
from clienteling.domain.messages import ConversationStatus, Direction, MessageState
from clienteling.wire.people import Boutique, OpeningHours
from tests.cache.reads.chats import conversation, message
from tests.fixtures_desk import CLAIRE, LIN, MARTIN, SCOPE, people, put

SHANGHAI, PARIS = "Asia/Shanghai", "Europe/Paris"
MONDAY = date(2026, 11, 23)
MINUTE = timedelta(minutes=1)


def at(day: date, clock: str, zone: str = SHANGHAI) -> datetime:
    """That hour of the day by the boutique's clock."""
    there = datetime.combine(day, datetime.strptime(clock, "%H:%M").time(), ZoneInfo(zone))  # noqa: DTZ007 - a clock, not a moment
    return there.astimezone(UTC)


@pytest.fixture(autouse=True)
def boutique(desk: Desk) -> Boutique:
    """Open on weekdays from ten to eight; whoever writes is answered within half an hour."""
    weekdays = tuple(OpeningHours(day, "10:00", "20:00") for day in range(5))
    known = people()[0]
    assert isinstance(known, Boutique)
    made = replace(known, opening_hours=weekdays, reply_within=30, returns_after=120)
    put(desk, made)
    return made


def answered(desk: Desk, asked: datetime, at: datetime, **facts: object) -> None:
    talk = f"talk-{asked.isoformat()}"
    put(desk, conversation(talk, at), message(talk, at, waited_since=asked, **facts))


def look(
    desk: Desk,
    last: date = MONDAY,
    days: int = 1,
    now: datetime | None = None,
    advisor: str | None = None,
    zone: str = SHANGHAI,
) -> Replies:
    seen = now or at(last, "19:00", zone)
    return replies(desk.store, Asked(last, days, seen, zone, SCOPE, advisor))


def test_each_number_counts_its_questions(desk: Desk) -> None:
    for clock, minutes, who in (("10:00", 4, LIN), ("11:00", 30, LIN), ("12:00", 31, MARTIN)):
        asked = at(MONDAY, clock)
        answered(desk, asked, asked + minutes * MINUTE, author=who)
    put(
        desk,
        conversation("w", at(MONDAY, "18:50"), waiting_since=at(MONDAY, "18:50")),
        conversation("thanks", at(MONDAY, "13:00"), status=ConversationStatus.CLOSED),
    )
    found = look(desk)
    assert [each.took / MINUTE for each in found.asked] == [4, 30, 31, 10]
    assert (found.median, found.longest) == (30 * MINUTE, 31 * MINUTE)
    assert [each.hour for each in found.in_time] == [10, 11]
    assert [each.hour for each in found.late] == [12]
    assert [each.conversation for each in found.waiting] == ["w"]
    assert len(found.owed) == 3, "who waits for ten minutes is not late yet"
    assert [each.conversation for each in found.let_be] == ["thanks"]
    assert found.came_back == ()
    assert found.people[MARTIN] == "Martin Roche"


def test_closed_hours_do_not_count(desk: Desk) -> None:
    friday, monday = MONDAY - timedelta(days=3), MONDAY
    answered(desk, at(friday, "19:50"), at(monday, "10:05"))
    (over_the_weekend,) = look(desk, friday, now=at(monday, "12:00")).questions
    assert over_the_weekend.took == 15 * MINUTE
    answered(desk, at(monday, "07:00"), at(monday, "10:02"))
    (early,) = look(desk).questions
    assert (early.took, early.hour) == (2 * MINUTE, 7)


def test_a_holiday_does_not_count(desk: Desk, boutique: Boutique) -> None:
    put(desk, replace(boutique, holidays=(MONDAY,)))
    tuesday = MONDAY + timedelta(days=1)
    answered(desk, at(MONDAY, "11:00"), at(tuesday, "10:20"))
    (found,) = look(desk, now=at(tuesday, "12:00")).questions
    assert found.took == 20 * MINUTE


@pytest.mark.parametrize(
    ("day", "minutes"), [(date(2026, 3, 29), 120), (date(2026, 10, 25), 240)]
)
def test_a_night_in_which_the_clock_is_changed(
    desk: Desk, boutique: Boutique, day: date, minutes: int
) -> None:
    always = replace(boutique, tz=PARIS, opening_hours=())
    put(desk, always)
    answered(desk, at(day, "01:00", PARIS), at(day, "04:00", PARIS))
    (found,) = look(desk, day, now=at(day, "12:00", PARIS), zone=PARIS).questions
    assert (found.took / MINUTE, found.hour) == (minutes, 1)


def test_who_waits_too_long_came_back(desk: Desk) -> None:
    since, now = at(MONDAY, "10:00"), at(MONDAY, "12:30")
    put(
        desk,
        conversation("left", since, waiting_since=since, claimed_at=since),
        conversation("taken", since, waiting_since=since, claimed_at=at(MONDAY, "11:00")),
    )
    answered(desk, since, at(MONDAY, "12:10"))
    found = look(desk, now=now)
    assert [each.fate for each in found.came_back] == [Fate.ANSWERED, Fate.WAITING]
    assert [each.conversation for each in found.waiting] == ["left", "taken"]
    assert len(found.late) == 3


@pytest.mark.parametrize(
    "state",
    [MessageState.RECALLED, MessageState.FAILED, MessageState.SCHEDULED, MessageState.EXPIRED],
)
def test_words_that_never_left_are_no_answer(desk: Desk, state: MessageState) -> None:
    answered(desk, at(MONDAY, "11:00"), at(MONDAY, "11:01"), state=state)
    assert look(desk).questions == ()


def test_an_advisor_sees_their_own(desk: Desk) -> None:
    answered(desk, at(MONDAY, "10:00"), at(MONDAY, "10:05"), author=LIN)
    answered(desk, at(MONDAY, "11:00"), at(MONDAY, "11:05"), author=MARTIN)
    since = at(MONDAY, "12:00")
    put(desk, conversation("free", since, assignee=None, waiting_since=since))
    assert [each.by for each in look(desk).asked] == [LIN, MARTIN, ""]
    assert [each.by for each in look(desk, advisor=LIN).asked] == [LIN]


def test_days_are_the_boutiques_own(desk: Desk) -> None:
    sunday = MONDAY - timedelta(days=1)
    answered(desk, at(sunday, "23:59"), at(MONDAY, "10:01"))
    answered(desk, at(MONDAY, "00:00"), at(MONDAY, "10:02"))
    assert [each.took / MINUTE for each in look(desk).questions] == [2]
    assert [each.took / MINUTE for each in look(desk, days=7).questions] == [1, 2]


def test_those_who_wait_now_are_read_alone(desk: Desk) -> None:
    answered(desk, at(MONDAY, "10:00"), at(MONDAY, "10:05"))
    since = at(MONDAY - timedelta(days=4), "12:00")
    put(desk, conversation("w", since, waiting_since=since, client=CLAIRE))
    asked = Asked(MONDAY, 30, at(MONDAY, "12:00"), SHANGHAI, SCOPE)
    (found,) = waiting(desk.store, asked).questions
    assert found.conversation == "w"
    assert callers(desk.store, [found])["w"].name == "Claire Vasseur"


def test_a_question_of_a_joined_conversation_opens_where_it_goes_on(desk: Desk) -> None:
    since = at(MONDAY, "10:00")
    put(desk, conversation("other", since, joined_into="keep"), conversation("keep", since))
    put(desk, message("other", since + MINUTE, waited_since=since, direction=Direction.OUT))
    (found,) = look(desk).questions
    assert callers(desk.store, [found])["other"].talk == "keep"
