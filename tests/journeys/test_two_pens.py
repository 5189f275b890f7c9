"""Two desks change one client's file in an outage."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from clienteling.demo.hands import is_seen, key, press, seen, until, write
from clienteling.domain.people import Tier
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.two_sides import TwoSides
from clienteling.wire.people import Client
from tests.journeys.looks import says, words
from tests.journeys.seat import Seat
from tests.journeys.shop import PIERRE, Shop


def _edit(seat: Seat, client: Client) -> QWidget:
    page = seat.go("clients", client.id, "edit")
    until(lambda: is_seen(page, QLineEdit, "Given name"), "The fields")
    until(lambda: seen(page, QLineEdit, "Family name").text() == client.family, "The file")
    return page


def _rename(seat: Seat, page: QWidget, given: str) -> None:
    field = seen(page, QLineEdit, "Given name")
    field.clear()
    write(field, given)
    key(field, Qt.Key.Key_Return)
    seat.until_waiting(1)


def _choose_tier(seat: Seat, page: QWidget, tier: Tier) -> None:
    choice = seen(page, QComboBox, "Tier")
    choice.setCurrentIndex(choice.findData(tier.value))
    choice.activated.emit(choice.currentIndex())
    seat.until_waiting(1)


def _call(seat: Seat, page: QWidget, given: str) -> None:
    field = seen(page, QLineEdit, "Given name")
    field.setFocus()
    field.clear()
    write(field, given)
    key(field, Qt.Key.Key_Return)
    seat.until_waiting(1)


def test_changes_of_different_fields_both_live(lin: Seat, shop: Shop) -> None:
    pierre = shop.desk(PIERRE)
    client = shop.client()
    lin.cut()
    pierre.cut()

    page = _edit(lin, client)
    _rename(lin, page, "Ottilie")
    page = _edit(pierre, client)
    _choose_tier(pierre, page, Tier.VIC)

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
    _choose_tier(lin, theirs, Tier.VIP)
    page = _edit(pierre, client)
    _choose_tier(pierre, page, Tier.VIC)

    lin.mend()
    pierre.mend()
    assert shop.row(Client, client.id).tier is Tier.VIP
    title = "Tier: somebody else changed it meanwhile"
    until(says(page, title), "The page says so")
    assert "Lin Wei" in words(seen(page, TwoSides))
    (card,) = pierre.outbox()
    assert title in words(card)
    for choose, value in (("Use mine", "VIC"), ("Keep theirs", "VIP")):
        assert seen(card, Button, choose).accessibleDescription().endswith(f": {value}")
    assert "Lin Wei" in seen(card, Button, "Keep theirs").accessibleDescription()

    press(seen(card, Button, "Use mine"))
    until(lambda: pierre.shows(Client, client.id).tier is Tier.VIC, "Mine")
    pierre.until_sent()
    pierre.outbox(0)
    assert shop.row(Client, client.id).tier is Tier.VIC
    until(lambda: not is_seen(page, TwoSides), "The choice put away")


def test_theirs_is_kept_on_the_clients_card_with_one_click(lin: Seat, shop: Shop) -> None:
    pierre = shop.desk(PIERRE)
    client = next(each for each in map(shop.client, range(20)) if each.tier is Tier.CLIENT)
    lin.cut()
    pierre.cut()
    for seat, tier in ((lin, Tier.VIP), (pierre, Tier.VIC)):
        _choose_tier(seat, _edit(seat, client), tier)
    lin.mend()
    pierre.mend()
    page = pierre.go("clients", client.id)
    until(lambda: is_seen(page, TwoSides), "The choice on the card")

    press(seen(seen(page, TwoSides), Button, "Keep theirs"))

    until(lambda: not is_seen(page, TwoSides), "The choice put away")
    assert pierre.outbox(0) == []
    assert pierre.shows(Client, client.id).tier is Tier.VIP


def test_of_one_text_both_are_kept_and_one_click_takes_the_other_back(
    lin: Seat, shop: Shop
) -> None:
    pierre = shop.desk(PIERRE)
    client = shop.client()
    lin.cut()
    pierre.cut()
    for seat, given in ((lin, "Ottilie"), (pierre, "Odile")):
        _rename(seat, _edit(seat, client), given)

    lin.mend()
    pierre.mend()
    assert shop.row(Client, client.id).given == "Odile"
    assert lin.outbox(0) == pierre.outbox(0) == []
    page = lin.go("clients", client.id)
    until(lambda: is_seen(page, TwoSides), "Both texts")
    both = words(seen(page, TwoSides))
    for word in ("Ottilie", "Odile", "Lin Wei", "Pierre Roux"):
        assert word in both

    press(seen(seen(page, TwoSides), Button, "Use this one"))
    until(lambda: lin.shows(Client, client.id).given == "Ottilie", "The other text")
    lin.until_sent()
    assert shop.row(Client, client.id).given == "Ottilie"
    until(lambda: not is_seen(page, TwoSides), "The choice put away")
    press(seen(page, Button, "Undo"))
    until(lambda: lin.shows(Client, client.id).given == "Odile", "The other after all")
    lin.until_sent()
    assert shop.row(Client, client.id).given == "Odile"
    until(lambda: pierre.shows(Client, client.id).given == "Odile", "At Pierre's desk too")
