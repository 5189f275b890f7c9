"""One thing said in a chat: a bubble, a day or a deed, as plain text that can be selected."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.theme.brush import focus_ring
from clienteling.ui.theme.tokens import Tone, worn
from clienteling.ui.widgets import bubble_room
from clienteling.ui.widgets.bubble_menu import BubbleMenu
from clienteling.ui.widgets.bubble_more import More
from clienteling.ui.widgets.bubble_room import DEED, FOOT, INNER, UNFOLD, Said, Side
from clienteling.ui.widgets.bubble_text import BubbleText
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.enclosed import PAPER, SHOT, Album, PaperRow, Shot
from clienteling.ui.widgets.text import Role, Text

__all__ = ["Bubble", "Said", "Side"]

_ROLES = {Tone.GOOD: Role.GOOD, Tone.WARN: Role.WARN, Tone.BAD: Role.BAD, Tone.BUSY: Role.BUSY}


class Bubble(QWidget):
    """A `Said` on its side of the thread, with what is enclosed, its foot and its deeds below.

    `acted` names what was asked for: "open", "unfold", the key of a deed, "see" or "save" with
    the key of a paper, "link" with an address.
    """

    acted = Signal(str, str)

    def __init__(
        self, said: Said, parent: QWidget | None = None, album: Album | None = None
    ) -> None:
        super().__init__(parent)
        self._album = album or Album(self)
        self._said = said
        self._whole = False
        self._papers: list[Shot | PaperRow] = []
        self._deeds: list[Button] = []
        self._more: More | None = None
        self._words = BubbleText(self)
        self._foot = Text("", Role.SMALL, parent=self)
        self._state = Text("", Role.SMALL, parent=self)
        self._words.link_asked.connect(lambda address: self.acted.emit("link", address))
        self._words.menu_asked.connect(lambda spot: self.menu().popup(spot))
        self.show_said(said)

    @property
    def said(self) -> Said:
        """What it shows."""
        return self._said

    @property
    def is_whole(self) -> bool:
        """Whether very many words are unfolded."""
        return self._whole

    def show_said(self, said: Said, *, whole: bool = False) -> None:
        """Show what has become of the same message, or another one; `whole` unfolds it."""
        before, self._said = self._said, said
        self._whole = whole
        self._words.say(said, whole=whole)
        self._foot.say(said.foot if not said.state else f"{said.foot} ·".strip())
        self._foot.setVisible(bool(said.foot))
        self._state.say(said.state, _ROLES.get(said.tone, Role.SMALL))
        self._state.setFont(fonts.sans(12))
        self._state.setVisible(bool(said.state))
        if said.papers != before.papers or len(self._papers) != len(said.papers):
            self._enclose()
        self._offer_deeds()
        hand = Qt.CursorShape.PointingHandCursor
        self.setCursor(hand if said.leads else Qt.CursorShape.ArrowCursor)
        enclosed = (f"{each.name} {each.told}".strip() for each in said.papers)
        told = said.text[: bubble_room.FOLDED]
        parts = (told, *enclosed, said.foot, said.state)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self._fit()
        if self._more is not None:
            self._offer_menu()

    def has_selection(self) -> bool:
        """Whether some of its words are selected."""
        return self._words.hasSelectedText()

    def mark_words(self, sought: str) -> None:
        """Select where these words stand, if they stand there as they are written."""
        at = self._words.text().casefold().find(sought.casefold()) if sought else -1
        if at >= 0:
            self._words.setSelection(at, len(sought))

    def menu(self) -> BubbleMenu:
        """What can be done with its words and the addresses in them."""
        said = self._said
        made = BubbleMenu(said.text, self._words.selectedText(), self, said.offers)
        made.chosen.connect(lambda key: self.acted.emit(key, ""))
        made.link_asked.connect(lambda address: self.acted.emit("link", address))
        return made

    def high_for(self, wide: int) -> int:
        """How high it is in a thread so wide."""
        return bubble_room.height(self._said, wide, whole=self._whole)

    @override
    def sizeHint(self) -> QSize:
        wide = self.width() if self.width() > 1 else 400
        return QSize(wide, self.high_for(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.high_for(max(120, self.width())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._offer_menu()
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._offer_menu()
        self.update()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._offer_menu()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._offer_menu()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press is taken where a click leads somewhere, so that its release comes here."""
        event.setAccepted(self._said.leads)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._said.leads and self.rect().contains(event.position().toPoint()):
            self.acted.emit("open", "")

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focus_ring(painter, QRectF(self._content()), 15, worn())

    @Slot()
    def _offer_menu(self) -> None:
        """A button for its menu, made when somebody first points at it or stands on it."""
        held = self.hasFocus() or (self._more is not None and self._more.hasFocus())
        wanted = self._said.side is not Side.BETWEEN and (held or self.underMouse())
        if wanted and self._more is None:
            self._more = More(self)
            self._more.clicked.connect(self._open_menu)
            self._more.left.connect(self._offer_menu)
            QWidget.setTabOrder(self, self._more)
        if self._more is not None:
            self._more.setVisible(wanted)
            self._fit_more()

    @Slot()
    def _open_menu(self) -> None:
        if self._more is not None:
            self.menu().popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _fit_more(self) -> None:
        if self._more is not None and not self._more.isHidden():
            before = self._said.side is not Side.THEIRS
            self._more.stand_beside(self._content(), before=before)

    # -------------------------------------------------------------------------- laying out

    def _enclose(self) -> None:
        for old in self._papers:
            _put_away(old)
        self._papers = [self._paper(at) for at in range(len(self._said.papers))]

    def _paper(self, at: int) -> Shot | PaperRow:
        paper = self._said.papers[at]
        if paper.picture:
            shot = Shot(paper, self._album, self)
            shot.clicked.connect(lambda: self.acted.emit("see", paper.key))
            shot.show()
            return shot
        row = PaperRow(paper, self)
        row.kept.connect(lambda key: self.acted.emit("save", key))
        row.show()
        return row

    def _offer_deeds(self) -> None:
        wanted = bubble_room.deeds(self._said, whole=self._whole)
        names = [key for key, _ in wanted]
        if [each.objectName() for each in self._deeds] == names:
            return
        for old in self._deeds:
            _put_away(old)
        self._deeds = [self._deed(key, name) for key, name in wanted]

    def _deed(self, key: str, name: str) -> Button:
        words = self.tr("Show all the words") if key == UNFOLD else name
        deed = Button(words, Kind.LINK, parent=self)
        deed.setObjectName(key)
        deed.clicked.connect(lambda: self.acted.emit(key, ""))
        deed.show()
        return deed

    def _fit(self) -> None:
        """Put every part on its side, one below the other."""
        wide, top = self.width(), 0
        size = bubble_room.words_room(self._said, wide, whole=self._whole)
        self._words.setVisible(bool(self._said.text))
        for part, room in self._parts(size):
            part.setGeometry(QRect(QPoint(self._left(room.width()), top), room))
            top += room.height() + INNER
        if self._said.foot or self._said.state:
            self._fit_foot(top)
            top += FOOT + INNER
        self._fit_deeds(top)
        self._fit_more()

    def _parts(self, words: QSize) -> Iterator[tuple[QWidget, QSize]]:
        if self._said.text:
            yield self._words, words
        widest = bubble_room.widest_in(self._said.side, self.width())
        for part in self._papers:
            paper = QSize(min(PAPER.width(), widest), PAPER.height())
            yield part, SHOT if isinstance(part, Shot) else paper

    def _fit_foot(self, top: int) -> None:
        foot = self._foot.sizeHint().width() if self._said.foot else 0
        state = self._state.sizeHint().width() if self._said.state else 0
        gap = 4 if foot and state else 0
        state = min(state, max(0, self.width() - foot - gap - 8))
        whole = foot + gap + state
        left = self._left(whole + 8) + 4
        self._foot.setGeometry(left, top - 2, foot, FOOT)
        self._state.setGeometry(left + foot + gap, top - 2, state, FOOT)

    def _fit_deeds(self, top: int) -> None:
        widths = [each.sizeHint().width() for each in self._deeds]
        left = self._left(sum(widths))
        for deed, width in zip(self._deeds, widths, strict=True):
            deed.setGeometry(left, top - 4, width, DEED)
            left += width

    def _left(self, width: int) -> int:
        room = max(0, self.width() - width)
        if self._said.side is Side.THEIRS:
            return 0
        return room // 2 if self._said.side is Side.BETWEEN else room

    def _content(self) -> QRect:
        """Where the words and what is enclosed stand."""
        boxes = [part.geometry() for part in self._papers]
        boxes += [self._words.geometry()] if self._said.text else []
        united = QRect()
        for box in boxes:
            united = united.united(box)
        return united


def _put_away(part: QWidget) -> None:
    part.hide()
    part.setParent(None)
    part.deleteLater()
