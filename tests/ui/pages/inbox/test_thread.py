"""The thread of a conversation in its page: read on, searched, and what is enclosed."""

import io
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from clienteling.actions import conversations
from clienteling.actions.desk import Desk
from clienteling.cache import files, shown
from clienteling.domain.appointments import AppointmentType, Standing
from clienteling.domain.changes import Changes
from clienteling.domain.messages import Channel, Direction, MessageKind, MessageState
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.widgets.bubble import Bubble, Side
from clienteling.ui.widgets.enclosed import PaperRow, Shot
from clienteling.wire.chat import Attachment, Conversation, Message, Spot
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment
from tests.fakes.clock import Clock
from tests.fixtures_desk import LIN, SCOPE, WEI
from tests.ui.pages.inbox.steps import VISITOR, WAITS, bubbles, said, stand_on

ALL = Changes(frozenset({"message", "conversation"}))


def old(desk: Desk, number: int, body: str = "") -> Message:
    at = desk.now() - timedelta(days=3, minutes=2_000 - number)
    id_ = f"0197f000-0000-7000-8000-1000000{number:05d}"
    return replace(said(WAITS, 1, body or f"old {number}", at), id=id_)


def put(desk: Desk, bus: Bus, *rows: Record) -> None:
    with desk.store.write() as tx:
        shown.put(tx, list(rows))
    bus.changed.emit(ALL)


def bubble(page: InboxPage, key: str) -> Bubble:
    return page._talk.said._bubbles[key]


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (1_200, 900), "navy").save(out, "JPEG")
    return out.getvalue()


def test_earlier_messages_come_by_themselves(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus
) -> None:
    put(desk, bus, *(old(desk, n) for n in range(300)))
    thread = page._talk.said
    qtbot.waitUntil(lambda: len(thread._rooms) > 60)
    bar = thread.verticalScrollBar()

    def at_the_beginning() -> bool:
        bar.setValue(0)
        return not page._reading.loaded.older and not thread._older

    qtbot.waitUntil(at_the_beginning)
    texts = [each.text for each in thread._rooms.said if each.side is Side.THEIRS]
    assert texts == [*(f"old {n}" for n in range(300)), "你好", "可以看看吗？"]


def test_what_changed_far_up_is_shown(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus
) -> None:
    put(desk, bus, *(old(desk, n) for n in range(200)))
    page._reading._read_before(("", ""), "")
    qtbot.waitUntil(lambda: len(page._reading.loaded.early) == 200)
    late = replace(old(desk, 5), body="corrected")
    with desk.store.write() as tx:
        shown.put(tx, [late])
        shown.remove(tx, Message, [old(desk, 6).id])
    ids = frozenset({late.id, old(desk, 6).id})
    bus.changed.emit(Changes(frozenset({"message"}), ids))

    texts = page._talk.said._rooms
    qtbot.waitUntil(lambda: "corrected" in [each.text for each in texts.said])
    assert "old 6" not in [each.text for each in texts.said]
    assert "old 7" in [each.text for each in texts.said]


def test_words_are_found_in_what_was_not_read_yet(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus
) -> None:
    hidden = old(desk, 3, "我想看万年历")
    put(desk, bus, *(old(desk, n) for n in range(200) if n != 3), hidden)
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = page._talk.find_bar
    assert bar.isVisible()
    bar.field.setText("看")

    qtbot.waitUntil(lambda: bar._told.text() == "1 of 2")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hidden.id in page._talk.said._bubbles)
    assert bubble(page, hidden.id)._words.selectedText() == "看"
    assert bar._told.text() == "2 of 2"

    bar.field.setText("nobody said this")
    qtbot.waitUntil(lambda: bar._told.text() == "not said here")
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_where_another_channel_begins_a_line_says_so(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus
) -> None:
    other = Conversation(
        id="other", scope=SCOPE, rev=1, client=WEI, channel=Channel.WHATSAPP, assignee=LIN,
        last_at=desk.now(),
    )  # fmt: skip
    hello = replace(said("other", 9, "Hello from here", desk.now()), conversation="other")
    put(desk, bus, other, hello)
    conversations.join(desk, WAITS, "other")

    qtbot.waitUntil(lambda: hello.id in page._talk.said._bubbles)
    between = [each.said.text for each in bubbles(page, Side.BETWEEN)]
    assert between == ["Yesterday", "Today", "On WhatsApp"]


def test_a_deed_leads_to_what_was_done(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus
) -> None:
    start = desk.now() + timedelta(hours=2)
    put(
        desk, bus,
        Appointment(
            id="a1", scope=SCOPE, rev=1, client=WEI, advisor=LIN, start=start,
            end=start + timedelta(hours=1), type=AppointmentType.DISCOVERY,
            status=Standing.CONFIRMED, conversation=WAITS, created_at=desk.now(),
        ),
    )  # fmt: skip
    bus.changed.emit(Changes(frozenset({"appointment"})))
    qtbot.waitUntil(lambda: ("deed", "a1") in page._talk.said._bubbles)
    line = bubble(page, ("deed", "a1"))  # type: ignore[arg-type]
    assert line.said.text.startswith("Appointment booked")

    with qtbot.waitSignal(bus.go) as went:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)

    assert went.args == [Place("appointments", "a1")]


def shown_picture(desk: Desk, paper: Attachment) -> Message:
    row = said(WAITS, 7, "", desk.now())
    return replace(row, kind=MessageKind.IMAGE, attachments=(paper,))


