"""The thread of a conversation: what was said from the oldest to the newest, newest in view."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from typing_extensions import override

from clienteling.ui.widgets.bubble import Bubble, Said, Side
from clienteling.ui.widgets.bubble_room import UNFOLD
from clienteling.ui.widgets.enclosed import Album, Shot
from clienteling.ui.widgets.pill import Pill
from clienteling.ui.widgets.surface import let_through
from clienteling.ui.widgets.thread_rooms import GAP, Mark, Rooms

__all__ = ["Said", "Side", "Thread"]

_LEFT, _RIGHT = 4, 12
_NEAR = 8
_AHEAD = 300
"""Pixels above and below the view in which bubbles stand already."""


class Thread(QAbstractScrollArea):
    """Bubbles under each other, only those near the view as widgets, however many there are.

    It stays at the newest unless the person has scrolled up, and what they read stays where it
    is when something comes before or after. `older_asked` when the top comes near; `acted`
    tells the key of a bubble, what was asked for there, and a paper or an address.
    """

    older_asked = Signal()
    acted = Signal(object, str, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rooms = Rooms()
        self._bubbles: dict[object, Bubble] = {}
        self._spare: list[Bubble] = []
        self._album = Album(self)
        self._at_end = True
        self._older = False
        self._news = 0
        self._current: object = None
        self._arranging = False
        self._pill = Pill(self)
        self._later = QTimer(self, singleShot=True, interval=0)
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            self.tr("Up and Down go from message to message, End to the newest.")
        )
        let_through(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(20)
        self._pill.clicked.connect(self.go_to_newest)
        self._later.timeout.connect(self._ask_for_older)

    def use(self, album: Album) -> None:
        """Take small pictures from `album`; said before anything is shown."""
        self._album = album
        album.arrived.connect(self._show_picture)

    def show_said(self, things: Iterable[Said], *, older: bool = False) -> None:
        """Show `things`, oldest first; `older` says that something came before them.

        Bubbles that stand already are kept, so that a selection in one survives.
        """
        mark = self._mark()
        last = self._rooms.said[-1].key if len(self._rooms) else None
        self._rooms.replace(things)
        self._older = older
        self._count_news(last)
        for key in [key for key in self._bubbles if self._rooms.row(key) < 0]:
            self._take_out(key)
        self._arrange(mark)

    def go_to_newest(self) -> None:
        """Scroll to the newest, and stay there."""
        self._at_end, self._current, self._news = True, None, 0
        self._arrange(None)

    def go_to(self, key: object, sought: str = "") -> bool:
        """Bring one thing into the middle of the view, its `sought` words marked."""
        row = self._rooms.row(key)
        if row < 0:
            return False
        self._at_end, self._current = False, key
        spare = self.viewport().height() - self._rooms.height(row, self._wide())
        self._arrange((key, max(GAP, spare // 2)))
        bubble = self._bubbles.get(key)
        if bubble is not None:
            bubble.mark_words(sought)
        return True

    @Slot()
    def take_keyboard(self) -> None:
        """Give the keyboard to the message that was last stood on, or to the newest."""
        row = self._rooms.row(self._current)
        self._stand_on(row if row >= 0 else len(self._rooms) - 1)

    # ------------------------------------------------------------------------------ arranging

    def _wide(self) -> int:
        return max(120, self.viewport().width() - _LEFT - _RIGHT)

    def _mark(self) -> Mark | None:
        """What is first in view, unless the end is what stays."""
        return None if self._at_end else self._rooms.mark(self.verticalScrollBar().value())

    def _arrange(self, mark: Mark | None) -> None:
        """Measure what comes near the view, then put it there with the mark where it was."""
        if self._arranging:
            return
        self._arranging = True
        high, bar = self.viewport().height(), self.verticalScrollBar()
        if len(self._rooms):
            row = self._rooms.row(mark[0]) if mark else len(self._rooms) - 1
            row = row if row >= 0 else self._rooms.row_at(bar.value())
            self._rooms.measure_near(row, high + 2 * _AHEAD, self._wide())
        most = max(0, self._rooms.end() - high)
        bar.setPageStep(high)
        bar.setRange(0, most)
        if self._at_end:
            bar.setValue(most)
        elif mark is not None and self._rooms.row(mark[0]) >= 0:
            bar.setValue(self._rooms.top(self._rooms.row(mark[0])) - mark[1])
        self._arranging = False
        self._put_bubbles()

    def _put_bubbles(self) -> None:
        """Let bubbles stand for what is near the view, and for nothing else."""
        top, high, wide = (
            self.verticalScrollBar().value(),
            self.viewport().height(),
            self._wide(),
        )
        near: dict[object, int] = {}
        if len(self._rooms):
            first = self._rooms.row_at(top - _AHEAD)
            last = self._rooms.row_at(top + high + _AHEAD)
            near = {self._rooms.said[row].key: row for row in range(first, last + 1)}
        for key in [key for key in self._bubbles if key not in near]:
            if self._is_at_work(self._bubbles[key]):
                near[key] = self._rooms.row(key)
            else:
                self._take_out(key)
        for row in near.values():
            bubble = self._bubble(self._rooms.said[row])
            place = (_LEFT, self._rooms.top(row) - top, wide, self._rooms.height(row, wide))
            bubble.setGeometry(*place)
            bubble.show()
        self._tell_pill()
        if self._older and top < 2 * high:
            self._later.start()

    def _bubble(self, said: Said) -> Bubble:
        """The bubble for it: the one that stands, one that is free, or a new one."""
        bubble = self._bubbles.get(said.key)
        whole = said.key in self._rooms.whole
        if bubble is None:
            bubble = self._spare.pop() if self._spare else self._new(said)
            self._bubbles[said.key] = bubble
        elif bubble.said == said and bubble.is_whole == whole:
            return bubble
        bubble.show_said(said, whole=whole)
        return bubble

    def _new(self, said: Said) -> Bubble:
        bubble = Bubble(said, self.viewport(), self._album)
        bubble.acted.connect(self._act)
        return bubble

    def _is_at_work(self, bubble: Bubble) -> bool:
        """Whether somebody has selected words in it, or has the keyboard there."""
        focus = QApplication.focusWidget()
        held = focus is not None and (focus is bubble or bubble.isAncestorOf(focus))
        return held or bubble.has_selection()

    def _take_out(self, key: object) -> None:
        bubble = self._bubbles.pop(key)
        bubble.hide()
        self._spare.append(bubble)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Rows near the new place are measured, so what stands there may move a little."""
        if not self._arranging:
            bar = self.verticalScrollBar()
            self._at_end = bar.value() >= bar.maximum() - _NEAR
            self._arrange(self._mark())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self._mark())

    # ----------------------------------------------------------------------- news and earlier

    def _count_news(self, last: object) -> None:
        """How many have been said by the other side since one was last at the end."""
        if self._at_end or last is None:
            self._news = 0
            return
        since = self._rooms.row(last)
        news = self._rooms.said[since + 1 :] if since >= 0 else ()
        self._news += sum(said.side is Side.THEIRS for said in news)

    def _tell_pill(self) -> None:
        """Offer the way back to the newest while it is out of view."""
        if self._at_end:
            self._news = 0
        far = self.verticalScrollBar().maximum() - self.verticalScrollBar().value()
        away = not self._at_end and (far > self.viewport().height() // 2 or self._news > 0)
        self._pill.tell(self._news, away=away)

    @Slot()
    def _ask_for_older(self) -> None:
        """Once for each page: what comes is shown by `show_said`, which may ask again."""
        if self._older:
            self._older = False
            self.older_asked.emit()

    # -------------------------------------------------------------------- reading by keyboard

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.take_keyboard()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._rooms.row(self._current)
        page = max(1, len(self._bubbles) // 2)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        steps |= {Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}
        if event.matches(QKeySequence.StandardKey.Copy) and row >= 0:
            QApplication.clipboard().setText(self._rooms.said[row].text)
        elif event.key() == Qt.Key.Key_End:
            self.go_to_newest()
            self._stand_on(len(self._rooms) - 1)
        elif event.key() == Qt.Key.Key_Home:
            self._stand_on(0)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row >= 0:
            self._enter(self._rooms.said[row])
        elif event.key() in steps:
            last = len(self._rooms) - 1
            self._stand_on(last if row < 0 else row + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _stand_on(self, row: int) -> None:
        """Give the keyboard to a row, in view; there its words are read out."""
        if not len(self._rooms):
            return
        row = max(0, min(len(self._rooms) - 1, row))
        self._current = self._rooms.said[row].key
        high, wide = self._rooms.height(row, self._wide()), self.viewport().height()
        top = self._rooms.top(row) - self.verticalScrollBar().value()
        if top < 0 or top + high > wide:
            self._at_end = row == len(self._rooms) - 1
            self._arrange((self._current, GAP if top < 0 or high > wide else wide - high - GAP))
        if (bubble := self._bubbles.get(self._current)) is not None:
            bubble.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _enter(self, said: Said) -> None:
        """Do what the bubble is first of all for: go where it leads, or show its picture."""
        shown = next((each.key for each in said.papers if each.picture), "")
        if said.leads:
            self.acted.emit(said.key, "open", "")
        elif shown:
            self.acted.emit(said.key, "see", shown)

    @Slot(str, str)
    def _act(self, name: str, about: str) -> None:
        bubble = self.sender()
        if not isinstance(bubble, Bubble):
            return
        if name == UNFOLD:
            self._rooms.unfold(bubble.said.key)
            self._arrange(self._mark())
            return
        self.acted.emit(bubble.said.key, name, about)

    @Slot(str)
    def _show_picture(self, key: str) -> None:
        for bubble in self._bubbles.values():
            for shot in bubble.findChildren(Shot):
                if shot.paper.key == key:
                    shot.update()
