from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clienteling.actions import messages
from clienteling.actions.desk import Desk
from clienteling.cache import drafts, journal, outbox, projection, shown
from clienteling.domain.changes import Changes
from clienteling.domain.messages import Channel, Direction, MessageState
from clienteling.domain.repairs import Stage
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.inbox.forms import HandOverForm, TaskForm
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.widgets.bubble import Bubble, Side
from clienteling.ui.widgets.line import KEY, LINE
from clienteling.ui.work import Work
from clienteling.wire.problems import Problem
from clienteling.wire.record import Record
from clienteling.wire.service import Conversation, Message, Origin, Task, Ticket
from clienteling.wire.sync import Receipt
from tests.fakes.clock import Clock
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
        _said(WAITS, 1, "你好", now - timedelta(days=1)),
        _said(WAITS, 2, "可以看看吗？", now - timedelta(minutes=12)),
        _said(VISITOR, 3, "<b>hello</b>", now - timedelta(minutes=30)),
        Ticket(
            id="t1", scope=SCOPE, rev=1, number="R-20397", client=WEI,
            stage=Stage.READY_FOR_COLLECTION, stage_since=now,
        ),
    ]  # fmt: skip


def _said(talk: str, number: int, body: str, at: object) -> Message:
    return Message(
        id=f"0197f000-0000-7000-8000-0000000004{number:02d}", scope=SCOPE, rev=1,
        conversation=talk, direction=Direction.IN, body=body,
        state=MessageState.DELIVERED, at=at,  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, work: Work, bus: Bus) -> InboxPage:
    """Inbox with two who wait and one who was answered, Wei's conversation chosen."""
    desk.tell = bus.changed.emit
    with desk.store.write() as tx:
        shown.put(tx, seed(desk))
    made = InboxPage(desk, work, bus)
    qtbot.addWidget(made)
    made.resize(1150, 736)
    made.show()
    stand_on(qtbot, made, WAITS)
    return made


def stand_on(qtbot: QtBot, page: InboxPage, talk: str) -> None:
    page.open(Place("inbox", talk))
    qtbot.waitUntil(lambda: page._read is not None and page._chosen == talk)


def bubbles(page: InboxPage, side: Side = Side.OURS) -> list[Bubble]:
    found = page._talk._thread._bubbles.values()
    return [each for each in found if each.said.side is side]


def states(page: InboxPage) -> list[str]:
    return [each.said.state for each in bubbles(page)]


def write(qtbot: QtBot, page: InboxPage, text: str) -> None:
    qtbot.keyClicks(page._talk.composer._editor, text)


def send(qtbot: QtBot, page: InboxPage, text: str) -> None:
    write(qtbot, page, text)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(page._talk.composer._editor, Qt.Key.Key_Return, control)


def refuse(desk: Desk, bus: Bus, code: str) -> None:
    """Central answers the last ask with a refusal, and its state comes with it."""
    with desk.store.write() as tx:
        last = outbox.waiting(tx)[-1]
        problem = Problem(code, "No.", "Ask first.")
        journal.record(tx, [Receipt(last.seq, last.id, "refused", 2, problem)])
        changes = journal.settle(tx, last.seq, desk.now())
        changes |= projection.rebase(tx)
    bus.changed.emit(changes)


def test_the_longest_wait_stands_first_with_counts(qtbot: QtBot, page: InboxPage) -> None:
    page._piles.choose(page._piles._pile.__class__("waiting"))
    model = page._piles.list.model()
    qtbot.waitUntil(lambda: model.rowCount() == 2)

    assert [model.index(row, 0).data(KEY) for row in range(2)] == [VISITOR, WAITS]
    chips = [chip.accessibleName() for chip in page._piles._chips.values()]
    assert chips == ["Waiting 2", "Mine", "Unclaimed 1", "All"]


def test_a_scanned_code_says_watch_sign_and_boutique(qtbot: QtBot, page: InboxPage) -> None:
    stand_on(qtbot, page, VISITOR)

    between = [each.said.text for each in bubbles(page, Side.BETWEEN)]
    assert "Scanned “Window, spring” · D397.8480 · Maison Aurel" in between
    assert "Website visitor · QR “Window, spring”" in page._talk._name.text()


