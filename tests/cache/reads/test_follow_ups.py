"""What a rule reminds of: whose it is, from when until when, and when there is peace."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from clienteling.actions.desk import Desk
from clienteling.cache.reads import follow_ups
from clienteling.cache.reads.asked import Asked
from clienteling.domain.ids import new_id
from clienteling.domain.people import Calendar, DateKind
from clienteling.domain.repairs import Stage
from clienteling.domain.tasks import TaskKind
from clienteling.domain.watches import WatchEventKind
from clienteling.wire.book import Cover
from clienteling.wire.people import Boutique, ImportantDate, Visit
from clienteling.wire.service import Task, Ticket
from clienteling.wire.watches import WatchEvent
from tests.cache.reads.reminding import ZONE, birthday, bought, change, day, due, rules, visit
from tests.fixtures_desk import AIKO, CLAIRE, LIN, MARTIN, OMAR, SCOPE, WEI, put


def test_after_a_visit_one_is_reminded_two_days_later_for_a_fortnight(desk: Desk) -> None:
    visit(desk, 0)
    assert due(desk) == []
    (reminder,) = due(desk, after=timedelta(days=2))
    assert (reminder.rule, reminder.client, reminder.about) == ("post_visit", WEI, "visit")
    assert len(due(desk, after=timedelta(days=16))) == 1
    assert due(desk, after=timedelta(days=17)) == []


def test_two_visits_in_a_week_are_one_thank_you(desk: Desk) -> None:
    visit(desk, 5)
    newest = visit(desk, 3)
    assert [each.subject for each in due(desk)] == [newest.id]
    visit(desk, 0)
    assert due(desk) == []


def test_a_nameless_walk_in_reminds_nobody(desk: Desk) -> None:
    put(desk, Visit(id=new_id(), scope=SCOPE, arrived_at=desk.now() - timedelta(days=3)))
    assert due(desk) == []


@pytest.mark.parametrize(
    ("days", "shown_"), [(8, False), (7, True), (0, True), (-2, True), (-3, False)]
)
def test_a_birthday_is_shown_a_week_ahead_until_late_wishes_are_none(
    desk: Desk, days: int, shown_: bool
) -> None:
    birthday(desk, days)
    assert rules(due(desk)) == [TaskKind.BIRTHDAY] * shown_


def test_a_date_that_says_how_long_ahead_is_believed(desk: Desk) -> None:
    birthday(desk, 30, lead_days=40)
    birthday(desk, 12, CLAIRE, lead_days=14)
    birthday(desk, 3, CLAIRE, lead_days=1)
    assert [(each.client, each.day) for each in due(desk)] == [
        (CLAIRE, day(desk, 12)),
        (WEI, day(desk, 30)),
    ]


def test_a_lunar_birthday_is_found_on_its_solar_day(desk: Desk) -> None:
    # The fifteenth of the eighth moon of 2026 is the 25th of September.
    made = ImportantDate(
        id=new_id(), scope=SCOPE, client=WEI, kind=DateKind.BIRTHDAY,
        calendar=Calendar.LUNAR, month=8, day=15,
    )  # fmt: skip
    put(desk, made)
    with desk.store.read() as db:
        now = datetime(2026, 9, 20, 4, tzinfo=UTC)
        (found,) = follow_ups.due(db, Asked(now, ZONE, SCOPE, LIN))
    assert found.day == date(2026, 9, 25)


def test_a_month_without_a_day_is_told_at_its_beginning(desk: Desk) -> None:
    birthday(desk, 0, month=9, day=None)
    with desk.store.read() as db:
        found = [
            follow_ups.due(db, Asked(datetime(2026, 8, at, 4, tzinfo=UTC), ZONE, SCOPE, LIN))
            for at in (20, 26)
        ]
    assert [len(each) for each in found] == [0, 1]


def test_a_watch_bought_here_is_asked_about_and_remembered_each_year(desk: Desk) -> None:
    bought(desk, 20)
    bought(desk, 365 * 3 - 3, CLAIRE)
    found = due(desk)
    assert sorted(rules(found)) == [TaskKind.POST_PURCHASE, TaskKind.WATCH_ANNIVERSARY]
    assert {each.what for each in found} == {"Boréal"}


def test_a_watch_that_was_given_away_has_no_anniversary(desk: Desk) -> None:
    bought(desk, 365 * 3 - 3, WEI, owner=AIKO)
    assert due(desk) == []


def test_service_is_due_five_years_after_the_last_one_or_the_purchase(desk: Desk) -> None:
    old = bought(desk, 1_840)
    assert [each.subject for each in due(desk)] == [old.id]
    served = bought(desk, 3_000, CLAIRE)
    event = WatchEvent(
        id=new_id(), scope=SCOPE, watch=served.id, kind=WatchEventKind.SERVICED,
        at=desk.now() - timedelta(days=1_850),
    )  # fmt: skip
    put(desk, event)
    assert {each.subject for each in due(desk)} == {old.id, served.id}
    lately = Ticket(
        id=new_id(), scope=SCOPE, watch=old.id, client=WEI, stage=Stage.CLOSED,
        stage_since=desk.now() - timedelta(days=400), service_types=("full service",),
    )  # fmt: skip
    put(desk, lately)
    assert [each.subject for each in due(desk)] == [served.id]


def test_a_boutique_may_change_a_rule_or_switch_it_off(desk: Desk) -> None:
    visit(desk, 1)
    assert due(desk) == []
    boutique = Boutique(
        id=SCOPE, scope=SCOPE, rev=2, code="A", name="A", follow_ups={TaskKind.POST_VISIT: 1}
    )
    put(desk, boutique)
    assert len(due(desk)) == 1
    put(desk, Boutique(id=SCOPE, scope=SCOPE, code="A", name="A", follow_ups={
        TaskKind.POST_VISIT: -1
    }))  # fmt: skip
    assert due(desk, after=timedelta(days=2)) == []


def test_it_is_the_owners_the_second_advisors_and_the_stand_ins(desk: Desk) -> None:
    visit(desk, 3, AIKO)
    assert due(desk) == []
    assert [each.owner for each in due(desk, MARTIN)] == [MARTIN]
    change(desk, AIKO, secondary=(LIN,))
    (mine,) = due(desk)
    assert (mine.advisor, mine.owner) == (LIN, MARTIN)
    change(desk, AIKO, secondary=())
    cover = Cover(
        id=new_id(), scope=SCOPE, advisor=MARTIN, stand_in=LIN,
        since=desk.now(), until=desk.now() + timedelta(days=1),
    )  # fmt: skip
    put(desk, cover)
    assert [each.advisor for each in due(desk)] == [LIN]
    assert due(desk)[0].id != due(desk, MARTIN)[0].id
    assert due(desk, after=timedelta(days=1)) == []


def test_where_nobody_owns_a_client_it_is_theirs_who_met_them(desk: Desk) -> None:
    visit(desk, 3, OMAR, LIN)
    assert [each.owner for each in due(desk)] == [LIN]


@pytest.mark.parametrize("gone", [{"do_not_contact": True}, {"merged_into": CLAIRE}])
def test_who_is_to_be_left_alone_or_is_gone_is_not_followed_up(
    desk: Desk, gone: dict[str, Any]
) -> None:
    visit(desk, 3)
    change(desk, WEI, **gone)
    assert due(desk) == []


def test_it_is_quiet_while_a_repair_or_a_complaint_is_open(desk: Desk) -> None:
    visit(desk, 3)
    visit(desk, 3, CLAIRE)
    repair = Ticket(
        id=new_id(), scope=SCOPE, client=WEI, stage=Stage.DIAGNOSIS, stage_since=desk.now()
    )
    complaint = Task(
        id=new_id(), scope=SCOPE, client=CLAIRE, kind=TaskKind.COMPLAINT, due=desk.now()
    )
    put(desk, repair, complaint)
    assert due(desk) == []
    with desk.store.read() as db:
        assert follow_ups.quiet(db, [WEI, CLAIRE, AIKO]) == {WEI, CLAIRE}


def test_the_manager_is_told_what_is_late_in_the_team(desk: Desk) -> None:
    visit(desk, 2)
    visit(desk, 3, AIKO)
    visit(desk, 3, OMAR, advisor="")
    birthday(desk, 2)
    assert [(each.rule, each.advisor) for each in due(desk, None)] == [
        (TaskKind.POST_VISIT, MARTIN)
    ]


def test_a_clients_card_names_what_is_next(desk: Desk) -> None:
    with desk.store.read() as db:
        assert follow_ups.next_for(db, WEI, LIN, desk.now()) is None
    birthday(desk, 25)
    with desk.store.read() as db:
        soon = follow_ups.next_for(db, WEI, LIN, desk.now())
        theirs = follow_ups.next_for(db, WEI, MARTIN, desk.now())
    assert soon is not None
    assert theirs is not None
    assert (soon.rule, soon.day) == (TaskKind.BIRTHDAY, day(desk, 25))
    assert soon.id == theirs.id
    visit(desk, 1)
    with desk.store.read() as db:
        sooner = follow_ups.next_for(db, WEI, LIN, desk.now())
    assert sooner is not None
    assert sooner.rule is TaskKind.POST_VISIT
