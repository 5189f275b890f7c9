"""A reply written in an outage is checked again when the network is back.

If it may not go, it stands in its draft again by itself, with the reason, and only there.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from clienteling.actions import messages
from clienteling.cache import drafts
from clienteling.demo.hands import is_seen, key, press, seen, until, write
from clienteling.domain.consent import ConsentState
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel, ConversationStatus, Direction, MessageState
from clienteling.ui.pages.inbox.not_sent import NotSent
from clienteling.ui.pages.inbox.reply import Reply
from clienteling.ui.widgets.attached import Tray
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.composer import Composer
from clienteling.ui.widgets.ribbon import Ribbon
from clienteling.wire.chat import Conversation, Message
from tests.fakes.clock import Clock
from tests.journeys import shop as boutique
from tests.journeys.looks import bubble, bubbles, words
from tests.journeys.seat import Seat
from tests.journeys.shop import PIERRE, Shop
from tests.server.talking import deliver_all

replace = msgspec.structs.replace
REPLY = "Your watch has arrived, come and see it."


def answered(lin: Seat, shop: Shop, **more: object) -> Conversation:
    """A conversation of Lin's in which nobody waits, shown at her desk."""
    talk = shop.talk(shop.client(), "Thank you!", lin.me)
    quiet = {"waiting_since": None, "status": ConversationStatus.WAITING_CLIENT}
    talk = replace(talk, **quiet, **more)
    shop.put(talk)
    lin.until_found(talk)
    shown = partial(lin.shows, Conversation, talk.id)
    until(lambda: shown().waiting_since is None, "The conversation as it stands")
    return talk


def stand_on(lin: Seat, talk: Conversation) -> QWidget:
    page = lin.go("inbox", talk.id)
    until(lambda: "Thank you!" in bubbles(page), "The conversation")
    return page


