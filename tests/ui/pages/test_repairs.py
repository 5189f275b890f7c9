"""Repairs in a real page on a real store."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from clienteling.actions import repairs
from clienteling.actions.desk import Desk
from clienteling.cache import search_index, shown
from clienteling.domain.messages import Channel
from clienteling.domain.repairs import EstimateState, Stage
from clienteling.sync.status import Status
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.repairs.page import RepairsPage
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.work import Work
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.service import Estimate, EstimateLine, Ticket
from clienteling.wire.watches import Watch
from tests.fixtures_desk import CLAIRE, SCOPE, WEI


@pytest.fixture
def page(qtbot: QtBot, live: Desk, work: Work, bus: Bus) -> RepairsPage:
    """The page with a late repair, one to decide, and a chat with the client."""
    now, today = live.now(), live.now().date()
    watch = Watch(
        id="w",
        scope=SCOPE,
        reference="B210.4410",
        serial="3 104 552",
        model="Boréal",
        owner=WEI,
    )
    late = Ticket(
        id="t1",
        scope=SCOPE,
        number="R-20493",
        watch="w",
        client=WEI,
        client_words="<b>Il s’arrête</b> مرحبا 🕰",
        stage=Stage.IN_SERVICE,
        stage_since=now - timedelta(days=12),
        promised_on=today - timedelta(days=9),
    )
    asked = Ticket(
        id="t2",
        scope=SCOPE,
        number="R-20497",
        client=CLAIRE,
        stage=Stage.AWAITING_APPROVAL,
        stage_since=now - timedelta(days=6),
    )
    lines = (EstimateLine("Service", 390_000), EstimateLine("Polish", 80_000, declined=True))
    estimate = Estimate(
        id="e", scope=SCOPE, ticket="t2", version=2, lines=lines, currency="CNY",
        state=EstimateState.SENT,
    )  # fmt: skip
    talk = Conversation(id="c", scope=SCOPE, client=WEI, channel=Channel.WEB, last_at=now)
    with live.store.write() as tx:
        shown.put(tx, [watch, late, asked, estimate, talk])
        search_index.reindex(tx, "client", [WEI, CLAIRE])
    made = RepairsPage(live, work, bus)
    made.resize(1150, 736)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made._subject is not None)
    made._choose("t1")
    qtbot.waitUntil(lambda: chosen(made) == "t1")
    return made


def chosen(page: RepairsPage) -> str:
    return page._subject.ticket.id if page._subject else ""


def ticket(desk: Desk, identifier: str = "t1") -> Ticket:
    with desk.store.read() as connection:
        found = shown.find(connection, Ticket, identifier)
    assert found is not None
    return found


def said(desk: Desk) -> list[str]:
    with desk.store.read() as connection:
        return [each.body for each in shown.records(connection, Message)]


def press(qtbot: QtBot, page: RepairsPage, words: str) -> None:
    buttons = (b for b in page.findChildren(Button) if b.isVisible())
    button = next(b for b in buttons if b.accessibleName() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def texts(page: RepairsPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def chips(page: RepairsPage) -> list[str]:
    return [chip.text for chip in page._story.findChildren(Chip) if chip.isVisible()]


def test_where_is_my_watch_in_one_look(qtbot: QtBot, page: RepairsPage) -> None:
    page.focus_search()
    qtbot.keyClicks(page._list._search, "zsm")
    qtbot.waitUntil(lambda: page._list._model.rowCount() == 1)
    qtbot.waitUntil(lambda: chosen(page) == "t1")
    assert page._story.head.accessibleName() == "R-20493 · Boréal"
    assert {"In service", "Promised 14 Nov · 9 days late"} <= set(chips(page))
    assert page._story._bar.accessibleName() == "In service, since 11 Nov"
    assert "制表师正在维修保养您的Boréal。" in texts(page)
    qtbot.waitUntil(lambda: "<b>Il s’arrête</b> مرحبا 🕰" in texts(page))


def test_the_sentence_is_copied(qtbot: QtBot, page: RepairsPage) -> None:
    press(qtbot, page, "Copy")
    assert QGuiApplication.clipboard().text() == "制表师正在维修保养您的Boréal。"


def test_offline_it_says_as_of_when(page: RepairsPage, live: Desk, bus: Bus) -> None:
    assert not any("as of" in chip for chip in chips(page))
    bus.status.emit(Status(connected=False, as_of=live.now() - timedelta(minutes=7)))
    assert "as of 16:53" in chips(page)
    bus.status.emit(Status(connected=True, as_of=live.now()))
    assert not any("as of" in chip for chip in chips(page))


def test_moving_on_sends_nothing_unless_it_is_asked_for(
    qtbot: QtBot, page: RepairsPage, live: Desk
) -> None:
    press(qtbot, page, "Next stage")
    press(qtbot, page, "Move on, don't send")
    qtbot.waitUntil(lambda: ticket(live).stage is Stage.QUALITY_CONTROL)
    assert not said(live)
    assert ticket(live).told_at is None
    qtbot.waitUntil(lambda: "Saved here" in chips(page))


def test_moving_on_and_telling_shows_text_and_channel_first(
    qtbot: QtBot, page: RepairsPage, live: Desk
) -> None:
    press(qtbot, page, "Next stage")
    page._next._tell.setChecked(True)
    assert page._next._tell.text() == "Tell the client now, by Website"
    shown_text = page._next._message.toPlainText()
    press(qtbot, page, "Move on and tell")
    qtbot.waitUntil(lambda: ticket(live).stage is Stage.QUALITY_CONTROL)
    assert said(live) == [shown_text]
    assert ticket(live).told_at == live.now()


def test_half_typed_words_survive_news(qtbot: QtBot, page: RepairsPage, live: Desk) -> None:
    press(qtbot, page, "Note")
    page._note._text.setPlainText("Half a th")
    repairs.note(live, "t1", "From a colleague")
    qtbot.waitUntil(lambda: len(page._subject.events) == 1)  # type: ignore[union-attr]
    assert page._note.isVisible()
    assert page._note._text.toPlainText() == "Half a th"
    press(qtbot, page, "Add note")
    qtbot.waitUntil(lambda: len(page._subject.events) == 2)  # type: ignore[union-attr]
    assert not page._note.isVisible()


def test_escape_puts_a_panel_away(qtbot: QtBot, page: RepairsPage) -> None:
    page.activateWindow()
    press(qtbot, page, "Note")
    qtbot.waitUntil(page._note._text.hasFocus)
    qtbot.keyClick(page._note._text, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page._note.isVisible())


def test_told_from_today(qtbot: QtBot, page: RepairsPage, live: Desk) -> None:
    page.open(Place("repairs", id="t1", action="tell"))
    qtbot.waitUntil(page._note.isVisible)
    press(qtbot, page, "Send")
    qtbot.waitUntil(lambda: ticket(live).told_at is not None)
    assert said(live) == ["制表师正在维修保养您的Boréal。"]


def test_only_one_dark_button_at_a_time(qtbot: QtBot, page: RepairsPage) -> None:
    for words in ("", "Next stage"):
        if words:
            press(qtbot, page, words)
        dark = [
            b for b in page.findChildren(Button) if b.isVisible() and b.kind is Kind.PRIMARY
        ]
        assert len(dark) == 1


def test_a_collected_repair_opened_from_elsewhere_stays_open(
    qtbot: QtBot, page: RepairsPage, live: Desk
) -> None:
    with live.store.write() as tx:
        old = Ticket(
            id="old", scope=SCOPE, number="R-1", stage=Stage.CLOSED, stage_since=live.now()
        )
        shown.put(tx, [old])
    page.open(Place("repairs", id="old"))
    qtbot.waitUntil(lambda: chosen(page) == "old")
    repairs.note(live, "t1", "Something else happens")
    qtbot.waitUntil(lambda: not page._list.current())
    assert chosen(page) == "old"


def test_a_filter_from_elsewhere_is_put_on(qtbot: QtBot, page: RepairsPage) -> None:
    page.open(Place("repairs", filter="decide"))
    qtbot.waitUntil(lambda: chosen(page) == "t2")
    assert page._list._model.rowCount() == 1
    assert "CNY 3,900" in texts(page)
    assert "Polish — declined" in texts(page)
    assert "Estimate, version 2 · sent".upper() in [each.upper() for each in texts(page)]


def test_a_watch_is_taken_in_in_place(qtbot: QtBot, page: RepairsPage, live: Desk) -> None:
    page.open(Place("repairs", id=WEI, action="new"))
    form = page._intake
    qtbot.waitUntil(lambda: form._watch.count() == 2)
    form._said.setPlainText("Runs slow.")
    form._private.setPlainText("In a hurry.")
    form._zones["clasp"].setText("scratched")
    form._accessories.setText("pouch, card")
    form._value.setText("64,800")
    press(qtbot, page, "Take in")
    qtbot.waitUntil(lambda: chosen(page) not in {"t1", "t2", ""})
    made = ticket(live, chosen(page))
    assert made.provisional_number.startswith("P-")
    assert (made.watch, made.declared_value, made.currency) == ("w", 6_480_000, "CNY")
    assert made.accessories == ("pouch", "card")
    assert made.promised_on == live.now().date() + timedelta(weeks=4)
    assert [each.zone for each in made.condition] == ["clasp"]
    assert "hurry" not in made.client_words + made.assessment


def test_an_intake_says_what_is_missing(qtbot: QtBot, page: RepairsPage) -> None:
    page.open(Place("repairs", action="new"))
    page._intake._value.setText("much")
    press(qtbot, page, "Take in")
    assert {
        "Choose whose watch it is.",
        "Type at least its reference.",
        "Write what the client told you.",
        "Write an amount in figures.",
    } <= set(texts(page))
    press(qtbot, page, "Leave it")
    assert page._story.isVisible()


def test_amounts_and_private_notes_can_be_hidden(page: RepairsPage) -> None:
    page.open(Place("repairs", filter="decide"))
    page.hide_private(True)
    assert not page._story._estimate.isVisible()


def test_everything_that_is_pressed_has_a_name(page: RepairsPage) -> None:
    page.open(Place("repairs", action="new"))
    nameless = [
        b
        for b in page.findChildren(QAbstractButton)
        if b.isVisible() and not b.accessibleName()
    ]
    assert not nameless


def test_an_empty_shop_offers_to_take_a_watch_in(
    qtbot: QtBot, live: Desk, work: Work, bus: Bus
) -> None:
    made = RepairsPage(live, work, bus)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made._list._empty.isVisible)
    made._list._empty.step_taken.emit()
    assert made._intake.isVisible()
