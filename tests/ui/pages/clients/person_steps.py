"""What a person does and sees in a client's file, for its tests."""

from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.ui.pages.clients.person_sheet import PersonSheet
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.field import Field
from clienteling.wire.people import ContactPoint
from tests.fixtures_desk import WEI


def show(qtbot: QtBot, sheet: PersonSheet, client: str) -> None:
    sheet.show_client(client)
    qtbot.waitUntil(lambda: sheet._person is not None and sheet._person.client.id == client)


def line(sheet: PersonSheet, name: str) -> QLineEdit:
    editor = sheet.fields._lines[name].editor
    assert isinstance(editor, QLineEdit)
    return editor


def said(root: Field | PersonSheet) -> str:
    return "\n".join(each.text() for each in root.findChildren(QLabel) if each.isVisible())


def points(desk: Desk, id_: str = WEI) -> list[ContactPoint]:
    with desk.store.read() as db:
        return shown.records(db, ContactPoint, "WHERE client = ? ORDER BY id", (id_,))


def button(root: PersonSheet, name: str) -> Button:
    return next(each for each in root.findChildren(Button) if each.accessibleName() == name)


def retype(qtbot: QtBot, editor: QLineEdit, words: str) -> None:
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, words)
