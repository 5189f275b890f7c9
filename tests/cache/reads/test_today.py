"""Today counts what there is, and every count has its rows."""

from datetime import datetime, timedelta

import pytest

from clienteling.actions import appointments, tasks
from clienteling.actions.appointments import Booking
from clienteling.actions.desk import Desk
from clienteling.cache.reads import repairs, today
from clienteling.cache.reads.asked import Asked
from clienteling.cache.reads.repairs import Filter
from clienteling.cache.reads.steps import StepKind
from clienteling.domain.appointments import Standing
from clienteling.domain.messages import Channel
from clienteling.domain.repairs import Stage
from clienteling.domain.tasks import TaskKind
from clienteling.wire.chat import Conversation
from clienteling.wire.service import Ticket
from tests.fixtures_desk import CLAIRE, LIN, MARTIN, SCOPE, WEI, put


def asked(desk: Desk, advisor: str | None = None) -> Asked:
    return Asked(desk.now(), "Asia/Shanghai", SCOPE, advisor)


def conversation(identifier: str, since: datetime, assignee: str | None = None) -> Conversation:
    return Conversation(
        id=identifier,
        scope=SCOPE,
        client=WEI,
        channel=Channel.WEB,
        assignee=assignee,
        waiting_since=since,
        last_at=since,
        last_text="<b>Is it ready?</b>",
    )


def ticket(desk: Desk, identifier: str, stage: Stage, client: str = WEI) -> Ticket:
    return Ticket(
        id=identifier,
        scope=SCOPE,
        number=f"R-{identifier}",
        client=client,
        stage=stage,
        stage_since=desk.now() - timedelta(days=2),
        promised_on=(desk.now() - timedelta(days=9)).date(),
    )


def test_an_empty_boutique_waits_for_nobody(desk: Desk) -> None:
    day = today.today(desk.store, asked(desk))
    assert (day.counts.waiting, day.counts.ready, day.counts.due) == (0, 0, 0)
    assert not day.meetings
    assert not day.steps


def test_who_waits_longest_comes_first_and_a_colleagues_chat_is_not_mine(desk: Desk) -> None:
    put(
        desk,
        conversation("c1", desk.now() - timedelta(minutes=5)),
        conversation("c2", desk.now() - timedelta(minutes=50), MARTIN),
        conversation("c3", desk.now() - timedelta(minutes=30), LIN),
    )
    mine = today.today(desk.store, asked(desk, LIN))
    ours = today.today(desk.store, asked(desk))
    assert [step.id for step in mine.steps] == ["c3", "c1"]
    assert [step.id for step in ours.steps] == ["c2", "c3", "c1"]
    assert mine.counts.waiting == ours.counts.waiting == 3
    assert mine.counts.unclaimed == 1
    assert ours.steps[0].words == "<b>Is it ready?</b>"


@pytest.mark.parametrize("advisor", [None, LIN, MARTIN])
def test_a_tile_counts_exactly_the_rows_that_repairs_then_lists(
    desk: Desk, advisor: str | None
) -> None:
    put(
        desk,
        ticket(desk, "1", Stage.READY_FOR_COLLECTION),
        ticket(desk, "2", Stage.READY_FOR_COLLECTION, CLAIRE),
        ticket(desk, "3", Stage.IN_SERVICE),
    )
    day = today.today(desk.store, asked(desk, advisor))
    found = repairs.listed(
        desk.store, repairs.Asked("", Filter.READY, desk.now().date(), SCOPE, advisor)
    )
    assert day.counts.ready == len(found.rows) == found.counts[Filter.READY]


def test_a_piece_that_was_announced_is_no_longer_a_step(desk: Desk) -> None:
    told = ticket(desk, "1", Stage.READY_FOR_COLLECTION)
    put(desk, told)
    assert [s.kind for s in today.today(desk.store, asked(desk)).steps] == [StepKind.TELL]
    put(
        desk,
        Ticket(
            id="1",
            scope=SCOPE,
            number="R-1",
            client=WEI,
            stage=told.stage,
            stage_since=told.stage_since,
            told_at=desk.now(),
        ),
    )
    day = today.today(desk.store, asked(desk))
    assert not day.steps
    assert (day.counts.ready, day.counts.told) == (1, 1)


def test_a_requested_time_is_to_be_confirmed_and_a_promise_is_due(desk: Desk) -> None:
    start = desk.now() + timedelta(hours=2)
    wish = Booking(WEI, LIN, start, timedelta(minutes=30), status=Standing.REQUESTED)
    appointments.book(desk, wish)
    tasks.promise(desk, "Send photos", desk.now(), CLAIRE, TaskKind.BIRTHDAY)
    tasks.promise(desk, "Later", desk.now() + timedelta(days=3), CLAIRE)
    day = today.today(desk.store, asked(desk, LIN))
    assert [step.kind for step in day.steps] == [StepKind.CONFIRM, StepKind.TASK]
    assert (day.counts.due, day.counts.birthdays) == (1, 1)
    assert len(day.due) == day.counts.due
    assert day.meetings[0].state == "saved"


def test_the_day_is_the_boutiques_not_the_machines(desk: Desk) -> None:
    late = desk.now().replace(hour=15, minute=30)  # 23:30 in Shanghai
    after = desk.now().replace(hour=16, minute=30)  # 00:30 of the next day there
    for start in (late, after):
        appointments.book(desk, Booking(WEI, LIN, start, timedelta(minutes=15)))
    day = today.today(desk.store, asked(desk))
    assert [each.start for each in day.meetings] == [late]
    assert [each.start for each in day.later] == [after]


def test_a_walk_in_needs_no_name(desk: Desk) -> None:
    appointments.walk_in(desk, "strap")
    appointments.walk_in(desk, "gift", ("B210.4410",), "will come back")
    assert today.today(desk.store, asked(desk, LIN)).visits == 2
    assert today.today(desk.store, asked(desk, MARTIN)).visits == 0
