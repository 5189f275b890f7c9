"""The thread of a conversation, as a widget."""

import random
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clienteling.ui.theme.dress import Dress, Mode
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.bubble import Bubble, Said, Side
from clienteling.ui.widgets.bubble_menu import links
from clienteling.ui.widgets.bubble_room import FOLDED
from clienteling.ui.widgets.enclosed import Paper, PaperRow, Shot
from clienteling.ui.widgets.thread import Thread

WORDS = (
    "你好，我想预约看一下万年历。",
    "Could I see the blue one? " * 6,
    "OK",
    "مرحبا",
    "👩🏽‍🚀 " * 9,
)


def many(count: int, first: int = 0) -> list[Said]:
    return [
        Said(n, Side.THEIRS if n % 2 else Side.OURS, f"{n} {WORDS[n % len(WORDS)]}", "14:02")
        for n in range(first, first + count)
    ]


def in_view(thread: Thread) -> list[Bubble]:
    room = thread.viewport().rect()
    found = (each for each in thread._bubbles.values() if room.intersects(each.geometry()))
    return sorted(found, key=lambda each: each.y())


def test_it_stays_at_the_newest_until_somebody_scrolls_up(thread: Thread) -> None:
    said = many(30)
    thread.show_said(said)
    bar = thread.verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == bar.maximum()
    last = thread._bubbles[29]

    thread.show_said([*said, Said(99, Side.OURS, "Of course.", "14:20", "waiting to send")])
    assert thread._bubbles[29] is last
    assert bar.value() == bar.maximum()

    bar.setValue(0)
    first = in_view(thread)[0]
    at = first.y()
    sent = Said(99, Side.OURS, "Of course.", "14:20", "sent", Tone.GOOD)
    thread.show_said([*said, sent, Said(100, Side.THEIRS, "Thank you!")])
    assert (in_view(thread)[0], first.y()) == (first, at)
    assert thread._pill.accessibleName() == "1 new message"

    thread._pill.click()
    assert bar.value() == bar.maximum()
    assert not thread._pill.isVisible()
    assert "sent" in thread._bubbles[99].accessibleName()


def test_what_came_before_leaves_what_is_read_where_it_is(qtbot: QtBot, thread: Thread) -> None:
    asked: list[bool] = []
    thread.older_asked.connect(lambda: asked.append(True))
    thread.show_said(many(60, 60), older=True)
    thread.verticalScrollBar().setValue(30)
    qtbot.waitUntil(lambda: asked == [True])
    first = in_view(thread)[0]
    key, at = first.said.key, first.y()

    thread.show_said(many(120), older=False)

    assert in_view(thread)[0].said.key == key
    assert thread._bubbles[key].y() == at


def test_only_what_is_near_the_view_has_a_widget(thread: Thread) -> None:
    thread.show_said(many(5_000))
    bar = thread.verticalScrollBar()
    places = random.Random(7)  # noqa: S311 - places to look at, no secret
    for _ in range(60):
        bar.setValue(places.randrange(bar.maximum() + 1))
        shown = in_view(thread)
        assert shown[0].y() <= 24
        for above, below in pairwise(shown):
            assert below.y() == above.y() + above.height() + 12
            assert below.said.key == above.said.key + 1  # type: ignore[operator]
    assert len(thread.findChildren(Bubble)) < 60


