"""What a person does with a client's watches, for their tests."""

from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.actions.watches import NewWatch
from clienteling.cache import shown
from clienteling.demo.hands import press, seen
from clienteling.ui.bus import Bus
from clienteling.ui.pages.clients.watches_sheet import WatchesSheet
from clienteling.ui.widgets.button import Button
from clienteling.ui.work import Work
from clienteling.wire.watches import Watch
from tests.fixtures_desk import WEI

TODAY = date(2026, 3, 4)
DUET = NewWatch("D397.8480", "2 998 114", "Duet Tribute", papers=("card",), origin="Paris")
MOON = NewWatch("S118.6602", "3 412 087", "Soirée Moon")


def opened(qtbot: QtBot, live: Desk, work: Work, bus: Bus) -> WatchesSheet:
    made = WatchesSheet(live, work, bus)
    bus.changed.connect(made.look_again)
    qtbot.addWidget(made)
    made.resize(798, 540)
    made.show()
    return made


def look_at(qtbot: QtBot, sheet: WatchesSheet, client: str = WEI) -> None:
    sheet.show_client(client)
    qtbot.waitUntil(lambda: sheet.picture is not None and sheet.picture.client == client)


def ask(sheet: QWidget, name: str) -> None:
    press(seen(sheet, Button, name))


def line(form: QWidget, name: str) -> QLineEdit:
    return seen(form, QLineEdit, name)


def watch(desk: Desk, id_: str) -> Watch:
    with desk.store.read() as db:
        found = shown.find(db, Watch, id_)
    assert found is not None
    return found
