"""Rows, events and bubbles: short lists, endless ones, and what a screen reader hears."""

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot
from typing_extensions import override

from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.line import KEY, Line
from clienteling.ui.widgets.line_list import LineList, LineModel, line_data
from clienteling.ui.widgets.timeline import Event, Timeline, TimelineModel

PEOPLE = [(name, Line(name, "Client", "8 days")) for name in ("Chen", "Daniel", "Hélène")]

_ROOT = QModelIndex()


class Million(QAbstractListModel):
    """A million rows that count how often they are asked for."""

    asked = 0

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else 1_000_000

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        self.asked += 1
        row = index.row()
        return line_data(row, Line(f"Client {row}", "VIP", "1 d", "open", Tone.WARN, "C"), role)


@pytest.fixture
def people(qtbot: QtBot) -> LineList:
    """Three clients in a list."""
    view = LineList("Clients")
    qtbot.addWidget(view)
    model = LineModel(view)
    model.show(PEOPLE)
    view.setModel(model)
    view.resize(300, 400)
    view.show()
    return view


def test_arrow_keys_choose_and_enter_opens(qtbot: QtBot, people: LineList) -> None:
    chosen: list[object] = []
    people.chosen.connect(chosen.append)
    people.choose(0)
    qtbot.keyClick(people, Qt.Key.Key_Down)
    qtbot.keyClick(people, Qt.Key.Key_End)
    qtbot.keyClick(people, Qt.Key.Key_Home)
    with qtbot.waitSignal(people.opened) as opened:
        qtbot.keyClick(people, Qt.Key.Key_Return)

    assert chosen == ["Chen", "Daniel", "Hélène", "Chen"]
    assert opened.args == ["Chen"]


def test_a_click_chooses_the_row_under_it(qtbot: QtBot, people: LineList) -> None:
    with qtbot.waitSignal(people.chosen) as chosen:
        spot = people.visualRect(people.model().index(1, 0)).center()
        qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen.args == ["Daniel"]
    assert people.current_key() == "Daniel"


def test_a_search_field_steps_from_outside(people: LineList) -> None:
    people.step(1)
    assert people.current_key() == "Chen"
    people.step(10)
    assert people.current_key() == "Hélène"
    people.step(-1)
    assert people.current_key() == "Daniel"


def test_what_is_gone_to_further_down_leaves_no_half_row_at_the_top(people: LineList) -> None:
    model = people.model()
    assert isinstance(model, LineModel)
    model.show([(at, Line(str(at))) for at in range(100)])
    people.choose(40)
    first = people.visualRect(model.index(people.visible_rows()[0]))
    chosen = people.visualRect(model.index(40))
    assert first.top() == 0
    assert people.viewport().rect().contains(chosen)


def test_new_words_keep_the_place_and_new_rows_do_not_crash(people: LineList) -> None:
    people.choose(1)
    model = people.model()
    assert isinstance(model, LineModel)

    model.show([(key, Line(f"{line.title}!")) for key, line in PEOPLE])
    assert people.current_key() == "Daniel"
    assert model.row_of("Hélène") == 2

    model.show([])
    assert people.current_key() is None
    people.step(1)
    people.grab()


def test_a_reader_hears_the_whole_row(people: LineList) -> None:
    index = people.model().index(2, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Hélène, Client, 8 days"
    table = QAccessible.queryAccessibleInterface(people)
    assert table.text(QAccessible.Text.Name) == "Clients"


def test_typing_over_a_million_rows_asks_for_none_of_them(qtbot: QtBot) -> None:
    view, model = LineList("Clients"), Million()
    qtbot.addWidget(view)
    view.setModel(model)
    view.resize(300, 640)
    view.show()
    view.grab()
    model.asked = 0

    qtbot.keyClicks(view, "zsm")
    assert model.asked == 0

    view.choose(999_999)
    view.grab()
    assert view.current_key() == 999_999
    assert model.asked < 200
    assert view.indexAt(QPoint(5, 635)).data(KEY) == 999_999
    assert view.visible_rows() == range(999_990, 1_000_000)


def test_rows_that_go_and_come_are_counted_again(people: LineList) -> None:
    model = people.model()
    assert isinstance(model, LineModel)
    model.show([(at, Line(str(at))) for at in range(100)])
    assert people.verticalScrollBar().maximum() == 100 * 64 - people.viewport().height()
    qtlast = model.index(99)
    people.scrollTo(qtlast)
    assert people.visualRect(qtlast).bottom() == people.viewport().height() - 1
    model.show(PEOPLE)
    assert people.verticalScrollBar().maximum() == 0


def test_a_model_that_is_gone_can_be_replaced(qtbot: QtBot, people: LineList) -> None:
    first = people.model()
    with qtbot.waitSignal(first.destroyed):
        first.deleteLater()
    fresh = LineModel(people)
    fresh.show(PEOPLE[:1])
    people.setModel(fresh)
    people.setModel(LineModel(people))
    fresh.show(PEOPLE)
    assert people.rows() == 0


def test_the_history_asks_for_more_at_its_end(qtbot: QtBot) -> None:
    view, model = Timeline("History"), TimelineModel()
    qtbot.addWidget(view)
    event = Event("12 Nov", "Note", Tone.NEUTRAL, "Tea, no sugar. " * 20, "Lin Wei")
    model.show([(at, event) for at in range(5)], more=True)
    view.setModel(model)
    view.resize(400, 200)
    with qtbot.waitSignal(model.wants_more):
        view.show()
        view.scrollToBottom()
    model.add([(at, event) for at in range(5, 8)])

    assert model.rowCount() == 8
    assert model.index(7).data(KEY) == 7
    assert "Tea" in str(model.index(7).data(Qt.ItemDataRole.AccessibleTextRole))


def test_events_are_as_high_as_their_words(qtbot: QtBot) -> None:
    view, model = Timeline("History"), TimelineModel()
    qtbot.addWidget(view)
    model.show(
        [
            (1, Event("3 Nov", "Note", Tone.NEUTRAL, "Tea.")),
            (2, Event("3 Nov", "Note", Tone.NEUTRAL, "Tea, no sugar. " * 30)),
        ]
    )
    view.setModel(model)
    view.resize(400, 400)
    view.show()
    short, long = (view.visualRect(model.index(row)).height() for row in (0, 1))
    assert long > 2 * short
