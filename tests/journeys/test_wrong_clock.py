"""A desk whose clock is hours wrong: what can be undone goes by central's clock."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from clienteling.actions import messages
from clienteling.cache import drafts
from clienteling.demo.hands import is_seen, key, press, seen, until, write
from clienteling.domain.messages import MessageState
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.composer import Composer
from clienteling.wire.chat import Message
from tests.fakes.clock import Clock
from tests.journeys import shop as boutique
from tests.journeys.looks import bubble, bubbles

REPLY = "It has arrived."


@pytest.mark.parametrize("wrong", [2, -2], ids=["ahead", "behind"])
def test_a_reply_is_taken_back_in_time_whatever_the_desks_clock_says(
    season: Path, tmp_path: Path, qapp: QApplication, wrong: int
) -> None:
    del qapp
    begun = datetime.now(UTC)
    with boutique.opened(season, tmp_path, Clock(begun)) as shop:
        lin = shop.desk(undo=True)
        lin.running.desk.clock = Clock(begun + timedelta(hours=wrong))
        talk = shop.talk(shop.client(), "Is it there?", lin.me)
        lin.until_found(talk)
        page = lin.go("inbox", talk.id)
        until(lambda: "Is it there?" in bubbles(page), "The conversation")
        editor = seen(seen(page, Composer), QPlainTextEdit)
        write(editor, REPLY)
        key(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        until(lambda: bubble(page, REPLY), "The bubble")
        lin.until_sent()

        until(lambda: is_seen(page, Button, "Undo (10)"), "The seconds that are left")
        press(seen(page, Button, "Undo (10)"))
        until(lambda: editor.toPlainText() == REPLY, "The words in the composer")
        lin.until_sent()
        (said,) = (each for each in shop.rows(Message) if each.body == REPLY)
        assert said.state is MessageState.RECALLED

        write(editor, " Come by!")
        typed = editor.toPlainText()

        def kept() -> bool:
            with lin.running.store.read() as db:
                return drafts.body(db, messages.key(talk.id)) == typed

        until(kept, "What was typed on, on the disk")
