"""A permission, or a whole desk, is taken away while it is open."""

from clienteling.app import dressed
from clienteling.app.house import House
from clienteling.demo.hands import until
from clienteling.sample import people
from clienteling.server import registry
from clienteling.ui.shell.sign_in import SignIn
from tests.journeys.looks import says, words
from tests.journeys.seat import Seat
from tests.journeys.shop import LIN, Shop

CODE = people.boutique().code
SENTENCE = "You no longer work with this boutique."


def test_when_a_boutique_is_withdrawn_its_rows_go_and_the_person_is_told(
    lin: Seat, shop: Shop
) -> None:
    client = shop.client()
    page = lin.go("clients", client.id)
    until(says(page, client.family), "The client's card")

    registry.withdraw(shop.server.central.engine, LIN, CODE)

    until(lambda: SENTENCE in words(lin.frame), "The word")
    until(lambda: client.family not in words(lin.frame), "A desk without the client")
    for table in ("client", "contact_point", "message", "ticket", "note"):
        assert lin.count(table) == 0
    lin.frame.turn_private()
    lin.running.bus.status.emit(lin.running.engine.status)
    assert SENTENCE in words(lin.frame)


def test_a_desk_that_is_shut_out_shows_the_door_with_the_reason_and_keeps_nothing(
    shop: Shop,
) -> None:
    wire = shop.wire()
    way_in = shop.entry(LIN, wire)
    folder, profile = way_in.gate.profiles.folder, way_in.profile
    _, window = dressed(folder)
    window.show()
    house = House(window, way_in.gate, wire.url)
    shop.at_the_end(house.close, window.leave, window.deleteLater)
    house._enter(way_in)
    running = house._running
    assert running is not None
    copy = running.store.path
    until(lambda: running.engine.status.connected, "The first sync")
    assert copy.exists()

    registry.revoke(shop.server.central.engine, profile.device)

    until(lambda: isinstance(window.screens.currentWidget(), SignIn), "The door")
    assert "Central has shut this desk out" in words(window)
    assert list(copy.parent.glob(f"{copy.name}*")) == []
    assert way_in.gate.vault.get(profile.id) is None
    assert window.frame is None
