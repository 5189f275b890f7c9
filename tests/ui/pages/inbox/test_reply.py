"""The reply: what goes along, what comes back, what leaves later, what is taken back."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clienteling.actions import habits, messages
from clienteling.actions.desk import Desk
from clienteling.cache import drafts, journal, outbox, projection, shown
from clienteling.domain.consent import Purpose
from clienteling.domain.messages import MessageState
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.pages.inbox.reply import Reply
from clienteling.ui.present import Notice
from clienteling.ui.widgets.attached import Tray
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.problems import Problem
from clienteling.wire.sync import Receipt
from tests.fakes.clock import Clock
from tests.ui.pages.inbox.steps import ANSWERED, VISITOR, WAITS, send, stand_on, write

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def reply(page: InboxPage) -> Reply:
    return page._talk.reply


def asked(desk: Desk) -> list[SendMessage]:
    with desk.store.read() as db:
        found = [each.command for each in outbox.waiting(db)]
    return [each for each in found if isinstance(each, SendMessage)]


def kept(desk: Desk, talk: str = WAITS) -> str:
    with desk.store.read() as db:
        return drafts.body(db, messages.key(talk))


def state(desk: Desk, message: str) -> MessageState | None:
    with desk.store.read() as db:
        row = shown.find(db, Message, message)
    return row.state if row else None


def picture(colour: str = "navy") -> QImage:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


def paste(
    reply: Reply, *, image: QImage | None = None, files: tuple[Path, ...] = (), text: str = ""
) -> None:
    held = QMimeData()
    if image is not None:
        held.setImageData(image)
    if files:
        held.setUrls([QUrl.fromLocalFile(str(each)) for each in files])
    if text:
        held.setText(text)
    reply.composer._editor.insertFromMimeData(held)


def refuse(desk: Desk, bus: Bus, code: str) -> None:
    """Central answers the last ask with a refusal, and its state comes with it."""
    with desk.store.write() as tx:
        last = outbox.waiting(tx)[-1]
        journal.record(
            tx, [Receipt(last.seq, last.id, "refused", 2, Problem(code, "No.", "Ask."))]
        )
        changes = journal.settle(tx, last.seq, desk.now()) | projection.rebase(tx)
    bus.changed.emit(changes)


def tray(reply: Reply) -> Tray:
    (found,) = reply.findChildren(Tray)
    return found


def noticed(page: InboxPage) -> str:
    found = [each.said for each in page.findChildren(Notice) if each.isVisible()]
    return found[0] if found else ""


def test_pressed_twice_it_goes_once_and_one_may_type_on_at_once(
    qtbot: QtBot, page: InboxPage, reply: Reply, desk: Desk
) -> None:
    write(qtbot, page, "Of course")
    for _ in range(2):
        qtbot.keyClick(reply.composer._editor, Qt.Key.Key_Return, CTRL)
    write(qtbot, page, "and")

    qtbot.waitUntil(lambda: [each.body for each in asked(desk)] == ["Of course"])
    assert reply.composer.text() == "and"
    qtbot.waitUntil(lambda: kept(desk) == "and")


def test_pictures_go_along_once_they_are_ready(
    qtbot: QtBot, reply: Reply, desk: Desk, tmp_path: Path
) -> None:
    paper = tmp_path / "certificate.pdf"
    paper.write_bytes(b"%PDF-1.7 a certificate")
    paste(reply, image=picture())
    paste(reply, files=(paper,))
    assert not reply.composer.may_send

    qtbot.waitUntil(lambda: len(reply.draft.attachments) == 2 and reply.composer.may_send)
    assert tray(reply).isVisible()
    qtbot.keyClick(reply.composer._editor, Qt.Key.Key_Return, CTRL)

    qtbot.waitUntil(lambda: len(asked(desk)) == 1)
    (said,) = asked(desk)
    assert [each.type for each in said.attachments] == ["image/png", "application/pdf"]
    assert said.attachments[1].name == "certificate.pdf"
    assert said.needs == tuple(each.sha256 for each in said.attachments)
    assert not tray(reply).isVisible()


def test_a_draft_has_its_pictures_and_follows_its_conversation(
    qtbot: QtBot, page: InboxPage, reply: Reply, desk: Desk
) -> None:
    paste(reply, image=picture())
    write(qtbot, page, "see")
    stand_on(qtbot, page, VISITOR)
    with desk.store.read() as db:
        there = drafts.find(db, messages.key(WAITS))
    qtbot.waitUntil(lambda: reply.draft.key == messages.key(VISITOR))
    assert reply.draft.attachments == ()

    stand_on(qtbot, page, WAITS)
    qtbot.waitUntil(lambda: len(reply.draft.attachments) == 1)
    assert reply.composer.text() == "see"
    assert there is not None


def test_what_is_taken_out_does_not_go(qtbot: QtBot, reply: Reply) -> None:
    paste(reply, image=picture())
    paste(reply, image=picture("red"))
    qtbot.waitUntil(lambda: len(reply.draft.attachments) == 2)
    first, second = reply.draft.attachments

    tray(reply).removed.emit(first.sha256)

    assert reply.draft.attachments == (second,)


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"\x00\x00\x00\x18ftypheic", "HEIC"), (b"MZ", "JPEG, PNG, WebP or PDF")],
)
def test_what_cannot_be_sent_is_refused_in_words(
    content: bytes, says: str, qtbot: QtBot, page: InboxPage, reply: Reply, tmp_path: Path
) -> None:
    file = tmp_path / "holiday"
    file.write_bytes(content)
    write(qtbot, page, "look")
    paste(reply, files=(file,))
    qtbot.waitUntil(lambda: says in noticed(page))
    assert reply.composer.text() == "look"
    assert reply.composer.may_send


def test_a_pasted_megabyte_is_refused_in_a_sentence(
    qtbot: QtBot, page: InboxPage, reply: Reply
) -> None:
    write(qtbot, page, "before")
    paste(reply, text="x" * 1_000_000)
    assert reply.composer.text() == "before"
    assert "1,000,000 signs are too many" in reply.composer._long.text()
    assert reply.composer.may_send


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

    page._talk.not_sent.asked.emit("again")

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

    page._talk.not_sent.asked.emit("away")

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
    assert due.said == "Leaves Today 18:00: “Good evening”"
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
    form._time.setText("18:45")
    form.saved.emit()
    assert "over by then" in form._why.text()
    form._time.setText("half past")
    form.saved.emit()
    assert "no time of day" in form._why.text()
    assert asked(desk) == []


def expires(desk: Desk, bus: Bus, after: timedelta) -> None:
    with desk.store.write() as tx:
        talk = shown.find(tx, Conversation, WAITS)
        assert talk is not None
        values = {"window_expires_at": desk.now() + after, "replies_left": 1}
        shown.put(
            tx, [type(talk)(**{f: getattr(talk, f) for f in talk.__struct_fields__} | values)]
        )
    bus.changed.emit(projection.changes([("conversation", WAITS)]))


def test_the_clock_goes_on_by_itself_and_says_what_to_do_when_it_is_over(
    qtbot: QtBot, page: InboxPage, reply: Reply, desk: Desk, bus: Bus, clock: Clock
) -> None:
    expires(desk, bus, timedelta(hours=2))
    qtbot.waitUntil(lambda: reply._clock.text() == "2 h left to answer · 1 reply left")
    assert reply._clock.property("role") == "warn"
    write(qtbot, page, "Good evening")
    assert reply.composer.may_send

    clock.go_on(timedelta(hours=3))
    reply._minute.timeout.emit()

    assert "closed this conversation" in reply.composer._why.text()
    assert not reply.composer._send.isEnabled()
    assert reply.composer.text() == "Good evening"


def test_a_gap_stops_it_and_the_cursor_goes_there(
    qtbot: QtBot, reply: Reply, desk: Desk
) -> None:
    reply.write("🙂 Your watch {watch} is here.")
    qtbot.keyClick(reply.composer._editor, Qt.Key.Key_Return, CTRL)
    assert reply.composer._editor.textCursor().selectedText() == "{watch}"
    assert "{watch} is not filled in yet." in reply.composer._long.text()
    QTest.keyClicks(reply.composer._editor, "Duet")
    qtbot.keyClick(reply.composer._editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(
        lambda: [each.body for each in asked(desk)] == ["🙂 Your watch Duet is here."]
    )


def test_what_words_are_for_is_kept_with_them(
    qtbot: QtBot, page: InboxPage, reply: Reply
) -> None:
    reply.write("Come to our evening")
    reply.choose_purpose(Purpose.EVENTS)
    stand_on(qtbot, page, ANSWERED)
    stand_on(qtbot, page, WAITS)
    qtbot.waitUntil(lambda: reply.draft.purpose is Purpose.EVENTS)


def test_a_note_for_colleagues_stays_one_when_one_comes_back(
    qtbot: QtBot, page: InboxPage, reply: Reply
) -> None:
    reply._private.click()
    write(qtbot, page, "prefers tea")
    stand_on(qtbot, page, VISITOR)
    qtbot.waitUntil(lambda: not reply._private.isChecked())
    stand_on(qtbot, page, WAITS)
    qtbot.waitUntil(reply._private.isChecked)
    assert reply.composer.text() == "prefers tea"


def test_its_tools_are_reached_by_name(qtbot: QtBot, page: InboxPage, reply: Reply) -> None:
    page.open(Place("inbox", action="note"))
    assert reply._private.isChecked()
    assert not reply._later.button.isVisible()
    page.open(Place("inbox", action="note"))
    page.open(Place("inbox", action="later"))
    qtbot.waitUntil(lambda: bool(reply._later.menu.actions()))
    reply._later.menu.close()
