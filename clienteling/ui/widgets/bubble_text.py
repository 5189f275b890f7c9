"""The words of a bubble on their ground."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.theme.brush import rounded
from clienteling.ui.theme.tokens import worn
from clienteling.ui.widgets import bubble_room
from clienteling.ui.widgets.bubble_menu import links
from clienteling.ui.widgets.bubble_room import Said, Side


class BubbleText(QLabel):
    """The words of a bubble; an address in them is text until somebody asks for it.

    `link_asked` tells the address that was clicked with Ctrl, `menu_asked` where a menu is to
    open.
    """

    link_asked = Signal(str)
    menu_asked = Signal(QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all = ""
        self._side: Side | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def say(self, said: Said, *, whole: bool) -> None:
        """Show the words of `said`, with room to break in a word without end."""
        self._all = said.text
        look = "leads" if said.leads else said.side.value
        if look != self.property("bubble"):
            self._dress(said, look)
        words = bubble_room.shown_words(said, whole=whole)
        if words != self.text():
            self.setText(words)  # after the margins, which it is laid out by

    def _dress(self, said: Said, look: str) -> None:
        self._side = said.side
        between = said.side is Side.BETWEEN
        self.setProperty("bubble", look)
        self.setContentsMargins(*bubble_room.margins(said.side))
        side = Qt.AlignmentFlag.AlignHCenter if between else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        flags = Qt.TextInteractionFlag
        picked = flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags.NoTextInteraction if said.leads else picked)
        self.style().unpolish(self)
        self.style().polish(self)
        self._put_on_face()

    def _put_on_face(self) -> None:
        """After every polish, for the style gives back the face that it found at the first."""
        face = fonts.sans(12 if self._side is Side.BETWEEN else 14)
        if self._side is not None and face != self.font():
            self.setFont(face)

    @override
    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.Polish:
            self._put_on_face()
        return handled

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._put_on_face()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        control = Qt.KeyboardModifier.ControlModifier
        addresses = links(self._all) if event.modifiers() & control else ()
        if len(addresses) == 1:
            self.link_asked.emit(addresses[0])
        elif addresses:
            self.menu_asked.emit(event.globalPosition().toPoint())
        else:
            super().mousePressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge = {
            Side.OURS: (tokens.deed, ""),
            Side.THEIRS: (tokens.paper, tokens.line),
            Side.PRIVATE: (tokens.warn.ground, tokens.warn.edge),
            Side.BETWEEN: ("", ""),
        }[self._side or Side.BETWEEN]
        rounded(painter, QRectF(self.rect()), 14, fill, edge)
        painter.end()
        super().paintEvent(event)
