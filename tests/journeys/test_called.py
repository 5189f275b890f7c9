"""A client writes while somebody is busy elsewhere: they are called, through an outage too."""

import base64
from typing import Any

from clienteling.demo.hands import until
from clienteling.sample import people
from clienteling.server import connecting
from clienteling.ui.shell.calling import Calling
from clienteling.ui.shell.notices import Kind, Piece
from tests.fakes.website import say, website
from tests.journeys.seat import Seat
from tests.journeys.shop import Shop

CODE = people.boutique().code


def test_who_writes_is_heard_of_once_and_after_an_outage_together(
    lin: Seat, shop: Shop
) -> None:
    calling = lin.running._calling
    assert isinstance(calling, Calling)
    heard: list[list[str]] = []

    def hear(pieces: tuple[Piece, ...]) -> None:
        assert {each.kind for each in pieces} == {Kind.WAITS}
        heard.append(sorted(each.about.who.talk for each in pieces))

    until(lambda: calling.notices._settled, "The first look")
    calling.notices.new.connect(hear)
    with website() as site:
        secret = connecting.connect_web(shop.server.central.engine, CODE, site.url)
        key = base64.b64decode(secret.removeprefix("whsec_"))

        def write(visitor: str, text: str) -> None:
            call: dict[str, Any] = {"boutique": CODE, "visitor": visitor, "name": visitor}
            assert say(shop.server.url, key, text=text, **call).status_code == 200

        lin.go("repairs")
        write("Mei", "Are you open on Sunday?")
        until(lambda: heard, "The call")
        talk = lin.look_up("SELECT id FROM conversation WHERE visitor = ?", "Mei")
        assert heard == [[talk]]
        until(lambda: lin.window.windowTitle().startswith("("), "The count in the title")

        lin.cut()
        for visitor in ("Jules", "Ana", "Kenji"):
            write(visitor, "Hello?")
        lin.mend()
        until(lambda: len(heard) == 2, "One call for all three")
        assert len(heard[1]) == 3
        calling.tray.icon.messageClicked.emit()
        until(lambda: lin.frame.pages.number == 2, "The inbox")
