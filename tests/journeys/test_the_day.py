"""Who comes in today: with an appointment, or without a name."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu

from clienteling.demo.hands import is_seen, key, press, seen, until, write
from clienteling.domain.appointments import Standing
from clienteling.ui.pages.clients.person_forms import WasForm
from clienteling.ui.widgets.button import Button, IconButton
from clienteling.ui.widgets.line_list import LineList
from clienteling.wire.people import Visit
from clienteling.wire.service import Appointment
from tests.journeys.looks import line_of, row_of, says
from tests.journeys.seat import Seat
from tests.journeys.shop import Shop


def test_one_key_each_marks_arrived_started_done_and_takes_it_back(
    lin: Seat, shop: Shop
) -> None:
    held = shop.meeting(shop.client(), lin.me, days=0)
    page = lin.go("today")
    day = seen(page, LineList, "Appointments")
    until(lambda: line_of(day, held.id), "The appointment")
    day.choose(row_of(day, held.id))
    day.setFocus()

    for pressed, standing, said in (
        (Qt.Key.Key_A, Standing.ARRIVED, "Arrived"),
        (Qt.Key.Key_S, Standing.IN_PROGRESS, "In progress"),
        (Qt.Key.Key_D, Standing.COMPLETED, "Completed"),
        (Qt.Key.Key_U, Standing.IN_PROGRESS, "In progress"),
    ):
        key(day, pressed)
        until(partial(_is_said, day, held.id, said), f"The row that says {said}")
        lin.until_sent()
        assert shop.row(Appointment, held.id).status is standing
    assert day.current_key() == held.id


def _is_said(day: LineList, appointment: str, said: str) -> bool:
    line = line_of(day, appointment)
    return line is not None and line.chip == said


def test_a_walk_in_takes_two_presses_and_becomes_a_client_later(lin: Seat, shop: Shop) -> None:
    before = {each.id for each in shop.rows(Visit)}
    page = lin.go("today")
    press(seen(page, Button, "Walk-in"))
    press(seen(page, Button, "Note the walk-in"))
    until(says(page, "Walk-in noted."), "The word that it is kept")
    lin.until_sent()
    (visit,) = [each for each in shop.rows(Visit) if each.id not in before]
    assert visit.client is None
    assert visit.advisor == lin.me

    page = lin.go("clients", action="new")
    until(lambda: is_seen(page, QComboBox, "Came in as"), "The walk-ins to choose from")
    came = seen(page, QComboBox, "Came in as")
    came.setCurrentIndex(came.findData(visit.id))
    write(seen(page, QLineEdit, "Family name"), "Okonkwo")
    press(seen(page, Button, "Save client"))
    until(says(page, "Okonkwo"), "The card of the newcomer")
    client = lin.look_up("SELECT id FROM client WHERE family = 'Okonkwo'")
    assert lin.shows(Visit, visit.id).client == client
    lin.until_sent()
    assert shop.row(Visit, visit.id).client == client


def test_a_walk_in_finds_its_client_in_the_menu(lin: Seat, shop: Shop) -> None:
    before = {each.id for each in shop.rows(Visit)}
    page = lin.go("today")
    press(seen(page, Button, "Walk-in"))
    press(seen(page, Button, "Note the walk-in"))
    until(says(page, "Walk-in noted."), "The word that it is kept")
    lin.until_sent()
    (visit,) = [each for each in shop.rows(Visit) if each.id not in before]
    client = shop.client()

    page = lin.go("clients", client.id)
    until(lambda: is_seen(page, IconButton, "More for this client"), "The card")
    press(seen(page, IconButton, "More for this client"))
    menu = seen(page, QMenu)
    (was,) = [each for each in menu.actions() if each.text() == "Was a walk-in…"]
    was.trigger()
    menu.close()
    until(lambda: is_seen(page, WasForm), "The walk-ins")
    shown = seen(page, WasForm).findChildren(Button)
    press(next(each for each in shown if each.accessibleName().startswith("Today")))

    until(lambda: lin.shows(Visit, visit.id).client == client.id, "The visit")
    lin.until_sent()
    assert shop.row(Visit, visit.id).client == client.id
