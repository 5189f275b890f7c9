"""A reply written in an outage is checked again when the network is back."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from clienteling.demo.hands import is_seen, key, press, seen, until, write
from clienteling.domain.consent import ConsentState
from clienteling.domain.messages import ConversationStatus
from clienteling.ui.pages.inbox.not_sent import NotSent
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.composer import Composer
from clienteling.wire.chat import Message
from tests.journeys.looks import bubble, bubbles, words
from tests.journeys.seat import Seat
from tests.journeys.shop import Shop

replace = msgspec.structs.replace
REPLY = "Your watch has arrived, come and see it."


def test_a_reply_that_may_no_longer_go_comes_back_with_its_reason(
    lin: Seat, shop: Shop
) -> None:
    client = shop.client()
    talk = shop.talk(client, "Thank you!", lin.me)
    talk = replace(talk, waiting_since=None, status=ConversationStatus.WAITING_CLIENT)
    shop.put(talk)
    lin.until_found(talk)
    lin.cut()
    page = lin.go("inbox", talk.id)
    until(lambda: "Thank you!" in bubbles(page), "The conversation")
    editor = seen(seen(page, Composer), QPlainTextEdit)
    write(editor, REPLY)
    key(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(lambda: bubble(page, REPLY), "The bubble")
    said = bubble(page, REPLY)
    assert said is not None
    assert said.state.startswith("waiting to send")

    shop.put(replace(client, consent={"service/web": ConsentState.WITHDRAWN}))
    lin.mend()

    until(lambda: is_seen(page, NotSent), "Why it was not sent")
    assert "The client does not allow this on this channel." in words(seen(page, NotSent))
    press(seen(page, Button, "Back to draft"))
    until(lambda: not is_seen(page, NotSent), "The strip put away")
    assert seen(page, Composer).text() == REPLY
    assert REPLY not in bubbles(page)
    lin.outbox(0)
    assert REPLY not in {each.body for each in shop.rows(Message)}
