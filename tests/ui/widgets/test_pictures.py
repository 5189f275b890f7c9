"""What is drawn: stages, days, bars and counts, and what a screen reader hears of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.avatar import Avatar
from clienteling.ui.widgets.badge import Badge, badge_text
from clienteling.ui.widgets.bars import Bar, BarChart
from clienteling.ui.widgets.stages import StageBar, Step
from clienteling.ui.widgets.strip import Block, DayStrip, Lane

LANES = [
    Lane("Lin Wei 林蔚", "2", (Block("a", 10.5, 11, "Chen"), Block("b", 14, 15, "Wang"))),
    Lane("Pierre Roux", "1", (Block("c", 8, 30, "All day", Tone.BUSY),)),
]


@pytest.fixture
def strip(qtbot: QtBot) -> DayStrip:
    """Two advisors' day."""
    made = DayStrip("Advisors")
    qtbot.addWidget(made)
    made.show_day(LANES, (10, 19), 14.35)
    made.resize(900, made.sizeHint().height())
    made.show()
    return made


def test_keys_walk_the_blocks_of_a_day(qtbot: QtBot, strip: DayStrip) -> None:
    strip.setFocus()
    with qtbot.waitSignal(strip.opened) as opened:
        qtbot.keyClick(strip, Qt.Key.Key_Right)
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert opened.args[0] in {"a", "b"}
    for _ in range(5):
        qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.accessibleDescription() == "All day"


def test_a_click_opens_a_block_and_nothing_beside_it(qtbot: QtBot, strip: DayStrip) -> None:
    (_, room), *_ = list(strip._placed())
    with qtbot.waitSignal(strip.opened) as opened:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=room.center().toPoint())
    assert opened.args == ["a"]
    with qtbot.assertNotEmitted(strip.opened):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.rect().topLeft())


def test_blocks_stay_within_the_day(strip: DayStrip) -> None:
    for block, room in strip._placed():
        assert room.left() >= strip._x(10), block
        assert room.right() <= strip.width(), block


def test_an_empty_day_is_drawn(qtbot: QtBot) -> None:
    strip = DayStrip("Advisors")
    qtbot.addWidget(strip)
    strip.show_day([], (10, 10))
    assert not strip.grab().isNull()
    qtbot.keyClick(strip, Qt.Key.Key_Right)


def test_the_stage_is_heard(qtbot: QtBot) -> None:
    bar = StageBar()
    qtbot.addWidget(bar)
    bar.show_steps([Step("Received", "2 Nov", reached=True), Step("In service", current=True)])
    assert bar.accessibleName() == "In service"
    narrow, wide = bar.heightForWidth(120), bar.heightForWidth(900)
    assert narrow >= wide
    assert not bar.grab().isNull()


def test_bars_are_heard_and_drawn_even_when_all_are_nought(qtbot: QtBot) -> None:
    chart = BarChart("Requests")
    qtbot.addWidget(chart)
    chart.show_bars([Bar("10", 0), Bar("11", 0, strong=True)])
    assert chart.accessibleName() == "Requests. 10: 0, 11: 0"
    assert not chart.grab().isNull()
    chart.show_bars([])
    assert not chart.grab().isNull()


@pytest.mark.parametrize(("count", "says"), [(0, ""), (-1, ""), (7, "7"), (100, "99+")])
def test_a_badge_counts_what_waits(qtbot: QtBot, count: int, says: str) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    badge = Badge(count, holder)
    assert badge_text(count) == says
    assert badge.isHidden() is (not says)


@pytest.mark.parametrize("monogram", ["陈", "DB", "م", "?", "", "👑"])
def test_an_avatar_draws_anybody(qtbot: QtBot, monogram: str) -> None:
    avatar = Avatar(monogram)
    qtbot.addWidget(avatar)
    blank = avatar.grab().toImage()
    avatar.show_monogram("WM")
    assert avatar.grab().toImage() != blank
