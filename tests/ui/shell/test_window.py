"""The window: its keys, its badges, its theme and language, closing with something unsent."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.domain.messages import Channel
from clienteling.sync.status import Status
from clienteling.ui.bus import Bus, Place
from clienteling.ui.shell.choices import Choices
from clienteling.ui.shell.farewell import Farewell
from clienteling.ui.shell.frame import Frame
from clienteling.ui.shell.places import ROOMS
from clienteling.ui.shell.window import Window
from clienteling.ui.theme.dress import Mode
from clienteling.ui.theme.language import Language
from clienteling.ui.theme.tokens import DARK, LIGHT, worn
from clienteling.wire.book import Cover
from clienteling.wire.chat import Conversation
from tests.fakes.clock import Clock
from tests.fixtures_desk import SCOPE


def press(window: Window, key: Qt.Key, with_: Qt.KeyboardModifier | None = None) -> None:
    """A key, as the system hands it to the window."""
    QTest.keyClick(window.windowHandle(), key, with_ or Qt.KeyboardModifier.NoModifier)


CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("number", range(len(ROOMS)))
def test_ctrl_and_a_number_lead_to_each_page(window: Window, frame: Frame, number: int) -> None:
    press(window, Qt.Key(Qt.Key.Key_1 + number), CTRL)
    shown = frame.pages.currentWidget()
    assert type(shown).__name__ == ROOMS[number].of
    assert frame.pages.number == number


def test_a_page_is_built_when_it_is_first_shown_and_then_kept(frame: Frame) -> None:
    assert frame.pages.count() == 1
    frame.pages.turn_to(3)
    page = frame.pages.currentWidget()
    frame.pages.turn_to(0)
    frame.pages.turn_to(3)
    assert frame.pages.currentWidget() is page
    assert frame.pages.count() == 2


def test_somebody_can_be_sent_to_a_place_from_anywhere(frame: Frame, bus: Bus) -> None:
    bus.go.emit(Place("appointments"))
    assert frame.pages.number == 3


def test_slash_puts_the_keyboard_into_the_search_of_the_page(
    qtbot: QtBot, window: Window, frame: Frame
) -> None:
    frame.pages.turn_to(1)
    qtbot.waitUntil(window.isActiveWindow)
    press(window, Qt.Key.Key_Slash)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))


def test_f9_hides_and_shows_what_the_client_should_not_see(
    window: Window, frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[bool] = []
    page = frame.pages.currentWidget()
    monkeypatch.setattr(page, "hide_private", told.append)
    press(window, Qt.Key.Key_F9)
    press(window, Qt.Key.Key_F9)
    assert told == [True, False]


def test_badges_count_what_waits(qtbot: QtBot, frame: Frame) -> None:
    def said() -> list[str]:
        return [each.accessibleName() for each in frame.rail.findChildren(QAbstractButton)]

    qtbot.waitUntil(lambda: any(name.startswith("Inbox, 1") for name in said()))
    assert not any(name.startswith("Repairs, 1") for name in said())


def test_a_cover_that_begins_by_the_clock_is_told_to_every_page(
    qtbot: QtBot, frame: Frame, bus: Bus, clock: Clock
) -> None:
    desk, hour = frame._desk, timedelta(hours=1)
    me, other = desk.person.advisor, "somebody"
    cover = Cover(
        id="v", scope=desk.person.scope, advisor=other, stand_in=me,
        since=clock() + hour, until=clock() + 2 * hour,
    )  # fmt: skip
    with desk.store.write() as tx:
        shown.put(tx, [cover])
    qtbot.waitUntil(lambda: frame._covered == frozenset())
    for expected in (frozenset({other}), frozenset[str]()):
        clock.go_on(hour)
        with qtbot.waitSignal(bus.changed) as told:
            frame.count()
        assert told.args[0].touch("cover")
        assert frame._covered == expected


def test_the_status_bar_tells_the_truth(frame: Frame, bus: Bus, clock: Clock) -> None:
    def bar() -> str:
        labels = [each.text() for each in frame.status_bar.findChildren(QLabel)]
        buttons = [each.text() for each in frame.status_bar.findChildren(QAbstractButton)]
        return " | ".join([*labels, *buttons])

    bus.status.emit(Status(connected=True, as_of=clock()))
    assert "Connected" in bar()
    assert "All changes sent" in bar()
    assert "Up to date as of 17:00:00" in bar()
    bus.status.emit(Status(since=clock(), waiting=3, needs_you=1))
    assert "Offline since 17:00 — everything stays usable" in bar()
    assert "1 needs you · 3 changes waiting to send" in bar()
    bus.status.emit(Status(halted="sign_in"))
    assert "Sign in again" in bar()


def test_a_halt_offers_its_end_and_goes_away(qtbot: QtBot, frame: Frame, bus: Bus) -> None:
    bus.status.emit(Status(halted="sign_in"))
    assert frame.halts.isVisible()
    with qtbot.waitSignal(frame.halts.sign_in_asked) as asked:
        qtbot.mouseClick(frame.halts.findChild(QAbstractButton), Qt.MouseButton.LeftButton)
    assert asked.args == [False]
    bus.status.emit(Status(connected=True))
    assert not frame.halts.isVisible()


def test_the_theme_changes_at_once_and_is_remembered(qtbot: QtBot, window: Window) -> None:
    window.wear(Mode.DARK)
    assert worn() is DARK
    dark = QColor(DARK.ground)
    qtbot.waitUntil(lambda: window.grab().toImage().pixelColor(700, 5) == dark)
    assert Choices.of(window.choices.folder).now.theme is Mode.DARK
    window.wear(Mode.LIGHT)
    assert worn() is LIGHT


def test_the_language_changes_at_once_and_is_remembered(window: Window, frame: Frame) -> None:
    frame.pages.turn_to(3)
    window.speak(Language.CHINESE)
    rebuilt = window.frame
    assert rebuilt is not None
    assert rebuilt.pages.number == 3
    names = [each.accessibleName() for each in rebuilt.rail.findChildren(QAbstractButton)]
    assert any(name.startswith(("今日", "今天")) for name in names)
    assert Choices.of(window.choices.folder).now.language is Language.CHINESE
    window.speak(Language.ENGLISH)


def test_another_language_leaves_one_in_the_same_conversation(
    qtbot: QtBot, window: Window, frame: Frame, desk: Desk
) -> None:
    at = desk.now()
    with desk.store.write() as tx:
        for each in ("first", "second"):
            shown.put(tx, [Conversation(id=each, scope=SCOPE, channel=Channel.WEB, last_at=at)])
    frame.pages.open(Place("inbox", "second"))
    qtbot.waitUntil(lambda: frame.pages.conversation == "second")
    window.speak(Language.CHINESE)
    rebuilt = window.frame
    assert rebuilt is not None
    qtbot.waitUntil(lambda: rebuilt.pages.conversation == "second")
    window.speak(Language.ENGLISH)


def test_size_and_place_are_remembered(window: Window) -> None:
    window.resize(1500, 900)
    window.close()
    assert Choices.of(window.choices.folder).now.geometry


def test_choices_that_cannot_be_read_are_the_usual_ones(window: Window) -> None:
    folder = window.choices.folder
    (folder / "window.json").write_bytes(b"{ half")
    assert Choices.of(folder).now.theme is Mode.SYSTEM


def test_closing_with_something_unsent_says_that_it_is_kept(
    qtbot: QtBot, window: Window, bus: Bus
) -> None:
    bus.status.emit(Status(waiting=2))
    window.close()
    words = window.screens.currentWidget()
    assert isinstance(words, Farewell)
    assert words.title.text() == "2 changes are kept here"
    assert window.isVisible()
    with qtbot.waitSignal(window.closed):
        qtbot.keyClick(words, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_closing_with_nothing_unsent_just_closes(qtbot: QtBot, window: Window) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()


def test_signing_out_with_something_unsent_warns_with_the_count(
    qtbot: QtBot, window: Window, frame: Frame, bus: Bus
) -> None:
    bus.status.emit(Status(waiting=3))
    left: list[bool] = []
    window.left.connect(lambda: left.append(True))
    window._do("sign_out")
    words = " ".join(each.text() for each in frame.findChildren(QLabel) if each.isVisible())
    assert "3 changes are not sent yet." in words
    assert left == []
    yes = [each for each in frame.findChildren(QAbstractButton) if each.text() == "Sign out"]
    qtbot.mouseClick(yes[0], Qt.MouseButton.LeftButton)
    assert left == [True]


def test_a_fault_says_so_and_lets_the_work_go_on(qtbot: QtBot, window: Window) -> None:
    window.show_crash()
    page = window.screens.currentWidget()
    assert page is not window.frame
    assert page is not None
    button = page.findChild(QAbstractButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.screens.currentWidget() is window.frame


def _nameless(window: Window) -> list[str]:
    return [
        f"{type(each).__name__} in {type(each.parentWidget()).__name__}"
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.accessibleName()
        and not isinstance(each, QScrollArea)
    ]


@pytest.mark.parametrize("number", range(len(ROOMS)))
def test_everything_the_keyboard_reaches_has_a_name(
    window: Window, frame: Frame, number: int
) -> None:
    frame.pages.turn_to(number)
    assert _nameless(window) == []


def test_everything_over_the_page_has_a_name(window: Window, frame: Frame) -> None:
    for begin in (frame.open_palette, frame.open_outbox, window.lock, window.show_crash):
        begin()
        assert _nameless(window) == []


def test_a_name_is_shown_as_it_is_written(window: Window, desk: Desk) -> None:
    desk.person = replace(desk.person, boutique_name="<b>Maison</b> & Co")
    window.rebuild()
    assert window.frame is not None
    labels = window.frame.rail.findChildren(QLabel)
    assert "<b>Maison</b> & Co" in [each.text() for each in labels]
    assert all(each.textFormat() == Qt.TextFormat.PlainText for each in labels)
