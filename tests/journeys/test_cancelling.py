"""An appointment is cancelled in an outage."""

from clienteling.demo.hands import press, seen, until
from clienteling.domain.appointments import Standing
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.line_list import LineList
from clienteling.wire.service import Appointment
from tests.journeys.looks import line_of, says
from tests.journeys.seat import Seat
from tests.journeys.shop import Shop


def test_cancelled_offline_it_is_struck_at_once_and_told_exactly_once(
    lin: Seat, shop: Shop
) -> None:
    client = shop.client()
    held = shop.meeting(client, lin.me)
    lin.until_found(held)
    lin.cut()

    page = lin.go("appointments", held.id)
    day = seen(page, LineList, "Appointments of the day")
    until(says(page, client.family), "The appointment's card")
    press(seen(page, Button, "Client cancels"))

    def is_struck() -> bool:
        line = line_of(day, held.id)
        return line is not None and line.struck

    until(is_struck, "The line struck through")
    assert shop.row(Appointment, held.id).status is Standing.CONFIRMED

    lin.mend()
    told = shop.row(Appointment, held.id)
    assert told.status is Standing.CANCELLED_BY_CLIENT
    assert [each.standing for each in told.status_history] == [Standing.CANCELLED_BY_CLIENT]
    assert is_struck()
