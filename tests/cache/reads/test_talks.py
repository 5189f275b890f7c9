"""The piles of Inbox: who waits, who was put off, who came back, and who waited longest."""

from datetime import date, datetime, timedelta

import pytest
from msgspec.structs import replace

from clienteling.actions import conversations
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.cache.reads import badges, talks, today, waits
from clienteling.cache.reads.asked import Asked
from clienteling.cache.reads.steps import StepKind
from clienteling.cache.reads.talks import Pile, Piles
from clienteling.cache.reads.waits import Pace
from clienteling.domain.messages import Channel, ConversationStatus, Direction
from clienteling.effects import Moment
from clienteling.effects.conversations import came_back
from clienteling.wire.chat import Conversation, Origin
from clienteling.wire.people import Boutique, OpeningHours
from tests.fakes.clock import Clock
from tests.fixtures_desk import CLAIRE, LIN, MARTIN, SCOPE, WEI, put

WEEK = tuple(OpeningHours(day, "10:00", "19:00") for day in range(6))


def asked(desk: Desk, advisor: str = LIN) -> Asked:
    return Asked(desk.now(), "Asia/Shanghai", SCOPE, advisor)


def talk(
    desk: Desk, identifier: str, minutes: int | None, assignee: str | None = None
) -> Conversation:
    """One that has waited so many minutes, or was answered."""
    since = None if minutes is None else desk.now() - timedelta(minutes=minutes)
    return Conversation(
        id=identifier,
        scope=SCOPE,
        client=WEI,
        channel=Channel.WECHAT,
        status=ConversationStatus.OPEN,
        assignee=assignee,
        claimed_at=since if assignee else None,
        waiting_since=since,
        last_at=since or desk.now() - timedelta(hours=1),
        last_text="May I see the blue one?",
        last_direction=Direction.IN if since else Direction.OUT,
    )


def boutique(desk: Desk, **rules: object) -> Boutique:
    with desk.store.read() as db:
        found = shown.find(db, Boutique, SCOPE)
    assert found is not None
    then = replace(found, **rules)
    put(desk, then)
    return then


def pile(desk: Desk, which: Pile, advisor: str = LIN, typed: str = "", most: int = 9) -> Piles:
    return talks.piles(desk.store, which, asked(desk, advisor), "", typed, most)


def ids(desk: Desk, which: Pile, advisor: str = LIN, typed: str = "") -> list[str]:
    return [each.id for each in pile(desk, which, advisor, typed).talks]


def test_the_piles_hold_what_their_names_say_and_count_it(desk: Desk) -> None:
    put(
        desk,
        talk(desk, "unclaimed", 5),
        talk(desk, "mine", 40, LIN),
        talk(desk, "theirs", 50, MARTIN),
        talk(desk, "answered", None, LIN),
        replace(talk(desk, "closed", None, LIN), status=ConversationStatus.CLOSED),
        replace(talk(desk, "joined", 90), joined_into="mine"),
    )

    assert ids(desk, Pile.WAITING) == ["theirs", "mine", "unclaimed"]
    assert ids(desk, Pile.MINE) == ["mine", "answered"]
    assert ids(desk, Pile.UNCLAIMED) == ["unclaimed"]
    assert set(ids(desk, Pile.ALL)) == {"unclaimed", "mine", "theirs", "answered", "closed"}
    found = pile(desk, Pile.WAITING)
    assert found.counts == {
        Pile.WAITING: 3,
        Pile.MINE: 2,
        Pile.UNCLAIMED: 1,
        Pile.SNOOZED: 0,
        Pile.ALL: 5,
        Pile.IGNORED: 0,
    }


def test_who_was_put_off_is_back_by_themselves(desk: Desk, clock: Clock) -> None:
    put(desk, talk(desk, "later", 10, LIN), talk(desk, "now", 5, LIN))
    until = desk.now() + timedelta(minutes=30)
    conversations.snooze(desk, "later", until)

    found = pile(desk, Pile.WAITING)
    assert [each.id for each in found.talks] == ["now"]
    assert ids(desk, Pile.MINE) == ["now"]
    assert ids(desk, Pile.SNOOZED) == ["later"]
    assert set(ids(desk, Pile.ALL)) == {"later", "now"}
    assert found.wakes_at == until
    assert badges.badges(desk.store, asked(desk)).inbox == 1

    clock.go_on(timedelta(minutes=30))
    assert ids(desk, Pile.WAITING) == ["later", "now"]
    (later, _) = pile(desk, Pile.MINE).talks
    assert later.woke
    assert ids(desk, Pile.SNOOZED) == []
    assert pile(desk, Pile.WAITING).wakes_at is None
    assert badges.badges(desk.store, asked(desk)).inbox == 2


def test_one_put_off_that_waits_for_nobody_comes_back_on_top(desk: Desk, clock: Clock) -> None:
    put(desk, talk(desk, "asked", None, LIN), talk(desk, "answered", None, LIN))
    conversations.snooze(desk, "asked", desk.now() + timedelta(hours=1))
    clock.go_on(timedelta(hours=2))

    assert ids(desk, Pile.MINE) == ["asked", "answered"]


