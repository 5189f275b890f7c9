"""The rail: the six pages, what waits in each, and who is at the desk."""

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts, icons
from clienteling.ui.theme.brush import colour, focus_ring, rounded
from clienteling.ui.theme.tokens import worn
from clienteling.ui.widgets.avatar import paint_avatar
from clienteling.ui.widgets.badge import HEIGHT, badge_text, badge_width, paint_badge
from clienteling.ui.widgets.surface import stand_on_rail
from clienteling.ui.widgets.text import Elided, Role, plain_tooltip

WIDE = 216
NARROW = 64
_ITEM = 44
_WORDS = 42
_ONE_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter


class Place(Struct, frozen=True):
    """A page on the rail: its name, icon and the key that goes there."""

    name: str
    icon: str
    shortcut: str


class Rail(QWidget):
    """The dark side of the window; `went` tells which place, `lock_asked` to lock."""

    went = Signal(int)
    lock_asked = Signal()

    def __init__(
        self, brand: str, boutique: str, places: list[Place], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        stand_on_rail(self)
        self._brand = Elided(brand, Role.BRAND)
        self._boutique = Elided(boutique, Role.RAIL)
        self._items = [_Item(place) for place in places]
        self._person = _Person(self.tr("Lock"), "F12")
        self._narrow = False
        self._lay_out()
        for item in self._items:
            item.clicked.connect(self._go)
        self._person.clicked.connect(self.lock_asked)

    def show_place(self, number: int) -> None:
        """Mark the place that is open."""
        for at, item in enumerate(self._items):
            item.setChecked(at == number)

    def show_waiting(self, number: int, count: int) -> None:
        """Show how many things wait for a person at a place."""
        self._items[number].show_waiting(count)

    def show_person(self, name: str, role: str, monogram: str) -> None:
        """Show who is at the desk."""
        self._person.show_person(name, role, monogram)

    def fit(self, window_width: int) -> None:
        """Collapse to icons where the window is narrower than 1280."""
        self._narrow = window_width < 1280
        self.setFixedWidth(NARROW if self._narrow else WIDE)
        self._brand.setVisible(not self._narrow)
        self._boutique.setVisible(not self._narrow)
        for item in (*self._items, self._person):
            item.collapse(narrow=self._narrow)
        side = 8 if self._narrow else 12
        self._column.setContentsMargins(side, 18, side, 12)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        for words in (self._brand, self._boutique):
            words.setContentsMargins(12, 0, 4, 0)
            self._column.addWidget(words)
        self._column.addSpacing(20)
        for item in self._items:
            self._column.addWidget(item)
        self._column.addStretch(1)
        self._column.addWidget(self._person)
        self.fit(1280)

    @Slot()
    def _go(self) -> None:
        asked = self.sender()
        for number, item in enumerate(self._items):
            if item is asked:
                self.went.emit(number)


class _RailButton(QAbstractButton):
    """What rail buttons share: keyboard, pointer and the two widths."""

    def __init__(self) -> None:
        super().__init__()
        self._narrow = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def collapse(self, *, narrow: bool) -> None:
        """Show only the icon, with the name in the tooltip, or everything."""
        self._narrow = narrow
        self.setToolTip(plain_tooltip(self.accessibleName()) if narrow else "")
        self.update()


class _Item(_RailButton):
    """One place on the rail."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place = place
        self._waiting = 0
        self.setCheckable(True)
        self.setText(place.name.replace("&", "&&"))
        self._name_it()

    def show_waiting(self, count: int) -> None:
        if count != self._waiting:
            self._waiting = count
            self._name_it()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(NARROW - 16, _ITEM)

    @override
    def nextCheckState(self) -> None:
        """A place is marked when it is open, not when it is pressed."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        bright = self.isChecked() or self.underMouse()
        if bright:
            rounded(painter, box, 8, tokens.rail_chosen)
        ink = tokens.rail_ink if bright else tokens.rail_ink_2
        badge = badge_text(self._waiting)
        if self._narrow:
            aside = 17 if badge else 11
            icon = QRectF(box.center().x() - aside, box.center().y() - 11, 22, 22)
            icons.paint(painter, self._place.icon, ink, icon)
            if badge:
                few = badge if len(badge) == 1 else "9+"
                wide = badge_width(few)
                paint_badge(painter, QRectF(box.right() - wide + 2, 3, wide, HEIGHT), few)
        else:
            self._paint_wide(painter, box, ink, badge)
        if self.hasFocus():
            focus_ring(painter, box, 8, tokens)

    def _paint_wide(self, painter: QPainter, box: QRectF, ink: str, badge: str) -> None:
        tokens = worn()
        icons.paint(painter, self._place.icon, ink, QRectF(12, box.center().y() - 10, 20, 20))
        right = box.adjusted(0, 0, -10, 0)
        face = fonts.sans(14, fonts.MEDIUM if self.isChecked() else fonts.NORMAL)
        needs = QFontMetrics(face).horizontalAdvance(self._place.name) + 1
        if badge:
            wide = badge_width(badge)
            top = box.center().y() - HEIGHT / 2
            paint_badge(painter, QRectF(right.right() - wide, top, wide, HEIGHT), badge)
        else:
            painter.setFont(fonts.sans(12))
            wide = painter.fontMetrics().horizontalAdvance(self._place.shortcut)
            # A long name is worth more than the reminder of its key.
            wide = wide if needs + wide + 6 <= right.right() - _WORDS else 0
        if wide and not badge:
            painter.setPen(colour(tokens.rail_ink_2))
            painter.drawText(
                right, int(_ONE_LINE | Qt.AlignmentFlag.AlignRight), self._place.shortcut
            )
        painter.setFont(face)
        painter.setPen(colour(tokens.rail_ink))
        room = QRectF(_WORDS, box.top(), right.right() - wide - 6 - _WORDS, box.height())
        name = painter.fontMetrics().elidedText(
            self._place.name, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, int(_ONE_LINE), name)

    def _name_it(self) -> None:
        parts = (self._place.name, badge_text(self._waiting), self._place.shortcut)
        self.setAccessibleName(", ".join(part for part in parts if part))


class _Person(_RailButton):
    """Who is at the desk; pressing it locks."""

    def __init__(self, lock: str, key: str) -> None:
        super().__init__()
        self._lock = f"{lock} {key}"
        self._name = ""
        self._role = ""
        self._monogram = ""
        self.setAccessibleName(self._lock)

    def show_person(self, name: str, role: str, monogram: str) -> None:
        self._name = name
        self._role = role
        self._monogram = monogram
        self.setAccessibleName(", ".join(part for part in (name, role, self._lock) if part))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(NARROW - 16, 80)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self.width(), 1), colour(tokens.rail_line))
        box = QRectF(self.rect()).adjusted(0, 6, 0, 0)
        if self.underMouse():
            rounded(painter, box, 8, tokens.rail_chosen)
        left = (self.width() - 36) / 2 if self._narrow else 8
        circle = QRectF(left, box.center().y() - 18, 36, 36)
        paint_avatar(painter, circle, self._monogram)
        if not self._narrow:
            self._paint_words(painter, QRectF(54, box.center().y() - 27, box.width() - 60, 18))
        if self.hasFocus():
            focus_ring(painter, box, 8, tokens)

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        tokens = worn()
        for words, font, token in (
            (self._name, fonts.sans(14, fonts.MEDIUM), tokens.rail_ink),
            (self._role, fonts.sans(12), tokens.rail_ink_2),
            (self._lock, fonts.sans(12), tokens.rail_ink_2),
        ):
            painter.setFont(font)
            painter.setPen(colour(token))
            cut = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.drawText(room, int(_ONE_LINE), cut)
            room.translate(0, 18)
