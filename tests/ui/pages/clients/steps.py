"""What a person does and sees in Clients, for its tests."""

from pytestqt.qtbot import QtBot

from clienteling.ui.bus import Place
from clienteling.ui.pages.clients.page import ClientsPage
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.line import KEY


def stand_on(qtbot: QtBot, page: ClientsPage, client: str) -> None:
    page.open(Place("clients", client))
    qtbot.waitUntil(lambda: page._subject.card is not None and page._client == client)
    qtbot.waitUntil(lambda: page._subject.card.client.id == client)  # type: ignore[union-attr]


def rows(page: ClientsPage) -> list[object]:
    model = page._book.list.model()
    return [model.index(row, 0).data(KEY) for row in range(model.rowCount())]


def words_on(page: ClientsPage) -> str:
    chips = [each.text for each in page._subject.findChildren(Chip)]
    return " | ".join([page._subject._head.accessibleName(), *chips])


def deed(page: ClientsPage, name: str) -> Button:
    return next(
        b for b in page._subject._head.findChildren(Button) if b.accessibleName() == name
    )
