"""Replies on their way: what comes back, leaves later, or is taken back."""

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clienteling.actions import habits
from clienteling.actions.desk import Desk
from clienteling.cache import outbox, projection, shown
from clienteling.domain.messages import Direction, MessageState
from clienteling.ui.bus import Bus
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.pages.inbox.reply import Reply
from clienteling.ui.widgets.text import Role
from clienteling.wire.chat import Conversation, Message
from tests.fakes.clock import Clock
from tests.fixtures_desk import CLAIRE, LIN, SCOPE, put
from tests.ui.pages.inbox.reply_steps import (
    CTRL,
    SHIFT,
    asked,
    kept,
    noticed,
    paste,
    picture,
    refuse,
    state,
)
from tests.ui.pages.inbox.steps import WAITS, send, write


def test_a_refused_reply_comes_back_by_itself_before_what_is_being_typed(
    qtbot: QtBot, page: InboxPage, reply: Reply, desk: Desk, bus: Bus
) -> None:
    send(qtbot, page, "Come by")
    qtbot.waitUntil(lambda: len(asked(desk)) == 1)
    write(qtbot, page, "or")
    refuse(desk, bus, "newer")

    qtbot.waitUntil(lambda: reply.composer.text() == "Come by\nor")
    qtbot.keyClicks(reply.composer._editor, " call")
    assert reply.composer.text() == "Come by\nor call"
    qtbot.waitUntil(lambda: kept(desk) == "Come by\nor call")
    assert page._talk.not_sent.said.startswith("Back in your draft: ")

    qtbot.keyClick(reply.composer._editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: [each.body for each in asked(desk)] == ["Come by\nor call"])
    qtbot.waitUntil(page._talk.not_sent.isHidden)


def test_sent_again_from_the_ribbon_it_leaves_the_draft(
    qtbot: QtBot, page: InboxPage, reply: Reply, desk: Desk, bus: Bus
) -> None:
    send(qtbot, page, "Come by")
    qtbot.waitUntil(lambda: len(asked(desk)) == 1)
    refuse(desk, bus, "newer")
    qtbot.waitUntil(lambda: reply.composer.text() == "Come by")

    page._talk.not_sent.lines[0].asked.emit("again")

    qtbot.waitUntil(lambda: reply.composer.text() == "")
    assert [each.body for each in asked(desk)] == ["Come by"]
    with desk.store.read() as db:
        assert [each.state for each in outbox.waiting(db)] == ["saved"]


def test_let_go_it_leaves_the_composer_too(
    qtbot: QtBot, page: InboxPage, reply: Reply, desk: Desk, bus: Bus
) -> None:
    send(qtbot, page, "Come by")
    qtbot.waitUntil(lambda: len(asked(desk)) == 1)
    refuse(desk, bus, "consent")
    qtbot.waitUntil(lambda: reply.composer.text() == "Come by")

    page._talk.not_sent.lines[0].asked.emit("away")

    qtbot.waitUntil(lambda: reply.composer.text() == "" and asked(desk) == [])
    qtbot.waitUntil(page._talk.not_sent.isHidden)


def test_it_is_taken_back_within_ten_seconds_with_its_picture(
    qtbot: QtBot, page: InboxPage, reply: Reply, desk: Desk
) -> None:
    paste(reply, image=picture())
    qtbot.waitUntil(lambda: len(reply.draft.attachments) == 1)
    send(qtbot, page, "Come by")
    undo = page._sending._undo
    qtbot.waitUntil(undo.isVisible)
    assert undo._deeds["undo"].text() == "Undo (10)"
    assert asked(desk)[0].hold == 12

    undo.asked.emit("undo")

    qtbot.waitUntil(lambda: reply.composer.text() == "Come by")
    qtbot.waitUntil(lambda: len(reply.draft.attachments) == 1)
    qtbot.waitUntil(undo.isHidden)
    assert state(desk, asked(desk)[0].message) is MessageState.RECALLED


