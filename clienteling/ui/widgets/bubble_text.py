"""The words of a bubble on their ground."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.theme.brush import dark_palette, rounded
from clienteling.ui.theme.tokens import worn
from clienteling.ui.widgets import bubble_room
from clienteling.ui.widgets.bubble_menu import links
from clienteling.ui.widgets.bubble_room import Said, Side

_INKS = {
    Side.BETWEEN.value: QPalette.ColorRole.PlaceholderText,
    "leads": QPalette.ColorRole.Link,
}


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
        self._look = ""
        self._side: Side | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def say(self, said: Said, *, whole: bool) -> None:
        """Show the words of `said`, with room to break in a word without end."""
        self._all = said.text
        look = "leads" if said.leads else said.side.value
        if look != self._look:
            self._dress(said, look)
        words = bubble_room.shown_words(said, whole=whole)
        if words != self.text():
            self.setText(words)  # after the margins, which it is laid out by

    def _dress(self, said: Said, look: str) -> None:
        self._side = said.side
        between = said.side is Side.BETWEEN
        self._look = look
        self.setContentsMargins(*bubble_room.margins(said.side))
        side = Qt.AlignmentFlag.AlignHCenter if between else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        flags = Qt.TextInteractionFlag
        picked = flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags.NoTextInteraction if said.leads else picked)
        self.setFont(fonts.sans(12 if between else 14))
        self.setForegroundRole(_INKS.get(look, QPalette.ColorRole.WindowText))
        self._colour_ours()

    def _colour_ours(self) -> None:
        """The dark bubble has colours of its own, also for what is selected in it."""
        theirs = self._side is not Side.OURS
        self.setPalette(QPalette() if theirs else dark_palette(worn()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._side is Side.OURS:
            self._colour_ours()  # the same colours again tell nobody, so this ends

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
