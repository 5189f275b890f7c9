"""Somebody opens a colleague's client; whoever reviews it sees that, and nobody is bothered."""

from clienteling.demo.hands import until
from clienteling.ui.pages.clients.file_panel import FilePanel
from clienteling.wire.people import Client
from tests.journeys.looks import says, words
from tests.journeys.shop import Shop
from tests.journeys.test_bringing_in import MANAGER
from tests.journeys.test_erasing import pressed


def test_a_look_into_a_colleagues_file_is_seen_by_the_manager(shop: Shop) -> None:
    lin, zhao = shop.desk(), shop.desk(MANAGER)
    client = next(
        each
        for each in shop.rows(Client)
        if each.owner not in (None, lin.me, zhao.me) and lin.me not in each.secondary
    )
    lin.cut()
    lin.go("clients", client.id)
    until(says(lin.frame, client.family or client.given), "The card")
    until(lambda: lin.count("outbox") == 1, "The look")
    assert "1 change" not in words(lin.frame)
    lin.mend()

    page = zhao.go("clients", client.id, "file")
    panel = page.findChild(FilePanel)
    assert panel is not None
    pressed(panel, "Look")
    until(says(panel, "Looked at it"), "Who looked")
    assert "Lin Wei" in words(panel)
