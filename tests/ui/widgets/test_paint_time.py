"""How long a screenful of rows takes to paint; said, not judged: machines are shared."""

from collections.abc import Callable
from statistics import median
from time import perf_counter

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from pytestqt.qtbot import QtBot
from typing_extensions import override

from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.line import Line
from clienteling.ui.widgets.line_list import LineList, line_data

_ROOT = QModelIndex()
_NAMES = ("Chen Yuxuan 陈宇轩", "Hélène Duval", "山田 太郎", "محمد بن عبد الله")


class Endless(QAbstractListModel):
    """A million clients, no two alike."""

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else 1_000_000

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        row = index.row()
        name = f"{_NAMES[row % 4]} {row}"
        line = Line(name, f"VIP · {row} days", f"{row % 60} min", "waiting", Tone.BAD, name[0])
        return line_data(row, line, role)


def test_a_screenful_is_painted(
    qtbot: QtBot, record_testsuite_property: Callable[[str, object], None]
) -> None:
    view = LineList("Clients")
    qtbot.addWidget(view)
    view.setModel(Endless(view))
    view.resize(360, 900)
    with qtbot.waitExposed(view):
        view.show()
    took: list[float] = []
    for jump in range(40):
        began = perf_counter()
        view.verticalScrollBar().setValue(jump * 1_511_111)
        view.viewport().repaint()
        took.append((perf_counter() - began) * 1000)

    record_testsuite_property("screenful_ms_median", round(median(took), 2))
    record_testsuite_property("screenful_ms_worst", round(max(took), 2))
    assert view.visible_rows().stop > 900_000
