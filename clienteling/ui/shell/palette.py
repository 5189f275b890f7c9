"""The palette: everybody, everything and every deed under one key, found in this copy."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.actions import segments
from clienteling.actions.desk import Desk
from clienteling.cache.reads import palette
from clienteling.cache.reads.palette import Found
from clienteling.ui.bus import Place
from clienteling.ui.formats import sentence
from clienteling.ui.shell.deeds import Deed, matching
from clienteling.ui.shell.places import place_of
from clienteling.ui.shell.roles import tier_name
from clienteling.ui.shell.veil import Veil
from clienteling.ui.widgets.line import Line
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.search import SearchField
from clienteling.ui.widgets.surface import Lay, Surface
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.work import Work

_WIDE = 640
_ROWS = 7
_ROW = 64
_MOST_DEEDS = 6


class Palette(Veil):
    """A field and a list in front of all; `went` tells a place, `asked` a deed's name."""

    went = Signal(Place)
    asked = Signal(str)

    def __init__(self, desk: Desk, work: Work, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._hidden = False
        self._text = ""
        self._found: tuple[Found, ...] = ()
        self._field = SearchField(self.tr("Find a client, watch, serial or ticket"), "")
        self._list = LineList(self.tr("What was found"))
        self._model = LineModel(self)
        self._nothing = Text(self.tr("Nothing here goes by that."), Role.SECONDARY)
        self._panel = Surface(Lay.PANEL, self)
        self._lay_out()
        self._field.typed.connect(self._look)
        self._field.stepped.connect(self._list.step)
        self._field.taken.connect(self._take)
        self._list.opened.connect(self._open)

    def begin(self) -> None:
        """Open, empty, with the keyboard in the field."""
        self._found = ()
        self._field.clear()
        self._show_rows()
        self.fall()
        self._field.begin()

    def look_for(self, text: str) -> None:
        """Put `text` into the field, as if it had been typed."""
        self._field.setText(text)

    def hide_private(self, *, hidden: bool) -> None:
        """Find no notes while the screen faces the client."""
        self._hidden = hidden

    @override
    def place(self) -> None:
        wide = min(_WIDE, self.width() - 48)
        high = min(_ROWS * _ROW + 84, self.height() - 96)
        self._panel.setGeometry((self.width() - wide) // 2, 72, wide, high)

    def _lay_out(self) -> None:
        self._panel.setAccessibleName(self.tr("Find or do"))
        self._list.setModel(self._model)
        self._list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._field)
        column.addWidget(self._nothing)
        column.addWidget(self._list, 1)
        self._nothing.setContentsMargins(12, 8, 12, 8)

    @Slot(str)
    def _look(self, text: str) -> None:
        self._text = text.strip()
        if not self._text:
            self._show_found(())
            return
        job = partial(_found, self._desk, self._text, notes=not self._hidden)
        self._work.run(self, job, self._show_found, replaces=True)

    @Slot(object)
    def _show_found(self, rows: tuple[Found, ...]) -> None:
        self._found = rows
        self._show_rows()

    def _show_rows(self) -> None:
        deeds = matching(self._text)[: None if not self._text else _MOST_DEEDS]
        rows: list[tuple[object, Line]] = [(each, self._line(each)) for each in self._found]
        rows += [(each, _deed_line(each)) for each in deeds]
        self._model.show(rows)
        self._nothing.setVisible(not rows)
        if rows:
            self._list.choose(0)
            self._list.scrollToTop()

    def _line(self, row: Found) -> Line:
        kinds = {
            "watch": self.tr("Watch"),
            "ticket": self.tr("Repair"),
            "note": self.tr("Note"),
        }
        icons = {"watch": "watch", "ticket": "wrench"}
        return Line(
            title=row.title,
            subtitle=sentence(tier_name(row.tier), row.subtitle),
            trailing=kinds.get(row.kind, self.tr("Client")),
            monogram=row.monogram,
            icon=icons.get(row.kind, ""),
        )

    @Slot(str)
    def _take(self, _text: str) -> None:
        self._open(self._list.current_key())

    @Slot(object)
    def _open(self, key: object) -> None:
        if isinstance(key, Found):
            self.lift()
            self.went.emit(place_of(key))
        elif isinstance(key, Deed):
            self.lift()
            if key.place is not None:
                self.went.emit(key.place)
            else:
                self.asked.emit(key.name)


def _found(desk: Desk, text: str, *, notes: bool) -> tuple[Found, ...]:
    return palette.found(desk.store, segments.seeker(desk), text, notes=notes)


def _deed_line(deed: Deed) -> Line:
    return Line(title=deed.title, trailing=deed.shortcut, icon=deed.icon)