def test_a_reply_is_shown_at_once_as_waiting_to_send(qtbot: QtBot, page: InboxPage) -> None:
    send(qtbot, page, "Of course")

    qtbot.waitUntil(lambda: states(page) == ["waiting to send ⟳"])
    assert bubbles(page)[0].said.text == "Of course"
    qtbot.waitUntil(lambda: page._talk.composer.text() == "")


def test_signs_are_shown_as_they_are(qtbot: QtBot, page: InboxPage) -> None:
    stand_on(qtbot, page, VISITOR)

    qtbot.waitUntil(lambda: bool(bubbles(page, Side.THEIRS)))
    assert "<b>hello</b>" in bubbles(page, Side.THEIRS)[0].accessibleName()


def test_days_stand_between_and_what_central_took_is_said(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus
) -> None:
    days = [each.said.text for each in bubbles(page, Side.BETWEEN)]
    assert days == ["Yesterday", "Today"]

    message = Message(
        id="0197f000-0000-7000-8000-000000000499", scope=SCOPE, rev=2, conversation=WAITS,
        direction=Direction.OUT, author=LIN, body="yes", state=MessageState.READ,
        at=desk.now(),
    )  # fmt: skip
    with desk.store.write() as tx:
        shown.put(tx, [message])
    bus.changed.emit(Changes(frozenset({"message"}), frozenset({message.id})))

    qtbot.waitUntil(lambda: states(page) == ["read"])


def test_a_refused_reply_says_why_and_goes_back_to_the_draft(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus
) -> None:
    send(qtbot, page, "Come by")
    qtbot.waitUntil(lambda: states(page) == ["waiting to send ⟳"])

    refuse(desk, bus, "consent")
    qtbot.waitUntil(lambda: any("not sent — " in state for state in states(page)))
    assert page._talk.not_sent.isVisible()

    page._talk.not_sent.back.emit(page._talk.not_sent._about)

    qtbot.waitUntil(lambda: page._talk.composer.text() == "Come by")
    qtbot.waitUntil(lambda: states(page) == [])


def test_drafts_are_kept_for_each_conversation(
    qtbot: QtBot, page: InboxPage, desk: Desk
) -> None:
    write(qtbot, page, "half an ans")

    stand_on(qtbot, page, VISITOR)
    with desk.store.read() as db:
        assert drafts.body(db, messages.key(WAITS)) == "half an ans"
    assert page._talk.composer.text() == ""
    stand_on(qtbot, page, WAITS)

    assert page._talk.composer.text() == "half an ans"


def test_a_draft_is_on_the_disk_soon_after_it_is_typed(
    qtbot: QtBot, page: InboxPage, desk: Desk
) -> None:
    def kept() -> str:
        with desk.store.read() as db:
            return drafts.body(db, messages.key(WAITS))

    write(qtbot, page, "one")

    qtbot.waitUntil(lambda: kept() == "one", timeout=1_000)


def test_news_keeps_what_is_half_typed(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus
) -> None:
    write(qtbot, page, "I am just")
    with desk.store.write() as tx:
        shown.put(tx, [_said(WAITS, 5, "还在吗？", desk.now())])
    bus.changed.emit(Changes(frozenset({"message", "conversation"})))

    qtbot.waitUntil(lambda: len(bubbles(page, Side.THEIRS)) == 3)
    assert page._talk.composer.text() == "I am just"
    assert page._piles.list.current_key() == WAITS


def test_a_private_note_looks_different_and_is_never_blocked(
    qtbot: QtBot, page: InboxPage, clock: Clock
) -> None:
    clock.go_on(timedelta(hours=41))
    page._read_again()
    qtbot.waitUntil(lambda: "closed this conversation" in page._talk.composer._why.text())

    qtbot.mouseClick(page._talk._private, Qt.MouseButton.LeftButton)
    send(qtbot, page, "prefers tea")

    qtbot.waitUntil(lambda: len(bubbles(page, Side.PRIVATE)) == 1)


def test_the_clock_of_the_channel_is_in_view(page: InboxPage) -> None:
    assert page._talk._clock.text() == "40 h left to answer · 7 replies left"


def test_a_blocked_reply_says_why_in_place(qtbot: QtBot, page: InboxPage) -> None:
    stand_on(qtbot, page, ANSWERED)
    qtbot.waitUntil(lambda: "Martin Roche answers here" in page._talk.composer._why.text())

    send(qtbot, page, "hello")

    assert page._talk.composer.text() == "hello"
    assert bubbles(page) == []


