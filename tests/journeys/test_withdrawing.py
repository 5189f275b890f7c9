"""A change is taken back before the network returns."""

from PySide6.QtWidgets import QPlainTextEdit

from clienteling.demo.hands import is_seen, press, seen, until, write
from clienteling.ui.widgets.button import Button
from clienteling.wire.people import Note
from tests.journeys.looks import history, words
from tests.journeys.seat import Seat
from tests.journeys.shop import Shop

TEXT = "Written about the wrong client."


def test_a_change_that_is_withdrawn_is_gone_and_never_reaches_central(
    lin: Seat, shop: Shop
) -> None:
    client = shop.client()
    lin.cut()
    page = lin.go("clients", client.id, "note")
    until(lambda: is_seen(page, QPlainTextEdit, "Note"), "The form")
    write(seen(page, QPlainTextEdit, "Note"), TEXT)
    press(seen(page, Button, "Save note"))
    until(lambda: TEXT in history(page), "The note in the history")

    (row,) = lin.outbox()
    assert TEXT in words(row)
    assert "Saved here" in words(row)
    press(seen(row, Button, "Withdraw"))
    press(seen(row, Button, "Let it go"))
    lin.outbox(0)
    lin.frame.close_panels()
    until(lambda: TEXT not in history(page), "The history without it")

    lin.mend()
    assert TEXT not in {each.text for each in shop.rows(Note)}
    assert lin.running.engine.status.waiting == 0
