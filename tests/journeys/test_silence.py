"""A client asks one of us to be left in peace; it binds all of us at once."""

import msgspec
from PySide6.QtWidgets import QPlainTextEdit

from clienteling.demo.hands import is_seen, press, seen, until, write
from clienteling.domain.messages import ConversationStatus
from clienteling.ui.pages.clients.consent_sheet import ConsentSheet
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.composer import Composer
from clienteling.wire.people import Client
from tests.journeys.looks import bubbles, says, words
from tests.journeys.seat import Seat
from tests.journeys.shop import PIERRE, Shop

replace = msgspec.structs.replace


def test_silence_asked_of_one_binds_the_other(lin: Seat, shop: Shop) -> None:
    pierre = shop.desk(PIERRE)
    client = next(each for each in map(shop.client, range(20)) if not _has_repair(lin, each.id))
    talk = shop.talk(client, "Thank you!", pierre.me)
    talk = replace(talk, waiting_since=None, status=ConversationStatus.WAITING_CLIENT)
    shop.put(talk)
    pierre.until_found(talk)
    inbox = pierre.go("inbox", talk.id)
    until(lambda: "Thank you!" in bubbles(inbox), "The conversation")
    write(seen(seen(inbox, Composer), QPlainTextEdit), "Our new season is here")

    page = lin.go("clients", client.id, "consent")
    until(lambda: is_seen(page, Button, "Do not contact…"), "The consents")
    press(seen(page, Button, "Do not contact…"))
    sheet = seen(page, ConsentSheet)
    until(lambda: is_seen(sheet, Button, "Do not contact"), "The question")
    press(seen(sheet, Button, "Do not contact"))
    until(lambda: lin.shows(Client, client.id).do_not_contact, "What Lin wrote down")
    lin.until_sent()
    assert shop.row(Client, client.id).do_not_contact
    until(says(page, "asked to be left in peace"), "The banner at Lin's desk")

    until(lambda: "not want to be contacted" in words(inbox), "The reason at Pierre's desk")
    assert not seen(seen(inbox, Composer), Button, "Send").isEnabled()
    assert seen(inbox, Composer).text() == "Our new season is here"
    theirs = pierre.go("clients", client.id, "consent")
    until(lambda: is_seen(theirs, Button, "Do not contact…"), "The consents at Pierre's")
    press(seen(theirs, Button, "Do not contact…"))
    until(lambda: is_seen(theirs, Button, "May be contacted"), "The question at Pierre's")
    assert not seen(theirs, Button, "May be contacted").isEnabled()


def _has_repair(seat: Seat, client: str) -> bool:
    return int(seat.look_up("SELECT count(*) FROM ticket WHERE client = ?", client)) > 0
