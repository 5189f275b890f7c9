"""Times out of a conversation: offered, booked and confirmed in at most two actions."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.domain.appointments import Standing
from clienteling.domain.ids import new_id
from clienteling.ui.pages.inbox.book_form import BookForm
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.pages.inbox.times_form import TimesForm
from clienteling.wire.service import Appointment
from tests.fixtures_desk import LIN, MARTIN, SCOPE, WEI, put
from tests.ui.pages.inbox.hands import Hands, asked_for, rows, says, tomorrow
from tests.ui.pages.inbox.steps import VISITOR, WAITS, stand_on


def test_times_are_offered_in_two_actions_in_the_clients_language(
    page: InboxPage, hands: Hands
) -> None:
    hands.press("Offer times")
    hands.form(TimesForm)
    hands.enter()

    text = page._talk.reply.composer.text()
    assert "1) " in text
    assert "3) " in text
    assert "4) " not in text
    assert "月" in text
    assert hands.actions == 2
    assert page._deeds.form is None


def test_figures_choose_which_times_are_offered(page: InboxPage, hands: Hands) -> None:
    hands.press("Offer times")
    hands.form(TimesForm)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        hands.key(key)
    hands.enter()
    form = page._deeds.form
    assert form is not None
    assert "Choose at least one time." in form._why.text()
    hands.key(Qt.Key.Key_5)
    hands.enter()

    text = page._talk.reply.composer.text()
    assert "1) " in text
    assert "2) " not in text


def test_booking_takes_two_actions_and_is_linked_both_ways(
    qtbot: QtBot, page: InboxPage, desk: Desk, hands: Hands
) -> None:
    said = says(desk, page, qtbot, "明天下午三点半可以吗？")

    hands.press("Book")
    hands.form(BookForm)
    hands.enter()

    qtbot.waitUntil(lambda: len(rows(desk, Appointment)) == 1)
    (made,) = rows(desk, Appointment)
    assert made.start == tomorrow(desk, 15, 30)
    assert (made.client, made.advisor, made.status) == (WEI, LIN, Standing.CONFIRMED)
    assert (made.conversation, made.message) == (WAITS, said)
    assert hands.actions == 2
    qtbot.waitUntil(lambda: "15:30" in page._talk.reply.composer.text())
    qtbot.waitUntil(
        lambda: (
            page._reading.newest is not None
            and [d.id for d in page._reading.newest.deeds] == [made.id]
        )
    )


@pytest.mark.parametrize("answer", ["2", "第二个", "好的，2吧"])
def test_an_answer_by_number_fills_in_the_offered_time(
    qtbot: QtBot, page: InboxPage, desk: Desk, hands: Hands, answer: str
) -> None:
    hands.press("Offer times")
    hands.form(TimesForm)
    form = page._deeds.form
    assert isinstance(form, TimesForm)
    second = form.chosen[1]
    hands.enter()
    text = page._talk.reply.composer.text()
    page._talk.reply.composer.clear()
    says(desk, page, qtbot, text, ours=True)
    said = says(desk, page, qtbot, answer)

    hands.press("Book")
    hands.form(BookForm)
    hands.enter()

    qtbot.waitUntil(lambda: len(rows(desk, Appointment)) == 1)
    (made,) = rows(desk, Appointment)
    assert (made.start, made.message) == (second, said)


def test_a_time_that_is_taken_is_said_before_it_is_kept(
    qtbot: QtBot, page: InboxPage, desk: Desk, hands: Hands
) -> None:
    at = tomorrow(desk, 15)
    put(desk, Appointment(id=new_id(), scope=SCOPE, rev=1, client=WEI, advisor=LIN, start=at,
                          end=at + timedelta(hours=1)))  # fmt: skip
    says(desk, page, qtbot, "明天下午三点")
    hands.press("Book")
    hands.form(BookForm)

    form = page._deeds.form
    assert isinstance(form, BookForm)
    assert "already meet" in form._when._message.text()
    form._hour.setTime(form._hour.time().addSecs(3600))
    qtbot.waitUntil(lambda: form._when._message.text() == "")
    form._hour.setTime(form._hour.time().addSecs(8 * 3600))
    qtbot.waitUntil(lambda: "closed" in form._when._message.text())


def test_a_request_is_confirmed_with_one_press(
    qtbot: QtBot, page: InboxPage, desk: Desk, hands: Hands
) -> None:
    asked = asked_for(desk, tomorrow(desk, 11), VISITOR, client=None, advisor=MARTIN)
    stand_on(qtbot, page, VISITOR)
    qtbot.waitUntil(page._deeds._asked.isVisible)

    hands.press("Confirm", page._deeds._asked)

    qtbot.waitUntil(lambda: rows(desk, Appointment)[0].status is Standing.CONFIRMED)
    (held,) = rows(desk, Appointment)
    assert (held.id, held.start, held.advisor) == (asked.id, asked.start, LIN)
    qtbot.waitUntil(lambda: not page._deeds._asked.isVisible())
    qtbot.waitUntil(lambda: "11:00" in page._talk.reply.composer.text())


def test_another_time_is_proposed_and_then_the_same_request_is_held(
    qtbot: QtBot, page: InboxPage, desk: Desk, hands: Hands
) -> None:
    asked = asked_for(desk, tomorrow(desk, 11))
    page._reading.again()
    qtbot.waitUntil(page._deeds._asked.isVisible)
    hands.press("Propose another", page._deeds._asked)
    hands.form(TimesForm)
    hands.enter()
    assert "1) " in page._talk.reply.composer.text()
    page._talk.reply.composer.clear()
    says(desk, page, qtbot, "还是明天下午两点吧")

    hands.press("Book")
    hands.form(BookForm)
    hands.enter()

    qtbot.waitUntil(lambda: rows(desk, Appointment)[0].status is Standing.CONFIRMED)
    (held,) = rows(desk, Appointment)
    assert (held.id, held.start) == (asked.id, tomorrow(desk, 14))
