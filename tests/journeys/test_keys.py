"""Everything by keys, and spend and notes hidden with one."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from clienteling.demo.hands import seen, titles, until, write
from clienteling.domain.ids import new_id
from clienteling.domain.people import NoteKind
from clienteling.ui.widgets.line_list import LineList
from clienteling.ui.widgets.search import SearchField
from clienteling.wire.people import Note
from tests.journeys.looks import history, words
from tests.journeys.seat import Seat
from tests.journeys.shop import HERE, Shop

CTRL = (Qt.KeyboardModifier.ControlModifier,)
PAGES = ("today", "clients", "inbox", "appointments", "repairs", "day")


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
        until(seen(page, SearchField).hasFocus, f"The search of {name}")
        write(seen(page, SearchField), "zz")
        lin.press(Qt.Key.Key_Escape)
        assert seen(page, SearchField).text() == ""

    lin.press(Qt.Key.Key_K, held=CTRL)
    palette = lin.frame.palette_panel
    until(palette.isVisible, "The palette")
    deeds = titles(seen(palette, LineList, "What was found"), most=200)
    assert {"Today", "Clients", "Inbox", "Appointments", "Repairs", "Day review"} <= set(deeds)
    assert {"New client", "Take a watch in", "Note a walk-in", "Lock", "Sign out"} <= set(deeds)
    lin.press(Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is not None


def test_one_key_hides_spend_and_notes_and_shows_them_again(lin: Seat, shop: Shop) -> None:
    spender = lin.look_up("SELECT client FROM purchase WHERE price IS NOT NULL LIMIT 1")
    note = Note(
        id=new_id(), scope=HERE, about="client", subject=spender, client=spender,
        kind=NoteKind.ASSESSMENT, text="Haggles", at=shop.server.central.now(),
    )  # fmt: skip
    shop.put(note)
    lin.until_found(note)
    page = lin.go("clients", spender)
    for hidden in (False, True, False):
        until(partial(_is_hidden, page, hidden), "Spend and notes")
        lin.press(Qt.Key.Key_F9)


def _is_hidden(page: QWidget, hidden: bool) -> bool:
    told = "Lifetime" in words(page), "Haggles" in history(page)
    return told == (not hidden, not hidden)
