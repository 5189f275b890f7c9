from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from clienteling.actions import clients
from clienteling.actions.desk import Desk
from clienteling.cache import drafts, shown
from clienteling.domain.people import ContactKind, NoteKind
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.clients.consent_chip import ConsentChip
from clienteling.ui.pages.clients.forms import ConsentForm, NoteForm
from clienteling.ui.pages.clients.page import ClientsPage
from clienteling.ui.pages.clients.person_forms import NewcomerForm, WalkInForm
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.line import KEY
from clienteling.ui.work import Work
from clienteling.wire.people import Client, Note, Visit
from tests.fixtures_desk import AIKO, CLAIRE, WEI


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, work: Work, bus: Bus) -> ClientsPage:
    """Clients as it stands when its first rows are read."""
    desk.tell = bus.changed.emit
    made = ClientsPage(desk, work, bus)
    qtbot.addWidget(made)
    made.resize(1150, 736)
    made.show()
    qtbot.waitUntil(lambda: made._book.list.model().rowCount() == 4)
    return made


def stand_on(qtbot: QtBot, page: ClientsPage, client: str) -> None:
    page.open(Place("clients", client))
    qtbot.waitUntil(lambda: page._subject.card is not None and page._client == client)
    qtbot.waitUntil(lambda: page._subject.card.client.id == client)  # type: ignore[union-attr]


def rows(page: ClientsPage) -> list[object]:
    model = page._book.list.model()
    return [model.index(row, 0).data(KEY) for row in range(model.rowCount())]


def words_on(page: ClientsPage) -> str:
    chips = [each.text for each in page._subject.findChildren(Chip)]
    return " | ".join([page._subject._head.accessibleName(), *chips])


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
    qtbot.mouseClick(page._book._mine, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sorted(map(str, rows(page))) == sorted([WEI, CLAIRE]))

    qtbot.mouseClick(page._book._vip, Qt.MouseButton.LeftButton)
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


