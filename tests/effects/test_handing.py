"""Clients who change their advisor, for good or for a time."""

from datetime import timedelta

import msgspec
import pytest

from clienteling.domain.messages import Channel, ConversationStatus
from clienteling.domain.people import NoteKind
from clienteling.domain.tasks import TaskKind
from clienteling.effects import Moment, touches
from clienteling.effects.handing import MOST
from clienteling.errors import Refused
from clienteling.wire.book import Cover, Handover
from clienteling.wire.book_commands import (
    ArrangeCover,
    EndCover,
    HandOverClients,
    UndoHandover,
)
from clienteling.wire.chat import Conversation
from clienteling.wire.command import Command
from clienteling.wire.people import Advisor, Client, Note
from clienteling.wire.record import Record
from clienteling.wire.service import Task
from tests.effects.shop import BASE, CID, LIN, MANAGER, NOW, XU, after, ask

replace = msgspec.structs.replace
XU_ROW = Advisor(id="xu", scope="b", name="Xu")
GONE_ROW = Advisor(id="bo", scope="b", name="Bo", status="left")
MINE, FREE = Client(id="a", scope="b", owner="lin"), Client(id="c", scope="b")
THEIRS = Client(id="t", scope="b", owner="zhao")
GIVE = HandOverClients(
    id=CID, **BASE, handover="h1", task="k1", clients=("a", "c"), to="xu", note="Likes tea."
)
DONE = Handover(
    id="h1",
    scope="b",
    to="xu",
    was={"a": "lin", "c": None},
    at=NOW,
    created_by="lin",
)
BACK = UndoHandover(id=CID, **BASE, handover="h1", clients=("a", "c"))
COVER = ArrangeCover(
    id=CID,
    **BASE,
    cover="v1",
    advisor="lin",
    stand_in="xu",
    since=NOW,
    until=NOW + timedelta(days=14),
)
SHOP: tuple[Record, ...] = (MINE, FREE, THEIRS, XU_ROW, GONE_ROW)
STRANGER = Moment(by="noor", at=NOW)


def refused(command: Command, moment: Moment = LIN, shop: tuple[Record, ...] = SHOP) -> str:
    with pytest.raises(Refused) as refusal:
        ask(command, moment, shop)
    return refusal.value.code


def owners(
    command: Command, shop: tuple[Record, ...], at: Moment = LIN
) -> dict[str, str | None]:
    return {row.id: row.owner for row in ask(command, at, shop) if isinstance(row, Client)}


def test_clients_go_over_with_a_word_in_each_file_and_one_task() -> None:
    rows = ask(GIVE, shop=SHOP)
    assert owners(GIVE, SHOP) == {"a": "xu", "c": "xu"}
    notes = [row for row in rows if isinstance(row, Note)]
    assert [(n.client, n.kind, n.text) for n in notes] == [
        ("a", NoteKind.HANDOVER, "Likes tea."),
        ("c", NoteKind.HANDOVER, "Likes tea."),
    ]
    (task,) = (row for row in rows if isinstance(row, Task))
    assert (task.kind, task.assignee, task.client) == (TaskKind.HANDOVER, "xu", None)
    (kept,) = (row for row in rows if isinstance(row, Handover))
    assert kept.was == {"a": "lin", "c": None}


def test_one_client_is_named_in_the_task_and_without_a_word_no_note_is_written() -> None:
    rows = after(replace(GIVE, clients=("a", "a"), note=" "), shop=SHOP)
    assert rows.need(Task, "k1").client == "a"
    assert rows.need(Handover, "h1").was == {"a": "lin"}
    assert not [x for x in ask(replace(GIVE, note=" "), shop=SHOP) if isinstance(x, Note)]


def test_whose_file_was_closed_or_who_is_there_already_is_left_out() -> None:
    shop = (replace(MINE, merged_into="c"), FREE, XU_ROW)
    assert owners(GIVE, shop) == {"c": "xu"}
    for left in (replace(FREE, erased_at=NOW), replace(FREE, owner="xu")):
        assert refused(GIVE, shop=(left, XU_ROW)) == "gone"


def test_whose_clients_they_are_or_who_leads_may_hand_them_over() -> None:
    theirs = replace(GIVE, clients=("t",))
    assert refused(theirs) == "forbidden"
    assert owners(theirs, SHOP, MANAGER) == {"t": "xu"}
    assert refused(replace(GIVE, clients=("a", "t"))) == "forbidden"


def test_nobody_gets_clients_who_works_here_no_longer() -> None:
    assert refused(replace(GIVE, to="bo")) == "invalid"
    assert refused(replace(GIVE, to="nobody")) == "gone"


