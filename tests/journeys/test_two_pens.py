"""Two desks change one client's file in an outage."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from clienteling.demo.hands import is_seen, press, seen, until, write
from clienteling.domain.people import Tier
from clienteling.ui.widgets.button import Button
from clienteling.wire.people import Client
from tests.journeys.looks import says, words
from tests.journeys.seat import Seat
from tests.journeys.shop import PIERRE, Shop


def _edit(seat: Seat, client: Client) -> QWidget:
    page = seat.go("clients", client.id, "edit")
    until(lambda: is_seen(page, Button, "Save changes"), "The form")
    return page


def _save(seat: Seat, page: QWidget) -> None:
    press(seen(page, Button, "Save changes"))
    seat.until_waiting(1)


def _choose_tier(page: QWidget, tier: Tier) -> None:
    choice = seen(page, QComboBox, "Tier")
    choice.setCurrentIndex(choice.findData(tier.value))


def test_changes_of_different_fields_both_live(lin: Seat, shop: Shop) -> None:
    pierre = shop.desk(PIERRE)
    client = shop.client()
    lin.cut()
    pierre.cut()

    page = _edit(lin, client)
    seen(page, QLineEdit, "Given name").clear()
    write(seen(page, QLineEdit, "Given name"), "Ottilie")
    _save(lin, page)
    page = _edit(pierre, client)
    _choose_tier(page, Tier.VIC)
    _save(pierre, page)

    lin.mend()
    pierre.mend()
    told = shop.row(Client, client.id)
    assert (told.given, told.family, told.tier) == ("Ottilie", client.family, Tier.VIC)
    assert pierre.outbox(0) == lin.outbox(0) == []
    until(says(page, "Ottilie"), "Lin's change at Pierre's desk")


def test_of_one_field_both_values_are_shown_and_again_means_it(lin: Seat, shop: Shop) -> None:
    pierre = shop.desk(PIERRE)
    client = next(each for each in map(shop.client, range(20)) if each.tier is Tier.CLIENT)
    lin.cut()
    pierre.cut()
    theirs = _edit(lin, client)
    _choose_tier(theirs, Tier.VIP)
    _save(lin, theirs)
    page = _edit(pierre, client)
    _choose_tier(page, Tier.VIC)
    _save(pierre, page)

    lin.mend()
    pierre.mend()
    assert shop.row(Client, client.id).tier is Tier.VIP
    until(says(page, "Somebody else changed this meanwhile."), "The page says so")
    (card,) = pierre.outbox()
    assert "Yours: VIC" in words(card)
    assert "Theirs: VIP" in words(card)

    press(seen(card, Button, "Do it again"))
    pierre.outbox(0)
    pierre.until_sent()
    assert shop.row(Client, client.id).tier is Tier.VIC
    assert "Somebody else changed this" not in words(page)