def test_whom_nobody_answers_comes_back_to_all_with_who_had_it(
    desk: Desk, clock: Clock
) -> None:
    boutique(desk, returns_after=120)
    put(desk, talk(desk, "theirs", 0, MARTIN), talk(desk, "nobody's", 0))
    clock.go_on(timedelta(minutes=119))
    assert ids(desk, Pile.UNCLAIMED) == ["nobody's"]
    assert badges.badges(desk.store, asked(desk)).inbox == 1

    clock.go_on(timedelta(minutes=1))
    assert ids(desk, Pile.UNCLAIMED) == ["nobody's", "theirs"]
    assert set(ids(desk, Pile.IGNORED)) == {"nobody's", "theirs"}
    back = next(each for each in pile(desk, Pile.WAITING).talks if each.assignee)
    assert (back.came_back, back.assignee_name) == (True, "Martin Roche")
    assert badges.badges(desk.store, asked(desk)).inbox == 2

    conversations.claim(desk, "theirs")
    assert ids(desk, Pile.MINE) == ["theirs"]
    assert ids(desk, Pile.UNCLAIMED) == ["nobody's"]


@pytest.mark.parametrize("minutes", [0, 29, 30, 31, 600, 5_000])
@pytest.mark.parametrize("hours", [(), WEEK])
def test_the_pile_and_the_claim_agree_on_who_came_back(
    desk: Desk, minutes: int, hours: tuple[OpeningHours, ...]
) -> None:
    holidays = (date(2026, 11, 21),)
    here = boutique(desk, returns_after=31, opening_hours=hours, holidays=holidays)
    one = talk(desk, "one", minutes, MARTIN)
    put(desk, one)

    free = came_back(one, here, Moment(LIN, desk.now(), ("advisor",)))
    assert (ids(desk, Pile.UNCLAIMED) == ["one"]) is free
    assert pile(desk, Pile.ALL).talks[0].came_back is free


def test_a_wait_is_counted_in_opening_time_against_the_goal(desk: Desk, clock: Clock) -> None:
    """It is 17:00 in Shanghai; the boutique opens at ten and closes at seven."""
    boutique(desk, reply_within=30, opening_hours=WEEK)
    put(desk, talk(desk, "one", 0))
    told: list[tuple[int, Pace]] = []
    for minutes in (10, 10, 10, 24 * 60):
        clock.go_on(timedelta(minutes=minutes))
        (one,) = pile(desk, Pile.WAITING).talks
        told.append((round(one.waited / timedelta(minutes=1)), one.pace))

    late = 30 + 9 * 60
    assert told == [(10, Pace.IN_TIME), (20, Pace.SOON), (30, Pace.LATE), (late, Pace.LATE)]


def test_a_holiday_is_no_waiting(desk: Desk) -> None:
    monday = date(2026, 11, 23)
    rules = {"opening_hours": WEEK, "holidays": (monday,), "returns_after": 60}
    boutique(desk, **rules)
    put(desk, talk(desk, "since this morning", 6 * 60))
    (one,) = pile(desk, Pile.UNCLAIMED).talks
    assert (one.waited, one.pace, one.came_back) == (timedelta(), Pace.IN_TIME, False)


def test_what_is_typed_finds_visitors_clients_and_words_in_the_whole_pile(desk: Desk) -> None:
    many = [
        replace(talk(desk, f"c{n:02d}", n + 1), client=None, visitor=f"Guest {n}")
        for n in range(20)
    ]
    put(
        desk,
        *many,
        replace(talk(desk, "claire", None), client=CLAIRE, last_text="Où est ma montre ?"),
        replace(talk(desk, "sign", None), client=None, origin=Origin("Window, spring")),
    )

    assert ids(desk, Pile.ALL, typed="guest 13") == ["c13"]
    assert ids(desk, Pile.ALL, typed="vasseur") == ["claire"]
    assert ids(desk, Pile.ALL, typed="Où est") == ["claire"]
    assert ids(desk, Pile.ALL, typed="window") == ["sign"]
    assert ids(desk, Pile.WAITING, typed="vasseur") == []
    found = pile(desk, Pile.ALL)
    assert (len(found.talks), found.more, found.counts[Pile.ALL]) == (9, True, 22)
    assert not pile(desk, Pile.ALL, most=22).more


def test_the_one_that_is_open_stays_in_the_list(desk: Desk) -> None:
    put(desk, talk(desk, "answered", None, MARTIN))
    kept = talks.piles(desk.store, Pile.WAITING, asked(desk), "answered")
    assert [each.id for each in kept.talks] == ["answered"]
    assert kept.counts[Pile.WAITING] == 0


def test_today_tells_the_boutique_who_came_back_and_counts_as_the_pile_does(
    desk: Desk, clock: Clock
) -> None:
    put(desk, talk(desk, "theirs", 0, MARTIN), talk(desk, "nobody's", 0))
    put(desk, replace(talk(desk, "joined", 0), joined_into="theirs"))
    put(desk, talk(desk, "later", 0, LIN))
    conversations.snooze(desk, "later", desk.now() + timedelta(days=1))
    clock.go_on(timedelta(hours=3))

    ours = today.today(desk.store, replace(asked(desk), advisor=None))
    assert (ours.steps[0].kind, ours.steps[0].clients) == (StepKind.IGNORED, 2)
    assert ours.counts.waiting == pile(desk, Pile.WAITING).counts[Pile.WAITING] == 2
    assert (ours.counts.late, ours.counts.waited) == (True, timedelta(hours=3))
    mine = today.today(desk.store, asked(desk))
    assert {step.kind for step in mine.steps} == {StepKind.REPLY}
    assert {step.id for step in mine.steps} == {"theirs", "nobody's"}


def test_rules_stand_before_anybody_set_them(desk: Desk) -> None:
    found = waits.of(desk.store, "a boutique that is not known here")
    assert found.reply_within == timedelta(minutes=30)
    assert found.ignored_since(datetime.fromisoformat("2026-11-23T09:00:00+00:00"))