def test_five_hundred_at_once_and_not_one_more() -> None:
    many = tuple(Client(id=f"m{n}", scope="b", owner="lin") for n in range(MOST + 1))
    ids = tuple(each.id for each in many)
    assert refused(replace(GIVE, clients=ids), shop=(*many, XU_ROW)) == "invalid"
    assert len(touches(replace(GIVE, clients=ids))) == 2 * MOST + 3
    most = replace(GIVE, clients=ids[:MOST])
    assert len(owners(most, (*many, XU_ROW))) == MOST


def test_ids_that_are_taken_are_refused() -> None:
    assert refused(GIVE, shop=(*SHOP, DONE)) == "conflict"
    taken = Task(id="k1", scope="b", text="Call", due=NOW)
    assert refused(GIVE, shop=(*SHOP, taken)) == "conflict"


def test_undone_within_seven_days_they_are_whose_they_were() -> None:
    given = (DONE, replace(MINE, owner="xu"), replace(FREE, owner="xu"))
    for who in (LIN, XU, MANAGER):
        assert owners(BACK, given, who) == {"a": "lin", "c": None}
    assert refused(BACK, STRANGER, given) == "forbidden"
    late = replace(LIN, at=NOW + timedelta(days=7, seconds=1))
    assert refused(BACK, late, given) == "stage"
    assert owners(BACK, given, replace(LIN, at=NOW + timedelta(days=7))) != {}


def test_whoever_went_on_or_was_closed_since_stays_and_undoing_twice_is_once() -> None:
    on = replace(MINE, owner="zhao")
    closed = replace(FREE, owner="xu", erased_at=NOW)
    rows = ask(BACK, LIN, (DONE, on, closed))
    assert [type(row) for row in rows] == [Handover]
    assert ask(BACK, LIN, (replace(DONE, undone_at=NOW), on)) == []


def test_nobody_is_given_back_who_was_not_in_it() -> None:
    asked = replace(BACK, clients=("t",))
    rows = ask(asked, LIN, (DONE, replace(THEIRS, owner="xu")))
    assert [type(row) for row in rows] == [Handover]


TALK = Conversation(
    id="t",
    scope="b",
    client="a",
    channel=Channel.WEB,
    assignee="lin",
    status=ConversationStatus.OPEN,
    last_at=NOW,
)


@pytest.mark.parametrize(
    ("talk", "goes"),
    [
        (TALK, True),
        (replace(TALK, assignee="zhao"), False),
        (replace(TALK, assignee=None), False),
        (replace(TALK, client="t"), False),
        (replace(TALK, client="c"), False),
        (replace(TALK, joined_into="x"), False),
        (replace(TALK, status=ConversationStatus.CLOSED), False),
    ],
)
def test_what_their_advisor_was_answering_goes_along_and_comes_back(
    talk: Conversation, goes: bool
) -> None:
    give = replace(GIVE, conversations=("t", "t", "none"))
    rows = after(give, shop=(*SHOP, talk))
    then = rows.need(Conversation, "t")
    assert then.assignee == ("xu" if goes else talk.assignee)
    given = (DONE, replace(MINE, owner="xu"), replace(FREE, owner="xu"), then)
    back = replace(BACK, conversations=("t",))
    assert after(back, shop=given).need(Conversation, "t").assignee == talk.assignee
    on = replace(then, assignee="zhao")
    assert after(back, shop=(*given[:3], on)).need(Conversation, "t").assignee == "zhao"


def test_cover_is_arranged_by_either_of_the_two_or_who_leads() -> None:
    for who in (LIN, XU, MANAGER):
        assert after(COVER, who, SHOP).need(Cover, "v1").stand_in == "xu"
    assert refused(COVER, STRANGER) == "forbidden"


@pytest.mark.parametrize(
    "wrong",
    [
        {"until": NOW},
        {"until": NOW - timedelta(days=1)},
        {"until": NOW + timedelta(days=367)},
        {"stand_in": "lin"},
        {"stand_in": "bo"},
        {"note": "x" * 2_001},
    ],
)
def test_a_cover_that_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    lin = Advisor(id="lin", scope="b", name="Lin")
    shop = (*SHOP, lin)
    assert refused(replace(COVER, **wrong), MANAGER, shop) == "invalid"


def test_cover_ends_now_for_either_of_the_two_and_ending_it_twice_is_once() -> None:
    kept = after(COVER, shop=SHOP).need(Cover, "v1")
    end = EndCover(id=CID, **BASE, cover="v1")
    later = replace(XU, at=NOW + timedelta(days=1))
    (over,) = ask(end, later, (kept,))
    assert isinstance(over, Cover)
    assert over.until == later.at
    assert ask(end, replace(XU, at=later.at), (over,)) == []
    assert refused(end, STRANGER, (kept,)) == "forbidden"
    assert refused(end, LIN, ()) == "gone"
