"""Through the whole of Inbox by Tab: the order is the one that one sees."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.domain.messages import Channel, Direction, MessageState
from clienteling.ui.pages.inbox.forms import HandOverForm
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.pages.inbox.reply import Reply
from clienteling.ui.widgets.bubble_more import More
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.choice import Choice
from clienteling.wire.chat import Conversation
from tests.fixtures_desk import LIN, SCOPE, WEI, put
from tests.ui.pages.inbox.hands import Hands
from tests.ui.pages.inbox.reply_steps import paste, picture
from tests.ui.pages.inbox.steps import WAITS, said, write


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def tab(qtbot: QtBot) -> QWidget:
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    return focus()


def through(page: InboxPage, root: QWidget) -> list[QWidget]:
    """Where Tab halts in `root` once it was pressed at the first of the page."""
    first: QWidget = page._piles.search
    first.setFocus()
    page.focusNextPrevChild(True)
    halts: list[QWidget] = []
    at = first
    while (after := at.nextInFocusChain()) is not None and after is not first:
        at = after
        takes_it = bool(at.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if root.isAncestorOf(at) and takes_it and at.isVisible() and at.isEnabled():
            halts.append(at)
    return halts


def place(each: QWidget, root: QWidget) -> tuple[int, int]:
    spot = each.mapTo(root, QPoint(0, 0))
    return spot.y(), spot.x()


def are_below_each_other(cards: Sequence[QWidget]) -> bool:
    """Shown, and laid out since."""
    shown = [button for card in cards for button in card.findChildren(Button)]
    return all(each.isVisible() for each in (*cards, *shown)) and all(
        after.y() > before.geometry().bottom() for before, after in pairwise(cards)
    )


def names(halts: list[QWidget]) -> list[str]:
    return [each.accessibleName() for each in halts]


def test_in_a_reply_tab_goes_from_what_goes_along_to_send_as_one_sees_it(
    qtbot: QtBot, page: InboxPage, reply: Reply
) -> None:
    paste(reply, image=picture())
    qtbot.waitUntil(lambda: len(reply.draft.attachments) == 1)
    write(qtbot, page, "Come by")

    halts = through(page, reply)

    assert [place(each, reply) for each in halts] == sorted(
        place(each, reply) for each in halts
    )
    assert names(halts)[-8:] == [
        *("Photo", "Emoji", "Template", "Repair status", "Offer times", "Private note"),
        *("Send later…", "Send"),
    ]
    assert len(halts) == 10


def test_beside_the_conversation_tab_goes_down_the_cards(
    qtbot: QtBot, page: InboxPage, desk: Desk
) -> None:
    other = Conversation(
        id="other",
        scope=SCOPE,
        rev=1,
        client=WEI,
        channel=Channel.WHATSAPP,
        last_at=desk.now(),
    )
    put(desk, other)
    page._reading.again()
    aside = page._aside
    cards = (aside._who, aside._also, aside._repair)
    qtbot.waitUntil(lambda: are_below_each_other(cards))

    halts = through(page, aside)

    assert names(halts) == [
        *("Open file", "Unlink: it is somebody else", "Join", "Look"),
        *("Put into reply", "Copy"),
    ]
    for before, after in pairwise(halts):
        assert place(before, aside) < place(after, aside)


def test_from_a_message_tab_goes_to_what_can_be_done_with_it_and_then_to_the_reply(
    qtbot: QtBot, page: InboxPage, desk: Desk
) -> None:
    lost = replace(
        said(WAITS, 7, "Come by", desk.now()),
        direction=Direction.OUT, author=LIN, state=MessageState.FAILED, reason="No route.",
    )  # fmt: skip
    put(desk, lost)
    page._reading.again()
    thread = page._talk.said
    qtbot.waitUntil(lambda: lost.id in thread._bubbles)
    page.activateWindow()
    thread.setFocus(Qt.FocusReason.TabFocusReason)
    assert focus() is thread._bubbles[lost.id]

    assert isinstance(tab(qtbot), More)
    done = [tab(qtbot).accessibleName() for _ in range(3)]
    assert done == ["Send again", "Back to draft", "Let it go"]
    assert page._talk.not_sent.isAncestorOf(tab(qtbot))
    tab(qtbot)
    tab(qtbot)
    assert tab(qtbot) is page._talk.reply.composer._editor


def press(qtbot: QtBot, within: QWidget | None, name: str) -> None:
    """By the keyboard."""
    assert within is not None
    qtbot.waitUntil(within.isVisible)
    found = within.findChildren(Button)
    button = next(each for each in found if each.isVisible() and each.text() == name)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_the_keyboard_stays_at_a_conversation_that_is_handed_over_and_taken_back(
    qtbot: QtBot, page: InboxPage, hands: Hands
) -> None:
    page.activateWindow()
    press(qtbot, page._talk.head, "Hand over")
    hands.form(HandOverForm)
    press(qtbot, page._deeds.form, "Hand over")
    qtbot.waitUntil(lambda: focus().accessibleName() == "Take back")

    qtbot.keyClick(focus(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: focus().accessibleName() == "Snooze")


def test_a_form_that_is_left_gives_the_keyboard_back(
    qtbot: QtBot, page: InboxPage, reply: Reply
) -> None:
    page.activateWindow()
    reply.composer.begin()
    writes = focus()
    page._talk.head.asked.emit("hand")
    qtbot.waitUntil(lambda: isinstance(focus(), Choice))

    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    assert focus() is writes
