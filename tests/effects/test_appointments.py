"""Times held, moved, marked and let go."""

from datetime import timedelta

import msgspec
import pytest

from clienteling.domain.appointments import Standing, may_become
from clienteling.effects import Moment
from clienteling.errors import Refused
from clienteling.wire.service import Appointment
from clienteling.wire.service_commands import (
    BookAppointment,
    CancelAppointment,
    MoveAppointment,
    SetAppointmentStatus,
)
from tests.effects.shop import BASE, CID, HOUR, LIN, NOW, VISIT, after, ask

replace = msgspec.structs.replace
BOOK = BookAppointment(
    id=CID, **BASE, appointment="a2", advisor="lin", client="wei", start=NOW, end=NOW + HOUR
)
MOVE = MoveAppointment(
    id=CID,
    **BASE,
    appointment="a1",
    start=NOW + 3 * HOUR,
    end=NOW + 4 * HOUR,
    was_start=VISIT.start,
)


def mark(to: Standing, was: Standing, *, undo: bool = False) -> SetAppointmentStatus:
    return SetAppointmentStatus(id=CID, **BASE, appointment="a1", to=to, was=was, undo=undo)


def test_booking_holds_the_time() -> None:
    held = after(BOOK).need(Appointment, "a2")
    assert (held.client, held.start, held.status) == ("wei", NOW, Standing.CONFIRMED)
    assert held.created_by == "lin"


@pytest.mark.parametrize("length", [timedelta(0), -HOUR, timedelta(hours=25)])
def test_an_end_that_does_not_follow_is_refused(length: timedelta) -> None:
    with pytest.raises(Refused):
        ask(replace(BOOK, end=NOW + length))


def test_moving_takes_the_new_time_unless_somebody_moved_it_first() -> None:
    assert after(MOVE).need(Appointment, "a1").start == MOVE.start
    theirs = replace(VISIT, start=NOW + 6 * HOUR)
    with pytest.raises(Refused) as refusal:
        ask(MOVE, shop=(theirs,))
    assert refusal.value.code == "conflict"
    assert refusal.value.detail["theirs"] == theirs.start.isoformat()
    agreed = replace(VISIT, start=MOVE.start, end=MOVE.end)
    assert ask(MOVE, shop=(agreed,)) == []


def test_cancelling_twice_is_the_same_as_once() -> None:
    cancel = CancelAppointment(id=CID, **BASE, appointment="a1", by_client=True)
    gone = after(cancel).need(Appointment, "a1")
    assert gone.status is Standing.CANCELLED_BY_CLIENT
    assert ask(cancel, shop=(gone,)) == []
    with pytest.raises(Refused):
        ask(MOVE, shop=(gone,))


def test_marks_follow_the_day_and_can_be_undone_for_ten_minutes() -> None:
    arrived = after(mark(Standing.ARRIVED, Standing.CONFIRMED)).need(Appointment, "a1")
    started = after(mark(Standing.IN_PROGRESS, Standing.ARRIVED), shop=(arrived,))
    row = started.need(Appointment, "a1")
    assert row.status is Standing.IN_PROGRESS
    back = mark(Standing.ARRIVED, Standing.IN_PROGRESS, undo=True)
    assert after(back, shop=(row,)).need(Appointment, "a1").status is Standing.ARRIVED
    late = Moment(by="lin", at=NOW + timedelta(minutes=11))
    with pytest.raises(Refused) as refusal:
        ask(back, late, (row,))
    assert refusal.value.code == "stage"


def test_a_no_show_set_by_mistake_has_a_way_back() -> None:
    assert may_become(Standing.NO_SHOW, Standing.ARRIVED)


def test_a_mark_on_something_else_than_was_seen_is_a_conflict() -> None:
    with pytest.raises(Refused) as refusal:
        ask(mark(Standing.ARRIVED, Standing.REQUESTED))
    assert refusal.value.code == "conflict"


def test_nothing_follows_completed() -> None:
    done = replace(VISIT, status=Standing.COMPLETED)
    with pytest.raises(Refused):
        ask(mark(Standing.ARRIVED, Standing.COMPLETED), LIN, (done,))
