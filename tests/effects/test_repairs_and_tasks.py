"""Watches in our hands, and promises."""

import msgspec
import pytest

from clienteling.domain.repairs import (
    LINE,
    Stage,
    TicketEventKind,
    is_open,
    next_stages,
    provisional_number,
)
from clienteling.domain.tasks import TaskState
from clienteling.errors import Refused
from clienteling.wire.service import Task, Ticket, TicketEvent
from clienteling.wire.service_commands import (
    AddTask,
    AddTicketNote,
    AdvanceTicket,
    CompleteTask,
    OpenTicket,
)
from tests.effects.shop import BASE, CID, NOW, REPAIR, after, ask

replace = msgspec.structs.replace
NEXT = AdvanceTicket(
    id=CID, **BASE, ticket="r1", event="e1", to=Stage.RECEIVED, was=Stage.REGISTERED
)


def test_a_watch_taken_in_has_a_number_and_a_story() -> None:
    intake = OpenTicket(
        id=CID,
        **BASE,
        ticket="r2",
        event="e2",
        provisional_number="P-1",
        client="wei",
        client_words="It stops",
        assessment="Runs",
    )
    rows = after(intake)
    ticket, event = rows.need(Ticket, "r2"), rows.need(TicketEvent, "e2")
    assert (ticket.stage, ticket.number, ticket.client_words) == (
        Stage.REGISTERED,
        "",
        "It stops",
    )
    assert event.after == Stage.REGISTERED
    with pytest.raises(Refused):
        ask(replace(intake, provisional_number=""))


def test_the_next_stage_is_told_in_the_story() -> None:
    rows = after(replace(NEXT, text="Courier 12", told_client=True))
    assert rows.need(Ticket, "r1").stage is Stage.RECEIVED
    assert rows.need(Ticket, "r1").told_at == NOW
    assert rows.need(TicketEvent, "e1").text == "Courier 12"


def test_a_stage_somebody_else_reached_first_is_a_conflict() -> None:
    with pytest.raises(Refused) as refusal:
        ask(NEXT, shop=(replace(REPAIR, stage=Stage.DIAGNOSIS),))
    assert refusal.value.code == "conflict"
    assert ask(NEXT, shop=(replace(REPAIR, stage=Stage.RECEIVED),)) == []


def test_a_stage_that_cannot_follow_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        ask(replace(NEXT, to=Stage.COLLECTED))
    assert refusal.value.code == "stage"


def test_telling_the_client_is_remembered_on_the_ticket() -> None:
    said = AddTicketNote(
        id=CID,
        **BASE,
        ticket="r1",
        event="e3",
        text="Told by phone",
        type=TicketEventKind.CLIENT_CONTACT,
    )
    assert after(said).need(Ticket, "r1").told_at == NOW
    with pytest.raises(Refused):
        ask(replace(said, text="  "))


def test_every_open_stage_leads_on_and_the_line_can_be_walked() -> None:
    assert all(next_stages(stage) for stage in Stage if stage is not Stage.CANCELLED)
    stage, walked = Stage.REGISTERED, [Stage.REGISTERED]
    while is_open(stage):
        stage = next_stages(stage)[0]
        walked.append(stage)
    assert walked[-1] is Stage.COLLECTED
    assert set(walked) <= set(LINE)


def test_provisional_numbers_of_two_desks_differ() -> None:
    first = provisional_number("0190a000-0000-7000-8000-00000000000a", 1)
    second = provisional_number("0190a000-0000-7000-8000-00000000000b", 1)
    assert first != second


def test_a_promise_is_kept_once() -> None:
    add = AddTask(id=CID, **BASE, task="k1", due=NOW, text="Call back", client="wei")
    task = after(add).need(Task, "k1")
    assert (task.assignee, task.state) == ("lin", TaskState.OPEN)
    done = CompleteTask(id=CID, **BASE, task="k1")
    kept = after(done, shop=(task,)).need(Task, "k1")
    assert kept.state is TaskState.DONE
    assert ask(done, shop=(kept,)) == []
