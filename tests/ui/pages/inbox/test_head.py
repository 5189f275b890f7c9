"""The head of a conversation: what it says, what it offers, and the way back of each deed."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from clienteling.actions import conversations
from clienteling.actions.desk import Desk
from clienteling.cache import outbox, shown
from clienteling.cache.reads import inbox
from clienteling.domain.messages import ConversationStatus
from clienteling.ui.bus import Bus
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.inbox.head import TalkHead
from clienteling.ui.pages.inbox.snooze import SnoozePanel
from clienteling.ui.work import Work
from clienteling.wire.chat import Conversation
from clienteling.wire.chat_commands import ClaimConversation, CloseConversation
from tests.fakes.clock import Clock
from tests.fixtures_desk import LIN, MARTIN, put
from tests.ui.pages.inbox.steps import ANSWERED, VISITOR, WAITS, refuse, seed


@pytest.fixture
def head(qtbot: QtBot, live: Desk, work: Work) -> TalkHead:
    """A head alone in a window, of the visitor whom nobody answers yet."""
    put(live, *seed(live))
    made = TalkHead(live, work, Clockface(ZoneInfo("Asia/Shanghai")))
    qtbot.addWidget(made)
    made.resize(562, 90)
    made.show()
    turn_to(made, live, VISITOR)
    return made


def row(desk: Desk, identifier: str) -> Conversation:
    with desk.store.read() as db:
        found = shown.find(db, Conversation, identifier)
    assert found is not None
    return found


def turn_to(head: TalkHead, desk: Desk, identifier: str) -> None:
    read = inbox.thread(desk.store, identifier, desk.now(), me=LIN)
    assert read is not None
    head.show_context(read.context)


def buttons(head: TalkHead) -> list[str]:
    return [each.text() for each in head._whole.values() if each.isVisible()]


def press(qtbot: QtBot, head: TalkHead, name: str) -> None:
    button = next(each for each in head._whole.values() if each.text() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def undo(qtbot: QtBot, head: TalkHead) -> None:
    qtbot.waitUntil(head._toast.isVisible)
    qtbot.mouseClick(head._toast._undo, Qt.MouseButton.LeftButton)


def test_a_request_that_began_with_a_code_says_so_first(head: TalkHead) -> None:
    assert head._began.accessibleName() == "D397.8480 · “Window, spring” · Maison Aurel"
    assert head._name.text() == "Website visitor · visitor-7"
    assert head._told.text() == "Website · nobody answers yet"
    assert buttons(head) == ["Claim", "Snooze", "Close"]


def test_what_one_handed_over_is_taken_back_for_some_minutes(
    qtbot: QtBot, head: TalkHead, live: Desk, clock: Clock
) -> None:
    turn_to(head, live, WAITS)
    conversations.hand_over(live, WAITS, MARTIN, "knows the Duet")
    turn_to(head, live, WAITS)
    assert buttons(head) == ["Take back"]
    clock.go_on(timedelta(minutes=9))
    press(qtbot, head, "Take back")
    qtbot.waitUntil(lambda: row(live, WAITS).assignee == LIN)

    conversations.hand_over(live, WAITS, MARTIN, "knows the Duet")
    clock.go_on(timedelta(minutes=11))
    turn_to(head, live, WAITS)
    assert buttons(head) == []


def test_claiming_says_since_when_and_can_be_undone(
    qtbot: QtBot, head: TalkHead, live: Desk
) -> None:
    press(qtbot, head, "Claim")
    qtbot.waitUntil(lambda: row(live, VISITOR).assignee == LIN)
    turn_to(head, live, VISITOR)
    assert head._told.text() == "Website · claimed by you at 17:00"
    assert buttons(head) == ["Snooze", "Hand over", "Close"]
    assert head.offers() >= {"return"}

    undo(qtbot, head)
    qtbot.waitUntil(lambda: row(live, VISITOR).assignee is None)
    with live.store.read() as db:
        assert not [w for w in outbox.waiting(db) if isinstance(w.command, ClaimConversation)]


def test_closing_is_undone_with_the_wait(qtbot: QtBot, head: TalkHead, live: Desk) -> None:
    since = row(live, VISITOR).waiting_since
    press(qtbot, head, "Close")
    qtbot.waitUntil(lambda: row(live, VISITOR).waiting_since is None)
    turn_to(head, live, VISITOR)
    assert buttons(head) == ["Open again"]
    assert "closed" in head._told.text()

    undo(qtbot, head)
    qtbot.waitUntil(lambda: row(live, VISITOR).waiting_since == since)


def test_a_nuisance_is_closed_and_put_off_and_a_client_never(
    qtbot: QtBot, head: TalkHead, live: Desk
) -> None:
    since = row(live, VISITOR).waiting_since
    head.do("unwanted")
    qtbot.waitUntil(lambda: row(live, VISITOR).status is ConversationStatus.CLOSED)
    with live.store.read() as db:
        (close,) = [each.command for each in outbox.waiting(db)]
    assert isinstance(close, CloseConversation)
    assert close.unwanted
    undo(qtbot, head)
    qtbot.waitUntil(lambda: row(live, VISITOR).waiting_since == since)
    turn_to(head, live, WAITS)
    assert "unwanted" not in head.offers()


@pytest.mark.parametrize("which", range(5))
def test_it_is_put_off_and_brought_back(
    qtbot: QtBot, head: TalkHead, live: Desk, which: int
) -> None:
    press(qtbot, head, "Snooze")
    panel = open_panel(qtbot, head)
    offered = [each for each in panel.findChildren(QPushButton) if "·" in each.text()]
    qtbot.mouseClick(offered[min(which, len(offered) - 1)], Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: row(live, VISITOR).snoozed_until is not None)
    turn_to(head, live, VISITOR)
    assert "snoozed" in head._told.text()
    assert buttons(head) == ["Bring back", "Hand over", "Close"]
    undo(qtbot, head)
    qtbot.waitUntil(lambda: row(live, VISITOR).snoozed_until is None)
    assert row(live, VISITOR).assignee is None


def test_any_other_moment_that_has_not_passed(qtbot: QtBot, head: TalkHead, live: Desk) -> None:
    press(qtbot, head, "Snooze")
    panel = open_panel(qtbot, head)
    then = panel._then.dateTime()
    panel._then.stand_at(live.now() - timedelta(hours=1))
    panel._do.click()
    assert panel._past.isVisible()
    assert panel.isVisible()

    panel._then.setDateTime(then)
    panel._do.click()
    qtbot.waitUntil(lambda: row(live, VISITOR).snoozed_until is not None)


def open_panel(qtbot: QtBot, head: TalkHead) -> SnoozePanel:
    qtbot.waitUntil(lambda: head._triage._panel is not None and head._triage._panel.isVisible())
    panel = head._triage._panel
    assert panel is not None
    return panel


def test_a_colleagues_offers_nothing_until_it_came_back(
    head: TalkHead, live: Desk, clock: Clock
) -> None:
    put(live, replace(row(live, ANSWERED), waiting_since=live.now(), claimed_at=live.now()))
    turn_to(head, live, ANSWERED)
    assert buttons(head) == []
    assert head._told.text() == "Website · Martin Roche answers"

    clock.go_on(timedelta(hours=2))
    turn_to(head, live, ANSWERED)
    assert buttons(head) == ["Take over"]
    assert head._told.text() == "Website · came back: Martin Roche had it"


def test_what_is_given_back_can_be_taken_again(
    qtbot: QtBot, head: TalkHead, live: Desk
) -> None:
    turn_to(head, live, WAITS)
    head.do("return")
    qtbot.waitUntil(lambda: row(live, WAITS).assignee is None)
    undo(qtbot, head)
    qtbot.waitUntil(lambda: row(live, WAITS).assignee == LIN)


def test_the_one_who_was_slower_is_told_by_whom_and_when_and_only_once(
    qtbot: QtBot, head: TalkHead, live: Desk, bus: Bus
) -> None:
    conversations.claim(live, VISITOR)
    refuse(live, bus, "assignment")
    put(live, replace(row(live, VISITOR), assignee=MARTIN, claimed_at=live.now()))
    turn_to(head, live, VISITOR)
    assert head._lost.isVisible()
    assert (
        head._lost.accessibleName() == "Martin Roche was first, at 17:00. Your words are kept."
    )

    turn_to(head, live, WAITS)
    assert not head._lost.isVisible()

    def put_away() -> bool:
        with live.store.read() as db:
            return not outbox.waiting(db)

    qtbot.waitUntil(put_away)


def test_a_deed_of_others_is_told(qtbot: QtBot, head: TalkHead, live: Desk) -> None:
    turn_to(head, live, WAITS)
    with qtbot.waitSignal(head.asked) as heard:
        press(qtbot, head, "Hand over")
    assert heard.args == ["hand"]
