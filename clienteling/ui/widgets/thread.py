"""The thread of a conversation: what was said from the oldest to the newest, newest in view."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from clienteling.ui.widgets.bubble import Bubble, Said, Side
from clienteling.ui.widgets.button import Button, Kind


class Thread(QScrollArea):
    """Bubbles under each other; stays at the newest unless the person has scrolled up.

    `older_asked` when the person wants what was said before the first bubble.
    """

    older_asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bubbles: dict[object, Bubble] = {}
        self._at_end = True
        self._older = Button(self.tr("Earlier messages"), Kind.LINK)
        self._older.hide()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(20)
        self._lay_out()
        self._older.clicked.connect(self.older_asked)
        self.verticalScrollBar().rangeChanged.connect(self._stay_at_the_end)
        self.verticalScrollBar().valueChanged.connect(self._notice_where)

    def show_said(self, things: Iterable[Said], *, older: bool = False) -> None:
        """Show `things`, oldest first; `older` offers what came before them.

        Bubbles that stand already are kept, so that a selection in one survives.
        """
        wanted = {said.key: said for said in things}
        for key in [key for key in self._bubbles if not self._may_stay(wanted.get(key), key)]:
            self._take_out(key)
        for place, said in enumerate(wanted.values()):
            self._put(place, said)
        self._older.setVisible(older)

    def go_to_newest(self) -> None:
        """Scroll to the newest, and stay there."""
        self._at_end = True
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("ground", "clear")
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(4, 12, 8, 12)
        whole.setSpacing(0)
        whole.addWidget(self._older, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        whole.addLayout(self._column)
        whole.addStretch(1)
        self.setWidget(inside)

    def _may_stay(self, said: Said | None, key: object) -> bool:
        return said is not None and said.side is self._bubbles[key].said.side

    def _take_out(self, key: object) -> None:
        bubble = self._bubbles.pop(key)
        self._column.removeWidget(bubble)
        bubble.hide()
        bubble.deleteLater()

    def _put(self, place: int, said: Said) -> None:
        bubble = self._bubbles.get(said.key)
        if bubble is None:
            bubble = self._bubbles[said.key] = Bubble(said)
            self._column.insertWidget(place, bubble)
            return
        if bubble.said != said:
            bubble.show_said(said)
        if self._column.indexOf(bubble) != place:
            self._column.removeWidget(bubble)
            self._column.insertWidget(place, bubble)

    @Slot(int, int)
    def _stay_at_the_end(self, _least: int, most: int) -> None:
        if self._at_end:
            self.verticalScrollBar().setValue(most)

    @Slot(int)
    def _notice_where(self, value: int) -> None:
        self._at_end = value >= self.verticalScrollBar().maximum() - 8


__all__ = ["Said", "Side", "Thread"]
