"""One person with two files: found, made one at a desk without a wire, and two again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from clienteling.demo.hands import is_seen, key, press, seen, until, write
from clienteling.domain.ids import new_id
from clienteling.domain.people import ContactKind
from clienteling.ui.pages.clients.choice_lines import Line
from clienteling.ui.pages.clients.duplicates_panel import DuplicatesPanel
from clienteling.ui.pages.clients.merge_panel import MergePanel
from clienteling.ui.pages.clients.merge_rows import MergeRows
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.composer import Composer
from clienteling.ui.widgets.line import KEY
from clienteling.ui.widgets.line_list import LineList
from clienteling.ui.widgets.pick import Pick
from clienteling.wire.book import ClientMerge
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.people import Client, ContactPoint, Note
from tests.journeys.looks import says, words
from tests.journeys.seat import Seat
from tests.journeys.shop import HERE, PIERRE, Shop


def _twin(shop: Shop, client: Client) -> Client:
    """A second file of the same person: another spelling, the same telephone."""
    point = next(each for each in shop.rows(ContactPoint) if each.client == client.id)
    made = Client(
        id=new_id(), scope=HERE, given=f"{client.given} J.", family=client.family,
        owner=client.owner,
    )  # fmt: skip
    reach = ContactPoint(
        id=new_id(), scope=HERE, client=made.id, kind=point.kind, value=point.value
    )
    shop.put(made, reach)
    return made


def _suspects(seat: Seat) -> DuplicatesPanel:
    page = seat.go("clients", action="duplicates")
    until(lambda: is_seen(page, DuplicatesPanel), "The list of suspects")
    panel = seen(page, DuplicatesPanel)
    until(lambda: not says(panel, "Looking through")(), "All of the book")
    return panel


def _compare_suspects(seat: Seat, twin: Client) -> QWidget:
    """Find the second file in the list of suspects, and look at both with the Enter key."""
    rows = seen(_suspects(seat), LineList)
    until(lambda: rows.rows() > 0, "A pair")
    pairs = [rows.model().index(row, 0).data(KEY) for row in range(rows.rows())]
    rows.choose(next(n for n, pair in enumerate(pairs) if twin.id in pair))
    rows.setFocus()
    key(rows, Qt.Key.Key_Return)
    page = seat.frame.pages.page("clients")
    until(lambda: is_seen(page, MergePanel), "The comparison")
    until(lambda: is_seen(page, Pick), "What differs")
    assert "same telephone number" in words(page).lower()
    return page


def _compare(seat: Seat, keep: Client, other: Client) -> QWidget:
    page = seat.go("clients", keep.id, "merge", other.id)
    until(lambda: is_seen(page, MergePanel), "The comparison")
    until(says(page, keep.family), "Both files")
    return page


def test_two_files_become_one_offline_and_two_again_elsewhere(lin: Seat, shop: Shop) -> None:
    pierre = shop.desk(PIERRE)
    client = shop.client()
    twin = _twin(shop, client)
    talk = shop.talk(twin, "Is it ready?", lin.me)
    lin.until_found(twin, talk)
    pierre.until_found(twin, talk)
    lin.cut()
    page = _compare_suspects(lin, twin)
    keeps = seen(page, MergePanel)._two[0]
    ends = twin.id if keeps == client.id else client.id
    press(seen(page, Button, "Make one file"))

    until(lambda: lin.shows(Client, ends).merged_into == keeps, "One file")
    until(lambda: is_seen(page, Line), "A word with the way back")
    until(says(page, "became part of this one"), "What was done")
    _answer(lin, talk)
    assert lin.count("outbox") > 1

    lin.mend()
    assert lin.outbox(0) == []
    assert shop.row(Client, ends).merged_into == keeps
    assert shop.row(Conversation, talk.id).client == keeps
    (merge,) = shop.rows(ClientMerge)
    said = next(each for each in shop.rows(Message) if each.body == "It is ready.")
    assert said.conversation == talk.id

    pierre.until_found(merge)
    there = pierre.go("clients", ends)
    until(says(there, "became part of this one"), "The one that stays, and a word about it")
    press(seen(there, Button, "Undo merge"))
    until(lambda: pierre.shows(Client, ends).merged_into is None, "Two files")
    pierre.until_sent()
    assert shop.row(Client, ends).merged_into is None
    both = {client.id, twin.id}
    points = [each.client for each in shop.rows(ContactPoint) if each.client in both]
    assert set(points) == both
    assert shop.row(Conversation, talk.id).client == twin.id
    until(lambda: lin.shows(Client, ends).merged_into is None, "Two files at Lin's desk")


def _answer(seat: Seat, talk: Conversation) -> None:
    page = seat.go("inbox", talk.id)
    until(lambda: is_seen(page, Composer), "The conversation")
    composer = seen(page, Composer)
    write(seen(composer, QPlainTextEdit), "It is ready.")
    press(seen(composer, Button, "Send"))
    until(lambda: seat.count("message WHERE body = 'It is ready.'") == 1, "The answer")


def test_verified_numbers_that_differ_need_a_tick(lin: Seat, shop: Shop) -> None:
    client = shop.client()
    twin = _twin(shop, client)
    at = shop.server.central.now()
    for each, address in ((client, "a@example.com"), (twin, "b@example.com")):
        point = ContactPoint(
            id=new_id(), scope=HERE, client=each.id, kind=ContactKind.EMAIL, value=address,
            verified_at=at,
        )  # fmt: skip
        shop.put(point)
        lin.until_found(point)
    page = _compare(lin, client, twin)
    until(says(page, "these may well be two people"), "The warning")
    merge = seen(page, Button, "Make one file")
    assert not merge.isEnabled()

    press(seen(page, Check))
    press(merge)

    until(lambda: lin.shows(Client, twin.id).merged_into == client.id, "One file")
    lin.until_sent()
    assert lin.outbox(0) == []
    assert shop.row(Client, twin.id).merged_into == client.id


def test_words_about_a_file_that_was_merged_meanwhile_are_not_lost(
    lin: Seat, shop: Shop
) -> None:
    pierre = shop.desk(PIERRE)
    client = shop.client()
    twin = _twin(shop, client)
    for seat in (lin, pierre):
        seat.until_found(twin)
    pierre.cut()
    page = pierre.go("clients", twin.id, "note")
    until(lambda: is_seen(page, QPlainTextEdit, "Note"), "The form")
    write(seen(page, QPlainTextEdit, "Note"), "Tea, no sugar")
    press(seen(page, Button, "Save note"))
    pierre.until_waiting(1)
    compared = _compare(lin, client, twin)
    until(lambda: is_seen(compared, MergeRows), "What differs")
    press(seen(compared, Button, "Make one file"))
    until(lambda: lin.shows(Client, twin.id).merged_into == client.id, "One file")
    lin.until_sent()

    pierre.mend()
    (card,) = pierre.outbox()
    press(seen(card, Button, "Do it again"))
    until(lambda: pierre.count("note WHERE text = 'Tea, no sugar'") == 1, "The words")
    pierre.until_sent()
    pierre.outbox(0)

    note = next(each for each in shop.rows(Note) if each.text == "Tea, no sugar")
    assert (note.client, note.subject) == (client.id, client.id)
