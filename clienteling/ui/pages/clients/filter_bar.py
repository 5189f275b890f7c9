"""The chips over the book: whose clients, which of them, and what they are filtered by."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.cache.reads.clients import VIPS
from clienteling.ui.pages.clients import filter_words
from clienteling.ui.widgets.chip import FilterChip
from clienteling.ui.widgets.flow import Flow
from clienteling.wire.book import ClientFilter, Segment


class PartChip(FilterChip):
    """A part of the filter, which stays on until it is taken away."""

    def __init__(self, words: str, without: ClientFilter | None = None) -> None:
        super().__init__(f"{words}  ×")
        self.without = without
        self.setChecked(True)
        self.setAccessibleName(self.tr("Without “{filter}”").format(filter=words))

    @override
    def nextCheckState(self) -> None:
        """Stay as it is: the whole chip goes."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.click()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Mine, Boutique, VIP, what else is asked for, and the lists that were kept.

    `changed` when others are meant; `form_asked` and `lists_asked` to open what is behind.
    """

    changed = Signal()
    form_asked = Signal()
    lists_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = ClientFilter()
        self._segment: Segment | None = None
        self._colleagues: dict[str, str] = {}
        self._any_lists = False
        self.mine = FilterChip(self.tr("Mine"))
        self.boutique = FilterChip(self.tr("Boutique"))
        self.vip = FilterChip(self.tr("VIP"))
        self.more = FilterChip(self.tr("+ Filter"))
        self.lists = FilterChip(self.tr("Lists"))
        for chip in (self.more, self.lists):
            chip.setCheckable(False)
        self._fixed = (self.mine, self.boutique, self.vip, self.more)
        self._flow = Flow(*self._fixed, gap=6, leading=-4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._flow)
        self.mine.clicked.connect(self._only_mine)
        self.boutique.clicked.connect(self._everybody)
        self.vip.clicked.connect(self._turn_vip)
        self.more.clicked.connect(self.form_asked)
        self.lists.clicked.connect(self.lists_asked)
        self._show()

    @property
    def wanted(self) -> ClientFilter:
        """Who is meant, whatever is typed."""
        return self._wanted

    @property
    def segment(self) -> Segment | None:
        """The list that is open, though the filter may have been changed since."""
        return self._segment

    def show_filter(self, wanted: ClientFilter) -> None:
        """Mean others from now on; the list that is open stays open."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._show()
            self.changed.emit()

    def show_segment(self, segment: Segment | None) -> None:
        """Open a list, or be in none."""
        self._segment = segment
        wanted = ClientFilter() if segment is None else bare(segment.filter)
        differs, self._wanted = wanted != self._wanted, wanted
        self._show()
        if differs:
            self.changed.emit()

    def leave_segment(self) -> None:
        """Be in no list any more, but mean the same."""
        self._segment = None
        self._show()

    def know(self, colleagues: dict[str, str], *, lists: bool) -> None:
        """Know what colleagues are called, and whether any list was kept."""
        if (colleagues, lists) != (self._colleagues, self._any_lists):
            self._colleagues, self._any_lists = colleagues, lists
            self._show()

    def _show(self) -> None:
        wanted = self._wanted
        self.mine.setChecked(wanted.mine)
        self.boutique.setChecked(not wanted.mine)
        self.vip.setChecked(wanted.tiers == VIPS)
        if self._segment is not None and bare(self._segment.filter) == wanted:
            chips = [self._part(self._segment.name, None)]
        else:
            parts = filter_words.parts(wanted, self._colleagues)
            chips = [self._part(words, without) for words, without in parts]
        self._flow.show_widgets(*self._fixed, self.lists, *chips)
        self.lists.setVisible(self._any_lists or wanted != ClientFilter())

    def _part(self, words: str, without: ClientFilter | None) -> PartChip:
        chip = PartChip(words, without)
        chip.clicked.connect(self._take_away)
        return chip

    @Slot()
    def _take_away(self) -> None:
        chip = self.sender()
        if not isinstance(chip, PartChip):
            return
        self.more.setFocus(Qt.FocusReason.TabFocusReason)
        if chip.without is None:
            self.show_segment(None)
        else:
            self.show_filter(chip.without)

    @Slot()
    def _only_mine(self) -> None:
        self.mine.setChecked(True)
        self.show_filter(filter_words.replace(self._wanted, mine=True))

    @Slot()
    def _everybody(self) -> None:
        self.boutique.setChecked(True)
        self.show_filter(filter_words.replace(self._wanted, mine=False))

    @Slot()
    def _turn_vip(self) -> None:
        tiers = VIPS if self.vip.isChecked() else ()
        self.show_filter(filter_words.replace(self._wanted, tiers=tiers))


def bare(wanted: ClientFilter) -> ClientFilter:
    """A filter without its text, which stands in the search field."""
    return filter_words.replace(wanted, text="")
