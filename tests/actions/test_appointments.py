"""What is done about appointments is kept here at once."""

from datetime import timedelta

import pytest

from clienteling.actions import appointments, clients
from clienteling.actions.appointments import Booking
from clienteling.actions.desk import Desk
from clienteling.cache import outbox, shown
from clienteling.domain.appointments import Standing
from clienteling.errors import Refused
from clienteling.wire.people import Visit
from clienteling.wire.service import Appointment
from tests.fakes.clock import Clock
from tests.fixtures_desk import CLAIRE, LIN, MARTIN, WEI

HOUR = timedelta(hours=1)


def booked(desk: Desk) -> Appointment:
    appointments.book(desk, Booking(WEI, LIN, desk.now() + HOUR, HOUR, id="a"))
    return there(desk)


def there(desk: Desk) -> Appointment:
    with desk.store.read() as connection:
        found = shown.find(connection, Appointment, "a")
    assert found is not None
    return found


def test_a_booked_time_waits_in_the_outbox(desk: Desk) -> None:
    held = booked(desk)
    assert (held.status, held.end - held.start) == (Standing.CONFIRMED, HOUR)
    with desk.store.read() as connection:
        assert [each.kind for each in outbox.waiting(connection)] == ["book_appointment"]
        assert outbox.states(connection)["a"] == "saved"


def test_the_past_cannot_be_booked(desk: Desk) -> None:
    with pytest.raises(Refused):
        appointments.book(desk, Booking(WEI, LIN, desk.now(), HOUR))


def test_moved_to_another_time_and_advisor(desk: Desk) -> None:
    held = booked(desk)
    appointments.move(desk, "a", held.start + HOUR, HOUR, held.start, MARTIN)
    assert (there(desk).start, there(desk).advisor) == (held.start + HOUR, MARTIN)


def test_a_no_show_by_mistake_has_a_way_back(desk: Desk, clock: Clock) -> None:
    booked(desk)
    appointments.mark(desk, "a", Standing.NO_SHOW, Standing.CONFIRMED)
    clock.go_on(timedelta(minutes=9))
    appointments.unmark(desk, "a", Standing.CONFIRMED, Standing.NO_SHOW)
    assert there(desk).status is Standing.CONFIRMED


def test_after_ten_minutes_it_is_set_anew_instead(desk: Desk, clock: Clock) -> None:
    booked(desk)
    appointments.mark(desk, "a", Standing.NO_SHOW, Standing.CONFIRMED)
    clock.go_on(timedelta(minutes=11))
    with pytest.raises(Refused):
        appointments.unmark(desk, "a", Standing.CONFIRMED, Standing.NO_SHOW)


def test_let_go_by_the_client_and_taken_back(desk: Desk) -> None:
    booked(desk)
    appointments.cancel(desk, "a", by_client=True)
    assert there(desk).status is Standing.CANCELLED_BY_CLIENT
    appointments.unmark(desk, "a", Standing.CONFIRMED, Standing.CANCELLED_BY_CLIENT)
    assert there(desk).status is Standing.CONFIRMED


def test_a_walk_in_finds_its_client_later(desk: Desk) -> None:
    changes = appointments.walk_in(desk, "gift", ("B210.4410",), "will come back")
    assert changes.touch("visit")
    with desk.store.read() as connection:
        (visit,) = shown.records(connection, Visit)
    assert (visit.client, visit.intent, visit.advisor) == (None, "gift", LIN)
    clients.attach_visit(desk, visit.id, CLAIRE)
    with desk.store.read() as connection:
        (visit,) = shown.records(connection, Visit)
    assert visit.client == CLAIRE
