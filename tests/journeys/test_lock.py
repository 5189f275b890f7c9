"""The desk is locked in the middle of a note."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from clienteling.demo.hands import is_seen, seen, until, write
from tests.journeys.looks import says
from tests.journeys.seat import Seat
from tests.journeys.shop import PIN, Shop


def test_after_a_wrong_pin_and_the_right_one_half_a_note_is_still_there(
    lin: Seat, shop: Shop
) -> None:
    page = lin.go("clients", shop.client().id, "note")
    until(lambda: is_seen(page, QPlainTextEdit, "Note"), "The form")
    note = seen(page, QPlainTextEdit, "Note")
    write(note, "Her daughter marries in")

    lin.press(Qt.Key.Key_F12)
    assert lin.window.is_locked
    assert not page.isVisible()
    screen = lin.window.lock_screen
    assert screen is not None
    word = seen(screen, QLineEdit)

    write(word, "9999")
    lin.press(Qt.Key.Key_Return)
    until(says(screen, "That is not the right PIN."), "The word that it is wrong")
    assert lin.window.is_locked
    write(word, PIN)
    lin.press(Qt.Key.Key_Return)
    until(lambda: not lin.window.is_locked, "The desk")

    assert note.isVisible()
    assert note.toPlainText() == "Her daughter marries in"
