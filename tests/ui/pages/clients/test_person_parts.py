from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from clienteling.actions import person
from clienteling.actions.desk import Desk
from clienteling.actions.person import Day
from clienteling.cache import drafts, shown
from clienteling.cache.reads.person import draft_key
from clienteling.domain.people import Calendar, DateKind
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.clients.person_sheet import PersonSheet
from clienteling.ui.pages.clients.relation_form import RelationForm
from clienteling.ui.widgets.form import Form
from clienteling.wire.people import (
    ImportantDate,
    Relation,
)
from tests.fixtures_desk import AIKO, CLAIRE, WEI
from tests.ui.pages.clients.person_steps import (
    button,
    said,
    show,
)


def test_a_lunar_day_says_what_it_is_this_year(
    qtbot: QtBot, sheet: PersonSheet, desk: Desk
) -> None:
    sheet.go_to("date")
    form = sheet.dates.form
    assert form is not None
    form._calendar.setCurrentIndex(1)
    form._month.setCurrentIndex(7)
    form._day.setText("31")
    assert "no such day" in form._means.text()
    form._day.setText("15")
    today = sheet._face.local_day(desk.now())
    assert "Next on" in form._means.text()
    form.saved.emit()

    qtbot.waitUntil(lambda: sheet.dates.form is None)
    with desk.store.read() as db:
        (kept,) = shown.records(db, ImportantDate, "WHERE client = ?", (WEI,))
    assert (kept.calendar, kept.month, kept.day) == (Calendar.LUNAR, 8, 15)
    qtbot.waitUntil(lambda: "lunar 8/15" in said(sheet))
    assert today < sheet._person.dates[0].falls  # type: ignore[union-attr, operator]


def test_a_day_is_changed_and_taken_out(qtbot: QtBot, sheet: PersonSheet, desk: Desk) -> None:
    person.add_date(desk, WEI, Day(DateKind.BIRTHDAY, 3, 14, 1980))
    qtbot.waitUntil(lambda: "14 March · 1980" in said(sheet))

    button(sheet, "Change Birthday · 14 March · 1980").click()
    form = sheet.dates.form
    assert form is not None
    form._day.setText("x")
    form.saved.emit()
    assert "numbers" in form._why.text()
    form._day.setText("")
    form.saved.emit()
    qtbot.waitUntil(lambda: "March · 1980" in said(sheet) and "14 March" not in said(sheet))

    button(sheet, "Take out Birthday · March · 1980").click()
    qtbot.waitUntil(lambda: "No day is known" in said(sheet))


def test_both_sides_show_a_relation_and_one_click_goes_there(
    qtbot: QtBot, sheet: PersonSheet, bus: Bus
) -> None:
    sheet.go_to("relation")
    form = sheet.relations.form
    assert isinstance(form, RelationForm)
    field = form.who.findChildren(QLineEdit)[0]
    qtbot.keyClicks(field, "Minase")
    qtbot.waitUntil(lambda: bool(form.who._found))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    form._kind.setCurrentIndex(form._kind.findData("parent"))
    form.saved.emit()
    qtbot.waitUntil(lambda: "Parent" in said(sheet))

    gone: list[Place] = []
    bus.go.connect(gone.append)
    button(sheet, "Aiko Minase 水瀬愛子").click()
    assert gone == [Place("clients", AIKO, "person")]

    show(qtbot, sheet, AIKO)
    qtbot.waitUntil(lambda: "Child" in said(sheet))


def test_somebody_who_is_no_client_is_a_name_in_ones_own_words(
    qtbot: QtBot, sheet: PersonSheet, desk: Desk
) -> None:
    sheet.go_to("relation")
    form = sheet.relations.form
    assert isinstance(form, RelationForm)
    qtbot.keyClicks(form.who.findChildren(QLineEdit)[0], "Old Chen")
    form._kind.setCurrentText("driver")
    form.saved.emit()

    qtbot.waitUntil(lambda: "Old Chen" in said(sheet))
    with desk.store.read() as db:
        (kept,) = shown.records(db, Relation)
    assert (kept.kind, kept.other, kept.label) == ("driver", None, "Old Chen")


def test_half_filled_forms_are_there_again_until_put_away(
    qtbot: QtBot, sheet: PersonSheet, desk: Desk
) -> None:
    sheet.go_to("date")
    day = sheet.dates.form
    assert day is not None
    day._calendar.setCurrentIndex(1)
    qtbot.keyClicks(day._label, "Her mother")
    sheet.go_to("relation")
    who = sheet.relations.form
    assert who is not None
    qtbot.keyClicks(who._name, "Old Ch")

    show(qtbot, sheet, CLAIRE)
    assert not [each for each in sheet.findChildren(Form) if each.isVisible()]
    show(qtbot, sheet, WEI)

    assert sheet.dates.form is not None
    assert sheet.dates.form._label.text() == "Her mother"
    assert sheet.dates.form.values().calendar is Calendar.LUNAR
    assert sheet.relations.form is not None
    assert sheet.relations.form.values()[2] == "Old Ch"
    qtbot.keyClick(sheet.dates.form, Qt.Key.Key_Escape)
    qtbot.keyClick(sheet.relations.form, Qt.Key.Key_Escape)

    def forgotten() -> bool:
        with desk.store.read() as db:
            return not drafts.keys(db, draft_key(WEI))

    qtbot.waitUntil(forgotten)
