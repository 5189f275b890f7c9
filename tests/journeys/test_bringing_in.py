"""A manager brings a file in and takes it back; a colleague's desk sees both."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QPushButton

from clienteling.demo.hands import until
from clienteling.ui.pages.clients.import_panel import ImportPanel
from clienteling.ui.widgets.chip import FilterChip
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.line_list import LineList
from clienteling.wire.people import Client
from tests.journeys.looks import says, words
from tests.journeys.seat import Seat
from tests.journeys.shop import Shop

MANAGER = "zhao.min"
FILE = (
    "nr,first name,last name,who knows,birthday\n"
    "1,Ottoline,Quill,+447700900123,1980-02-03\n"
    "2,Barnaby,Fennick,+447700900124,\n"
    "3,,,+447700900125,\n"
)


def panel_of(seat: Seat) -> ImportPanel:
    """The panel for files, opened from the menu of the book."""
    page = seat.go("clients", action="import")
    found = page.findChild(ImportPanel)
    assert found is not None
    return found


def press(panel: ImportPanel, title: str) -> None:
    """Press the button that says so."""

    def button() -> QPushButton | None:
        every = panel.findChildren(QPushButton)
        seen = (each for each in every if each.isVisible() and each.isEnabled())
        return next((each for each in seen if each.text().startswith(title)), None)

    until(lambda: button() is not None, title)
    found = button()
    assert found is not None
    found.click()


def named(seat: Seat, family: str) -> bool:
    """Whether a desk shows somebody of this name."""
    with seat.running.store.read() as db:
        found = db.execute("SELECT 1 FROM client WHERE family = ?", (family,))
        return found.fetchone() is not None


def is_gone(seat: Seat, family: str) -> bool:
    """Whether a desk shows nobody of this name."""
    return not named(seat, family)


def test_a_file_comes_in_and_goes_again(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "guests.csv"
    path.write_text(FILE, encoding="utf-8")
    zhao, lin = shop.desk(MANAGER), shop.desk()
    before = zhao.count("client")
    panel = panel_of(zhao)
    until(says(panel, "Nothing was brought in yet"), "The empty list")

    panel.take(path)
    until(lambda: len(visible(panel)) == 6, "A choice for each column")
    choices = visible(panel)
    nr, ring = choices[1], choices[4]
    assert ring.currentData() == ""
    for choice, field in ((ring, "mobile"), (nr, "client")):
        choice.setCurrentIndex(choice.findData(field))
        choice.activated.emit(choice.currentIndex())
    until(lambda: "1" in _chip(panel, "Invalid"), "The line without a name")
    assert named(zhao, "Quill") is False
    press(panel, "Import 2")
    until(says(panel, "You can undo it for 30 days."), "The last word")
    for seat in (zhao, lin):
        until(partial(named, seat, "Quill"), "The first one")
        until(partial(named, seat, "Fennick"), "The second one")
    assert zhao.count("client") == before + 2
    assert lin.look_up("SELECT value FROM contact_point WHERE value LIKE '%900123'")

    quill = next(each for each in shop.rows(Client) if each.family == "Quill")
    lin.go("clients", quill.id, "note")
    zhao.front()
    press(panel, "Undo this import")
    until(says(panel, "Undone. Removed 2"), "What undoing came to")
    for seat in (zhao, lin):
        until(partial(is_gone, seat, "Quill"), "Gone again")
    until(says(lin.frame, "This client’s file was erased."), "The open page says it")
    assert zhao.count("client") == before


def test_without_central_the_file_stays_chosen(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "guests.csv"
    path.write_text(FILE, encoding="utf-8")
    zhao = shop.desk(MANAGER)
    panel = panel_of(zhao)
    zhao.cut()
    panel.take(path)
    until(says(panel, "The file stays chosen until it answers."), "Kind words")
    zhao.mend()
    until(lambda: bool(_chip(panel, "Added")), "The preview by itself")
    zhao.cut()
    press(panel, "Import 2")
    until(says(panel, "The connection broke."), "What is known of it")
    zhao.mend()
    until(says(panel, "The import did not begin."), "What central says")
    press(panel, "Import")
    until(says(panel, "You can undo it for 30 days."), "The last word")
    press(panel, "Another file")
    until(lambda: rows(panel) == ["guests.csv"], "The list of imports")
    press(panel, "Undo this import")
    until(says(panel, "Undone."), "Taken back from the list")


def test_an_advisor_is_told_that_a_manager_does_this(shop: Shop) -> None:
    lin = shop.desk()
    page = lin.go("clients", action="import")
    assert page.findChild(ImportPanel) is None
    until(says(lin.frame, "Ask a manager."), "Why not")
    assert "Import" not in words(page)


def visible(panel: ImportPanel) -> list[Choice]:
    return [each for each in panel.findChildren(Choice) if each.isVisible()]


def rows(panel: ImportPanel) -> list[str]:
    """The titles in the lists that are shown."""
    lists = (each for each in panel.findChildren(LineList) if each.isVisible())
    found: list[str] = []
    for each in lists:
        model = each.model()
        found += [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    return found


def _chip(panel: ImportPanel, name: str) -> str:
    """What a filter says, if it is shown and counts something."""
    found = (each for each in panel.findChildren(FilterChip) if each.isVisible())
    text = next((each.text() for each in found if each.text().startswith(name)), "")
    return "" if text.endswith(" 0") else text
