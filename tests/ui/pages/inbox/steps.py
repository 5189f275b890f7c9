"""What a person does and sees in Inbox, for its tests."""

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.cache import journal, outbox, projection
from clienteling.domain.messages import Channel, Direction, MessageState
from clienteling.domain.repairs import Stage
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.widgets.bubble import Bubble, Side
from clienteling.wire.chat import Conversation, Message, Origin
from clienteling.wire.problems import Problem
from clienteling.wire.record import Record
from clienteling.wire.service import Ticket
from clienteling.wire.sync import Receipt
from tests.fixtures_desk import CLAIRE, LIN, MARTIN, SCOPE, WEI

WAITS = "0197f000-0000-7000-8000-000000000301"
VISITOR = "0197f000-0000-7000-8000-000000000302"
ANSWERED = "0197f000-0000-7000-8000-000000000303"


def seed(desk: Desk) -> list[Record]:
    now = desk.now()
    expires = now + timedelta(hours=40)
    return [
        Conversation(
            id=WAITS, scope=SCOPE, rev=1, client=WEI, channel=Channel.WECHAT, assignee=LIN,
            waiting_since=now - timedelta(minutes=12), window_expires_at=expires,
            replies_left=7, last_at=now, last_text="可以看看吗？", language="zh",
        ),
        Conversation(
            id=VISITOR, scope=SCOPE, rev=1, channel=Channel.WEB, visitor="visitor-7",
            waiting_since=now - timedelta(minutes=30), last_at=now, last_text="<b>hello</b>",
            origin=Origin("Window, spring", "D397.8480", SCOPE),
        ),
        Conversation(
            id=ANSWERED, scope=SCOPE, rev=1, client=CLAIRE, channel=Channel.WEB,
            assignee=MARTIN, last_at=now - timedelta(days=1), last_text="À bientôt",
            last_direction=Direction.OUT,
        ),
        said(WAITS, 1, "你好", now - timedelta(days=1)),
        said(WAITS, 2, "可以看看吗？", now - timedelta(minutes=12)),
        said(VISITOR, 3, "<b>hello</b>", now - timedelta(minutes=30)),
        Ticket(
            id="t1", scope=SCOPE, rev=1, number="R-20397", client=WEI,
            stage=Stage.READY_FOR_COLLECTION, stage_since=now,
        ),
    ]  # fmt: skip


def said(talk: str, number: int, body: str, at: object) -> Message:
    return Message(
        id=f"0197f000-0000-7000-8000-0000000004{number:02d}", scope=SCOPE, rev=1,
        conversation=talk, direction=Direction.IN, body=body,
        state=MessageState.DELIVERED, at=at,  # type: ignore[arg-type]
    )  # fmt: skip


def stand_on(qtbot: QtBot, page: InboxPage, talk: str) -> None:
    page.open(Place("inbox", talk))
    qtbot.waitUntil(lambda: page._reading.newest is not None and page._reading.chosen == talk)


def bubbles(page: InboxPage, side: Side = Side.OURS) -> list[Bubble]:
    found = sorted(page._talk.said._bubbles.values(), key=lambda each: each.y())
    return [each for each in found if each.said.side is side]


def states(page: InboxPage) -> list[str]:
    return [each.said.state for each in bubbles(page)]


def write(qtbot: QtBot, page: InboxPage, text: str) -> None:
    qtbot.keyClicks(page._talk.reply.composer._editor, text)


def send(qtbot: QtBot, page: InboxPage, text: str) -> None:
    write(qtbot, page, text)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(page._talk.reply.composer._editor, Qt.Key.Key_Return, control)


def refuse(desk: Desk, bus: Bus, code: str) -> None:
    """Central answers the last ask with a refusal, and its state comes with it."""
    with desk.store.write() as tx:
        last = outbox.waiting(tx)[-1]
        problem = Problem(code, "No.", "Ask first.")
        journal.record(tx, [Receipt(last.seq, last.id, "refused", 2, problem)])
        changes = journal.settle(tx, last.seq, desk.now())
        changes |= projection.rebase(tx)
    bus.changed.emit(changes)
