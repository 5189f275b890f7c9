"""A picture as large as the room allows, over what it belongs to."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.theme.brush import colour
from clienteling.ui.theme.tokens import worn
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.text import Elided, Role, Text


class LargeView(QWidget):
    """Covers the widget that it is put `over`; Escape, or a click beside, closes it.

    `save_asked` when somebody wants to keep the picture, `closed` when it is gone.
    """

    save_asked = Signal()
    closed = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._image: QImage | None = None
        self._name = Elided("", Role.TITLE)
        self._why = Text("", Role.SECONDARY, wraps=True)
        self._why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        keeps = self._why.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._why.setSizePolicy(keeps)
        self._save = Button(self.tr("Save as…"), Kind.PLAIN, "download")
        self._close = Button(self.tr("Close"), Kind.PLAIN, "x")
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._save.clicked.connect(self.save_asked)
        self._close.clicked.connect(self.close_it)
        over.installEventFilter(self)
        self.hide()

    def open(self, name: str) -> None:
        """Cover what is below, and wait for the picture with this name."""
        self._image = None
        self._name.setText(name)
        self._why.say(self.tr("Being brought…"))
        self._why.show()
        self.setAccessibleName(self.tr("Picture {name}").format(name=name))
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_image(self, image: QImage) -> None:
        """Show the picture."""
        self._image = image
        self._why.setVisible(image.isNull())
        self._why.say(self.tr("This picture cannot be shown."))
        self.update()

    def say_why(self, words: str) -> None:
        """Say why there is none."""
        self._why.say(words)

    @Slot()
    def close_it(self) -> None:
        """Show again what was below."""
        if not self.isHidden():
            self._image = None
            self.hide()
            self.closed.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        head.addWidget(self._save)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.addLayout(head)
        column.addWidget(self._why, 1)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_it()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(worn().ground))
        if self._image is None or self._image.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect()).adjusted(16, 64, -16, -16)
        size = self._image.deviceIndependentSize()
        if size.width() > room.width() or size.height() > room.height():
            size.scale(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(room.topLeft(), size)
        place.moveCenter(room.center())
        painter.drawImage(place, self._image)
