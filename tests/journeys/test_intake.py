"""A watch is taken in during an outage."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from clienteling.demo.hands import is_seen, press, seen, titles, until, write
from clienteling.ui.pages.repairs.intake import IntakeForm
from clienteling.ui.shell.palette import Palette
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.line_list import LineList
from clienteling.ui.widgets.search import SearchField
from clienteling.wire.service import Ticket
from tests.journeys.looks import says
from tests.journeys.seat import Seat
from tests.journeys.shop import Shop

WORDS = "It stops at night, always around four."


def test_the_provisional_number_holds_until_central_gives_one_and_finds_it_ever_after(
    lin: Seat, shop: Shop
) -> None:
    client = shop.client()
    lin.cut()
    page = lin.go("repairs", client.id, "new")
    until(lambda: is_seen(page, IntakeForm), "The sheet")
    form = seen(page, IntakeForm)
    until(lambda: form.client.who is not None, "The client on the sheet")
    watch = seen(form, QComboBox, "Watch")
    watch.setCurrentIndex(watch.findData(""))
    write(seen(form, QLineEdit, "Reference"), "B210.4410")
    write(seen(form, QLineEdit, "Serial"), "JX777001")
    write(seen(form, QPlainTextEdit, "The client's words"), WORDS)
    press(seen(form, Button, "Take in"))

    lin.until_waiting(2)
    ours = lin.look_up("SELECT provisional_number FROM ticket WHERE client_words = ?", WORDS)
    until(says(page, ours), "The provisional number")

    lin.mend()
    (told,) = [each for each in shop.rows(Ticket) if each.client_words == WORDS]
    assert told.provisional_number == ours
    assert told.number not in {"", ours}
    until(says(page, told.number), "Central's number")

    lin.go("today")
    lin.press(Qt.Key.Key_K, held=(Qt.KeyboardModifier.ControlModifier,))
    palette = lin.frame.palette_panel
    until(palette.isVisible, "The palette")
    assert isinstance(palette, Palette)
    write(seen(palette, SearchField), ours)
    found = seen(palette, LineList, "What was found")
    until(lambda: told.number in titles(found), "The repair by its first number")
    lin.press(Qt.Key.Key_Return)
    until(page.isVisible, "Repairs")
    until(says(page, WORDS), "The repair")
