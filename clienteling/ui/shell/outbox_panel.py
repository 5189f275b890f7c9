"""The outbox, opened from the status bar: each waiting change, and what can be done."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from clienteling.actions.desk import Desk
from clienteling.actions.messages import back_to_draft
from clienteling.cache.reads.outbox import Ask, asks
from clienteling.domain.changes import Changes
from clienteling.ui.bus import Bus
from clienteling.ui.formats import Clockface
from clienteling.ui.shell.outbox_row import OutboxRow
from clienteling.ui.shell.veil import Veil
from clienteling.ui.widgets.button import IconButton
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.surface import Lay, Surface, let_through
from clienteling.ui.widgets.text import Hairline, Role, Text
from clienteling.ui.work import Work
from clienteling.wire.chat_commands import SendMessage

_WIDE = 520
_MOST = 200
_SLIDE_MS = 120
_HEAD = 66
_EDGES = 14
_LEFT = 88
_LEFT_WIDE = 240
_EMPTY = 320


class OutboxPanel(Veil):
    """What central has not yet answered, newest state always; slides up over the status bar.

    `edited` tells the conversation in which a message that was taken back is a draft again.
    """

    edited = Signal(str)

    def __init__(
        self, desk: Desk, work: Work, bus: Bus, clock: Clockface, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._clock = clock
        self._asks: dict[str, Ask] = {}
        self._panel = Surface(Lay.PANEL, self)
        self._head = Text("", Role.NAME)
        self._rows = QVBoxLayout()
        self._empty = Empty(
            "circle-check",
            self.tr("What you do without a network waits here until it is sent."),
            title=self.tr("All changes sent"),
        )
        self._slide = QPropertyAnimation(self._panel, b"pos", self)
        self._slide.setDuration(_SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._lay_out()
        bus.changed.connect(self._look_again)

    def begin(self) -> None:
        """Slide in with what waits now."""
        self.look()
        self.fall()
        rest = self._panel.pos()
        if self.style().styleHint(
            self.style().StyleHint.SH_Widget_Animation_Duration, None, self
        ):
            self._slide.setStartValue(rest + QPoint(0, 32))
            self._slide.setEndValue(rest)
            self._slide.start()
        self._close.setFocus(Qt.FocusReason.PopupFocusReason)

    def look(self) -> None:
        """Read what waits."""
        job = partial(asks, self._desk.store)
        self._work.run(self, job, self._show, replaces=True)

    @override
    def place(self) -> None:
        self._slide.stop()
        wide = min(_WIDE, self.width() - 48)
        rows = self._rows.totalHeightForWidth(wide - _EDGES)
        needed = rows + _HEAD if self._rows.count() else _EMPTY
        high = min(needed, self.height() - 80)
        left = min(_LEFT if self.width() < 1280 else _LEFT_WIDE, self.width() - wide - 24)
        self._panel.setGeometry(left, self.height() - high - 40, wide, high)

    def _lay_out(self) -> None:
        self._panel.setAccessibleName(self.tr("Outbox"))
        self._close = IconButton("x", self.tr("Close"))
        self._close.clicked.connect(self.lift)
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self._close)
        inner = QWidget()
        inner.setLayout(self._rows)
        # As high as its rows at this width, not as their words would be in a narrower one.
        inner.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._rows.setContentsMargins(20, 4, 20, 12)
        self._rows.setSpacing(0)
        self._rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        let_through(area)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head.setContentsMargins(20, 12, 10, 8)
        column.addLayout(head)
        column.addWidget(Hairline())
        column.addWidget(self._empty, 1)
        column.addWidget(area, 1)
        self._area = area

    @Slot(Changes)
    def _look_again(self, changes: Changes) -> None:
        if not self.isHidden() and changes.touch("outbox"):
            self.look()

    @Slot(object)
    def _show(self, found: tuple[Ask, ...]) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._panel.isAncestorOf(focus)
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._asks = {ask.id: ask for ask in found}
        now: datetime = self._desk.now()
        for at, ask in enumerate(found[:_MOST]):
            if at:
                self._rows.addWidget(Hairline())
            self._rows.addWidget(self._row(ask, now))
        self._empty.setVisible(not found)
        self._area.setVisible(bool(found))
        waiting = self.tr("{n} waiting").format(n=len(found))
        self._head.say(waiting if found else self.tr("Outbox"))
        self._place_soon()
        if had_focus:
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _place_soon(self) -> None:
        """Rows know their height once they have been laid out."""
        QTimer.singleShot(0, self, self.place)

    def _row(self, ask: Ask, now: datetime) -> OutboxRow:
        row = OutboxRow(ask, partial(self._clock.precise, now=now))
        row.retried.connect(self._retry)
        row.withdrawn.connect(self._withdraw)
        row.edited.connect(self._edit)
        row.dismissed.connect(self._dismiss)
        row.grown.connect(self._place_soon)
        return row

    @Slot(str)
    def _retry(self, identifier: str) -> None:
        self._work.run(self, partial(self._desk.retry, identifier), self._done)

    @Slot(str)
    def _withdraw(self, identifier: str) -> None:
        self._work.run(self, self._taking_back(identifier), self._done)

    @Slot(str)
    def _dismiss(self, identifier: str) -> None:
        self._work.run(self, partial(self._desk.dismiss, identifier), self._done)

    @Slot(str)
    def _edit(self, identifier: str) -> None:
        self._work.run(self, self._taking_back(identifier), self._hand_over)

    def _taking_back(self, identifier: str) -> Callable[[], Any]:
        """What is said to a client is a draft again; all else is gone."""
        ask = self._asks.get(identifier)
        if ask is not None and isinstance(ask.command, SendMessage):
            return partial(back_to_draft, self._desk, identifier)
        return partial(self._desk.withdraw, identifier)

    def _done(self, _answer: object) -> None:
        self.look()

    def _hand_over(self, conversation: str) -> None:
        self.lift()
        self.edited.emit(conversation)
