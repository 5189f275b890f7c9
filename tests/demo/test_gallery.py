"""Every page stands in the gallery, full and empty, and says something where it is empty."""

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from clienteling.demo import gallery
from clienteling.ui.pages.clients import sheets
from clienteling.ui.shell.gallery import Exhibit
from clienteling.ui.shell.places import ROOMS
from clienteling.ui.widgets.empty import Empty

Show = Callable[[str], QWidget]
PAGES = [room.page for room in ROOMS]
KEYS = [each.key for each in sheets.sheets()] + [each.key for each in sheets.panels()]
OF_THE_HOUSE = ["inbox-rules", "inbox-templates"]
PARTS = [*(f"clients-{key}" for key in KEYS), *OF_THE_HOUSE]
ACTS = {"clients-import", "clients-cover", "clients-segment", "clients-merge", "inbox-rules"}
"""What can be begun where there is nobody yet; the rest says that there is nothing."""
BOOK = 300
"""How far the list of clients reaches, which says so for itself."""


@pytest.fixture(scope="module")
def rooms() -> Iterator[dict[str, Exhibit]]:
    """Every page, of a lively boutique and of one that opens today."""
    with gallery.opened() as found:
        yield {each.name: each for each in found}


@pytest.fixture
def show(rooms: dict[str, Exhibit]) -> Iterator[Show]:
    """Puts pages up, and takes them down at the end of the test and at no other moment."""
    pages: list[QWidget] = []

    def put_up(name: str) -> QWidget:
        page = rooms[name].make()
        pages.append(page)
        page.resize(1366, 768)
        page.show()
        return page

    yield put_up
    for page in pages:
        page.close()
        shiboken6.delete(page)


def test_every_page_sheet_and_panel_is_there_full_and_empty(rooms: dict[str, Exhibit]) -> None:
    wanted = [*PAGES, *PARTS]
    assert list(rooms) == [*wanted, *(f"{each}-empty" for each in wanted)]


@pytest.mark.parametrize("name", sorted({*PAGES, *PARTS} - ACTS))
def test_an_empty_page_says_so_and_names_a_first_step(
    name: str, show: Show, qtbot: QtBot
) -> None:
    page = show(f"{name}-empty")

    left = BOOK if name in PARTS else 0
    qtbot.waitUntil(lambda: bool(said(page, left)))


@pytest.mark.parametrize("name", [*PAGES, *PARTS])
def test_a_full_page_shows_more_than_its_frame(name: str, show: Show, qtbot: QtBot) -> None:
    page = show(name)

    qtbot.waitUntil(lambda: len(words(page)) > 3)


def said(page: QWidget, left: int) -> list[str]:
    """The sentences that stand where nothing else does, right of `left`."""
    here = [each for each in page.findChildren(Empty) if each.isVisible()]
    shown = [each for each in here if each.mapTo(page, QPoint()).x() > left]
    return [
        label.text() for each in shown for label in each.findChildren(QLabel) if label.text()
    ]


def words(page: QWidget) -> set[str]:
    labels = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    buttons = [each.text() for each in page.findChildren(QAbstractButton) if each.isVisible()]
    return {each for each in (*labels, *buttons) if each}
