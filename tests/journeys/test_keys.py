"""Everything by keys, and spend and notes hidden with one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clienteling.demo.hands import seen, titles, until, write
from clienteling.ui.widgets.line_list import LineList
from clienteling.ui.widgets.search import SearchField
from tests.journeys.shop import Seat, says, words

CTRL = (Qt.KeyboardModifier.ControlModifier,)
PAGES = ("today", "clients", "inbox", "appointments", "repairs", "day")
_SPENDER = """
SELECT client.id FROM client JOIN purchase ON purchase.client = client.id
    JOIN note ON note.client = client.id WHERE purchase.price > 0 LIMIT 1
"""


def test_every_page_its_search_and_the_palette_are_one_key_away(lin: Seat) -> None:
    lin.front()
    for number, name in enumerate(PAGES, start=1):
        lin.press(Qt.Key(Qt.Key.Key_0 + number), held=CTRL)
        assert lin.frame.pages.page(name).isVisible()

    for name in ("clients", "inbox", "repairs"):
        lin.press(Qt.Key(Qt.Key.Key_1 + PAGES.index(name)), held=CTRL)
        lin.frame.pages.setFocus()
        lin.press(Qt.Key.Key_Slash)
        page = lin.frame.pages.page(name)
        until(lambda page=page: seen(page, SearchField).hasFocus(), f"The search of {name}")
        write(seen(page, SearchField), "zz")
        lin.press(Qt.Key.Key_Escape)
        assert seen(page, SearchField).text() == ""

    lin.press(Qt.Key.Key_K, held=CTRL)
    palette = lin.frame.palette_panel
    until(palette.isVisible, "The palette")
    deeds = titles(seen(palette, LineList, "What was found"))
    assert {"Today", "Clients", "Inbox", "Appointments", "Repairs", "Day"} <= set(deeds)
    assert {"New client", "Take a watch in", "Note a walk-in", "Lock", "Sign out"} <= set(deeds)
    lin.press(Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is not None


def test_one_key_hides_spend_and_notes_and_shows_them_again(lin: Seat) -> None:
    client = lin.look_up(_SPENDER)
    page = lin.go("clients", client)
    until(says(page, "Lifetime"), "What was spent")
    lin.press(Qt.Key.Key_F9)
    until(lambda: "Lifetime" not in words(page), "The card without it")
    lin.press(Qt.Key.Key_F9)
    until(says(page, "Lifetime"), "What was spent, again")
