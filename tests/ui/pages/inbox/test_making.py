"""From chat to deed in at most two actions, filled in and linked both ways."""

from datetime import datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.domain.appointments import Standing
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Direction
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.inbox.book_form import BookForm
from clienteling.ui.pages.inbox.forms import TaskForm, WishForm
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.pages.inbox.times_form import TimesForm
from clienteling.ui.widgets.bubble import Side
from clienteling.wire.chat import Message
from clienteling.wire.people import Wish
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment, Task
from tests.fixtures_desk import LIN, MARTIN, SCOPE, WEI, put
from tests.ui.pages.inbox.steps import VISITOR, WAITS, bubbles, stand_on

ZONE = ZoneInfo("Asia/Shanghai")
R = TypeVar("R", bound=Record)


class Hands:
    """What a person does at the page, counted."""

    def __init__(self, qtbot: QtBot, page: InboxPage) -> None:
        self._qtbot, self._page = qtbot, page
        self.actions = 0

    def press(self, words: str, within: QWidget | None = None) -> None:
        found = [
            each
            for each in (within or self._page).findChildren(QAbstractButton)
            if each.isVisible() and each.isEnabled() and each.accessibleName() == words
        ]
        assert found, words
        self._qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
        self.actions += 1

    def enter(self) -> None:
        """Enter where the keyboard is."""
        form = self._page._deeds.form
        assert form is not None
        at: QWidget | None = form.focusWidget()
        self._qtbot.keyClick(form if at is None else at, Qt.Key.Key_Return)
        self.actions += 1

    def key(self, key: Qt.Key) -> None:
        form = self._page._deeds.form
        assert form is not None
        self._qtbot.keyClick(form, key)
        self.actions += 1

    def form(self, kind: type[QWidget]) -> None:
        self._qtbot.waitUntil(lambda: isinstance(self._page._deeds.form, kind))


@pytest.fixture
def hands(qtbot: QtBot, page: InboxPage) -> Hands:
    return Hands(qtbot, page)


def rows(desk: Desk, kind: type[R]) -> list[R]:
    with desk.store.read() as db:
        return shown.records(db, kind)


def says(
    desk: Desk,
    page: InboxPage,
    qtbot: QtBot,
    body: str,
    *,
    ours: bool = False,
    talk: str = WAITS,
) -> str:
    """Something said now, once the page shows it."""
    id_ = new_id()
    put(
        desk,
        Message(
            id=id_, scope=SCOPE, rev=1, conversation=talk, body=body,
            author=LIN if ours else "",
            direction=Direction.OUT if ours else Direction.IN, at=desk.now(),
        ),
    )  # fmt: skip
    page._reading.again()
    qtbot.waitUntil(
        lambda: (
            page._reading.newest is not None
            and any(each.message.id == id_ for each in page._reading.newest.utterances)
        )
    )
    return id_


def asked_for(desk: Desk, start: datetime, talk: str = WAITS, **more: object) -> Appointment:
    told = {"client": WEI, "advisor": LIN} | more
    made = Appointment(
        id=new_id(), scope=SCOPE, rev=1, start=start, end=start + timedelta(hours=1),
        conversation=talk, status=Standing.REQUESTED, **told,  # type: ignore[arg-type]
    )  # fmt: skip
    put(desk, made)
    return made


def tomorrow(desk: Desk, hour: int, minute: int = 0) -> datetime:
    day = desk.now().astimezone(ZONE).date() + timedelta(days=1)
    return datetime.combine(day, time(hour, minute), ZONE)


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


def test_a_task_takes_two_actions_and_is_due_when_the_boutique_opens(
    qtbot: QtBot, page: InboxPage, desk: Desk, hands: Hands
) -> None:
    hands.press("Task")
    hands.form(TaskForm)
    hands.enter()

    qtbot.waitUntil(lambda: len(rows(desk, Task)) == 1)
    (task,) = rows(desk, Task)
    assert (task.client, task.text) == (WEI, "可以看看吗？")
    assert task.due == tomorrow(desk, 10)
    assert task.conversation == WAITS
    assert task.message is not None
    assert hands.actions == 2
    qtbot.waitUntil(lambda: page._deeds.form is None)


