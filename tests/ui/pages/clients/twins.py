"""Somebody with two files, and what a person does about that, for the tests."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clienteling.domain.ids import new_id
from clienteling.domain.people import ContactKind
from clienteling.ui.bus import Place
from clienteling.ui.pages.clients.merge_panel import MergePanel
from clienteling.ui.pages.clients.page import ClientsPage
from clienteling.ui.widgets.button import Button
from clienteling.wire.people import ContactPoint
from tests.fixtures_desk import SCOPE

NUMBER = "+33600005678"


def reach(client: str, value: str = NUMBER, **more: object) -> ContactPoint:
    return ContactPoint(
        id=new_id(), scope=SCOPE, client=client, kind=ContactKind.MOBILE, value=value, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def compare(qtbot: QtBot, page: ClientsPage, keep: str, other: str) -> MergePanel:
    page.open(Place("clients", keep, "merge", other))
    panel = page._right.currentWidget()
    assert isinstance(panel, MergePanel)
    qtbot.waitUntil(lambda: panel._both is not None)
    return panel


def button(root: QWidget, name: str) -> Button:
    found = root.findChildren(Button)
    return next(each for each in found if each.accessibleName() == name and each.isVisible())
