"""What a person does with a client's watches, for their tests."""

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.demo.hands import press, seen
from clienteling.ui.bus import Bus
from clienteling.ui.pages.clients.watches_sheet import WatchesSheet
from clienteling.ui.widgets.button import Button
from clienteling.ui.work import Work
from tests.fixtures_desk import WEI


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