def test_a_wish_takes_two_actions_with_the_reference_from_the_words(
    qtbot: QtBot, page: InboxPage, desk: Desk, hands: Hands
) -> None:
    said = says(desk, page, qtbot, "想要 B290.9301 蓝盘")

    hands.press("Wish")
    hands.form(WishForm)
    hands.enter()

    qtbot.waitUntil(lambda: len(rows(desk, Wish)) == 1)
    (wish,) = rows(desk, Wish)
    assert (wish.client, wish.reference, wish.message) == (WEI, "B290.9301", said)
    assert hands.actions == 2


def test_a_repair_goes_to_the_intake_with_the_message(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus, hands: Hands
) -> None:
    said = says(desk, page, qtbot, "表走慢了")

    with qtbot.waitSignal(bus.go) as went:
        hands.press("Repair")

    assert went.args == [Place("repairs", WEI, "take_in", said)]


def test_a_deed_is_about_the_message_that_was_pointed_at(
    qtbot: QtBot, page: InboxPage, desk: Desk, hands: Hands
) -> None:
    first = says(desk, page, qtbot, "call me about the strap")
    says(desk, page, qtbot, "thank you")

    page._deeds.do("task", first)
    hands.form(TaskForm)
    hands.enter()

    qtbot.waitUntil(lambda: len(rows(desk, Task)) == 1)
    assert (rows(desk, Task)[0].text, rows(desk, Task)[0].message) == (
        "call me about the strap",
        first,
    )


def test_escape_puts_a_form_away_and_nothing_is_kept(page: InboxPage, hands: Hands) -> None:
    hands.press("Offer times")
    hands.form(TimesForm)
    hands.key(Qt.Key.Key_Escape)

    assert page._deeds.form is None
    assert page._talk.reply.composer.text() == ""


def test_a_messages_menu_makes_a_deed_of_it(
    qtbot: QtBot, page: InboxPage, desk: Desk, hands: Hands
) -> None:
    said = says(desk, page, qtbot, "call me about the strap")
    (bubble,) = [each for each in bubbles(page, Side.THEIRS) if each.said.key == said]
    menu = bubble.menu()
    offered = [each.text() for each in menu.actions() if each.text()]
    assert offered[:5] == ["Book…", "Offer times…", "Open a repair…", "Task…", "Wish…"]

    next(each for each in menu.actions() if each.text() == "Task…").trigger()
    hands.form(TaskForm)
    hands.enter()

    qtbot.waitUntil(lambda: len(rows(desk, Task)) == 1)
    assert rows(desk, Task)[0].message == said


def test_a_deed_in_the_thread_leads_to_it(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus
) -> None:
    asked = asked_for(desk, tomorrow(desk, 11))
    page._reading.again()
    key = ("deed", asked.id)
    qtbot.waitUntil(lambda: key in [each.said.key for each in bubbles(page, Side.BETWEEN)])

    with qtbot.waitSignal(bus.go) as went:
        page._talk.said.acted.emit(key, "open", "")

    assert went.args == [Place("appointments", asked.id)]


def test_what_waits_to_be_sent_stands_in_the_thread_at_once(
    qtbot: QtBot, page: InboxPage, hands: Hands
) -> None:
    hands.press("Wish")
    hands.form(WishForm)
    hands.enter()

    qtbot.waitUntil(
        lambda: any(
            "Wish noted" in each.said.text and "saved here" in each.said.text
            for each in bubbles(page, Side.BETWEEN)
        )
    )


def test_one_comes_back_to_the_message_however_long_ago(
    qtbot: QtBot, page: InboxPage, desk: Desk
) -> None:
    begin = desk.now() - timedelta(days=9)
    put(
        desk,
        *(
            Message(
                id=f"old{n:04d}", scope=SCOPE, rev=1, conversation=WAITS, body=f"line {n}",
                direction=Direction.IN, at=begin + timedelta(minutes=n),
            )
            for n in range(300)
        ),
    )  # fmt: skip

    page.open(Place("inbox", WAITS, "message", "old0003"))

    def stands_there() -> bool:
        inside = page._talk.said.viewport().rect()
        shown_ = [each for each in bubbles(page, Side.THEIRS) if each.said.key == "old0003"]
        return any(each.isVisible() and inside.intersects(each.geometry()) for each in shown_)

    qtbot.waitUntil(stands_there)
