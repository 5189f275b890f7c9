"""The panel for files without a central: what is chosen stays, and every line has words."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.clients import import_words as words
from clienteling.ui.pages.clients.import_columns import ImportColumns
from clienteling.ui.pages.clients.import_drop import ImportDrop
from clienteling.ui.pages.clients.import_lines import ImportLines
from clienteling.ui.pages.clients.import_panel import ImportPanel
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.work import Work
from clienteling.wire.importing import ImportColumn, ImportCounts, ImportLine

COLUMNS = (
    ImportColumn("first name", "Ottoline", "given"),
    ImportColumn("who knows", "+447700900123"),
)


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk, work: Work, bus: Bus) -> ImportPanel:
    made = ImportPanel(desk, work, bus)
    qtbot.addWidget(made)
    made.resize(820, 700)
    made.show()
    made.show_for(Place("clients", action="import"))
    return made


def said(panel: ImportPanel) -> str:
    return "\n".join(x.text() for x in panel.findChildren(QLabel) if x.isVisible())


def test_without_central_it_says_so_kindly_and_keeps_the_file(
    qtbot: QtBot, panel: ImportPanel, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: "once central answers" in said(panel))
    path = tmp_path / "guests.csv"
    path.write_text("first name\nOttoline\n", encoding="utf-8")
    panel.take(path)
    qtbot.waitUntil(lambda: "The file stays chosen" in said(panel))
    assert "guests.csv" in said(panel)
    panel.show_for(Place("clients", action="import"))
    assert "guests.csv" in said(panel)


def test_a_file_that_cannot_be_read_is_said(
    qtbot: QtBot, panel: ImportPanel, tmp_path: Path
) -> None:
    panel.take(tmp_path / "nowhere.csv")
    qtbot.waitUntil(lambda: "This file cannot be read." in said(panel))


def test_a_dropped_file_is_taken(qtbot: QtBot) -> None:
    drop = ImportDrop()
    qtbot.addWidget(drop)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/guests.csv")])
    copy, left, plain = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enters = QDragEnterEvent(QPoint(4, 4), copy, data, left, plain)
    drop.dragEnterEvent(enters)
    assert enters.isAccepted()
    with qtbot.waitSignal(drop.taken) as taken:
        drop.dropEvent(QDropEvent(QPoint(4, 4), copy, data, left, plain))
    assert [Path(each).name for each in taken.args or []] == ["guests.csv"]


def test_a_column_is_read_as_chosen(qtbot: QtBot) -> None:
    columns = ImportColumns()
    qtbot.addWidget(columns)
    columns.show_columns("clients", COLUMNS, headed=True)
    assert columns.values() == ((0, "given"),)
    (_, ring) = columns.findChildren(Choice)
    assert ring.accessibleName() == "who knows"
    with qtbot.waitSignal(columns.chosen):
        ring.setCurrentIndex(ring.findData("mobile"))
        ring.activated.emit(ring.currentIndex())
    assert columns.values() == ((0, "given"), (1, "mobile"))
    columns.show_columns("clients", COLUMNS, headed=False)
    assert columns.headed is False
    assert len(columns.findChildren(Choice)) == 2


def test_lines_are_shown_by_what_becomes_of_them(qtbot: QtBot) -> None:
    lines = ImportLines()
    qtbot.addWidget(lines)
    told = (
        ImportLine(2, "added", "Ottoline Quill", ("client", "mobile")),
        ImportLine(3, "updated", "Barnaby Fennick", ("mobile",)),
        ImportLine(4, "invalid", reason="no name"),
    )
    lines.show_lines(told, ImportCounts(added=700, updated=1, invalid=1))
    assert lines._model.rowCount() == 3
    lines._chips["invalid"].click()
    assert lines._model.rowCount() == 1
    assert lines._chips["added"].text() == "Added 700"
    lines._chips["added"].click()
    assert "699 more lines" in lines._more.text()


@pytest.mark.parametrize(
    ("reason", "shown"),
    [
        ("no name", "No name in this line."),
        ("cut off: no END", "The card is cut off."),
        (
            "this number is somebody else's here: pass --source with this file's own name",
            "This number is somebody else’s here.",
        ),
        (
            "no client 99 here: import the clients first, or pass --open-files",
            "No client 99 here: bring the clients in first.",
        ),
        ("3 columns where 5 belong", "3 columns where 5 belong."),
        ("1 column where 5 belong", "One column where 5 belong."),
        ("a note of more than 20,000 signs", "A note of more than 20,000 signs."),
        ("something new at central", "something new at central"),
    ],
)
def test_reasons_are_said_in_words(qtbot: QtBot, reason: str, shown: str) -> None:
    del qtbot
    assert words.reason(reason) == shown


def test_what_became_of_a_line(qtbot: QtBot) -> None:
    del qtbot
    line = words.line(ImportLine(3, "updated", "Ana", ("mobile", "birthday")))
    assert (line.title, line.subtitle, line.tone) == ("Ana", "New: Mobile, Birthday", Tone.BUSY)
    assert words.line(ImportLine(4, "invalid", reason="no name")).title == "Line 4"
