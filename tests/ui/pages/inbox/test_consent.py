"""What a client allows, said before anybody types, and what a repair still lets pass."""

from datetime import timedelta

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from clienteling.actions import consents
from clienteling.actions.desk import Desk
from clienteling.cache import outbox, shown
from clienteling.domain.messages import Direction, MessageState
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.widgets.bubble import Side
from clienteling.wire.chat import Conversation
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.people import Client
from tests.fixtures_desk import LIN, WEI
from tests.ui.pages.inbox.steps import WAITS, bubbles, said, send, write


def quiet(desk: Desk) -> None:
    """Wei was answered and then asked to be left in peace."""
    with desk.store.write() as tx:
        talk = shown.find(tx, Conversation, WAITS)
        client = shown.find(tx, Client, WEI)
        assert talk is not None
        assert client is not None
        shown.put(tx, [replace(talk, waiting_since=None)])
    consents.silence(desk, client)


def test_the_composer_says_why_before_anybody_types(
    qtbot: QtBot, page: InboxPage, desk: Desk
) -> None:
    quiet(desk)

    qtbot.waitUntil(lambda: "not want to be contacted" in page._talk.reply.composer._why.text())
    assert page._aside._who._silent.isVisible()
    send(qtbot, page, "A new watch came in")
    assert bubbles(page, Side.OURS) == []
    assert page._talk.reply.composer.text() == "A new watch came in"


def test_only_what_is_said_to_be_about_the_repair_may_go(
    qtbot: QtBot, page: InboxPage, desk: Desk
) -> None:
    quiet(desk)
    qtbot.waitUntil(page._talk.reply._about.isVisible)
    assert "R-20397" in page._talk.reply._about.accessibleName()

    page._talk.reply._about.click()
    assert page._talk.reply.composer._why.text() == ""
    send(qtbot, page, "Your watch is ready")

    qtbot.waitUntil(lambda: len(bubbles(page, Side.OURS)) == 1)
    with desk.store.read() as db:
        asked = [w.command for w in outbox.waiting(db) if isinstance(w.command, SendMessage)]
    assert [each.ticket for each in asked] == ["t1"]


def test_an_answer_needs_no_excuse(qtbot: QtBot, page: InboxPage, desk: Desk) -> None:
    assert not page._talk.reply._about.isVisible()
    send(qtbot, page, "Of course")

    qtbot.waitUntil(lambda: len(bubbles(page, Side.OURS)) == 1)
    with desk.store.read() as db:
        asked = [w.command for w in outbox.waiting(db) if isinstance(w.command, SendMessage)]
    assert [each.ticket for each in asked] == [None]


def test_words_too_long_are_kept_whole(qtbot: QtBot, page: InboxPage) -> None:
    page._talk.reply.composer._editor.setPlainText("x" * 8_005)
    write(qtbot, page, "")

    qtbot.waitUntil(lambda: "5 signs too long" in page._talk.reply.composer._long.text())
    assert len(page._talk.reply.composer.text()) == 8_005
    assert not page._talk.reply.composer._send.isEnabled()


def test_how_often_the_client_heard_from_us_is_in_view(
    qtbot: QtBot, page: InboxPage, desk: Desk
) -> None:
    ours = [
        replace(
            said(WAITS, 50 + n, "News", desk.now() - timedelta(days=n + 2)),
            direction=Direction.OUT,
            author=LIN,
            state=MessageState.SENT,
        )
        for n in range(5)
    ]
    with desk.store.write() as tx:
        shown.put(tx, ours)
    consents.silence(desk, _wei(desk))

    qtbot.waitUntil(lambda: "5 times in 30 days" in page._aside._who._often.text())


def _wei(desk: Desk) -> Client:
    with desk.store.read() as db:
        client = shown.find(db, Client, WEI)
    assert client is not None
    return client
