"""A client who only seems to be gone: what was asked, begun and shown of them stays."""

import pytest

from clienteling.actions import drafts
from clienteling.cache import arrivals, files
from clienteling.cache.drafts import Draft
from clienteling.errors import Refused
from clienteling.server import registry
from clienteling.server.store.clock import stamped
from clienteling.wire.chat import Message
from clienteling.wire.people import Client
from tests.fixtures_central import Server, open_boutique
from tests.sync.conftest import SitDown
from tests.sync.remains import (
    NAME,
    PNG,
    a_talk,
    drafts_of,
    dumped,
    erase,
    journal_of,
    kept,
    move,
)
from tests.sync.seat import Seat


def test_who_only_went_to_another_boutique_keeps_what_was_asked(
    central: Server, lin: Seat, paul: Seat
) -> None:
    """In one pull one client is erased, and another one moves and is changed there."""
    far = open_boutique(central.central, "LYO1").id
    registry.grant(central.central.engine, "lin", "LYO1")
    gone, moved = lin.create_client(NAME).client, lin.create_client("Roux").client
    notes = [lin.add_note(each, "blue") for each in (gone, moved)]
    lin.sync()
    paul.sync()
    for family in ("Roux", "Le Roux"):
        move(central, moved, far, family)
    erase(paul, gone)
    lin.catch_up()

    asks = journal_of(lin)
    assert [note.id in asks for note in notes] == [False, True]


def test_who_moves_between_two_pages_of_a_first_sync_keeps_what_was_asked(
    central: Server, lin: Seat, sit: SitDown
) -> None:
    """The page that takes them away is shown before the one that brings them again."""
    far = open_boutique(central.central, "LYO1").id
    registry.grant(central.central.engine, "lin", "LYO1")
    client = lin.create_client("Roux").client
    picture = kept(lin, PNG + b"portrait")
    a_talk(central, client, lin.desk.person.scope, picture)
    lin.sync()
    new = sit("lin")
    while client not in new.rows(Client) or not new.rows(Message):
        new.pull(rows=1)
    assert kept(new, PNG + b"portrait") == picture
    drafts.keep(new.desk, Draft(f"note/{client}", "stays", new.desk.now()))
    move(central, client, far, "Roux")
    note = new.add_note(client, "blue")
    new.push()
    another = lin.create_client("Okafor").client
    lin.sync()
    move(central, client, far, "Le Roux")  # its row now stands on a later page than its tomb
    while another not in new.rows(Client):
        assert not new.pull(rows=1).caught_up
    assert client not in new.rows(Client)
    new.catch_up(rows=1)

    assert client in new.rows(Client)
    assert note.id in journal_of(new)
    assert drafts_of(new) == [f"note/{client}"]
    with new.store.read() as db:
        assert files.find(db, picture) is not None


def test_who_comes_back_before_the_answer_keeps_what_was_asked(
    central: Server, lin: Seat, paul: Seat
) -> None:
    """Gone in one pull and here again in the next one, in a boutique that was just opened."""
    far = open_boutique(central.central, "LYO1").id
    client = lin.create_client("Roux").client
    lin.sync()
    note = lin.add_note(client, f"{NAME} called")
    move(central, client, far, "Roux")
    lin.catch_up()
    assert client not in lin.rows(Client)
    for login in ("lin", "paul"):
        registry.grant(central.central.engine, login, "LYO1")
    with pytest.raises(Refused):
        lin.pull()
    with lin.store.write() as tx:
        arrivals.begin_again(tx)
    lin.sync()
    assert client in lin.rows(Client)
    assert lin.cards() == []
    assert note.id in journal_of(lin)

    paul.sync()
    erase(paul, client)
    lin.sync()
    assert note.id not in journal_of(lin)
    assert dumped(lin.store) == {}


def test_a_row_that_came_back_is_not_forgotten(central: Server, lin: Seat) -> None:
    client = lin.create_client("Roux").client
    lin.sync()
    row = lin.rows(Client)[client]
    drafts.keep(lin.desk, Draft(f"note/{client}", "stays", lin.desk.now()))
    with stamped(central.central.engine) as work:
        work.bury(row)
    with stamped(central.central.engine) as work:
        work.put(row)
    lin.catch_up()
    assert drafts_of(lin) == [f"note/{client}"]
