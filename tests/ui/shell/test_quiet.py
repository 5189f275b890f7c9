"""Calling as each person wants it: quietly, without names, or with nothing to call by."""

import pytest
from pytestqt.qtbot import QtBot

from clienteling.ui.shell.choices import Choices
from clienteling.ui.shell.window import Window
from clienteling.ui.theme.language import Language
from tests.fakes.clock import Clock
from tests.fixtures_desk import AIKO, CLAIRE, OMAR
from tests.ui.shell.bell import MINUTE, Bell, is_still, wait_for


def test_behind_the_lock_nobody_is_named(qtbot: QtBot, bell: Bell, window: Window) -> None:
    window.lock()
    talk = bell.writes(CLAIRE, "My number is 5550123")
    assert wait_for(qtbot, bell) == ("A client is waiting", "")
    bell.calling.tray.icon.messageClicked.emit()
    assert window.is_locked
    assert window.frame is not None
    window._unlock(b"")
    pages = window.frame.pages
    qtbot.waitUntil(lambda: pages.conversation == talk.id)


def test_a_person_may_choose_to_name_nobody(qtbot: QtBot, bell: Bell, window: Window) -> None:
    window._do("discreet_on")
    bell.writes(CLAIRE, "Hello")
    assert wait_for(qtbot, bell) == ("A client is waiting", "")
    window._do("discreet_off")
    bell.writes(AIKO, "こんにちは")
    assert wait_for(qtbot, bell, 2).words == "こんにちは"
    assert window.frame is not None
    window.frame.turn_private()
    bell.writes(OMAR, "Hello")
    assert wait_for(qtbot, bell, 3) == ("A client is waiting", "")


def test_do_not_disturb(qtbot: QtBot, bell: Bell, window: Window, clock: Clock) -> None:
    def bar() -> str:
        assert window.frame is not None
        button = window.frame.status_bar._quiet
        return button.text() if button.isVisible() else ""

    window._do("quiet_hour")
    assert bar() == "Do not disturb until 18:00"
    bell.writes(CLAIRE)
    assert is_still(qtbot, bell)
    qtbot.waitUntil(lambda: window.windowTitle() == "(2) Clienteling")
    window.rebuild()
    assert bar() == "Do not disturb until 18:00"
    clock.go_on(60 * MINUTE)
    bell.writes(AIKO)
    assert wait_for(qtbot, bell).title == "Aiko Minase 水瀬愛子"
    qtbot.waitUntil(lambda: not bar())
    window._do("quiet_on")
    assert bar() == "Do not disturb"
    assert window.frame is not None
    window.frame.status_bar._quiet.click()
    assert not bar()
    window._do("quiet_tomorrow")
    qtbot.waitUntil(lambda: bar() == "Do not disturb until tomorrow 08:00")


def test_how_one_is_called_is_ones_own_and_stays(bell: Bell, window: Window) -> None:
    for asked in ("quiet_on", "sound_on", "discreet_on"):
        window._do(asked)
    again = Choices.of(window.choices.folder)
    mine = again.called("lin")
    assert (mine.quiet, mine.until, mine.sound, mine.discreet) == (True, None, True, True)
    assert not again.called("martin").quiet
    again.choose(language=Language.CHINESE)
    assert Choices.of(again.folder).called("lin").sound
    assert bell.calling.called.sound


def test_without_a_tray_the_rest_goes_on(
    qtbot: QtBot, bell: Bell, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bell.calling.tray.icon, "isSystemTrayAvailable", lambda: False)
    with qtbot.waitSignal(bell.calling.notices.new):
        bell.writes(CLAIRE)
    assert not bell.calls
    qtbot.waitUntil(lambda: window.windowTitle() == "(2) Clienteling")
    bell.calling.end()
    assert window.windowTitle() == "Clienteling"