def test_a_picture_that_is_here_is_shown_small_and_large(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    with desk.store.write() as tx:
        name = files.fetched(tx, picture(), "image/jpeg", SCOPE, desk.now())
    paper = Attachment(name, "image/jpeg", "../../blue\u202egpj.exe", 40_000)
    put(desk, bus, shown_picture(desk, paper))
    pictures = page._acts._pictures
    qtbot.waitUntil(lambda: name in pictures._small)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    assert pictures._small[name].deviceIndependentSize().width() == 220

    shot = page._talk.findChild(Shot)
    assert isinstance(shot, Shot)
    qtbot.mouseClick(shot, Qt.MouseButton.LeftButton)
    large = page._acts._large
    qtbot.waitUntil(lambda: large._image is not None)
    assert large.isVisible()
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *asked: (str(tmp_path / asked[-1]), "")
    )
    qtbot.mouseClick(large._save, Qt.MouseButton.LeftButton)
    kept = tmp_path / ".. blue gpj.exe.jpg".removeprefix(".. ")
    qtbot.waitUntil(lambda: kept.exists() and kept.read_bytes() == picture())

    qtbot.keyClick(large, Qt.Key.Key_Escape)
    assert not large.isVisible()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Bubble))


def test_a_picture_that_cannot_be_brought_says_when(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus
) -> None:
    paper = Attachment("0" * 64, "image/png", "watch.png", 1_000)
    put(desk, bus, shown_picture(desk, paper))
    pictures = page._acts._pictures

    qtbot.waitUntil(lambda: pictures._why.get(paper.sha256, "").startswith("Will be shown"))
    page._talk.findChild(Shot).click()  # type: ignore[union-attr]
    large = page._acts._large
    qtbot.waitUntil(lambda: "Central cannot be reached" in large._why.text())


def test_files_voice_and_places_are_said_in_words(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus
) -> None:
    voice = Attachment("1" * 64, "audio/mpeg", "", 20_480)
    paper = Attachment("2" * 64, "application/pdf", "offer <b>.pdf", 240_000)
    now, bund = desk.now(), Spot(31.2304, 121.4737, "The Bund")
    put(
        desk, bus,
        replace(said(WAITS, 7, "", now), kind=MessageKind.VOICE, attachments=(voice, paper)),
        replace(said(WAITS, 8, "", now), kind=MessageKind.LOCATION, spot=bund),
    )  # fmt: skip
    qtbot.waitUntil(lambda: len(page._talk.findChildren(PaperRow)) == 2)
    told = [(row.paper.name, row.paper.told) for row in page._talk.findChildren(PaperRow)]
    assert told[0][0] == "Voice"
    assert told[1][0] == "offer <b>.pdf"
    assert told[1][1].startswith("PDF · ")
    place = next(b for b in bubbles(page, Side.THEIRS) if "The Bund" in b.said.text)
    assert place.said.text == "The Bund\n31.23040, 121.47370"
    place._deeds[0].click()
    assert QGuiApplication.clipboard().text() == "31.23040, 121.47370"


def test_under_ones_own_words_stands_how_far_they_came(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus, clock: Clock
) -> None:
    now = desk.now()
    mine = replace(said(WAITS, 7, "mine", now), direction=Direction.OUT, author=LIN)
    held = replace(mine, state=MessageState.QUEUED, not_before=now + timedelta(seconds=8))
    later = replace(
        mine, id="later", state=MessageState.SCHEDULED, not_before=now + timedelta(hours=20)
    )
    lost = replace(mine, id="lost", state=MessageState.FAILED, reason="No route.")
    behind = replace(held, id="behind", not_before=now + timedelta(days=365))
    put(desk, bus, held, later, lost, behind)
    qtbot.waitUntil(lambda: "lost" in page._talk.said._bubbles)

    states = {each.said.key: each.said.state for each in bubbles(page)}
    assert states[held.id] == "leaves in 8 s"
    assert states["behind"] == "on its way"
    assert states["later"].startswith("scheduled for ")
    assert states["lost"].startswith("not sent — ")
    deeds = [deed.text() for deed in bubble(page, "lost")._deeds]
    assert deeds == ["Send again", "Back to draft", "Let it go"]
    clock.go_on(timedelta(seconds=3))
    qtbot.waitUntil(lambda: bubble(page, held.id).said.state == "leaves in 5 s")


def test_a_link_is_shown_whole_before_anybody_goes_there(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(desk, bus, said(WAITS, 7, "see http://éxample.org/a", desk.now()))
    key = said(WAITS, 7, "", desk.now()).id
    qtbot.waitUntil(lambda: key in page._talk.said._bubbles)
    went: list[str] = []
    monkeypatch.setattr(
        "clienteling.ui.pages.inbox.acts.QDesktopServices.openUrl",
        lambda url: went.append(url.toString()),
    )
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(bubble(page, key)._words, Qt.MouseButton.LeftButton, control)

    strip = page._acts._link
    assert strip.isVisible()
    assert strip.said == "http://xn--xample-9ua.org/a"
    assert went == []
    strip._deeds["go"].click()
    assert len(went) == 1
    assert not strip.isVisible()


def test_another_conversation_begins_at_its_newest(qtbot: QtBot, page: InboxPage) -> None:
    page._talk.seek()
    stand_on(qtbot, page, VISITOR)

    assert not page._talk.find_bar.isVisible()
    assert [each.said.text for each in bubbles(page, Side.THEIRS)] == ["<b>hello</b>"]


def test_what_colleagues_said_is_hidden_with_the_rest(
    qtbot: QtBot, page: InboxPage, desk: Desk, bus: Bus
) -> None:
    note = replace(said(WAITS, 7, "prefers tea", desk.now()), private=True)
    put(desk, bus, replace(note, direction=Direction.OUT))
    qtbot.waitUntil(lambda: len(bubbles(page, Side.PRIVATE)) == 1)

    page.hide_private(True)
    assert bubbles(page, Side.PRIVATE) == []
    page.hide_private(False)
    assert len(bubbles(page, Side.PRIVATE)) == 1
