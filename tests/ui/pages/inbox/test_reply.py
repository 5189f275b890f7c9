"""The reply: what goes along, what is kept, and what stops it before it goes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clienteling.actions import conversations, messages
from clienteling.actions.desk import Desk
from clienteling.cache import drafts, shown
from clienteling.domain.changes import Changes
from clienteling.domain.consent import Purpose
from clienteling.ui.bus import Place
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.pages.inbox.reply import Reply
from clienteling.wire.chat import Conversation
from tests.fixtures_desk import WEI
from tests.ui.pages.inbox.reply_steps import CTRL, asked, kept, noticed, paste, picture, tray
from tests.ui.pages.inbox.steps import ANSWERED, VISITOR, WAITS, stand_on, write


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


def test_signs_that_nobody_sees_are_not_pasted(qtbot: QtBot, reply: Reply, desk: Desk) -> None:
    paste(reply, text="one\x0btwo\x00\x07\tthree\x0c")
    assert reply.composer.text() == "one\ntwo\tthree\n"
    qtbot.keyClick(reply.composer._editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: [each.body for each in asked(desk)] == ["one\ntwo\tthree"])


def test_what_was_said_about_a_file_is_put_away_when_one_goes_on(
    qtbot: QtBot, page: InboxPage, reply: Reply, tmp_path: Path
) -> None:
    program = tmp_path / "picture.jpg"
    program.write_bytes(b"MZ a program")
    paste(reply, files=(program,))
    qtbot.waitUntil(lambda: "This kind of file" in noticed(page))
    write(qtbot, page, "Hello")
    qtbot.keyClick(reply.composer._editor, Qt.Key.Key_Return, CTRL)
    assert noticed(page) == ""

    paste(reply, files=(program,))
    qtbot.waitUntil(lambda: "This kind of file" in noticed(page))
    stand_on(qtbot, page, VISITOR)
    assert noticed(page) == ""


def test_nothing_stays_of_a_conversation_whose_client_was_erased(
    qtbot: QtBot, page: InboxPage, reply: Reply, desk: Desk
) -> None:
    write(qtbot, page, "Half a")
    qtbot.waitUntil(lambda: kept(desk) == "Half a")
    write(qtbot, page, " word")
    with desk.store.write() as tx:
        shown.remove(tx, Conversation, (WAITS,))
    desk.tell(Changes(frozenset({"conversation"})))

    qtbot.waitUntil(page._nothing.isVisible)
    assert noticed(page).startswith("That is no longer here.")
    assert reply.composer.text() == ""
    qtbot.waitUntil(lambda: kept(desk) == "")
    stand_on(qtbot, page, VISITOR)
    assert reply.draft.body == ""


def test_what_is_begun_goes_along_where_the_conversation_goes_on(
    qtbot: QtBot, page: InboxPage, reply: Reply, desk: Desk
) -> None:
    for other, words in ((ANSWERED, "First"), (WAITS, "Half a")):
        stand_on(qtbot, page, other)
        write(qtbot, page, words)
    conversations.link(desk, VISITOR, WEI)
    conversations.join(desk, VISITOR, WAITS)

    qtbot.waitUntil(lambda: page._reading.chosen == VISITOR)
    write(qtbot, page, " word")
    qtbot.waitUntil(lambda: reply.draft.key == messages.key(VISITOR))
    qtbot.waitUntil(lambda: reply.composer.text() == "Half a word")
    write(qtbot, page, "s")
    qtbot.waitUntil(lambda: kept(desk, VISITOR) == "Half a words")
    assert (kept(desk), kept(desk, ANSWERED)) == ("", "First")
