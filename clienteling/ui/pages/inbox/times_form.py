"""Offering times: the free ones, picked with their figures, as words for the reply."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from clienteling.cache.reads.booking import Prefill
from clienteling.domain import offering
from clienteling.ui.formats import Clockface
from clienteling.ui.widgets.chip import FilterChip
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.form import Form
from clienteling.ui.widgets.text import Role, Text

_FIRST = 3


class TimesForm(Form):
    """Free times under their figures, the first of them chosen; `offered` gives the words."""

    offered = Signal(str)

    def __init__(self, prefill: Prefill, face: Clockface, now: datetime) -> None:
        super().__init__()
        self.name(self.tr("Offer times"), self.tr("Put into reply"))
        self._language = prefill.language
        self._times = prefill.times
        self._chips = [
            FilterChip(f"{figure}  {face.precise(at, now)}")
            for figure, at in enumerate(prefill.times, 1)
        ]
        for place, chip in enumerate(self._chips):
            chip.setChecked(place < _FIRST)
        none = self.tr("No time is free in the next three weeks.")
        hint = self.tr("1 to 9 choose or leave out · Enter puts them into the reply")
        self.rows.addWidget(Flow(*self._chips, gap=6, leading=0))
        self.rows.addWidget(Text(hint if self._chips else none, Role.SMALL, wraps=True))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.saved.connect(self._offer)

    @property
    def chosen(self) -> tuple[datetime, ...]:
        """The times that are to be offered."""
        both = zip(self._times, self._chips, strict=True)
        return tuple(at for at, chip in both if chip.isChecked())

    @override
    def begin(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        figure = event.key() - Qt.Key.Key_0.value
        if 1 <= figure <= len(self._chips):
            self._chips[figure - 1].toggle()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.saved.emit()
        else:
            super().keyPressEvent(event)

    def _offer(self) -> None:
        if self.chosen:
            self.offered.emit(offering.offered(self.chosen, self._language))
        else:
            self.say_why(self.tr("Choose at least one time."))