def test_offline_it_can_be_taken_back_for_as_long_as_it_waits(
    qtbot: QtBot, page: InboxPage, reply: Reply, desk: Desk, clock: Clock
) -> None:
    send(qtbot, page, "Come by")
    undo = page._sending._undo
    qtbot.waitUntil(undo.isVisible)
    clock.go_on(timedelta(minutes=20))
    page._sending._second.timeout.emit()
    assert undo._deeds["undo"].text() == "Take back"

    undo.asked.emit("undo")

    qtbot.waitUntil(lambda: reply.composer.text() == "Come by" and asked(desk) == [])


def test_whoever_wants_no_undo_sends_at_once(
    qtbot: QtBot, page: InboxPage, reply: Reply, desk: Desk
) -> None:
    write(qtbot, page, "one")
    qtbot.keyClick(reply.composer._editor, Qt.Key.Key_Return, CTRL | SHIFT)
    qtbot.waitUntil(lambda: [each.hold for each in asked(desk)] == [0])
    habits.choose_undo(desk, wanted=False)
    send(qtbot, page, "two")
    qtbot.waitUntil(lambda: [each.hold for each in asked(desk)] == [0, 0])
    assert page._sending._undo.isHidden()


def test_it_leaves_later_and_is_changed_or_let_go_until_then(
    qtbot: QtBot, page: InboxPage, reply: Reply, desk: Desk
) -> None:
    write(qtbot, page, "Good evening")
    reply._later.button.click()
    qtbot.waitUntil(lambda: len(reply._later.menu.actions()) > 3)
    hour = reply._later.menu.actions()[0]
    assert hour.text() == "In an hour · Today 18:00"
    hour.trigger()
    reply._later.menu.close()

    due = page._sending._due
    qtbot.waitUntil(due.isVisible)
    assert due.said == "Leaves today 18:00: “Good evening”"
    (said,) = asked(desk)
    assert said.not_before == desk.now() + timedelta(hours=1)
    assert reply.composer.text() == ""

    due.asked.emit("change")
    qtbot.waitUntil(lambda: reply.composer.text() == "Good evening")
    qtbot.waitUntil(due.isHidden)
    assert state(desk, said.message) is MessageState.RECALLED


def test_an_hour_after_the_channel_has_closed_cannot_be_chosen(
    qtbot: QtBot, page: InboxPage, reply: Reply, desk: Desk, bus: Bus
) -> None:
    expires(desk, bus, timedelta(minutes=30))
    write(qtbot, page, "Good evening")
    qtbot.waitUntil(lambda: reply._later._until == desk.now() + timedelta(minutes=30))
    reply._later.button.click()
    qtbot.waitUntil(lambda: len(reply._later.menu.actions()) > 3)
    hour = reply._later.menu.actions()[0]
    assert not hour.isEnabled()
    assert "the time to answer is over by then" in hour.text()
    reply._later.menu.close()

    reply._later._open_form()
    form = reply._later._form
    assert form is not None
    assert page.focusWidget() is form._day
    form._time.setText("18:45")
    form.saved.emit()
    assert "over by then" in form._why.text()
    form._time.setText("half past")
    form.saved.emit()
    assert "no time of day" in form._why.text()
    assert asked(desk) == []


def expires(desk: Desk, bus: Bus, after: timedelta) -> None:
    """The channel closes Wei's conversation after that time, with one reply left."""
    with desk.store.write() as tx:
        talk = shown.find(tx, Conversation, WAITS)
        assert talk is not None
        at = desk.now() + after
        shown.put(tx, [replace(talk, window_expires_at=at, replies_left=1)])
    bus.changed.emit(projection.changes([("conversation", WAITS)]))


def test_the_clock_goes_on_by_itself_and_says_what_to_do_when_it_is_over(
    qtbot: QtBot, page: InboxPage, reply: Reply, desk: Desk, bus: Bus, clock: Clock
) -> None:
    expires(desk, bus, timedelta(hours=2))
    qtbot.waitUntil(lambda: reply._clock.text() == "2 h left to answer · 1 reply left")
    assert reply._clock.role is Role.WARN
    write(qtbot, page, "Good evening")
    assert reply.composer.may_send

    clock.go_on(timedelta(hours=3))
    reply._minute.timeout.emit()

    assert "closed this conversation" in reply.composer._why.text()
    assert not reply.composer._send.isEnabled()
    assert reply.composer.text() == "Good evening"