def say(page: QWidget, text: str) -> None:
    editor = seen(seen(page, Composer), QPlainTextEdit)
    write(editor, text)
    key(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(lambda: bubble(page, text), "The bubble")


def composed(page: QWidget) -> str:
    return seen(page, Composer).text()


def _tells(page: QWidget, why: str) -> bool:
    return is_seen(page, NotSent) and why in seen(page, NotSent).said


def test_a_reply_that_may_no_longer_go_is_a_draft_again_with_the_reason(
    lin: Seat, shop: Shop
) -> None:
    talk = answered(lin, shop)
    lin.cut()
    page = stand_on(lin, talk)
    say(page, REPLY)
    said = bubble(page, REPLY)
    assert said is not None
    assert said.state.startswith("waiting to send")

    client = shop.client()
    shop.put(replace(client, consent={"service/web": ConsentState.WITHDRAWN}))
    lin.mend()

    until(lambda: composed(page) == REPLY, "The words in the composer")
    until(partial(_tells, page, "Back in your draft: The client does not allow this"), "Why")
    assert len(lin.outbox(1)) == 1
    lin.frame.close_panels()
    press(seen(page, Button, "Let it go"))
    until(lambda: not is_seen(page, NotSent), "The ribbon put away")
    until(lambda: composed(page) == "", "The composer without the words")
    until(lambda: REPLY not in bubbles(page), "The thread without the words")
    lin.outbox(0)
    assert REPLY not in {each.body for each in shop.rows(Message)}


def test_a_reply_whose_time_is_over_is_a_draft_again(lin: Seat, shop: Shop) -> None:
    now = shop.server.central.now()
    hours = {"window_expires_at": now + timedelta(hours=3), "replies_left": 4}
    talk = answered(lin, shop, channel=Channel.WEB, **hours)
    lin.cut()
    page = stand_on(lin, talk)
    say(page, REPLY)

    shop.put(replace(talk, window_expires_at=now - timedelta(seconds=5)))
    lin.mend()

    until(lambda: composed(page) == REPLY, "The words in the composer")
    until(partial(_tells, page, "The time to answer on this channel is over."), "Why")
    why = "Telephone, or wait for the client to write."
    until(lambda: why in words(seen(page, Composer)), "What to do instead")
    with lin.running.store.read() as db:
        assert drafts.body(db, messages.key(talk.id)) == REPLY


def test_an_answer_to_a_question_that_was_not_the_last_is_a_draft_again(
    lin: Seat, shop: Shop
) -> None:
    talk = answered(lin, shop)
    lin.cut()
    page = stand_on(lin, talk)
    say(page, REPLY)
    at = shop.server.central.now() - timedelta(minutes=1)
    news = Message(
        id=new_id(), scope=talk.scope, conversation=talk.id, direction=Direction.IN,
        body="Please cancel it.", at=at,
    )  # fmt: skip
    asks = {"waiting_since": at, "last_at": at, "newest_in": news.id, "newest_in_at": at}
    shop.put(news, replace(talk, status=ConversationStatus.OPEN, **asks))
    lin.mend()

    until(lambda: composed(page) == REPLY, "The words in the composer")
    until(partial(_tells, page, "The client has written again meanwhile."), "Why")
    until(lambda: "Please cancel it." in bubbles(page), "The newer question")

    press(seen(page, Button, "Send again"))
    until(lambda: composed(page) == "", "The composer without the words")
    lin.until_sent()
    assert [each.body for each in shop.rows(Message)].count(REPLY) == 1
    until(lambda: not is_seen(page, NotSent), "The ribbon put away")


def test_pictures_over_a_cut_wire_arrive_once_with_their_message(lin: Seat, shop: Shop) -> None:
    pierre = shop.desk(PIERRE)
    talk = answered(lin, shop)
    lin.cut()
    page = stand_on(lin, talk)
    image = QImage(3000, 1000, QImage.Format.Format_RGB32)
    image.fill("steelblue")
    held = QMimeData()
    held.setImageData(image)
    composer = seen(page, Composer)
    seen(composer, QPlainTextEdit).insertFromMimeData(held)
    until(lambda: seen(page, Reply).draft.attachments, "The picture made ready")
    assert is_seen(page, Tray)
    (picture,) = seen(page, Reply).draft.attachments
    say(page, REPLY)
    until(lambda: seen(page, Reply).draft.attachments == (), "An empty draft")

    lin.mend()
    lin.cut()
    lin.mend()

    (arrived,) = [each for each in shop.rows(Message) if each.body == REPLY]
    assert arrived.attachments == (picture,)
    pierre.until_found(arrived)
    content = pierre.running.central.get_blob(picture.sha256)
    made = QImage.fromData(content)
    assert (made.width(), made.height()) == (2048, 683)


@pytest.fixture
def still(season: Path, tmp_path: Path, qapp: QApplication) -> Iterator[tuple[Shop, Seat]]:
    """A boutique where ten seconds last as long as a busy machine needs, and Lin's desk."""
    del qapp
    clock = Clock(datetime.now(UTC))
    with boutique.opened(season, tmp_path, clock) as shop:
        lin = shop.desk(undo=True)
        lin.running.desk.clock = clock
        yield shop, lin


def test_within_ten_seconds_it_is_taken_back_and_nobody_gets_it(
    still: tuple[Shop, Seat],
) -> None:
    shop, lin = still
    talk = answered(lin, shop)
    page = stand_on(lin, talk)
    say(page, REPLY)
    lin.until_sent()
    (said,) = [each for each in shop.rows(Message) if each.body == REPLY]
    _press_undo(page)
    until(lambda: composed(page) == REPLY, "The words in the composer")
    lin.until_sent()
    assert shop.row(Message, said.id).state is MessageState.RECALLED
    until(lambda: REPLY not in bubbles(page), "The thread without the words")
    assert lin.shows(Conversation, talk.id).last_text == talk.last_text


def test_offline_it_is_taken_back_and_never_leaves(still: tuple[Shop, Seat]) -> None:
    shop, lin = still
    talk = answered(lin, shop)
    lin.cut()
    page = stand_on(lin, talk)
    say(page, REPLY)
    _press_undo(page)
    until(lambda: composed(page) == REPLY, "The words in the composer")
    lin.mend()
    left = [each.state for each in shop.rows(Message) if each.body == REPLY]
    assert set(left) <= {MessageState.RECALLED}
    until(lambda: not is_seen(page, NotSent), "No ribbon")


def _press_undo(page: QWidget) -> None:
    until(lambda: _undo(page), "Undo")
    undo = _undo(page)
    assert undo is not None
    press(undo)


def _undo(page: QWidget) -> Button | None:
    found = (each for each in page.findChildren(Button) if each.isVisible())
    return next((each for each in found if each.text().startswith("Undo (")), None)


def test_what_was_to_leave_later_and_may_not_is_told_and_written_anew(
    lin: Seat, shop: Shop
) -> None:
    now = shop.server.central.now()
    talk = answered(lin, shop, window_expires_at=now + timedelta(hours=3), replies_left=4)
    page = stand_on(lin, talk)
    hour = now + timedelta(hours=1)
    later = messages.Words(talk.id, REPLY, client=talk.client, not_before=hour)
    messages.send(lin.running.desk, later)
    until(lambda: _says(page, f"“{REPLY}”"), "When it leaves")
    lin.until_sent()
    shop.put(replace(talk, window_expires_at=now))
    deliver_all(shop.server, hour)

    until(partial(_tells, page, "The time to answer"), "Why it did not leave")
    press(seen(page, Button, "Back to draft"))
    until(lambda: composed(page) == REPLY, "The words in the composer")
    until(lambda: not is_seen(page, NotSent), "The ribbon put away")
    lin.until_sent()
    assert not lin.shows(Conversation, talk.id).not_sent


def test_what_is_to_leave_later_is_cancelled(lin: Seat, shop: Shop) -> None:
    talk = answered(lin, shop)
    page = stand_on(lin, talk)
    write(seen(seen(page, Composer), QPlainTextEdit), REPLY)
    press(seen(page, Button, "Send later…"))
    menu = seen(page, Reply)._later.menu
    until(lambda: menu.actions() and menu.isVisible(), "The hours")
    menu.actions()[0].trigger()
    menu.close()
    until(partial(_says, page, f"“{REPLY}”"), "When it leaves")
    lin.until_sent()
    (said,) = [each for each in shop.rows(Message) if each.body == REPLY]
    assert said.state is MessageState.SCHEDULED

    press(seen(page, Button, "Do not send"))
    until(lambda: not _says(page, f"“{REPLY}”"), "Nothing that leaves later")
    lin.until_sent()
    assert shop.row(Message, said.id).state is MessageState.RECALLED


def _says(page: QWidget, text: str) -> bool:
    return any(text in each.said for each in page.findChildren(Ribbon) if each.isVisible())
