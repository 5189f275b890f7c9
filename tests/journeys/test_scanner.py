"""A scanner is used in the middle of a sentence."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from clienteling.demo.hands import is_seen, press, seen, until, write
from clienteling.domain.ids import new_id
from clienteling.domain.watches import WatchEventKind
from clienteling.ui.pages.clients.new_watch_form import NewWatchForm
from clienteling.ui.shell.window import Window
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.composer import Composer
from clienteling.wire.watches import Watch, WatchEvent
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


def test_a_stolen_watch_that_is_scanned_is_said_in_red(lin: Seat, shop: Shop) -> None:
    owner = shop.client(0)
    watch = Watch(
        id=new_id(), scope=HERE, reference="B210.4410", serial="3 412 087", owner=owner.id
    )
    stolen = WatchEvent(
        id=new_id(),
        scope=HERE,
        watch=watch.id,
        kind=WatchEventKind.STOLEN,
        at=datetime.now(UTC),
    )
    shop.put(watch, stolen)
    lin.until_found(watch, stolen)
    lin.front()

    Scanner(lin.window).scan("3412087")

    page = lin.frame.pages.page("clients")
    until(page.isVisible, "Clients")
    until(says(page, "Reported stolen."), "The red banner")
    until(says(page, "3 412 087".replace(" ", "\u00a0")), "The watch itself")


def test_a_strange_code_becomes_a_watch_of_the_open_client_in_an_outage(
    lin: Seat, shop: Shop
) -> None:
    owner = shop.client(0)
    lin.cut()
    page = lin.go("clients", owner.id)
    until(says(page, owner.family), "The card")
    until(lambda: lin.frame.pages.client[0] == owner.id, "The client")

    Scanner(lin.window).scan("K9990001")

    until(lin.frame.unknown_code.isVisible, "What is said of it")
    press(lin.frame.unknown_code._add)
    until(lambda: is_seen(page, NewWatchForm), "The form")
    form = seen(page, NewWatchForm)
    assert form.serial == "K9990001"
    write(seen(form, QLineEdit, "Reference"), "B210.4410")
    press(seen(form, Button, "Add watch"))
    until(says(page, "Saved here"), "Saved here")

    lin.mend()

    (watch,) = [each for each in shop.rows(Watch) if each.serial == "K9990001"]
    assert (watch.owner, watch.reference) == (owner.id, "B210.4410")
    Scanner(lin.window).scan("K9990001")
    until(says(page, "K9990001"), "The watch")
