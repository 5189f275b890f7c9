from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clienteling.actions import consents
from clienteling.actions.consents import ALL, Answer
from clienteling.actions.desk import Desk
from clienteling.cache import files, outbox, shown
from clienteling.domain.consent import ConsentMethod, ConsentState, Purpose
from clienteling.domain.messages import Channel, Direction
from clienteling.effects.consents import SILENCE
from clienteling.ui.bus import Bus
from clienteling.ui.pages.clients.consent_sheet import ConsentSheet
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.signature import SignaturePad
from clienteling.ui.work import Work
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.client_commands import RecordConsent
from clienteling.wire.people import Client, Consent
from tests.fixtures_desk import CLAIRE, SCOPE, WEI

CELL = "marketing/wechat"
MARKETING = (Purpose.MARKETING, Channel.WECHAT)


@pytest.fixture
def sheet(qtbot: QtBot, desk: Desk, work: Work, bus: Bus) -> ConsentSheet:
    """What Wei allows, as it stands when it is read."""
    desk.tell = bus.changed.emit
    made = ConsentSheet(desk, work, bus)
    bus.changed.connect(made.look_again)
    qtbot.addWidget(made)
    made.resize(798, 560)
    made.show()
    show(qtbot, made, WEI)
    return made


def show(qtbot: QtBot, sheet: ConsentSheet, client: str) -> None:
    sheet.show_client(client)
    qtbot.waitUntil(lambda: sheet._allowed is not None and sheet._allowed.client.id == client)


def wei(desk: Desk) -> Client:
    with desk.store.read() as db:
        found = shown.find(db, Client, WEI)
    assert found is not None
    return found


def said(sheet: ConsentSheet) -> str:
    return "\n".join(each.text() for each in sheet.findChildren(QLabel) if each.isVisible())


def name_of(sheet: ConsentSheet, key: str) -> str:
    cell = sheet.grid.cell(key)
    assert cell is not None
    return cell.accessibleName()


def newest(desk: Desk) -> Consent:
    with desk.store.read() as db:
        return shown.records(db, Consent, "ORDER BY at DESC, id DESC LIMIT 1")[0]


def sign(pad: SignaturePad) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(pad, left, pos=QPoint(40, 60))
    for step in range(8):
        QTest.mouseMove(pad, QPoint(50 + 12 * step, 50 + 20 * (step % 2)))
    QTest.mouseRelease(pad, left, pos=QPoint(150, 60))


def test_giving_and_taking_back_are_two_presses_each(
    qtbot: QtBot, sheet: ConsentSheet, desk: Desk
) -> None:
    cell = sheet.grid.cell(CELL)
    assert cell is not None
    cell.click()
    sheet.ask._allow.click()
    qtbot.waitUntil(lambda: "Allowed" in name_of(sheet, CELL))
    assert wei(desk).consent[CELL] is ConsentState.GRANTED

    cell.click()
    sheet.ask._deny.click()
    qtbot.waitUntil(lambda: name_of(sheet, CELL).endswith("No, closed by the client"))
    assert wei(desk).closed_by_client == (CELL,)


def test_who_when_how_wording_and_language_are_kept_and_told(
    qtbot: QtBot, sheet: ConsentSheet, desk: Desk
) -> None:
    sheet.go_to(CELL)
    sheet.ask._version.setText("2026-11")
    sheet.ask._one.click()
    qtbot.waitUntil(lambda: "One to one" in name_of(sheet, CELL))

    kept = newest(desk)
    assert (kept.text_version, kept.language, kept.witness) == ("2026-11", "zh", "Lin Yue")
    assert (kept.method, kept.by_client) == (ConsentMethod.VERBAL_WITNESSED, True)
    qtbot.waitUntil(lambda: "wording 2026-11" in said(sheet))
    for word in ("Saved here", "by the client", "Chinese", "witness Lin Yue"):
        assert word in said(sheet)
    assert sheet.ask._version.text() == "2026-11"


