"""Which other file is of the same person: those who look alike, or anybody by name."""

from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clienteling.actions.desk import Desk
from clienteling.cache.reads import duplicates, people
from clienteling.cache.reads.duplicates import Alike
from clienteling.cache.reads.names import Who
from clienteling.ui.formats import Clockface, sentence
from clienteling.ui.pages.clients import likeness
from clienteling.ui.pages.clients.merged_lately import MergedLately
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.client_field import ClientField
from clienteling.ui.widgets.line import ROW, Line
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.work import Work

_ROWS = 4


class MergePartner(QWidget):
    """Asks for the other file of one client; `chosen` gives its id."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._client = ""
        self._likely = Card(self.tr("Possibly the same person"))
        self._none = Text(self.tr("Nobody in the book looks alike."), Role.SECONDARY)
        self._list = LineList(self.tr("Possibly the same person"))
        self._model = LineModel(self)
        self._list.setModel(self._model)
        self._field = ClientField()
        self._lately = MergedLately(desk, work, Clockface(ZoneInfo(desk.person.tz)))
        anybody = Card(self.tr("Or somebody else"))
        anybody.put(self._field)
        self._likely.put(self._none)
        self._likely.put(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._likely)
        column.addWidget(anybody)
        column.addWidget(self._lately)
        column.addStretch(1)
        self._list.opened.connect(self._take)
        self._list.clicked.connect(self._take_current)
        self._field.typed.connect(self._look)
        self._field.chosen.connect(self._take_person)

    def begin(self, client: str) -> None:
        """Ask for the other file of this client."""
        self._client = client
        self._field.begin(None)
        self._lately.show_of(client)
        self._show_likely(())
        job = partial(duplicates.like_client, self._desk.store, client)
        self._work.fetch(self, job, self._show_likely, replaces=True)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_likely(self, found: tuple[Alike, ...]) -> None:
        self._model.show((each.id, _line(each)) for each in found)
        self._list.setFixedHeight(min(len(found), _ROWS) * ROW)
        self._list.setVisible(bool(found))
        self._none.setVisible(not found)

    def _look(self, text: str) -> None:
        job = partial(people.people, self._desk.store, text)
        self._work.run(self, job, self._show_found, replaces=True)

    def _show_found(self, found: tuple[Who, ...]) -> None:
        self._field.show_found([each for each in found if each.id != self._client])

    @Slot()
    def _take_current(self) -> None:
        self._take(self._list.current_key())

    @Slot(object)
    def _take(self, key: object) -> None:
        self.chosen.emit(str(key))

    def _take_person(self, who: Who) -> None:
        self.chosen.emit(who.id)


def _line(each: Alike) -> Line:
    chip, tone = likeness.sure(each.sure)
    told = sentence(likeness.why(each.reasons), each.shared)
    return Line(each.name, told, chip=chip, tone=tone, monogram=each.who.monogram)
