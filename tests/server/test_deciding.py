"""What only central decides: whose time is free, ticket numbers, how names are typed."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from clienteling.domain.appointments import Standing
from clienteling.domain.ids import new_id
from clienteling.server.readings import typed
from clienteling.server.slots import alternatives
from clienteling.server.store.loading import load
from clienteling.wire.people import Client
from clienteling.wire.service import Appointment, Ticket
from clienteling.wire.service_commands import (
    CancelAppointment,
    MoveAppointment,
    OpenTicket,
    SetAppointmentStatus,
)
from clienteling.wire.sync import Receipt
from tests.fixtures_central import Caller, Server, add_person, now, open_boutique, seated
from tests.server.asks import book, create, edit

TOMORROW = datetime.now(UTC).replace(hour=10, minute=0, second=0, microsecond=0) + timedelta(
    days=1
)
HOUR = timedelta(hours=1)


def conflict(receipt: Receipt) -> dict[str, str]:
    assert receipt.problem is not None
    assert (receipt.status, receipt.problem.code) == ("refused", "conflict")
    return receipt.problem.detail


def test_a_taken_time_is_refused_and_free_ones_are_offered(lin: Caller, marie: Caller) -> None:
    lin.catch_up()
    marie.catch_up()
    lin.push(book(lin, TOMORROW))

    (receipt,) = marie.push(book(marie, TOMORROW + HOUR / 2, advisor=lin.me.advisor))

    detail = conflict(receipt)
    assert detail["theirs"] == f"{TOMORROW:%Y-%m-%dT%H:%M:%S.%fZ}"
    offered = [datetime.fromisoformat(each) for each in detail["alternatives"].split(",")]
    assert len(offered) == 3
    assert all(at >= TOMORROW + HOUR or at + HOUR <= TOMORROW for at in offered)


def test_times_that_only_touch_are_both_held(lin: Caller) -> None:
    lin.catch_up()

    receipts = lin.push(book(lin, TOMORROW), book(lin, TOMORROW + HOUR))

    assert [receipt.status for receipt in receipts] == ["done", "done"]


def test_of_many_desks_that_want_one_time_one_wins(server: Server, lin: Caller) -> None:
    desks = [lin, *(seated(server, "marie") for _ in range(4))]
    for desk in desks:
        desk.catch_up()
    with ThreadPoolExecutor(5) as all_at_once:
        receipts = all_at_once.map(
            lambda desk: desk.push(book(desk, TOMORROW, advisor=lin.me.advisor))[0], desks
        )

    assert sorted(receipt.status for receipt in receipts) == ["done", *["refused"] * 4]


def test_a_cancelled_time_is_free_and_cannot_be_taken_back_once_given_away(
    lin: Caller,
) -> None:
    lin.catch_up()
    first, second = book(lin, TOMORROW), book(lin, TOMORROW)
    cancel = CancelAppointment(
        id=new_id(), at=now(), scope=lin.me.boutique, appointment=first.appointment
    )
    undo = SetAppointmentStatus(
        id=new_id(),
        at=now(),
        scope=lin.me.boutique,
        appointment=first.appointment,
        to=Standing.CONFIRMED,
        was=Standing.CANCELLED_BY_BOUTIQUE,
        undo=True,
    )

    *_, done, back = lin.push(first, cancel, second, undo)

    assert done.status == "done"
    conflict(back)


def test_moving_onto_a_taken_time_is_refused_and_aside_is_not(lin: Caller) -> None:
    lin.catch_up()
    first, second = book(lin, TOMORROW), book(lin, TOMORROW + 2 * HOUR)

    def move(to: datetime) -> MoveAppointment:
        return MoveAppointment(
            id=new_id(),
            at=now(),
            scope=lin.me.boutique,
            appointment=second.appointment,
            start=to,
            end=to + HOUR,
            was_start=second.start,
        )

    *_, onto, aside = lin.push(
        first, second, move(TOMORROW + HOUR / 4), move(TOMORROW + 3 * HOUR / 2)
    )

    conflict(onto)
    assert aside.status == "done"
    lin.catch_up()
    kept = lin.rows["appointment", second.appointment]
    assert isinstance(kept, Appointment)
    assert kept.start == TOMORROW + 3 * HOUR / 2


def test_nobody_books_an_advisor_who_does_not_exist(lin: Caller) -> None:
    lin.catch_up()

    (receipt,) = lin.push(book(lin, TOMORROW, advisor="nobody"))

    assert receipt.problem is not None
    assert receipt.problem.code == "invalid"


def test_free_times_are_the_nearest_and_never_past() -> None:
    held = ((TOMORROW - HOUR, TOMORROW + HOUR),)
    wanted = (TOMORROW, TOMORROW + HOUR)

    free = alternatives(wanted, held, TOMORROW - 10 * HOUR)
    assert free == (TOMORROW + HOUR, TOMORROW + 1.25 * HOUR, TOMORROW + 1.5 * HOUR)
    before = alternatives(wanted, ((TOMORROW, TOMORROW + 9 * HOUR),), TOMORROW - 10 * HOUR)
    assert max(before) == TOMORROW - HOUR
    assert min(alternatives(wanted, held, TOMORROW + 2 * HOUR)) > TOMORROW + 2 * HOUR


def open_ticket(at: Caller) -> OpenTicket:
    return OpenTicket(
        id=new_id(),
        at=now(),
        scope=at.me.boutique,
        ticket=new_id(),
        event=new_id(),
        provisional_number="P-7",
    )


def test_tickets_are_numbered_one_after_the_other_in_each_boutique(
    server: Server, lin: Caller
) -> None:
    open_boutique(server.central, "TYO1")
    add_person(server.central, "aiko", "TYO1")
    aiko = seated(server, "aiko")
    for desk in (lin, aiko):
        desk.catch_up()
    old = Ticket(id=new_id(), scope=lin.me.boutique, number="R-00041", stage_since=now())
    load(server.central.engine, [old])

    lin.push(open_ticket(lin), open_ticket(lin))
    aiko.push(open_ticket(aiko))

    assert numbers(lin) == ["R-00041", "R-00042", "R-00043"]
    assert numbers(aiko) == ["R-00001"]


def numbers(at: Caller) -> list[str]:
    at.catch_up()
    return sorted(row.number for row in at.rows.values() if isinstance(row, Ticket))


def test_central_says_how_a_name_is_typed(lin: Caller) -> None:
    lin.catch_up()
    identifier = new_id()
    lin.push(msgspec.structs.replace(create(lin, identifier), name_native="曾志明"))
    lin.push(edit(lin, identifier, "曾志明", "单志明", field="name_native"))
    lin.catch_up()

    kept = lin.rows["client", identifier]
    assert isinstance(kept, Client)
    assert kept.pinyin == "shan zhi ming|dan zhi ming"
    assert kept.initials == "szm|dzm"


@pytest.mark.parametrize(
    ("native", "pinyin", "initials"),
    [
        ("曾志明", "zeng zhi ming|ceng zhi ming", "zzm|czm"),
        ("解晓东", "xie xiao dong|jie xiao dong", "xxd|jxd"),
        ("张三", "zhang san", "zs"),
        ("欧阳娜娜", "ou yang na na", "oynn"),
        ("尉迟恭", "yu chi gong", "ycg"),
        ("王", "wang", "w"),
        ("", "", "mo"),
        ("ミナ", "", "mo"),
    ],
)
def test_readings_of_names(native: str, pinyin: str, initials: str) -> None:
    assert typed(native, "Mina Okabe") == (pinyin, initials)
