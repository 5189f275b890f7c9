"""Ready words over the composer: typed for, looked at in two languages, put in."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from clienteling.cache.reads.templates import Offer, ReadyWords, Version
from clienteling.domain.consent import Purpose
from clienteling.ui.pages.inbox import template_words as words
from clienteling.ui.pages.inbox.template_pieces import (
    TemplateSearch,
    TemplateSheet,
    language_of,
)
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.chip import FilterChip
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.surface import Lay, Surface
from clienteling.ui.widgets.text import Hairline, Role, Text

_WIDE, _HIGH, _LOWEST = 760, 440, 300
_EDGE = 12
_LIST = 290


class Picked(Struct, frozen=True):
    """Words that were chosen, and what they are said for."""

    text: str
    purpose: Purpose


class TemplatesPopup(QWidget):
    """Finds ready words as one types; `picked` gives a `Picked`, `left` what was typed here.

    Enter takes the client's language, Shift+Enter the other of the pair, Ctrl+Enter both. It
    lies over a page and goes with Escape, a click beside it, or the keyboard going elsewhere.
    """

    picked = Signal(object)
    left = Signal(str)
    edit_asked = Signal()

    def __init__(self, parent: QWidget, *, may_edit: bool) -> None:
        super().__init__(parent)
        self._page = parent
        self.setAccessibleName(self.tr("Templates"))
        self._panel = Surface(Lay.PANEL, self)
        self._offer = Offer((), ())
        self._shown: ReadyWords | None = None
        self._beside = ""
        self._search = TemplateSearch(self.tr("Find a template"))
        self._model = LineModel(self)
        self._list = LineList(self.tr("Templates"))
        self._list.setModel(self._model)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = Empty("file-text", "")
        self._languages = Flow(gap=4)
        self._why = Text("", Role.BAD, wraps=True)
        self._first, self._second = TemplateSheet(), TemplateSheet()
        self._insert = Button("", Kind.PRIMARY)
        self._other = Button("", Kind.PLAIN)
        self._both = Button(self.tr("Both Ctrl ⏎"), Kind.PLAIN)
        self._edit = Button(self.tr("Edit templates…"), Kind.LINK, "pencil")
        self._edit.setVisible(may_edit)
        self._lay_out()
        self._connect()

    def show_offer(self, offer: Offer) -> None:
        """Show what can be said in a conversation, as far as it fits what is typed."""
        self._offer = offer
        self._look()

    def open_over(self, anchor: QWidget) -> None:
        """Open above `anchor`, as large as the page allows."""
        page = self._page
        self.setGeometry(page.rect())
        corner = anchor.mapTo(page, QPoint(0, 0))
        wide = min(_WIDE, page.width() - 2 * _EDGE)
        high = min(_HIGH, max(corner.y() - _EDGE, _LOWEST))
        x = max(_EDGE, min(corner.x(), page.width() - wide - _EDGE))
        self._panel.setGeometry(x, max(_EDGE, corner.y() - high - 6), wide, high)
        self._search.clear()
        self.show()
        self.raise_()
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def leave(self) -> None:
        """Go, and give back what was typed."""
        if not self.isHidden():
            self.hide()
            self.left.emit(self._search.text())

    # ------------------------------------------------------------------------ building

    def _lay_out(self) -> None:
        self._list.setFixedWidth(_LIST)
        sheets = Scroll(self.tr("Preview"))
        sheets.column.setSpacing(12)
        for each in (self._why, self._first, self._second):
            sheets.column.addWidget(each)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self._languages)
        right.addWidget(sheets, 1)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self._list)
        both.addWidget(Hairline(upright=True))
        both.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._edit)
        foot.addStretch(1)
        for button in (self._both, self._other, self._insert):
            foot.addWidget(button)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._search)
        column.addLayout(both, 1)
        column.addWidget(self._nothing, 1)
        column.addLayout(foot)
        self.hide()

    def _connect(self) -> None:
        self._search.typed.connect(self._look)
        self._search.stepped.connect(self._list.step)
        self._search.finished.connect(self._take)
        self._search.cancelled.connect(self.leave)
        self._list.chosen.connect(self._show)
        self._list.opened.connect(self._take_first)
        self._insert.clicked.connect(self._take_first)
        self._other.clicked.connect(lambda: self._take("other"))
        self._both.clicked.connect(lambda: self._take("both"))
        self._edit.clicked.connect(self._go_and_edit)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_keyboard)

    # ------------------------------------------------------------------------- showing

    @Slot()
    def _look(self) -> None:
        """Show what fits, the first of it chosen."""
        typed = self._search.text()
        found = [each for each in self._offer.words if words.fits(each, typed)]
        self._model.show((each.key, words.line(each)) for each in found)
        for each in (self._list, self._first, self._insert):
            each.setVisible(bool(found))
        self._nothing.setVisible(not found)
        if found:
            key = self._list.current_key()
            keys = [each.key for each in found]
            self._list.choose(keys.index(str(key)) if key in keys else 0)
            self._show(self._list.current_key())
        else:
            self._say_nothing(anything=bool(self._offer.words))

    def _say_nothing(self, *, anything: bool) -> None:
        self._shown = None
        none = self.tr("There are no templates yet. A manager can write some.")
        said = self.tr("No template with these letters.") if anything else none
        self._nothing.say(said)
        for each in (self._second, self._other, self._both, self._why):
            each.hide()
        self._languages.show_widgets()

    @Slot(object)
    def _show(self, key: object) -> None:
        found = next((each for each in self._offer.words if each.key == key), None)
        if found is None:
            return
        self._shown = found
        codes = [each.template.language for each in found.versions]
        self._beside = codes[1] if len(codes) > 1 else ""
        self._show_languages(codes)
        self._show_pair()

    def _show_languages(self, codes: Sequence[str]) -> None:
        """Which language stands beside the first, where there are several to choose from."""
        chips = []
        for code in codes[1:] if len(codes) > 2 else ():
            chip = FilterChip(states.language(code))
            chip.setChecked(code == self._beside)
            chip.clicked.connect(lambda _=False, code=code: self._put_beside(code))
            chips.append(chip)
        self._languages.show_widgets(*chips)
        self._languages.setVisible(bool(chips))

    def _put_beside(self, code: str) -> None:
        if self._shown is not None:
            self._beside = code
            self._show_languages([each.template.language for each in self._shown.versions])
            self._show_pair()
            self._search.setFocus()

    def _show_pair(self) -> None:
        if self._shown is None:
            return
        first, other = self._shown.versions[0], self._second_version()
        theirs = bool(self._offer.languages) and _same(first, self._offer.languages[0])
        self._first.say(first, self.tr("the client’s language") if theirs else "")
        self._insert.say(self.tr("Insert {language} ⏎").format(language=language_of(first)))
        why = words.stopped(self._shown)
        self._why.say(why)
        self._why.setVisible(bool(why))
        for each in (self._second, self._other, self._both):
            each.setVisible(other is not None)
        if other is not None:
            self._second.say(other)
            self._other.say(f"{language_of(other)} ⇧ ⏎")

    def _second_version(self) -> Version | None:
        versions = self._shown.versions if self._shown else ()
        return next((each for each in versions if each.template.language == self._beside), None)

    # ------------------------------------------------------------------------- choosing

    @Slot()
    def _take_first(self) -> None:
        self._take("first")

    @Slot(str)
    def _take(self, which: str) -> None:
        """Give the chosen words: one version of them, or both, one under the other."""
        if self._shown is None:
            return
        first, other = self._shown.versions[0], self._second_version()
        pair = {"first": (first,), "other": (other or first,), "both": (first, other)}[which]
        given = [each for each in pair if each is not None]
        self.hide()
        text = "\n\n".join(each.text for each in given)
        self.picked.emit(Picked(text, Purpose(given[0].template.purpose)))

    @Slot()
    def _go_and_edit(self) -> None:
        self.leave()
        self.edit_asked.emit()

    @Slot(QWidget, QWidget)
    def _follow_keyboard(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Go when the keyboard goes elsewhere in the window; the window itself may be left."""
        if now is not None and not self.isHidden() and not self.isAncestorOf(now):
            self.leave()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.leave()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


def _same(version: Version, tongue: str) -> bool:
    return version.template.language.lower().replace("_", "-").split("-")[0] == tongue