def test_what_is_refused_before_it_is_kept_stands_in_the_composer_again(
    qtbot: QtBot, page: InboxPage, reply: Reply, desk: Desk
) -> None:
    paste(reply, image=picture())
    qtbot.waitUntil(lambda: len(reply.draft.attachments) == 1)
    with desk.store.write() as tx:
        talk = shown.find(tx, Conversation, WAITS)
        assert talk is not None
        shown.put(tx, [replace(talk, client=CLAIRE)])

    send(qtbot, page, "Come by")

    qtbot.waitUntil(lambda: "found its client" in noticed(page))
    qtbot.waitUntil(lambda: reply.composer.text() == "Come by")
    assert len(reply.draft.attachments) == 1
    qtbot.waitUntil(lambda: kept(desk) == "Come by")
    assert asked(desk) == []


def test_an_answer_that_failed_at_its_channel_is_sent_again_or_written_anew(
    qtbot: QtBot, page: InboxPage, reply: Reply, desk: Desk, bus: Bus
) -> None:
    failed = Message(
        id="0197f000-0000-7000-8000-000000000499", scope=SCOPE, rev=2, conversation=WAITS,
        direction=Direction.OUT, author=LIN, body="Come by", state=MessageState.FAILED,
        reason="The message is no longer here.", at=desk.now(),
    )  # fmt: skip
    with desk.store.write() as tx:
        shown.put(tx, [failed])
    bus.changed.emit(projection.changes([("message", failed.id)]))
    ribbon = page._talk.not_sent
    qtbot.waitUntil(lambda: ribbon.said.startswith("Not sent: “Come by”"))

    ribbon.lines[0].asked.emit("back")

    qtbot.waitUntil(lambda: reply.composer.text() == "Come by")
    assert state(desk, failed.id) is MessageState.RECALLED
    qtbot.waitUntil(ribbon.isHidden)


def test_every_message_that_was_not_sent_is_named_however_long_ago(
    qtbot: QtBot, page: InboxPage, reply: Reply, desk: Desk, bus: Bus
) -> None:
    """Two failed at their channel, one of them before all that is read, one was refused."""
    send(qtbot, page, "Third")
    qtbot.waitUntil(lambda: len(asked(desk)) == 1)
    refuse(desk, bus, "consent")
    qtbot.waitUntil(lambda: reply.composer.text() == "Third")
    said = [
        Message(
            id=f"0197f000-0000-7000-8000-{n:012}", scope=SCOPE, rev=2, conversation=WAITS,
            direction=Direction.OUT, author=LIN, body=f"no. {n}", at=desk.now() - ago,
            state=MessageState.FAILED if n in {1, 99} else MessageState.SENT,
        )
        for n in range(1, 100)
        for ago in (timedelta(days=9) - n * timedelta(minutes=1),)
    ]  # fmt: skip
    put(desk, *said)
    bus.changed.emit(projection.changes([("message", each.id) for each in said]))
    strip = page._talk.not_sent

    def told() -> list[str]:
        return [each.said for each in strip.lines if each.isVisible()]

    qtbot.waitUntil(lambda: strip.lines[0]._deeds["more"].text() == "2 more")
    assert [each[:13] for each in told()] == ["Back in your "]
    strip.lines[0].asked.emit("more")
    assert [each.partition(": “")[2].partition("”")[0] for each in told()] == [
        "", "no. 99", "no. 1"
    ]  # fmt: skip

    strip.lines[2].asked.emit("back")
    qtbot.waitUntil(lambda: reply.composer.text() == "no. 1\nThird")
    assert state(desk, said[0].id) is MessageState.RECALLED
    qtbot.waitUntil(lambda: strip.lines[0]._deeds["more"].text() == "Show only this one")
    strip.lines[1].asked.emit("away")
    qtbot.waitUntil(lambda: len(told()) == 1)
    assert state(desk, said[98].id) is MessageState.RECALLED
