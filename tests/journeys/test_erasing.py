"""A client asks to be forgotten: at central, at every desk, in whatever waited there."""

from functools import partial

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from clienteling.actions import clients, drafts
from clienteling.cache.drafts import Draft
from clienteling.demo.hands import until
from clienteling.domain.people import NoteKind
from clienteling.domain.repairs import is_open
from clienteling.ui.pages.clients.file_panel import FilePanel
from clienteling.wire.people import Client
from clienteling.wire.service import Ticket
from tests.journeys.looks import says, words
from tests.journeys.seat import Seat
from tests.journeys.shop import Shop

MANAGER = "zhao.min"


def pressed(root: QWidget, title: str) -> None:
    """Press the button that says so, once it can be pressed."""

    def button() -> QPushButton | None:
        seen = (
            each
            for each in root.findChildren(QPushButton)
            if each.isVisible() and each.isEnabled() and each.text() == title
        )
        return next(seen, None)

    until(lambda: button() is not None, title)
    found = button()
    assert found is not None
    found.click()


def fields(root: QWidget) -> list[QLineEdit]:
    return [each for each in root.findChildren(QLineEdit) if each.isVisible()]


def is_gone(seat: Seat, client: str) -> bool:
    found = seat.find(Client, client)
    return found is None or found.erased_at is not None


def erase(zhao: Seat, client: Client) -> None:
    """Go to where a file ends, type the name, and end it."""
    page = zhao.go("clients", client.id, "erase")
    panel = page.findChild(FilePanel)
    assert panel is not None
    until(says(panel, "It cannot be undone."), "What goes and what stays")
    until(lambda: len(fields(panel)) == 2, "The name to type")
    name, why = fields(panel)
    until(says(panel, "Type: "), "Whose name")
    name.setText("somebody else")
    buttons = [x for x in panel.findChildren(QPushButton) if x.text() == "Erase for good"]
    assert not buttons[0].isEnabled()
    name.setText(f" {client.given}  {client.family} ".lower())
    why.setText("by letter")
    pressed(panel, "Erase for good")
    until(partial(is_gone, zhao, client.id), "Gone here at once")
    zhao.until_sent()


def test_an_erased_client_is_gone_at_a_desk_that_was_away(shop: Shop) -> None:
    client = shop.client(2)
    zhao, lin = shop.desk(MANAGER), shop.desk()
    lin.go("clients", client.id)
    until(says(lin.frame, client.family), "The card")
    lin.cut()
    desk = lin.running.desk
    drafts.keep(desk, Draft(f"note/{client.id}", "half a sentence", desk.now()))
    clients.note(desk, client.id, NoteKind.CLIENT_WORDS, "wants the blue one")
    drafts.keep(desk, Draft(f"note/{client.id}", "half a sentence", desk.now()))
    lin.until_waiting(1)

    erase(zhao, client)
    until(says(zhao.frame, "This client’s file was erased."), "The page says so")
    assert lin.find(Client, client.id) is not None

    lin.front()
    lin.mend()
    until(partial(is_gone, lin, client.id), "Gone there too")
    until(says(lin.frame, "This client’s file was erased."), "The open page says it")
    assert lin.count("draft") == 0
    (card,) = lin.outbox(1)
    assert "wants the blue one" in words(card)
    assert int(lin.look_up("SELECT count(*) FROM note WHERE client = ?", client.id)) == 0
    assert all(each.id != client.id for each in shop.rows(Client))


def test_a_client_whose_watch_is_here_is_not_erased(shop: Shop) -> None:
    ticket = next(each for each in shop.rows(Ticket) if is_open(each.stage) and each.client)
    zhao = shop.desk(MANAGER)
    page = zhao.go("clients", str(ticket.client), "erase")
    panel = page.findChild(FilePanel)
    assert panel is not None
    until(says(panel, "A repair is still open:"), "Why not")
    buttons = [x for x in panel.findChildren(QPushButton) if x.text() == "Erase for good"]
    assert not buttons[0].isEnabled()


def test_only_a_manager_ends_a_file(shop: Shop) -> None:
    lin = shop.desk()
    page = lin.go("clients", shop.client(2).id, "erase")
    assert page.findChild(FilePanel) is None
    until(says(lin.frame, "Ask a manager."), "Why not")
