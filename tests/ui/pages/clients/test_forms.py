from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from clienteling.actions import clients, consents
from clienteling.actions.consents import Answer
from clienteling.actions.desk import Desk
from clienteling.cache import drafts, shown
from clienteling.domain.consent import ConsentState, Purpose
from clienteling.domain.messages import Channel
from clienteling.domain.people import ContactKind, NoteKind
from clienteling.ui.bus import Place
from clienteling.ui.pages.clients.consent_chip import ConsentChip
from clienteling.ui.pages.clients.consent_sheet import ConsentSheet
from clienteling.ui.pages.clients.forms import NoteForm
from clienteling.ui.pages.clients.page import ClientsPage
from clienteling.ui.pages.clients.person_forms import NewcomerForm, WalkInForm, WasForm
from clienteling.ui.widgets.button import Button
from clienteling.wire.people import Client, ContactPoint, Note, Visit
from tests.fixtures_desk import AIKO, CLAIRE, WEI
from tests.ui.pages.clients.steps import deed, stand_on, words_on


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


def test_a_chip_leads_to_its_cell_and_one_press_takes_it_back(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    cell = (Purpose.MARKETING, Channel.WECHAT)
    with desk.store.read() as db:
        wei = shown.find(db, Client, WEI)
    assert wei is not None
    consents.record(desk, wei, cell, Answer(ConsentState.GRANTED))
    stand_on(qtbot, page, WEI)
    qtbot.waitUntil(lambda: "WeChat marketing allowed" in words_on(page))

    qtbot.keyClick(page._subject.findChildren(ConsentChip)[0], Qt.Key.Key_Return)
    sheet = page._subject.leaves.currentWidget()
    assert isinstance(sheet, ConsentSheet)
    qtbot.waitUntil(sheet.ask.isVisible)
    qtbot.mouseClick(sheet.ask._deny, Qt.MouseButton.LeftButton)

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
    qtbot.keyClicks(form._lines["intent"], "a gift")
    qtbot.keyClick(form._lines["intent"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._strangers.form is None)

    stand_on(qtbot, page, AIKO)
    page._do("attach")
    was = page._forms.form
    assert isinstance(was, WasForm)
    (which,) = (each for each in was.findChildren(Button) if "a gift" in each.accessibleName())
    which.click()

    def attached() -> bool:
        with desk.store.read() as db:
            return [v.client for v in shown.records(db, Visit)] == [AIKO]

    qtbot.waitUntil(attached)


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


def test_a_walk_in_becomes_a_client_in_one_step(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    visit = clients.walk_in(desk, "gift", "will come back", references=("B210.4410",))
    page.open(Place("clients", visit, "newcomer"))
    form = page._strangers.form
    assert isinstance(form, NewcomerForm)
    qtbot.waitUntil(lambda: form.values().visit == visit)
    assert "B210.4410" in form._visit.currentText()
    qtbot.keyClicks(form._names.family, "Lu")
    qtbot.keyClicks(form._reach, "139 0000 9999")
    qtbot.keyClick(form._reach, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page._strangers.form is None)
    with desk.store.read() as db:
        (made,) = shown.records(db, Client, "WHERE family = 'Lu'")
        (kept,) = shown.records(db, Visit)
        points = shown.records(db, ContactPoint, "WHERE client = ?", (made.id,))
    assert (kept.client, kept.intent, kept.references) == (made.id, "gift", ("B210.4410",))
    assert [each.value for each in points] == ["+8613900009999"]
    assert made.last_contact_at is not None


def test_a_wrong_number_keeps_nothing_unless_it_is_kept_as_a_note(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    visit = clients.walk_in(desk, "gift")
    page.open(Place("clients", visit, "newcomer"))
    form = page._strangers.form
    assert isinstance(form, NewcomerForm)
    qtbot.waitUntil(lambda: form.values().visit == visit)
    qtbot.keyClicks(form._names.family, "Lu")
    qtbot.keyClicks(form._reach, "139 00")
    form.saved.emit()
    qtbot.waitUntil(lambda: "too short" in form._why.text())
    with desk.store.read() as db:
        assert shown.records(db, Client, "WHERE family = 'Lu'") == []
        assert shown.records(db, Visit)[0].client is None

    form._as_note.click()
    form.saved.emit()
    qtbot.waitUntil(lambda: page._strangers.form is None)
    with desk.store.read() as db:
        (made,) = shown.records(db, Client, "WHERE family = 'Lu'")
        (note,) = shown.records(db, Note, "WHERE client = ?", (made.id,))
    assert note.text == "139 00"


def test_a_half_typed_newcomer_is_there_again_until_put_away(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    page._begin_newcomer("")
    form = page._strangers.form
    assert isinstance(form, NewcomerForm)
    qtbot.keyClicks(form._names.given, "Anqi")
    page.open(Place("clients", action="walk_in"))

    page._begin_newcomer("")
    again = page._strangers.form
    assert isinstance(again, NewcomerForm)
    qtbot.waitUntil(lambda: again._names.given.text() == "Anqi")
    qtbot.keyClick(again._names.given, Qt.Key.Key_Escape)

    def forgotten() -> bool:
        with desk.store.read() as db:
            return not drafts.body(db, "newcomer/new")

    qtbot.waitUntil(forgotten)
