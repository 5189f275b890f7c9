"""Choosing a client in a form: type, step down, take one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clienteling.cache.reads.names import Who
from clienteling.ui.widgets import states
from clienteling.ui.widgets.line import ROW, Line
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.search import SearchField

_ROWS = 3


class ClientField(QWidget):
    """A search field with its first answers; `typed` asks for them, `chosen` tells one."""

    typed = Signal(str)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: dict[str, Who] = {}
        self._who: Who | None = None
        self._field = SearchField(self.tr("Name, pinyin, initials or phone"), hint="")
        self._list = LineList(self.tr("Clients found"))
        self._model = LineModel(self)
        self._list.setModel(self._model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._field)
        column.addWidget(self._list)
        self._list.hide()
        self.setFocusProxy(self._field)
        self._field.typed.connect(self._ask)
        self._field.stepped.connect(self._list.step)
        self._field.taken.connect(self._take)
        self._list.opened.connect(self._choose)
        self._list.clicked.connect(self._take)

    @property
    def who(self) -> Who | None:
        """The client that was chosen."""
        return self._who

    @property
    def is_unsure(self) -> bool:
        """Whether something was typed and nobody chosen."""
        return self._who is None and bool(self._field.text().strip())

    def begin(self, who: Who | None) -> None:
        """Start with `who`, or with nobody and the keyboard here."""
        self._who = who
        self._field.blockSignals(True)
        self._field.setText(who.name if who else "")
        self._field.blockSignals(False)
        self._list.hide()

    def show_found(self, found: Sequence[Who]) -> None:
        """Show who fits what was typed."""
        self._found = {each.id: each for each in found}
        self._model.show((each.id, _line(each)) for each in found)
        self._list.setFixedHeight(min(len(found), _ROWS) * ROW)
        self._list.setVisible(bool(found) and self._who is None)
        self._list.choose(0)

    @Slot(str)
    def _ask(self, text: str) -> None:
        self._who = None
        if text.strip():
            self.typed.emit(text)
        else:
            self._list.hide()

    @Slot()
    def _take(self) -> None:
        self._choose(self._list.current_key())

    @Slot(object)
    def _choose(self, key: object) -> None:
        who = self._found.get(str(key))
        if who is not None:
            self.begin(who)
            self.chosen.emit(who)


def _line(who: Who) -> Line:
    told = states.silent().text if who.silent else states.language(who.language)
    return Line(title=who.name, subtitle=told, monogram=who.monogram)
