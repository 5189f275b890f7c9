"""Appointments in a real page on a real store."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from clienteling.actions import appointments
from clienteling.actions.appointments import Booking
from clienteling.actions.desk import Desk
from clienteling.cache import outbox, search_index, shown
from clienteling.domain.appointments import Standing
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.appointments.collisions import CollisionCard
from clienteling.ui.pages.appointments.page import AppointmentsPage
from clienteling.ui.widgets.button import Button
from clienteling.ui.work import Work
from clienteling.wire.service import Appointment
from clienteling.wire.service_commands import MoveAppointment
from tests.fixtures_desk import CLAIRE, LIN, MARTIN, WEI

HALF = timedelta(minutes=30)


@pytest.fixture
def page(qtbot: QtBot, live: Desk, work: Work, bus: Bus) -> AppointmentsPage:
    """The page with two appointments on its day."""
    with live.store.write() as tx:
        search_index.reindex(tx, "client", [WEI, CLAIRE])
    for number, client in enumerate((WEI, CLAIRE)):
        start = live.now() + (number + 1) * timedelta(hours=1)
        advisor = (LIN, MARTIN)[number]
        note = "<i>Tea, no sugar</i>"
        booking = Booking(client, advisor, start, HALF, note=note, id=f"a{number}")
        appointments.book(live, booking)
    made = AppointmentsPage(live, work, bus)
    made.resize(1150, 736)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made._subject is not None and made._subject.meeting.id == "a0")
    return made


def held(desk: Desk) -> list[Appointment]:
    with desk.store.read() as connection:
        return shown.records(connection, Appointment, "ORDER BY start")


def status(desk: Desk, identifier: str) -> Standing:
    return next(each.status for each in held(desk) if each.id == identifier)


def press(qtbot: QtBot, page: AppointmentsPage, words: str) -> None:
    shown_buttons = (b for b in page.findChildren(Button) if b.isVisible())
    button = next(b for b in shown_buttons if b.accessibleName() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def texts(page: AppointmentsPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def refuse_the_last(desk: Desk, free: str = "") -> None:
    """As if central had said that the slot is taken, and which ones are `free`."""
    with desk.store.write() as tx:
        last = outbox.waiting(tx)[-1]
        receipt = (
            f'{{"seq": {last.seq}, "id": "{last.id}", "status": "refused", "rev": 1,'
            ' "problem": {"code": "conflict", "title": "That time is taken.",'
            f' "detail": {{"alternatives": "{free}"}}}}}}'
        )
        tx.execute("UPDATE outbox SET receipt = ? WHERE id = ?", (receipt.encode(), last.id))
    desk.tell(outbox.CHANGED)


def test_the_day_its_people_and_the_week(page: AppointmentsPage) -> None:
    assert page._head.accessibleName() == "Monday 23 November"
    assert page._week._chips[0].accessibleName() == "Mon 23 · 2"
    assert "<i>Tea, no sugar</i>" in texts(page)
    assert "+8613900001234" in texts(page)


def test_marked_by_a_key_and_by_the_dark_button(
    qtbot: QtBot, page: AppointmentsPage, live: Desk
) -> None:
    page.open(Place("appointments"))
    qtbot.keyClick(page._list._list, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: status(live, "a0") is Standing.ARRIVED)
    qtbot.waitUntil(lambda: page._card._chip.text == "Arrived")
    press(qtbot, page, "Started")
    qtbot.waitUntil(lambda: status(live, "a0") is Standing.IN_PROGRESS)


def test_booked_by_keys_alone(qtbot: QtBot, page: AppointmentsPage, live: Desk) -> None:
    page.open(Place("appointments", action="new"))
    field = page._form.client._field
    qtbot.keyClicks(field, "vasseur")
    qtbot.waitUntil(page._form.client._list.isVisible)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page._form.client.who is not None
    assert page._form.client.who.id == CLAIRE
    qtbot.waitUntil(lambda: page._form._start.count() > 0)
    page._form._references.setText("B210.4410, D328.8420")
    press(qtbot, page, "Book this time")
    qtbot.waitUntil(lambda: len(held(live)) == 3)
    made = next(each for each in held(live) if each.references_to_prepare)
    assert made.references_to_prepare == ("B210.4410", "D328.8420")
    assert (made.client, made.language) == (CLAIRE, "fr")
    qtbot.waitUntil(lambda: page._list._list.current_key() == made.id)


def test_a_half_typed_booking_survives_what_happens_meanwhile(
    qtbot: QtBot, page: AppointmentsPage, live: Desk
) -> None:
    page.open(Place("appointments", action="book"))
    qtbot.keyClicks(page._form.client._field, "vass")
    page._form._note.setPlainText("Half a th")
    appointments.book(live, Booking(WEI, LIN, live.now() + HALF, HALF, id="new"))
    qtbot.waitUntil(lambda: page._list._list.rows() == 3)
    assert page._form.isVisible()
    assert page._form._note.toPlainText() == "Half a th"
    assert page._form.client._field.text() == "vass"


def test_nobody_is_booked_by_half_a_name(
    qtbot: QtBot, page: AppointmentsPage, live: Desk
) -> None:
    page.open(Place("appointments", action="book"))
    page._form.client._field.setText("nobody like this")
    qtbot.waitUntil(lambda: page._form._start.count() > 0)
    page._form._keep()
    assert "Choose somebody from the list, or leave this empty." in texts(page)
    assert len(held(live)) == 2


def test_a_taken_time_is_warned_about(qtbot: QtBot, page: AppointmentsPage) -> None:
    page.open(Place("appointments", id=CLAIRE, action="book"))
    qtbot.waitUntil(lambda: page._form._start.count() > 0)
    choice = page._form._start
    taken = next(n for n in range(choice.count()) if choice.itemData(n).taken_by)
    choice.setCurrentIndex(taken)
    assert "Lin Yue 林月 already meets Shimin Zhang 张世民 then." in texts(page)


def test_moved_in_place(qtbot: QtBot, page: AppointmentsPage, live: Desk) -> None:
    press(qtbot, page, "Move")
    qtbot.waitUntil(lambda: page._form._start.count() > 0)
    before = held(live)[0].start
    choice = page._form._start
    choice.setCurrentIndex(choice.count() - 1)
    wanted: datetime = choice.currentData().start
    press(qtbot, page, "Move to this time")
    qtbot.waitUntil(lambda: wanted in [each.start for each in held(live)])
    assert before not in [each.start for each in held(live)]


def test_cancelled_by_the_client_and_taken_back(
    qtbot: QtBot, page: AppointmentsPage, live: Desk
) -> None:
    press(qtbot, page, "Client cancels")
    qtbot.waitUntil(lambda: status(live, "a0") is Standing.CANCELLED_BY_CLIENT)
    qtbot.waitUntil(page._list.toast.isVisible)
    page._list.toast.undone.emit()
    qtbot.waitUntil(lambda: status(live, "a0") is Standing.CONFIRMED)


def test_only_one_advisors_day(page: AppointmentsPage) -> None:
    page._whose.setCurrentIndex(page._whose.findData(MARTIN))
    assert page._list._list.rows() == 1


def test_a_collision_strikes_ours_through_and_offers_other_times(
    qtbot: QtBot, page: AppointmentsPage, live: Desk
) -> None:
    first = held(live)[0]
    appointments.move(live, "a0", first.start + 4 * HALF, HALF, first.start)
    refuse_the_last(live)
    qtbot.waitUntil(lambda: len(page.findChildren(CollisionCard)) == 1)
    (card,) = page.findChildren(CollisionCard)
    struck = [each for each in card.findChildren(QLabel) if each.font().strikeOut()]
    assert "Shimin Zhang 张世民" in struck[0].text()
    press(qtbot, page, "Other times")
    assert page._form.isVisible()
    assert page._resolves == card._card.command


def test_a_meeting_is_moved_to_a_time_that_was_free_with_one_click(
    qtbot: QtBot, page: AppointmentsPage, live: Desk
) -> None:
    first = held(live)[0]
    appointments.move(live, "a0", first.start + 4 * HALF, HALF, first.start)
    past, free = live.now() - HALF, first.start + 6 * HALF
    refuse_the_last(live, f"{past.isoformat()},{free.isoformat()}")
    qtbot.waitUntil(lambda: len(page.findChildren(CollisionCard)) == 1)
    (card,) = page.findChildren(CollisionCard)
    (hold,) = [each for each in card.findChildren(Button) if each.accessibleDescription()]

    qtbot.mouseClick(hold, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: free in [each.start for each in held(live)])
    with live.store.read() as db:
        again = outbox.waiting(db)[-1].command
    assert isinstance(again, MoveAppointment)
    assert (again.appointment, again.start) == ("a0", free)


def test_a_place_opens_its_appointment(qtbot: QtBot, page: AppointmentsPage) -> None:
    page.open(Place("appointments", id="a1"))
    qtbot.waitUntil(lambda: page._list._list.current_key() == "a1")


def test_an_empty_day_offers_to_book(qtbot: QtBot, page: AppointmentsPage) -> None:
    page._step(30)
    qtbot.waitUntil(page._list._empty.isVisible)
    page._list._empty.step_taken.emit()
    assert page._form.isVisible()


def test_private_words_can_be_hidden(page: AppointmentsPage) -> None:
    page.hide_private(True)
    assert "<i>Tea, no sugar</i>" not in texts(page)


def test_everything_that_is_pressed_has_a_name(page: AppointmentsPage) -> None:
    page.open(Place("appointments", action="book"))
    nameless = [
        b
        for b in page.findChildren(QAbstractButton)
        if b.isVisible() and not b.accessibleName()
    ]
    assert not nameless