def test_claiming_says_so(qtbot: QtBot, page: InboxPage) -> None:
    stand_on(qtbot, page, VISITOR)
    qtbot.mouseClick(page._talk._claim, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "claimed by you" in page._talk._told.text())
    assert not page._talk._claim.isVisible()


def test_it_is_handed_over_with_a_word(qtbot: QtBot, page: InboxPage) -> None:
    page._deeds.do("hand")
    form = page._deeds.form
    assert isinstance(form, HandOverForm)
    qtbot.keyClicks(form._said, "knows the Duet")
    form.saved.emit()

    qtbot.waitUntil(lambda: "Martin Roche answers" in page._talk._told.text())
    assert "knows the Duet" in bubbles(page, Side.PRIVATE)[0].said.text


def test_a_task_takes_two_actions(qtbot: QtBot, page: InboxPage, desk: Desk) -> None:
    qtbot.mouseClick(page._talk._deeds["task"], Qt.MouseButton.LeftButton)
    assert isinstance(page._deeds.form, TaskForm)
    page._deeds.form.saved.emit()

    def promised() -> list[tuple[str | None, str]]:
        with desk.store.read() as db:
            return [(task.client, task.text) for task in shown.records(db, Task)]

    qtbot.waitUntil(lambda: promised() == [(WEI, "可以看看吗？")])
    qtbot.waitUntil(lambda: page._deeds.form is None)


def test_the_repair_is_answered_in_the_clients_language(qtbot: QtBot, page: InboxPage) -> None:
    qtbot.mouseClick(page._talk._status, Qt.MouseButton.LeftButton)

    assert "R-20397" in page._talk.composer.text()
    assert "您的" in page._talk.composer.text()


def test_booking_goes_to_appointments_for_this_client(
    qtbot: QtBot, page: InboxPage, bus: Bus
) -> None:
    with qtbot.waitSignal(bus.go) as went:
        qtbot.mouseClick(page._talk._deeds["book"], Qt.MouseButton.LeftButton)

    assert went.args == [Place("appointments", WEI, "book")]


def test_one_may_begin_to_write_to_a_client(qtbot: QtBot, page: InboxPage) -> None:
    page.open(Place("inbox", CLAIRE, "write", "Bonjour"))

    qtbot.waitUntil(lambda: page._chosen == ANSWERED)
    qtbot.waitUntil(lambda: page._talk.composer.text() == "Bonjour")


def test_earlier_messages_come_when_asked_for(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus
) -> None:
    old = [
        Message(
            id=f"0197f000-0000-7000-8000-1000000{n:05d}", scope=SCOPE, rev=1,
            conversation=WAITS, direction=Direction.IN, body=f"old {n}",
            at=desk.now() - timedelta(days=3, minutes=2_000 - n),
        )
        for n in range(2_000)
    ]  # fmt: skip
    with desk.store.write() as tx:
        shown.put(tx, old)
    bus.changed.emit(Changes(frozenset({"message"})))
    qtbot.waitUntil(lambda: len(bubbles(page, Side.THEIRS)) == 60)

    page._talk._thread.older_asked.emit()

    qtbot.waitUntil(lambda: len(bubbles(page, Side.THEIRS)) == 120)


def test_an_empty_inbox_says_so(qtbot: QtBot, desk: Desk, work: Work, bus: Bus) -> None:
    page = InboxPage(desk, work, bus)
    qtbot.addWidget(page)
    page.show()

    qtbot.waitUntil(page._piles._empty.isVisible)


def test_pressing_send_twice_sends_once(qtbot: QtBot, page: InboxPage, desk: Desk) -> None:
    write(qtbot, page, "once")
    page._talk.composer.sent.emit("once")
    page._talk.composer.sent.emit("once")
    qtbot.waitUntil(lambda: page._talk.composer.text() == "")

    with desk.store.read() as db:
        assert len(outbox.waiting(db)) == 1


def test_a_private_note_does_not_make_the_last_reply_wait(
    qtbot: QtBot, page: InboxPage
) -> None:
    stand_on(qtbot, page, ANSWERED)
    qtbot.mouseClick(page._talk._private, Qt.MouseButton.LeftButton)
    send(qtbot, page, "knows her taste")
    qtbot.waitUntil(lambda: len(bubbles(page, Side.PRIVATE)) == 1)

    line = page._piles.list.currentIndex().data(LINE)
    assert line.chip == "answered"
