"""What leaves later, over the reply of its conversation."""

from datetime import timedelta

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.domain.changes import Changes
from clienteling.domain.messages import Direction, MessageState
from clienteling.ui.bus import Bus
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.wire.chat import Message
from tests.fixtures_desk import LIN, SCOPE
from tests.ui.pages.inbox.reply_steps import state
from tests.ui.pages.inbox.steps import WAITS


def test_what_leaves_later_stands_there_however_much_was_said_since(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus
) -> None:
    now = desk.now()
    planned = Message(
        id="planned", scope=SCOPE, rev=1, conversation=WAITS, direction=Direction.OUT,
        author=LIN, body="Happy new year", state=MessageState.SCHEDULED,
        at=now - timedelta(days=9), not_before=now + timedelta(hours=1),
    )  # fmt: skip
    since = [
        replace(planned, id=f"since-{n}", state=MessageState.SENT, not_before=None, at=now)
        for n in range(90)
    ]
    with desk.store.write() as tx:
        shown.put(tx, [planned, *since])
    bus.changed.emit(Changes(frozenset({"message"})))

    due = page._sending._due
    qtbot.waitUntil(due.isVisible)
    assert due.said == "Leaves today 18:00: “Happy new year”"
    due.asked.emit("away")
    qtbot.waitUntil(due.isHidden)
    assert state(desk, "planned") is MessageState.RECALLED
