"""The panel behind “Lists”: filters kept under a name, how many each holds, keeping another."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from clienteling.cache.reads.segments import Listed
from clienteling.errors import Trouble
from clienteling.ui.formats import number, sentence
from clienteling.ui.pages.clients import filter_words, words
from clienteling.ui.theme import fonts
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.line import ROW, Line
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.popover import Popover
from clienteling.ui.widgets.text import Role, Text
from clienteling.wire.book import ClientFilter, Segment

_WIDE = 430
_MOST_ROWS = 5


class SegmentLists(Popover):
    """One's own lists and those that colleagues share.

    `opened` gives one to be shown; `kept` a name and whether it is shared, for the filter as it
    is; `changed` a list with another name, filter or reach; `forgotten` one to be let go.
    """

    opened = Signal(object)
    kept = Signal(str, bool)
    changed = Signal(object, str, bool)
    forgotten = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        title = QCoreApplication.translate("clients", "Lists that keep themselves")
        super().__init__(title, parent, _WIDE)
        self._rows: dict[str, Listed] = {}
        self._counts: dict[str, int] = {}
        self._colleagues: dict[str, str] = {}
        self._wanted = ClientFilter()
        self._open: Listed | None = None
        self._list = LineList(self.tr("Lists"))
        self._model = LineModel(self)
        self._none = Text(
            self.tr("Filter the book, then keep the filter here under a name."),
            Role.SECONDARY,
            wraps=True,
        )
        self._name = QLineEdit()
        self._name_field = Field("", self._name)
        self._shared = Check(self.tr("Share with colleagues"))
        self._forget = Button(self.tr("Forget"), Kind.BAD)
        self._keep = Button("", Kind.PRIMARY)
        self._lay_out()
        self._list.clicked.connect(self._take)
        self._list.opened.connect(self._take)
        self._name.textChanged.connect(self._look_at_name)
        self._name.returnPressed.connect(self._save)
        self._keep.clicked.connect(self._save)
        self._forget.clicked.connect(self._let_go)

    def show_lists(self, rows: tuple[Listed, ...], colleagues: dict[str, str]) -> None:
        """Show these lists, the counts as far as they are known."""
        self._rows = {each.segment.id: each for each in rows}
        self._colleagues = colleagues
        self._show_rows()

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show how many clients each list holds."""
        self._counts = counts
        self._show_rows()

    def begin(self, wanted: ClientFilter, open_: Segment | None) -> None:
        """Begin with the filter as it stands, and the list that is open, if it is one's own."""
        self._wanted = wanted
        listed = self._rows.get(open_.id) if open_ else None
        self._open = listed if listed is not None and listed.mine else None
        narrow = wanted != ClientFilter()
        self._name.setText(self._open.segment.name if self._open else "")
        self._shared.setChecked(bool(self._open and self._open.segment.shared))
        self._name_field.relabel(
            self.tr("Name of this list") if self._open else self.tr("Keep this filter as")
        )
        self._keep.say(self.tr("Save") if self._open else self.tr("Keep"))
        for part in (self._name_field, self._shared, self._keep):
            part.setVisible(narrow or self._open is not None)
        self._forget.setVisible(self._open is not None)
        self.say_why(None)
        self._show_rows()
        self._look_at_name()

    def say_why(self, trouble: Trouble | None) -> None:
        """Say why it was not kept."""
        said = f"{trouble.title} {trouble.advice}" if trouble else ""
        self._name_field.say(said, Tone.BAD)

    def _lay_out(self) -> None:
        self._list.setModel(self._model)
        self._name.setFont(fonts.sans())
        self._name.setMaxLength(80)
        self._name.setPlaceholderText(self.tr("Collectors not seen this year"))
        self.body.addWidget(self._none)
        self.body.addWidget(self._list)
        self.body.addWidget(self._name_field)
        self.body.addWidget(self._shared)
        foot = QHBoxLayout()
        foot.addWidget(self._forget)
        foot.addStretch(1)
        foot.addWidget(self._keep)
        self.body.addLayout(foot)

    def _show_rows(self) -> None:
        rows = self._rows.values()
        self._model.show((each.segment.id, self._line(each)) for each in rows)
        self._list.setFixedHeight(min(len(self._rows), _MOST_ROWS) * ROW)
        self._list.setVisible(bool(self._rows))
        self._none.setVisible(not self._rows and self._wanted == ClientFilter())
        if self._open is not None:
            self._list.choose(self._model.row_of(self._open.segment.id))

    def _line(self, each: Listed) -> Line:
        segment = each.segment
        whose = self.tr("Shared") if each.mine else each.owner
        told = filter_words.summary(segment.filter, self._colleagues)
        count = self._counts.get(segment.id)
        chip, tone = words.state(each.state) if each.state != "sent" else ("", Tone.NEUTRAL)
        return Line(
            segment.name,
            sentence(whose if segment.shared else "", told),
            "" if count is None else number(count),
            chip,
            tone,
        )

    @Slot()
    def _take(self) -> None:
        key = self._list.current_key()
        if isinstance(key, str) and key in self._rows:
            self.hide()
            self.opened.emit(self._rows[key].segment)

    @Slot()
    def _look_at_name(self) -> None:
        self._keep.setEnabled(bool(self._name.text().strip()))

    @Slot()
    def _save(self) -> None:
        name, shared = self._name.text().strip(), self._shared.isChecked()
        if not name or not self._keep.isVisible():
            return
        if self._open is None:
            self.kept.emit(name, shared)
        else:
            self.changed.emit(self._open.segment, name, shared)

    @Slot()
    def _let_go(self) -> None:
        if self._open is not None:
            self.hide()
            self.forgotten.emit(self._open.segment)
