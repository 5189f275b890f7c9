"""A scanner is used in the middle of a sentence."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from clienteling.demo.hands import is_seen, seen, until, write
from clienteling.domain.ids import new_id
from clienteling.ui.shell.window import Window
from clienteling.ui.widgets.composer import Composer
from clienteling.wire.watches import Watch
from tests.journeys.looks import bubbles, says
from tests.journeys.seat import Seat
from tests.journeys.shop import HERE, Shop


class Scanner:
    """A scanner at the counter, by a clock of its own: no machine is too slow for it."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._time = 1_000.0
        window.scanner._steady = lambda: self._time

    def scan(self, code: str) -> None:
        self._time += 5.0
        for sign in code:
            self._press(Qt.Key.Key_unknown, sign)
        self._press(Qt.Key.Key_Return, "\r")

    def _press(self, key: Qt.Key, sign: str) -> None:
        self._time += 0.004
        plain = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, key, plain, sign)
        QCoreApplication.sendEvent(self._window.windowHandle(), event)


def test_a_serial_opens_its_owner_and_leaves_half_a_sentence_alone(
    lin: Seat, shop: Shop
) -> None:
    writer, owner = shop.client(0), shop.client(1)
    talk = shop.talk(writer, "Is it there yet?", lin.me)
    watch = Watch(
        id=new_id(), scope=HERE, reference="B210.4410", serial="K7734190", owner=owner.id
    )
    shop.put(watch)
    lin.until_found(talk, watch)
    inbox = lin.go("inbox", talk.id)
    until(lambda: "Is it there yet?" in bubbles(inbox), "The conversation")
    editor = seen(seen(inbox, Composer), QPlainTextEdit)
    write(editor, "Half a sen")

    Scanner(lin.window).scan("K7734190")

    page = lin.frame.pages.page("clients")
    until(page.isVisible, "Clients")
    until(says(page, owner.family), "The owner's card")
    lin.go("inbox")
    until(lambda: is_seen(inbox, Composer), "The conversation")
    assert editor.toPlainText() == "Half a sen"