def test_the_wheel_goes_through_all_of_it(thread: Thread) -> None:
    thread.show_said(many(400))
    seen = {each.said.key for each in in_view(thread)}
    for _ in range(400):
        spot = QPointF(50, 50)
        turn = QWheelEvent(
            spot, spot, QPoint(0, 0), QPoint(0, 480), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(thread.viewport(), turn)
        seen |= {each.said.key for each in in_view(thread)}
    assert seen == set(range(400))


def test_it_is_read_with_the_keyboard(qtbot: QtBot, thread: Thread) -> None:
    said = [*many(40), Said("deed", Side.BETWEEN, "Appointment booked", leads=True)]
    thread.show_said(said)
    thread.take_keyboard()
    focus = QApplication.focusWidget()
    assert isinstance(focus, Bubble)
    assert focus.accessibleName() == "Appointment booked"
    with qtbot.waitSignal(thread.acted) as acted:
        qtbot.keyClick(focus, Qt.Key.Key_Return)
    assert acted.args == ["deed", "open", ""]

    for _ in range(30):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    focus = QApplication.focusWidget()
    assert isinstance(focus, Bubble)
    assert focus.said.key == 10
    assert focus in in_view(thread)
    qtbot.keyClick(focus, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == focus.said.text

    qtbot.keyClick(focus, Qt.Key.Key_Home)
    assert isinstance(first := QApplication.focusWidget(), Bubble)
    assert first.said.key == 0


def test_a_selection_survives_scrolling_and_news(thread: Thread) -> None:
    thread.show_said(many(200))
    bubble = in_view(thread)[-1]
    bubble._words.setSelection(0, 4)
    key = bubble.said.key

    thread.verticalScrollBar().setValue(0)
    thread.show_said([*many(200), Said(999, Side.THEIRS, "And?")])

    assert thread._bubbles[key] is bubble
    assert bubble._words.selectedText() == bubble.said.text[:4]


def test_words_are_found_and_marked_where_they_stand(thread: Thread) -> None:
    thread.show_said(
        [*many(300), Said(500, Side.THEIRS, "the Boréal in blue"), *many(300, 600)]
    )

    assert thread.go_to(500, "boréal")
    bubble = thread._bubbles[500]
    assert bubble in in_view(thread)
    assert bubble._words.selectedText() == "Boréal"
    assert not thread.go_to("elsewhere")


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b> <img src=x>",
        "x" * 5_000,
        "陈先生您好！" * 90,
        "مرحبا " * 200,
        "a\x00\x07\u202eb",
    ],
    ids=["markup", "endless", "hanzi", "arabic", "controls"],
)
def test_whatever_is_said_is_plain_and_fits(thread: Thread, text: str) -> None:
    thread.show_said([Said(1, Side.THEIRS, text)])
    words = thread._bubbles[1]._words
    assert words.textFormat() is Qt.TextFormat.PlainText
    assert words.width() <= thread.viewport().width()
    assert not {"\x00", "\x07", "\u202e"} & set(words.text())
    assert words.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_a_megabyte_is_folded_and_can_be_unfolded(thread: Thread) -> None:
    thread.show_said([Said(1, Side.THEIRS, "word " * 200_000)])
    bubble = thread._bubbles[1]
    assert len(bubble._words.text()) < FOLDED * 2
    folded = bubble.height()

    bubble._deeds[0].click()

    assert thread._bubbles[1].height() > folded
    assert bubble._deeds == []


def test_what_is_enclosed_can_be_seen_and_kept(qtbot: QtBot, thread: Thread) -> None:
    papers = (Paper("a", "blue.jpg", picture=True), Paper("b", "offer.pdf", "PDF · 240 kB"))
    thread.show_said([Said(1, Side.THEIRS, "", "14:02", papers=papers)])
    bubble = thread._bubbles[1]

    with qtbot.waitSignal(thread.acted) as acted:
        qtbot.mouseClick(bubble.findChild(Shot), Qt.MouseButton.LeftButton)
    assert acted.args == [1, "see", "a"]
    row = bubble.findChild(PaperRow)
    assert isinstance(row, PaperRow)
    with qtbot.waitSignal(thread.acted) as acted:
        qtbot.mouseClick(row.save, Qt.MouseButton.LeftButton)
    assert acted.args == [1, "save", "b"]


def test_links_are_text_until_asked_for(qtbot: QtBot, thread: Thread) -> None:
    text = "See https://éxample.org/a?b=1. Not javascript:alert(1) nor file:///etc/passwd"
    assert links(text) == ("https://xn--xample-9ua.org/a?b=1",)
    thread.show_said([Said(1, Side.THEIRS, text)])
    words = thread._bubbles[1]._words

    with qtbot.assertNotEmitted(thread.acted):
        qtbot.mouseClick(words, Qt.MouseButton.LeftButton)
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(thread.acted) as acted:
        qtbot.mouseClick(words, Qt.MouseButton.LeftButton, control)
    assert acted.args == [1, "link", "https://xn--xample-9ua.org/a?b=1"]
    names = [each.text() for each in thread._bubbles[1].menu().actions() if each.text()]
    assert "Open in browser…" in names


def test_a_bubble_used_again_wears_its_own_face(thread: Thread) -> None:
    said = [
        Said(n, (Side.BETWEEN, Side.THEIRS, Side.PRIVATE)[n % 3], f"{n} words", "14:02")
        for n in range(120)
    ]
    thread.show_said(said)
    for place in (0, 900, 400, 2_000, 0):
        thread.verticalScrollBar().setValue(place)
        for bubble in in_view(thread):
            between = bubble.said.side is Side.BETWEEN
            assert bubble._words.font().pixelSize() == (12 if between else 14)


def test_words_in_between_keep_their_face_when_the_theme_changes(
    dress: Dress, thread: Thread
) -> None:
    thread.hide()
    thread.show_said([Said(1, Side.BETWEEN, "Today"), Said(2, Side.THEIRS, "Hello", "14:02")])
    thread.show()
    for mode in (Mode.LIGHT, Mode.DARK, Mode.LIGHT):
        dress.wear(mode)
        assert [each._words.font().pixelSize() for each in in_view(thread)] == [12, 14]
