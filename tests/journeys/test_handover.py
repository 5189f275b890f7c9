"""Somebody hands a whole book over in an outage: the colleague finds exactly those clients."""

from functools import partial

from PySide6.QtWidgets import QPlainTextEdit

from clienteling.demo.hands import is_seen, press, seen, until, write
from clienteling.domain.ids import new_id
from clienteling.ui.pages.clients.handed_panel import HandedPanel
from clienteling.ui.pages.clients.handover_panel import HandoverPanel
from clienteling.ui.pages.today.steps import StepRow
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.line_list import LineList
from clienteling.wire.people import Client, Note
from tests.journeys.looks import says, words
from tests.journeys.seat import Seat
from tests.journeys.shop import HERE, PIERRE, Shop

MANY = 300


def _crowd(shop: Shop, owner: str) -> list[Client]:
    """Clients of one advisor, named so that nobody else is found by it."""
    made = [
        Client(id=new_id(), scope=HERE, given=f"Ann {n}", family="Quillfeather", owner=owner)
        for n in range(MANY)
    ]
    shop.put(*made)
    return made


def _owned(seat: Seat, owner: str) -> int:
    sql = "SELECT count(*) FROM client WHERE family = 'Quillfeather' AND owner = ?"
    return int(seat.look_up(sql, owner))


def _has(seat: Seat, owner: str, count: int) -> bool:
    return _owned(seat, owner) == count


def _panel(seat: Seat) -> HandoverPanel:
    filter_ = f'{{"text":"Quillfeather","owner":"{seat.me}"}}'
    page = seat.go("clients", action="handover", filter_=filter_)
    until(lambda: is_seen(page, HandoverPanel), "The panel")
    panel = seen(page, HandoverPanel)
    until(lambda: len(panel.given) == MANY, "Whom it concerns")
    return panel


def test_a_book_changes_hands_in_an_outage_and_back(lin: Seat, shop: Shop) -> None:
    crowd = _crowd(shop, lin.me)
    pierre = shop.desk(PIERRE)
    for seat in (lin, pierre):
        seat.until_found(crowd[-1])
    lin.cut()
    panel = _panel(lin)
    until(lambda: panel._to.findData(pierre.me) >= 0, "The colleagues")
    panel._to.setCurrentIndex(panel._to.findData(pierre.me))
    write(seen(panel, QPlainTextEdit), "They like to be written to.")
    press(seen(panel, Button, f"Hand over {MANY} clients"))
    until(says(panel, f"{MANY} clients handed to Pierre Roux."), "What was done")
    lin.until_waiting(1)
    assert _owned(lin, pierre.me) == MANY
    assert _owned(pierre, pierre.me) == 0

    lin.mend()

    until(partial(_has, pierre, pierre.me, MANY), "The clients at the colleague's desk")
    today = pierre.go("today", filter_="due")
    told = f"Handed over: {MANY} clients"
    until(says(today, told), "The task")
    row = next(each for each in today.findChildren(StepRow) if told in words(each))
    row.press()
    page = pierre.frame.pages.page("clients")
    until(lambda: is_seen(page, HandedPanel), "The clients that were handed over")
    handed = seen(page, HandedPanel)
    until(says(handed, "They like to be written to."), "The word that came along")
    until(lambda: seen(handed, LineList).model().rowCount() == MANY, "Exactly these")
    notes = shop.rows(Note)
    assert {each.client for each in notes} >= {each.id for each in crowd}

    press(seen(panel, Button, "Undo"))
    lin.until_sent()

    until(partial(_has, pierre, lin.me, MANY), "The clients back")
    until(says(handed, "taken back"), "That they were taken back")
    until(lambda: not says(pierre.go("today", filter_="due"), told)(), "No task is left")
