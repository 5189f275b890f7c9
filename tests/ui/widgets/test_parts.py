"""The parts of what began a conversation: each can be read in the room of a row."""

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from clienteling.ui.theme import fonts
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import parts
from clienteling.ui.widgets.parts import Parts
from clienteling.ui.widgets.ribbon import Ribbon

ROW = 274
"""What a row of Inbox leaves at 1366x768, beside its margins and the bar of its list."""
READ = 120
"""In so much room one knows which it is, however long it is."""

BEGAN = {
    "a season's window": (
        "Boréal Perpetual Calendar",
        "“Boréal window”",
        "Shanghai · Plaza 66",
    ),
    "long in English": (
        "Boréal Perpetual Calendar Moonphase 40",
        "“Vogue Hommes International, automne-hiver”",
        "Shanghai · Lane 18",
    ),
    "long in Chinese": (
        "极光万年历月相超薄腕表",
        "“南京西路橱窗广告 · 二零二六年春季新品”",
        "上海恒隆广场旗舰店",
    ),
    "all of it long": ("Réserve de Marche " * 4, "“Métro ligne 2” " * 4, "上海" * 20),
}


@pytest.mark.parametrize("which", list(BEGAN))
def test_watch_advertisement_and_boutique_can_each_be_read_in_a_row(which: str) -> None:
    lines = parts.laid(BEGAN[which], ROW)
    metrics = QFontMetrics(fonts.sans(12))
    gap = metrics.horizontalAdvance(" · ")

    whole = [each.strip() for each in BEGAN[which]]
    assert [part for line in lines for part, _ in line] == whole
    assert len(lines) == 2
    for line in lines:
        assert sum(wide for _, wide in line) + gap * (len(line) - 1) <= ROW
        for part, wide in line:
            assert wide >= min(READ, metrics.horizontalAdvance(part)), part


def test_what_a_season_really_says_is_not_cut_at_all() -> None:
    metrics = QFontMetrics(fonts.sans(12))
    for line in parts.laid(BEGAN["a season's window"], ROW):
        for part, wide in line:
            assert wide >= metrics.horizontalAdvance(part)


def test_little_takes_one_line_and_nothing_takes_none() -> None:
    assert len(parts.laid(("D397.8480", "“Window”"), ROW)) == 1
    assert parts.laid((), ROW) == ()


def test_as_a_widget_it_is_as_high_as_its_lines_and_keeps_the_whole(qtbot: QtBot) -> None:
    told = Parts()
    qtbot.addWidget(told)
    told.resize(ROW, parts.HIGH)
    told.say(*BEGAN["long in English"])
    assert told.sizeHint().height() == 2 * parts.HIGH
    assert "automne-hiver" in told.toolTip()
    assert told.accessibleName() == " · ".join(BEGAN["long in English"])

    told.resize(900, parts.HIGH)
    assert told.sizeHint().height() == parts.HIGH
    assert not told.toolTip()
    told.say()
    assert told.isHidden()


def test_what_is_said_with_deeds_beside_it_never_becomes_a_narrow_column(qtbot: QtBot) -> None:
    ribbon = Ribbon("circle-alert", Tone.BAD)
    qtbot.addWidget(ribbon)
    for name in ("Send again", "Back to draft", "Let it go"):
        ribbon.offer(name, name)
    ribbon.resize(506, 44)
    deeds = ("Send again", "Back to draft", "Let it go")
    ribbon.say("Not sent: “Shall I keep it for Saturday?” The window is over." * 2, *deeds)
    ribbon.show()
    words = ribbon._words
    qtbot.waitUntil(lambda: words.width() > 400)
    assert ribbon._deeds["Let it go"].y() > words.y()

    ribbon.resize(1100, 44)
    qtbot.waitUntil(lambda: ribbon._deeds["Let it go"].x() > words.geometry().right())
