"""From chat to deed in at most two actions, filled in and linked both ways."""

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.domain.messages import Direction
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.inbox.forms import TaskForm, WishForm
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.pages.inbox.times_form import TimesForm
from clienteling.ui.widgets.bubble import Side
from clienteling.wire.chat import Message
from clienteling.wire.people import Wish
from clienteling.wire.service import Task
from tests.fixtures_desk import SCOPE, WEI, put
from tests.ui.pages.inbox.hands import Hands, asked_for, rows, says, tomorrow
from tests.ui.pages.inbox.steps import WAITS, bubbles


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


def test_words_for_the_reply_put_an_open_form_away(
    qtbot: QtBot, page: InboxPage, hands: Hands
) -> None:
    hands.press("Offer times")
    hands.form(TimesForm)
    assert not page._talk.reply.isVisible()

    hands.press("Put into reply", page._aside._repair)

    qtbot.waitUntil(page._talk.reply.isVisible)
    assert page._deeds.form is None
    assert "R-20397" in page._talk.reply.composer.text()