def test_what_the_client_closed_opens_with_a_signature_only(
    qtbot: QtBot, sheet: ConsentSheet, desk: Desk
) -> None:
    consents.record(desk, wei(desk), MARKETING, Answer(ConsentState.WITHDRAWN))
    qtbot.waitUntil(lambda: "closed" in name_of(sheet, CELL))
    sheet.go_to(CELL)
    assert "closed this in person" in said(sheet)
    assert not sheet.ask._allow.isEnabled()
    assert sheet.ask._deny.isEnabled()

    signed = sheet.ask._method.findData(ConsentMethod.SIGNATURE.value)
    sheet.ask._method.setCurrentIndex(signed)
    assert not sheet.ask._allow.isEnabled()
    sign(sheet.ask._proof._pad)
    assert sheet.ask._allow.isEnabled()
    sheet.ask._allow.click()

    qtbot.waitUntil(lambda: name_of(sheet, CELL).endswith("Allowed"))
    kept = newest(desk)
    with desk.store.read() as db:
        assert files.find(db, kept.evidence)[0] == "image/png"  # type: ignore[index]
        asked = [w.command for w in outbox.waiting(db) if isinstance(w.command, RecordConsent)]
    assert asked[-1].needs == (kept.evidence,)
    qtbot.waitUntil(lambda: "signature kept" in said(sheet))
    see = next(b for b in sheet.story.findChildren(Button) if b.isVisible())
    see.click()
    qtbot.waitUntil(lambda: bool(_pictures(sheet)))
    assert not _pictures(sheet)[0].pixmap().isNull()


def _pictures(sheet: ConsentSheet) -> list[QLabel]:
    named = "The client’s signature"
    return [each for each in sheet.findChildren(QLabel) if each.accessibleName() == named]


def test_a_message_of_theirs_opens_it_too(
    qtbot: QtBot, sheet: ConsentSheet, desk: Desk
) -> None:
    at = desk.now() - timedelta(hours=1)
    talk = Conversation(
        id="t1", scope=SCOPE, rev=1, client=WEI, channel=Channel.WECHAT, last_at=at
    )
    message = Message(
        id="m1",
        scope=SCOPE,
        rev=1,
        conversation="t1",
        direction=Direction.IN,
        body="You may write to me",
        at=at,
    )
    with desk.store.write() as tx:
        shown.put(tx, [talk, message])
    consents.record(desk, wei(desk), MARKETING, Answer(ConsentState.WITHDRAWN))
    qtbot.waitUntil(lambda: "closed" in name_of(sheet, CELL))
    sheet.go_to(CELL)
    by_message = sheet.ask._method.findData(ConsentMethod.MESSAGE.value)
    sheet.ask._method.setCurrentIndex(by_message)
    assert "You may write to me" in sheet.ask._proof._messages.currentText()
    sheet.ask._allow.click()

    qtbot.waitUntil(lambda: name_of(sheet, CELL).endswith("Allowed"))
    assert newest(desk).evidence == "m1"


def test_silence_is_asked_for_and_nobody_of_us_lifts_it(
    qtbot: QtBot, sheet: ConsentSheet, desk: Desk
) -> None:
    sheet._silence.click()
    assert sheet.ask._one.isHidden()
    sheet.ask._deny.click()
    qtbot.waitUntil(lambda: wei(desk).do_not_contact)

    qtbot.waitUntil(lambda: not sheet.ask._allow.isEnabled())
    assert SILENCE in wei(desk).closed_by_client


def test_silence_from_an_import_may_be_lifted(
    qtbot: QtBot, sheet: ConsentSheet, desk: Desk
) -> None:
    with desk.store.write() as tx:
        shown.put(tx, [replace(wei(desk), do_not_contact=True)])
    sheet._read()
    sheet.go_to(SILENCE)
    qtbot.waitUntil(lambda: sheet._allowed.client.do_not_contact)  # type: ignore[union-attr]
    sheet.ask._allow.click()

    qtbot.waitUntil(lambda: not wei(desk).do_not_contact)


def test_arrow_keys_go_from_cell_to_cell(qtbot: QtBot, sheet: ConsentSheet) -> None:
    first = sheet.grid.cell("service/web")
    assert first is not None
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    qtbot.keyClick(sheet.grid.cell("service/wechat"), Qt.Key.Key_Down)

    there = sheet.grid.cell(CELL)
    assert there is not None
    qtbot.waitUntil(there.hasFocus)
    qtbot.keyClick(there, Qt.Key.Key_Space)
    assert sheet._key == CELL
    assert sheet.ask.isVisible()


def test_another_client_begins_without_a_cell(qtbot: QtBot, sheet: ConsentSheet) -> None:
    sheet.go_to(CELL)
    show(qtbot, sheet, CLAIRE)

    qtbot.waitUntil(sheet.ask.isHidden)


def test_a_slip_of_the_hand_is_no_signature(qtbot: QtBot) -> None:
    pad = SignaturePad()
    qtbot.addWidget(pad)
    pad.resize(300, 132)
    pad.show()
    qtbot.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert pad.png() == b""

    sign(pad)
    assert pad.png().startswith(b"\x89PNG")
    pad.clear()
    assert not pad.is_signed


def test_silence_is_recorded_in_one_act(desk: Desk) -> None:
    consents.silence(desk, wei(desk))

    assert wei(desk).do_not_contact
    assert newest(desk).purpose == ALL[0]