def test_a_note_is_saved_in_place_and_stands_in_the_history(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    stand_on(qtbot, page, WEI)
    qtbot.mouseClick(deed(page, "Note"), Qt.MouseButton.LeftButton)
    form = page._forms.form
    assert isinstance(form, NoteForm)
    qtbot.keyClicks(form._text, "Likes blue dials")
    qtbot.keyClick(form._text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    model = page._subject.history.list.model()
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    assert "Likes blue dials" in str(model.index(0, 0).data())
    assert "Saved here" in str(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert page._forms.form is None
    with desk.store.read() as db:
        (note,) = shown.records(db, Note, "WHERE client = ?", (WEI,))
    assert note.kind is NoteKind.CLIENT_WORDS


def test_a_half_typed_note_is_there_again(qtbot: QtBot, page: ClientsPage, desk: Desk) -> None:
    stand_on(qtbot, page, WEI)
    page._do("note")
    assert isinstance(page._forms.form, NoteForm)
    qtbot.keyClicks(page._forms.form._text, "half a thou")

    stand_on(qtbot, page, CLAIRE)

    with desk.store.read() as db:
        assert drafts.body(db, f"note/{WEI}") == "half a thou"
    stand_on(qtbot, page, WEI)
    page._do("note")
    assert page._forms.form.values()[1] == "half a thou"


def test_what_a_colleague_changes_is_shown_and_half_typed_words_stay(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    stand_on(qtbot, page, WEI)
    page._do("note")
    form = page._forms.form
    assert isinstance(form, NoteForm)
    qtbot.keyClicks(form._text, "while I write")

    clients.add_contact(desk, WEI, ContactKind.WECHAT, "snow")

    qtbot.waitUntil(lambda: len(page._subject.card.points) == 2)  # type: ignore[union-attr]
    assert page._forms.form is form
    assert form.values()[1] == "while I write"


def test_a_consent_is_taken_back_from_its_chip(qtbot: QtBot, page: ClientsPage) -> None:
    stand_on(qtbot, page, WEI)
    page._do("consent")
    form = page._forms.form
    assert isinstance(form, ConsentForm)
    form.about("marketing/wechat", "withdrawn")
    form.saved.emit()
    qtbot.waitUntil(lambda: "WeChat marketing allowed" in words_on(page))

    chip = page._subject.findChildren(ConsentChip)[0]
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    turned = page._forms.form
    assert isinstance(turned, ConsentForm)
    turned.saved.emit()

    qtbot.waitUntil(lambda: "No WeChat marketing" in words_on(page))


def test_somebody_who_is_in_the_book_is_not_written_in_twice(
    qtbot: QtBot, page: ClientsPage
) -> None:
    page._begin_newcomer("139 0000 1234")
    form = page._strangers.form
    assert isinstance(form, NewcomerForm)
    qtbot.waitUntil(
        lambda: any("张世民" in b.accessibleName() for b in form.findChildren(Button))
    )

    known = next(b for b in form.findChildren(Button) if "张世民" in b.accessibleName())
    qtbot.mouseClick(known, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: page._client == WEI)
    assert page._strangers.form is None


def test_a_newcomer_is_written_in_and_shown(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    page._begin_newcomer("Lu Anqi")
    form = page._strangers.form
    assert form is not None
    qtbot.keyClick(form.findChildren(QLineEdit)[0], Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "Anqi" in words_on(page))
    qtbot.waitUntil(lambda: page._book.list.model().rowCount() == 5)
    with desk.store.read() as db:
        assert shown.records(db, Client, "WHERE family = 'Lu'")[0].given == "Anqi"


def test_what_is_wrong_is_said_in_the_form(qtbot: QtBot, page: ClientsPage) -> None:
    page._begin_newcomer("")
    form = page._strangers.form
    assert form is not None
    form.saved.emit()

    qtbot.waitUntil(lambda: "needs a name" in form._why.text())
    assert page._strangers.form is form


def test_a_walk_in_takes_two_fields_and_is_attached_later(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    page.open(Place("clients", action="walk_in"))
    form = page._strangers.form
    assert isinstance(form, WalkInForm)
    qtbot.keyClicks(form._intent, "a gift")
    qtbot.keyClick(form._intent, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._strangers.form is None)

    stand_on(qtbot, page, AIKO)
    page._do("attach")

    def attached() -> bool:
        with desk.store.read() as db:
            return [v.client for v in shown.records(db, Visit)] == [AIKO]

    qtbot.waitUntil(attached)


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


def deed(page: ClientsPage, name: str) -> Button:
    return next(
        b for b in page._subject._head.findChildren(Button) if b.accessibleName() == name
    )


def test_half_typed_words_are_kept_when_the_window_closes(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    stand_on(qtbot, page, WEI)
    page._do("note")
    assert isinstance(page._forms.form, NoteForm)
    qtbot.keyClicks(page._forms.form._text, "not yet")

    page.close()

    with desk.store.read() as db:
        assert drafts.body(db, f"note/{WEI}") == "not yet"


def test_the_place_in_the_book_is_kept_when_it_grows(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    stand_on(qtbot, page, CLAIRE)
    qtbot.waitUntil(lambda: page._book.list.current_key() == CLAIRE)

    clients.create(desk, clients.Newcomer(family="Aalto"))

    qtbot.waitUntil(lambda: page._book.list.model().rowCount() == 5)
    qtbot.waitUntil(lambda: page._book.list.current_key() == CLAIRE)
    assert page._client == CLAIRE


def test_saving_twice_saves_once(qtbot: QtBot, page: ClientsPage, desk: Desk) -> None:
    stand_on(qtbot, page, WEI)
    page._do("note")
    form = page._forms.form
    assert isinstance(form, NoteForm)
    qtbot.keyClicks(form._text, "once")
    form.saved.emit()
    form.saved.emit()
    qtbot.waitUntil(lambda: page._forms.form is None)

    with desk.store.read() as db:
        assert len(shown.records(db, Note, "WHERE client = ?", (WEI,))) == 1


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
    qtbot.waitUntil(lambda: model.rowCount() == 30)
    model.fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: model.rowCount() == 60)

    clients.note(desk, WEI, NoteKind.CLIENT_WORDS, "new")

    qtbot.waitUntil(lambda: "new" in str(model.index(0, 0).data()))
    assert model.rowCount() == 61
    assert model.canFetchMore(QModelIndex())
