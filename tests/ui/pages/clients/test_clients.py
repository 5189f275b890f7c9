from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from clienteling.actions import clients
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.cache.reads.history import PAGE
from clienteling.domain.people import NoteKind
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.clients.page import ClientsPage
from clienteling.ui.pages.clients.person_forms import NewcomerForm
from clienteling.ui.widgets.button import Button
from clienteling.wire.people import Client, Note
from tests.fixtures_desk import CLAIRE, WEI
from tests.ui.pages.clients.steps import deed, rows, stand_on, words_on


@pytest.mark.parametrize("typed", ["zsm", "世民", "1234", "zhang sh"])
def test_typing_finds_and_shows_the_card(qtbot: QtBot, page: ClientsPage, typed: str) -> None:
    page.focus_search()
    qtbot.keyClicks(page._book.search, "") if not typed.isascii() else None
    if typed.isascii():
        qtbot.keyClicks(page._book.search, typed)
    else:
        page._book.search.setText(typed)

    qtbot.waitUntil(lambda: rows(page) == [WEI])
    qtbot.waitUntil(
        lambda: "Zhang Shimin" in words_on(page) or "Shimin Zhang" in words_on(page)
    )
    assert "1 of 4 clients" in page._book._count.text()


def test_nobody_found_invites_to_write_them_in(qtbot: QtBot, page: ClientsPage) -> None:
    page._book.search.setText("nobody at all")
    qtbot.waitUntil(page._book._empty.isVisible)

    page._book._empty.step_taken.emit()

    form = page._strangers.form
    assert isinstance(form, NewcomerForm)
    assert form.values().family == "nobody"


def test_mine_and_vip_narrow_the_book(qtbot: QtBot, page: ClientsPage) -> None:
    qtbot.mouseClick(page._book.bar.mine, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sorted(map(str, rows(page))) == sorted([WEI, CLAIRE]))

    qtbot.mouseClick(page._book.bar.vip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rows(page) == [WEI])


def test_arrow_keys_walk_the_book_without_leaving_the_search(
    qtbot: QtBot, page: ClientsPage
) -> None:
    page.focus_search()
    qtbot.keyClick(page._book.search, Qt.Key.Key_Down)
    first = page._book.list.current_key()
    qtbot.keyClick(page._book.search, Qt.Key.Key_Down)

    assert page._book.list.current_key() != first
    qtbot.waitUntil(lambda: page._client == page._book.list.current_key())


def test_booking_and_writing_lead_to_their_pages(
    qtbot: QtBot, page: ClientsPage, bus: Bus
) -> None:
    stand_on(qtbot, page, WEI)
    with qtbot.waitSignal(bus.go) as went:
        qtbot.mouseClick(deed(page, "Book"), Qt.MouseButton.LeftButton)
    assert went.args == [Place("appointments", WEI, "book")]
    with qtbot.waitSignal(bus.go) as went:
        qtbot.mouseClick(deed(page, "Message"), Qt.MouseButton.LeftButton)
    assert went.args == [Place("inbox", WEI, "write")]


def test_signs_in_names_are_shown_as_they_are(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    with desk.store.write() as tx:
        odd = Client(id="odd", scope="s", given="<b>Ω🙂</b>", family="عمر " * 30)
        shown.put(tx, [odd])
    stand_on(qtbot, page, "odd")

    assert "<b>Ω🙂</b>" in page._subject._head._title.text()
    assert page._subject._head._title.textFormat() == Qt.TextFormat.PlainText


def test_f9_hides_spend_and_notes(qtbot: QtBot, page: ClientsPage, desk: Desk) -> None:
    clients.note(desk, WEI, NoteKind.PRIVATE, "drives a hard bargain")
    stand_on(qtbot, page, WEI)
    model = page._subject.history.list.model()
    qtbot.waitUntil(lambda: "bargain" in str(model.index(0, 0).data()))

    page.hide_private(True)

    assert "bargain" not in str(model.index(0, 0).data())


def test_everything_interactive_has_a_name(qtbot: QtBot, page: ClientsPage) -> None:
    stand_on(qtbot, page, WEI)
    page._do("edit")

    nameless = [
        each
        for kind in (Button, QLineEdit)
        for each in page.findChildren(kind)
        if not each.accessibleName() and each.isVisible()
    ]

    assert nameless == []


def test_the_place_in_the_book_is_kept_when_it_grows(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    stand_on(qtbot, page, CLAIRE)
    qtbot.waitUntil(lambda: page._book.list.current_key() == CLAIRE)

    clients.create(desk, clients.Newcomer(family="Aalto"))

    qtbot.waitUntil(lambda: page._book.list.model().rowCount() == 5)
    qtbot.waitUntil(lambda: page._book.list.current_key() == CLAIRE)
    assert page._client == CLAIRE


def test_a_long_history_is_read_on_and_stays_when_something_new_happens(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    notes = [
        Note(
            id=f"0197f000-0000-7000-8000-2000000{n:05d}",
            scope="s",
            about="client",
            subject=WEI,
            client=WEI,
            kind=NoteKind.CLIENT_WORDS,
            text=f"note {n}",
            at=desk.now() - timedelta(days=n + 1),
        )
        for n in range(500)
    ]
    with desk.store.write() as tx:
        shown.put(tx, notes)
    stand_on(qtbot, page, WEI)
    history = page._subject.history
    model = history.list.model()
    qtbot.waitUntil(lambda: model.rowCount() == PAGE)
    model.fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: model.rowCount() == 2 * PAGE)

    clients.note(desk, WEI, NoteKind.CLIENT_WORDS, "new")

    qtbot.waitUntil(lambda: "new" in str(model.index(0, 0).data()))
    assert model.rowCount() == 2 * PAGE + 1
    assert model.canFetchMore(QModelIndex())
